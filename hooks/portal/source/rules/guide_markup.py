"""What a guide's Markdown must not become: HTML tags, pictures, and links that could run a script or lead nowhere.

Links and elements are judged in the HTML that comes out, whatever was typed. A guide is stricter than the allow-list: it
has no HTML tag, even a harmless one, and no picture, since it is printed as well.
"""

import re
from collections.abc import Iterator
from html import unescape

from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE

from portal.safe_html import Piece, convert, pieces, refused
from portal.source.messages import say
from portal.source.problems import Mark, Problem
from portal.source.reading.guide_reader import GuideFile
from portal.source.rules.guide_rule import each_guide
from portal.source.rules.markup_places import ADDRESSES, mark_at, places, quoted

_TAG = re.compile(rf"(?!{AUTOLINK_RE}|{AUTOMAIL_RE})<[a-z/!?][^\s>]*>?", re.IGNORECASE)
_LINK = re.compile(r"(?:!?\[[^\]]*)?\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
_SAFE = re.compile(r"https?://\S+|(?:mailto|tel|sms):\S+", re.IGNORECASE)


@each_guide
def guide_markup(guide: GuideFile) -> Iterator[Problem]:
    """Yield each HTML tag, each picture and each unsafe link: one problem at a place."""
    for heading, text in guide.sections.items():
        told: dict[Mark, Problem] = {}
        for mark, found, message in _mistakes(text, guide.line_of(heading, 0)):
            at = mark or Mark(guide.heading_lines.get(heading, 1))
            told.setdefault(at, Problem(guide.name, at, heading, say(message, found=found)))
        yield from told.values()


def _mistakes(text: str, first_line: int) -> Iterator[tuple[Mark | None, str, str]]:
    """Yield the place of each mistake, when it can be told, what the report quotes, and the message."""
    for piece, message in _refused(convert(text.strip())):
        marks: list[Mark | None] = [*places(text, piece, first_line)]
        yield from ((mark, quoted(piece), message) for mark in marks or [None])
    for position, found, message in _suspects(text):
        yield mark_at(text, position, first_line), found, message


def _refused(html: str) -> Iterator[tuple[Piece, str]]:
    for piece in pieces(html):
        if piece.attribute == "src":
            yield piece, "guide_markup.picture"
        elif piece.attribute == "href" and not _SAFE.fullmatch(piece.value):
            yield piece, "guide_markup.link"
    for piece in refused(html):
        # Other attributes come from a tag that was typed, and are told as that.
        if piece.attribute not in ADDRESSES:
            yield piece, "guide_markup.tag"


def _suspects(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the position of what only looks like a mistake, for the HTML would not show it as it was meant."""
    for tag in _TAG.finditer(text):
        yield tag.start(), tag.group(), "guide_markup.tag"
    for link in _LINK.finditer(text):
        target = link[1] or link[2] or ""
        if not _SAFE.fullmatch(unescape(target)):
            yield link.start(), target, "guide_markup.link"
