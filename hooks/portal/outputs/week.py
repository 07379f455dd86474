"""The week, day by house: who is where, this week and the next ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.model.hours import DaySlots
from portal.model.house import House
from portal.outputs.dated_lists import taking_place
from portal.outputs.home import FEW_HOUSES
from portal.outputs.templating import page
from portal.portal import Portal

#: Weeks written in the page; the phone drops those that are over. A large network gets one, or its page would be heavy.
_WEEKS, _WEEKS_OF_MANY = 5, 1


@dataclass(frozen=True)
class HouseDay:
    """One house on one date: its hours, why they differ, who is there."""

    house: House
    slots: DaySlots
    rule: DatedRule | None
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True)
class WeekDay:
    """One date over all houses."""

    day: date
    houses: tuple[HouseDay, ...]


@dataclass(frozen=True)
class Week:
    """Seven dates from a Monday; days on which every house is closed as usual are left out."""

    monday: date
    days: tuple[WeekDay, ...]


def week_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /semaine/."""
    yield page(
        portal,
        "semaine/index.md",
        "week.html",
        title="La semaine",
        description="Semaine par semaine : les horaires de chaque maison et les permanences des partenaires.",
        weeks=list(weeks(portal)),
    )


def weeks(portal: Portal) -> Iterator[Week]:
    """Yield this week and the following ones."""
    count = _WEEKS if len(portal.houses) <= FEW_HOUSES else _WEEKS_OF_MANY
    monday = portal.today - timedelta(days=portal.today.weekday())
    dates = [date.fromordinal(monday.toordinal() + n) for n in range(7 * count)]
    found: dict[tuple[date, str], list[Occurrence]] = {}
    for occurrence in taking_place(portal.occurrences):
        if occurrence.day <= dates[-1]:
            found.setdefault((occurrence.day, occurrence.house.id), []).append(occurrence)
    days = [WeekDay(day, tuple(_house_days(portal, day, found))) for day in dates if day >= portal.today]
    for start in dates[::7]:
        yield Week(start, tuple(_shown(days, start)))


def _shown(days: Sequence[WeekDay], monday: date) -> Iterator[WeekDay]:
    for day in days:
        if monday <= day.day < monday + timedelta(days=7) and any(h.slots or h.rule for h in day.houses):
            yield day


def _house_days(portal: Portal, day: date, found: dict[tuple[date, str], list[Occurrence]]) -> Iterator[HouseDay]:
    everyone = len(portal.houses) <= FEW_HOUSES
    for house in portal.houses:
        occurrences = tuple(found.get((day, house.id), ()))
        # In a large network, a day shows only the houses where somebody comes.
        if everyone or occurrences:
            calendar = portal.calendars[house.id]
            rule = calendar.different_days.get(day)
            yield HouseDay(house, calendar.slots(day), rule, occurrences)
