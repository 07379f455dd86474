"""« Ouvert tel jour ? »: a date is typed, the page answers in words what the build's own calendar knows."""

import json
import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from portal.calendar.house_calendar import HouseCalendar
from portal.languages.french import FRENCH
from portal.outputs.live_hours import live_hours
from tests.conftest import NOW
from tests.unit.generated import any_closures, any_house
from tests.unit.samples import calendar

OpenPage = Callable[[Page, str], None]
TODAY = NOW.date()
ASK_MANY = """dates => {
    const [field, answer] = ['input', '[role=status]'].map(part => document.querySelector(`form ${part}`));
    return dates.map(date => {
        field.value = date;
        field.dispatchEvent(new Event('input'));
        return answer.textContent;
    });
}"""


def form(timetable: HouseCalendar, *, confirmed: bool) -> str:
    hours = live_hours(timetable, FRENCH) | {"confirmedUntil": str(TODAY) if confirmed else ""}
    return (
        f'<script type="application/json" data-hours="one">{json.dumps(hours)}</script>'
        f'<form data-ask-day="one"><label>Jour <input type="date"></label><p role="status"></p></form>'
        '<script defer src="/day.js"></script>'
    )


def ask(page: Page, open_page: OpenPage, timetable: HouseCalendar, *days: str, confirmed: bool = True) -> list[str]:
    open_page(page, form(timetable, confirmed=confirmed))
    answers: list[str] = page.evaluate(ASK_MANY, list(days))
    return answers


def expected(timetable: HouseCalendar, day: date) -> str:
    """The answer that the build's own calendar gives, in the words of the language."""
    said = FRENCH.capital(FRENCH.date(day, weekday=True))
    rule = timetable.different_days.get(day)
    reason = f" ({FRENCH.reason(rule)})" if rule and FRENCH.reason(rule) else ""
    slots = timetable.slots(day)
    if slots:
        return f"{said}\u202f: ouvert {FRENCH.between(slots)}{reason}."
    for number in range((timetable.last - day).days + 1):
        coming = day + timedelta(days=number)
        if later := timetable.slots(coming):
            opens = f"Ouvre {FRENCH.date(coming, weekday=True)} à {FRENCH.time(later[0].start)}."
            return f"{said}\u202f: fermé{reason}. {opens}"
    return f"{said}\u202f: fermé{reason}. Réouverture non connue\u202f: appelez."


@pytest.mark.parametrize("seed", range(6))
def test_the_phone_answers_for_any_day_as_the_calendar_of_the_build_does(
    page: Page, open_page: OpenPage, seed: int
) -> None:
    dice = random.Random(seed)
    timetable = HouseCalendar.of(any_house(dice, seed), any_closures(dice), TODAY)
    days = [TODAY + timedelta(days=number) for number in range(401)]
    answers = ask(page, open_page, timetable, *map(str, days))
    assert dict(zip(days, answers, strict=True)) == {day: expected(timetable, day) for day in days}


CHRISTMAS = "exceptions: [{le: 2026-12-24, horaires: 9h-12h et 14h-15h30, motif: Veille de Noël}]"
SAID = [
    ("2026-12-01", "Mardi 1er décembre 2026 : ouvert de 9 h à 17 h."),
    ("2026-12-24", "Jeudi 24 décembre 2026 : ouvert de 9 h à 12 h et de 14 h à 15 h 30 (Veille de Noël)."),
    ("2026-12-25", "Vendredi 25 décembre 2026 : fermé (Noël). Ouvre lundi 28 décembre 2026 à 9 h."),
    ("2027-12-28", "Mardi 28 décembre 2027 : ouvert de 9 h à 17 h."),
    ("2027-12-29", "Mercredi 29 décembre 2027 : horaires non connus, appelez."),
    ("2026-11-22", "Dimanche 22 novembre 2026 : ce jour est passé."),
    ("0202-11-22", ""),
    ("", ""),
]


def test_an_answer_is_a_sentence_with_the_day_the_hours_and_the_reason(page: Page, open_page: OpenPage) -> None:
    answers = ask(page, open_page, calendar(CHRISTMAS), *(day for day, _ in SAID))
    assert [plain(answer) for answer in answers] == [said for _, said in SAID]


def test_hours_that_nobody_confirmed_are_only_usual(page: Page, open_page: OpenPage) -> None:
    (opened,) = ask(page, open_page, calendar(), "2026-12-01", confirmed=False)
    assert plain(opened) == "Mardi 1er décembre 2026 : normalement ouvert de 9 h à 17 h."


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_page_of_a_house_answers_a_date_typed_on_the_keyboard(page: Page) -> None:
    page.goto("maisons/atrium/")
    page.get_by_label("Ouvert tel jour ?").focus()
    page.keyboard.type("12252026")
    answer = page.locator("form [role=status]")
    assert plain(answer.inner_text()).startswith("Vendredi 25 décembre 2026 : fermé (Noël). Ouvre lundi 28")


def test_christmas_is_on_the_page_that_is_printed_a_month_before(page: Page) -> None:
    page.goto("")
    page.locator(".card").first.get_by_role("link", name="Atrium", exact=True).click()
    page.emulate_media(media="print")
    closures = page.locator(".closures li:visible")
    assert "25 décembre 2026 (Noël)" in plain(closures.first.inner_text())
