"""Turns the Markdown below a front matter into lines that know their places in the file."""

import re
from dataclasses import dataclass

from talkoot.values.location import Location

TAB = 4
"""The columns between two tab stops."""

_LINE_END = re.compile(r"\r\n?")
_BLANK_CONTROL = re.compile("[\x0b\x0c\x1c-\x1f\x85\ufeff]")
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or the rest of one: its number in the file, the column of its first character, its text."""

    number: int
    column: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but white space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """The columns of white space that it begins with, tabs counted to the next stop."""
        blank = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        return len(blank.expandtabs(TAB))

    def rest(self, index: int) -> "Line":
        """The line from the character at ``index`` on."""
        return Line(self.number, self.column + index, self.text[index:])

    def dedented(self, width: int) -> "Line":
        """The line without at most ``width`` columns of the white space that it begins with."""
        index = taken = 0
        while taken < width and self.text[index : index + 1] in (" ", "\t"):
            taken += 1 if self.text[index] == " " else TAB - taken % TAB
            index += 1
        return self.rest(index)

    def trimmed(self) -> "Line":
        """The line without the white space around it."""
        begins = len(self.text) - len(self.text.lstrip())
        return Line(self.number, self.column + begins, self.text.strip())


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """A text as it stands in its file."""

    path: str
    lines: tuple[Line, ...]

    @property
    def first_line(self) -> int:
        """The number of the first line in the file."""
        return self.lines[0].number

    def at(self, line: int, column: int = 1) -> Location:
        """The place in the file."""
        return Location(self.path, line, column)

    def line(self, number: int) -> str:
        """The line with this number in the file, as it stands."""
        return self.lines[number - self.first_line].text

    def corrected(self, line: int, column: int, old: str, new: str) -> str:
        """The line with ``new`` for the ``old`` at ``column``; empty if ``old`` does not stand there."""
        text = self.line(line)
        if not text.startswith(old, column - 1):
            return ""
        return text[: column - 1] + new + text[column - 1 + len(old) :]


def numbered(text: str, path: str, first_line: int) -> MarkdownText:
    """The lines of ``text``, the first of which has the number ``first_line`` in the file.

    Characters that no document may hold (controls, lone surrogates, noncharacters) become U+FFFD,
    one for one, so that columns stay; the noncharacters are then free for ``markdown_marks``.
    """
    unified = _BLANK_CONTROL.sub(" ", _LINE_END.sub("\n", text))
    clean = _UNUSABLE.sub("\ufffd", unified)
    lines = (Line(number, 1, line) for number, line in enumerate(clean.split("\n"), first_line))
    return MarkdownText(path, tuple(lines))
