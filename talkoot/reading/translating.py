"""A translation's words laid over its original: what a reader of the other language meets."""

from dataclasses import replace
from typing import Any

from talkoot.model.fields import FilePath, Fingerprint, Line, OldAddress, Slug, Text, Url
from talkoot.reading import field_rules as rules
from talkoot.reading.documents import Document
from talkoot.reading.shapes import FieldShape, construct, is_group, item_of, shape_of, value_of_mapping
from talkoot.reading.yaml.nodes import Mapping, Node, Sequence
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.location import Location

_BOUND = (Line, Text, Url, FilePath, Slug, OldAddress, Fingerprint)
"""The kinds of value that belong to a language; all others are facts."""


def facts_in(document: Document, owners: tuple[type, ...], original: str) -> Diagnostics:
    """A finding for every fact that a translation repeats; ``original`` is the file that tells it."""
    found: list[Diagnostic] = []
    _facts(document.front, owners, document, original, found)
    return tuple(found)


def without_facts(node: Node, owners: tuple[type, ...]) -> Node:
    """The translation's fields without the facts, so that each is reported once."""
    if isinstance(node, Sequence):
        return Sequence(tuple(without_facts(item, owners) for item in node.items), node.line, node.column)
    if not isinstance(node, Mapping):
        return node
    shapes = {field.name: field for owner in owners for field in shape_of(owner)}
    kept = []
    for key, value in node.items:
        field = shapes.get(key.text)
        if field is None or not is_fact(field):
            inner = _inner(field) if field else ()
            kept.append((key, without_facts(value, inner) if inner else value))
    return Mapping(tuple(kept), node.line, node.column)


def is_fact(field: FieldShape) -> bool:
    """True if the field is shared by all languages."""
    hint = item_of(field.hint) or field.hint
    if field.name == "key" or value_of_mapping(field.hint) is not None:
        return False
    if is_group(hint):
        return all(is_fact(one) for one in shape_of(hint))
    return hint not in _BOUND


def translated(original: Any, words: dict[str, Any], owner: type) -> Any:
    """The dataclass ``original`` with its words replaced by those that the translation gives.

    Repeated parts meet by their key, or by their place in the list when they have none.
    """
    changes = {}
    for field in shape_of(owner):
        if field.name in words:
            before = getattr(original, field.attribute)
            changes[field.attribute] = _merged(before, words[field.name], field.hint)
    return replace(original, **changes) if changes else original


def _merged(before: Any, words: Any, hint: Any) -> Any:
    item = item_of(hint)
    if item is not None and is_group(item):
        return _merged_parts(before, words, item)
    if isinstance(words, list):
        return tuple(words)
    if isinstance(words, dict) and is_group(hint):
        return translated(before, words, hint) if before is not None else construct(hint, words)
    return words


def _merged_parts(before: tuple[Any, ...], words: list[dict[str, Any]], owner: type) -> tuple[Any, ...]:
    if any(field.name == "key" for field in shape_of(owner)):
        by_key = {part.get("key"): part for part in words}
        return tuple(translated(part, by_key.get(part.key, {}), owner) for part in before)
    met = (
        translated(part, given, owner)
        for part, given in zip(before, [*words, *({} for _ in before)], strict=False)
    )
    added = (construct(owner, part) for part in words[len(before) :])
    return (*met, *(part for part in added if part is not None))


def _inner(field: FieldShape) -> tuple[type, ...]:
    """The group that the field holds, or a list of it."""
    hint = item_of(field.hint) or field.hint
    return (hint,) if is_group(hint) else ()


def _facts(
    node: Node, owners: tuple[type, ...], document: Document, original: str, found: list[Diagnostic]
) -> None:
    if isinstance(node, Sequence):
        for item in node.items:
            _facts(item, owners, document, original, found)
    if not isinstance(node, Mapping):
        return
    shapes = {field.name: field for owner in owners for field in shape_of(owner)}
    for key, value in node.items:
        field = shapes.get(key.text)
        if field is None:
            continue
        if is_fact(field):
            place = Location(document.path, key.line, key.column)
            text = document.lines[key.line - 1].strip()
            found.append(rules.FACT_IN_TRANSLATION.at(place, text=text, name=key.text, original=original))
        elif inner := _inner(field):
            _facts(value, inner, document, original, found)
