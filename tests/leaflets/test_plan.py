"""The houses' map: true to the ground, and no name over another."""

from itertools import combinations
from random import Random

import pytest

from portal.languages.french import FRENCH
from portal.model.landmark import Landmark
from portal.model.position import Position
from portal.outputs.geometry import Neighbours, direction, distance
from portal.outputs.leaflets.labels import Box
from portal.outputs.leaflets.plan import Size, Surroundings, plan

from .towns import LANDMARKS, house

SIZE = Size(110, 60)


def landmark(name: str, latitude: float, longitude: float) -> Landmark:
    return Landmark.model_validate({"nom": name, "position": position(latitude, longitude)})


def position(latitude: float, longitude: float) -> str:
    return f"{latitude:.5f}, {longitude:.5f}"


def test_landmarks_far_away_are_left_out() -> None:
    here = house()
    drawing = plan(FRENCH, [here], Surroundings.of([here], LANDMARKS), SIZE)
    assert drawing
    names = [" ".join(entry["label"]["lines"]) for entry in drawing["markers"]]
    assert names == ["Nord", "Cathédrale", "Gare"]


def test_those_who_cannot_see_it_are_told() -> None:
    here = house()
    drawing = plan(FRENCH, [here], Surroundings.of([here], LANDMARKS), SIZE)
    assert drawing
    assert drawing["alt"] == "Plan, le nord en haut. Nord : à 1,9 km au nord de Cathédrale."


def test_north_is_up_and_the_scale_bar_true() -> None:
    here, south = house(), house(id="sud", position="49.87436, 2.30684")
    drawing = plan(FRENCH, [here, south], Surroundings.of([], []), SIZE)
    assert drawing
    first, second = drawing["markers"]
    assert first["y"] < second["y"]
    assert first["x"] == pytest.approx(second["x"], abs=0.1)
    metres_per_mm = distance(here.position, south.position) / (second["y"] - first["y"])
    assert drawing["ground"] == "2 km"
    assert drawing["bar"] * metres_per_mm == pytest.approx(2000, rel=0.01)


@pytest.mark.parametrize("seed", range(40))
def test_no_name_covers_another_nor_leaves_the_frame(seed: int) -> None:
    random = Random(seed)
    spread = random.choice([0.001, 0.01, 0.05, 0.5])
    names = ["Mairie", "Place du Marché aux Légumes", "CHU", "Médiathèque Louis-Aragon de la Plaine", "Gare"]

    def somewhere() -> tuple[float, float]:
        return 49.9 + random.uniform(-spread, spread), 2.3 + random.uniform(-spread, spread)

    marks = [landmark(f"{random.choice(names)} {n}", *somewhere()) for n in range(12)]
    houses = [house(id=f"m{n}", nom_court=f"Maison {n}", position=position(*somewhere())) for n in range(6)]
    size = Size(110, 60, random.choice([11, 18]))
    for shown in (houses[:1], houses):
        drawing = plan(FRENCH, shown, Surroundings.of(houses, marks), size)
        assert drawing
        labels = [entry["label"] for entry in drawing["markers"] if entry["label"]]
        assert len(labels) >= 1
        for entry in drawing["markers"]:
            assert Box.around(entry["x"], entry["y"], 2).within(size.width, size.height)
        names_only = [Box(x, y, x + width, y + height) for x, y, width, height in (label["box"] for label in labels)]
        assert all(box.within(size.width + 0.02, size.height + 0.02) for box in names_only)
        assert not any(a.meets(b) for a, b in combinations(map(shrunk, names_only), 2))


def shrunk(box: Box) -> Box:
    """Take away what rounding may have added."""
    return Box(box.left + 0.01, box.top + 0.01, box.right - 0.01, box.bottom - 0.01)


def test_too_many_houses_are_not_drawn() -> None:
    houses = [house(id=f"m{n}", position=f"49.9{n:02}, 2.3") for n in range(13)]
    assert plan(FRENCH, houses, Surroundings.of(houses, []), SIZE) is None
    assert plan(FRENCH, [], Surroundings.of([], []), SIZE) is None


def test_neighbours_are_found_across_squares() -> None:
    random = Random(1)
    marks = [landmark(f"R{n}", 49 + random.random(), 2 + random.random()) for n in range(300)]
    here = Position(49.6, 2.4)
    expected = sorted(
        (m for m in marks if distance(here, m.position) <= 10_000), key=lambda m: distance(here, m.position)
    )
    assert expected
    assert Neighbours(marks).around(here, 10_000, 300) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Position(50.0, 2.3), "NORTH"),
        (Position(49.9, 2.4), "EAST"),
        (Position(49.9, 2.2), "WEST"),
        (Position(49.85, 2.22), "SOUTH_WEST"),
        (Position(49.8, 2.3), "SOUTH"),
    ],
)
def test_directions_are_those_of_the_compass(place: Position, expected: str) -> None:
    assert direction(Position(49.9, 2.3), place).name == expected
