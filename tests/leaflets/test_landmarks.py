"""How to come, in words: which landmark is near, how far the house is from it, and which way."""

import pytest

from portal.languages.french import FRENCH
from portal.model.landmark import Landmark
from portal.outputs.geometry import Neighbours
from portal.outputs.leaflets.landmarks import landmark_in_words

from .printing import text
from .towns import house, portal

#: House and landmarks lie on one meridian, where a thousandth of a degree is 111 metres.
HERE = house(position="49.90000, 2.30000", acces=["Bus N2 : arrêt Colvert"])


def landmark(name: str, latitude: float) -> Landmark:
    return Landmark.model_validate({"nom": name, "position": f"{latitude:.5f}, 2.30000"})


def said(*landmarks: Landmark) -> str:
    return landmark_in_words(FRENCH, Neighbours(landmarks), HERE)


@pytest.mark.parametrize(
    ("latitude", "expected"),
    [
        (49.8928, "Repère : Gare, à 800 m en ligne droite. De là, allez vers le nord."),
        (49.9072, "Repère : Gare, à 800 m en ligne droite. De là, allez vers le sud."),
        (49.8911, "Repère : Gare, à 1,0 km en ligne droite. De là, allez vers le nord."),
        (49.8870, "Repère : Gare, à 1,4 km en ligne droite. De là, allez vers le nord."),
        (49.9005, "Repère : Gare, tout près."),
        (49.8860, ""),
    ],
)
def test_a_landmark_within_a_walk_tells_how_far_and_which_way(latitude: float, expected: str) -> None:
    assert said(landmark("Gare", latitude)) == expected


def test_the_nearest_landmark_is_told_alone() -> None:
    assert "Mairie" in said(landmark("Gare", 49.891), landmark("Mairie", 49.895))


@pytest.mark.parametrize("path", ["maison-nord", "maison-nord-gros-caracteres", "reseau"])
def test_paper_tells_the_bus_the_landmark_and_the_wheelchair(path: str) -> None:
    town = portal(houses=(HERE,), landmarks=(landmark("Gare", 49.8928),))
    way = text(town, path).partition("Comment venir")[2]
    for words in ("Bus N2 : arrêt Colvert", "Repère : Gare, à 800 m", "Accès partiel en fauteuil roulant"):
        assert words in way
