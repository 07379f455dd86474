"""Where the names stand on a map, so that none covers another, a marker or the frame.

Names are placed one after the other, the most important first, at the first free place around their marker;
when all near places are taken, further ones with a line back to the marker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import ceil, hypot
from textwrap import wrap

from portal.languages.french.punctuation import unbroken

#: Widths of letters in parts of the type's size, on the safe side for bold Atkinson Hyperlegible; height of a line.
_NARROW, _WIDE = "ijltfrI'’,.: -", "mwMW"
_NARROW_LETTER, _LETTER, _CAPITAL, _WIDE_LETTER, _LINE = 0.36, 0.57, 0.69, 0.92, 1.25
_MM_PER_POINT = 0.3528
_LONGEST_LINE = 22  # characters
#: Distances between marker and name that are tried, in millimetres; beyond the first, a line joins them.
_GAPS = (1.0, 5.0, 10.0, 16.0, 24.0, 34.0)
#: A name stands nearer to its own marker than to any other by this much (millimetres).
_CLEARLY_NEARER = 0.8
#: Directions that are tried: right, left, above, below, then the corners.
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


@dataclass(frozen=True)
class Box:
    """A rectangle on paper, in millimetres from the frame's left and top."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, radius: float) -> "Box":
        """Make the square around a point."""
        return cls(x - radius, y - radius, x + radius, y + radius)

    def meets(self, other: "Box") -> bool:
        """Tell whether the two share a point."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the rectangle that is nearest to a point."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)

    def distance(self, x: float, y: float) -> float:
        """Return how far a point lies from the rectangle."""
        near_x, near_y = self.nearest(x, y)
        return hypot(near_x - x, near_y - y)

    def within(self, width: float, height: float) -> bool:
        """Tell whether it lies in a frame, a hair's breadth from its edges."""
        return self.left >= 1 and self.top >= 1 and self.right <= width - 1 and self.bottom <= height - 1


@dataclass(frozen=True)
class Label:
    """A name on the map: its lines, where it stands, and the end of the line back to its marker if it has one."""

    lines: tuple[str, ...]
    box: Box
    leader: tuple[float, float] | None


@dataclass
class Canvas:
    """The frame in which names are placed, and what already stands there. ``radius`` is half a marker's width."""

    width: float
    height: float
    points: float
    radius: float
    taken: list[Box] = field(default_factory=list)
    _markers: list[tuple[float, float]] = field(default_factory=list)
    _own_distances: list[tuple[Box, float]] = field(default_factory=list)

    def mark(self, x: float, y: float) -> None:
        """Take the place of a marker."""
        self._markers.append((x, y))
        self.taken.append(Box.around(x, y, self.radius))

    def has_room_for(self, x: float, y: float) -> bool:
        """Tell whether a further marker covers nothing, and takes no name from another marker."""
        box = Box.around(x, y, self.radius)
        return not any(box.meets(other) for other in self.taken) and all(
            name.distance(x, y) > own + _CLEARLY_NEARER for name, own in self._own_distances
        )

    def place(self, name: str, x: float, y: float, *, leader: bool) -> Label | None:
        """Place the name of a marker; None when no free place is left for it."""
        lines = tuple(wrap(name, _LONGEST_LINE, break_on_hyphens=False))
        width = max(_width(line) for line in lines) * self.points * _MM_PER_POINT
        height = len(lines) * self.points * _LINE * _MM_PER_POINT
        for gap, side in product(_GAPS if leader else _GAPS[:1], _SIDES):
            box = _beside(x, y, self.radius + gap, side, width, height)
            line = [] if gap == _GAPS[0] else list(_line(x, y, self.radius, box))
            if self._is_free(box, line) and (line or self._is_clear(box, x, y)):
                self.taken += [box, *line]
                self._own_distances.append((box, 0 if line else box.distance(x, y)))
                return Label(tuple(map(unbroken, lines)), box, box.nearest(x, y) if line else None)
        return None

    def _is_free(self, box: Box, line: Sequence[Box]) -> bool:
        return box.within(self.width, self.height) and not any(
            piece.meets(other) for piece in (box, *line) for other in self.taken
        )

    def _is_clear(self, box: Box, x: float, y: float) -> bool:
        """Tell whether nobody would read the name as that of another marker."""
        own = box.distance(x, y) + _CLEARLY_NEARER
        return all(box.distance(*other) > own for other in self._markers if other != (x, y))


def _width(line: str) -> float:
    return sum(_letter_width(letter) for letter in line)


def _letter_width(letter: str) -> float:
    if letter in _WIDE:
        return _WIDE_LETTER
    if letter in _NARROW:
        return _NARROW_LETTER
    return _CAPITAL if letter.isupper() else _LETTER


def _beside(x: float, y: float, reach: float, side: tuple[int, int], width: float, height: float) -> Box:
    across, down = side
    # Towards a corner, the name needs less way in each direction to be as far from the marker.
    reach = reach * 0.75 if across and down else reach
    left = {1: x + reach, -1: x - reach - width, 0: x - width / 2}[across]
    top = {1: y + reach, -1: y - reach - height, 0: y - height / 2}[down]
    return Box(left, top, left + width, top + height)


def _line(x: float, y: float, radius: float, box: Box) -> Iterator[Box]:
    """Yield small squares along the line from a marker's edge to its name."""
    to_x, to_y = box.nearest(x, y)
    length = hypot(to_x - x, to_y - y)
    steps = ceil(length)
    for step in range(1, steps):
        part = step / steps
        if part * length > radius + 0.6:
            yield Box.around(x + (to_x - x) * part, y + (to_y - y) * part, 0.3)
