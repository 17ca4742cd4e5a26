"""The public entries to the months and years that have pages, and to the one that is shown first.

What is shown first goes by the phases of entries alone, so that it changes when one of them does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise

from talkoot.site.briefs import Closing
from talkoot.site.periods import MONTH, kind_of, month_of, months_between
from talkoot.site.register import Line
from talkoot.values.local_time import day_of

LONGEST_GAP = 13
"""Empty months have a page between two that have something, but not more than a year of them."""

_BEFORE = timedelta(microseconds=1)
_UNDER_WAY = ("ongoing", "on_day")


class Periods:
    """The periods of the public entries; ``state`` tells whether a window is closed, open or coming."""

    def __init__(self, lines: Mapping[str, Line], state: Callable[[Closing], str]) -> None:
        self._lines = lines
        self._state = state
        self.every = cache(self._every)

    def during(self, period: str) -> Iterator[str]:
        """The entries that stand in a period, in their order."""
        return (id_ for id_, line in self._lines.items() if period in line.brief.periods)

    def beside(self, period: str) -> tuple[str, str]:
        """The periods with a page before and after one, ``-`` if there is none."""
        pages = self.every(kind_of(period))
        before = max((one for one in pages if one < period), default="-")
        return before, min((one for one in pages if one > period), default="-")

    def current(self, kind: str) -> tuple[str, ...]:
        """The first period in which something is not over yet, else the last; none if there is none."""
        pages = self.every(kind)
        ahead = (one for line in self._lines.values() for one in self._ahead(line, kind))
        found = min(ahead, default="")
        return tuple(one for one in (found, *pages[-1:]) if one in pages)[:1]

    def _every(self, kind: str) -> tuple[str, ...]:
        """All periods of a kind that have a page, the first first."""
        told = {one for line in self._lines.values() for one in line.brief.periods if kind_of(one) == kind}
        return tuple(_with_gaps(sorted(told))) if kind == MONTH else tuple(sorted(told))

    def _ahead(self, line: Line, kind: str) -> Iterator[str]:
        """For each thing of an entry that is not over, the period in which it is next of interest."""
        own = [one for one in line.brief.periods if kind_of(one) == kind]
        for at in self._next_instants(line, kind) if own else ():
            period = month_of(day_of(at)) if kind == MONTH else str(day_of(at).year)
            yield min((one for one in own if one >= period), default=own[-1])

    def _next_instants(self, line: Line, kind: str) -> Iterator[datetime]:
        phase = line.phase
        if kind == MONTH and phase.next_at is not None:
            yield phase.closing - _BEFORE if phase.state in _UNDER_WAY else phase.next_at
        for one in line.brief.closings:
            state = self._state(one)
            if state == "closed" or (kind != MONTH and one.kind == "registration"):
                continue
            is_ahead = kind != MONTH and state == "coming" and one.opens_at is not None
            yield one.opens_at if is_ahead and one.opens_at else one.closes_at - _BEFORE


def _with_gaps(months: Iterable[str]) -> Iterator[str]:
    """The months with the empty ones between them, unless those are too many."""
    told = tuple(months)
    yield from told[:1]
    for one, other in pairwise(told):
        between = tuple(months_between(one, other))[1:]
        yield from between if len(between) <= LONGEST_GAP else (other,)
