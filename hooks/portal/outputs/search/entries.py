"""What can be found: one entry a page, with what is shown of it and the words by which people look for it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from portal.addresses import page_of
from portal.folding import initial
from portal.languages.french.punctuation import capital
from portal.languages.french.typography import typeset
from portal.model.glossary import GlossaryEntry
from portal.model.guide import Guide
from portal.model.house import House
from portal.model.partner import Partner
from portal.outputs.page_heads import lists_to_find
from portal.outputs.phone import say_phone
from portal.portal import Portal

TEMPLATES = Path(__file__).parents[2] / "templates" / "search"


@dataclass(frozen=True)
class SearchEntry:
    """A page as the search knows it.

    ``title`` and ``text`` are shown; ``words`` are the other names of the page, only searched; ``former`` those of
    them that are out of date, so that a reader who types one can be told the new name. ``kind`` lets the definition
    of a word come after the pages on the same subject.
    """

    location: str
    title: str
    text: str = ""
    words: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    kind: str = ""


def search_entries(portal: Portal) -> Iterator[SearchEntry]:
    """Yield an entry for every page, and one for each word of the glossary."""
    yield from (SearchEntry(address, head.title, head.description, head.words) for address, head in lists_to_find())
    yield from (_house(house) for house in portal.houses)
    yield from (_guide(guide) for guide in portal.guides)
    yield from (_partner(portal, partner) for partner in portal.partners)
    yield from (SearchEntry(page_of(page.path), page.title, page.description) for page in portal.static_pages)
    yield from (_definition(term) for term in portal.glossary)


def everyday_words() -> dict[str, str]:
    """Return words of every day, each with the one that the pages use."""
    words: dict[str, str] = _said()["everyday"]
    return words


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads((TEMPLATES / "entries.toml").read_text(encoding="utf-8"))


def _house(house: House) -> SearchEntry:
    said = _said()["house"]
    text = said["text"].format(
        address=house.address, postcode=house.postcode, town=house.town, phone=say_phone(house.phone)
    )
    names = (house.label, house.district, *house.other_names, house.address_detail)
    return SearchEntry(f"maisons/{house.id}/", house.name, text, (*filter(None, names), *said["words"]))


def _partner(portal: Portal, partner: Partner) -> SearchEntry:
    said = _said()["partner"]
    ids = dict.fromkeys(permanence.house_id for permanence in partner.permanences)
    houses = [portal.house_by_id[house_id] for house_id in ids]
    sentences = []
    if partner.helps_with:
        sentences.append(said["helps"].format(what=", ".join(partner.helps_with)))
    if houses:
        sentences.append(said["meets"].format(where=", ".join(house.label for house in houses)))
    places = dict.fromkeys(house.district for house in houses)
    words = (partner.acronym, *partner.keywords, *places, *(said["words"] if houses else ()))
    return SearchEntry(
        location=f"partenaires/{partner.id}/",
        title=partner.full_name,
        text=" ".join(sentences),
        words=tuple(dict.fromkeys(filter(None, words))),
        former=partner.former_names,
    )


def _guide(guide: Guide) -> SearchEntry:
    return SearchEntry(f"demarches/{guide.slug}/", guide.title, guide.front.summary, guide.front.keywords)


def _definition(term: GlossaryEntry) -> SearchEntry:
    words = f" ({term.in_words})" if term.in_words else ""
    title = f"{capital(term.word)}{words}"
    anchor = f"a-z/#lettre-{initial(term.word).lower()}"
    return SearchEntry(anchor, title, term.explanation, kind="definition")


def typeset_entry(entry: SearchEntry) -> dict[str, Any]:
    """Return an entry as the index writes it: French typography in what is shown, nothing that is empty."""
    fields = {
        "location": entry.location,
        "title": typeset(entry.title),
        "text": typeset(entry.text),
        "words": entry.words,
        "former": tuple(typeset(name) for name in entry.former),
        "kind": entry.kind,
    }
    return {name: value for name, value in fields.items() if value or name == "text"}
