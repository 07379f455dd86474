"""Opening hours of one day, and the grammar in which the webmaster writes them.

hours  = "fermé" | slot { ("," | "et") slot }
slot   = time ("-" | "–" | "à") time
time   = 8h | 8h30 | 8:30 | 8 h 30          from 00h to 24h, which is also « minuit »
"""

import re
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from portal.model.fields import SaysWhenAbsent
from portal.model.refusals import Reason, reason, refusal
from portal.model.texts import as_typed

EXAMPLE = "8h30-12h, 13h30-17h"
MINUTES_IN_DAY = 24 * 60

_TIME = re.compile(r"([0-9]{1,2})\s*(?:h\s*([0-9]{2})?|:\s*([0-9]{2}))", re.IGNORECASE)
_DASH = re.compile(r"\s*[-‐‑‒–—−à]\s*")
_COMMA = re.compile(r"\s*,\s*|\s+et\s+", re.IGNORECASE)


class Slot(NamedTuple):
    """A span within one day, in minutes since midnight; ``end`` is not included and may be 1440 (24h)."""

    start: int
    end: int

    def contains(self, other: "Slot") -> bool:
        """Tell whether the other slot lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Slot") -> bool:
        """Tell whether the two slots share a moment."""
        return self.start < other.end and other.start < self.end


DaySlots = tuple[Slot, ...]


def parse_hours(value: object) -> DaySlots:
    """Read a day's hours as typed; « fermé » is no slot at all.

    Raises ValueError on a time that does not exist and on slots that are empty, overlapping or out of order.
    """
    if value == "":
        raise refusal("hours.none", example=EXAMPLE)
    text = as_typed(value)
    if text.lower() in ("fermé", "ferme", "fermée"):
        return ()
    slots = tuple(_slot(part, text) for part in _COMMA.split(text))
    for before, after in pairwise(slots):
        if after.start <= before.end:
            raise _refusal(text, reason("hours.out_of_order"))
    return slots


def parse_opening(value: object) -> DaySlots:
    """Read hours that cannot be « fermé »: those of a permanence."""
    slots = parse_hours(value)
    if not slots:
        raise refusal("hours.closed", found=value)
    return slots


def write_hours(slots: DaySlots) -> str:
    """Write a day's hours as the webmaster does, in their one usual form: « 8h30-12h, 13h30-17h », « fermé »."""
    return ", ".join(f"{_time(slot.start)}-{_time(slot.end)}" for slot in slots) or "fermé"


def _time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def _slot(text: str, whole: str) -> Slot:
    ends = _DASH.split(text)
    if len(ends) != 2:
        raise _refusal(whole, reason("hours.no_span"))
    slot = Slot(_minutes(ends[0], whole), _minutes(ends[1], whole))
    if slot.end <= slot.start:
        raise _refusal(whole, reason("hours.reversed", start=ends[0].strip(), end=ends[1].strip()))
    return slot


def _minutes(text: str, whole: str) -> int:
    if text.strip().lower() == "minuit":
        return MINUTES_IN_DAY
    match = _TIME.fullmatch(text.strip())
    if not match:
        missing = reason("hours.no_time", found=text.strip()) if text.strip() else reason("hours.missing_time")
        raise _refusal(whole, missing)
    hours, minutes = int(match[1]), int(match[2] or match[3] or 0)
    if minutes > 59 or hours * 60 + minutes > MINUTES_IN_DAY:
        raise _refusal(whole, reason("hours.impossible_time", found=text.strip()))
    return hours * 60 + minutes


def _refusal(whole: str, why: Reason) -> ValueError:
    return refusal("hours.wrong", found=whole, why=why, example=EXAMPLE)


_DESCRIPTION = "Heures d'un jour, ou « fermé ». Exemple : 8h30-12h, 13h30-17h"
DayHours = Annotated[
    DaySlots,
    SaysWhenAbsent(),
    BeforeValidator(parse_hours),
    PlainSerializer(write_hours),
    WithJsonSchema({"type": "string", "description": _DESCRIPTION, "examples": [EXAMPLE, "fermé"]}),
]
OpeningHours = Annotated[
    DaySlots,
    BeforeValidator(parse_opening),
    PlainSerializer(write_hours),
    WithJsonSchema({"type": "string", "description": "Heures. Exemple : 9h-12h", "examples": ["9h-12h"]}),
]
