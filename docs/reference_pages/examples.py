"""A field or a group of fields to the lines in which it is written, ready to be copied."""

from collections.abc import Iterator
from typing import Literal, get_args, get_origin

from docs.reference_pages.samples import SAMPLES, SHOWN
from docs.reference_pages.values import kind_of
from talkoot.model.content_type import ContentType
from talkoot.reading.examples import example
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of, value_of_mapping
from talkoot.values.slugs import slug_of

NOTHING_SAID = '"…"'
"""What :func:`talkoot.reading.examples.example` gives where it has no example of its own."""

ANY_FILE = "content/events/yhdistysmessut.md"
"""Where a field stands that many types share."""


def file_path(type_: ContentType) -> str:
    """The path of the file in which an entry of the type is shown."""
    return f"content/{type_.folder}/{_stem(type_)}{'.yaml' if type_.is_record else '.md'}"


def file_lines(type_: ContentType) -> tuple[str, ...]:
    """A small file of the type: what is required, and the fields that make the type what it is."""
    fields = (
        line
        for owner in (*type_.groups, type_.own)
        for field in shape_of(owner)
        if field.required or field.name in type_.must or field.name in SHOWN.get(type_.name, ())
        for line in field_lines(field, owner, type_)
    )
    if type_.is_record:
        return tuple(fields)
    return ("---", *fields, "---", "Tähän tulee teksti.")


def group_lines(owner: type) -> tuple[str, ...]:
    """The fields that show how a group is written: what is required, and a few more."""
    shown = [
        field for field in shape_of(owner) if field.required or field.name in SHOWN.get(owner.__name__, ())
    ]
    return tuple(line for field in shown or shape_of(owner)[:3] for line in field_lines(field, owner))


def field_lines(field: FieldShape, owner: type, type_: ContentType | None = None) -> tuple[str, ...]:
    """The field with a value, as it is written in a file."""
    item = item_of(field.hint)
    group = item or field.hint
    if value_of_mapping(field.hint) is None and is_group(group):
        lines = group_lines(group)
        return (f"{field.name}:", *(_as_item(lines) if item else _indented(lines)))
    return (f"{field.name}: {value(field, owner, type_)}",)


def value(field: FieldShape, owner: type, type_: ContentType | None = None) -> str:
    """The value of a field that is no group, in one line of YAML."""
    single = _single(field, owner, type_)
    return f"[{single}]" if item_of(field.hint) and value_of_mapping(field.hint) is None else single


def _single(field: FieldShape, owner: type, type_: ContentType | None) -> str:
    scopes = (type_.name if type_ else "", owner.__name__)
    if told := next((SAMPLES[key] for one in scopes if (key := f"{one}.{field.name}") in SAMPLES), ""):
        return told
    hint = item_of(field.hint) or field.hint
    if get_origin(hint) is Literal:
        return str(get_args(hint)[0])
    known = example(field.name, file_path(type_) if type_ else ANY_FILE)
    if known != NOTHING_SAID:
        return known
    kind = kind_of(field)
    return SAMPLES.get(field.name) or (kind.example if kind else NOTHING_SAID)


def _stem(type_: ContentType) -> str:
    """The file's name, from the name of what the example is about."""
    if type_.is_single:
        return type_.name
    told = SAMPLES.get(f"{type_.name}.id")
    return told or slug_of(SAMPLES.get(f"{type_.name}.title", SAMPLES["title"]))


def _indented(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _as_item(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"  {'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines))
