"""Turns a place in a file into invisible characters that travel through a Markdown parser, and back.

The parser tells nothing of places. So each bracket, address and tag carries its own: a *mark* made of
noncharacters (Unicode 23.7), which no text holds, no pattern of Markdown looks at and no reader sees.
"""

import re

from talkoot.reading.markdown.text import Line

MARK = "\ufdda[\ufdd0-\ufdd9]+\ufddb[\ufdd0-\ufdd9]+\ufddc"
"""A regular expression that matches one mark."""

_FIRST_DIGIT = 0xFDD0
_MARK = re.compile(MARK)
_ADDRESS = r"(?P<address>\]\([ \t]*<?)"
_TAG = r"(?P<tag><(?=[A-Za-z/!?]))"
_POINTS = re.compile(rf"{_ADDRESS}|(?P<bracket>\[(?!\^))|(?P<note>(?=\[\^))|{_TAG}")


def mark(line: int, column: int) -> str:
    """The mark of a place."""
    return f"\ufdda{_digits(line)}\ufddb{_digits(column)}\ufddc"


def place(text: str) -> tuple[int, int] | None:
    """The line and column of the first mark in ``text``."""
    found = _MARK.search(text)
    if not found:
        return None
    line, column = found[0][1:-1].split("\ufddb")
    return _number(line), _number(column)


def unmarked(text: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", text)


def marked(line: Line) -> str:
    """The text of the line with a mark at every point where a link, image, note or tag may stand.

    An address is marked at its first character, a footnote before its bracket; everything else is
    marked after the bracket with the place of the bracket.
    """

    def point(found: re.Match[str]) -> str:
        at = found.end() if found["address"] else found.start()
        return found[0] + mark(line.number, line.column + at)

    return _POINTS.sub(point, line.text)


def _digits(number: int) -> str:
    return "".join(chr(_FIRST_DIGIT + int(digit)) for digit in str(number))


def _number(digits: str) -> int:
    return int("".join(str(ord(digit) - _FIRST_DIGIT) for digit in digits))
