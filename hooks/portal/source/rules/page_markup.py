"""What a page of ``docs/`` must not become: HTML that the allow-list takes out."""

from collections.abc import Iterator

from portal.safe_html import Piece, refused
from portal.source.problems import Problem
from portal.source.rules.markup_places import ADDRESSES, quoted
from portal.source.rules.page_rule import page_html, page_problems
from portal.source.rules.rule import Draft


def page_markup(draft: Draft) -> Iterator[Problem]:
    """Yield each tag, attribute and address that is not accepted."""
    for page in draft.sources.static_pages:
        for piece in refused(page_html(page)):
            found = piece.attribute if piece.attribute not in ADDRESSES else ""
            yield from page_problems(page, piece, _message(piece), found=found or quoted(piece))


def _message(piece: Piece) -> str:
    if piece.attribute in ADDRESSES:
        return "page_markup.picture" if piece.tag == "img" else "page_markup.link"
    return "page_markup.attribute" if piece.attribute else "page_markup.tag"
