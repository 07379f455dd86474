"""Pieces of OpenStreetMap ``opening_hours`` text: days, times, comments."""

from collections.abc import Iterator
from datetime import date

from portal.model.hours import DaySlots
from portal.model.house import Week

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def time_spans(slots: DaySlots) -> str:
    """Return « 08:30-12:00,13:30-17:00 », or « off » for a closed day."""
    return ",".join(f"{clock_time(slot.start)}-{clock_time(slot.end)}" for slot in slots) or "off"


def week_rules(week: Week) -> Iterator[str]:
    """Yield one rule a run of consecutive open days with the same hours: « Tu-Fr 09:00-17:00 ».

    This is the shape that every re-user parses: no comma between days, closed days left out.
    """
    start = 0
    while start < len(week):
        end = start
        while end + 1 < len(week) and week[end + 1] == week[start]:
            end += 1
        if week[start]:
            days = DAYS[start] if start == end else f"{DAYS[start]}-{DAYS[end]}"
            yield f"{days} {time_spans(week[start])}"
        start = end + 1


def day_span(first: date, last: date) -> str:
    """Return « 2026 Dec 24 » or « 2026 Dec 24-2027 Jan 02 »."""
    return _day(first) if first == last else f"{_day(first)}-{_day(last)}"


def quoted(comment: str) -> str:
    """Return a comment as the language writes it, preceded by a space; a double quote cannot stand inside one."""
    return f' "{comment.replace(chr(34), chr(0x2019))}"' if comment else ""


def _day(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}"


def clock_time(minutes: int) -> str:
    """Return minutes since midnight as « 08:30 »; 1440 is « 24:00 »."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
