"""French: its grammar in these modules, its words in ``words/``.

One direction only, each module knowing those before it:

    typography, punctuation   how text is set, how a sentence begins and ends
    lists, dates, hours       enumerations, dates and hours in words
    houses, permanences       what is said of a house and of a permanence
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from portal.languages.french.dates import say_date, say_span, say_weekday, span_title
from portal.languages.french.hours import days_alike, say_between, say_slots, say_time
from portal.languages.french.houses import say_departure, say_reason
from portal.languages.french.lists import join_words, say_decimal
from portal.languages.french.permanences import say_appointment, say_obstacle, say_recurrence, say_validity
from portal.languages.french.punctuation import capital, end_sentence, uncapital
from portal.languages.french.typography import typeset, typeset_html
from portal.languages.words import Words

_HERE = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class French:
    """The language of the portal; see ``portal.languages.Language`` for what each of these says."""

    code: str = "fr"
    direction: Literal["ltr", "rtl"] = "ltr"
    search_grammar: str = field(default_factory=lambda: (_HERE / "search.js").read_text(encoding="utf-8"))
    words: Words = field(default_factory=lambda: Words.of(_HERE / "words"))

    weekday = staticmethod(say_weekday)
    date = staticmethod(say_date)
    span = staticmethod(say_span)
    span_title = staticmethod(span_title)
    time = staticmethod(say_time)
    hours = staticmethod(say_slots)
    between = staticmethod(say_between)
    week = staticmethod(days_alike)
    listing = staticmethod(join_words)
    decimal = staticmethod(say_decimal)
    capital = staticmethod(capital)
    uncapital = staticmethod(uncapital)
    sentence = staticmethod(end_sentence)
    recurrence = staticmethod(say_recurrence)
    appointment = staticmethod(say_appointment)
    validity = staticmethod(say_validity)
    obstacle = staticmethod(say_obstacle)
    reason = staticmethod(say_reason)
    departure = staticmethod(say_departure)
    typeset = staticmethod(typeset)
    typeset_html = staticmethod(typeset_html)


FRENCH = French()
