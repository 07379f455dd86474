"""What is said of a house: how it departs from its usual week."""

from portal.calendar.dated_rules import DatedRule
from portal.languages.french.punctuation import capital


def say_reason(rule: DatedRule) -> str:
    """Return why hours depart from the usual week; the calendar names public holidays in French already."""
    return rule.reason


def say_departure(rule: DatedRule) -> str:
    """Return what a departure from the usual week is called: « Fermé (Noël) », « Horaires d’été »."""
    if rule.closed:
        return "Fermé" + (f" ({rule.reason})" if rule.reason else "")
    return capital(rule.reason or "Autres horaires")
