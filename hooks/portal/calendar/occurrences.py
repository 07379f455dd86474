"""The dates of a permanence: those on which it takes place, and those on which it cannot, with the reason.

It takes place when its rule falls on the date, it is not cancelled, and the house is open for the whole slot.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from portal.calendar.dated_rules import DatedRule
from portal.calendar.house_calendar import HouseCalendar, open_days
from portal.calendar.osm import DAYS, day_span, quoted, time_spans
from portal.clock import PARIS
from portal.model.hours import Slot
from portal.model.house import House
from portal.model.partner import Cancellation, Partner, Permanence
from portal.model.week_rule import WeekRule

#: Bounds of a validity that one side leaves open.
_LONG_AGO, _FAR_AHEAD = date(1970, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True)
class Occurrence:
    """One date of a permanence. ``obstacle`` is what prevents it, or None when it takes place."""

    partner: Partner
    permanence: Permanence
    house: House
    day: date
    slot: Slot
    obstacle: Cancellation | DatedRule | None = None

    @property
    def start(self) -> datetime:
        """When it begins, in Paris."""
        return moment(self.day, self.slot.start)

    @property
    def end(self) -> datetime:
        """When it ends, in Paris."""
        return moment(self.day, self.slot.end)


def moment(day: date, minutes: int) -> datetime:
    """Return minutes since midnight of a date as an instant in Paris; 1440 is the next day's midnight."""
    days, minutes = divmod(minutes, 24 * 60)
    clock = time(minutes // 60, minutes % 60)
    return datetime.combine(day + timedelta(days=days), clock, PARIS)


def usual_expression(permanence: Permanence) -> str:
    """Return the rule of a permanence, cancellations left out: « week 02-53/2 We 14:00-17:00 »."""
    weekday = DAYS[permanence.weekday.number]
    days = ",".join(f"{weekday}[{nth}]" for nth in permanence.weeks.nths) or weekday
    parts = (_validity(permanence), _week_selector(permanence.weeks), days, time_spans(permanence.hours))
    return " ".join(part for part in parts if part)


def expression(permanence: Permanence) -> str:
    """Return the one ``opening_hours`` expression of a permanence."""
    off = (f"{day_span(c.first, c.last)} off{quoted(c.reason)}" for c in permanence.cancellations)
    return "; ".join((usual_expression(permanence), *off))


def occurrences(partner: Partner, permanence: Permanence, calendar: HouseCalendar) -> Iterator[Occurrence]:
    """Yield the dates of a permanence in order, within the house's calendar; obstacles included."""
    usual = open_days(usual_expression(permanence), calendar.first, calendar.last)
    kept = open_days(expression(permanence), calendar.first, calendar.last) if permanence.cancellations else usual
    for day in usual:
        for slot in permanence.hours:
            obstacle: Cancellation | DatedRule | None = None
            if day not in kept:
                obstacle = _cancellation(permanence.cancellations, day)
            elif not any(open_slot.contains(slot) for open_slot in calendar.slots(day)):
                obstacle = calendar.rule_on(day)
            yield Occurrence(partner, permanence, calendar.house, day, slot, obstacle)


def _cancellation(cancellations: Iterable[Cancellation], day: date) -> Cancellation | None:
    return next((c for c in cancellations if c.first <= day <= c.last), None)


def _validity(permanence: Permanence) -> str:
    if not permanence.start and not permanence.end:
        return ""
    return day_span(permanence.start or _LONG_AGO, permanence.end or _FAR_AHEAD)


def _week_selector(weeks: WeekRule) -> str:
    return {"even": "week 02-53/2", "odd": "week 01-53/2", None: ""}[weeks.parity]
