"""Grants, surveys and forums to the rows of a year: what is decided, and what is told in words only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.model.entry import Entry
from talkoot.model.protocols import Recurrent
from talkoot.model.schedule import Milestone, Window
from talkoot.model.when import When
from talkoot.output.viewing import Viewer
from talkoot.output.views import LiveState, Moment
from talkoot.site.linking import parts
from talkoot.site.periods import USUAL, yearly_windows
from talkoot.values.collation import sort_key
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class YearRow:
    """Something of a year, from its ``first`` to its ``last`` day (ISO 8601).

    ``number`` tells it apart on the page; ``kind`` is that of a window, ``milestone``, or ``span`` for one
    whose day is not known; ``closes`` is None for what has but one moment; ``state`` is what became of it.
    """

    first: str
    last: str
    kind: str
    label: str
    title: str
    detail: str
    address: str
    opens: Moment
    closes: Moment | None = None
    language: Language = ""
    detail_language: Language = ""
    state: LiveState | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class UsualRow:
    """What can be done each year, in words alone.

    ``text`` tells when, empty for what is always open; ``decided`` is the last year of which more is known.
    """

    label: str
    title: str
    address: str
    text: str
    language: Language = ""
    text_language: Language = ""
    decided: int = 0


def rows(viewer: Viewer, year: str) -> tuple[YearRow, ...]:
    """All that is decided of a year, numbered in the order of beginning."""
    ids = viewer.publication.lists.during(year)
    found = (one for id_ in ids for one in viewer.facet("year", f"{year} {id_}"))
    ordered = sorted(found, key=lambda one: (one.first, one.last, sort_key(one.title), one.detail))
    return tuple(replace(one, number=number) for number, one in enumerate(ordered, 1))


def usual_rows(viewer: Viewer, year: str) -> tuple[UsualRow, ...]:
    """What is usual each year and of which neither that year nor a later one is decided."""
    return tuple(one for one in every_usual_row(viewer) if one.decided < int(year))


def every_usual_row(viewer: Viewer) -> tuple[UsualRow, ...]:
    """What is usual each year, by title, decided or not."""
    ids = viewer.publication.lists.during(USUAL)
    found: Iterator[UsualRow] = (viewer.facet("usual", id_) for id_ in ids)
    return tuple(sorted(found, key=lambda one: (sort_key(one.title), one.address)))


def in_year(viewer: Viewer, key: str) -> tuple[YearRow, ...]:
    """The rows of an entry; the key is the year and the entry's id."""
    year, _, id_ = key.partition(" ")
    entry = viewer.entry(id_)
    keys = {one.key for _, one in parts(entry)}
    windows = (_window(viewer, entry, one, keys) for one in yearly_windows(entry))
    found = (*windows, *_milestones(viewer, entry))
    return tuple(one for one in found if one.first[:4] <= year <= one.last[:4])


def usual(viewer: Viewer, id_: str) -> UsualRow:
    """What is usual of an entry."""
    entry = viewer.entry(id_)
    return UsualRow(
        label=viewer.words.word(f"type.{entry.type.name}.one"),
        title=entry.named.title,
        address=viewer.address(id_),
        text=getattr(entry.own, "usual", ""),
        language=viewer.tongue(entry, entry.named.title),
        text_language=viewer.tongue(entry, getattr(entry.own, "usual", "")),
        decided=max((one.closes.last_day.year for one in yearly_windows(entry) if one.closes), default=0),
    )


def _window(viewer: Viewer, entry: Entry, one: Window, keys: set[str]) -> YearRow:
    assert one.opens is not None  # only windows with both ends are asked for
    assert one.closes is not None
    return YearRow(
        first=one.opens.first_day.isoformat(),
        last=one.closes.last_day.isoformat(),
        kind=one.kind,
        label=viewer.words.word(f"deadline.kind.{one.kind}"),
        title=entry.named.title,
        detail="",
        address=viewer.address(entry.id, one.key if one.key in keys else ""),
        opens=viewer.moment(one.opens),
        closes=viewer.moment(one.closes),
        language=viewer.tongue(entry, entry.named.title),
    )


def _milestones(viewer: Viewer, entry: Entry) -> Iterator[YearRow]:
    own = entry.own
    for one in own.milestones() if isinstance(own, Recurrent) else ():
        yield YearRow(
            first=one.when.first_day.isoformat(),
            last=one.when.last_day.isoformat(),
            kind=_kind(one.when),
            label=viewer.words.word(f"type.{entry.type.name}.one"),
            title=entry.named.title,
            detail=one.title,
            address=viewer.address(entry.id, one.key),
            opens=viewer.moment(one.when),
            language=viewer.tongue(entry, entry.named.title),
            detail_language=viewer.tongue(entry, one.title),
            state=_what_became(viewer, one),
        )


def _kind(when: When) -> str:
    return "span" if when.is_span else "milestone"


def _what_became(viewer: Viewer, one: Milestone) -> LiveState | None:
    """What has become of the event at which it was to be, if that is public and not as it was planned."""
    if one.event is None or not viewer.publication.shows(one.event.id):
        return None
    status = getattr(viewer.entry(one.event.id).own, "status", "scheduled")
    return None if status == "scheduled" else LiveState(status, viewer.words.word(f"state.{status}"))
