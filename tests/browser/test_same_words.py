"""The build and the phone say times, dates and hours alike, and take the same spellings for one: a table tells both."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from portal.calendar.dated_rules import Kind
from portal.calendar.osm import clock_time
from portal.clock import PARIS
from portal.folding import fold
from portal.languages.french import FRENCH
from portal.model.hours import Slot
from portal.outputs.live_hours import LiveHours, Slots

OpenPage = Callable[[Page, str], None]

HERE = Path(__file__).parent
SEARCH_WORDS = HERE.parents[1] / "hooks" / "portal" / "templates" / "search" / "words.js"
TABLE: dict[str, list[Any]] = json.loads((HERE / "same_words.json").read_text(encoding="utf-8"))
DAY = date(2026, 11, 24)


def open_on(page: Page, open_page: OpenPage, today: date, slots: Slots, day: date) -> None:
    """Open on a day the page of a house that opens on one date only."""
    hours: LiveHours = {
        "from": today.isoformat(),
        "until": day.isoformat(),
        "confirmedUntil": day.isoformat(),
        "week": [[]] * 7,
        "dates": {day.isoformat(): {"slots": slots, "kind": Kind.SPECIAL, "reason": "", "early": False}},
    }
    row = f'<table data-week-of="one"><tr data-weekday="{day.isoweekday()}"><td>usual</td></tr></table>'
    page.clock.set_fixed_time(datetime.combine(today, time(), PARIS))
    open_page(
        page,
        f'<script type="application/json" data-hours="one">{json.dumps(hours)}</script>'
        f'<p data-site="one" data-state="unknown"></p>{row}<p data-print-date></p>',
    )


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


@pytest.mark.parametrize(("minute", "words"), TABLE["times"])
def test_a_time(page: Page, open_page: OpenPage, minute: int, words: str) -> None:
    assert FRENCH.time(minute) == words
    clock = clock_time(minute)
    open_on(page, open_page, DAY, [(clock, clock)], DAY)
    assert page.locator("td").text_content() == f"{words}\u00a0–\u00a0{words}"


@pytest.mark.parametrize(("slots", "words"), TABLE["slots"])
def test_the_hours_of_a_day(page: Page, open_page: OpenPage, slots: Slots, words: str) -> None:
    assert FRENCH.hours(tuple(Slot(minutes(start), minutes(end)) for start, end in slots)) == words
    open_on(page, open_page, DAY, slots, DAY)
    assert page.locator("td").text_content() == FRENCH.capital(words)


@pytest.mark.parametrize(("iso", "this_year", "another_year", "on_paper"), TABLE["dates"])
def test_a_date(page: Page, open_page: OpenPage, iso: str, this_year: str, another_year: str, on_paper: str) -> None:
    day = date.fromisoformat(iso)
    assert FRENCH.date(day, weekday=True, year=False) == this_year
    assert FRENCH.date(day, weekday=True) == another_year
    assert FRENCH.date(day) == on_paper
    for today, words in ((day - timedelta(days=5), this_year), (date(day.year - 1, 12, 29), another_year)):
        open_on(page, open_page, today, [("09:00", "12:00")], day)
        assert page.locator("[data-site]").text_content() == f"Fermé, ouvre {words} à 9\u00a0h"
    open_on(page, open_page, day, [], day)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-print-date]").text_content() == f"Imprimé le {on_paper}"


def test_spellings_of_one_word(page: Page) -> None:
    typed, folded = zip(*TABLE["folded"], strict=True)
    assert tuple(map(fold, typed)) == folded
    page.add_script_tag(path=SEARCH_WORDS)
    assert tuple(page.evaluate("texts => texts.map(fold)", typed)) == folded
