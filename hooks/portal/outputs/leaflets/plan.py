"""The houses' map as a drawing: markers, names, scale, north; no tiles, nothing to download."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from portal.languages import Language
from portal.model.house import House
from portal.model.landmark import Landmark
from portal.model.position import Position
from portal.outputs.geometry import NEARBY, Neighbours, Projection, direction, distance
from portal.outputs.leaflets.labels import Box, Canvas, Label

#: A map with more houses than this is not legible on paper.
MOST_HOUSES = 12
_MOST_LANDMARKS, _MOST_OTHERS = 8, 5
#: Millimetres: half a marker's width, white around the markers, least ground shown (metres).
_MARKER, _MARGIN, _LEAST_GROUND = 2.2, 9.0, 1_200.0
_LONGEST_SCALE_BAR = 34.0


class Marker(Enum):
    """What a marker stands for; each has a shape of its own in the template."""

    HERE = "here"
    HOUSE = "house"
    LANDMARK = "landmark"


@dataclass(frozen=True)
class Size:
    """A map's frame in millimetres, and the size of its names in points."""

    width: float
    height: float
    points: float = 11


@dataclass(frozen=True)
class Surroundings:
    """What may be drawn around a house."""

    houses: Neighbours[House]
    landmarks: Neighbours[Landmark]

    @classmethod
    def of(cls, houses: Iterable[House], landmarks: Iterable[Landmark]) -> "Surroundings":
        """Sort all places by where they are, once for all maps."""
        return cls(Neighbours(houses), Neighbours(landmarks))


@dataclass(frozen=True)
class Place:
    """One place of a map."""

    name: str
    position: Position
    marker: Marker


def plan(language: Language, houses: Sequence[House], surroundings: Surroundings, size: Size) -> dict[str, Any] | None:
    """Return the map of some houses, which it shows as the place to go to; None when they are none or too many."""
    if not 0 < len(houses) <= MOST_HOUSES:
        return None
    places = [*_houses(houses, surroundings), *_landmarks(houses, surroundings)]
    projection = Projection.fitting(
        [place.position for place in places], size.width, size.height, _MARGIN, _LEAST_GROUND
    )
    bar, ground = _scale_bar(projection.scale)
    drawn = list(_drawn(places, projection, size, bar))
    return {
        "width": size.width,
        "height": size.height,
        "points": size.points,
        "markers": drawn,
        "kinds": list(dict.fromkeys(place["kind"] for place in drawn)),
        "bar": bar,
        "ground": ground,
        "alt": _in_words(language, places),
    }


def _houses(houses: Sequence[House], surroundings: Surroundings) -> Iterator[Place]:
    for house in houses:
        yield Place(house.label, house.position, Marker.HERE)
    if len(houses) == 1:
        near = surroundings.houses.around(houses[0].position, NEARBY, _MOST_OTHERS + 1)
        yield from (Place(h.label, h.position, Marker.HOUSE) for h in near if h.id != houses[0].id)


def _landmarks(houses: Sequence[House], surroundings: Surroundings) -> Iterator[Place]:
    near = {
        landmark.name: landmark
        for house in houses
        for landmark in surroundings.landmarks.around(house.position, NEARBY, _MOST_LANDMARKS)
    }
    by_nearness = sorted(near.values(), key=lambda mark: min(distance(mark.position, h.position) for h in houses))
    for landmark in by_nearness[:_MOST_LANDMARKS]:
        yield Place(landmark.name, landmark.position, Marker.LANDMARK)


def _drawn(places: Sequence[Place], projection: Projection, size: Size, bar: float) -> Iterator[dict[str, Any]]:
    line = size.points * 0.45
    # The scale stands at the bottom left, the north at the top right.
    corners = [Box(0, size.height - line - 6, bar + 6, size.height), Box(size.width - 9, 0, size.width, 10 + line)]
    canvas = Canvas(size.width, size.height, size.points, _MARKER, corners)
    at = [(place, *projection.on_paper(place.position)) for place in places]
    houses = [(place, x, y) for place, x, y in at if place.marker is not Marker.LANDMARK]
    for _, x, y in houses:
        canvas.mark(x, y)
    for house, x, y in houses:
        yield _entry(house, x, y, canvas.place(house.name, x, y, leader=True))
    for landmark, x, y in at[len(houses) :]:
        # A landmark without a name, or too near to something else, tells nobody anything.
        if canvas.has_room_for(x, y):
            label = canvas.place(landmark.name, x, y, leader=False)
            if label:
                canvas.mark(x, y)
                yield _entry(landmark, x, y, label)


def _entry(place: Place, x: float, y: float, label: Label | None) -> dict[str, Any]:
    return {"kind": place.marker.value, "x": round(x, 2), "y": round(y, 2), "label": _label(label)}


def _label(label: Label | None) -> dict[str, Any] | None:
    if label is None:
        return None
    box = label.box
    return {
        "lines": list(label.lines),
        "box": [round(number, 2) for number in (box.left, box.top, box.right - box.left, box.bottom - box.top)],
        "leader": [round(number, 2) for number in label.leader] if label.leader else None,
    }


def _scale_bar(scale: float) -> tuple[float, str]:
    """Return the longest round distance that the scale bar has room for: millimetres, and words."""
    lengths = [factor * 10**power for power in range(1, 7) for factor in (1, 2, 5)]
    metres = max((length for length in lengths if length / scale <= _LONGEST_SCALE_BAR), default=lengths[0])
    return round(metres / scale, 2), f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"


def _in_words(language: Language, places: Sequence[Place]) -> str:
    """Return what the map shows, for those who cannot see it."""
    landmarks = [place for place in places if place.marker is Marker.LANDMARK]
    houses = [place for place in places if place.marker is not Marker.LANDMARK]
    where = " ".join(f"{_where(language, house, landmarks)}." for house in houses)
    return language.words.say("leaflets.plan", houses=where)


def _where(language: Language, house: Place, landmarks: Sequence[Place]) -> str:
    if not landmarks:
        return house.name
    nearest = min(landmarks, key=lambda landmark: distance(landmark.position, house.position))
    return language.words.say(
        "leaflets.where_is",
        house=house.name,
        kilometres=language.decimal(distance(nearest.position, house.position) / 1000),
        direction=language.words[f"leaflets.directions.{direction(nearest.position, house.position).name}"],
        landmark=nearest.name,
    )
