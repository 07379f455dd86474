"""The week, day by house: who is where, this week and the next ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal import addresses
from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.grouping import grouped
from portal.model.hours import DaySlots
from portal.model.house import House
from portal.outputs.pages.dated_lists import Missed, missed_by_day, taking_place
from portal.outputs.pages.doubts import doubt_about
from portal.outputs.pages.house_lists import listed_houses
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.outputs.sizes import can_show_all_houses, weeks_written
from portal.portal import Portal


@dataclass(frozen=True)
class HouseDay:
    """One house on one date: its hours, why they differ, who is there, who would have been."""

    house: House
    slots: DaySlots
    rule: DatedRule | None
    occurrences: tuple[Occurrence, ...]
    missed: tuple[Missed, ...]


@dataclass(frozen=True)
class WeekDay:
    """One date over all houses."""

    day: date
    houses: tuple[HouseDay, ...]


@dataclass(frozen=True)
class CalendarWeek:
    """Seven dates from a Monday; days on which every house is closed as usual are left out."""

    monday: date
    days: tuple[WeekDay, ...]


def week_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /semaine/."""
    shown = list(weeks(portal))
    told = [entry for week in shown for day in week.days for entry in day.houses]
    yield page(
        portal,
        addresses.WEEK,
        "week.html",
        page_head(portal.language, "week"),
        weeks=shown,
        doubt=doubt_about(portal, [e.house for e in told], [o.permanence for e in told for o in e.occurrences]),
    )


def weeks(portal: Portal) -> Iterator[CalendarWeek]:
    """Yield this week and the following ones."""
    monday = portal.today - timedelta(days=portal.today.weekday())
    dates = [date.fromordinal(monday.toordinal() + n) for n in range(7 * weeks_written(portal))]
    soon = (occurrence for occurrence in portal.occurrences if occurrence.day <= dates[-1])
    found = grouped(soon, lambda occurrence: (occurrence.day, occurrence.house.id))
    houses = listed_houses(portal)
    days = [WeekDay(day, tuple(_house_days(portal, houses, day, found))) for day in dates if day >= portal.today]
    for start in dates[::7]:
        yield CalendarWeek(start, tuple(_shown(days, start)))


def _shown(days: Sequence[WeekDay], monday: date) -> Iterator[WeekDay]:
    for day in days:
        if monday <= day.day < monday + timedelta(days=7) and any(h.slots or h.rule for h in day.houses):
            yield day


def _house_days(
    portal: Portal, houses: Iterable[House], day: date, found: Mapping[tuple[date, str], tuple[Occurrence, ...]]
) -> Iterator[HouseDay]:
    everyone = can_show_all_houses(portal)
    for house in houses:
        occurrences = found.get((day, house.id), ())
        # In a large network, a day shows only the houses where somebody comes.
        if everyone or occurrences:
            yield _house_day(portal, house, day, occurrences)


def _house_day(portal: Portal, house: House, day: date, occurrences: Iterable[Occurrence]) -> HouseDay:
    calendar = portal.calendars[house.id]
    held, missed = tuple(taking_place(occurrences)), tuple(missed_by_day(occurrences))
    return HouseDay(house, calendar.slots(day), calendar.different_days.get(day), held, missed)
