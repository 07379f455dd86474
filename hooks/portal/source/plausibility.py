"""Warnings: what can be right but is probably a mistake, told from the dates on which permanences are really held."""

from collections.abc import Iterator
from datetime import date

from portal.calendar.house_calendar import HORIZON, open_days
from portal.calendar.occurrences import Occurrence, usual_expression
from portal.grouping import grouped
from portal.languages.french.dates import say_date, say_span
from portal.model.fields import Weekday
from portal.model.partner import Cancellation, Permanence
from portal.portal import Portal
from portal.source.freshness import placed_permanences
from portal.source.problems import Problem
from portal.source.yaml_file import Location, YamlFile


def vain_cancellations(file: YamlFile, portal: Portal) -> Iterator[Problem]:
    """Yield the coming cancellations of days on which the permanence is never held: another day was meant."""
    for at, permanence in placed_permanences(portal):
        for number, cancellation in enumerate(permanence.cancellations):
            if cancellation.last >= portal.today and not _is_ever_held(permanence, cancellation):
                yield file.warning((*at, "annulations", number), _vain(permanence, cancellation))


def _is_ever_held(permanence: Permanence, days: Cancellation) -> bool:
    # Every rule of weeks comes round within the horizon; a longer span need not be looked at.
    first = max(days.first, permanence.start or date.min)
    last = min(days.last, permanence.end or date.max, first + HORIZON)
    return first <= last and bool(open_days(usual_expression(permanence), first, last))


def _vain(permanence: Permanence, days: Cancellation) -> str:
    held = f"le {permanence.weekday.value}"
    if days.first == days.last and days.first.weekday() != permanence.weekday.number:
        weekday = list(Weekday)[days.first.weekday()].value
        return f"le {say_date(days.first)} est un {weekday}, et cette permanence a lieu {held}. Vérifiez la date"
    weeks = "" if permanence.weeks.text == "toutes" else f", semaines : {permanence.weeks.text}"
    message = f"cette permanence ({held}{weeks}) n'a jamais lieu {say_span(days.first, days.last)}"
    return f"{message}. Vérifiez les dates"


def crowded_houses(file: YamlFile, portal: Portal) -> Iterator[Problem]:
    """Yield the permanences held while all the offices of their house are taken, each with its first such date."""
    places = {id(permanence): at for at, permanence in placed_permanences(portal)}
    told: set[Location] = set()
    held = (occurrence for occurrence in portal.occurrences if not occurrence.obstacle)
    for same_day in grouped(held, lambda one: (one.house.id, one.day)).values():
        for one in same_day:
            together = [other for other in same_day if other.slot.start <= one.slot.start < other.slot.end]
            last = max(places[id(other.permanence)] for other in together)
            if len(together) > (one.house.offices or len(together)) and last not in told:
                told.add(last)
                yield file.warning(last, _crowded(one, len(together)))


def _crowded(one: Occurrence, count: int) -> str:
    offices = f"{one.house.offices} bureau{'x' if (one.house.offices or 0) > 1 else ''}"
    when = f"le {say_date(one.day, weekday=True)}"
    message = f"{when}, {count} permanences ont lieu en même temps, et {one.house.label} n'a que {offices}"
    return f"{message}. Changez une heure, ou la clé « bureaux » du site"
