"""The lines of a YAML text as an editor sees them: indentation, list dashes, key, value, where it ends.

This reads what a parser refuses, so that a mistake can be told in plain words. It is a reading of lines,
not of YAML: what the parser accepts is read from its events alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from talkoot.values.diagnostics import Diagnostic
from talkoot.values.location import Location

FARTHEST = 200
"""The most lines over which the end of one value is sought."""

LONGEST = 2_000
"""The longest line, in characters, for which a correction is offered."""

BLOCK_HEADER = re.compile(r"[|>](?:[1-9][+-]?|[+-][1-9]?)?(?:\s+#.*)?\Z")
"""The start of a text of several lines: ``|``, ``>-``."""

_KEY_IN_QUOTES = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*:(?:\s|\Z))""")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_COLON = re.compile(r"\s*:(?: +|\Z)")
_IN_BRACKETS = re.compile(
    r"""(?<=[\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[\[\]{}]|(?<=\s)\#[^\n]*""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of a file: the whole of it or its front matter, whose first line has ``first_line``."""

    path: str
    first_line: int
    lines: tuple[str, ...]

    def location(self, line: int, column: int) -> Location:
        """The place in the file of a line and column counted from 0."""
        return Location(self.path, self.first_line + line, column + 1)

    def changed(self, changes: Mapping[int, str]) -> "Passage":
        """The passage with other text on some lines."""
        return replace(self, lines=tuple(changes.get(n, line) for n, line in enumerate(self.lines)))


@dataclass(frozen=True, slots=True)
class Mistake:
    """A finding, and the lines (from 0) as they should be, if that is known: the rest is read with them."""

    found: Diagnostic
    changes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line with a key, a list item or loose text. Columns are counted from 0.

    ``dashes`` are the columns of list dashes, ``start`` where the rest begins, ``key`` as written or None,
    ``at`` where ``value`` begins (a comment included), ``last`` the last line that the value takes up.
    """

    number: int
    raw: str
    dashes: tuple[int, ...]
    start: int
    key: str | None
    at: int
    value: str
    last: int

    @property
    def column(self) -> int:
        """Where the first dash or the text begins."""
        return self.dashes[0] if self.dashes else self.start

    @property
    def is_structure(self) -> bool:
        """True if the line has a key or begins a list item."""
        return self.key is not None or bool(self.dashes)

    @property
    def owner(self) -> int:
        """The column that what continues the value must be right of."""
        if self.key is not None:
            return self.start
        return self.dashes[-1] if self.dashes else self.start - 1


def structure(lines: tuple[str, ...]) -> Iterator[Line]:
    """The lines that carry structure: no blank lines or comments, nothing from within a longer value."""
    number = 0
    while number < len(lines):
        line = line_at(number, lines[number])
        if line is not None:
            line = replace(line, last=_last(line, lines))
            yield line
        number = line.last + 1 if line else number + 1


def line_at(number: int, raw: str) -> Line | None:
    """The line on its own, None if it is blank or a comment; it ends where it begins."""
    dashes: list[int] = []
    start = indentation(raw)
    while raw.startswith("-", start) and raw[start + 1 : start + 2] in ("", " "):
        dashes.append(start)
        start = _after_spaces(raw, start + 1)
    rest = raw[start:].rstrip()
    if not dashes and (not rest or rest.startswith("#")):
        return None
    end = _key_end(rest)
    if end < 0:
        return Line(number, raw, tuple(dashes), start, None, start, rest, number)
    colon = _COLON.match(rest, end)
    at = colon.end() if colon else end
    return Line(number, raw, tuple(dashes), start, rest[:end], start + at, rest[at:], number)


def continuation(line: Line, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines after ``line`` that may belong to its value: blank, further right, or closing brackets."""
    taken: list[str] = []
    for text in lines[line.number + 1 : line.number + 1 + FARTHEST]:
        stripped = text.strip(" ")
        if stripped and indentation(text) <= line.owner and stripped[0] not in "]}":
            break
        taken.append(text)
    return tuple(taken)


def indentation(text: str) -> int:
    """How many spaces the text begins with."""
    return len(text) - len(text.lstrip(" "))


def without_comment(value: str) -> tuple[str, str]:
    """A plain value and the comment after it (`` # …`` with a space after the sign), blanks included."""
    found = re.search(r"\s+#(?:\s.*)?\Z", value) if " #" in value else None
    return (value[: found.start()], value[found.start() :]) if found else (value, "")


def closing_quote(text: str) -> int:
    """Where the quoted value that ``text`` begins with ends; -1 if it does not."""
    found = _QUOTED[text[0]].match(text)
    return found.end() if found else -1


def closing_bracket(text: str) -> int:
    """Where the bracket that ``text`` begins with is closed; -1 if it is not."""
    depth = 0
    for found in _IN_BRACKETS.finditer(text):
        depth += (found.group() in "[{") - (found.group() in "]}")
        if depth == 0:
            return found.end()
    return -1


def open_brackets(text: str) -> str:
    """The brackets that would close ``text``."""
    missing: list[str] = []
    for found in _IN_BRACKETS.finditer(text):
        if found.group() in "[{":
            missing.append("]" if found.group() == "[" else "}")
        elif found.group() in "]}" and missing:
            missing.pop()
    return "".join(reversed(missing))


def _after_spaces(text: str, start: int) -> int:
    while text.startswith(" ", start):
        start += 1
    return start


def _key_end(rest: str) -> int:
    """The length of the key that the text begins with; -1 if it begins with none."""
    if rest[:1] in ('"', "'"):
        found = _KEY_IN_QUOTES.match(rest)
        return found.end() if found else -1
    if not rest or rest[0] in "[{|>#&*!@`%":
        return -1
    colon = re.search(r":(?: |\Z)", rest)
    comment = rest.find(" #")
    if colon is None or 0 <= comment < colon.start():
        return -1
    return len(rest[: colon.start()].rstrip())


def _last(line: Line, lines: tuple[str, ...]) -> int:
    if BLOCK_HEADER.match(line.value):
        return _end_of_block(line, lines)
    if line.value[:1] in ('"', "'"):
        return _end_of(line, lines, closing_quote)
    if line.value[:1] in ("[", "{"):
        return _end_of(line, lines, closing_bracket)
    return line.number


def _end_of_block(line: Line, lines: tuple[str, ...]) -> int:
    last = line.number
    for number in range(line.number + 1, len(lines)):
        text = lines[number]
        if text.strip(" ") and indentation(text) <= line.owner:
            break
        last = number
    return last


def _end_of(line: Line, lines: tuple[str, ...], closing: Callable[[str], int]) -> int:
    if closing(line.value) >= 0:
        return line.number
    text = "\n".join((line.value, *continuation(line, lines)))
    end = closing(text)
    return line.number + text.count("\n", 0, max(end, 0))
