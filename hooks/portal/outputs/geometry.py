"""Places on Earth: distances, directions, neighbours."""

from collections.abc import Iterable
from enum import Enum
from math import atan2, cos, degrees, floor, hypot, radians
from typing import Generic, Protocol, TypeVar

from portal.grouping import grouped
from portal.model.position import Position

#: Metres in one degree of latitude.
DEGREE = 111_320.0
#: Places farther apart than this (metres) do not help to find each other.
NEARBY = 10_000.0
#: Size of the squares in which neighbours are kept, in degrees; 0.2 of longitude is over 10 km in European France.
_SQUARE = 0.2


class Direction(Enum):
    """Where a place lies seen from another, clockwise from the north."""

    NORTH, NORTH_EAST, EAST, SOUTH_EAST, SOUTH, SOUTH_WEST, WEST, NORTH_WEST = range(8)


class Located(Protocol):
    """Anything that has a position."""

    @property
    def position(self) -> Position:
        """Where it is."""
        ...


P = TypeVar("P", bound=Located)


def offset(origin: Position, place: Position) -> tuple[float, float]:
    """Return how many metres east and north of the origin a place lies; right to 1 % within 100 km."""
    east = (place.longitude - origin.longitude) * DEGREE * cos(radians(origin.latitude))
    return east, (place.latitude - origin.latitude) * DEGREE


def distance(a: Position, b: Position) -> float:
    """Return the distance between two places, in metres as the crow flies."""
    return hypot(*offset(a, b))


def direction(origin: Position, place: Position) -> Direction:
    """Return where a place lies seen from the origin."""
    east, north = offset(origin, place)
    return Direction(round(degrees(atan2(east, north)) / 45) % 8)


class Neighbours(Generic[P]):
    """Places kept by square of the Earth, so that looking around one costs the same however many there are."""

    def __init__(self, places: Iterable[P]) -> None:
        self._squares = grouped(places, lambda place: _square(place.position))

    def around(self, position: Position, metres: float, at_most: int) -> list[P]:
        """Return the nearest places within a distance of up to 10 km, nearest first."""
        row, column = _square(position)
        squares = ((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        near = [(distance(position, p.position), p) for square in squares for p in self._squares.get(square, ())]
        within = sorted((pair for pair in near if pair[0] <= metres), key=lambda pair: pair[0])
        return [place for _, place in within[:at_most]]


def _square(position: Position) -> tuple[int, int]:
    return floor(position.latitude / _SQUARE), floor(position.longitude / _SQUARE)
