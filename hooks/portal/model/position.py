"""Where something is: a latitude and a longitude in France."""

import re
from decimal import Decimal
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, PlainSerializer

from portal.model.refusals import refusal
from portal.model.texts import as_typed, text_schema


class Position(NamedTuple):
    """A place on Earth in degrees, WGS 84."""

    latitude: float
    longitude: float


#: Boxes (south, west, north, east, degrees) around the parts of France.
_FRANCE = (
    (41.2, -5.3, 51.2, 9.7),  # European France
    (14.3, -63.2, 18.2, -60.7),  # Antilles
    (2.1, -54.7, 5.9, -51.5),  # Guyane
    (46.7, -56.5, 47.2, -56.1),  # Saint-Pierre-et-Miquelon
    (-21.5, 55.1, -20.8, 55.9),  # La Réunion
    (-13.1, 44.9, -12.5, 45.4),  # Mayotte
    (-28.0, -155.0, -7.8, -134.0),  # Polynésie française
    (-23.0, 158.0, -17.0, 172.0),  # Nouvelle-Calédonie
    (-14.5, -178.3, -13.1, -176.0),  # Wallis-et-Futuna
)
_COORDINATES = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)\s*[,;\s]\s*(-?[0-9]+(?:\.[0-9]+)?)")


def _in_france(place: Position) -> bool:
    return any(s <= place.latitude <= n and w <= place.longitude <= e for s, w, n, e in _FRANCE)


def _position(value: object) -> Position:
    text = as_typed(value)
    numbers = _COORDINATES.fullmatch(text)
    if not numbers:
        raise refusal("position.no_numbers", found=text)
    place = Position(float(numbers[1]), float(numbers[2]))
    if _in_france(place):
        return place
    if _in_france(Position(place.longitude, place.latitude)):
        raise refusal("position.swapped", found=text)
    raise refusal("position.elsewhere", found=text)


def _write_position(place: Position) -> str:
    # Small numbers, such as those near the meridian of Greenwich, would be written with an exponent.
    return ", ".join(f"{Decimal(repr(degrees)):f}" for degrees in place)


Coordinates = Annotated[
    Position, BeforeValidator(_position), PlainSerializer(_write_position), text_schema("49.91176, 2.30684")
]
