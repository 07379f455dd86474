"""Every word, old name and acronym from A to Z: the search that works without JavaScript."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from portal.outputs.templating import page
from portal.portal import Portal


class Entry(NamedTuple):
    """A word people know, what it leads to (title and address), or what it means."""

    word: str
    title: str = ""
    address: str = ""
    meaning: str = ""


def a_z_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /a-z/."""
    letters: dict[str, list[Entry]] = {}
    for entry in sorted(
        {entry for entry in _entries(portal) if entry.word}, key=lambda entry: (_folded(entry.word), entry)
    ):
        letters.setdefault(initial(entry.word), []).append(entry)
    yield page(
        portal,
        "a-z/index.md",
        "a_z.html",
        title="De A à Z",
        description="Tous les mots, les sigles et les anciens noms, et la page qui en parle.",
        letters=dict(sorted(letters.items())),
    )


def _entries(portal: Portal) -> Iterator[Entry]:
    for house in portal.houses:
        for word in (house.label, house.district, *house.other_names):
            yield Entry(word, house.name, f"maisons/{house.id}/")
    for partner in portal.partners:
        for word in (partner.name, partner.acronym, *partner.former_names, *partner.keywords):
            yield Entry(word, partner.name, f"partenaires/{partner.id}/")
    for guide in portal.guides:
        for word in (guide.title, *guide.front.keywords):
            yield Entry(word, guide.title, f"demarches/{guide.slug}/")
    for term in portal.glossary:
        words = f"{term.in_words}. " if term.in_words else ""
        yield Entry(term.word, meaning=f"{words[:1].upper()}{words[1:]}{term.explanation}")


def initial(word: str) -> str:
    """Return the heading under which a word stands: its first letter, or « 0-9 »."""
    first = _folded(word)[:1].upper()
    return first if first.isalpha() else "0-9"


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
