"""An artificial language: French with each word in brackets, from right to left.

What a page, a sheet or a script says in it without brackets comes neither from the language nor from the data.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.languages.french import FRENCH
from portal.languages.words import Words
from portal.model.dated import Validity
from portal.model.fields import Weekday
from portal.model.hours import DaySlots
from portal.model.house import Week
from portal.model.partner import Permanence

#: What is filled in, what is in brackets already, or a word.
_PART = re.compile(r"\{[^}]*\}|\[[^]]*\]|[^\W_]+(?:[’'][^\W_]+)*")


def bracketed(text: str) -> str:
    """Return a text with each word in brackets; what is in brackets or braces stays."""
    return _PART.sub(lambda part: part[0] if part[0][0] in "[{" else f"[{part[0]}]", text)


def _bracketed_table(table: Any) -> Any:
    if isinstance(table, Mapping):
        return {key: _bracketed_table(value) for key, value in table.items()}
    if isinstance(table, Sequence) and not isinstance(table, str):
        return [_bracketed_table(value) for value in table]
    return bracketed(table) if isinstance(table, str) else table


@dataclass(frozen=True, eq=False)
class Brackets:
    """See ``portal.languages.Language``. It is written from right to left."""

    code: str = "ar"
    direction: Literal["ltr", "rtl"] = "rtl"
    search_grammar: str = FRENCH.search_grammar
    words: Words = Words(_bracketed_table(FRENCH.words.tables))  # noqa: RUF009 (frozen, and made once)

    def weekday(self, day: Weekday) -> str:
        return bracketed(FRENCH.weekday(day))

    def date(self, day: dt.date, *, weekday: bool = False, year: bool = True) -> str:
        return bracketed(FRENCH.date(day, weekday=weekday, year=year))

    def span(self, first: dt.date, last: dt.date) -> str:
        return bracketed(FRENCH.span(first, last))

    def span_title(self, first: dt.date, last: dt.date) -> str:
        return bracketed(FRENCH.span_title(first, last))

    def time(self, minutes: int) -> str:
        return bracketed(FRENCH.time(minutes))

    def hours(self, slots: DaySlots) -> str:
        return bracketed(FRENCH.hours(slots))

    def between(self, slots: DaySlots) -> str:
        return bracketed(FRENCH.between(slots))

    def week(self, week: Week) -> Iterator[tuple[str, DaySlots]]:
        return ((bracketed(days), slots) for days, slots in FRENCH.week(week))

    def listing(self, items: Sequence[str], *, either: bool = False) -> str:
        return (" [ou] " if either else " [et] ").join(items)

    def decimal(self, number: float, digits: int = 1) -> str:
        return FRENCH.decimal(number, digits)

    def capital(self, text: str) -> str:
        return text

    def uncapital(self, text: str) -> str:
        return text

    def sentence(self, text: str) -> str:
        return FRENCH.sentence(text)

    def recurrence(self, permanence: Permanence) -> str:
        return bracketed(FRENCH.recurrence(permanence))

    def appointment(self, permanence: Permanence) -> str:
        return bracketed(FRENCH.appointment(permanence))

    def validity(self, validity: Validity) -> str:
        return bracketed(FRENCH.validity(validity))

    def obstacle(self, occurrence: Occurrence) -> str:
        return bracketed(FRENCH.obstacle(occurrence))

    def reason(self, rule: DatedRule) -> str:
        return bracketed(FRENCH.reason(rule))

    def departure(self, rule: DatedRule) -> str:
        return bracketed(FRENCH.departure(rule))

    def typeset(self, text: str) -> str:
        return text

    def typeset_html(self, html: str) -> str:
        return html


BRACKETS = Brackets()
