"""Entries to lists: what is open, what is ahead, what is past, in pages whose addresses stay put.

Archive pages are numbered from the oldest and always full, so that a new entry never moves an old
one to another page; the front of a list holds the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled, Spanning, Windowed
from talkoot.output.viewing import Viewer
from talkoot.site.states import State, next_occurrence, state
from talkoot.values.collation import sort_key

SIZE = 20
"""How many entries an archive page holds."""

_GROUPS = {
    "open": "now",
    "ongoing": "now",
    "on_day": "now",
    "in_preparation": "now",
    "adopted": "now",
    "always_open": "always",
    "coming": "ahead",
    "undated": "ahead",
    "cancelled": "ahead",
    "postponed": "ahead",
    "closed": "past",
    "past": "past",
    "ended": "past",
}
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Listed:
    """The ids of a list: by what they are now, and the archive pages from the oldest.

    ``others`` have no state: by name, then the newest first.
    """

    now: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    archive: tuple[tuple[str, ...], ...] = ()


def listed(viewer: Viewer, ids: Iterable[str]) -> Listed:
    """The entries by their state; those without a state by their date or, if they have none, by name."""
    groups: dict[str, list[str]] = {"now": [], "always": [], "ahead": [], "past": [], "stateless": []}
    states: dict[str, State | None] = {}
    for id_ in ids:
        states[id_] = state(viewer.site.entries[id_], viewer.now)
        groups[group_of(states[id_])].append(id_)
    old = {id_: over_at(viewer.site.entries[id_]) for id_ in groups["past"]}
    dated = [id_ for id_ in groups["stateless"] if viewer.site.entries[id_].published.published]
    named = [id_ for id_ in groups["stateless"] if not viewer.site.entries[id_].published.published]
    old |= {id_: viewer.publication.published_at(id_) for id_ in dated}
    front, archive = paged(tuple(sorted(old, key=lambda id_: (old[id_], id_))))
    return Listed(
        now=tuple(sorted(groups["now"], key=lambda id_: (closing(states[id_]), id_))),
        always=_by_name(viewer, groups["always"]),
        ahead=tuple(sorted(groups["ahead"], key=lambda id_: (opening(states[id_]), id_))),
        others=(*_by_name(viewer, named), *(id_ for id_ in reversed(front) if states[id_] is None)),
        past=tuple(id_ for id_ in reversed(front) if states[id_] is not None),
        archive=archive,
    )


def by_publication(viewer: Viewer, ids: Iterable[str]) -> tuple[str, ...]:
    """The entries by their first publication, the oldest first."""
    return tuple(sorted(ids, key=lambda id_: (viewer.publication.published_at(id_), id_)))


def paged(oldest_first: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The front, the newest ``SIZE`` to ``2 · SIZE - 1``, and the full pages before it, oldest first."""
    pages = max(len(oldest_first) // SIZE - 1, 0)
    archive = tuple(oldest_first[number * SIZE : (number + 1) * SIZE] for number in range(pages))
    return oldest_first[pages * SIZE :], archive


def group_of(found: State | None) -> str:
    """``now``, ``always``, ``ahead``, ``past`` or ``stateless``."""
    return _GROUPS.get(found.name, "ahead") if found else "stateless"


def over_at(entry: Entry) -> datetime:
    """The instant at which the entry was over: its last window closed, its last time or its span ended."""
    ends: list[datetime] = []
    if isinstance(entry.own, Windowed):
        ends.extend(one.closes_at for one in entry.own.windows() if one.closes_at)
    if isinstance(entry.own, Scheduled):
        ends.extend(one.over_at for one in entry.own.occurrences())
    if isinstance(entry.own, Spanning) and (last := entry.own.span()[1]):
        ends.append(last.ends)
    return max(ends, default=datetime.min.replace(tzinfo=UTC))


def closing(found: State | None) -> datetime:
    """When what is open closes or what is going on ends; what has no end comes last."""
    if found and found.window:
        return found.window.closes_at or _NEVER
    return found.occurrence.over_at if found and found.occurrence else _NEVER


def opening(found: State | None) -> datetime:
    """When what is ahead begins; what has no day yet comes last."""
    if found and found.window:
        return found.window.opens_at or _NEVER
    return found.occurrence.expected_at if found and found.occurrence else _NEVER


def next_events(viewer: Viewer, most: int) -> tuple[str, ...]:
    """What takes place next, the first first."""
    found = []
    for id_ in viewer.publication.public:
        own = viewer.site.entries[id_].own
        if isinstance(own, Scheduled) and (times := own.occurrences()):
            one = next_occurrence(times, viewer.now)
            if one.over_at > viewer.now:
                found.append((one.expected_at, id_))
    return tuple(id_ for _, id_ in sorted(found)[:most])


def _by_name(viewer: Viewer, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda id_: sort_key(viewer.entry(id_).named.title)))
