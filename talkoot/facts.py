"""The own fields of an entry to what a reader sees: named facts, parts, downloads.

Everything goes by the kinds of value, so that a new content type needs no code here.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, get_origin

from talkoot import wording
from talkoot.fields import Email, Minutes, Phone, Price, Ref, Url, Years
from talkoot.model import Attachment, Entry
from talkoot.schedule import Occurrence, Window
from talkoot.shapes import FieldShape, is_group, item_of, shape_of
from talkoot.states import occurrence_state
from talkoot.viewing import Viewer, phone_number
from talkoot.views import Card, Fact, FactValue, Link, LiveState, Moment, Part, Parts
from talkoot.when import When

_TOLD_APART = {
    "starts",
    "ends",
    "opens",
    "closes",
    "all_day",
    "recurrence",
    "status",
    "status_note",
    "previous_start",
    "place",
    "previous_place",
    "room",
    "key",
    "time",
    "when",
    "url",
    "apply_url",
    "booking_url",
}
"""Fields that a page shows in a way of their own: the moment, the state, the place, the action."""

_TITLES = ("theme", "what", "title", "name", "strategy", "platform")
"""The fields by which a part is called, the first that is told."""


def facts(viewer: Viewer, owner: object, type_name: str = "") -> tuple[Fact, ...]:
    """The told simple fields of a dataclass, in its order; groups and documents are not among them."""
    found = []
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        if field.name in _TOLD_APART or value is None or value in ("", ()) or _is_complex(field):
            continue
        if values := tuple(_fact_values(viewer, field, value)):
            found.append(Fact(field.name, label(viewer, field.name, type_name), values))
    return tuple(sorted(found, key=lambda fact: fact.name != "kind"))


def label(viewer: Viewer, field: str, type_name: str = "") -> str:
    """The name of a field, as the type has it or as all types have it."""
    return viewer.words.find(f"label.{type_name}.{field}", f"label.{field}") or field


def parts(viewer: Viewer, entry: Entry) -> tuple[Parts, ...]:
    """The groups of fields and repeated parts of an entry, each under its heading."""
    found = []
    for field in shape_of(type(entry.own)):
        value = getattr(entry.own, field.attribute)
        if value is None or value == () or not _is_complex(field) or field.name == "recurrence":
            continue
        members = value if isinstance(value, tuple) else (value,)
        shown = tuple(_part(viewer, entry, one) for one in members if _is_shown(viewer, one))
        if shown and not isinstance(members[0], Attachment):
            found.append(Parts(field.name, label(viewer, field.name, entry.type.name), shown))
    return tuple(found)


def attachments(entry: Entry) -> tuple[Attachment, ...]:
    """Every document of the entry, those of its parts included, in the order of the file, each once."""
    found = dict.fromkeys((*entry.named.attachments, *_attachments(entry.own)))
    return tuple(found)


def _attachments(owner: object) -> Iterator[Attachment]:
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Attachment):
                yield one
            elif is_group(type(one)):
                yield from _attachments(one)


def occurrences(viewer: Viewer, entry: Entry, times: tuple[Occurrence, ...]) -> Parts | None:
    """The times of an event by rule, those still ahead; None if it takes place once."""
    ahead = [one for one in times if one.over_at > viewer.now] or list(times[-1:])
    if len(times) < 2:
        return None
    shown = tuple(_occurrence(viewer, one) for one in ahead)
    return Parts("occurrences", viewer.words.word("label.occurrences"), shown)


def _occurrence(viewer: Viewer, one: Occurrence) -> Part:
    name = occurrence_state(one, viewer.now)
    state = viewer.occurrence(one, name)
    moment = viewer.occurrence_moment(one)
    shown = state if state.name != "coming" else None
    venue = viewer.venue(one.place, one.room)
    value = FactValue(venue.line) if venue else None
    place = (Fact("place", label(viewer, "place"), (value,)),) if value else ()
    return Part(one.key, moment.text, moment, shown, place)


def _part(viewer: Viewer, entry: Entry, owner: Any) -> Part:
    key = getattr(owner, "key", "")
    return Part(
        anchor=key,
        title=_title(owner),
        moment=_moment(viewer, owner),
        state=_state(viewer, entry, key),
        facts=(*_place(viewer, owner), *_others(viewer, owner, entry), *_inner(viewer, owner)),
        cards=_cards(viewer, entry, owner, key),
    )


def _others(viewer: Viewer, owner: Any, entry: Entry) -> tuple[Fact, ...]:
    """The facts of a part but for the one that is its title."""
    named = _title_field(owner)
    return tuple(fact for fact in facts(viewer, owner, entry.type.name) if fact.name != named)


def _title_field(owner: Any) -> str:
    return next((name for name in _TITLES if getattr(owner, name, "")), "")


def _title(owner: Any) -> str:
    told = str(getattr(owner, _title_field(owner), ""))
    key = getattr(owner, "key", "")
    return f"{key} – {told}" if told and key.isdigit() else told or key


def _moment(viewer: Viewer, owner: Any) -> Moment | None:
    if isinstance(clock := getattr(owner, "time", None), str):
        return Moment(viewer.words.word("date.at", time=wording.clock_text(clock, viewer.words)), clock)
    starts = getattr(owner, "starts", None) or getattr(owner, "opens", None) or getattr(owner, "when", None)
    ends = getattr(owner, "ends", None) or getattr(owner, "closes", None)
    if starts and ends:
        return Moment(wording.interval(starts, ends, viewer.words), starts.iso)
    if starts is None and ends is not None:
        return Moment(viewer.words.word("date.until", when=wording.moment(ends, viewer.words)), ends.iso)
    return viewer.moment(starts) if starts else None


def _state(viewer: Viewer, entry: Entry, key: str) -> LiveState | None:
    windows: tuple[Window, ...] = entry.own.windows() if hasattr(entry.own, "windows") else ()
    times: tuple[Occurrence, ...] = entry.own.occurrences() if hasattr(entry.own, "occurrences") else ()
    if not key:
        return None
    for window in windows:
        if window.key == key:
            return viewer.window(window)
    for one in times:
        if one.key == key:
            return viewer.occurrence(one, occurrence_state(one, viewer.now))
    return None


def _place(viewer: Viewer, owner: Any) -> Iterator[Fact]:
    venue = viewer.venue(getattr(owner, "place", None), getattr(owner, "room", ""))
    if venue:
        yield Fact("place", label(viewer, "place"), (FactValue(venue.line, venue.link),))
    if url := getattr(owner, "url", ""):
        text = viewer.words.find(f"link.{type(owner).__name__.casefold()}") or url
        yield Fact("url", label(viewer, "url"), (FactValue(text, Link(text, url, outside=True)),))


def _inner(viewer: Viewer, owner: Any) -> Iterator[Fact]:
    """The groups within a part, each as one fact of several values."""
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        if is_group(type(value)) and not isinstance(value, Attachment):
            moment = _moment(viewer, value)
            told = (FactValue(moment.text),) if moment else ()
            rest = tuple(
                FactValue(f"{one.label}: {item.text}", item.link)
                for one in (*_place(viewer, value), *facts(viewer, value))
                for item in one.values
            )
            yield Fact(field.name, label(viewer, field.name), (*told, *rest))


def _cards(viewer: Viewer, entry: Entry, owner: Any, key: str) -> tuple[Card, ...]:
    """The entries that a part names and those that say that they belong to it."""
    named = [getattr(owner, "event", None), *getattr(owner, "info_sessions", ())]
    ids = [ref.id for ref in named if isinstance(ref, Ref)]
    if key:
        links = viewer.site.back_links.get(entry.id, ())
        ids.extend(link.source for link in links if link.key == key)
    shown = dict.fromkeys(id_ for id_ in ids if viewer.publication.shows(id_))
    return viewer.cards(shown)


def _is_complex(field: FieldShape) -> bool:
    kind = item_of(field.hint) or field.hint
    return is_group(kind)


def _is_shown(viewer: Viewer, owner: Any) -> bool:
    until = getattr(owner, "until", None)
    return not isinstance(until, When) or until.ends > viewer.now


def _fact_values(viewer: Viewer, field: FieldShape, value: Any) -> Iterator[FactValue]:
    kind = item_of(field.hint) or field.hint
    for one in value if isinstance(value, tuple) else (value,):
        if (found := _fact_value(viewer, field.name, kind, one)) is not None:
            yield found


def _fact_value(viewer: Viewer, name: str, kind: Any, value: Any) -> FactValue | None:
    words = viewer.words
    if isinstance(value, bool):
        text = words.find(f"yes.{name}") or words.word("ui.yes")
        return FactValue(text) if value else None
    if get_origin(kind) is Literal:
        return FactValue(words.find(f"choice.{name}.{value}", f"choice.{value}"))
    if isinstance(value, Ref):
        return _reference(viewer, value)
    if isinstance(value, When):
        moment = viewer.moment(value)
        return FactValue(moment.text, iso=moment.iso)
    return _linked(kind, value) or FactValue(_text(viewer, name, value))


def _linked(kind: Any, value: Any) -> FactValue | None:
    if kind is Url:
        return FactValue(value, Link(value, value, outside=True))
    if kind is Email:
        return FactValue(value, Link(value, f"mailto:{value}", outside=True))
    if kind is Phone:
        return FactValue(value, Link(value, f"tel:{phone_number(value)}", outside=True))
    return None


def _text(viewer: Viewer, name: str, value: Any) -> str:
    words = viewer.words
    if isinstance(value, Price):
        free = words.word("price.free") if value.free else value.text
        return wording.euros(value.amount, words) if value.amount is not None else free
    if isinstance(value, Minutes):
        return words.word("unit.minutes", range=wording.numbers(value.least, value.most))
    if isinstance(value, Years):
        return wording.numbers(value.first, value.last)
    if isinstance(value, Decimal):
        return wording.euros(value, words)
    unit = words.find(f"unit.{name}")
    if isinstance(value, int) and unit:
        return unit.format(number=value)
    if name == "languages":
        return words.find(f"language.{value}") or str(value)
    return str(value)


def _reference(viewer: Viewer, ref: Ref) -> FactValue | None:
    if venue := viewer.venue(ref):
        return FactValue(venue.line, venue.link)
    if contact := viewer.contact(ref.id):
        return FactValue(contact.line)
    link = viewer.link(ref)
    return FactValue(link.text, link) if link else None
