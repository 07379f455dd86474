"""Every word, old name and acronym from A to Z: the search that works without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from portal import addresses
from portal.folding import fold, initial
from portal.languages import Language
from portal.model.glossary import GlossaryEntry
from portal.outputs.pages.page_heads import page_head
from portal.outputs.pages.templating import page
from portal.portal import Portal


@dataclass
class Word:
    """A word people know: what it means, and the pages that it leads to (title -> address)."""

    text: str
    meaning: str = ""
    pages: dict[str, str] = field(default_factory=dict)


def a_z_page(portal: Portal) -> Iterator[tuple[str, str]]:
    """Make /a-z/."""
    letters: dict[str, list[Word]] = {}
    for folded, word in sorted(words(portal).items()):
        letters.setdefault(initial(folded), []).append(word)
    yield page(
        portal,
        addresses.A_Z,
        "a_z.html",
        page_head(portal.language, "a_z"),
        letters=dict(sorted(letters.items())),
    )


def words(portal: Portal) -> dict[str, Word]:
    """Return every word by its folded form; spellings that differ by case or accents are one word."""
    found: dict[str, Word] = {}
    for term in portal.glossary:
        found[fold(term.word)] = Word(term.word, _meaning(portal.language, term))
    for text, title, address in _destinations(portal):
        if text:
            word = found.setdefault(fold(text), Word(text))
            word.pages[title] = address
            word.text = max(word.text, text, key=_capitals)
    return found


def _meaning(language: Language, term: GlossaryEntry) -> str:
    in_words = language.capital(language.sentence(term.in_words))
    return f"{in_words} {term.explanation}".lstrip()


def _destinations(portal: Portal) -> Iterator[tuple[str, str, str]]:
    quality = page_head(portal.language, "quality").title
    yield quality, quality, addresses.QUALITY
    for house in portal.houses:
        for word in (house.label, house.district, *house.other_names):
            yield word, house.name, addresses.house(house.id)
    for partner in portal.partners:
        for word in (partner.name, partner.acronym, *partner.former_names, *partner.keywords):
            yield word, partner.name, addresses.partner(partner.id)
    for guide in portal.guides:
        for word in (guide.title, *guide.front.keywords):
            yield word, guide.title, addresses.guide(guide.slug)
    for entry in portal.elsewhere:
        for word in (entry.title, *entry.keywords):
            yield word, entry.title, addresses.elsewhere(entry.id)


def _capitals(text: str) -> int:
    return sum(character.isupper() for character in text)
