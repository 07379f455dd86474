"""The search box with a keyboard, a screen reader, a phone."""

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.search.conftest import PHONE, WIDE, SearchBox

OpenHome = Callable[[dict[str, int]], Page]

IN_SEARCH = "() => Boolean(document.activeElement.closest('.md-search'))"
RULES = {"runOnly": ["RGAAv4", "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}


def tab_stops(page: Page, number: int) -> list[bool]:
    """Press Tab, and tell for each stop whether it is in the search."""
    stops = []
    for _ in range(number):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(IN_SEARCH))
    return stops


def is_reachable(page: Page, selector: str) -> bool:
    """Tell whether the keyboard and screen readers can reach an element."""
    return bool(page.locator(selector).evaluate("element => element.checkVisibility() && !element.closest('[inert]')"))


def test_on_a_phone_the_closed_search_is_no_tab_stop(open_home: OpenHome) -> None:
    assert not any(tab_stops(open_home(PHONE), 12))


def test_on_a_wide_page_the_closed_search_is_one_tab_stop(open_home: OpenHome) -> None:
    assert sum(tab_stops(open_home(WIDE), 12)) == 1


def test_the_keyboard_opens_walks_through_and_closes_the_search_of_a_phone(open_home: OpenHome) -> None:
    page = open_home(PHONE)
    opener = page.get_by_role("button", name="Chercher")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Mot à chercher")).to_be_focused()
    SearchBox(page).ask("carte vitale")
    links = page.locator(".md-search-result__link")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    assert not is_reachable(page, ".md-search")


def test_the_call_of_an_answer_comes_after_its_page_with_either_key(open_home: OpenHome) -> None:
    page = open_home(PHONE)
    page.get_by_role("button", name="Chercher").click()
    SearchBox(page).ask("suicide")
    call = page.get_by_role("link", name="Appeler le 31 14")
    for key in ("Tab", "ArrowDown"):
        page.locator(".md-search-result__link").first.focus()
        page.keyboard.press(key)
        expect(call).to_be_focused()
    assert (call.bounding_box() or {"height": 0})["height"] >= 44


def test_the_open_search_of_a_phone_keeps_the_page_behind_it_out_of_reach(open_home: OpenHome) -> None:
    page = open_home(PHONE)
    page.get_by_role("button", name="Chercher").click()
    expect(page.get_by_role("textbox", name="Mot à chercher")).to_be_focused()
    assert not is_reachable(page, "main")
    page.get_by_role("button", name="Fermer la recherche").click()
    assert is_reachable(page, "main")
    expect(page.get_by_role("button", name="Chercher")).to_be_focused()


def test_on_a_wide_page_escape_closes_the_results_and_typing_opens_them_again(open_home: OpenHome) -> None:
    page = open_home(WIDE)
    field = page.get_by_role("textbox", name="Mot à chercher")
    field.focus()
    SearchBox(page).ask("rsa")
    results = page.locator(".md-search-result__link").first
    expect(results).to_be_visible()
    page.keyboard.press("Escape")
    expect(results).to_be_hidden()
    expect(field).to_be_focused()
    page.keyboard.type(" caf")
    expect(results).to_be_visible()


def test_leaving_the_search_with_tab_closes_it(open_home: OpenHome) -> None:
    page = open_home(WIDE)
    page.get_by_role("textbox", name="Mot à chercher").focus()
    page.keyboard.press("Shift+Tab")
    assert not page.evaluate(IN_SEARCH)
    assert not is_reachable(page, ".md-search__output")


def test_the_number_of_pages_found_is_announced(open_home: OpenHome) -> None:
    page = open_home(WIDE)
    page.get_by_role("textbox", name="Mot à chercher").focus()
    box = SearchBox(page)
    found = len(box.ask("carte grise"))
    assert box.status == f"{found} pages trouvées"


def test_the_cross_empties_the_search(open_home: OpenHome) -> None:
    page = open_home(PHONE)
    page.get_by_role("button", name="Chercher").click()
    SearchBox(page).ask("rsa")
    page.get_by_role("button", name="Effacer").click()
    expect(page.locator(".md-search-result__link")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Mot à chercher")).to_be_focused()


def test_enter_goes_to_the_first_page_found(open_home: OpenHome, served_site: str) -> None:
    page = open_home(WIDE)
    page.get_by_role("textbox", name="Mot à chercher").focus()
    SearchBox(page).ask("rsa")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served_site}demarches/rsa/")


def test_so_does_the_magnifying_glass(open_home: OpenHome, served_site: str) -> None:
    page = open_home(WIDE)
    page.get_by_role("textbox", name="Mot à chercher").focus()
    SearchBox(page).ask("rsa")
    page.get_by_role("button", name="Aller à la première page trouvée").click()
    page.wait_for_url(f"{served_site}demarches/rsa/")


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", ["pole emploi", "suicide", "ouvert samedi", "zzzz"])
def test_axe_finds_nothing_against_the_open_search(
    open_home: OpenHome, size: dict[str, int], scheme: str, text: str
) -> None:
    page = open_home(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    if size is PHONE:
        page.get_by_role("button", name="Chercher").click()
    else:
        page.get_by_role("textbox", name="Mot à chercher").focus()
    SearchBox(page).ask(text)
    findings = Axe().run(page, options=RULES)
    assert findings.violations_count == 0, findings.generate_report()


def test_without_scripts_the_list_of_all_words_stands_in(browser: Browser, served_site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{served_site}demarches/rsa/")
    page.get_by_role("link", name="Chercher").click()
    assert page.url == f"{served_site}a-z/"
    context.close()


def test_markup_in_the_data_is_shown_as_it_was_typed(browser: Browser, served_site: str) -> None:
    def answer(route: Route) -> None:
        entry = {"location": "semaine/", "title": "<i>Prix & délais</i>", "text": "<img src=x>", "words": []}
        route.fulfill(body=json.dumps({"config": {"everyday": {}}, "docs": [entry]}), content_type="application/json")

    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
    page = context.new_page()
    page.route("**/search_index.json", answer)
    page.goto(served_site, wait_until="networkidle")
    page.get_by_role("textbox", name="Mot à chercher").focus()
    [result] = SearchBox(page).ask("prix")
    assert result.title == "<i>Prix & délais</i>"
    assert "<img src=x>" in result.said
    context.close()


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(browser: Browser, served_site: str) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(served_site)
    page.route("**/search_index.json", lambda route: route.abort())
    page.get_by_role("button", name="Chercher").click()
    box = SearchBox(page)
    assert box.ask("rsa") == []
    assert box.status.startswith("La recherche n’est pas arrivée jusqu’à ce téléphone.")
    page.unroute_all()
    assert box.ask("rsa ")
    context.close()


def test_the_slash_key_opens_the_search_unless_one_is_typing(open_home: OpenHome) -> None:
    page = open_home(WIDE)
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Mot à chercher")
    expect(field).to_be_focused()
    page.keyboard.type("1/2")
    expect(field).to_have_value("1/2")
