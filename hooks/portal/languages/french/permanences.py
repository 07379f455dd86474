"""What is said of a permanence: when it comes back, from when until when, how to book, why a date is missed."""

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.occurrences import Occurrence
from portal.languages.french.dates import say_date, say_span
from portal.languages.french.lists import join_words
from portal.languages.french.punctuation import capital
from portal.model.dated import Validity
from portal.model.partner import LAST, Permanence

_RANKS = {1: "1er", LAST: "dernier"}
_PARITIES = {"even": "paires", "odd": "impaires"}


def say_recurrence(permanence: Permanence) -> str:
    """Return on which days it is held: « Tous les mardis », « Le 1er et le 3e jeudi du mois »."""
    day, weeks = permanence.weekday.value, permanence.weeks
    if weeks.parity:
        return f"Un {day} sur deux (semaines {_PARITIES[weeks.parity]})"
    if weeks.nths:
        ranks = join_words([f"le {_RANKS.get(nth, f'{nth}e')}" for nth in weeks.nths])
        return capital(f"{ranks} {day} du mois")
    return f"Tous les {day}s"


def say_appointment(permanence: Permanence) -> str:
    """Return whether to book, and how."""
    booking = permanence.booking.removesuffix(".")
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
    return f"Jusqu’au {say_date(validity.end)}" if validity.end else ""


def say_obstacle(occurrence: Occurrence) -> str:
    """Return why it is not held on a date: « jour férié (Noël) », « annulée (Congés). Report au 5 ».

    Nothing is said of a date on which it is held. A replacement is a sentence of its own, as the webmaster wrote it.
    """
    obstacle = occurrence.obstacle
    if obstacle is None:
        return ""
    reason = f" ({obstacle.reason.removesuffix('.')})" if obstacle.reason else ""
    if isinstance(obstacle, DatedRule):
        return _prevented_by(obstacle, occurrence) + reason
    return f"annulée{reason}" + (f". {capital(obstacle.replacement)}" if obstacle.replacement else "")


def _prevented_by(rule: DatedRule, occurrence: Occurrence) -> str:
    if rule.kind is Kind.HOLIDAY:
        return "jour férié"
    open_that_day = rule.week[occurrence.day.weekday()]
    return "la maison a d’autres horaires" if open_that_day else "maison fermée"
