"""Lists of coming dates, as pages show them: a few are shown, and the phone drops those that are past."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, islice

from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.model.partner import Partner
from portal.portal import Portal

#: Coming closures are announced this long before.
ANNOUNCED = timedelta(days=15)
#: A page announces what begins this soon after the build, so that it stays right without a rebuild.
_WRITTEN = timedelta(days=120)
#: Missed dates are told this long before, longer than the dates that are held: people come for those by habit.
_MISSED_TOLD = timedelta(days=45)


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


def announcements(portal: Portal, house_id: str) -> list[Announcement]:
    """Return the coming closures and other hours of a house, in the order of their dates."""
    last = portal.today + _WRITTEN
    calendar = portal.calendars[house_id]
    return [
        Announcement(rule, rule.first - ANNOUNCED, rule.last, calendar.open_nonetheless(rule))
        for rule in calendar.departures
        if rule.first <= last
    ]


def taking_place(found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Keep the dates on which the permanence is held."""
    return (occurrence for occurrence in found if occurrence.obstacle is None)


def coming_dates(portal: Portal, partner: Partner, at_most: int) -> list[Occurrence]:
    """Return the next dates on which a partner is met, over all houses."""
    return list(islice(taking_place(portal.occurrences_by_partner.get(partner.id, ())), at_most))


def missed_dates(portal: Portal, found: Iterable[Occurrence]) -> list[Occurrence]:
    """Return the dates, soon to come, on which a permanence would have been held but is not."""
    last = portal.today + _MISSED_TOLD
    return list(once_a_day(o for o in found if o.obstacle is not None and o.day <= last))


def once_a_day(found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Keep one of a permanence's slots on a date, the last one: all are missed for the same reason."""
    return iter({(o.day, o.partner.id, id(o.permanence)): o for o in found}.values())


def by_day(found: Iterable[Occurrence], days: int) -> list[Day]:
    """Group what takes place by date, for the first few dates that have something."""
    grouped = groupby(taking_place(found), key=lambda occurrence: occurrence.day)
    return [Day(day, tuple(group)) for day, group in islice(grouped, days)]
