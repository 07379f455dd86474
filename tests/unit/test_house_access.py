"""What is said of entering a house and of being understood there; how a house is called where people choose among them."""

from datetime import date
from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from portal.languages.french import FRENCH
from portal.model.house import House
from portal.outputs import Maker
from portal.outputs.access_notes import access_notes
from portal.outputs.map.houses_map import features, map_outputs
from portal.outputs.pages.home import home_page
from portal.outputs.pages.house_pages import house_pages
from portal.outputs.pages.leaflet_page import leaflet_outputs
from portal.portal import Portal

from .samples import PUBLICATION, house

CALL = "appelez le 03 22 66 10 28."
DETAILS = "les toilettes accessibles, le parking, la boucle magnétique et la langue des signes"


def notes(typed: str) -> list[str]:
    return [FRENCH.words.say(key, phone="03 22 66 10 28", **names) for key, names in access_notes(FRENCH, house(typed))]


@pytest.mark.parametrize("typed", ["", "fauteuil_roulant: inconnu", "acces_detail: {parking: inconnu, plain_pied: }"])
def test_what_is_unknown_is_said_once_whether_somebody_looked_for_it_or_not(typed: str) -> None:
    said = f"Pas d’information non plus sur les marches à l’entrée, {DETAILS}."
    assert notes(typed) == [f"Entrée en fauteuil : non connu, {CALL}", said]


def test_what_is_known_comes_first_and_what_is_not_is_gathered() -> None:
    typed = "fauteuil_roulant: oui\nacces_detail: {parking: non, plain_pied: oui}\nlangues_parlees: [arabe, anglais]"
    assert notes(typed) == [
        "Accès facile en fauteuil roulant.",
        "Il n’y a pas de marche à l’entrée.",
        "Il n’y a pas de parking.",
        "À l’accueil, on parle aussi : arabe et anglais.",
        f"Pas d’information sur les toilettes accessibles, la boucle magnétique et la langue des signes : {CALL}",
    ]


def test_nothing_is_unknown_of_a_house_of_which_all_is_known() -> None:
    every = ("plain_pied", "toilettes_accessibles", "parking", "boucle_magnetique", "langue_des_signes")
    typed = f"fauteuil_roulant: partiel\nacces_detail: {{{', '.join(f'{key}: oui' for key in every)}}}"
    said = notes(typed)
    assert len(said) == 6
    assert not [sentence for sentence in said if "information" in sentence or "non connu" in sentence]


@pytest.mark.parametrize(
    ("name", "district", "said"),
    [
        ("Les Coursives", "Étouvie", "Les Coursives, Étouvie"),
        ("Les Coursives", "", "Les Coursives"),
        ("Maison d’Etouvie", "Étouvie", "Maison d’Etouvie"),
        ("Maison d'Amiens-Nord", "Amiens Nord", "Maison d'Amiens-Nord"),
        ("Les Forestiers", "Est", "Les Forestiers, Est"),
    ],
)
def test_a_district_stands_beside_the_name_unless_the_name_holds_it(name: str, district: str, said: str) -> None:
    assert called(name, district).label_and_district == said


@pytest.fixture
def house_page() -> BeautifulSoup:
    """The page of a house of which everything is told."""
    typed = "courriel: accueil@ville.fr\nquartier: Étouvie\nacces: ['Bus N1 : arrêt Colvert', 'Bus N2']"
    return BeautifulSoup(dict(house_pages(in_town(typed)))["maisons/atrium.md"], "html.parser")


def test_who_has_to_call_about_the_way_in_can_do_it_in_a_tap(house_page: BeautifulSoup) -> None:
    number = house_page.select_one(".access a.nowrap[href='tel:+33322661028']")
    assert number is not None
    assert number.get_text() == "03 22 66 10 28"


def in_town(typed: str) -> Portal:
    return Portal(PUBLICATION, date(2026, 11, 23), (house(typed),))


def test_a_message_to_a_house_is_ready_to_be_written_beside_its_phone(house_page: BeautifulSoup) -> None:
    call, write = house_page.select(".house__actions a")[:2]
    assert str(call["href"]).startswith("tel:")
    address, _, query = str(write["href"]).partition("?")
    ready = parse_qs(query)
    assert address == "mailto:accueil@ville.fr"
    assert ready["subject"] == ["Question : Maison de l'Atrium"]
    assert "Mon téléphone, pour me rappeler :" in ready["body"][0]


def test_a_house_without_a_mailbox_offers_no_message() -> None:
    content = dict(house_pages(in_town("quartier: Étouvie")))["maisons/atrium.md"]
    assert "mailto:" not in content


@pytest.mark.parametrize("maker", [house_pages, home_page, map_outputs])
def test_cards_tell_the_bus_lines(maker: Maker) -> None:
    portal = in_town("acces: ['Bus N1 : arrêt Colvert', 'Bus N2']\nquartier: Étouvie")
    content = BeautifulSoup(str(next(iter(maker(portal)))[1]), "html.parser")
    assert [way.get_text(strip=True) for way in content.select(".card .access li")][1:] == ["Bus N2"]
    assert [place.get_text() for place in content.select(".card .house__district")] == ["Étouvie"]


def test_sheets_of_a_house_are_offered_beside_its_district() -> None:
    (_, content) = next(iter(leaflet_outputs(in_town("quartier: Étouvie"))))
    shelves = BeautifulSoup(str(content), "html.parser").select("details")
    told = {shelf.select("h2")[0]["id"]: "Étouvie" in shelf.get_text() for shelf in shelves}
    assert told == {"reseau": False, "maison": True, "semaine": True}


def test_a_mark_of_the_map_tells_the_bus_lines() -> None:
    (feature,) = features(in_town("acces: [Bus N2]"))["features"]
    assert feature["properties"]["access"] == ["Bus N2"]


def called(name: str, district: str) -> House:
    return house().model_copy(update={"short_name": name, "district": district})
