"""The text of an entry, rendered once from its Markdown, with holes for what other entries fill."""

from dataclasses import dataclass
from enum import StrEnum


class HoleKind(StrEnum):
    """What fills a hole: the address of an entry or file, an image's address, or a card."""

    LINK = "link"
    IMAGE = "image"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Hole:
    """A place in a body that waits for another entry or file.

    ``target`` is what the author wrote: ``id:avustus-kylat.2026``, or the path of a content file
    relative to the folder ``content/``; ``anchor`` is the part after ``#``, empty if there is none.
    ``line`` and ``column`` are those of the target in the source file, from 1.
    """

    kind: HoleKind
    target: str
    anchor: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: its level (2–4), its anchor, unique within the body, and its words."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered text.

    ``html`` is clean HTML in which hole number *n* stands as the address ``hole:n``: in the
    ``href`` of a link, in the ``src`` of an image, or, for a card, as the only content of a
    paragraph ``<p><a href="hole:n">…</a></p>``. It depends on the Markdown text alone.
    """

    html: str = ""
    holes: tuple[Hole, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""
    """The words without marks, one paragraph a line, for search, digests and plain-text channels."""
    lines: tuple[int, ...] = ()
    """The line of the source file on which each paragraph of ``text`` begins."""


EMPTY_BODY = Body()
