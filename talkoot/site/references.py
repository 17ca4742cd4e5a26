"""An entry to the references, terms, files and words that its fields hold, each with its place."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from talkoot.model.entry import Entry, FieldPath
from talkoot.model.fields import FilePath, Line, Ref, Term, Text, To
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of

Found = tuple[FieldPath, FieldShape, Any]
"""A value with its path in the front matter and the field that holds it."""

_Way = tuple[FieldShape, bool, bool]
"""A field to look into, whether it is a list and whether it holds groups of fields."""


def references(entry: Entry) -> Iterator[tuple[FieldPath, Ref, tuple[str, ...]]]:
    """Every reference with the content types that it may lead to; no type means any."""
    for path, field, value in _values(entry, Ref):
        yield path, value, next((mark.types for mark in field.marks if isinstance(mark, To)), ())


def fits(target: Entry, types: tuple[str, ...]) -> bool:
    """True if a reference for these content types may lead to the entry; for no type, if it has a page."""
    return target.type.name in types if types else target.type.has_page


def terms(entry: Entry) -> Iterator[tuple[FieldPath, str, str]]:
    """Every term with the name of the field that holds it."""
    for path, field, value in _values(entry, Term):
        yield path, value, field.name


def files(entry: Entry) -> Iterator[tuple[FieldPath, str]]:
    """Every file that a field names."""
    for path, _, value in _values(entry, FilePath):
        yield path, value


def words(entry: Entry) -> Iterator[tuple[FieldPath, str]]:
    """Every text that readers meet outside the body, in the order of the fields."""
    for path, _, value in _values(entry, Line, Text):
        yield path, value


def _values(entry: Entry, *kinds: Any) -> Iterator[Found]:
    """Every single value of these kinds that is told."""
    for group in (entry.named, entry.published, entry.classified, entry.related, entry.owned, entry.own):
        owner: type = type(group)
        if ways := _ways(owner, kinds):
            yield from _within(group, (), ways, kinds)


def _within(owner: object, path: FieldPath, ways: tuple[_Way, ...], kinds: tuple[Any, ...]) -> Iterator[Found]:
    for field, is_list, holds_groups in ways:
        value = getattr(owner, field.attribute)
        if value is None or value in ("", ()):
            continue
        here = (*path, field.name)
        told = (((*here, number), one) for number, one in enumerate(value)) if is_list else ((here, value),)
        for place, one in told:
            if holds_groups:
                group: type = type(one)
                yield from _within(one, place, _ways(group, kinds), kinds)
            else:
                yield place, field, one


@cache
def _ways(owner: type, kinds: tuple[Any, ...]) -> tuple[_Way, ...]:
    """The fields that are of the kinds or lead to some: an entry has many more that are and do not."""
    return tuple(
        (field, item_of(field.hint) is not None, is_group(_kind(field)))
        for field in shape_of(owner)
        if not _kinds_below(field).isdisjoint(kinds)
    )


def _kinds_below(field: FieldShape) -> set[Any]:
    """The kind of the field and, of a group, those of all its fields at any depth."""
    found, ahead = {_kind(field)}, [_kind(field)]
    while ahead:
        group = ahead.pop()
        inner = {_kind(one) for one in shape_of(group)} if is_group(group) else set()
        ahead.extend(inner - found)
        found |= inner
    return found


def _kind(field: FieldShape) -> Any:
    """The type of the field's value, or of each value of a list."""
    return item_of(field.hint) or field.hint
