"""Which characters can be printed: those that some font of the leaflets has, known without asking a font.

The table ``glyphs.txt`` (runs of codes in hexadecimal, both ends included) is what Typst told of these fonts;
``tests/leaflets/coverage.py`` asks it again.
"""

import unicodedata
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_suffix(".txt")

#: Symbols, private use, and what a later Unicode may make a symbol: emoji and other ornaments, when no font has them.
_ORNAMENTS = ("So", "Sk", "Cn", "Co")
#: They only tell how the symbol before them is drawn, and go with it.
_VARIATION_SELECTORS = "\ufe0e\ufe0f"
#: Letters, digits, punctuation, symbols: what leaves ink.
_VISIBLE = ("L", "N", "P", "S")


def unprintable(text: str) -> str:
    """Return the characters of a text that no leaflet can print, each once, in the order in which they come.

    Ornaments such as emoji are left out on paper, and hence not named; a text of which they leave nothing to read is
    returned whole.
    """
    left, printable = without_ornaments(text), _printable()
    if not any(unicodedata.category(character)[0] in _VISIBLE for character in left):
        return text.strip()
    return "".join(character for character in dict.fromkeys(left) if character not in printable)


def without_ornaments(text: str) -> str:
    """Return a text without the symbols that no font has."""
    if _printable().issuperset(text):
        return text
    return "".join(character for character in text if not _is_ornament(character))


def _is_ornament(character: str) -> bool:
    is_one = unicodedata.category(character) in _ORNAMENTS or character in _VARIATION_SELECTORS
    return is_one and character not in _printable()


@cache
def _printable() -> frozenset[str]:
    runs = (line.split("-") for line in TABLE.read_text(encoding="ascii").split())
    codes = (code for first, last in runs for code in range(int(first, 16), int(last, 16) + 1))
    return frozenset(map(chr, codes)).difference(_VARIATION_SELECTORS)
