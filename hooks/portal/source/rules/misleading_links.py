"""A link that leads elsewhere than it seems to, in a guide or in a page of ``docs/``."""

from collections.abc import Iterator

from portal.model.contact import misleading
from portal.model.refusals import Reason
from portal.safe_html import Piece, convert, pieces
from portal.source.messages import say, say_reason
from portal.source.problems import Mark, Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.guide_rule import each_guide
from portal.source.rules.markup_places import places, quoted
from portal.source.rules.page_rule import page_html, page_problems
from portal.source.rules.rule import Draft


def misleading_links(draft: Draft) -> Iterator[Problem]:
    """Yield each link to a host, or an address, that is not what it looks like."""
    yield from _in_guides(draft)
    for page in draft.sources.static_pages:
        for piece, why in _misleading(page_html(page)):
            yield from page_problems(
                page, piece, "misleading_links.misleading", found=quoted(piece), why=say_reason(why)
            )


@each_guide
def _in_guides(guide: GuideFile) -> Iterator[Problem]:
    for heading, text in guide.sections.items():
        for piece, why in _misleading(convert(text.strip())):
            message = say("misleading_links.misleading", found=quoted(piece), why=say_reason(why))
            for mark in places(text, piece, guide.line_of(heading, 0)) or [Mark(guide.heading_lines.get(heading, 1))]:
                yield Problem(guide.name, mark, heading, message)


def _misleading(html: str) -> Iterator[tuple[Piece, Reason]]:
    for piece in pieces(html) if "href=" in html else ():
        if piece.attribute == "href" and (why := misleading(piece.value)):
            yield piece, why
