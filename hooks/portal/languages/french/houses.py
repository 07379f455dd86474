"""What is said of a house: how it departs from its usual week, whether a wheelchair can enter."""

from portal.calendar.dated_rules import DatedRule
from portal.languages.french.punctuation import capital
from portal.model.house import House

_WHEELCHAIR = {
    "oui": "Accès facile en fauteuil roulant",
    "partiel": "Accès partiel en fauteuil roulant : appelez avant de venir",
    "non": "Pas d’accès en fauteuil roulant : appelez pour trouver une solution",
    "inconnu": "Accès en fauteuil roulant inconnu : appelez",
}


def say_wheelchair(house: House) -> str:
    """Return what is known of access with a wheelchair, or nothing when the data do not speak of it."""
    return _WHEELCHAIR[house.wheelchair] if house.wheelchair else ""


def say_reason(rule: DatedRule) -> str:
    """Return why hours depart from the usual week; the calendar names public holidays in French already."""
    return rule.reason


def say_departure(rule: DatedRule) -> str:
    """Return what a departure from the usual week is called: « Fermé (Noël) », « Horaires d’été »."""
    if rule.closed:
        return "Fermé" + (f" ({rule.reason})" if rule.reason else "")
    return capital(rule.reason or "Autres horaires")
