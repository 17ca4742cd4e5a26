"""Everything that closes: in the order of closing, as a page has room for it and on pages of their own."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property

from talkoot.output.recency import kept, opened_at
from talkoot.output.shelving import shelf, shelf_numbers
from talkoot.site.briefs import Closing
from talkoot.site.register import Line

SHOWN: Mapping[str, int] = {"open": 36, "coming": 16}
"""How many of each the page of deadlines has room for."""


class Closings:
    """The windows of the public entries at ``now``; ``first`` tells when each entry was published."""

    def __init__(
        self, lines: Mapping[str, Line], first: Callable[[], Mapping[str, datetime]], now: datetime
    ) -> None:
        self._lines = lines
        self._first = first
        self._now = now

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {
            "closings": self._in_state,
            "closings-first": self._first_of,
            "closings-page": self._page,
            "closings-pages": self._pages,
        }

    @cached_property
    def windows(self) -> Mapping[str, Closing]:
        """Every window with a closing time by its id, the first to close first."""
        every = (one for line in self._lines.values() for one in line.brief.closings)
        return {one.id: one for one in sorted(every, key=lambda one: (one.closes_at, one.id))}

    def state(self, closing: Closing) -> str:
        """Whether a window is ``closed``, ``open`` or ``coming``."""
        if closing.closes_at <= self._now:
            return "closed"
        return "coming" if closing.opens_at is not None and self._now < closing.opens_at else "open"

    def _in_state(self, state: str) -> Iterable[str]:
        if state == "opened":
            opened = (one for one in self.windows.values() if self.state(one) != "coming")
            return kept((opened_at(self._first()[one.entry], one.opens_at), one.id) for one in opened)
        return tuple(id_ for id_, one in self.windows.items() if state in ("any", self.state(one)))

    def _first_of(self, state: str, most: str) -> Iterable[str]:
        return tuple(self._in_state(state))[: int(most)]

    def _page(self, state: str, number: str) -> Iterable[str]:
        return shelf(tuple(self._in_state(state)), int(number))

    def _pages(self, state: str, near: str) -> Iterable[str]:
        ids = tuple(self._in_state(state))
        return shelf_numbers(ids, near) if len(ids) > SHOWN[state] else ()
