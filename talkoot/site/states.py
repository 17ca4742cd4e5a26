"""An entry and an instant to its state, and to the instants at which that state changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from talkoot.model.entry import Entry
from talkoot.model.protocols import Ending, Scheduled, Spanning, Staged, Windowed
from talkoot.model.schedule import OFF, Occurrence, Window


_NEVER = datetime.max.replace(tzinfo=UTC)


class Publicity(StrEnum):
    """Whether an entry is public."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLIC = "public"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class State:
    """The state of an entry: its name in the catalogues (``state.<name>``) and what it rests on."""

    name: str
    window: Window | None = None
    occurrence: Occurrence | None = None


def publicity(entry: Entry, now: datetime) -> Publicity:
    """Whether the entry is public at ``now``: the one filter of every output."""
    told = entry.published
    if told.draft:
        return Publicity.DRAFT
    if told.published is not None and told.published.starts > now:
        return Publicity.SCHEDULED
    if told.withdrawn is not None and told.withdrawn.at.starts <= now:
        return Publicity.WITHDRAWN
    if told.expires is not None and told.expires.ends <= now:
        return Publicity.EXPIRED
    return Publicity.PUBLIC


def is_public(entry: Entry, now: datetime) -> bool:
    """True if the entry is shown at ``now``."""
    return publicity(entry, now) is Publicity.PUBLIC


def window_state(window: Window, now: datetime) -> str:
    """``coming``, ``open`` or ``closed``; a window is open at its first instant and closed at its last."""
    if window.closes_at is not None and window.closes_at <= now:
        return "closed"
    if window.opens_at is not None and now < window.opens_at:
        return "coming"
    return "open"


def occurrence_state(occurrence: Occurrence, now: datetime) -> str:
    """``coming``, ``ongoing``, ``on_day`` or ``past``, or what has become of it if it is called off.

    One whose day is not known is coming until its span is over.
    """
    if occurrence.over_at <= now:
        return "past"
    if occurrence.status in OFF:
        return occurrence.status
    if occurrence.starts.is_span or now < occurrence.starts.starts:
        return "coming"
    return "on_day" if awaits_hour(occurrence) else "ongoing"


def awaits_hour(occurrence: Occurrence) -> bool:
    """True if the day is known and the hour is not, so that nobody can tell when it is under way."""
    starts = occurrence.starts
    return starts.is_day and occurrence.ends is None and not occurrence.all_day


def state(entry: Entry, now: datetime) -> State | None:
    """The state that the entry's own fields give it; None for a type that has no states."""
    own = entry.own
    if isinstance(own, Scheduled) and (times := own.occurrences()):
        return _schedule_state(times, now)
    if isinstance(own, Scheduled):
        return State("undated")
    if isinstance(own, Windowed):
        return _windows_state(own.windows(), getattr(own, "always_open", False), now)
    if isinstance(own, Staged):
        return State(own.stage())
    if isinstance(own, Spanning):
        return _span_state(own, now)
    return None


def course(entry: Entry) -> Callable[[datetime], State | None]:
    """The state of the entry at any instant, where all its times are made once."""
    own = entry.own
    if isinstance(own, Scheduled) and (times := own.occurrences()):
        return lambda now: _schedule_state(times, now)
    return lambda now: state(entry, now)


def relevant_window(windows: tuple[Window, ...], now: datetime) -> Window | None:
    """The window that readers care about: the open one that closes first, the next, or the latest."""
    by_state: dict[str, list[Window]] = {"open": [], "coming": [], "closed": []}
    for window in windows:
        by_state[window_state(window, now)].append(window)
    if by_state["open"]:
        return min(by_state["open"], key=_closing_order)
    if by_state["coming"]:
        return min(by_state["coming"], key=_opening)
    return max(by_state["closed"], key=_closing_order, default=None)


def next_occurrence(times: tuple[Occurrence, ...], now: datetime) -> Occurrence:
    """The occurrence that readers care about: the first that is not over and not off, else the last."""
    ahead = [one for one in times if one.over_at > now]
    held = [one for one in ahead if one.status not in OFF]
    dated = [one for one in held if not one.starts.is_span]
    return (dated or held or ahead or list(times[-1:]))[0]


def instants(entry: Entry) -> Iterator[datetime]:
    """Every instant at which something that is shown of the entry may change, in no order."""
    told = entry.published
    yield from (moment.starts for moment in (told.published,) if moment)
    yield from (moment.ends for moment in (told.expires,) if moment)
    yield from (one.at.starts for one in (told.withdrawn,) if one)
    yield from (one.at.starts for one in told.updates)
    yield from own_instants(entry)


def own_instants(entry: Entry) -> Iterator[datetime]:
    """The instants at which the state of a public entry changes, in no order."""
    own = entry.own
    if isinstance(own, Windowed):
        for window in own.windows():
            yield from (one for one in (window.opens_at, window.closes_at) if one)
    if isinstance(own, Scheduled):
        for occurrence in own.occurrences():
            if not occurrence.starts.is_span and occurrence.status not in OFF:
                yield occurrence.starts.starts
            yield occurrence.over_at
    if isinstance(own, Spanning):
        starts, ends = own.span()
        yield from (moment for moment in (starts and starts.starts, ends and ends.ends) if moment)
    if isinstance(own, Ending):
        yield from (moment.ends for moment in own.endings())


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


def _schedule_state(times: tuple[Occurrence, ...], now: datetime) -> State:
    one = next_occurrence(times, now)
    return State(occurrence_state(one, now), occurrence=one)


def _windows_state(windows: tuple[Window, ...], always_open: bool, now: datetime) -> State | None:
    window = relevant_window(windows, now)
    if window is not None and window_state(window, now) != "closed":
        return State(window_state(window, now), window=window)
    if always_open:
        return State("always_open")
    return State("closed", window=window) if window else None


def _span_state(own: Spanning, now: datetime) -> State:
    starts, ends = own.span()
    if ends is not None and ends.ends <= now:
        return State("ended")
    if starts is not None and now < starts.starts:
        return State("coming")
    return State("ongoing")


def _closing_order(window: Window) -> tuple[bool, datetime | None]:
    return (window.closes_at is None, window.closes_at)


def _opening(window: Window) -> datetime:
    assert window.opens_at is not None  # a window without an opening is never coming
    return window.opens_at
