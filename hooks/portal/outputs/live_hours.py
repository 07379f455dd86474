"""What the phone needs to tell by itself whether a house is open: its week, and the dates that differ.

``live.js`` knows the same types from ``docs/assets/scripts/types.d.ts``.
"""

from typing import TypedDict

from portal.calendar.dated_rules import Kind
from portal.calendar.house_calendar import HouseCalendar
from portal.calendar.osm import clock_time
from portal.languages import Language
from portal.model.hours import DaySlots
from portal.portal import TRUSTED_FOR

Slots = list[tuple[str, str]]


class LiveDay(TypedDict):
    """A date that differs from the usual week: its slots, and why.

    ``reason`` is that of the slots. It explains a closed door too when the house does not open (no slot), or when it
    closes ``early``: before the hour at which it would close without this rule.
    """

    slots: Slots
    kind: Kind
    reason: str
    early: bool


#: What ``live.js`` reads of one house: its ``week``, Monday first, and the ``dates`` that differ from it, both known
#: ``from`` a date ``until`` another, included. ``confirmedUntil`` is the last day on which they can be relied on without
#: a call; empty when nobody ever checked them.
LiveHours = TypedDict(
    "LiveHours",
    {"from": str, "until": str, "confirmedUntil": str, "week": list[Slots], "dates": dict[str, LiveDay]},
)


def live_hours(calendar: HouseCalendar, language: Language) -> LiveHours:
    """Return the opening hours of a house as ``live.js`` reads them."""
    days: dict[str, LiveDay] = {
        day.isoformat(): {
            "slots": _slots(calendar.slots(day)),
            "kind": rule.kind,
            "reason": language.reason(rule),
            "early": calendar.ends_early(day),
        }
        for day, rule in calendar.different_days.items()
    }
    checked_on = calendar.house.checked_on
    return {
        "from": calendar.first.isoformat(),
        "until": calendar.last.isoformat(),
        "confirmedUntil": (checked_on + TRUSTED_FOR).isoformat() if checked_on else "",
        "week": [_slots(day) for day in calendar.house.week],
        "dates": days,
    }


def _slots(slots: DaySlots) -> Slots:
    return [(clock_time(slot.start), clock_time(slot.end)) for slot in slots]
