"""The groups of fields and repeated parts of an entry to what a reader sees of them.

Everything goes by the kinds of value, so that a new content type needs no code here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.gathering import Registration
from talkoot.model.groups import Attachment
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.schedule import Occurrence
from talkoot.model.when import When
from talkoot.output import wording
from talkoot.output.downloads import documents_of, downloads
from talkoot.output.facts import facts, is_complex, label
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, Fact, FactValue, Link, LiveState, Moment, Part, Parts
from talkoot.reading.shapes import is_group, shape_of
from talkoot.site.periods import month_of

MOST_OF_PART = 3
"""How many of a type a part of a page names if there are so many that they have pages of their own."""

MOST_TIMES = 30
"""How many times of an event by rule its page names; the calendar has them all."""

_TITLES = ("theme", "what", "title", "name", "strategy", "platform")
"""The fields by which a part is called, the first that is told."""


def parts(viewer: Viewer, entry: Entry) -> tuple[Parts, ...]:
    """The groups of fields and repeated parts of an entry, each under its heading."""
    found = []
    for field in shape_of(type(entry.own)):
        value = getattr(entry.own, field.attribute)
        if value is None or value == () or not is_complex(field) or field.name == "recurrence":
            continue
        members = value if isinstance(value, tuple) else (value,)
        groups = (one for one in members if not isinstance(one, Attachment) and _is_shown(viewer, entry, one))
        if shown := tuple(_part(viewer, entry, one) for one in groups):
            found.append(Parts(field.name, label(viewer, field.name, entry.type.name), shown))
    return tuple(found)


def occurrences(viewer: Viewer, entry: Entry, times: tuple[Occurrence, ...]) -> Parts | None:
    """The times of an event by rule, those still ahead; None if it takes place once."""
    if len(times) < 2:
        return None
    ahead = [one for one in times if one.over_at > viewer.at(entry.id)] or list(times[-1:])
    shown = tuple(_occurrence(viewer, entry, one) for one in ahead[:MOST_TIMES])
    later = ahead[MOST_TIMES : MOST_TIMES + 1]
    more = next((_month_of(viewer, one) for one in later), None)
    return Parts("occurrences", viewer.words.word("label.occurrences"), shown, more)


def _month_of(viewer: Viewer, one: Occurrence) -> Link:
    """The month of the calendar in which it takes place; what comes later follows it there."""
    address = viewer.addresses.period("calendar", month_of(one.first_day), viewer.language)
    return Link(viewer.words.word("parts.later"), address)


def _occurrence(viewer: Viewer, entry: Entry, one: Occurrence) -> Part:
    state = viewer.occurrence(entry, one)
    moment = viewer.occurrence_moment(entry, one)
    venue = viewer.venue(one.place, one.room)
    value = FactValue(venue.line, language=venue.language) if venue else None
    place = (Fact("place", label(viewer, "place"), (value,)),) if value else ()
    return Part(one.key, moment.text, moment, state, place)


def _part(viewer: Viewer, entry: Entry, owner: Any) -> Part:
    key = getattr(owner, "key", "")
    moment = _moment(viewer, owner)
    return Part(
        anchor=key,
        title=_title(owner) or (moment.text if moment and key else ""),
        moment=moment,
        state=_state(viewer, entry, key),
        facts=(*_place(viewer, owner), *_others(viewer, owner, entry), *_inner(viewer, entry, owner)),
        cards=_cards(viewer, entry, owner, key),
        downloads=downloads(viewer, entry, documents_of(owner)),
        language=viewer.tongue(entry, _named(owner)),
    )


def _others(viewer: Viewer, owner: Any, entry: Entry) -> tuple[Fact, ...]:
    """The facts of a part but for the one that is its title."""
    named = _title_field(owner)
    return tuple(fact for fact in facts(viewer, entry, owner, entry.type.name) if fact.name != named)


def _title_field(owner: Any) -> str:
    return next((name for name in _TITLES if getattr(owner, name, "")), "")


def _named(owner: Any) -> str:
    return str(getattr(owner, _title_field(owner), ""))


def _title(owner: Any) -> str:
    told = _named(owner)
    key = getattr(owner, "key", "")
    return f"{key} – {told}" if told and re.fullmatch(r"\d{4}", key) else told


def _moment(viewer: Viewer, owner: Any) -> Moment | None:
    if isinstance(clock := getattr(owner, "time", None), str):
        return Moment(viewer.words.word("date.at", time=wording.clock_text(clock, viewer.words)), clock)
    starts = getattr(owner, "starts", None) or getattr(owner, "opens", None) or getattr(owner, "when", None)
    ends = getattr(owner, "ends", None) or getattr(owner, "closes", None) or getattr(owner, "until", None)
    if starts and ends:
        return Moment(wording.interval(starts, ends, viewer.words), starts.iso)
    if starts is None and ends is not None:
        return Moment(viewer.words.word("date.until", when=wording.moment(ends, viewer.words)), ends.iso)
    return viewer.moment(starts) if starts else None


def _state(viewer: Viewer, entry: Entry, key: str) -> LiveState | None:
    own = entry.own
    if key and isinstance(own, Windowed):
        for window in own.windows():
            if window.key == key:
                return viewer.window(entry, window)
    if key and isinstance(own, Scheduled):
        for one in own.occurrences():
            if one.key == key:
                return viewer.occurrence(entry, one)
    return None


def _place(viewer: Viewer, owner: Any) -> Iterator[Fact]:
    venue = viewer.venue(getattr(owner, "place", None), getattr(owner, "room", ""))
    if venue:
        yield Fact(
            "place", label(viewer, "place"), (FactValue(venue.line, venue.link, language=venue.language),)
        )
    # Signing up is an action of its window, which is there only while it is open.
    if (url := getattr(owner, "url", "")) and not isinstance(owner, Registration):
        text = viewer.words.find(f"link.{type(owner).__name__.casefold()}") or url
        yield Fact("url", label(viewer, "url"), (FactValue(text, Link(text, url, outside=True)),))


def _inner(viewer: Viewer, entry: Entry, owner: Any) -> Iterator[Fact]:
    """The groups within a part, each as one fact of several values."""
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        if is_group(type(value)) and not isinstance(value, Attachment):
            state = _state(viewer, entry, f"{getattr(owner, 'key', '')}-{field.name}")
            moment = _moment(viewer, value)
            told = (FactValue(moment.text),) if moment and not state else ()
            if state:
                told = (FactValue(state.text, state.action, state=state),)
            rest = tuple(
                _labelled(viewer, one.label, item)
                for one in (*_place(viewer, value), *facts(viewer, entry, value))
                for item in _in_one(one.values)
            )
            yield Fact(field.name, label(viewer, field.name), (*told, *rest))


def _in_one(values: tuple[FactValue, ...]) -> tuple[FactValue, ...]:
    """Several plain values as one, so that their name is said once; else the same."""
    if any(one != FactValue(one.text) or one.text.endswith(".") for one in values):
        return values
    return (FactValue(", ".join(one.text for one in values)),)


def _labelled(viewer: Viewer, label: str, item: FactValue) -> FactValue:
    """A value with its name before it, apart from it if it is in another language; of a mere yes the name."""
    if item.text == viewer.words.word("ui.yes"):
        return FactValue(label)
    if item.language or (item.link and item.link.language):
        return replace(item, before=f"{label}: ")
    return FactValue(f"{label}: {item.text}", item.link)


def _cards(viewer: Viewer, entry: Entry, owner: Any, key: str) -> tuple[Card, ...]:
    """The entries that a part names and those that say that they belong to it."""
    named = [getattr(owner, "event", None), *getattr(owner, "info_sessions", ())]
    ids = [ref.id for ref in named if isinstance(ref, Ref)]
    if key:
        ids.extend(_leading_to(viewer, entry, key))
    shown = dict.fromkeys(id_ for id_ in ids if viewer.publication.shows(id_))
    return viewer.cards(shown)


def _leading_to(viewer: Viewer, entry: Entry, key: str) -> Iterator[str]:
    """What says that it belongs to a part; only a few of a type of which all stand on pages of their own."""
    found: dict[str, list[str]] = {}
    for link in viewer.publication.links.get(entry.id, ()):
        if link.key == key and viewer.publication.shows(link.source):
            found.setdefault(viewer.publication.type_of(link.source).name, []).append(link.source)
    for type_name, ids in found.items():
        has_pages = viewer.publication.lists.leading_pages(entry.id, type_name)
        yield from ids[:MOST_OF_PART] if has_pages else ids


def _is_shown(viewer: Viewer, entry: Entry, owner: Any) -> bool:
    until = getattr(owner, "until", None)
    return not isinstance(until, When) or until.ends > viewer.at(entry.id)
