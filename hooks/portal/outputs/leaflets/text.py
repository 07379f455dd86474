"""Text that a page can print: French typography, no character that a font lacks, no word too long for a column."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from portal.glyphs import without_ornaments
from portal.languages.french.typography import typeset

#: Keys whose values are addresses or drawings, to be passed on as they are.
VERBATIM = frozenset({"url", "tel", "href", "qr"})
#: A run of characters without a space may be this long; longer ones get places to break.
LONGEST_RUN = 24
#: Texts that stand in wider columns, and that people copy: the fewer invisible characters in them, the better.
_LONGEST_RUN_OF = {"email": 48, "shown": 34}

_ZERO_WIDTH_SPACE = "\u200b"
_RUN = re.compile(r"[^\s\u00a0\u202f]+")
_BREAK_AFTER = re.compile(r"(?<=[@./_\-–—])(?=\w)")


def printable(value: Any, longest_run: int = LONGEST_RUN) -> Any:
    """Return plain data with every text made printable, at any depth; values of ``VERBATIM`` keys stay."""
    if isinstance(value, str):
        return printable_text(value, longest_run)
    if isinstance(value, Mapping):
        return {
            key: item if key in VERBATIM else printable(item, _LONGEST_RUN_OF.get(key, LONGEST_RUN))
            for key, item in value.items()
        }
    if isinstance(value, Sequence):
        return [printable(item) for item in value]
    return value


def printable_text(text: str, longest_run: int = LONGEST_RUN) -> str:
    """Return a text with French typography, composed accents, no ornament, and places to break long words."""
    # Before a colon, print wants a whole space; a narrow one is also too small for programs that read PDF.
    spaced = typeset(text).replace("\u202f:", "\u00a0:")
    sober = without_ornaments(unicodedata.normalize("NFC", spaced))
    return _RUN.sub(lambda run: _with_breaks(run[0]) if len(run[0]) > longest_run else run[0], sober)


def _with_breaks(word: str) -> str:
    parts = (part for piece in _BREAK_AFTER.split(word) for part in _pieces(piece))
    return _ZERO_WIDTH_SPACE.join(parts)


def _pieces(word: str) -> list[str]:
    if len(word) <= LONGEST_RUN:
        return [word]
    return [word[start : start + LONGEST_RUN] for start in range(0, len(word), LONGEST_RUN)]
