"""What a first visit costs, all included: the search is paid for by who touches it."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from portal import addresses
from tests.search.conftest import PHONE, SearchBox
from tests.site.built import ORIGIN, local_file, pages

FIRST_VISIT = 30_000
#: The wish is 45,000: see decisions/own-search-worker.md.
WITH_SEARCH = 55_000
#: Those that fit into the first round trip of a connection.
FIRST_ROUND_TRIP = 14_000
#: What a server says of each file, about.
HEAD = 300
PAGES = ["", "maisons/atrium/", "partenaires/caf/", "demarches/rsa/", "semaine/"]
#: What the box asks for when it is first touched.
SEARCH = [addresses.SEARCH_INDEX, addresses.SEARCH_WORKER, f"{addresses.SCRIPTS}answers.js"]


def weight(file: Path) -> int:
    """Return what a file costs, compressed as servers do."""
    return HEAD + len(gzip.compress(file.read_bytes(), 6))


def asked_for(site: Path, address: str) -> Iterator[Path]:
    """Yield the files that a browser asks for when it opens a page: the page, its styles, its scripts, its icon."""
    page = pages(site)[address]
    yield page.file
    for element in page.soup.select("link[rel=stylesheet], link[rel=icon], script[src], article img[src]"):
        name = str(element.get("href") or element.get("src"))
        file = local_file(site, urljoin(ORIGIN + address, name))
        assert file, f"{address} asks another host for {name}"
        yield file


@pytest.mark.parametrize("address", PAGES)
def test_a_first_visit_is_light_and_so_is_one_that_searches(built_site: Path, address: str) -> None:
    visit = sum(map(weight, asked_for(built_site, address)))
    assert visit <= FIRST_VISIT
    assert visit + sum(weight(built_site / path) for path in SEARCH) <= WITH_SEARCH


@pytest.mark.parametrize("address", PAGES)
def test_the_page_itself_comes_in_the_first_round_trip(built_site: Path, address: str) -> None:
    assert weight(pages(built_site)[address].file) <= FIRST_ROUND_TRIP


@pytest.fixture
def visited(browser: Browser, served_site: str) -> Iterator[tuple[Page, list[str]]]:
    """The home page on a phone, and what it has asked for, below the site's address."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(served_site)))
    page = context.new_page()
    page.goto(served_site, wait_until="networkidle")
    yield page, asked
    context.close()


def test_nothing_is_asked_for_but_what_the_page_needs(built_site: Path, visited: tuple[Page, list[str]]) -> None:
    _, asked = visited
    needed = {file.relative_to(built_site).as_posix().removesuffix("index.html") for file in asked_for(built_site, "")}
    assert sorted(set(asked)) == sorted(asked)
    assert set(asked) == needed


def test_the_search_is_asked_for_once_when_it_is_first_touched(visited: tuple[Page, list[str]]) -> None:
    page, asked = visited
    asked.clear()
    page.get_by_role("button", name="Chercher").click()
    box = SearchBox(page)
    assert box.ask("rsa")
    assert box.ask("carte grise")
    assert sorted(asked) == sorted(SEARCH)
