"""Turns the lines of a Markdown text into its blocks.

The library that renders the text cannot do this step: it tells no places, makes a list of a paragraph
that begins with a date, flattens lists nested by two spaces, sees no list below a line of text, and
drops what it does not understand. Here every line ends up in some block.
"""

from collections.abc import Callable, Sequence

from talkoot.reading.markdown import grammar as grammar
from talkoot.reading.markdown.blocks import (
    Block,
    Break,
    CardLine,
    Definition,
    Explanation,
    Fence,
    Footnote,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
    Title,
    TooDeep,
)
from talkoot.reading.markdown.text import Line

DEEPEST = 20
"""The most lists and quotes that may stand one within another."""

_WITHIN = 2
"""The columns of indent that keep a line inside an item; people write two, three and four."""

_Lines = Sequence[Line]
_Found = tuple[Block, int] | None


def parse(lines: _Lines, depth: int = 0) -> tuple[Block, ...]:
    """The blocks of ``lines``, which stand within ``depth`` lists and quotes."""
    if depth > DEEPEST:
        return (TooDeep(lines[0]),)
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        if lines[at].is_blank:
            at += 1
        else:
            block, at = _block(lines, at, depth)
            blocks.append(block)
    return tuple(blocks)


def _block(lines: _Lines, at: int, depth: int) -> tuple[Block, int]:
    for reader in _READERS:
        if found := reader(lines, at, depth):
            return found
    return _paragraph(lines, at, depth)


def _fence(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001  all readers are called alike
    sign = grammar.fence(lines[at])
    if not sign:
        return None
    indent = lines[at].indent
    end = at + 1
    while end < len(lines) and not grammar.closes(lines[end], sign):
        end += 1
    content = tuple(line.dedented(indent) for line in lines[at + 1 : end])
    return Fence(lines[at].trimmed(), content, end < len(lines)), end + 1


def _title(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001
    if found := grammar.heading(lines[at]):
        sign, words = found
        level = len(sign.text) - len(sign.text.lstrip("#"))
        return Title(level, words, sign), at + 1
    words = lines[at].trimmed()
    level = grammar.underline(lines[at + 1]) if at + 1 < len(lines) else 0
    is_sentence = level == 2 and words.text.endswith(".")
    if not level or is_sentence or _begins_block(lines, at):
        return None
    return Title(level, words, words), at + 2


def _break(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001
    return (Break(lines[at]), at + 1) if grammar.is_break(lines[at]) else None


def _card(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001
    return (CardLine(lines[at].trimmed()), at + 1) if grammar.is_card(lines[at]) else None


def _definition(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001
    found = grammar.definition(lines[at])
    return (Definition(*found, lines[at].trimmed()), at + 1) if found else None


def _table(lines: _Lines, at: int, depth: int) -> _Found:  # noqa: ARG001
    if not _begins_table(lines, at):
        return None
    end = at + 2
    while end < len(lines) and grammar.is_row(lines[end]):
        end += 1
    return Table(lines[at], lines[at + 1], tuple(lines[at + 2 : end])), end


def _quote(lines: _Lines, at: int, depth: int) -> _Found:
    if grammar.quoted(lines[at]) is None:
        return None
    own: list[Line] = []
    while at < len(lines):
        inside = grammar.quoted(lines[at])
        if inside is None:
            if lines[at].is_blank or own[-1].is_blank or _begins_block(lines, at):
                break
            inside = lines[at].dedented(lines[at].indent)
        own.append(inside)
        at += 1
    return Quote(parse(own, depth + 1)), at


def _listing(lines: _Lines, at: int, depth: int) -> _Found:
    first = grammar.bullet(lines[at])
    if not first:
        return None
    items: list[Item] = []
    bullet: grammar.Bullet | None = first
    while bullet and first.same_list(bullet):
        offset = bullet.indent + bullet.width
        own, at = _contained(lines, at, bullet.text, offset, lambda at: first.same_list(_bullet(lines, at)))
        items.append(Item(bullet.number, parse(own, depth + 1)))
        bullet = _bullet(lines, at)
    return Listing(first.ordered, tuple(items)), at


def _bullet(lines: _Lines, at: int) -> grammar.Bullet | None:
    return grammar.bullet(lines[at]) if at < len(lines) else None


def _note(lines: _Lines, at: int, depth: int) -> _Found:
    found = grammar.footnote(lines[at])
    if not found:
        return None
    label, text = found
    own, end = _contained(lines, at, text, _offset(lines[at], text))
    return Footnote(label, lines[at].trimmed(), parse(own, depth + 1)), end


def _paragraph(lines: _Lines, at: int, depth: int) -> tuple[Block, int]:
    end = at + 1
    while end < len(lines) and not lines[end].is_blank and not _begins_block(lines, end):
        end += 1
    words = tuple(lines[at:end])
    after = end + 1 if end < len(lines) and lines[end].is_blank else end
    if after < len(lines) and grammar.meaning(lines[after]):
        return _explanation(words, lines, after, depth)
    return Paragraph(words), end


def _explanation(terms: tuple[Line, ...], lines: _Lines, at: int, depth: int) -> tuple[Block, int]:
    meanings: list[tuple[Block, ...]] = []
    while at < len(lines) and (text := grammar.meaning(lines[at])):
        own, at = _contained(lines, at, text, _offset(lines[at], text))
        meanings.append(parse(own, depth + 1))
    return Explanation(terms, tuple(meanings)), at


def _never(_at: int) -> bool:
    return False


def _contained(
    lines: _Lines, at: int, first: Line, offset: int, ends: Callable[[int], bool] = _never
) -> tuple[list[Line], int]:
    """The lines that belong to an item whose text begins with ``first``, and where the next begins.

    A line belongs to it if it is indented, or if it goes on with a paragraph (and begins nothing).
    """
    indent = lines[at].indent
    own = [first]
    at += 1
    while at < len(lines):
        line = lines[at]
        if line.is_blank or line.indent >= indent + _WITHIN:
            own.append(line.dedented(offset))
        elif own[-1].is_blank or ends(at) or _begins_block(lines, at):
            break
        else:
            own.append(line.dedented(line.indent))
        at += 1
    return own, at


def _offset(line: Line, text: Line) -> int:
    return max(text.column - line.column, _WITHIN)


def _begins_table(lines: _Lines, at: int) -> bool:
    return at + 1 < len(lines) and grammar.is_row(lines[at]) and grammar.separates(lines[at + 1])


def _begins_block(lines: _Lines, at: int) -> bool:
    """Whether the line ends a paragraph above it without a blank line.

    A numbered list does so only with 1, or a year at the start of a line would begin a list.
    """
    line = lines[at]
    bullet = grammar.bullet(line)
    begins_list = bullet is not None and not bullet.text.is_blank and bullet.number <= 1
    return begins_list or _begins_table(lines, at) or any(sign(line) for sign in _SIGNS)


_SIGNS: tuple[Callable[[Line], object], ...] = (
    grammar.heading,
    grammar.is_break,
    grammar.fence,
    grammar.quoted,
    grammar.is_card,
    grammar.footnote,
    grammar.definition,
    grammar.meaning,
)

_READERS: tuple[Callable[[_Lines, int, int], _Found], ...] = (
    _fence,
    _title,
    _break,
    _quote,
    _listing,
    _card,
    _note,
    _definition,
    _table,
)
