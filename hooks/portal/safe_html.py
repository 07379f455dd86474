"""HTML made from the Markdown that people write: how it is made, and the allow-list of what may be published of it.

Whoever can mend a sentence must not be able to change what a page does, nor to have its readers ask another site. nh3
reads HTML as browsers do; what it takes out is what the checks refuse.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

import nh3
from markdown import Markdown

#: How guides are converted, and the pages of docs/: for these, MkDocs adds three to what mkdocs.yml names.
GUIDE_EXTENSIONS = ("sane_lists",)
PAGE_EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "sane_lists")

_BLOCKS = {"blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "ul"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TABLES = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_WORDS = {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small"}
_MORE_WORDS = {"span", "strong", "sub", "summary", "sup", "u"}
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
#: How the extension « tables » aligns a column: by a style it would be, but pages have no style of their own.
_TABLE_SETTINGS = {"use_align_attribute": True}
_ALIGNED = {"align": {"left", "center", "right"}}
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
#: An address within the site: no scheme, no host, not even « /\host », which browsers read as « //host ».
_WITHIN = re.compile(r"(?!\s|//)[^:\\\x00-\x1f?#]*(?:[?#].*)?")


class Piece(NamedTuple):
    """An element of an HTML text (``attribute`` is empty), or one attribute of it.

    ``value`` is what a browser reads, ``typed`` the same with its entities, ``start_tag`` the element's whole tag.
    """

    tag: str
    attribute: str
    value: str
    typed: str
    start_tag: str

    @property
    def essence(self) -> tuple[str, str, str]:
        """What makes two pieces the same to a browser."""
        return self.tag, self.attribute, self.value


@lru_cache(maxsize=1024)  # a guide is checked, then published on a page and on two leaflets
def convert(text: str, extensions: tuple[str, ...] = GUIDE_EXTENSIONS) -> str:
    """Return Markdown as HTML, not cleaned yet, with some of the library's extensions."""
    return _converter(extensions).reset().convert(text)


def clean(html: str) -> str:
    """Return HTML without anything that the allow-list does not have."""
    return _cleaner().clean(html)


def pieces(html: str) -> Iterator[Piece]:
    """Yield the elements of an HTML text in order, each followed by its attributes."""
    reader = _Reader()
    # So that the attributes come as they were typed.
    reader.feed(html.replace("&", "&amp;"))
    reader.close()
    return iter(reader.found)


def refused(html: str) -> Iterator[Piece]:
    """Yield what the allow-list takes out: whole elements, and attributes of those that stay."""
    cleaned = clean(html)
    if cleaned == html:  # so are nearly all, and this is quicker to know
        return
    kept = {piece.essence for piece in pieces(cleaned)}
    for piece in pieces(html):
        stays = (piece.tag, "", "") in kept
        if piece.essence not in kept and (stays or not piece.attribute):
            yield piece


@cache
def _converter(extensions: tuple[str, ...]) -> Markdown:
    settings = {"tables": _TABLE_SETTINGS} if "tables" in extensions else {}
    return Markdown(extensions=list(extensions), extension_configs=settings, output_format="html")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_BLOCKS | _HEADINGS | _TABLES | _WORDS | _MORE_WORDS,
        attributes=_ATTRIBUTES,
        tag_attribute_values={"td": _ALIGNED, "th": _ALIGNED},
        attribute_filter=_leads_where_it_says,
        url_schemes={"http", "https", "mailto", "tel", "sms"},
        link_rel=None,
    )


def _leads_where_it_says(_: str, attribute: str, value: str) -> str | None:
    """Keep pictures of the site, and links that either name their scheme or stay in the site."""
    must_be_within = attribute == "src" or (attribute == "href" and not _SCHEME.match(value))
    return None if must_be_within and not _WITHIN.fullmatch(value) else value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Piece] = []

    def parse_html_declaration(self, i: int) -> int:
        """Read « <! » as browsers do, as a comment; the library stops at one that it does not know."""
        return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start_tag = (self.get_starttag_text() or "").replace("&amp;", "&")
        for name, value in [("", ""), *attrs]:
            typed = value or ""
            self.found.append(Piece(tag, name, unescape(typed), typed, start_tag))
