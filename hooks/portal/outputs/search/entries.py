"""What can be found: one entry a page, with what is shown of it and the words by which people look for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NotRequired, cast

from portal import addresses
from portal.folding import fold, initial
from portal.languages import Language
from portal.model.glossary import GlossaryEntry
from portal.model.guide import Guide
from portal.model.house import House
from portal.model.partner import Partner
from portal.outputs.pages.page_heads import lists_to_find, page_head
from portal.outputs.phone import say_phone
from portal.outputs.search.facts import (
    Facts,
    elsewhere_facts,
    guide_facts,
    house_facts,
    partner_facts,
    real_permanences,
)
from portal.portal import Portal


@dataclass(frozen=True)
class SearchEntry:
    """A page as the search knows it.

    ``title`` and ``text`` are shown; ``words`` are the other names of the page, only searched; ``former`` those of
    them that are out of date, so that a reader who types one can be told the new name. ``kind`` lets the definition
    of a word come after the pages on the same subject, and an emergency before all else. ``facts`` answer a question.
    """

    location: str
    title: str
    text: str = ""
    words: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    kind: str = ""
    facts: Facts = field(default_factory=Facts)


class IndexedPage(Facts):
    """An entry as the index writes it, without what is empty."""

    location: str
    title: str
    text: str
    words: NotRequired[list[str]]
    former: NotRequired[list[str]]
    kind: NotRequired[str]


def search_entries(portal: Portal) -> Iterator[SearchEntry]:
    """Yield an entry for every page, and one for each word of the glossary."""
    language = portal.language
    yield from (
        SearchEntry(addresses.LISTS[kind], head.title, head.description, head.words)
        for kind, head in lists_to_find(language)
    )
    yield from (_house(portal, house) for house in portal.houses)
    yield from (_guide(portal, guide) for guide in portal.guides)
    yield from (_partner(portal, partner) for partner in portal.partners)
    yield from (SearchEntry(addresses.page_of(page.path), page.title, page.description) for page in portal.static_pages)
    yield from _elsewhere(portal)
    yield from (_definition(language, term) for term in portal.glossary)


def everyday_words(language: Language) -> dict[str, str]:
    """Return words of every day, each with the one that the pages use."""
    words: dict[str, str] = language.words["search.everyday"]
    return words


def _house(portal: Portal, house: House) -> SearchEntry:
    said = portal.language.words
    text = said.say(
        "search.house.text",
        address=house.address,
        postcode=house.postcode,
        town=house.town,
        phone=say_phone(house.phone),
    )
    names = (house.label, house.district, *house.other_names, house.address_detail)
    words = (*filter(None, names), *said["search.house.words"])
    return SearchEntry(addresses.house(house.id), house.name, text, words, facts=house_facts(portal, house))


def _partner(portal: Portal, partner: Partner) -> SearchEntry:
    said = portal.language.words
    names = dict.fromkeys(permanence.house_id for permanence in real_permanences(portal, partner))
    houses = [portal.house_by_id[name] for name in names]
    sentences = []
    if partner.helps_with:
        sentences.append(said.say("search.partner.helps", what=", ".join(partner.helps_with)))
    if houses:
        sentences.append(said.say("search.partner.meets", where=", ".join(house.label for house in houses)))
    places = dict.fromkeys(house.district for house in houses)
    words = (partner.acronym, *partner.keywords, *places, *(said["search.partner.words"] if houses else ()))
    return SearchEntry(
        location=addresses.partner(partner.id),
        title=partner.full_name,
        text=" ".join(sentences),
        words=tuple(dict.fromkeys(filter(None, words))),
        former=partner.former_names,
        facts=partner_facts(portal, partner),
    )


def _guide(portal: Portal, guide: Guide) -> SearchEntry:
    front = guide.front
    words = (*front.keywords, *_in_words(portal, guide))
    facts = guide_facts(portal, guide)
    return SearchEntry(addresses.guide(guide.slug), guide.title, front.summary, words, facts=facts)


def _in_words(portal: Portal, guide: Guide) -> Iterator[str]:
    """Yield the words of the acronyms by which a guide is known: it is looked for by either."""
    known = {fold(word) for word in (*guide.front.keywords, *re.findall(r"\w+", guide.title))}
    return (term.in_words for term in portal.glossary if term.in_words and fold(term.word) in known)


def _elsewhere(portal: Portal) -> Iterator[SearchEntry]:
    if portal.elsewhere:
        head = page_head(portal.language, "elsewhere")
        yield SearchEntry(addresses.ELSEWHERE, head.title, head.description)
    for entry in portal.elsewhere:
        yield SearchEntry(
            addresses.elsewhere(entry.id),
            entry.title,
            entry.text,
            entry.keywords,
            kind="urgent" if entry.is_urgent else "",
            facts=elsewhere_facts(entry),
        )


def _definition(language: Language, term: GlossaryEntry) -> SearchEntry:
    words = f" ({term.in_words})" if term.in_words else ""
    title = f"{language.capital(term.word)}{words}"
    return SearchEntry(addresses.letter(initial(term.word)), title, term.explanation, kind="definition")


def typeset_entry(language: Language, entry: SearchEntry) -> IndexedPage:
    """Return an entry as the index writes it: the typography of print in what is shown."""
    title, text = language.typeset(entry.title), language.typeset(entry.text)
    shown = {"location": entry.location, "title": title, "text": text}
    indexed = cast(IndexedPage, {**shown, **entry.facts})
    if entry.words:
        indexed["words"] = list(entry.words)
    if entry.former:
        indexed["former"] = [language.typeset(name) for name in entry.former]
    if entry.kind:
        indexed["kind"] = entry.kind
    return indexed
