"""What the rules of the pages of ``docs/`` share: MkDocs itself converts these, and tells of mistakes late, in English."""

from collections.abc import Iterator

from portal.safe_html import PAGE_EXTENSIONS, Piece, convert
from portal.source.messages import say
from portal.source.problems import Mark, Problem
from portal.source.reading.static_pages import StaticPageFile
from portal.source.rules.markup_places import places


def page_html(page: StaticPageFile) -> str:
    """Return the text of a page as the HTML that MkDocs makes of it."""
    return convert(page.text.body, PAGE_EXTENSIONS)


def page_problems(page: StaticPageFile, piece: Piece, message: str, /, **names: object) -> Iterator[Problem]:
    """Yield a problem for each place at which a piece of HTML was typed."""
    text = page.text
    for mark in places(text.body, piece, text.body_line) or [Mark(text.body_line)]:
        yield Problem(text.head.name, mark, "", say(message, **names))
