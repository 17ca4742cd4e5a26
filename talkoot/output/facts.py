"""The simple own fields of an entry to named facts.

Everything goes by the kinds of value, so that a new content type needs no code here.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, get_origin

from talkoot.model.entry import Entry
from talkoot.model.fields import Email, Line, Minutes, Phone, Price, Ref, Text, Url, Years
from talkoot.model.when import When
from talkoot.output import wording
from talkoot.output.viewing import Viewer, phone_number
from talkoot.output.views import Fact, FactValue, Link
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of

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
    "ptv_id",
    "previous_place",
    "room",
    "key",
    "time",
    "when",
    "until",
    "url",
    "apply_url",
    "booking_url",
}
"""Fields that a page shows in a way of their own: the moment, the state, the place, the action."""


def facts(viewer: Viewer, entry: Entry, owner: object, type_name: str = "") -> tuple[Fact, ...]:
    """The told simple fields of a dataclass of an entry, in its order; groups are not among them."""
    found = []
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        if field.name in _TOLD_APART or value is None or value in ("", ()) or is_complex(field):
            continue
        if values := tuple(_fact_values(viewer, entry, field, value)):
            found.append(Fact(field.name, label(viewer, field.name, type_name), values))
    return tuple(sorted(found, key=lambda fact: fact.name != "kind"))


def label(viewer: Viewer, field: str, type_name: str = "") -> str:
    """The name of a field, as the type has it or as all types have it."""
    return viewer.words.find(f"label.{type_name}.{field}", f"label.{field}") or field


def is_complex(field: FieldShape) -> bool:
    """True for a field that holds a group of fields or repeated parts."""
    kind = item_of(field.hint) or field.hint
    return is_group(kind)


def _fact_values(viewer: Viewer, entry: Entry, field: FieldShape, value: Any) -> Iterator[FactValue]:
    kind = item_of(field.hint) or field.hint
    for one in value if isinstance(value, tuple) else (value,):
        if (found := _fact_value(viewer, entry, field.name, kind, one)) is not None:
            yield found


def _fact_value(viewer: Viewer, entry: Entry, name: str, kind: Any, value: Any) -> FactValue | None:
    words = viewer.words
    if isinstance(value, bool):
        text = words.find(f"yes.{name}")
        if not text or text == label(viewer, name):
            text = words.word("ui.yes")
        return FactValue(text) if value else None
    if get_origin(kind) is Literal:
        return FactValue(words.find(f"choice.{name}.{value}", f"choice.{value}"))
    if isinstance(value, Ref):
        return _reference(viewer, value)
    if isinstance(value, When):
        moment = viewer.moment(value)
        return FactValue(moment.text, iso=moment.iso)
    text = _text(viewer, name, value)
    said = kind in (Line, Text) or (isinstance(value, Price) and text == value.text)
    return _linked(kind, value) or FactValue(text, language=viewer.tongue(entry, text) if said else "")


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
    if isinstance(value, int) and words.find(f"unit.{name}"):
        return words.word(f"unit.{name}", number=value)
    if name == "languages":
        return words.find(f"language.{value}") or str(value)
    return str(value)


def _reference(viewer: Viewer, ref: Ref) -> FactValue | None:
    if venue := viewer.venue(ref):
        return FactValue(venue.line, venue.link, language=venue.language)
    if contact := viewer.contact(ref.id):
        return FactValue(contact.line, language=contact.language)
    link = viewer.link(ref)
    return FactValue(link.text, link) if link else None
