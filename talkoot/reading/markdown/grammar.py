"""What one line of Markdown begins: the signs of headings, lists, quotes, fences and the rest."""

import re
from dataclasses import dataclass

from talkoot.reading.markdown.text import Line

_HEADING = re.compile(r"[ \t]*(#{2,6}(?!#)|#(?=[ \t]|$))")
_UNDERLINE = re.compile(r"[ \t]*(={3,}|-{3,})[ \t]*$")
_BREAK = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*$")
_QUOTE = re.compile(r"[ \t]*> ?")
_BULLET = re.compile(r"[ \t]*([-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_CARD = re.compile(r"[ \t]*id:\S+[ \t]*$")
_FOOTNOTE = re.compile(r"[ \t]*\[\^([^\]\s]+)\]:[ \t]*")
_MEANING = re.compile(r"[ \t]*:[ \t]+(?=\S)")
_SEPARATOR = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_DEFINITION = re.compile(
    r"""[ \t]*\[(?P<label>[^\]^][^\]]*)\]:[ \t]*
    (?:<(?P<bracketed>[^<>]*)>|(?P<bare>[^\s<]\S*))
    (?:[ \t]+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|\((?P<round>[^()]*)\)))?[ \t]*$""",
    re.VERBOSE,
)
_FINNISH = "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu"
_SWEDISH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_ENGLISH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"""[ \t]*\d{{1,2}}\.[ \t]+
    (?:(?:ja|tai|sekä|och|eller|and|[-–])[ \t]*\d{{1,2}}\.[ \t]*)*
    (?:(?:{_FINNISH})ku|(?:{_SWEDISH}|{_ENGLISH})s?\b|\d{{1,2}}\.[ \t]*\d{{4}})""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bullet:
    """The sign of a list's item: its number (0 for a bullet), its indent, where its text begins."""

    ordered: bool
    number: int
    indent: int
    width: int
    text: Line

    def same_list(self, other: "Bullet | None") -> bool:
        """Whether the other sign continues the list of this one."""
        return other is not None and other.ordered == self.ordered and other.indent < self.indent + 2


def heading(line: Line) -> tuple[Line, Line] | None:
    """A heading's line from its first ``#``, and its words. ``#word`` is a hashtag, not a heading."""
    found = _HEADING.match(line.text)
    if not found:
        return None
    words = line.rest(found.end()).trimmed()
    open_ended = words.text.rstrip("#")
    if open_ended == "" or open_ended[-1].isspace():
        words = Line(words.number, words.column, open_ended.rstrip())
    return line.rest(found.start(1)), words


def underline(line: Line) -> int:
    """The level of the heading that this line under it makes, 0 if it makes none."""
    found = _UNDERLINE.match(line.text)
    return 0 if not found else 1 if found[1][0] == "=" else 2


def is_break(line: Line) -> bool:
    """Whether it is a line across the text."""
    return _BREAK.match(line.text) is not None


def fence(line: Line) -> str:
    """The backticks or tildes that open a fence; empty if the line opens none."""
    found = _FENCE.match(line.text)
    return found[1] if found else ""


def closes(line: Line, opening: str) -> bool:
    """Whether the line ends the fence that ``opening`` began."""
    sign = line.text.strip()
    return len(sign) >= len(opening) and sign == opening[0] * len(sign)


def quoted(line: Line) -> Line | None:
    """What stands after the ``>``."""
    found = _QUOTE.match(line.text)
    return line.rest(found.end()) if found else None


def bullet(line: Line) -> Bullet | None:
    """The sign of an item. A date (``19. syyskuuta``) is none: as a list it would lose its day."""
    found = _BULLET.match(line.text)
    if not found or is_break(line) or _DATE.match(line.text):
        return None
    sign = found[1]
    space = min(max(found.end() - found.end(1), 1), 4)
    number = int(sign[:-1]) if len(sign) > 1 else 0
    return Bullet(len(sign) > 1, number, line.indent, len(sign) + space, line.rest(found.end()))


def is_card(line: Line) -> bool:
    """Whether the line holds only ``id:…``."""
    return _CARD.match(line.text) is not None


def footnote(line: Line) -> tuple[str, Line] | None:
    """The label of a footnote and the beginning of its text."""
    found = _FOOTNOTE.match(line.text)
    return (found[1], line.rest(found.end())) if found else None


def meaning(line: Line) -> Line | None:
    """What stands after the ``:`` that explains a term."""
    found = _MEANING.match(line.text)
    return line.rest(found.end()) if found else None


def definition(line: Line) -> tuple[str, Line, str] | None:
    """A label, the address that it stands for and the address's title."""
    found = _DEFINITION.match(line.text)
    if not found:
        return None
    name = "bare" if found["bracketed"] is None else "bracketed"
    address = Line(line.number, line.column + found.start(name), found[name])
    return label(found["label"]), address, found["double"] or found["single"] or found["round"] or ""


def label(text: str) -> str:
    """The form in which two labels are the same."""
    return " ".join(text.lower().split())


def separates(line: Line) -> bool:
    """Whether the line parts the header of a table from its rows."""
    return "|" in line.text and _SEPARATOR.match(line.text.strip()) is not None


def is_row(line: Line) -> bool:
    """Whether the line can be a row of a table."""
    return "|" in line.text
