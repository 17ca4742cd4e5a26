"""The rows of a year to the shapes of a wheel: January begins at the top, and the year goes clockwise.

What overlaps lies in rings of its own. Coordinates have one decimal, so that no machine writes another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from talkoot.output.years import YearRow

CENTRE, EDGE = 240.0, 200.0
"""Where the middle of the wheel is, from the left and from the top, and how far from it the wheel reaches."""

_INNER, _NAMES = 60.0, 218.0
_WIDEST, _GAP, _LARGEST_NUMBER = 34.0, 4.0, 15.0
_NEAR_THE_AXIS = 0.3
_HALF_A_NUMBER = 5
"""The days that a number covers on either side of its middle."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """Where a month begins, as a line, and where its name stands: it begins, ends or is centred there."""

    name: str
    x1: str
    y1: str
    x2: str
    y2: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A row as a path, empty for a single day, and the place of its number."""

    number: int
    kind: str
    path: str
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """A year drawn. ``radius`` is that of the circles around the numbers."""

    year: int
    spokes: tuple[Spoke, ...]
    arcs: tuple[Arc, ...]
    radius: str


def wheel(year: int, rows: Sequence[YearRow], months: Sequence[str]) -> Wheel:
    """The wheel of a year with the names of its months."""
    rings = _rings(year, rows)
    width = min(_WIDEST, (EDGE - _INNER) / max(rings, default=1))
    arcs = (_arc(year, one, EDGE - (ring - 1) * width, width) for one, ring in zip(rows, rings, strict=True))
    return Wheel(year, tuple(_spokes(year, months)), tuple(arcs), _number(min(_LARGEST_NUMBER, width / 2)))


def _rings(year: int, rows: Sequence[YearRow]) -> tuple[int, ...]:
    """The ring of each row, the outermost 1: the first in which nothing lies in its way."""
    free: list[int] = []
    found = []
    for one in rows:
        first, last = _days(year, one)
        middle = (first + last) // 2
        begins, ends = min(first, middle - _HALF_A_NUMBER), max(last, middle + _HALF_A_NUMBER)
        ring = next((n for n, until in enumerate(free) if until < begins), len(free))
        free[ring : ring + 1] = [ends]
        found.append(ring + 1)
    return tuple(found)


def _days(year: int, one: YearRow) -> tuple[int, int]:
    """The first and last day of a row within the year, counted from 0."""
    begins, ends = date(year, 1, 1), date(year, 12, 31)
    first = max(date.fromisoformat(one.first), begins)
    last = min(date.fromisoformat(one.last), ends)
    return (first - begins).days, (last - begins).days


def _arc(year: int, one: YearRow, outer: float, width: float) -> Arc:
    first, last = _days(year, one)
    begins, ends = _turn(year, first), _turn(year, last + 1)
    inner = outer - width + _GAP
    x, y = _at((begins + ends) / 2, (outer + inner) / 2)
    path = "" if one.kind == "milestone" else _sector(begins, min(ends, begins + 0.999), outer, inner)
    return Arc(one.number, one.kind, path, x, y)


def _sector(begins: float, ends: float, outer: float, inner: float) -> str:
    """The path of a piece of a ring between two turns (SVG 2 §9.3)."""
    large = int(ends - begins > 0.5)
    far, near = _number(outer), _number(inner)
    return (
        f"M{_point(begins, outer)}A{far} {far} 0 {large} 1 {_point(ends, outer)}"
        f"L{_point(ends, inner)}A{near} {near} 0 {large} 0 {_point(begins, inner)}Z"
    )


def _spokes(year: int, months: Sequence[str]) -> Iterable[Spoke]:
    starts = [(date(year, number, 1) - date(year, 1, 1)).days for number in range(1, 13)]
    for name, first, end in zip(months, starts, [*starts[1:], _length(year)], strict=True):
        turn = _turn(year, first)
        middle = _turn(year, first) / 2 + _turn(year, end) / 2
        yield Spoke(name, *_at(turn, _INNER), *_at(turn, EDGE), *_at(middle, _NAMES), _anchor(middle))


def _anchor(turn: float) -> str:
    """On which side of its place a name stands, so that it does not lie on the wheel."""
    side = sin(2 * pi * turn)
    return "middle" if abs(side) < _NEAR_THE_AXIS else ("start" if side > 0 else "end")


def _length(year: int) -> int:
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def _turn(year: int, day: int) -> float:
    return day / _length(year)


def _point(turn: float, radius: float) -> str:
    return " ".join(_at(turn, radius))


def _at(turn: float, radius: float) -> tuple[str, str]:
    angle = 2 * pi * turn
    return _number(CENTRE + radius * sin(angle)), _number(CENTRE - radius * cos(angle))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
