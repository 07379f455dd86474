"""Words without the differences that people do not mean when they type: case, accents, the shape of apostrophes."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})


def fold(text: str) -> str:
    """Return « Fête de l’Été » as « fete de l'ete », to compare what two people typed."""
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_LIGATURES))
    return "".join(character for character in decomposed if not unicodedata.combining(character)).strip()


def initial(word: str) -> str:
    """Return the heading under which a list from A to Z has a word: its first letter, or « 0-9 »."""
    first = fold(word)[:1].upper()
    return first if first.isalpha() else "0-9"


def slug(text: str) -> str:
    """Return a text as part of an address: « Quotient familial » is « quotient-familial »."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
