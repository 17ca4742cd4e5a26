"""A line of YAML that begins in the wrong place, to the least move of lines that lets the reading go on."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from talkoot.reading.yaml import layout_rules as rules
from talkoot.reading.yaml.events import events
from talkoot.reading.yaml.lines import Line, Mistake, Passage, indentation, line_at
from talkoot.reading.yaml.values import has_value, told

_Moved = dict[int, str]
_TRIED = 50_000
"""The longest text, in characters, in which moves are tried out."""

_FARTHEST = 60
"""The most lines that one move takes along."""


@dataclass(frozen=True, slots=True)
class Level:
    """A list or a group that began on a line, at a column."""

    column: int
    is_list: bool
    line: int


class Levels:
    """The lists and groups that are open, line after line."""

    def __init__(self) -> None:
        self._open: list[Level] = []
        self._previous: Line | None = None

    def displaced(self, line: Line) -> tuple[Level, ...] | None:
        """None if the line begins where it may, else the levels among which its place can be."""
        previous, self._previous = self._previous, line
        if previous and line.column > previous.owner and has_value(previous):
            return tuple(self._open)
        known = tuple(self._open)
        while self._open and self._open[-1].column > line.column:
            self._open.pop()
        top = self._open[-1] if self._open else None
        was_closed = len(self._open) < len(known)
        if was_closed and (top is None or top.column < line.column):
            return known
        mixed = top is not None and top.column == line.column and top.is_list != bool(line.dashes)
        if mixed and not self._changes_kind(line, previous):
            return known
        self._enter(line)
        return None

    def _changes_kind(self, line: Line, previous: Line | None) -> bool:
        """True if a list begins right under its key, or a key ends such a list."""
        if not self._open[-1].is_list:
            return previous is not None and not has_value(previous)
        self._open.pop()
        return bool(self._open) and self._open[-1].column == line.column

    def _enter(self, line: Line) -> None:
        inner = [Level(column, True, line.number) for column in line.dashes]
        if line.key is not None:
            inner.append(Level(line.start, False, line.number))
        known = {(level.column, level.is_list) for level in self._open}
        self._open.extend(level for level in inner if (level.column, level.is_list) not in known)


def displacement(line: Line, levels: Iterable[Level], passage: Passage, until: int) -> Mistake:
    """The mistake, with the move that lets the reading go on farthest, or the lines left out."""
    best: _Moved = {}
    farthest = until
    text_is_short = sum(map(len, passage.lines)) < _TRIED
    for moved in sorted(_moves(line, levels, passage), key=len) if text_is_short else ():
        reached = _reached(passage.changed(moved))
        if reached > farthest:
            best, farthest = moved, reached
    if not best:
        left_out = tuple((number, "") for number in _under(line, passage))
        return told(rules.INDENTATION, line, passage, line.column - line.at, left_out)
    first = line_at(min(best), passage.lines[min(best)]) or line
    changes = tuple(sorted(best.items()))
    shown = told(rules.INDENTATION, first, passage, first.column - first.at, changes[:1])
    return Mistake(shown.found, changes)


def _moves(line: Line, levels: Iterable[Level], passage: Passage) -> Iterator[_Moved]:
    """The line to each level of its kind, nearest and innermost first, or the lines above to the line."""
    alike = (level for level in levels if level.is_list == bool(line.dashes))
    for level in sorted(alike, key=lambda one: (abs(one.column - line.column), -one.column)):
        by = level.column - line.column
        if by == 0:
            continue
        yield _shifted((line.number,), by, passage)
        under = _under(line, passage)
        if 1 < len(under) <= _FARTHEST:
            yield _shifted(under, by, passage)
        if line.number - level.line <= _FARTHEST:
            yield _shifted(range(level.line, line.number), -by, passage)


def _under(line: Line, passage: Passage) -> range:
    """The line and those after it that are not left of it."""
    end = line.number + 1
    while end < len(passage.lines) and indentation(passage.lines[end]) >= line.column:
        end += 1
    return range(line.number, end)


def _shifted(numbers: Iterable[int], by: int, passage: Passage) -> _Moved:
    texts = ((number, passage.lines[number]) for number in numbers)
    return {number: _indented(text, by) for number, text in texts if text.strip()}


def _indented(text: str, by: int) -> str:
    return " " * by + text if by > 0 else text[min(-by, indentation(text)) :]


def _reached(passage: Passage) -> int:
    stopped = events("\n".join(passage.lines))[1]
    return stopped.line if stopped else sys.maxsize
