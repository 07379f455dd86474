"""Words without the differences that people do not mean when they type: case, accents, the shape of apostrophes."""

import unicodedata


def fold(text: str) -> str:
    """Return « Fête de l’Été » as « fete de l'ete », to compare what two people typed."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character)).strip()
