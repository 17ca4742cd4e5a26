"""The entries of a list to its groups: by what they are now, and page by page where it grows old."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from talkoot.content import BY_NAME
from talkoot.site.briefs import Brief
from talkoot.site.register import Line
from talkoot.values.collation import sort_key
from talkoot.values.language import Language

SIZE = 20
"""How many entries an archive page holds."""

_GROUPS = {
    "": "stateless",
    **dict.fromkeys(("open", "ongoing", "on_day", "in_preparation", "adopted"), "now"),
    "always_open": "always",
    **dict.fromkeys(("coming", "undated", "cancelled", "postponed", "rescheduled", "tentative"), "ahead"),
    **dict.fromkeys(("closed", "past", "ended"), "past"),
}


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


STATES: Mapping[str, tuple[str, ...]] = {
    group: tuple(state for state, found in _GROUPS.items() if found == group and state)
    for group in ("now", "always", "ahead", "past")
}
"""The names of the states that stand in each group of a list."""

GROUPS = ("now", "always", "ahead", "others", "past")
"""The parts of the front of a list, in the order in which they stand."""


def grouped(
    lines: Mapping[str, Line], first: Callable[[], Mapping[str, datetime]], language: Language
) -> Listed:
    """The entries by their state; those without a state by their date or, if they have none, by name.

    ``first`` tells when each was published.
    """
    groups: dict[str, list[str]] = {"now": [], "always": [], "ahead": [], "past": [], "stateless": []}
    for id_, line in lines.items():
        groups[_GROUPS.get(line.phase.state, "ahead")].append(id_)
    named = dict.fromkeys(id_ for id_ in groups["stateless"] if _goes_by_name(lines[id_].brief))
    old = {id_: first()[id_] for id_ in groups["stateless"] if id_ not in named}
    old |= {id_: lines[id_].phase.over_at for id_ in groups["past"]}
    front, archive = paged(tuple(sorted(old, key=lambda id_: (old[id_], id_))))

    def by_name(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=lambda id_: sort_key(lines[id_].brief.in_language(language).title)))

    return Listed(
        now=tuple(sorted(groups["now"], key=lambda id_: (lines[id_].phase.closing, id_))),
        always=by_name(groups["always"]),
        ahead=tuple(sorted(groups["ahead"], key=lambda id_: (lines[id_].phase.opening, id_))),
        others=(*by_name(named), *(id_ for id_ in reversed(front) if not lines[id_].phase.state)),
        past=tuple(id_ for id_ in reversed(front) if lines[id_].phase.state),
        archive=archive,
    )


def paged(oldest_first: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The front, the newest ``SIZE`` to ``2 · SIZE - 1``, and the full pages before it, oldest first."""
    pages = max(len(oldest_first) // SIZE - 1, 0)
    archive = tuple(oldest_first[number * SIZE : (number + 1) * SIZE] for number in range(pages))
    return oldest_first[pages * SIZE :], archive


def _goes_by_name(one: Brief) -> bool:
    return one.told is None or BY_NAME[one.type].is_directory
