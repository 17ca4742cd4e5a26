"""An entry to the passages that its readers meet, each with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.model.entry import Entry
from talkoot.site.references import words
from talkoot.values.location import Location

_ANYTHING = re.compile("")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one field or one paragraph. ``field`` is the outermost field, empty for the body."""

    field: str
    text: str
    location: Location


def passages(entry: Entry) -> Iterator[Passage]:
    """The passages that stand in the entry's own file; what a translation inherits is not among them."""
    return passages_with(entry, _ANYTHING)


def passages_with(entry: Entry, sign: re.Pattern[str]) -> Iterator[Passage]:
    """The passages in which the pattern is found, which is nowhere in most entries.

    The pattern must find in a whole body whatever it finds in a single paragraph.
    """
    for path, text in words(entry):
        if sign.search(text) and path in entry.marks.at:
            yield Passage(str(path[0]), text, entry.marks.of(*path))
    if sign.search(entry.body.text):
        yield from (one for one in body_passages(entry) if sign.search(one.text))


def body_passages(entry: Entry) -> Iterator[Passage]:
    """The paragraphs of the body, each at its first line, or at the file if that is not known."""
    lines = entry.body.lines
    for number, text in enumerate(entry.body.text.split("\n")):
        if text.strip():
            line = lines[number] if number < len(lines) else 1
            yield Passage("", text, Location(entry.path, line))
