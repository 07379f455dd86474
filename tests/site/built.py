"""The built site as tests read it: pages, their addresses, where their links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

ORIGIN = "https://msap.example.org/"


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site."""

    site: Path
    file: Path

    @property
    def address(self) -> str:
        """Its address below the site's: « maisons/atrium/ », « 404.html »."""
        return self.file.relative_to(self.site).as_posix().removesuffix("index.html")

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The parsed page."""
        return BeautifulSoup(self.file.read_text(encoding="utf-8"), "html.parser")

    def targets(self) -> Iterator[str]:
        """Yield every address that the page asks for or leads to, absolute."""
        for name in ("href", "src"):
            for element in self.soup.select(f"[{name}]"):
                yield urljoin(ORIGIN + self.address, str(element[name]))

    def has_anchor(self, name: str) -> bool:
        """Tell whether an element of the page bears this id."""
        return self.soup.find(id=name) is not None

    def text(self) -> str:
        """The words of the article, one space between them; no-break spaces stay as they are."""
        article = self.soup.find("article")
        assert isinstance(article, Tag)
        return re.sub(r"[ \t\n]+", " ", article.get_text(" "))


def pages(site: Path) -> dict[str, BuiltPage]:
    """Return all pages by address."""
    found = (BuiltPage(site, file) for file in sorted(site.rglob("*.html")))
    return {page.address: page for page in found}


def local_file(site: Path, target: str) -> Path | None:
    """Return the file that an address of the site designates, or None for an address elsewhere."""
    if not target.startswith(ORIGIN):
        return None
    path = site / unquote(urlsplit(target).path.lstrip("/"))
    return path / "index.html" if target.split("#")[0].endswith("/") else path
