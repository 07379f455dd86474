"""How pages are laid out: one edge on a desk, a low or enlarged screen, colours of the reader's own, paper."""

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import KINDS


def at(browser: Browser, width: int, height: int) -> Page:
    return browser.new_context(viewport={"width": width, "height": height}).new_page()


def left(page: Page, selector: str) -> float:
    """Return where an element begins, in pixels."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_header_title_and_footer_of_every_kind_of_page_begin_at_one_edge_on_a_desk(
    browser: Browser, served_site: str
) -> None:
    page = at(browser, 1280, 800)
    edges = set()
    for address in KINDS:
        page.goto(served_site + address)
        edges |= {round(left(page, selector)) for selector in (".brand", "article h1", ".portal-footer ul")}
    page.context.close()
    assert len(edges) == 1


def test_a_house_is_in_two_columns_on_a_desk_and_in_one_on_a_phone(browser: Browser, served_site: str) -> None:
    page = at(browser, 1280, 800)
    page.goto(served_site + "maisons/atrium/")
    assert left(page, ".columns > div:nth-child(2)") > left(page, "table.hours") + 300
    expect(page.get_by_role("heading", name="Qui vient, et quand")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 360, "height": 740})
    assert left(page, ".columns > div:nth-child(2)") == left(page, "table.hours")
    page.context.close()


# A desk's screen of 1,280 by 1,024 pixels at 400 %; a phone held sideways.
@pytest.mark.parametrize(("width", "height"), [(320, 256), (740, 360)])
def test_on_a_low_screen_header_and_sections_scroll_away(
    browser: Browser, served_site: str, width: int, height: int
) -> None:
    page = at(browser, width, height)
    page.goto(served_site + "demarches/rsa/")
    for selector in (".portal-header", ".sections"):
        expect(page.locator(selector)).to_be_in_viewport()
    page.mouse.wheel(0, 1000)
    for selector in (".portal-header", ".sections"):
        expect(page.locator(selector)).not_to_be_in_viewport()
    page.context.close()


def test_with_letters_twice_as_large_the_sections_leave_the_screen_to_the_page(
    browser: Browser, served_site: str
) -> None:
    page = at(browser, 320, 640)
    page.goto(served_site)
    page.evaluate("document.documentElement.style.fontSize = '40px'")
    box = page.locator(".sections").bounding_box()
    assert box
    assert box["height"] < 640 / 5
    page.context.close()


def test_the_drawing_of_the_home_page_pushes_nothing(browser: Browser, served_site: str) -> None:
    for width, height in ((360, 740), (1280, 800)):
        page = at(browser, width, height)
        page.goto(served_site)
        places = [page.locator("[data-hours]").first.locator("xpath=..").bounding_box()]
        page.locator(".picture").evaluate("picture => { picture.style.display = 'none'; }")
        places.append(page.locator("[data-hours]").first.locator("xpath=..").bounding_box())
        assert places[0] == places[1]
        page.context.close()


def test_with_colours_of_the_readers_own_what_colours_told_is_told_by_lines(browser: Browser, served_site: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served_site + "maisons/atrium/")
    style = "(element, name) => getComputedStyle(element)[name]"
    assert page.locator(".state").evaluate(style, "borderTopWidth") != "0px"
    for selector in (".sections [aria-current]", ".hours [aria-current]"):
        assert page.locator(selector).evaluate(style, "outlineStyle") == "solid"
    text, roof, open_door = (
        page.locator(selector).first.evaluate(style, name)
        for selector, name in ((".brand", "color"), (".brand__house", "fill"), (".brand__door", "fill"))
    )
    assert len({roof, open_door}) == 2
    assert page.locator(".pictogram").first.evaluate("e => getComputedStyle(e).fill === getComputedStyle(e).color"), (
        text
    )
    context.close()


def sheets(page: Page) -> Iterator[str]:
    """Print the page that is open, and yield the text of each sheet, in one line."""
    for sheet in pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)):
        yield " ".join(sheet.get_textpage().get_text_range().split())


def test_the_home_page_is_printed_on_one_sheet(page: Page, served_site: str) -> None:
    page.goto(served_site)
    (text,) = sheets(page)
    assert all(name in text for name in ("Atrium", "Les Coursives", "Pierre Rollin", "03 22 66 10 28"))


def test_what_to_bring_is_printed_with_a_paper_below_wherever_it_falls_on_the_sheet(
    page: Page, served_site: str
) -> None:
    page.goto(served_site + "demarches/rsa/")
    for lines in range(0, 50, 3):
        page.locator(".lead").evaluate("(lead, lines) => { lead.style.paddingBottom = `${lines}em` }", lines)
        (after,) = (text.partition("À apporter")[2] for text in sheets(page) if "À apporter" in text)
        assert "Une pièce d’identité" in after, lines


def test_a_folded_list_is_printed_whole(page: Page, served_site: str) -> None:
    page.goto(served_site + "demarches/")
    text = " ".join(sheets(page))
    assert "Demander le RSA" in text
    assert "Faire la carte grise" in text
    expect(page.locator("details[open]")).to_have_count(0)
