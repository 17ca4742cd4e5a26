"""The public entries to the months and years that have pages, and to the one that is shown first.

What is shown first goes by the phases of entries alone, so that it changes when one of them does.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise

from talkoot.site.briefs import Closing
from talkoot.site.periods import MONTH, USUAL, YEAR, kind_of, month_of, months_between
from talkoot.site.register import Line
from talkoot.values.local_time import day_of

LONGEST_GAP = 13
"""Empty months have a page between two that have something, but not more than a year of them."""

DRAWN: Mapping[str, int] = {MONTH: 36, YEAR: 28, USUAL: 24}
"""How many lines or rows a period may have and still be drawn with all of them, on one page."""

ROWS: Mapping[str, int] = {MONTH: 40, YEAR: 50, USUAL: 50}
"""How many of them a page of a longer period holds."""

_BEFORE = timedelta(microseconds=1)
_UNDER_WAY = ("ongoing", "on_day")


class Periods:
    """The periods of the public entries; ``state`` tells whether a window is closed, open or coming."""

    def __init__(self, lines: Mapping[str, Line], state: Callable[[Closing], str]) -> None:
        self._lines = lines
        self._state = state

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {
            "during": self.during,
            "periods": self.every,
            "beside": self.beside,
            "current": self.current,
            "sheets": self.sheets,
        }

    def during(self, period: str) -> tuple[str, ...]:
        """The entries that stand in a period, in their order."""
        return tuple(self._members.get(period, ()))

    def every(self, kind: str) -> tuple[str, ...]:
        """All periods of a kind that have a page, the first first."""
        told = sorted(one for one in self._members if kind_of(one) == kind)
        return tuple(_with_gaps(told) if kind == MONTH else told)

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

    def sheets(self, period: str) -> Iterator[str]:
        """The numbers of the pages of a period; none if it is short enough for one that shows it drawn."""
        rows = self._rows.get(period, 0)
        size = ROWS[kind_of(period)]
        return map(str, range(1, -(-rows // size) + 1) if rows > DRAWN[kind_of(period)] else ())

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        """How many rows or lines each period has."""
        found = Counter(period for line in self._lines.values() for period in line.brief.periods)
        for line in self._lines.values():
            found.update({period: count - 1 for period, count in line.brief.crowds})
        return found

    @cached_property
    def _members(self) -> Mapping[str, list[str]]:
        """The entries by the periods in which they stand."""
        found: dict[str, list[str]] = defaultdict(list)
        for id_, line in self._lines.items():
            for period in line.brief.periods:
                found[period].append(id_)
        return found

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
            opens = one.opens_at if kind != MONTH and state == "coming" else None
            yield opens or one.closes_at - _BEFORE


def _with_gaps(months: Sequence[str]) -> Iterator[str]:
    """The months with the empty ones between them, unless those are too many."""
    yield from months[:1]
    for one, other in pairwise(months):
        between = tuple(months_between(one, other))[1:]
        yield from between if len(between) <= LONGEST_GAP else (other,)
