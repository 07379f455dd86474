"""Lists of dates, which must not show a meeting that is over."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

OpenPage = Callable[[Page, str], None]

PARIS = ZoneInfo("Europe/Paris")
MESSAGES = """\
<p data-empty hidden>Aucune date</p><p data-none-today hidden>Rien aujourd’hui</p>
<p data-none-left-today hidden>Plus rien aujourd’hui</p>"""

# Name, start, hours it lasts.
TUESDAY = [("CAF", "2026-11-24 09:00", 3), ("CPAM", "2026-11-24 14:00", 2)]
WEDNESDAY = [("Carsat", "2026-11-25 09:00", 3)]
FRIDAY = [("Impôts", "2026-11-27 09:00", 3)]
DAYS = [
    ("2026-11-24", "Mardi 24\u00a0novembre", TUESDAY),
    ("2026-11-25", "Mercredi 25\u00a0novembre", WEDNESDAY),
    ("2026-11-27", "Vendredi 27\u00a0novembre", FRIDAY),
]


def paris(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=PARIS)


def permanence(name: str, start: str, hours: int) -> str:
    begins = paris(start)
    ends = (begins + timedelta(hours=hours)).isoformat(timespec="minutes")
    return f'<li data-end="{ends}"><time datetime="{begins.isoformat(timespec="minutes")}"></time>{name}</li>'


def plain_list(limits: str = "", meetings: list[tuple[str, str, int]] | None = None) -> str:
    items = "".join(permanence(*meeting) for meeting in meetings or TUESDAY + WEDNESDAY + FRIDAY)
    return f"<section data-permanences {limits}><ul>{items}</ul>{MESSAGES}</section>"


def list_by_day(limits: str = "") -> str:
    groups = "".join(
        f'<div data-day="{day}"><h3 data-day-label>{label}</h3>'
        f"<ul>{''.join(permanence(*meeting) for meeting in meetings)}</ul></div>"
        for day, label, meetings in DAYS
    )
    return f"<section data-permanences {limits}>{groups}{MESSAGES}</section>"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def open_at(page: Page, open_page: OpenPage, moment: str, body: str) -> None:
    page.clock.set_fixed_time(paris(moment))
    open_page(page, body)


def visible(page: Page, selector: str) -> list[str]:
    return page.locator(f"{selector}:visible").all_inner_texts()


def test_a_past_permanence_vanishes_without_a_reload(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-24 11:59:50"))
    open_page(page, plain_list())
    assert visible(page, "li") == ["CAF", "CPAM", "Carsat", "Impôts"]
    page.clock.run_for(15_000)
    assert visible(page, "li") == ["CPAM", "Carsat", "Impôts"]
    page.clock.run_for(4 * 3_600_000)
    assert visible(page, "li") == ["Carsat", "Impôts"]


@pytest.mark.parametrize(
    ("moment", "under_way"),
    [
        ("2026-11-24 08:59:59", []),
        ("2026-11-24 09:00", ["CAF"]),
        ("2026-11-24 11:59:59", ["CAF"]),
        ("2026-11-24 12:00", []),
    ],
)
def test_a_permanence_is_marked_while_it_takes_place(
    phone: Page, open_page: OpenPage, moment: str, under_way: list[str]
) -> None:
    open_at(phone, open_page, moment, plain_list())
    assert visible(phone, "[data-now]") == under_way


def test_an_example_never_takes_place_and_was_never_held(phone: Page, open_page: OpenPage) -> None:
    invented, true = permanence("CAF", "2026-11-24 09:00", 3), permanence("CPAM", "2026-11-25 09:00", 3)
    body = f"<section data-permanences>{invented.replace('<li', '<li data-example')}{true}{MESSAGES}</section>"
    open_at(phone, open_page, "2026-11-24 10:00", body)
    assert visible(phone, "li") == ["CAF", "CPAM"]
    assert visible(phone, "[data-now]") == []
    open_at(phone, open_page, "2026-11-24 12:00", body)
    assert visible(phone, "p") == ["Rien aujourd’hui"]


def test_the_mark_goes_when_the_permanence_ends(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-24 11:59:50"))
    open_page(page, plain_list())
    expect(page.locator("[data-now]")).to_have_count(1)
    page.clock.run_for(15_000)
    expect(page.locator("[data-now]")).to_have_count(0)


def test_the_end_of_a_permanence_is_an_instant_whatever_the_season(phone: Page, open_page: OpenPage) -> None:
    before, after = ("avant", "2027-03-27 09:00", 3), ("après", "2027-03-28 09:00", 3)
    open_at(phone, open_page, "2027-03-28 11:59:59", plain_list(meetings=[before, after]))
    assert visible(phone, "[data-now]") == ["après"]


def test_only_the_first_dates_to_come_are_shown(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", plain_list('data-show="2"'))
    assert visible(phone, "li") == ["CAF", "CPAM"]
    open_at(phone, open_page, "2026-11-24 18:00", plain_list('data-show="2"'))
    assert visible(phone, "li") == ["Carsat", "Impôts"]


def test_a_hidden_date_takes_the_place_of_one_that_is_over(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-24 11:59:50"))
    open_page(page, plain_list('data-show="2"'))
    page.clock.run_for(15_000)
    assert visible(page, "li") == ["CPAM", "Carsat"]


def test_each_list_keeps_to_its_own_limit(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", plain_list('data-show="1"') + plain_list('data-show="2"'))
    assert visible(phone, "li") == ["CAF", "CAF", "CPAM"]


@pytest.mark.parametrize(
    ("moment", "labels"),
    [
        ("2026-11-22 12:00", ["Mardi 24\u00a0novembre", "Mercredi 25\u00a0novembre", "Vendredi 27\u00a0novembre"]),
        (
            "2026-11-23 12:00",
            ["Demain, mardi 24\u00a0novembre", "Mercredi 25\u00a0novembre", "Vendredi 27\u00a0novembre"],
        ),
        (
            "2026-11-24 12:00",
            ["Aujourd’hui, mardi 24\u00a0novembre", "Demain, mercredi 25\u00a0novembre", "Vendredi 27\u00a0novembre"],
        ),
        ("2026-11-24 16:00", ["Demain, mercredi 25\u00a0novembre", "Vendredi 27\u00a0novembre"]),
        ("2026-11-25 00:00", ["Aujourd’hui, mercredi 25\u00a0novembre", "Vendredi 27\u00a0novembre"]),
        ("2026-11-25 12:00", ["Vendredi 27\u00a0novembre"]),
        ("2026-11-27 12:00", []),
    ],
)
def test_days_say_today_and_tomorrow_and_go_when_they_are_over(
    phone: Page, open_page: OpenPage, moment: str, labels: list[str]
) -> None:
    open_at(phone, open_page, moment, list_by_day())
    assert visible(phone, "h3") == labels


def test_tomorrow_becomes_today_and_the_label_returns_to_what_was_written(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-23 23:59:50"))
    open_page(page, list_by_day())
    assert visible(page, "h3")[:2] == ["Demain, mardi 24\u00a0novembre", "Mercredi 25\u00a0novembre"]
    page.clock.run_for(15_000)
    assert visible(page, "h3")[:2] == ["Aujourd’hui, mardi 24\u00a0novembre", "Demain, mercredi 25\u00a0novembre"]
    page.clock.run_for(24 * 3_600_000)
    expect(page.locator("h3").first).to_have_text("Mardi 24\u00a0novembre")


def test_a_label_set_on_several_lines_keeps_no_blank_before_its_day(phone: Page, open_page: OpenPage) -> None:
    day = f'<div data-day="2026-11-24"><h3 data-day-label>\n  Mardi 24\u00a0novembre\n</h3>{permanence(*TUESDAY[0])}</div>'
    open_at(phone, open_page, "2026-11-24 08:00", f"<section data-permanences>{day}</section>")
    assert phone.locator("h3").text_content() == "Aujourd’hui, mardi 24\u00a0novembre"


def test_only_the_first_days_with_dates_are_shown(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", list_by_day('data-show-days="2"'))
    assert visible(phone, "li") == ["CAF", "CPAM", "Carsat"]
    open_at(phone, open_page, "2026-11-24 16:00", list_by_day('data-show-days="2"'))
    assert visible(phone, "li") == ["Carsat", "Impôts"]


def test_a_day_whose_dates_are_beyond_the_limit_is_hidden(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", list_by_day('data-show="2"'))
    assert visible(phone, "h3") == ["Aujourd’hui, mardi 24\u00a0novembre"]


@pytest.mark.parametrize("body", [plain_list(), list_by_day(), list_by_day('data-show-days="2"')])
@pytest.mark.parametrize(
    ("moment", "message"),
    [
        ("2026-11-24 08:00", []),
        ("2026-11-24 15:59:59", []),
        ("2026-11-24 16:00", ["Plus rien aujourd’hui"]),
        ("2026-11-25 00:00", []),
        ("2026-11-26 10:00", ["Rien aujourd’hui"]),
        ("2026-11-27 12:00", ["Aucune date"]),
    ],
)
def test_an_empty_list_or_day_says_so(
    phone: Page, open_page: OpenPage, body: str, moment: str, message: list[str]
) -> None:
    open_at(phone, open_page, moment, body)
    assert visible(phone, "p") == message


def test_a_list_without_any_date_says_so(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", f"<section data-permanences>{MESSAGES}</section>")
    assert visible(phone, "p") == ["Aucune date"]


def test_a_day_goes_at_midnight_even_if_its_last_date_does_not_end(phone: Page, open_page: OpenPage) -> None:
    night = f'<div data-day="2026-11-24">{permanence("Nuit du droit", "2026-11-24 22:00", 4)}</div>'
    open_at(phone, open_page, "2026-11-25 00:30", f"<section data-permanences>{night}{MESSAGES}</section>")
    assert visible(phone, "li") == []
    assert visible(phone, "p") == ["Aucune date"]


def test_a_list_that_is_folded_away_is_not_thought_empty(phone: Page, open_page: OpenPage) -> None:
    open_at(phone, open_page, "2026-11-24 08:00", f"<div hidden>{plain_list()}</div>")
    expect(phone.locator("[data-empty]")).to_have_attribute("hidden", "")


@pytest.mark.parametrize(
    ("moment", "weeks"),
    [
        ("2026-11-23 08:00", ["Semaine 48", "Semaine 49"]),
        ("2026-11-29 23:59:59", ["Semaine 48", "Semaine 49"]),
        ("2026-11-30 00:00", ["Semaine 49"]),
        ("2026-12-07 00:00", []),
    ],
)
def test_a_week_goes_when_its_sunday_is_over(phone: Page, open_page: OpenPage, moment: str, weeks: list[str]) -> None:
    groups = '<h2 data-week="2026-11-23">Semaine 48</h2><h2 data-week="2026-11-30">Semaine 49</h2>'
    open_at(phone, open_page, moment, f"<div data-weeks>{groups}<p data-empty hidden>Plus de semaine</p></div>")
    assert visible(phone, "h2") == weeks
    assert visible(phone, "p") == ([] if weeks else ["Plus de semaine"])


def test_a_day_of_a_week_is_named_even_when_nobody_comes_and_goes_when_it_is_over(
    phone: Page, open_page: OpenPage
) -> None:
    day = '<section data-day="2026-11-{}"><h3 data-day-label>{} {} novembre</h3><p>9 h – 17 h</p></section>'
    days = "".join(
        day.format(number, name, number) for number, name in ((23, "Lundi"), (24, "Mardi"), (25, "Mercredi"))
    )
    open_at(phone, open_page, "2026-11-24 10:00", f'<div data-weeks><div data-week="2026-11-23">{days}</div></div>')
    assert visible(phone, "h3") == ["Aujourd’hui, mardi 24\u00a0novembre", "Demain, mercredi 25\u00a0novembre"]


def test_a_list_inside_a_week_has_its_own_message(phone: Page, open_page: OpenPage) -> None:
    week = f'<div data-week="2026-11-23">{plain_list()}</div>'
    whole = "<p data-empty hidden>Plus de semaine</p>"
    open_at(phone, open_page, "2026-11-28 10:00", f"<div data-weeks>{week}{whole}</div>")
    assert visible(phone, "p") == ["Aucune date"]
    open_at(phone, open_page, "2026-11-30 10:00", f"<div data-weeks>{week}{whole}</div>")
    assert visible(phone, "p") == ["Plus de semaine"]


def test_weeks_inside_a_list_have_their_own_message(phone: Page, open_page: OpenPage) -> None:
    weeks = '<div data-weeks><h2 data-week="2026-11-23">Semaine 48</h2><p data-empty hidden>Plus de semaine</p></div>'
    body = f"<section data-permanences>{weeks}{permanence(*TUESDAY[0])}{MESSAGES}</section>"
    open_at(phone, open_page, "2026-11-28 10:00", body)
    assert visible(phone, "p") == ["Aucune date"]
