"""When one house is open, day by day, as opening-hours-py evaluates its expression."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from opening_hours import OpeningHours, State

from portal.calendar.dated_rules import DatedRule, dated_rules
from portal.calendar.osm import week_rules
from portal.calendar.public_holidays import holidays_for
from portal.model.hours import MINUTES_IN_DAY, DaySlots, Slot
from portal.model.house import Closure, House

#: Days after the build during which the phone can tell the state by itself.
HORIZON = timedelta(days=400)


@dataclass(frozen=True)
class HouseCalendar:
    """The opening hours of a house from the day of the build to the horizon, both included."""

    house: House
    first: date
    last: date
    rules: tuple[DatedRule, ...]

    @classmethod
    def of(cls, house: House, closures: Iterable[Closure], today: date) -> "HouseCalendar":
        """Make the calendar of a house; rules that ended before today are left out."""
        last = today + HORIZON
        holidays = holidays_for(house, range(today.year, last.year + 1))
        rules = dated_rules(house, closures, holidays)
        coming = (rule for rule in rules if rule.last >= today and rule.first <= last)
        return cls(house, today, last, tuple(coming))

    @cached_property
    def expression(self) -> str:
        """The one ``opening_hours`` expression of the house."""
        usual = tuple(week_rules(self.house.week)) or ("off",)
        return "; ".join((*usual, *(rule.expression() for rule in self.rules)))

    @cached_property
    def _open_days(self) -> Mapping[date, DaySlots]:
        return open_days(self.expression, self.first, self.last)

    def slots(self, day: date) -> DaySlots:
        """Return the hours on a date; no slot means closed."""
        return self._open_days.get(day, ())

    def rule_on(self, day: date) -> DatedRule | None:
        """Return the rule that decides a date's hours, or None when it is the usual week."""
        return self._deciding_rules.get(day)

    @cached_property
    def _deciding_rules(self) -> Mapping[date, DatedRule]:
        # Rules come weakest first, so that the last one written for a day is the one that wins.
        return {day: rule for rule in self.rules for day in self._days_of(rule)}

    def _days_of(self, rule: DatedRule) -> Iterator[date]:
        """Yield the days of a rule that this calendar knows."""
        first, last = max(rule.first, self.first), min(rule.last, self.last)
        return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))

    @cached_property
    def different_days(self) -> Mapping[date, DatedRule]:
        """The dates whose hours are not those of the usual week, in order, with the rule that decides them."""
        week = self.house.week
        ordered = sorted(self._deciding_rules.items(), key=lambda item: item[0])
        return {day: rule for day, rule in ordered if self.slots(day) != week[day.weekday()]}

    def ends_early(self, day: date) -> bool:
        """Tell whether a date's rule closes the house earlier than the next weaker one would; False without a rule.

        An exception that opens the house on a public holiday ends nothing early, whatever the usual week.
        """
        weeks = (self.house.week, *(rule.week for rule in self.rules if rule.first <= day <= rule.last))
        ends = [max((slot.end for slot in week[day.weekday()]), default=0) for week in weeks]
        return ends[-1] < ends[-2:][0]

    def open_nonetheless(self, rule: DatedRule) -> tuple[date, ...]:
        """Return the dates within a rule's span on which a stronger one opens the house at other hours."""
        return tuple(day for day in self._days_of(rule) if self.slots(day) not in ((), rule.week[day.weekday()]))

    @cached_property
    def departures(self) -> tuple[DatedRule, ...]:
        """The rules that change something for residents, in the order of their dates."""
        changing = dict.fromkeys(self.different_days.values())
        return tuple(sorted(changing, key=lambda rule: (rule.first, rule.last)))


def open_days(expression: str, first: date, last: date) -> dict[date, DaySlots]:
    """Return the slots of each open date from ``first`` to ``last``, both included."""
    begin, end = datetime.combine(first, time.min), datetime.combine(last + timedelta(days=1), time.min)
    days: dict[date, DaySlots] = {}
    for start, stop, state, _ in OpeningHours(expression).intervals(begin, end):
        if state == State.OPEN:
            for day, slot in _by_day(start, stop or end):
                days[day] = (*days.get(day, ()), slot)
    return days


def _by_day(start: datetime, stop: datetime) -> Iterable[tuple[date, Slot]]:
    while start < stop:
        midnight = datetime.combine(start.date() + timedelta(days=1), time.min)
        end = min(stop, midnight)
        yield start.date(), Slot(_minutes(start), _minutes(end) or MINUTES_IN_DAY)
        start = midnight


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
