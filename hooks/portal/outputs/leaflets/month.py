"""A month of the houses for the kitchen wall: on which days one finds a door open."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum

from portal.grouping import grouped
from portal.model.fields import Weekday
from portal.model.house import House
from portal.outputs.leaflets.departures import departure_facts
from portal.outputs.leaflets.facts import Facts
from portal.portal import Portal

#: Whatever the day on which a leaflet is printed, it shows a month to come.
_WEEKS = 5
_DAYS = 7


class Door(Enum):
    """What a calendar shows of a day: it is over, some house is open, or none is."""

    OVER = "over"
    OPEN = "open"
    CLOSED = "closed"


def month_facts(portal: Portal, houses: Sequence[House]) -> Facts | None:
    """Return the days of five weeks, from this one on, and what departs from the usual week; None without a house."""
    if not houses:
        return None
    monday = portal.today - timedelta(days=portal.today.weekday())
    days = [monday + timedelta(days=n) for n in range(_WEEKS * _DAYS)]
    cells = [{"number": str(day.day), "door": _door(portal, houses, day).value} for day in days]
    return {
        "title": portal.language.span_title(portal.today, days[-1]),
        "weekdays": [portal.language.words[f"leaflets.weekdays.{day.name}"] for day in Weekday],
        "weeks": [cells[start : start + _DAYS] for start in range(0, len(cells), _DAYS)],
        "departures": list(_departures(portal, houses, days[-1])),
    }


def _door(portal: Portal, houses: Sequence[House], day: date) -> Door:
    if day < portal.today:
        return Door.OVER
    return Door.OPEN if any(portal.calendars[house.id].slots(day) for house in houses) else Door.CLOSED


def _departures(portal: Portal, houses: Sequence[House], until: date) -> Iterator[Facts]:
    """Yield what departs from the usual week, once for all houses that it concerns, in the order of the dates."""
    calendars = [portal.calendars[house.id] for house in houses]
    found = [(rule, c.open_nonetheless(rule), c) for c in calendars for rule in c.departures if rule.first <= until]
    groups = sorted(grouped(found, lambda one: one[:2]).items(), key=lambda item: (item[0][0].first, item[0][0].last))
    for (rule, _), group in groups:
        concerned = [calendar.house.label for *_, calendar in group]
        yield {
            **departure_facts(portal.language, group[0][-1], rule),
            "houses": "" if len(concerned) == len(houses) else portal.language.listing(concerned),
        }
