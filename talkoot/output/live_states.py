"""A state to its words, and to what it becomes by itself before the next build.

What it becomes is made by the same words as what it is, as a build at that instant would say it, so that
the script of the pages has nothing to say of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from talkoot.model.schedule import Occurrence, Window
from talkoot.output import wording
from talkoot.output.views import Link, LiveState, Moment, NextState
from talkoot.reading.catalogues import Catalogue
from talkoot.values.local_time import local

MOST_AHEAD = 6
"""How many changes of a state are told beforehand; of what repeats for years the last one as well."""

_NOTEWORTHY = ("rescheduled", "tentative")
_UNDER_WAY = ("ongoing", "on_day")


class Shown(NamedTuple):
    """A state at an instant, and when it then takes place next."""

    state: LiveState
    moment: Moment | None = None


def iso(at: datetime | None) -> str:
    """The instant as Helsinki's clock tells it (ISO 8601 with offset); empty for none."""
    return local(at).isoformat() if at else ""


def window_in_words(name: str, window: Window, words: Catalogue) -> LiveState:
    """A window that is ``coming``, ``open`` or ``closed``."""
    told = window.opens if name == "coming" else window.closes
    when = wording.moment(told, words) if told else ""
    action = Link(words.word(f"action.{window.kind}"), window.url, outside=True)
    return LiveState(
        name,
        words.word(f"state.{name}"),
        words.word(f"state.{name}.{window.kind}", when=when) if when else "",
        opens=iso(window.opens_at),
        closes=iso(window.closes_at),
        action=action if name == "open" and window.url else None,
    )


def occurrence_in_words(name: str, one: Occurrence, words: Catalogue) -> LiveState:
    """One time of something, in the state of that name."""
    detail = one.note
    if one.status == "rescheduled" and one.moved_from and not detail:
        detail = words.word("state.moved_from", when=wording.moment(one.moved_from, words))
    shown = one.status if name in ("coming", "ongoing") and one.status in _NOTEWORTHY else name
    return LiveState(
        shown,
        words.word(f"state.{shown}"),
        detail,
        starts=iso(one.starts.starts) if one.starts.is_instant else "",
        ends=iso(one.over_at),
    )


def lasting(
    since: datetime, instants: Iterable[datetime], shown: Callable[[datetime], Shown | None]
) -> LiveState | None:
    """What is ``shown`` at ``since`` with what it becomes at the instants after it; None without a state."""
    first = shown(since)
    if first is None:
        return None
    ahead = sorted({one for one in instants if one > since})
    steps = _steps(first, ahead, shown)
    nearest = list(islice(steps, MOST_AHEAD))
    if next(steps, None) is not None:
        nearest = _cut(nearest, tuple(_steps(first, ahead[-1:], shown)))
    return replace(first.state, next=tuple(nearest))


def _steps(
    first: Shown, ahead: Iterable[datetime], shown: Callable[[datetime], Shown | None]
) -> Iterator[NextState]:
    """Each change of what is seen, as it comes."""
    last = first
    for at in ahead:
        then = shown(at)
        if then is not None and _said(then) != _said(last):
            moment = then.moment if then.moment != first.moment else None
            state, last = then.state, then
            yield NextState(iso(at), state.name, state.label, state.detail, state.action, moment)


def _cut(nearest: list[NextState], end: tuple[NextState, ...]) -> list[NextState]:
    """The nearest changes and the end; what is left out between them is never said to be under way."""
    kept = nearest[: MOST_AHEAD - 1]
    while kept and kept[-1].name in _UNDER_WAY:
        kept.pop()
    return [*kept, *end]


def _said(shown: Shown) -> tuple[object, ...]:
    """What a reader sees of a state."""
    one = shown.state
    return one.name, one.label, one.detail, one.action, shown.moment
