"""What a guide's Markdown must not become: HTML tags, pictures, and links that could run a script or lead nowhere.

Links and elements are judged in the HTML that comes out, whatever was typed. A guide is stricter than the allow-list: it
has no HTML tag, even a harmless one, and no picture, since it is printed as well.
"""

import re
from collections.abc import Iterator
from html import unescape

from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE

from portal.safe_html import Piece, convert, pieces, refused
from portal.source.guide_reader import GuideFile
from portal.source.markup_places import ADDRESSES, mark_at, places, quoted
from portal.source.problems import Mark, Problem

_TAG = re.compile(rf"(?!{AUTOLINK_RE}|{AUTOMAIL_RE})<[a-z/!?][^\s>]*>?", re.IGNORECASE)
_LINK = re.compile(r"(?:!?\[[^\]]*)?\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
_SAFE = re.compile(r"https?://\S+|(?:mailto|tel|sms):\S+", re.IGNORECASE)

_NO_TAG = "pas de balise HTML dans une démarche. Effacez-la ; pour du gras, écrivez **gras**"
_NO_LINK = (
    "ce lien n'est pas accepté. Un lien commence par https://, mailto:, tel: ou sms:. "
    "Exemple : [ameli.fr](https://www.ameli.fr)"
)
_NO_PICTURE = "ce lien n'est pas accepté : une démarche s'imprime, elle n'a pas d'image. Effacez-la"


def markup_problems(file: GuideFile) -> Iterator[Problem]:
    """Yield an error for each HTML tag, each picture and each unsafe link of a guide: one at a place."""
    for heading, text in file.sections.items():
        told: dict[Mark, str] = {}
        first_line = file.line_of(heading, 0)
        for piece, message in _mistakes(convert(text.strip())):
            for mark in places(text, piece, first_line) or [Mark(file.heading_lines.get(heading, 1))]:
                told.setdefault(mark, f"{quoted(piece)} : {message}")
        for position, message in _suspects(text):
            told.setdefault(mark_at(text, position, first_line), message)
        for mark, message in told.items():
            yield Problem(file.name, mark, heading, message)


def _mistakes(html: str) -> Iterator[tuple[Piece, str]]:
    for piece in pieces(html):
        if piece.attribute == "src":
            yield piece, _NO_PICTURE
        elif piece.attribute == "href" and not _SAFE.fullmatch(piece.value):
            yield piece, _NO_LINK
    for piece in refused(html):
        # Other attributes come from a tag that was typed, and are told as that.
        if piece.attribute not in ADDRESSES:
            yield piece, _NO_TAG


def _suspects(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of what only looks like a mistake, for the HTML would not show it as it was meant."""
    for tag in _TAG.finditer(text):
        yield tag.start(), f"« {tag.group()} » : {_NO_TAG}"
    for link in _LINK.finditer(text):
        target = link[1] or link[2] or ""
        if not _SAFE.fullmatch(unescape(target)):
            yield link.start(), f"« {target} » : {_NO_LINK}"
