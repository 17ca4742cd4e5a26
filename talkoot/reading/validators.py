"""The shape of a dataclass to the validator that pydantic makes of it.

Every dataclass becomes a TypedDict that forbids unknown keys; every kind of value keeps the reader
that :mod:`talkoot.reading.field_readers` has for it.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, NotRequired, Required, get_args, get_origin

from pydantic import BeforeValidator, ConfigDict, Field, PlainValidator, TypeAdapter, WithJsonSchema
from typing_extensions import TypedDict

from talkoot.model.fields import LOOSE, MAY_BE_EMPTY
from talkoot.model.when import When
from talkoot.reading import field_rules as rules
from talkoot.reading.field_readers import READERS
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of, value_of_mapping
from talkoot.reading.yaml import nodes as yaml_nodes
from talkoot.values.misread import Misread

DEEPEST = 6
"""How far groups of fields may stand within groups of their own kind."""


@cache
def adapter(owners: tuple[type, ...], must: frozenset[str]) -> TypeAdapter[dict[str, Any]]:
    """The validator of a file that holds the fields of ``owners``; ``must`` names more required ones."""
    top = _typed_dict(owners, lambda field: field.required or field.name in must, _required, DEEPEST)
    return TypeAdapter(top)


@cache
def lenient_adapter(owners: tuple[type, ...]) -> TypeAdapter[dict[str, Any]]:
    """The validator that misses nothing: for translations, and for what is left of a file with mistakes."""
    return TypeAdapter(_typed_dict(owners, _never_required, _never_required, DEEPEST))


_annotated: Any = Annotated
_make: Any = TypedDict
# Both are called with hints that are known only when they run.
_Needs = Callable[[FieldShape], bool]


def _required(field: FieldShape) -> bool:
    return field.required


def _never_required(_: FieldShape) -> bool:
    return False


def _typed_dict(owners: tuple[type, ...], required: _Needs, within: _Needs, depth: int) -> Any:
    found: dict[str, Any] = {}
    keeps_empty = set()
    for owner in owners:
        for field in shape_of(owner):
            if is_group(item_of(field.hint) or field.hint) and not depth:
                continue
            kind = _annotated[_validator(field, within, depth), Field(description=field.sentence)]
            found[field.name] = Required[kind] if required(field) else NotRequired[kind]
            if MAY_BE_EMPTY in field.marks:
                keeps_empty.add(field.name)
    shape = _make(owners[-1].__name__, found)
    shape.__pydantic_config__ = ConfigDict(extra="forbid")
    return Annotated[shape, BeforeValidator(_entries(tuple(found), frozenset(keeps_empty)))]


def _entries(names: tuple[str, ...], keeps_empty: frozenset[str]) -> Callable[[Any], Any]:
    drops_empty = frozenset(names) - keeps_empty

    def read(node: Any) -> Any:
        if not isinstance(node, yaml_nodes.Mapping):
            raise Misread(rules.GROUP_WANTED, fields=", ".join(names[:8]))
        # An unknown name is told even if nothing stands behind it: {total: 5 000,50} is a sum cut in two.
        return {
            key.text: value for key, value in node.items if key.text not in drops_empty or not absent(value)
        }

    return read


def absent(node: yaml_nodes.Node) -> bool:
    """True for what means that nothing is told: an empty text, ``null`` or ``~``."""
    if not isinstance(node, yaml_nodes.Scalar):
        return False
    return not node.text.strip() or (not node.quoted and node.text in ("null", "~"))


def _validator(field: FieldShape, within: _Needs, depth: int) -> Any:
    hint = field.hint
    if (inner := value_of_mapping(hint)) is not None:
        return _mapping(inner, within, depth)
    if (item := item_of(hint)) is not None:
        return _list(_single(item, field.marks, within, depth))
    return _single(hint, field.marks, within, depth)


def _single(hint: Any, marks: tuple[object, ...], within: _Needs, depth: int) -> Any:
    if is_group(hint):
        return _typed_dict((hint,), within, within, depth - 1)
    if get_origin(hint) is Literal:
        choices = get_args(hint)
        return Annotated[Any, PlainValidator(_choice(choices)), WithJsonSchema({"enum": list(choices)})]
    read, form = READERS[hint]
    if hint is When and LOOSE not in marks:
        return Annotated[Any, PlainValidator(_exact), WithJsonSchema({"type": "string", "format": "day"})]
    return Annotated[Any, PlainValidator(_scalar(read)), WithJsonSchema({"type": "string", "format": form})]


def _mapping(inner: Any, within: _Needs, depth: int) -> Any:
    values = _mapping(nested, within, depth) if (nested := value_of_mapping(inner)) is not None else None
    if values is None:
        item = item_of(inner)
        values = (
            _list(_single(item, (), within, depth)) if item is not None else _single(inner, (), within, depth)
        )
    kind: Any = dict
    return Annotated[kind[str, values], BeforeValidator(_by_name)]


def _list(item: Any) -> Any:
    kind: Any = list
    return Annotated[kind[item], BeforeValidator(_items)]


def _by_name(node: Any) -> Any:
    if isinstance(node, yaml_nodes.Scalar):
        return {"": node}
    if isinstance(node, yaml_nodes.Mapping):
        return {key.text: value for key, value in node.items if not absent(value)}
    raise Misread(rules.TEXT_WANTED)


def _items(node: Any) -> Any:
    if not isinstance(node, yaml_nodes.Sequence):
        raise Misread(rules.LIST_WANTED)
    return list(node.items)


def _scalar(read: Callable[[str], object]) -> Callable[[Any], Any]:
    def validate(node: Any) -> Any:
        if not isinstance(node, yaml_nodes.Scalar):
            raise Misread(rules.TEXT_WANTED)
        return read(node.text.strip())

    return validate


def _exact(node: Any) -> Any:
    moment = _scalar(READERS[When][0])(node)
    if moment.is_span:
        raise Misread(rules.SPAN_NOT_ALLOWED, written=node.text)
    return moment


def _choice(choices: tuple[str, ...]) -> Callable[[Any], Any]:
    def read(text: str) -> object:
        if text in choices:
            return text
        raise Misread(rules.UNKNOWN_CHOICE, written=text, choices=", ".join(choices))

    return _scalar(read)
