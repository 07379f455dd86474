"""How things are said: everything that a resident reads is said by a Language, so that another one is another folder.

A language is its grammar (how dates, hours, permanences are said) and its words: each text of the pages, the paper, the
phone's scripts and the search, by key, in the TOML files of ``words/``. To add one, add a folder with an object that has
what Language asks for, and a line to LANGUAGES.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from portal.calendar.dated_rules import DatedRule
from portal.calendar.occurrences import Occurrence
from portal.languages.french import FRENCH
from portal.languages.words import Words
from portal.model.dated import Validity
from portal.model.fields import Weekday
from portal.model.hours import DaySlots
from portal.model.house import Week
from portal.model.partner import Permanence


class Language(Protocol):
    """A language of the portal. What it returns is plain text, never markup."""

    def __hash__(self) -> int:
        """Templates are prepared once for each language."""
        ...

    @property
    def code(self) -> str:
        """Its BCP 47 code, as the ``lang`` attribute of a page writes it."""
        ...

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """In which direction it is written."""
        ...

    @property
    def words(self) -> Words:
        """Its texts by key."""
        ...

    @property
    def search_grammar(self) -> str:
        """The script that tells the search of the language: its words, their forms and sounds, the days a question names.

        ``languages/french/search.js`` shows what the search's own scripts ask of it.
        """
        ...

    def weekday(self, day: Weekday) -> str:
        """Return the name of a day of the week, as it stands within a sentence."""
        ...

    def date(self, day: dt.date, *, weekday: bool = False, year: bool = True) -> str:
        """Return a date in words."""
        ...

    def span(self, first: dt.date, last: dt.date) -> str:
        """Return the days from one to another, both included, as the end of a sentence says them."""
        ...

    def span_title(self, first: dt.date, last: dt.date) -> str:
        """Return the days from one to another, both included, as the head of a line says them."""
        ...

    def time(self, minutes: int) -> str:
        """Return minutes since midnight in words; 1440 is the midnight that ends the day."""
        ...

    def hours(self, slots: DaySlots) -> str:
        """Return the hours of one day in words, or that it is closed."""
        ...

    def between(self, slots: DaySlots) -> str:
        """Return slots as a sentence says them: from when to when."""
        ...

    def week(self, week: Week) -> Iterator[tuple[str, DaySlots]]:
        """Yield the days in words and their slots, for each set of hours, open days first; Monday is first in a week."""
        ...

    def listing(self, items: Sequence[str], *, either: bool = False) -> str:
        """Return an enumeration: all of the items, or ``either`` of them."""
        ...

    def decimal(self, number: float, digits: int = 1) -> str:
        """Return a number with that many digits after the mark."""
        ...

    def capital(self, text: str) -> str:
        """Return a text as it begins a sentence; Markup stays Markup."""
        ...

    def uncapital(self, text: str) -> str:
        """Return what the language says at the beginning of a sentence as it stands within one."""
        ...

    def sentence(self, text: str) -> str:
        """Return a text with the mark that ends it, unless it has one; nothing stays nothing."""
        ...

    def recurrence(self, permanence: Permanence) -> str:
        """Return on which days a permanence is held."""
        ...

    def appointment(self, permanence: Permanence) -> str:
        """Return whether to book for a permanence, and how."""
        ...

    def validity(self, validity: Validity) -> str:
        """Return from when and until when something holds, or nothing when it always does."""
        ...

    def obstacle(self, occurrence: Occurrence) -> str:
        """Return why a permanence is not held on a date, or nothing when it is."""
        ...

    def reason(self, rule: DatedRule) -> str:
        """Return why hours depart from the usual week: what the webmaster wrote, or the name of a public holiday."""
        ...

    def departure(self, rule: DatedRule) -> str:
        """Return what a departure from the usual week is called."""
        ...

    def typeset(self, text: str) -> str:
        """Return plain text with the spaces and apostrophes of print."""
        ...

    def typeset_html(self, html: str) -> str:
        """Return HTML with its prose typeset; tags, attributes, scripts and code stay as they are."""
        ...


#: The languages in which a portal can be published, by the code that ``theme.language`` of ``mkdocs.yml`` gives.
LANGUAGES: dict[str, Language] = {FRENCH.code: FRENCH}


class UnknownLanguageError(Exception):
    """No such language; ``code`` is the one asked for."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def language_named(code: str) -> Language:
    """Return a language by its code. Raises UnknownLanguageError on one that is not there."""
    if code not in LANGUAGES:
        raise UnknownLanguageError(code)
    return LANGUAGES[code]
