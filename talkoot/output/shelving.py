"""The groups of a list to what its front shows of each, and to pages of their own for what does not fit.

A page weighs at most 60 kB with its style sheet, so the front has room for so many cards and no more. Pages
are numbered from the end of a group and always full, so that time, which takes from its beginning, changes
none but the first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from talkoot.output.grouping import GROUPS, Listed

ROOM = 28_000
"""How many bytes of cards the front of a list has room for, beside its frame, its form and its feeds."""

_WEIGHTS = {"now": 1_000, "always": 700, "ahead": 1_200, "past": 700}
_STATELESS = 600

FEW = 4
"""Of each group the front shows so many, however many others there are."""

NEAR = 2
"""A page of many leads to so many before and after it."""

STRIDE, _LEAST = 15, 8
"""How many cards a full page of a group has, and the fewest of the one that is not."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The groups of a list in the order in which they stand; ``shown`` is how much of each the front has."""

    groups: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, int]

    def front(self, group: str) -> tuple[str, ...]:
        """What the front shows of a group."""
        return self.groups.get(group, ())[: self.shown.get(group, 0)]

    def is_cut(self, group: str) -> bool:
        """True if the front does not show the whole group."""
        return self.shown.get(group, 0) < len(self.groups.get(group, ()))


def shelves(listed: Listed, type_of: Callable[[str], str]) -> Shelves:
    """What the front shows of each group; ``type_of`` tells the content type of an entry.

    Entries without a state stand type by type if they are of several and the front cannot hold everything.
    """
    groups: dict[str, tuple[str, ...]] = {group: getattr(listed, group) for group in GROUPS}
    if _weight(groups) > ROOM:
        groups = _by_type(groups, type_of)
    return Shelves(groups, shown(groups, ROOM))


def shown(groups: Mapping[str, Sequence[str]], room: int) -> Mapping[str, int]:
    """How many of each group fit in a room of so many bytes: a few of each, then more, group by group."""
    found = {group: min(len(ids), FEW) for group, ids in groups.items()}
    room -= sum(number * _weight_of(group) for group, number in found.items())
    for group, ids in groups.items():
        more = min(len(ids) - found[group], max(room, 0) // _weight_of(group))
        found[group] += more
        room -= more * _weight_of(group)
    return found


def shelf_numbers(ids: Sequence[str], near: str = "0") -> tuple[str, ...]:
    """The numbers of the pages of a group, the first to be read first: all, or the last and those ``near``.

    No page leads to all others, so that one that comes or goes changes only its neighbours.
    """
    count, here = _count(ids), int(near)
    return numbers_near(count, here) if here else tuple(map(str, range(count, 0, -1)))


def numbers_near(count: int, here: int) -> tuple[str, ...]:
    """Of so many pages, the highest number first, those around one and the last."""
    return tuple(str(one) for one in range(count, 0, -1) if one == 1 or abs(one - here) <= NEAR)


def shelf(ids: Sequence[str], number: int) -> tuple[str, ...]:
    """Page ``number`` of a group, counted from its end; nothing beyond the last."""
    count = _count(ids)
    end = len(ids) - (number - 1) * STRIDE
    return tuple(ids[max(end - STRIDE, 0) if number < count else 0 : end]) if number <= count else ()


def _count(ids: Sequence[str]) -> int:
    return max((len(ids) - _LEAST) // STRIDE, 0) + 1


def _by_type(
    groups: Mapping[str, tuple[str, ...]], type_of: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """The same with a group for each type among those without a state, if there are several."""
    types: dict[str, list[str]] = {}
    for id_ in groups["others"]:
        types.setdefault(type_of(id_), []).append(id_)
    if len(types) < 2:
        return dict(groups)
    found: dict[str, tuple[str, ...]] = {}
    for group, ids in groups.items():
        found |= {name: tuple(types[name]) for name in sorted(types)} if group == "others" else {group: ids}
    return found


def _weight(groups: Mapping[str, tuple[str, ...]]) -> int:
    return sum(len(ids) * _weight_of(group) for group, ids in groups.items())


def _weight_of(group: str) -> int:
    return _WEIGHTS.get(group, _STATELESS)
