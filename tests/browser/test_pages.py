"""The pages as residents meet them: any kind of page, phone and desk, light and dark, without script, by keyboard."""

import re
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from portal.clock import PARIS
from tests.site.built import pages

#: One page of each kind.
KINDS = (
    *("", "maisons/", "maisons/atrium/", "partenaires/", "partenaires/caf/", "semaine/", "carte/", "a-z/"),
    *("demarches/", "demarches/rsa/", "demarches/violences/", "depliants/", "a-propos/", "qualite/", "404.html"),
)
#: With text so many times as large: how wide the page is, and the words of 3 to 11 letters that a line's end cuts,
#: addresses left aside.
LAID_OUT = r"""zoom => {
  document.documentElement.style.fontSize = `${20 * zoom}px`;
  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const cut = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !element.closest('.visually-hidden') && element.clientWidth !== 1;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!isShown(text.parentElement)) continue;
    for (const word of text.data.matchAll(/(?<![\p{L}.@/-])\p{L}{3,11}(?!\p{L}|[.@/-]\p{L})/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top)));
      if (lines.size > 1) cut.add(word[0]);
    }
  }
  return [document.documentElement.scrollWidth, [...cut]];
}"""
#: With the spacing of WCAG 2.2, 1.4.12: how wide the page is, and what its own box hides a part of.
SPACED_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const cut = [...document.querySelectorAll('body *')].filter(one => one.checkVisibility()
    && !one.closest('svg, .visually-hidden, [inert]') && getComputedStyle(one).overflow === 'hidden'
    && one.clientWidth > 1 && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1));
  return [document.documentElement.scrollWidth, cut.map(one => one.outerHTML.slice(0, 100))];
}"""
RULES = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_kind_of_page_breaks_an_accessibility_rule(
    browser: Browser, served_site: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for address in KINDS:
        page.goto(served_site + address)
        results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        assert results.violations_count == 0, f"{address}: {results.generate_report()}"
    context.close()


def test_no_page_scrolls_sideways_nor_cuts_a_word_on_the_narrowest_phones_even_with_text_twice_as_large(
    browser: Browser, built_site: Path, served_site: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.route("**/search/**", lambda route: route.abort())
    page = context.new_page()
    wrong = []
    for address in pages(built_site):
        page.goto(served_site + address, wait_until="domcontentloaded")
        for width, zoom in ((360, 1), (320, 1), (320, 2)):
            page.set_viewport_size({"width": width, "height": 740})
            wide, cut = page.evaluate(LAID_OUT, zoom)
            if wide > width or cut:
                wrong.append((address, width, zoom, wide, cut))
    context.close()
    assert wrong == []


def test_text_that_is_spaced_out_is_neither_cut_nor_wider_than_the_screen(browser: Browser, served_site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    wrong = []
    for address in KINDS:
        page.goto(served_site + address)
        wide, cut = page.evaluate(SPACED_OUT)
        if wide > 360 or cut:
            wrong.append((address, wide, cut))
    context.close()
    assert wrong == []


def test_no_page_asks_anything_of_another_host(page: Page, served_site: str) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for address in KINDS:
        page.goto(served_site + address, wait_until="networkidle")
    assert hosts == {urlsplit(served_site).netloc}
    assert page.context.cookies() == []


def test_without_javascript_the_week_stands_in_words_and_no_state_is_claimed(
    browser: Browser, served_site: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served_site)
    expect(page.get_by_text("Du mardi au vendredi").first).to_be_visible()
    expect(page.locator("[data-state]").first).not_to_be_visible()
    page.goto(served_site + "maisons/atrium/")
    expect(page.get_by_role("row", name=re.compile("Mardi"))).to_be_visible()
    page.get_by_role("link", name="Chercher").click()
    assert page.url == served_site + "a-z/"
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_visible_things_only(browser: Browser, served_site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(served_site)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Aller au contenu")
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => { const box = document.activeElement.getBoundingClientRect();
                 const style = getComputedStyle(document.activeElement);
                 return [document.activeElement.outerHTML.slice(0, 120), box.width > 1 && box.height > 1
                   && box.right > 0 && box.left < innerWidth && style.visibility === 'visible'] }"""
        )
        assert shown[1], shown[0]
    context.close()


def test_the_main_sections_are_one_tap_away_on_a_phone(browser: Browser, served_site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(served_site + "demarches/rsa/")
    for name in ("Maisons", "Démarches", "Semaine", "Partenaires", "Carte"):
        expect(page.get_by_role("navigation", name="Rubriques").get_by_role("link", name=name)).to_be_in_viewport()
    page.get_by_role("navigation", name="Rubriques").get_by_role("link", name="Semaine").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("La semaine")
    context.close()


@pytest.mark.parametrize("address", ["", "semaine/", "a-propos/", "404.html"])
def test_a_demonstration_says_what_it_is_on_screen_and_on_paper(
    browser: Browser, served_site: str, address: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served_site + address)
    band = page.get_by_text(re.compile("^Démonstration"))
    expect(band).to_be_in_viewport(ratio=1)
    box = band.locator("xpath=ancestor::aside").bounding_box()
    assert box
    assert box["height"] < 32
    page.emulate_media(media="print")
    expect(band).to_be_visible()
    context.close()


def test_a_house_whose_hours_are_not_confirmed_is_never_said_to_be_open(page: Page, served_site: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 24, 10, tzinfo=PARIS))
    for address in ("", "maisons/", "maisons/atrium/"):
        page.goto(served_site + address)
        expect(page.locator("[data-state=open]").first).to_have_text(re.compile("^Normalement ouvert, ferme à"))
        expect(page.get_by_text(re.compile("^À confirmer"))).to_have_count(1)


def test_a_printed_page_bears_its_address_and_the_date_and_no_navigation(page: Page, served_site: str) -> None:
    page.goto(served_site + "maisons/atrium/")
    page.emulate_media(media="print")
    expect(page.locator(".portal-header")).not_to_be_visible()
    expect(page.locator(".sections")).not_to_be_visible()
    expect(page.locator("article").get_by_text("https://msap.example.org/maisons/atrium/").last).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("article").get_by_text("03 22 66 10 28").first).to_be_visible()
