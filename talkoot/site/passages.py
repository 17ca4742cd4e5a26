"""An entry to the passages that its readers meet, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.model.entry import Entry
from talkoot.model.fields import Line, Text
from talkoot.reading.shapes import item_of
from talkoot.site.references import values
from talkoot.values.location import Location


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one field or one paragraph. ``field`` is the outermost field, empty for the body."""

    field: str
    text: str
    location: Location


def passages(entry: Entry) -> Iterator[Passage]:
    """The passages that stand in the entry's own file; what a translation inherits is not among them."""
    yield from field_passages(entry)
    yield from body_passages(entry)


def field_passages(entry: Entry) -> Iterator[Passage]:
    """The words of the fields, each where its value begins."""
    for path, field, value in values(entry):
        if (item_of(field.hint) or field.hint) in (Line, Text) and path in entry.marks.at:
            yield Passage(str(path[0]), value, entry.marks.of(*path))


def body_passages(entry: Entry) -> Iterator[Passage]:
    """The paragraphs of the body, each at its first line, or at the file if that is not known."""
    lines = entry.body.lines
    for number, text in enumerate(entry.body.text.split("\n")):
        if text.strip():
            line = lines[number] if number < len(lines) else 1
            yield Passage("", text, Location(entry.path, line))
