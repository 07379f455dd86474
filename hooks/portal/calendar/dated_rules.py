"""The rules that depart from a house's usual week, weakest first.

    horaires < horaires_particuliers < public holidays < common fermetures < the house's own exceptions

A rule becomes text of the OpenStreetMap ``opening_hours`` language, in which, too, the last rule that
matches a day wins. https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.calendar.osm import day_span, quoted, time_spans, week_rules
from portal.calendar.public_holidays import PublicHoliday
from portal.model.hours import DaySlots
from portal.model.house import Closure, House, Week


class Kind(StrEnum):
    """Why a day departs from the usual week."""

    SPECIAL = "special"
    HOLIDAY = "holiday"
    CLOSURE = "closure"
    EXCEPTION = "exception"


@dataclass(frozen=True)
class DatedRule:
    """Hours that replace the usual week from ``first`` to ``last``, both included; ``week`` is Monday first."""

    kind: Kind
    first: date
    last: date
    week: Week
    reason: str = ""

    @property
    def closed(self) -> bool:
        """Tell whether the house is closed on all of these days."""
        return not any(self.week)

    def expression(self) -> str:
        """Return the rule as ``opening_hours`` text."""
        span, comment = day_span(self.first, self.last), quoted(self.reason)
        if self.kind is Kind.SPECIAL:
            parts = [f"{span} off{comment}", *(f"{span} {rule}{comment}" for rule in week_rules(self.week))]
            return "; ".join(parts)
        return f"{span} {time_spans(self.week[0])}{comment}"


def dated_rules(house: House, closures: Iterable[Closure], holidays: Iterable[PublicHoliday]) -> tuple[DatedRule, ...]:
    """Return all that departs from a house's usual week, weakest first."""
    return (
        *(DatedRule(Kind.SPECIAL, p.start, p.end, p.hours.days, p.reason) for p in house.special_periods),
        *_holiday_rules(house, holidays),
        *(DatedRule(Kind.CLOSURE, c.first, c.last, every_day(()), c.reason) for c in closures),
        *(DatedRule(Kind.EXCEPTION, e.first, e.last, every_day(e.hours), e.reason) for e in house.exceptions),
    )


def every_day(slots: DaySlots) -> Week:
    """Return a week in which each day has the same hours."""
    return (slots, slots, slots, slots, slots, slots, slots)


def _holiday_rules(house: House, holidays: Iterable[PublicHoliday]) -> Iterator[DatedRule]:
    for holiday in holidays:
        if not any(holiday.is_called(name) for name in house.open_holidays):
            yield DatedRule(Kind.HOLIDAY, holiday.day, holiday.day, every_day(()), holiday.name)
