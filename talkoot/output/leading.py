"""What leads to an entry, type by type: as much as its page has room for, and pages of the rest.

What is on or ahead comes first, the nearest first, and then the newest. Nothing here goes by language.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property

from talkoot.content import TYPES
from talkoot.output.grouping import STATES
from talkoot.output.shelving import shelf, shelf_numbers, shown
from talkoot.site.briefs import BackLink
from talkoot.site.linking import RELATIONS
from talkoot.site.register import Line

ROOM = 16_000
"""How many bytes of such cards the page of an entry has room for, beside all that it tells of itself."""

_AHEAD = frozenset((*STATES["now"], *STATES["always"], *STATES["ahead"]))


class Leading:
    """What leads to the public entries; ``links`` gives all of it, ``first`` when each was published."""

    def __init__(
        self,
        lines: Mapping[str, Line],
        links: Callable[[], Mapping[str, tuple[BackLink, ...]]],
        first: Callable[[], Mapping[str, datetime]],
    ) -> None:
        self._lines = lines
        self._links = links
        self._first = first
        self._found: dict[str, Mapping[str, tuple[str, ...]]] = {}

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {"leading": self._front, "leading-page": self._page, "leading-pages": self._pages}

    def _front(self, id_: str, type_name: str) -> tuple[str, ...]:
        """What the page of the entry has room for of a type."""
        groups = self._of(id_)
        return groups.get(type_name, ())[: shown(groups, ROOM).get(type_name, 0)]

    def _page(self, id_: str, type_name: str, number: str) -> tuple[str, ...]:
        return shelf(self._of(id_).get(type_name, ()), int(number))

    def _pages(self, id_: str, type_name: str, near: str) -> Iterable[str]:
        """The numbers of the pages, the first to be read first; none if everything is shown."""
        groups = self._of(id_)
        ids = groups.get(type_name, ())
        return shelf_numbers(ids, near) if len(ids) > shown(groups, ROOM).get(type_name, 0) else ()

    def _of(self, id_: str) -> Mapping[str, tuple[str, ...]]:
        if id_ not in self._found:
            links = self._every.get(id_, ())
            sources = sorted({one.source for one in links if one.relation in RELATIONS} & self._lines.keys())
            groups: dict[str, list[str]] = {type_.name: [] for type_ in TYPES if type_.has_page}
            for source in sources:
                groups.get(self._lines[source].brief.type, []).append(source)
            self._found[id_] = {
                name: tuple(sorted(ids, key=self._order)) for name, ids in groups.items() if ids
            }
        return self._found[id_]

    @cached_property
    def _every(self) -> Mapping[str, tuple[BackLink, ...]]:
        return self._links()

    def _order(self, id_: str) -> tuple[bool, float, str]:
        """What is on or ahead by when it is next of interest, then the rest, the last first."""
        phase = self._lines[id_].phase
        if phase.state in _AHEAD:
            return False, phase.opening.timestamp(), id_
        return True, -(phase.over_at if phase.state else self._first()[id_]).timestamp(), id_
