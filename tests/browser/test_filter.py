"""The field above a long list keeps the lines that say what is typed; the list itself needs no script."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

OpenPage = Callable[[Page, str], None]

LIST = """
<label for="f">Chercher</label><input id="f" type="search" data-filter><p role="status" data-filter-count></p>
<nav data-unfiltered>Lettres</nav>
<details data-part open><summary>A</summary><ul><li>Accès au dossier</li><li>Aide à l’Énergie</li></ul></details>
<details data-part><summary>C</summary><ul><li>Carte grise</li><li>Cœur : carte d’identité</li></ul></details>
<script defer src="/filter.js"></script>"""
FOLDED: list[list[str]] = json.loads(Path(__file__).with_name("same_words.json").read_text(encoding="utf-8"))["folded"]


def shown(page: Page) -> list[str]:
    return [line.inner_text() for line in page.locator("li").all() if line.is_visible()]


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("carte", ["Carte grise", "Cœur : carte d’identité"], "2 résultats sur 4."),
        ("CARTE ident", ["Cœur : carte d’identité"], "1 seul résultat sur 4."),
        ("energie", ["Aide à l’Énergie"], "1 seul résultat sur 4."),
        ("l'energie", ["Aide à l’Énergie"], "1 seul résultat sur 4."),
        ("coeur", ["Cœur : carte d’identité"], "1 seul résultat sur 4."),
        ("arte", [], "Rien ne correspond. Essayez un seul mot, ou un mot plus court."),
        ("?", ["Accès au dossier", "Aide à l’Énergie"], ""),
    ],
)
def test_lines_with_words_that_begin_like_those_typed_are_kept_and_counted(
    page: Page, open_page: OpenPage, typed: str, kept: list[str], said: str
) -> None:
    open_page(page, LIST)
    page.get_by_label("Chercher").fill(typed)
    assert shown(page) == kept
    expect(page.get_by_role("status")).to_have_text(said)


def test_what_is_no_part_of_the_list_and_parts_without_a_line_left_go(page: Page, open_page: OpenPage) -> None:
    open_page(page, LIST)
    page.get_by_label("Chercher").fill("grise")
    expect(page.locator("nav")).not_to_be_visible()
    expect(page.locator("summary")).to_have_text(["A", "C"])
    assert [summary.is_visible() for summary in page.locator("summary").all()] == [False, True]


def test_escape_clears_the_field_and_each_part_is_open_or_closed_as_before(page: Page, open_page: OpenPage) -> None:
    open_page(page, LIST)
    field = page.get_by_label("Chercher")
    field.fill("carte")
    field.fill("cart")
    field.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator("nav")).to_be_visible()
    assert shown(page) == ["Accès au dossier", "Aide à l’Énergie"]


@pytest.mark.parametrize(("typed", "folded"), FOLDED)
def test_every_spelling_of_a_word_is_that_word(page: Page, open_page: OpenPage, typed: str, folded: str) -> None:
    open_page(page, LIST.replace("Carte grise", typed))
    page.get_by_label("Chercher").fill(folded)
    expect(page.get_by_text(typed, exact=True)).to_be_visible()


@pytest.mark.parametrize("address", ["a-z/", "demarches/", "depliants/"])
def test_without_javascript_each_part_opens_with_a_tap_and_no_field_is_shown(
    browser: Browser, served_site: str, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served_site + address)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    part = page.locator("details").last
    expect(part).not_to_have_attribute("open", "")
    part.locator("summary").click()
    expect(part.locator("li").first).to_be_visible()
    context.close()


def test_an_address_that_names_a_letter_opens_it(page: Page, served_site: str) -> None:
    page.goto(served_site + "a-z/#lettre-r")
    expect(page.get_by_text("RSA", exact=True).first).to_be_visible()
    page.get_by_role("link", name="C", exact=True).click()
    expect(page.get_by_text("CAF", exact=True).first).to_be_visible()


def test_the_list_of_all_words_is_a_few_screens_long_on_a_phone(browser: Browser, served_site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served_site + "a-z/")
    assert page.evaluate("document.documentElement.scrollHeight") < 4 * 740
    context.close()
