"""From HTML back to the Markdown that it came from: where a piece of it was typed, and how the report quotes it.

Markdown keeps no positions. What was typed is searched for; when it is not found, no place is better than a wrong one.
"""

import re
from collections.abc import Iterator

from portal.safe_html import Piece
from portal.source.problems import Mark

#: Attributes that hold an address.
ADDRESSES = ("href", "src")


def places(text: str, piece: Piece, first_line: int) -> list[Mark]:
    """Return each place at which a piece of HTML stands in its Markdown; empty when that cannot be told."""
    for pattern in _patterns(piece):
        if found := [mark_at(text, match.start(), first_line) for match in re.finditer(pattern, text, re.IGNORECASE)]:
            return found
    return []


def quoted(piece: Piece) -> str:
    """Return what the report quotes of a piece: an address, or the beginning of a tag."""
    typed = piece.typed if piece.attribute in ADDRESSES else piece.start_tag
    return typed.split()[0] if typed.strip() else ""


def mark_at(text: str, position: int, first_line: int) -> Mark:
    """Return the place of a position in a text that begins on a line of its file."""
    return Mark(first_line + text.count("\n", 0, position), position - text.rfind("\n", 0, position))


def _patterns(piece: Piece) -> Iterator[str]:
    """Yield what to look for, the surest first."""
    yield r"\s+".join(map(re.escape, piece.start_tag.split()))
    if not piece.attribute:
        yield rf"<{re.escape(piece.tag)}(?![\w-])"
    elif piece.attribute not in ADDRESSES:
        yield rf"\b{re.escape(piece.attribute)}\s*="
    else:
        for address in map(re.escape, (piece.typed, piece.value)):
            yield rf"!?\[[^\]]*\][(:]\s*<?{address}(?=[\s>)]|$)"
            yield rf"(?<![^\s<(\"'=]){address}(?=[\s>)\"']|$)"
