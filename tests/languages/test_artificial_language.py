"""Whatever speaks, speaks the portal's language: built whole in an artificial one, no word of French is left."""

import functools
import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from http.server import ThreadingHTTPServer
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup, Comment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from portal.clock import PARIS
from portal.languages import LANGUAGES
from portal.outputs.leaflets import LeafletInfo, leaflet_list
from portal.outputs.leaflets.press import Press
from portal.outputs.leaflets.production import sheet_data
from portal.outputs.leaflets.sheet import Desk
from portal.portal import Publication
from portal.source.loader import load
from tests.conftest import ROOT, QuietHandler
from tests.languages.brackets import BRACKETS
from tests.site.built import BuiltPage, pages

TOWN = Path(__file__).parent / "town"
#: Every word of the town's own data.
_DATA = re.compile(
    r"\b(?:www\.)?zed\.fr[\w./\u200b-]*|\bz[eiou]d\b|@|https?://[\w./-]+|mailto:\S+|\bPDF\b|\bA[34]\b|\bkm\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Instants at which the town's houses are open, about to close, closed, closed for a holiday, for a reason, unknown.
MOMENTS = [
    *("2026-11-24T10:00:00+01:00", "2026-11-24T16:45:00+01:00", "2026-11-24T22:00:00+01:00"),
    *("2026-11-26T15:00:00+01:00", "2026-12-25T10:00:00+01:00", "2026-12-29T10:00:00+01:00"),
    *("2026-12-01T08:00:00+01:00", "2028-06-01T10:00:00+02:00"),
]
_SHOWN = """names => {
  const seen = [...document.querySelectorAll('body *')].filter(one => one.checkVisibility() && !one.closest('script'));
  const texts = seen.flatMap(one => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data));
  const added = seen.flatMap(one => ['::before', '::after'].map(which => getComputedStyle(one, which).content));
  return texts.concat(added.filter(content => content.startsWith('"')), seen.flatMap(one => names.map(name => one.getAttribute(name) || '')));
}"""
#: Attributes that are read aloud or shown.
_SPOKEN = ("aria-label", "alt", "title", "placeholder", "content")


TOWN_IN_BRACKETS, _ = load(
    TOWN, Publication("Zed", "https://zed.fr/", language=BRACKETS), datetime(2026, 11, 24, tzinfo=PARIS).date()
)


@pytest.fixture(scope="module")
def bracketed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a town whose data are all « Zed », in the artificial language."""
    project = tmp_path_factory.mktemp("language")
    shutil.copytree(TOWN, project, dirs_exist_ok=True)
    for name in ("hooks", "theme", "docs/assets"):
        (project / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("language: fr", f"language: {BRACKETS.code}")
    config = re.sub(r"(?m)^(site_name|site_description): .*$", r"\1: Zed", config)
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LANGUAGES, BRACKETS.code, BRACKETS)
        patch.setitem(os.environ, "SOURCE_DATE_EPOCH", "1795521600")  # 24 November 2026
        patch.setitem(os.environ, "LEAFLETS", "false")
        build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"), strict=True))
    return project / "site"


def spoken(page: BuiltPage) -> Iterator[str]:
    """Yield every text that a page shows or a screen reader says."""
    for text in page.soup.find_all(string=True):
        if not isinstance(text, Comment) and text.parent and text.parent.name not in ("script", "style", "[document]"):
            yield str(text)
    for element in page.soup.select(",".join(f"[{name}]" for name in _SPOKEN)):
        if element.name != "meta" or element.get("name") == "description":
            yield from (str(element[name]) for name in _SPOKEN if element.has_attr(name))


def strange_words(texts: Iterator[str]) -> set[str]:
    """Return the words that stand neither in brackets nor in the data."""
    return {word for text in texts for word in _WORD.findall(_DATA.sub(" ", _IN_BRACKETS.sub(" ", text)))}


def test_no_page_says_a_word_of_another_language(bracketed_site: Path) -> None:
    left = {address: words for address, page in pages(bracketed_site).items() if (words := strange_words(spoken(page)))}
    assert not left


def test_every_page_is_written_from_right_to_left(bracketed_site: Path) -> None:
    for page in pages(bracketed_site).values():
        assert page.soup.select_one(f"html[lang={BRACKETS.code}] > body[dir=rtl]"), page.address


@pytest.fixture(scope="module")
def served_in_brackets(bracketed_site: Path) -> Iterator[str]:
    handler = functools.partial(QuietHandler, directory=str(bracketed_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def heard(page: Page) -> set[str]:
    """Return the strange words that a page shows, once its scripts have run."""
    texts: list[str] = page.evaluate(_SHOWN, list(_SPOKEN))
    return strange_words(iter(texts))


@pytest.mark.parametrize("moment", MOMENTS)
def test_no_script_says_a_word_of_another_language(page: Page, served_in_brackets: str, moment: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    for address in ("", "maisons/", "maisons/zed/", "maisons/zod/", "partenaires/zed/", "semaine/", "demarches/zed/"):
        page.goto(served_in_brackets + address)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("[data-state]").count() == page.locator("[data-state]:not(:empty)").count()
        assert not heard(page), address


def test_neither_the_map_nor_the_search_says_a_word_of_another_language(page: Page, served_in_brackets: str) -> None:
    page.goto(f"{served_in_brackets}carte/")
    page.get_by_role("button", name="[Afficher]").click()
    page.locator(".pin--house").first.press("Enter")
    assert not heard(page)
    for text, shown in (("zed", ".md-search-result__link"), ("qqqqqqqq", ".md-search [role=status]")):
        page.fill("[data-md-component=search-query]", text)
        expect(page.locator(shown).first).to_contain_text("[" if text != "zed" else "Zed")
        page.wait_for_timeout(200)
        assert not {word for word in heard(page) if word != text}


@pytest.mark.parametrize("info", leaflet_list(TOWN_IN_BRACKETS), ids=lambda info: info.path)
def test_no_leaflet_says_a_word_of_another_language(info: LeafletInfo) -> None:
    # Read back from left to right: the other way round, brackets come out in the order in which they are drawn.
    desk, press = Desk.of(TOWN_IN_BRACKETS), Press(replace(BRACKETS, code="fr", direction="ltr"))
    for large in (False, True) if info.large_print else (False,):
        data = sheet_data(desk, info, large=large)
        assert Press(BRACKETS).pdf(f"{info.kind.name}.typ", data, info.path)
        pages = list(pypdfium2.PdfDocument(press.pdf(f"{info.kind.name}.typ", data, info.path)))
        # A line may end within brackets.
        assert not strange_words(page.get_textpage().get_text_range().replace("\r\n", " ") for page in pages)


def test_a_word_that_is_left_is_seen() -> None:
    soup = BeautifulSoup("<p>[Ouvert] Zed <b aria-label='fermer'>lundi</b></p>", "html.parser")
    page = BuiltPage(Path(), Path())
    page.__dict__["soup"] = soup
    assert strange_words(spoken(page)) == {"lundi", "fermer"}
