"""How permanences and departures from the usual week are said on paper."""

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.occurrences import Occurrence
from portal.french.dates import say_date, say_span
from portal.french.lists import join_words
from portal.model.dated import Validity
from portal.model.house import House
from portal.model.partner import LAST, Permanence, WeekRule

NO_BREAK = "\u00a0"
_RANKS = {1: "1er", 2: "2e", 3: "3e", 4: "4e", 5: "5e", LAST: "dernier"}


def say_rule(permanence: Permanence) -> str:
    """Return when a permanence takes place: « Tous les mardis », « Le 1er et le 3e mercredi du mois »."""
    day, weeks = permanence.weekday.value, permanence.weeks
    if weeks.parity:
        return f"Un {day} sur deux (semaines {_parity(weeks)})"
    if weeks.nths:
        ranks = join_words([f"le {_RANKS[nth]}" for nth in weeks.nths])
        return capital(f"{ranks} {day} du mois")
    return f"Tous les {day}s"


def is_weekly(permanence: Permanence) -> bool:
    """Tell whether the weekday alone says the dates."""
    return permanence.weeks.parity is None and not permanence.weeks.nths


def say_appointment(permanence: Permanence) -> str:
    """Return whether to book, and how."""
    booking = permanence.booking
    if permanence.appointment == "obligatoire":
        return f"Sur rendez-vous seulement : {booking}"
    if permanence.appointment == "possible":
        return "Avec ou sans rendez-vous" + (f" (rendez-vous {booking})" if booking else "")
    return "Sans rendez-vous"


def say_validity(validity: Validity) -> str:
    """Return from when and until when something holds, or nothing when it always does."""
    if validity.start and validity.end:
        return capital(say_span(validity.start, validity.end))
    if validity.start:
        return f"À partir du {say_date(validity.start)}"
    return f"Jusqu'au {say_date(validity.end)}" if validity.end else ""


def say_departure(rule: DatedRule) -> str:
    """Return what a departure from the usual week is called: « fermé (Noël) », « Horaires d'été »."""
    if rule.closed:
        return "Fermé" + (f" ({rule.reason})" if rule.reason else "")
    return capital(rule.reason or "Autres horaires")


def say_obstacle(occurrence: Occurrence) -> str:
    """Return why a permanence does not take place on a date; nothing when it does."""
    obstacle = occurrence.obstacle
    if obstacle is None:
        return ""
    reason = f" ({obstacle.reason})" if obstacle.reason else ""
    if isinstance(obstacle, DatedRule):
        return ("Jour férié" if obstacle.kind is Kind.HOLIDAY else "Maison fermée ou autres horaires") + reason
    return f"Annulée{reason}" + (f". {obstacle.replacement}" if obstacle.replacement else "")


def say_wheelchair(house: House) -> str:
    """Return what is known of access with a wheelchair, or nothing when the data do not speak of it."""
    said = {
        "oui": "accès facile",
        "partiel": "accès partiel, appelez avant de venir",
        "non": "pas d'accès, appelez : une solution existe",
        "inconnu": "accès inconnu, appelez avant de venir",
    }
    return f"Fauteuil roulant : {said[house.wheelchair]}" if house.wheelchair else ""


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def unbroken(text: str) -> str:
    """Return a text that no line end can part, such as a phone number."""
    return text.replace(" ", NO_BREAK)


def _parity(weeks: WeekRule) -> str:
    return "paires" if weeks.parity == "even" else "impaires"
