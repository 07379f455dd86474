"""Whatever speaks, speaks the portal's language: built whole in an artificial one, no word of French is left."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment
from mkdocs.commands.build import build
from mkdocs.config import load_config

from portal.languages import LANGUAGES
from tests.conftest import ROOT
from tests.languages.brackets import BRACKETS
from tests.site.built import BuiltPage, pages

TOWN = Path(__file__).parent / "town"
#: Every word of the town's own data.
_DATA = re.compile(r"\bz[eiou]d(?:\.fr)?\b|@|https?://[\w./-]+|mailto:\S+|\bPDF\b|\bA[34]\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Attributes that are read aloud or shown.
_SPOKEN = ("aria-label", "alt", "title", "placeholder", "content")


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


def test_a_word_that_is_left_is_seen() -> None:
    soup = BeautifulSoup("<p>[Ouvert] Zed <b aria-label='fermer'>lundi</b></p>", "html.parser")
    page = BuiltPage(Path(), Path())
    page.__dict__["soup"] = soup
    assert strange_words(spoken(page)) == {"lundi", "fermer"}
