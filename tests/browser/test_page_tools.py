"""The tools of a page: boxes to tick, printing."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[[Page, str], None]

CHECKLIST = """
<label><input type="checkbox" data-remember value="piece-identite"> Pièce d’identité</label>
<label><input type="checkbox" data-remember value="justificatif-domicile"> Justificatif de domicile</label>
<label><input type="checkbox" value="autre"> Autre</label>
<button type="button" data-forget>Tout décocher</button>"""
STORED = "Object.entries(localStorage)"
WITHOUT_STORAGE = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('refused', 'SecurityError'); }
})"""
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture
def failures(page: Page) -> list[str]:
    messages: list[str] = []
    page.on("pageerror", lambda error: messages.append(str(error)))
    return messages


def test_a_ticked_box_is_still_ticked_on_the_next_visit(page: Page, open_page: OpenPage) -> None:
    open_page(page, CHECKLIST)
    page.get_by_label("Pièce d’identité").check()
    open_page(page, CHECKLIST)
    expect(page.get_by_label("Pièce d’identité")).to_be_checked()
    expect(page.get_by_label("Justificatif de domicile")).not_to_be_checked()


@pytest.mark.parametrize(
    "other", ["demarches/aah/", "partenaires/caf/", "partenaires/defenseur-des-droits/"], ids=lambda page: page
)
def test_what_is_ready_for_one_procedure_is_not_thought_ready_for_another(
    page: Page, served_site: str, other: str
) -> None:
    for guide in ("rsa", "defenseur-des-droits"):
        page.goto(f"{served_site}demarches/{guide}/")
        page.get_by_role("checkbox", name="Une pièce d’identité").check()
    page.goto(served_site + other)
    expect(page.get_by_role("checkbox", name="Une pièce d’identité")).not_to_be_checked()
    page.goto(f"{served_site}demarches/rsa/")
    expect(page.get_by_role("checkbox", name="Une pièce d’identité")).to_be_checked()


def test_an_unticked_box_leaves_nothing_on_the_phone(page: Page, open_page: OpenPage) -> None:
    open_page(page, CHECKLIST)
    page.get_by_label("Pièce d’identité").check()
    assert [key for key, _ in page.evaluate(STORED)] == ["portail:piece-identite"]
    page.get_by_label("Pièce d’identité").uncheck()
    assert page.evaluate(STORED) == []


def test_a_box_that_does_not_ask_for_it_is_not_remembered(page: Page, open_page: OpenPage) -> None:
    open_page(page, CHECKLIST)
    page.get_by_label("Autre").check()
    assert page.evaluate(STORED) == []


def test_one_button_unticks_and_forgets_every_box_of_the_page_and_no_other(page: Page, open_page: OpenPage) -> None:
    open_page(page, CHECKLIST)
    page.evaluate("localStorage.setItem('portail:avis-imposition', '1')")
    page.get_by_label("Pièce d’identité").check()
    page.get_by_label("Justificatif de domicile").check()
    page.get_by_role("button", name="Tout décocher").click()
    expect(page.locator("[data-remember]:checked")).to_have_count(0)
    assert [key for key, _ in page.evaluate(STORED)] == ["portail:avis-imposition"]


@pytest.mark.parametrize("storage", [WITHOUT_STORAGE, FULL_STORAGE], ids=["refused", "full"])
def test_boxes_and_buttons_work_where_nothing_can_be_stored(
    page: Page, open_page: OpenPage, failures: list[str], storage: str
) -> None:
    page.add_init_script(storage)
    open_page(page, CHECKLIST)
    page.get_by_label("Pièce d’identité").check()
    expect(page.get_by_label("Pièce d’identité")).to_be_checked()
    page.get_by_role("button", name="Tout décocher").click()
    expect(page.get_by_label("Pièce d’identité")).not_to_be_checked()
    assert failures == []


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (datetime(2026, 11, 23, 10, tzinfo=UTC), "Imprimé le 23 novembre 2026"),
        (datetime(2026, 11, 30, 23, 30, tzinfo=UTC), "Imprimé le 1er décembre 2026"),
        (datetime(2026, 12, 11, 12, tzinfo=UTC), "Imprimé le 11 décembre 2026"),
    ],
)
def test_paper_says_the_date_in_paris_on_which_it_was_printed(
    page: Page, open_page: OpenPage, instant: datetime, words: str
) -> None:
    page.clock.set_fixed_time(instant)
    open_page(page, "<p data-print-date></p><p data-print-date></p>")
    expect(page.locator("[data-print-date]")).to_have_text(["", ""])
    page.pdf()
    expect(page.locator("[data-print-date]")).to_have_text([words, words])


def test_a_page_without_tools_or_dates_meets_no_error(page: Page, open_page: OpenPage, failures: list[str]) -> None:
    open_page(page, "<p>Bonjour</p>")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert failures == []


FOLDED = '<details><summary>A</summary><details><summary>B</summary><p id="there">C</p></details></details>'


def test_an_address_opens_what_it_leads_into(open_page: OpenPage, page: Page) -> None:
    open_page(page, f'{FOLDED}<a href="#there">D</a>')
    page.get_by_role("link", name="D").click()
    expect(page.locator("#there")).to_be_visible()


def test_paper_shows_what_is_folded_and_the_screen_folds_it_again(open_page: OpenPage, page: Page) -> None:
    open_page(page, FOLDED)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details[open]")).to_have_count(2)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details[open]")).to_have_count(0)
