"""« Quitter vite »: a tap or a key, and another site stands in place of the page."""

import pytest
from playwright.sync_api import Page, expect

GUIDE, BEFORE, ELSEWHERE = "demarches/violences/", "demarches/rsa/", "https://www.meteofrance.com/"


@pytest.fixture
def guide(page: Page) -> Page:
    """The guide, to which another page has led; the site that is to take its place answers here."""
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Météo</title>", content_type="text/html"))
    page.goto(BEFORE)
    page.goto(GUIDE)
    return page


@pytest.mark.parametrize("way", ["tap", "key"])
def test_another_site_takes_the_place_of_the_page_and_back_does_not_return_to_it(guide: Page, way: str) -> None:
    length = guide.evaluate("history.length")
    with guide.expect_navigation(url=ELSEWHERE):
        if way == "tap":
            guide.get_by_role("link", name="Quitter vite").click()
        else:
            guide.locator("body").press("Shift")
            guide.locator("body").press("Shift")
            guide.locator("body").press("Shift")
    assert guide.evaluate("history.length") == length
    guide.go_back()
    assert guide.url.endswith(BEFORE)


def test_a_key_pressed_for_something_else_leaves_nothing(guide: Page) -> None:
    for key in ("Shift", "Shift", "a", "Shift", "Shift"):
        guide.locator("body").press(key)
    assert guide.url.endswith(GUIDE)


def test_the_title_that_a_browser_lists_says_nothing_of_the_guide(guide: Page) -> None:
    assert guide.title() == "Maisons de Services au Public d’Amiens"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_button_is_large_and_in_reach_wherever_one_reads(guide: Page, width: int) -> None:
    guide.set_viewport_size({"width": width, "height": 640})
    button = guide.get_by_role("link", name="Quitter vite")
    for place in ("0", "document.body.scrollHeight"):
        guide.evaluate(f"window.scrollTo(0, {place})")
        expect(button).to_be_in_viewport(ratio=1)
        # Nothing covers it.
        assert button.evaluate(
            """link => {
                const { left, top, width, height } = link.getBoundingClientRect();
                return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }"""
        )
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44


def test_other_guides_have_no_such_button(page: Page) -> None:
    page.goto(BEFORE)
    expect(page.locator(".quick-exit")).to_have_count(0)
    assert page.get_by_role("contentinfo").get_by_role("link", name="En danger ?").get_attribute("href")


def test_an_open_search_does_not_stand_in_the_way(guide: Page) -> None:
    guide.set_viewport_size({"width": 360, "height": 640})
    guide.get_by_role("button", name="Chercher").click()
    with guide.expect_navigation(url=ELSEWHERE):
        guide.get_by_text("Quitter vite", exact=True).click()
