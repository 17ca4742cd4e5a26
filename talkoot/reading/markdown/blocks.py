"""What a Markdown text consists of: its blocks, one within another, with the lines they stand on."""

from dataclasses import dataclass

from talkoot.reading.markdown.text import Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of running text."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of level 1–6; ``sign`` begins at its first ``#``, or is its words if underlined."""

    level: int
    words: Line
    sign: Line

    @property
    def underlined(self) -> bool:
        """Whether a line of ``===`` or ``---`` made it a heading."""
        return not self.sign.text.startswith("#")


@dataclass(frozen=True, slots=True)
class Fence:
    """Text shown as it stands, between two lines of backticks or tildes."""

    opening: Line
    lines: tuple[Line, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Break:
    """A line across the text: ``---``."""

    line: Line


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its source lines."""

    header: Line
    separator: Line
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line that holds only ``id:…``."""

    line: Line


@dataclass(frozen=True, slots=True)
class Definition:
    """Where the address of ``[text][label]`` is told."""

    label: str
    address: Line
    title: str
    line: Line


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation or a callout."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; ``number`` is what the author wrote, 0 with a bullet."""

    number: int
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, ordered or not."""

    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Terms and what they mean."""

    terms: tuple[Line, ...]
    meanings: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote."""

    label: str
    line: Line
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class TooDeep:
    """Where the nesting passed the limit; what is below was not read."""

    line: Line


Block = (
    Paragraph
    | Title
    | Fence
    | Break
    | Table
    | CardLine
    | Definition
    | Quote
    | Listing
    | Explanation
    | Footnote
    | TooDeep
)


def inner(block: Block) -> tuple[Block, ...]:
    """The blocks directly within ``block``."""
    match block:
        case Quote(blocks) | Footnote(blocks=blocks):
            return blocks
        case Listing(items=items):
            return tuple(one for item in items for one in item.blocks)
        case Explanation(meanings=meanings):
            return tuple(one for meaning in meanings for one in meaning)
        case _:
            return ()


def every(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks and all within them, in the order of the text."""
    found: list[Block] = []
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        found.append(block)
        waiting.extend(reversed(inner(block)))
    return tuple(found)
