"""An entry to the references, terms and files that its fields hold, each with its place."""

from collections.abc import Iterator
from typing import Any

from talkoot.model.entry import Entry, FieldPath
from talkoot.model.fields import FilePath, Ref, Term, To
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of

Found = tuple[FieldPath, FieldShape, Any]
"""A value with its path in the front matter and the field that holds it."""


def references(entry: Entry) -> Iterator[tuple[FieldPath, Ref, tuple[str, ...]]]:
    """Every reference with the content types that it may lead to; no type means any."""
    for path, field, value in values(entry):
        if isinstance(value, Ref):
            yield path, value, next((mark.types for mark in field.marks if isinstance(mark, To)), ())


def terms(entry: Entry) -> Iterator[tuple[FieldPath, str, str]]:
    """Every term with the name of the field that holds it."""
    for path, field, value in values(entry):
        if (item_of(field.hint) or field.hint) is Term:
            yield path, value, field.name


def files(entry: Entry) -> Iterator[tuple[FieldPath, str]]:
    """Every file that a field names."""
    for path, field, value in values(entry):
        if field.hint is FilePath:
            yield path, value


def values(entry: Entry) -> Iterator[Found]:
    """Every single value of the entry's fields that is told."""
    for group in (entry.named, entry.published, entry.classified, entry.related, entry.owned, entry.own):
        yield from _within(group, ())


def _within(owner: object, path: FieldPath) -> Iterator[Found]:
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        if value is None or value in ("", ()):
            continue
        here = (*path, field.name)
        item = item_of(field.hint)
        if item is None:
            yield from _one(value, here, field)
        else:
            for number, part in enumerate(value):
                yield from _one(part, (*here, number), field)


def _one(value: Any, path: FieldPath, field: FieldShape) -> Iterator[Found]:
    if is_group(type(value)):
        yield from _within(value, path)
    else:
        yield path, field, value
