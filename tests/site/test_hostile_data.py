"""What comes from the data is never trusted: markup, templates and scripts in any text stay mere text."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import build, serve
from tests.leaflets.reading import Leaflet
from tests.site.built import pages
from tests.site.hostile_town import AFTERNOON, HOSTILE, SHORT, hostile_project

#: The kinds of pages, each by one address.
KINDS = ["", "maisons/", "maisons/atrium/", "partenaires/", "partenaires/caf/", "semaine/", "demarches/"]
KINDS += ["demarches/carte/", "carte/", "a-z/", "ailleurs/", "depliants/", "histoire/", "qualite/", "hors-ligne/"]

#: What a text would have become: elements with handlers, scripts of its own, sums that a template worked out.
_BECAME_MARKUP = """() => [
  ...document.querySelectorAll('[onerror], [onload], [onfocus], img[src=x]'),
  ...Array.from(document.scripts).filter(one => one.type !== 'application/json' && one.text.includes('pwned')),
].map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a town whose texts are all hostile, leaflets included."""
    folder = tmp_path_factory.mktemp("hostile")
    result = build(hostile_project(folder), folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    """Where that site is served."""
    with serve(hostile_site) as address:
        yield address


@pytest.fixture
def hostile_page(page: Page) -> Iterator[Page]:
    """A page on the day of that build; wherever a test goes, nothing may have run at its end."""
    page.clock.set_fixed_time(AFTERNOON)
    yield page
    page.wait_for_timeout(100)
    assert page.evaluate("window.pwned") is None
    assert page.evaluate(_BECAME_MARKUP) == []


def test_every_page_of_the_town_is_of_a_kind_that_is_opened(hostile_site: Path) -> None:
    kinds = {kind.partition("/")[0] for kind in KINDS}
    shared = {"a-propos", "accessibilite", "mentions-legales", "404.html"}
    assert {address.partition("/")[0] for address in pages(hostile_site)} == kinds | shared


def test_no_page_of_a_site_without_examples_says_that_it_is_a_demonstration(hostile_site: Path) -> None:
    assert [address for address, page in pages(hostile_site).items() if page.soup.select(".md-banner")] == []


@pytest.mark.parametrize("address", KINDS)
def test_hostile_texts_are_shown_and_never_run(hostile_page: Page, hostile_address: str, address: str) -> None:
    hostile_page.goto(hostile_address + address)
    expect(hostile_page.locator("#contenu")).to_contain_text(HOSTILE if address != "depliants/" else SHORT)


def test_hostile_names_are_mere_names_in_the_tab(hostile_page: Page, hostile_address: str) -> None:
    for address, text in (("maisons/atrium/", HOSTILE), ("demarches/carte/", SHORT), ("histoire/", HOSTILE)):
        hostile_page.goto(hostile_address + address)
        assert text in hostile_page.title()


def test_hostile_reasons_reach_the_phone_whole(hostile_page: Page, hostile_address: str) -> None:
    hostile_page.goto(hostile_address + "maisons/atrium/")
    expect(hostile_page.locator("[data-state=closed]").first).to_contain_text(HOSTILE)
    for data in hostile_page.locator("script[data-hours]").all():
        assert HOSTILE in json.dumps(json.loads(data.text_content() or ""), ensure_ascii=False).replace('\\"', '"')


def test_hostile_names_are_mere_names_on_the_map(hostile_page: Page, hostile_address: str) -> None:
    hostile_page.goto(hostile_address + "carte/")
    hostile_page.get_by_role("button", name="Afficher la carte").click()
    for kind in ("house", "landmark"):
        marker = hostile_page.locator(f".pin--{kind}").first
        expect(marker).to_contain_text(HOSTILE)
        name = marker.get_attribute("aria-label") or ""
        assert HOSTILE in name
        marker.press("Enter")
        expect(hostile_page.locator(".map-popup strong").get_by_text(name, exact=True)).to_be_visible()


@pytest.mark.parametrize("asked", ["window pwned", HOSTILE, "rien de tel <img src=x onerror=window.pwned=1>"])
def test_hostile_texts_and_questions_are_mere_text_in_the_search(
    hostile_page: Page, hostile_address: str, asked: str
) -> None:
    hostile_page.goto(hostile_address)
    hostile_page.locator("[data-md-component=search-query]").click()
    hostile_page.locator("[data-md-component=search-query]").fill(asked)
    results = hostile_page.locator(".md-search-result__link")
    expect(results.filter(has_text=HOSTILE).first).to_be_visible()


@pytest.mark.parametrize(
    "place",
    [
        *("#{}", "?q={}", "carte/#{}", "carte/?q={}", "maisons/atrium/?q={}#{}", "404.html?{}#{}"),
        *("a-z/?q={}#{}", "demarches/?q={}#{}"),
    ],
)
@pytest.mark.parametrize("text", [HOSTILE, quote(HOSTILE)], ids=["raw", "quoted"])
def test_a_hostile_address_runs_nothing(hostile_page: Page, hostile_address: str, place: str, text: str) -> None:
    hostile_page.goto(hostile_address + place.format(text, text), wait_until="networkidle")


def test_hostile_texts_are_printed_as_they_are(hostile_site: Path) -> None:
    files = sorted(hostile_site.glob("depliants/*.pdf"))
    assert len({file.name.partition("-")[0] for file in files}) == 5
    for file in files:
        printed = Leaflet(file.name, file.read_bytes()).text
        assert any(text.replace(" ", "") in printed.replace(" ", "") for text in (HOSTILE, SHORT)), file.name
