"""What the phone needs to tell by itself whether a house is open: its week, and the dates that differ."""

from collections.abc import Mapping
from typing import TypedDict

from portal.calendar.house_calendar import HouseCalendar
from portal.calendar.osm import clock_time
from portal.languages import Language
from portal.model.hours import DaySlots

Slots = list[list[str]]
#: What ``live.js`` reads of one house.
LiveHours = Mapping[str, object]


class LiveDay(TypedDict):
    """A date that differs from the usual week: its slots, and why.

    ``reason`` is that of the slots. It explains a closed door too when the house does not open (no slot), or when it
    closes ``early``: before the hour at which it would close without this rule.
    """

    slots: Slots
    kind: str
    reason: str
    early: bool


def live_hours(calendar: HouseCalendar, language: Language) -> LiveHours:
    """Return the opening hours of a house as ``live.js`` reads them: ISO dates, Monday first, bounds included."""
    days: dict[str, LiveDay] = {
        day.isoformat(): {
            "slots": _slots(calendar.slots(day)),
            "kind": rule.kind.value,
            "reason": language.reason(rule),
            "early": calendar.ends_early(day),
        }
        for day, rule in calendar.different_days.items()
    }
    return {
        "from": calendar.first.isoformat(),
        "until": calendar.last.isoformat(),
        "week": [_slots(day) for day in calendar.house.week],
        "dates": days,
    }


def _slots(slots: DaySlots) -> Slots:
    return [[clock_time(slot.start), clock_time(slot.end)] for slot in slots]
