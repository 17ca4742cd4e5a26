"""Turns a Markdown text and its blocks into findings about what no honest page holds.

The library that renders Markdown takes minutes for a few kilobytes of brackets and ends in a recursion
error on deep nesting, so these limits are checked before it runs.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from talkoot.reading.markdown.blocks import Block, Explanation, Paragraph, Table, Title, TooDeep, every
from talkoot.reading.markdown.parsing import DEEPEST
from talkoot.reading.markdown.text import Line, MarkdownText
from talkoot.values.diagnostics import Diagnostic, Diagnostics, Rule, error
from talkoot.values.language import Words
from talkoot.values.location import Location

MOST_BYTES = 1_000_000
"""The most bytes in a text."""

MOST_PARAGRAPH_BYTES = 50_000
"""The most bytes in a paragraph."""

MOST_BRACKETS = 100
"""The most ``[`` and ``<`` in a paragraph, an item of a list or a row of a table."""

MOST_ROWS = 2_000
"""The most rows in a table."""

MOST_LINES = 10_000
"""The most lines in a text."""

MOST_BLOCKS = 20_000
"""The most paragraphs, lists, items and so on in a text."""

MOST_CELLS = 25_000
"""The most cells in all tables of a text."""

MOST_SIGNS = 10_000
"""The most signs of Markdown in all running text: brackets, backticks, runs of ``*`` ``_`` ``\\``."""

_SIGN = re.compile(r"[\[<`]|[*_\\]+")
_DEEPEST_ELEMENT = 4 * DEEPEST

TOO_LONG_TEXT = error(
    "too-long-text",
    Words(
        "Teksti on liian pitkä: {size} tavua. Enintään {limit} tavua käy.",
        "Texten är för lång: {size} byte. Högst {limit} byte går an.",
        "The text is too long: {size} bytes. At most {limit} bytes are accepted.",
    ),
    Words(
        "Jaa teksti usealle sivulle. Onko tiedostoon liitetty vahingossa kuva tai muu tiedosto?",
        "Dela upp texten på flera sidor. Har en bild eller annan fil klistrats in av misstag?",
        "Divide it into several pages. Was a picture or another file pasted in by mistake?",
    ),
)
TOO_DEEP = error(
    "too-deep-nesting",
    Words(
        "Luetteloita, lainauksia tai korostuksia on liian monta sisäkkäin (enintään {limit}).",
        "Det finns för många listor, citat eller betoningar inuti varandra (högst {limit}).",
        "Too many lists, quotes or emphases stand one within another (at most {limit}).",
    ),
    Words(
        "Poista riviltä ylimääräiset välit ja merkit >, -, * ja _.",
        "Ta bort överflödiga mellanslag och tecknen >, -, * och _ från raden.",
        "Remove the spare spaces and the spare signs >, -, * and _ from the line.",
    ),
)
TOO_MANY_BRACKETS = error(
    "too-many-brackets",
    Words(
        "Yhdessä kappaleessa on {count} merkkiä [ tai <. Enintään {limit} käy.",
        "Ett stycke har {count} tecken [ eller <. Högst {limit} går an.",
        "One paragraph has {count} of the signs [ and <. At most {limit} are accepted.",
    ),
    Words(
        "Jaa teksti lyhyempiin kappaleisiin tyhjillä riveillä.",
        "Dela upp texten i kortare stycken med tomma rader.",
        "Divide the text into shorter paragraphs with blank lines.",
    ),
)
TOO_LONG_PARAGRAPH = error(
    "too-long-paragraph",
    Words(
        "Kappale on liian pitkä: {size} tavua. Enintään {limit} tavua käy.",
        "Stycket är för långt: {size} byte. Högst {limit} byte går an.",
        "The paragraph is too long: {size} bytes. At most {limit} bytes are accepted.",
    ),
    Words(
        "Jaa teksti lyhyempiin kappaleisiin tyhjillä riveillä.",
        "Dela upp texten i kortare stycken med tomma rader.",
        "Divide the text into shorter paragraphs with blank lines.",
    ),
)
TOO_LONG_TABLE = error(
    "too-long-table",
    Words(
        "Taulukossa on {count} riviä. Enintään {limit} käy.",
        "Tabellen har {count} rader. Högst {limit} går an.",
        "The table has {count} rows. At most {limit} are accepted.",
    ),
    Words(
        "Jaa taulukko pienempiin tai julkaise se liitteenä.",
        "Dela upp tabellen eller publicera den som bilaga.",
        "Divide the table, or publish it as an attachment.",
    ),
)


def _too_much(code: str, what: Words) -> Rule:
    return error(
        code,
        Words(
            f"Tekstissä on {{count}} {what.fi}. Enintään {{limit}} käy.",
            f"Texten har {{count}} {what.sv}. Högst {{limit}} går an.",
            f"The text has {{count}} {what.en}. At most {{limit}} are accepted.",
        ),
        Words(
            "Jaa teksti usealle sivulle. Onko tiedostoon liitetty vahingossa toinen tiedosto?",
            "Dela upp texten på flera sidor. Har en annan fil klistrats in av misstag?",
            "Divide it into several pages. Was another file pasted in by mistake?",
        ),
    )


TOO_MANY_LINES = _too_much("too-many-lines", Words("riviä", "rader", "lines"))
TOO_MANY_BLOCKS = _too_much(
    "too-many-blocks",
    Words("kappaletta ja luettelon kohtaa", "stycken och listpunkter", "paragraphs and items of lists"),
)
TOO_MANY_CELLS = _too_much("too-many-cells", Words("taulukon solua", "celler i tabeller", "cells in tables"))
TOO_MANY_SIGNS = _too_much(
    "too-many-signs",
    Words("Markdown-merkkiä ([, <, *, _, ` tai \\)", "Markdown-tecken", "signs of Markdown"),
)


def too_long(text: str, path: str, first_line: int) -> Diagnostics:
    """The finding that the whole text is too long; checked before anything reads it."""
    size, lines = _size(text), text.count("\n")
    at = Location(path, first_line)
    if size > MOST_BYTES:
        return (TOO_LONG_TEXT.at(at, size=size, limit=MOST_BYTES),)
    if lines > MOST_LINES:
        return (TOO_MANY_LINES.at(at, count=lines, limit=MOST_LINES),)
    return ()


def over_limits(text: MarkdownText, blocks: tuple[Block, ...]) -> Diagnostics:
    """The findings about blocks that are too deep, too long or too full of brackets."""
    found = every(blocks)
    single = tuple(finding for block in found for finding in _over(text, block))
    return single or _over_together(text, found)


def _over_together(text: MarkdownText, blocks: tuple[Block, ...]) -> Diagnostics:
    """What all blocks have too much of together, though none of them has alone."""
    running = [line.text for block in blocks for lines in _runs(block) for line in lines]
    sums = (
        (TOO_MANY_BLOCKS, len(blocks), MOST_BLOCKS),
        (TOO_MANY_CELLS, sum(_cells(block) for block in blocks), MOST_CELLS),
        (TOO_MANY_SIGNS, sum(len(_SIGN.findall(line)) for line in running), MOST_SIGNS),
    )
    at = text.at(text.first_line)
    return tuple(rule.at(at, count=count, limit=limit) for rule, count, limit in sums if count > limit)


def _cells(block: Block) -> int:
    return (len(block.rows) + 1) * block.header.text.count("|") if isinstance(block, Table) else 0


def too_deep(text: MarkdownText, root: Element) -> Diagnostics:
    """The findings about text whose emphases stand too deep in the finished tree."""
    return tuple(
        TOO_DEEP.at(text.at(line), text.line(line), limit=DEEPEST)
        for line in (_deep_line(block, text.first_line) for block in root)
        if line
    )


def _deep_line(block: Element, first_line: int) -> int:
    """The line on which something stands deeper than any honest text; 0 if nothing does."""
    waiting = [(block, 1, first_line)]
    while waiting:
        element, depth, line = waiting.pop()
        line = int(element.get("line", line))
        if depth > _DEEPEST_ELEMENT:
            return line
        waiting.extend((child, depth + 1, line) for child in element)
    return 0


def _over(text: MarkdownText, block: Block) -> Iterator[Diagnostic]:
    if isinstance(block, TooDeep):
        yield TOO_DEEP.at(text.at(block.line.number), text.line(block.line.number), limit=DEEPEST)
    if isinstance(block, Table) and len(block.rows) > MOST_ROWS:
        beyond = block.rows[MOST_ROWS].number
        yield TOO_LONG_TABLE.at(text.at(beyond), count=len(block.rows), limit=MOST_ROWS)
    for lines in _runs(block):
        yield from _over_run(text, lines)


def _runs(block: Block) -> Iterator[tuple[Line, ...]]:
    """The runs of lines that the library takes at once."""
    match block:
        case Paragraph(lines):
            yield lines
        case Title(words=words):
            yield (words,)
        case Table(header=header, rows=rows):
            yield from ((line,) for line in (header, *rows))
        case Explanation(terms=terms):
            yield from ((line,) for line in terms)


def _over_run(text: MarkdownText, lines: tuple[Line, ...]) -> Iterator[Diagnostic]:
    first = text.at(lines[0].number, lines[0].column)
    size = sum(_size(line.text) + 1 for line in lines)
    if size > MOST_PARAGRAPH_BYTES:
        yield TOO_LONG_PARAGRAPH.at(first, lines[0].text, size=size, limit=MOST_PARAGRAPH_BYTES)
    brackets = sum(line.text.count("[") + line.text.count("<") for line in lines)
    if brackets > MOST_BRACKETS:
        yield TOO_MANY_BRACKETS.at(first, lines[0].text, count=brackets, limit=MOST_BRACKETS)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
