"""Until when a sheet is right: it says so itself, so that an old one is thrown away."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from portal.calendar.dated_rules import DatedRule, Kind
from portal.calendar.house_calendar import HouseCalendar
from portal.model.partner import Permanence

#: Nobody should trust paper for longer, even when the data announce no change.
MONTHS = 3
_DAY = timedelta(days=1)


def valid_until(today: date, calendars: Iterable[HouseCalendar], permanences: Iterable[Permanence]) -> date:
    """Return the last day on which a sheet made today is right.

    It is the day before the next change of the rules that concern the sheet, three months from today at most.
    Public holidays do not count: they are known long before, and sheets list them.
    """
    ends = [add_months(today, MONTHS)]
    for calendar in calendars:
        ends += (end for rule in calendar.departures for end in _departure_ends(rule, today))
    for permanence in permanences:
        ends += _permanence_ends(permanence, today)
    return min(ends)


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _departure_ends(rule: DatedRule, today: date) -> Iterator[date]:
    if rule.kind is not Kind.HOLIDAY:
        yield from _span_ends(rule.first, rule.last, today)


def _permanence_ends(permanence: Permanence, today: date) -> Iterator[date]:
    if permanence.start and permanence.start > today:
        yield permanence.start - _DAY
    if permanence.end and not permanence.is_over(today):
        yield permanence.end
    for cancellation in permanence.cancellations:
        yield from _span_ends(cancellation.first, cancellation.last, today)


def _span_ends(first: date, last: date, today: date) -> Iterator[date]:
    if first > today:
        yield first - _DAY
    # What ends today has no bearing on tomorrow's reader: from then on the sheet's usual week holds.
    elif last > today:
        yield last
