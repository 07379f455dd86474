"""What is said of entering a house and of being understood there; how a house is called where people choose among them."""

import pytest

from portal.languages.french import FRENCH
from portal.model.house import House
from portal.outputs.access_notes import access_notes

from .samples import house

CALL = "appelez le 03 22 66 10 28."
DETAILS = "les toilettes accessibles, le parking, la boucle magnétique et la langue des signes"


def notes(typed: str) -> list[str]:
    return access_notes(FRENCH, house(typed))


@pytest.mark.parametrize("typed", ["", "fauteuil_roulant: inconnu", "acces_detail: {parking: inconnu, plain_pied: }"])
def test_what_is_unknown_is_said_once_whether_somebody_looked_for_it_or_not(typed: str) -> None:
    said = f"Pas d’information non plus sur les marches à l’entrée, {DETAILS}."
    assert notes(typed) == [f"Entrée en fauteuil : non connu, {CALL} {said}"]


def test_what_is_known_comes_first_and_what_is_not_is_gathered() -> None:
    typed = "fauteuil_roulant: oui\nacces_detail: {parking: non, plain_pied: oui}\nlangues_parlees: [arabe, anglais]"
    assert notes(typed) == [
        "On entre facilement en fauteuil roulant.",
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


def called(name: str, district: str) -> House:
    return house().model_copy(update={"short_name": name, "district": district})
