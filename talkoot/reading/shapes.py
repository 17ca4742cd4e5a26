"""A dataclass of content to the shape of its fields, and read values back to the dataclass."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from talkoot.reading.field_readers import READERS


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field: its name in files and in Python, its value's type, its marks and sentence, if required."""

    name: str
    attribute: str
    hint: Any
    marks: tuple[object, ...]
    sentence: str
    required: bool


def shape_of(owner: type) -> tuple[FieldShape, ...]:
    """The fields of a dataclass in their order."""
    return _shape_of(owner)


@cache
def _shape_of(owner: Any) -> tuple[FieldShape, ...]:
    hints = get_type_hints(owner, include_extras=True)
    return tuple(_field(one.name, hints[one.name], owner) for one in fields(owner))


def _field(name: str, hint: Any, owner: type) -> FieldShape:
    marks: tuple[object, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *rest = get_args(hint)
        marks = tuple(rest)
    sentence = next((mark for mark in marks if isinstance(mark, str)), "")
    return FieldShape(name.rstrip("_"), name, optional_of(hint), marks, sentence, _is_required(owner, name))


def _is_required(owner: type, name: str) -> bool:
    # A slotted class keeps no default as an attribute; the signature does.
    one = next(found for found in fields(owner) if found.name == name)
    return one.default is one.default_factory


def optional_of(hint: Any) -> Any:
    """The type without ``| None``."""
    if get_origin(hint) in (Union, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def item_of(hint: Any) -> Any | None:
    """The type of the items of a list, None for what is no list."""
    arguments = get_args(hint)
    if get_origin(hint) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return arguments[0]
    return None


def value_of_mapping(hint: Any) -> Any | None:
    """The type of the values of a mapping by name (``tuple[tuple[str, V], ...]``), else None."""
    item = item_of(hint)
    if item is not None and get_origin(item) is tuple and len(get_args(item)) == 2:
        key, value = get_args(item)
        return value if key is str and value is not Ellipsis else None
    return None


def is_group(hint: Any) -> bool:
    """True for a dataclass that is written as a group of fields."""
    return isinstance(hint, type) and is_dataclass(hint) and hint not in READERS


def construct(owner: type, values: Mapping[str, Any]) -> Any:
    """The dataclass ``owner`` from validated values; None if a required one is not there."""
    found = {}
    for field in shape_of(owner):
        if field.name in values:
            found[field.attribute] = _constructed(field.hint, values[field.name])
        elif field.required:
            return None
    return owner(**found)


def _constructed(hint: Any, value: Any) -> Any:
    if isinstance(value, dict):
        if (inner := value_of_mapping(hint)) is not None:
            return tuple((key, _constructed(inner, one)) for key, one in value.items())
        return construct(hint, value)
    if isinstance(value, list):
        inner = item_of(hint)
        return tuple(_constructed(inner, one) for one in value)
    return value
