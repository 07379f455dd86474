"""The contract's words on opening days and permanences, evaluated one day at a time, with nothing of the portal's code.

Only the models are shared: no ``opening_hours`` expression, no ``holidays`` library.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from portal.model.hours import DaySlots
from portal.model.house import Closure, House
from portal.model.partner import Permanence
from portal.model.week_rule import LAST


def easter(year: int) -> date:
    """Return Easter Sunday (the « anonymous Gregorian » computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def public_holidays(year: int) -> dict[date, str]:
    """Return the eleven public holidays of European France outside Alsace and Moselle."""
    sunday = easter(year)
    return {
        date(year, 1, 1): "Jour de l'an",
        sunday + timedelta(days=1): "Lundi de Pâques",
        date(year, 5, 1): "Fête du Travail",
        date(year, 5, 8): "Fête de la Victoire",
        sunday + timedelta(days=39): "Ascension",
        sunday + timedelta(days=50): "Lundi de Pentecôte",
        date(year, 7, 14): "Fête nationale",
        date(year, 8, 15): "Assomption",
        date(year, 11, 1): "Toussaint",
        date(year, 11, 11): "Armistice",
        date(year, 12, 25): "Noël",
    }


def open_slots(house: House, closures: Iterable[Closure], day: date) -> DaySlots:
    """Return the hours that the strongest rule gives to a date."""
    return list(slots_by_rule(house, closures, day))[-1]


def ends_early(house: House, closures: Iterable[Closure], day: date) -> bool:
    """Tell whether the strongest rule takes away the end of what the day would be without it."""
    *_, without, given = [None, *slots_by_rule(house, closures, day)]
    return bool(without) and (not given or given[-1].end < without[-1].end)


def slots_by_rule(house: House, closures: Iterable[Closure], day: date) -> Iterator[DaySlots]:
    """horaires < horaires_particuliers < jours fériés < fermetures < exceptions."""
    yield house.week[day.weekday()]
    for period in house.special_periods:
        if period.start <= day <= period.end:
            yield period.hours.days[day.weekday()]
    holiday = public_holidays(day.year).get(day)
    if holiday and holiday not in house.open_holidays:
        yield ()
    for closure in closures:
        if closure.first <= day <= closure.last:
            yield ()
    for exception in house.exceptions:
        if exception.first <= day <= exception.last:
            yield exception.hours


def is_due(permanence: Permanence, day: date) -> bool:
    """Tell whether the rule of a permanence falls on a date."""
    if day.weekday() != permanence.weekday.number:
        return False
    if (permanence.start and day < permanence.start) or (permanence.end and day > permanence.end):
        return False
    week = day.isocalendar().week
    if permanence.weeks.parity:
        return (week % 2 == 0) == (permanence.weeks.parity == "even")
    rank, last = (day.day - 1) // 7 + 1, (day + timedelta(days=7)).month != day.month
    return not permanence.weeks.nths or rank in permanence.weeks.nths or (last and LAST in permanence.weeks.nths)


def is_cancelled(permanence: Permanence, day: date) -> bool:
    """Tell whether a permanence is cancelled on a date."""
    return any(one.first <= day <= one.last for one in permanence.cancellations)
