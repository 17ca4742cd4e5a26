"""The events of YAML to nodes, with the words about what YAML allows and content does not."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from talkoot.reading.source_text import readable
from talkoot.reading.yaml import layout_rules as layout_rules
from talkoot.reading.yaml import tree_rules as rules
from talkoot.reading.yaml import value_rules as value_rules
from talkoot.reading.yaml.events import DEPTH_LIMIT, NODE_LIMIT, Stopped, events, text_of
from talkoot.reading.yaml.lines import Line, Mistake, Passage
from talkoot.reading.yaml.lost import lost_texts
from talkoot.reading.yaml.nodes import Mapping, Node, Scalar, Sequence
from talkoot.reading.yaml.values import CURLY, missing_space, told, without_curly
from talkoot.reading.yaml.writing import in_quotes
from talkoot.values.diagnostics import Rule


@dataclass(frozen=True, slots=True)
class Reading:
    """The root, if the events came to their end, and what is wrong; ``stopped`` for a syntax error."""

    root: Node | None
    mistakes: tuple[Mistake, ...]
    stopped: Stopped | None = None


def read(passage: Passage) -> Reading:
    """The passage as the parser reads it."""
    taken, stopped = events("\n".join(passage.lines))
    if stopped is None:
        builder = _Builder(passage, iter(taken))
        root = builder.document()
        return Reading(root, (*builder.mistakes, *lost_texts(passage, taken)))
    if stopped.reason == "syntax":
        return Reading(None, (), stopped)
    place = passage.location(stopped.line, stopped.column)
    rule, most = (rules.DEPTH, DEPTH_LIMIT) if stopped.reason == "depth" else (rules.SIZE, NODE_LIMIT)
    return Reading(None, (Mistake(rule.at(place, most=most)),))


class _Builder:
    """Nodes from a complete stream of events. ``column`` is that of the list or group around a node."""

    def __init__(self, passage: Passage, stream: Iterator[yaml.Event]) -> None:
        self.mistakes: list[Mistake] = []
        self._passage = passage
        self._stream = stream
        self._anchors: set[str] = set()

    def document(self) -> Node | None:
        """The first document; a second one is told, unless it is empty."""
        root: Node | None = None
        seen = False
        for event in self._stream:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen and not _is_empty(next(self._stream)):
                    self._tell(rules.SECOND_DOCUMENT, event)
                    return root
                seen = True
            elif isinstance(event, yaml.NodeEvent):
                root = None if _is_empty(event) else self._node(event, -1)
        return root

    def _node(self, event: yaml.Event, column: int) -> Node | None:
        """The node that begins with ``event``; None for an alias, which is told."""
        if isinstance(event, yaml.ScalarEvent):
            if event.tag or event.anchor:
                self._property(event, event.anchor or "")
            return self._scalar(event, column)
        if isinstance(event, yaml.CollectionStartEvent):
            if event.tag or event.anchor:
                self._property(event, event.anchor or "")
            inner = column if event.flow_style else _column(event)
            make = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
            return make(event, inner)
        if isinstance(event, yaml.AliasEvent):
            self._alias(event)
        return None

    def _sequence(self, start: yaml.CollectionStartEvent, column: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self._stream), yaml.SequenceEndEvent):
            node = self._node(event, column)
            if node is not None:
                items.append(node)
        place = self._passage.location(_row(start), _column(start))
        return Sequence(tuple(items), place.line, place.column)

    def _mapping(self, start: yaml.CollectionStartEvent, column: int) -> Mapping:
        items: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self._stream), yaml.MappingEndEvent):
            key = self._key(event, column)
            if key is None:
                self._unheard(next(self._stream))
                continue
            value = self._node(next(self._stream), column)
            if key.text in items:
                self._repeated(event, key, items[key.text][0])
            elif value is not None:
                items[key.text] = (key, value)
        place = self._passage.location(_row(start), _column(start))
        return Mapping(tuple(items.values()), place.line, place.column)

    def _key(self, event: yaml.Event, column: int) -> Scalar | None:
        """The key, or None after telling why it is none."""
        if not isinstance(event, yaml.ScalarEvent):
            self._unheard(event)
            self._no_key(event)
            return None
        key = self._scalar(event, column)
        if key.quoted:
            return key
        if not key.text:
            self._no_key(event)
            return None
        if key.text == "<<":
            self._tell(rules.MERGE_KEY, event)
            return None
        if ":" in key.text and (spaced := missing_space(self._from(event), self._passage)):
            self.mistakes.append(spaced)
        return key

    def _no_key(self, event: yaml.Event) -> None:
        line = self._from(event)
        braces = re.match(r"(.*?:\s+|\s*(?:- +)*)(\{\{.*?)\s*\Z", line.raw)
        corrected = braces.group(1) + in_quotes(braces.group(2)) if braces else ""
        change = ((line.number, corrected),) if corrected else ()
        self.mistakes.append(told(rules.KEY, line, self._passage, 0, change))

    def _repeated(self, event: yaml.Event, key: Scalar, first: Scalar) -> None:
        self._tell(rules.DUPLICATE_KEY, event, key=key.text, first=first.line, line=key.line)

    def _scalar(self, event: yaml.ScalarEvent, column: int) -> Scalar:
        text = text_of(event)
        if event.style == '"':
            text = self._unescaped(event, text)
        if text:
            self._look(event, text, column)
        row, begin = _row(event), _column(event)
        return Scalar(text, self._passage.first_line + row, begin + 1, bool(event.style))

    def _unescaped(self, event: yaml.ScalarEvent, text: str) -> str:
        """What escapes have brought in: nothing that a file may not hold, and NFC as in the rest."""
        if text.isascii() and text.isprintable():
            return text
        if readable(text) != text:
            self._tell(value_rules.ESCAPE, event)
        return unicodedata.normalize("NFC", readable(text))

    def _look(self, event: yaml.ScalarEvent, text: str, column: int) -> None:
        """Tell what the parser has read in good faith."""
        end = _end_row(event)
        if event.style in ('"', "'"):
            if end > _row(event):
                self._quoted_lines(event, column, end)
        elif not event.style:
            if text[0] in CURLY:
                self._curly(event, text)
            if text[0] == "-" and not self._passage.lines[_row(event)][: _column(event)].strip():
                self._dashes(event, end)
            elif end > _row(event):
                self._plain_lines(event, column, end)

    def _quoted_lines(self, event: yaml.ScalarEvent, column: int, end: int) -> None:
        """A quoted value over lines that are not indented: YAML forbids it, and a quote is often missing."""
        lines = self._passage.lines
        below = (lines[row] for row in range(_row(event) + 1, end + 1))
        loose = [text for text in below if text.strip() and len(text) - len(text.lstrip(" ")) <= column]
        if not loose:
            return
        line = self._from(event)
        closed = line.raw[: line.at] + in_quotes(line.value[1:])
        change = ((line.number, closed),) if re.match(r" *(?:- |[\w-]+:(?: |\Z))", loose[0]) else ()
        begins = self._passage.first_line + line.number
        rule, quote = value_rules.UNCLOSED_QUOTE, line.value[0]
        self.mistakes.append(told(rule, line, self._passage, 0, change, quote=quote, begins=begins))

    def _plain_lines(self, event: yaml.ScalarEvent, column: int, end: int) -> None:
        """A list item that stands further right than the one before it has become a part of that one."""
        lines = self._passage.lines
        rows = range(_row(event) + 1, end + 1)
        items = {row: lines[row].lstrip(" ") for row in rows if lines[row].lstrip(" ").startswith("- ")}
        if not items:
            return
        row, text = next(iter(items.items()))
        line = self._line(row, len(lines[row]) - len(text))
        in_list = column >= 0 and lines[_row(event)][column : column + 1] == "-"
        changes = tuple((row, " " * column + text) for row, text in items.items()) if in_list else ()
        first = told(layout_rules.INDENTATION, line, self._passage, 0, changes[:1])
        self.mistakes.append(Mistake(first.found, changes))

    def _dashes(self, event: yaml.ScalarEvent, end: int) -> None:
        """List items without the space after the dash have become one text."""
        for row in range(_row(event), end + 1):
            raw = self._passage.lines[row]
            line = self._line(row, len(raw) - len(raw.lstrip(" ")))
            mistake = missing_space(line, self._passage)
            if mistake:
                self.mistakes.append(mistake)

    def _curly(self, event: yaml.ScalarEvent, text: str) -> None:
        inner = without_curly(text)
        if inner == text or any(character in CURLY for character in inner):
            return
        line, end = self._from(event), _end_column(event)
        after = line.raw[end:]
        if after.lstrip().startswith(":"):
            change = (line.number, line.raw[: line.at] + inner + after)
            self.mistakes.append(told(value_rules.CURLY, line, self._passage, 0, (change,)))
        else:
            self._tell(rules.CURLY_KEPT, event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor in self._anchors:
            self._tell(rules.ALIAS, event)
        else:
            self._tell_quoted(rules.ALIAS, event)

    def _property(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, anchor: str) -> None:
        """An anchor or a tag: text that lacks quotes, or the real thing, which is left out."""
        self._anchors.add(anchor)
        written = self._from(event).value
        rule = rules.ANCHOR if written.startswith("&") else rules.TAG
        is_text = isinstance(event, yaml.ScalarEvent) and event.value and not event.style
        if is_text and _end_row(event) == _row(event) and not written.startswith(("!!", "!<")):
            self._tell_quoted(rule, event)
        else:
            self._tell(rule, event)

    def _tell(self, rule: Rule, event: yaml.Event, **values: object) -> None:
        self.mistakes.append(told(rule, self._from(event), self._passage, 0, (), **values))

    def _tell_quoted(self, rule: Rule, event: yaml.Event) -> None:
        line, end = self._from(event), _end_column(event)
        corrected = line.raw[: line.at] + in_quotes(line.raw[line.at : end].rstrip()) + line.raw[end:]
        self.mistakes.append(told(rule, line, self._passage, 0, ((line.number, corrected),)))

    def _unheard(self, event: yaml.Event) -> None:
        """Go past a node that is dropped, without a word about what it holds."""
        before = len(self.mistakes)
        self._node(event, -1)
        del self.mistakes[before:]

    def _from(self, event: yaml.Event) -> Line:
        return self._line(_row(event), _column(event))

    def _line(self, row: int, column: int) -> Line:
        """The rest of a line from a column on, as a value."""
        raw = self._passage.lines[row] if row < len(self._passage.lines) else ""
        return Line(row, raw, (), column, None, column, raw[column:].rstrip(), row)


def _is_empty(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style and not event.tag


def _row(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _column(event: yaml.Event) -> int:
    return event.start_mark.column if event.start_mark else 0


def _end_row(event: yaml.Event) -> int:
    return event.end_mark.line if event.end_mark else 0


def _end_column(event: yaml.Event) -> int:
    return event.end_mark.column if event.end_mark else 0
