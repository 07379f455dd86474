"""Lists of coming dates, as pages show them: a few are shown, and the phone drops those that are past."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, islice, takewhile

from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.grouping import grouped
from portal.model.hours import DaySlots
from portal.model.partner import Partner
from portal.portal import Portal

#: The page of a house lists closures and other hours this long before; cards announce the next one.
LISTED = timedelta(days=60)
ANNOUNCED = timedelta(days=15)
#: A page holds what it will have to tell so long after its build, so that it stays right without another.
_RIGHT_FOR = timedelta(days=60)
#: Missed dates are told this long before, longer than the dates that are held: people come for those by habit.
_MISSED_TOLD = timedelta(days=45)
#: As many are told, however far, where nothing is held any more.
_MISSED_AT_LEAST = 8


@dataclass(frozen=True)
class Announcement:
    """A departure from the usual week, the days on which pages say it (both included), and the days it spares."""

    rule: DatedRule
    first: date
    until: date
    spared: tuple[date, ...]


@dataclass(frozen=True)
class Day:
    """What takes place on one date."""

    day: date
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True)
class Missed:
    """What a partner does not hold in a house on one date, for one reason; ``whole_day`` when it holds nothing there."""

    occurrences: tuple[Occurrence, ...]
    whole_day: bool

    @property
    def slots(self) -> DaySlots:
        """The hours that are not held, in order."""
        return tuple(occurrence.slot for occurrence in self.occurrences)


def listed_departures(portal: Portal, house_id: str) -> list[Announcement]:
    """Return all coming closures and other hours of a house, in the order of their dates."""
    return list(_told(portal, house_id, LISTED))


def announced_departures(portal: Portal, house_id: str) -> list[Announcement]:
    """Return them as cards announce them, one at a time: the next one first, those that hold already last."""
    return sorted(_told(portal, house_id, ANNOUNCED), key=lambda one: one.rule.first <= portal.today)


def _told(portal: Portal, house_id: str, before: timedelta) -> Iterator[Announcement]:
    calendar = portal.calendars[house_id]
    for rule in calendar.departures:
        if rule.first <= portal.today + before + _RIGHT_FOR:
            yield Announcement(rule, rule.first - before, rule.last, calendar.open_nonetheless(rule))


def taking_place(found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Keep the dates on which the permanence is held."""
    return (occurrence for occurrence in found if occurrence.obstacle is None)


def coming_dates(portal: Portal, partner: Partner, at_most: int) -> list[Occurrence]:
    """Return the next dates on which a partner is met, over all houses."""
    return list(islice(taking_place(portal.occurrences_by_partner.get(partner.id, ())), at_most))


def missed_dates(portal: Portal, found: Sequence[Occurrence]) -> list[Missed]:
    """Return what would have been held soon but is not; where nothing is held any more, the next ones, however far."""
    last = portal.today + _MISSED_TOLD
    soon = list(missed_by_day(takewhile(lambda occurrence: occurrence.day <= last, found)))
    if any(taking_place(found)):
        return soon
    return list(islice(missed_by_day(found), max(len(soon), _MISSED_AT_LEAST)))


def missed_by_day(found: Iterable[Occurrence]) -> Iterator[Missed]:
    """Yield what is not held among dates, one item a date, partner, house and reason."""
    for visits in grouped(found, lambda o: (o.day, o.partner.id, o.house.id)).values():
        prevented = (occurrence for occurrence in visits if occurrence.obstacle is not None)
        for missed in grouped(prevented, lambda occurrence: occurrence.obstacle).values():
            yield Missed(missed, whole_day=len(missed) == len(visits))


def by_day(found: Iterable[Occurrence], days: int) -> list[Day]:
    """Group what takes place by date, for the first few dates that have something."""
    grouped = groupby(taking_place(found), key=lambda occurrence: occurrence.day)
    return [Day(day, tuple(group)) for day, group in islice(grouped, days)]
