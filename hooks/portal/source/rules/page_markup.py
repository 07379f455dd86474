"""What a page of ``docs/`` must not become: HTML that the allow-list takes out."""

import re
from collections.abc import Iterator

from portal.safe_html import Piece, refused
from portal.source.messages import say
from portal.source.problems import Problem
from portal.source.reading.static_pages import StaticPageFile
from portal.source.rules.markup_places import ADDRESSES, mark_at, quoted
from portal.source.rules.page_rule import page_html, page_problems
from portal.source.rules.rule import Draft

#: The library with which MkDocs looks for anchors stops at some of them, with a traceback.
_DECLARATION = re.compile(r"<!(?!--)[^\s>]*>?")


def page_markup(draft: Draft) -> Iterator[Problem]:
    """Yield each tag, attribute and address that is not accepted."""
    for page in draft.sources.static_pages:
        yield from _declarations(page)
        for piece in refused(page_html(page)):
            found = piece.attribute if piece.attribute not in ADDRESSES else ""
            yield from page_problems(page, piece, _message(piece), found=found or quoted(piece))


def _declarations(page: StaticPageFile) -> Iterator[Problem]:
    """Yield what HTML does not show, and the allow-list does not see."""
    text = page.text
    for found in _DECLARATION.finditer(text.body):
        mark = mark_at(text.body, found.start(), text.body_line)
        yield Problem(text.head.name, mark, "", say("page_markup.tag", found=found.group()))


def _message(piece: Piece) -> str:
    if piece.attribute in ADDRESSES:
        return "page_markup.picture" if piece.tag == "img" else "page_markup.link"
    return "page_markup.attribute" if piece.attribute else "page_markup.tag"
