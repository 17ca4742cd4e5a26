"""A document to the values of its fields, with every mistake of the file at once.

With :mod:`talkoot.reading.validators` the only module that needs pydantic, and only when it decodes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from talkoot.model.entry import FieldPath, Marks
from talkoot.reading import field_rules as rules
from talkoot.reading.documents import Document
from talkoot.reading.examples import example
from talkoot.reading.replacements import replacement
from talkoot.reading.shapes import is_group, item_of, shape_of
from talkoot.reading.suggestions import Vocabulary
from talkoot.reading.validators import absent, adapter, lenient_adapter
from talkoot.reading.yaml import nodes as yaml_nodes
from talkoot.reading.yaml.nodes import Node, Scalar
from talkoot.reading.yaml.writing import quoted
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.location import Location
from talkoot.values.misread import Misread


@dataclass(frozen=True, slots=True)
class Decoded:
    """The values of the fields that could be read, by name, and the names of those that could not."""

    values: Mapping[str, Any]
    broken: frozenset[str]


def decode_fields(
    document: Document, owners: tuple[type, ...], must: frozenset[str], vocabulary: Vocabulary
) -> tuple[Decoded, Diagnostics]:
    """The fields of ``owners`` that the document's front matter holds; ``must`` names required ones.

    Top-level fields with a mistake anywhere within them are left out of the values.
    """
    return _decoded(document, owners, adapter(owners, must), vocabulary)


def decode_words(
    document: Document, owners: tuple[type, ...], vocabulary: Vocabulary
) -> tuple[Decoded, Diagnostics]:
    """The fields that a translation gives: as :func:`decode_fields`, but none is required."""
    return _decoded(document, owners, lenient_adapter(owners), vocabulary)


def _decoded(
    document: Document,
    owners: tuple[type, ...],
    validator: TypeAdapter[dict[str, Any]],
    vocabulary: Vocabulary,
) -> tuple[Decoded, Diagnostics]:
    front = document.front
    try:
        return Decoded(validator.validate_python(front), frozenset()), ()
    except ValidationError as failed:
        problems = failed.errors(include_url=False, include_input=False)
    known = tuple(field.name for owner in owners for field in shape_of(owner))
    finder = _Finder(document, owners, known, vocabulary)
    findings = tuple(finder.finding(problem) for problem in problems)
    broken = frozenset(str(problem["loc"][0]) for problem in problems if problem["loc"])
    sound = tuple((key, value) for key, value in front.items if key.text not in broken)
    rest = _validated(lenient_adapter(owners), yaml_nodes.Mapping(sound, front.line, front.column))
    return Decoded(rest, broken), findings


def _validated(lenient: TypeAdapter[dict[str, Any]], front: yaml_nodes.Mapping) -> dict[str, Any]:
    try:
        return lenient.validate_python(front)
    except ValidationError:
        return {}


def marks_of(document: Document) -> Marks:
    """Where each value of the document stands, and how it was written."""
    nodes: dict[FieldPath, Node] = {}
    _gather(document.front, (), nodes)
    places = {path: (node.line, node.column) for path, node in nodes.items() if path}
    texts = {path: node.text for path, node in nodes.items() if isinstance(node, Scalar)}
    return Marks(document.path, places, texts)


def _gather(node: Node, path: FieldPath, found: dict[FieldPath, Node]) -> None:
    found[path] = node
    if isinstance(node, yaml_nodes.Mapping):
        for key, value in node.items:
            _gather(value, (*path, key.text), found)
    elif isinstance(node, yaml_nodes.Sequence):
        for number, item in enumerate(node.items):
            _gather(item, (*path, number), found)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Turns what pydantic found into findings with a place and the line to write."""

    document: Document
    owners: tuple[type, ...]
    known: tuple[str, ...]
    vocabulary: Vocabulary

    def finding(self, problem: Any) -> Diagnostic:
        path: FieldPath = tuple(problem["loc"])
        name = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
        match problem["type"]:
            case "missing":
                return self._missing(path, name)
            case "extra_forbidden":
                return self._unknown(path, name)
        failure = problem["ctx"]["error"]
        if not isinstance(failure, Misread):
            raise failure
        return self._misread(path, name, failure)

    def _missing(self, path: FieldPath, name: str) -> Diagnostic:
        around, _ = self._node(path[:-1])
        line, column = (around.line, around.column) if len(path) > 1 else (1, 1)
        return rules.MISSING_FIELD.at(
            Location(self.document.path, line, column),
            fix=f"{name}: {example(name, self.document.path)}",
            name=name,
        )

    def _unknown(self, path: FieldPath, name: str) -> Diagnostic:
        value, key = self._node(path)
        known = self._known_at(path[:-1])
        meant = self.vocabulary.field(name, known)
        fix = _line(meant, value) if meant else self._cut(path, name)
        place = Location(self.document.path, key.line if key else value.line, key.column if key else 1)
        return rules.UNKNOWN_FIELD.at(
            place, text=self._text(place), fix=fix, name=name, known=", ".join(known)
        )

    def _cut(self, path: FieldPath, name: str) -> str:
        """The field whose value a comma within braces has cut, as ``{total: 5 000,50}``; else ""."""
        around, _ = self._node(path[:-1])
        items = around.items if isinstance(around, yaml_nodes.Mapping) else ()
        for (key, before), (cut, value) in pairwise(items):
            if cut.text == name and absent(value) and isinstance(before, Scalar) and before.line == cut.line:
                return f'{key.text}: "{before.text},{name}"'
        return ""

    def _misread(self, path: FieldPath, name: str, failure: Misread) -> Diagnostic:
        value, _ = self._node(path)
        meant = failure.fix
        if failure.rule is rules.UNKNOWN_CHOICE:
            choices = str(failure.values["choices"]).split(", ")
            meant = self.vocabulary.choice(str(failure.values["written"]), choices)
        if failure.rule is rules.LIST_WANTED and isinstance(value, Scalar):
            fix = f"{name}: [{quoted(value.text)}]"
        else:
            fix = replacement(marks_of(self.document), path, meant, self._beside(path))
        place = Location(self.document.path, value.line, value.column)
        values = {"name": name, **failure.values}
        return failure.rule.at(place, text=self._text(place), fix=fix, **values)

    def _beside(self, path: FieldPath) -> tuple[str, ...]:
        """The single values of the list that the path leads into."""
        around, _ = self._node(path[:-1])
        items = around.items if isinstance(around, yaml_nodes.Sequence) else ()
        return tuple(item.text for item in items if isinstance(item, Scalar))

    def _text(self, place: Location) -> str:
        lines = self.document.lines
        return lines[place.line - 1].strip() if 0 < place.line <= len(lines) else ""

    def _node(self, path: FieldPath) -> tuple[Node, Scalar | None]:
        """The node at the path, or the nearest one around it, with its key."""
        node: Node = self.document.front
        key: Scalar | None = None
        for part in path:
            if isinstance(node, yaml_nodes.Mapping):
                found = next(((k, v) for k, v in node.items if k.text == part), None)
                if found is None:
                    break
                key, node = found
            elif isinstance(node, yaml_nodes.Sequence) and isinstance(part, int):
                node, key = node.items[part], None
        return node, key

    def _known_at(self, path: FieldPath) -> tuple[str, ...]:
        """The names of the fields that fit within the group at the path."""
        owners = self.owners
        for part in path:
            if isinstance(part, str):
                hints = {field.name: field.hint for owner in owners for field in shape_of(owner)}
                hint = item_of(hints[part]) or hints[part]
                owners = (hint,) if is_group(hint) else owners
        return tuple(field.name for owner in owners for field in shape_of(owner))


def _line(name: str, value: Node) -> str:
    return f"{name}: {quoted(value.text)}" if isinstance(value, Scalar) else f"{name}:"
