"""Distances, directions and neighbours of places on Earth."""

from random import Random

import pytest

from portal.model.landmark import Landmark
from portal.model.position import Position
from portal.outputs.geometry import Neighbours, direction, distance


def landmark(name: str, latitude: float, longitude: float) -> Landmark:
    return Landmark.model_validate({"nom": name, "position": f"{latitude:.5f}, {longitude:.5f}"})


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
