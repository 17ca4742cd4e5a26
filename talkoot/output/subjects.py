"""What a list, feed or calendar is about, and which entries belong to it.

A subject is ``list:release`` (a content type), ``topic:x``, ``area:x``, ``hub``, or a view:
``view:training``, ``view:calendar`` or ``view:year``.
"""

from collections.abc import Callable, Mapping

from talkoot.model.config import Settings, areas_within
from talkoot.site.periods import MONTH, kind_of
from talkoot.site.periods import YEAR as A_YEAR
from talkoot.site.register import Line, Register

TRAINING = "view:training"
"""Workshops and events of the kind ``training``."""

CALENDAR, YEAR = "view:calendar", "view:year"
"""What stands in a month of the calendar, and in a year of the year wheel."""

HUB = "hub"
"""Everything."""


class Subjects:
    """The public entries of each subject, gathered when they are first asked for."""

    def __init__(self, register: Register, public: tuple[str, ...], settings: Settings) -> None:
        self._register = register
        self._public = public
        self._settings = settings
        self._members: dict[str, tuple[str, ...]] = {}

    def members(self, subject: str) -> tuple[str, ...]:
        """The ids of what belongs to a subject, in their order."""
        if subject not in self._members:
            belongs, lines = self._belonging(subject), self._register.lines
            self._members[subject] = tuple(id_ for id_ in self._public if belongs(lines[id_]))
        return self._members[subject]

    def _belonging(self, subject: str) -> Callable[[Line], bool]:
        kind, _, name = subject.partition(":")
        if kind == "list":
            return lambda line: line.brief.type == name
        if kind == "topic":
            return lambda line: name in line.brief.topics
        if kind == "area":
            within = areas_within(self._settings.areas, name)
            return lambda line: not within.isdisjoint(self._areas(line))
        return _VIEWS.get(subject, _is_anything)

    def _areas(self, line: Line) -> tuple[str, ...]:
        """The areas of an entry, that of the place or building where it is among them."""
        place, seen = line.brief.place, set[str]()
        while place in self._register.lines and place not in seen:
            seen.add(place)
            found = self._register.lines[place].brief
            if found.within:
                return (*line.brief.areas, found.within)
            place = found.place
        return line.brief.areas


def _is_training(line: Line) -> bool:
    return line.brief.type == "workshop" or (line.brief.type == "event" and line.brief.kind == "training")


def _is_anything(_: Line) -> bool:
    return True


def _stands_in(kind: str) -> Callable[[Line], bool]:
    return lambda line: any(kind_of(one) == kind for one in line.brief.periods)


_VIEWS: Mapping[str, Callable[[Line], bool]] = {
    TRAINING: _is_training,
    CALENDAR: _stands_in(MONTH),
    YEAR: _stands_in(A_YEAR),
}
