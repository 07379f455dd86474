"""What people ask here and find elsewhere: its page, its place from A to Z and in the search, its links."""

from collections.abc import Mapping
from datetime import date

from bs4 import BeautifulSoup

from portal.model.elsewhere import Elsewhere
from portal.outputs import make_outputs
from portal.outputs.pages.a_z import words
from portal.outputs.pages.elsewhere import elsewhere_page
from portal.outputs.pages.frame import frame
from portal.outputs.search.entries import SearchEntry, search_entries
from portal.portal import Portal

from .samples import PUBLICATION, house

FIRE = {"id": "feu", "titre": "Incendie", "mots": ["feu", "ça brûle"], "texte": "Ils viennent.", "telephone": "18"}
DEAF = {"id": "sourd", "titre": "Sourd", "texte": "Écrivez.", "sms": "114"}
FOOD = {"id": "faim", "titre": "Manger", "texte": "Demandez.", "lien": "https://soliguide.fr"}
SOURCE = {"source": "Une page", "verifie_le": "2026-11-02"}


def town(*entries: Mapping[str, object]) -> Portal:
    """A town that says these things."""
    elsewhere = tuple(Elsewhere.model_validate({**entry, **SOURCE}) for entry in entries)
    return Portal(PUBLICATION, date(2026, 11, 23), houses=(house(),), elsewhere=elsewhere)


TOWN = town(FOOD, {**FIRE, "urgence": "oui"}, {**DEAF, "urgence": "oui"})


def read_page(portal: Portal) -> BeautifulSoup:
    [(_, content)] = elsewhere_page(portal)
    return BeautifulSoup(content, "html.parser")


def test_emergencies_come_first_whatever_their_place_in_the_file() -> None:
    assert [heading["id"] for heading in read_page(TOWN).select("h3")] == ["feu", "sourd", "faim"]


def test_an_emergency_is_called_or_written_to_with_a_tap() -> None:
    main = read_page(TOWN).select("a.button--main")
    assert [(link["href"], link.get_text()) for link in main] == [
        ("tel:18", "Appeler le 18"),
        ("sms:114", "SMS au 114"),
    ]


def test_each_answer_tells_its_source_and_its_date() -> None:
    notes = [note.get_text(" ", strip=True) for note in read_page(TOWN).select("section .note")]
    assert notes == ["Source\u202f: Une page. Vérifié le 2\u00a0novembre 2026"] * 3


def test_nothing_is_said_of_a_kind_that_is_absent() -> None:
    assert not read_page(town(FOOD)).select("#urgences")
    assert not read_page(town({**FIRE, "urgence": "oui"})).select("#autres")


def test_a_town_that_says_nothing_has_no_page_and_no_link_to_it() -> None:
    empty = town()
    assert "ailleurs/index.md" not in dict(make_outputs(empty))
    assert "elsewhere" not in frame(empty)["addresses"]
    assert frame(TOWN)["addresses"]["elsewhere"] == "ailleurs/"
    assert not [entry for entry in search_entries(empty) if entry.location.startswith("ailleurs/")]


def test_its_words_are_in_the_list_from_a_to_z() -> None:
    assert words(TOWN)["feu"].pages == {"Incendie": "ailleurs/#feu"}
    assert words(TOWN)["manger"].pages == {"Manger": "ailleurs/#faim"}


def entry_of(location: str) -> SearchEntry:
    return next(entry for entry in search_entries(TOWN) if entry.location == location)


def test_the_search_knows_an_emergency_its_words_and_its_number() -> None:
    entry = entry_of("ailleurs/#feu")
    assert (entry.kind, entry.words, entry.facts) == ("urgent", ("feu", "ça brûle"), {"phone": ("18", "tel:18")})
    assert entry_of("ailleurs/#sourd").facts == {"sms": ("114", "sms:114")}
    assert entry_of("ailleurs/#faim").kind == ""
