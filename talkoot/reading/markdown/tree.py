"""Turns the blocks of a Markdown text into a tree of elements whose words are still Markdown.

Attributes that no reader sees carry what the next steps need: ``line`` and ``column`` (a place in the
file), ``label`` (of a footnote or a definition), ``card`` (the ``id:…`` of a card).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from talkoot.reading.markdown.blocks import (
    Block,
    Break,
    CardLine,
    Definition,
    Explanation,
    Fence,
    Footnote,
    Listing,
    Paragraph,
    Quote,
    Table,
    Title,
)
from talkoot.reading.markdown.marks import mark, marked
from talkoot.reading.markdown.table_rules import CELLS_LOST, NO_HEADER, NO_HEADER_WORDS
from talkoot.reading.markdown.text import Line, MarkdownText
from talkoot.values.diagnostics import Diagnostic, Diagnostics, Rule, warning
from talkoot.values.language import Words

UNCLOSED_FENCE = warning(
    "unclosed-fence",
    Words(
        "Tältä riviltä alkaa teksti, joka näytetään sellaisenaan, eikä se pääty missään.",
        "På den här raden börjar text som visas som den är, och den slutar ingenstans.",
        "Text that is shown as it stands begins on this line and ends nowhere.",
    ),
    Words(
        "Lisää sen loppuun oma rivi, jolla on samat merkit – tai poista tämä rivi.",
        "Lägg till en egen rad med samma tecken där den ska sluta – eller ta bort den här raden.",
        "Add a line with the same signs where it should end, or remove this line.",
    ),
)

_CELL = re.compile(r"(?:\\.|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|[^|])+")
_TABLE_ROW = re.compile(r"\|.*\|")
_ALIGNMENTS = {(True, False): "align-left", (False, True): "align-right", (True, True): "align-center"}


@dataclass(slots=True)
class Tree:
    """The elements, with what stands apart from them."""

    root: Element = field(default_factory=lambda: Element("div"))
    footnotes: list[Element] = field(default_factory=list)
    definitions: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Address (with its mark) and title by label."""
    findings: list[Diagnostic] = field(default_factory=list)


def tree(text: MarkdownText, blocks: tuple[Block, ...]) -> tuple[Tree, Diagnostics]:
    """The tree of the blocks. Footnotes are at the end, each an ``li`` with its label."""
    planted = Tree()
    _Builder(text, planted).add(planted.root, blocks)
    if planted.footnotes:
        section = SubElement(planted.root, "div", {"class": "footnotes"})
        SubElement(section, "ol").extend(planted.footnotes)
    return planted, tuple(planted.findings)


@dataclass(slots=True)
class _Builder:
    text: MarkdownText
    tree: Tree

    def add(self, parent: Element, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._add(parent, block)

    def _add(self, parent: Element, block: Block) -> None:
        match block:
            case Paragraph(lines):
                self._paragraph(parent, lines)
            case Title():
                self._title(parent, block)
            case Listing():
                self._listing(parent, block)
            case Quote(blocks):
                self.add(SubElement(parent, "blockquote"), blocks)
            case Table():
                self._table(parent, block)
            case Explanation():
                self._explanation(parent, block)
            case _:
                self._add_rare(parent, block)

    def _add_rare(self, parent: Element, block: Block) -> None:
        match block:
            case Break():
                SubElement(parent, "hr")
            case CardLine(line):
                SubElement(parent, "p", {"card": line.text, **_place(line)})
            case Fence():
                self._fence(parent, block)
            case Footnote(label, line, blocks):
                item = Element("li", {"label": label, **_place(line)})
                self._item(item, blocks)
                self.tree.footnotes.append(item)
            case Definition():
                self._definition(parent, block)

    def _paragraph(self, parent: Element, lines: Sequence[Line]) -> None:
        SubElement(parent, "p", _place(lines[0])).text = _running(lines)
        row = next((line for line in lines if _TABLE_ROW.fullmatch(line.trimmed().text)), None)
        if row is not None:
            self.tree.findings.append(self._at(NO_HEADER, row))

    def _title(self, parent: Element, block: Title) -> None:
        place = {**_place(block.sign), "underlined": str(block.underlined)}
        SubElement(parent, f"h{block.level}", place).text = marked(block.words)

    def _listing(self, parent: Element, block: Listing) -> None:
        above = SubElement(parent, "ol" if block.ordered else "ul")
        numbers = _numbers(block)
        if block.ordered and numbers[0] != 1:
            above.set("start", str(numbers[0]))
        for index, item in enumerate(block.items):
            element = SubElement(above, "li")
            if block.ordered and index and numbers[index] != numbers[index - 1] + 1:
                element.set("value", str(numbers[index]))
            self._item(element, item.blocks)

    def _item(self, element: Element, blocks: tuple[Block, ...]) -> None:
        """The only paragraph of an item needs no element of its own."""
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        if len(paragraphs) == 1 and blocks[0] is paragraphs[0]:
            element.text = _running(paragraphs[0].lines)
            element.attrib.setdefault("line", str(paragraphs[0].lines[0].number))
            blocks = blocks[1:]
        self.add(element, blocks)

    def _explanation(self, parent: Element, block: Explanation) -> None:
        above = parent[-1] if len(parent) and parent[-1].tag == "dl" else SubElement(parent, "dl")
        for term in block.terms:
            SubElement(above, "dt", _place(term)).text = marked(term.trimmed())
        for meaning in block.meanings:
            self._item(SubElement(above, "dd"), meaning)

    def _fence(self, parent: Element, block: Fence) -> None:
        content = "".join(f"{line.text}\n" for line in block.lines)
        code = SubElement(SubElement(parent, "pre", _place(block.opening)), "code")
        code.text = AtomicString(content)
        if not block.closed:
            opening = block.opening
            at = self.text.at(opening.number, opening.column)
            self.tree.findings.append(UNCLOSED_FENCE.at(at, opening.text))

    def _definition(self, parent: Element, block: Definition) -> None:
        """The line stays in the tree until it is known whether some link uses it."""
        paragraph = SubElement(parent, "p", {"label": block.label, **_place(block.address)})
        paragraph.text = AtomicString(block.line.text)
        target = mark(block.address.number, block.address.column) + block.address.text
        self.tree.definitions.setdefault(block.label, (target, block.title))

    def _table(self, parent: Element, block: Table) -> None:
        table = SubElement(parent, "table")
        classes = [_alignment(cell.text) for cell in _cells(block.separator)]
        header = _cells(block.header)
        # The corner above a column of names may be empty; any other column has to say what it holds.
        if any(cell.is_blank for cell in header[1:]):
            self.tree.findings.append(self._at(NO_HEADER_WORDS, block.header))
        _row(SubElement(table, "thead"), "th", header, classes)
        body = SubElement(table, "tbody") if block.rows else table
        for line in block.rows:
            cells = _cells(line)
            if any(not cell.is_blank for cell in cells[len(header) :]):
                self.tree.findings.append(self._lost(line, cells, len(header)))
            blanks = [Line(line.number, line.column, "")] * (len(header) - len(cells))
            _row(body, "td", [*cells[: len(header)], *blanks], classes)

    def _at(self, rule: Rule, line: Line) -> Diagnostic:
        return rule.at(self.text.at(line.number, line.column), self.text.line(line.number))

    def _lost(self, line: Line, cells: list[Line], columns: int) -> Diagnostic:
        first = cells[columns]
        at = self.text.at(first.number, first.column)
        return CELLS_LOST.at(at, self.text.line(line.number), cells=len(cells), columns=columns)


def _numbers(block: Listing) -> list[int]:
    """The numbers that readers see: the author's own, but a list of only ``1.`` is counted."""
    written = [item.number for item in block.items]
    if len(set(written)) == 1:
        return [written[0] + (index if block.ordered else 0) for index in range(len(written))]
    return written


def _running(lines: Sequence[Line]) -> str:
    """Lines of a paragraph; white space is kept at the ends of those that another follows."""
    inner = [marked(line.dedented(line.indent)) for line in lines[:-1]]
    return "\n".join([*inner, marked(lines[-1].trimmed())])


def _place(line: Line) -> dict[str, str]:
    return {"line": str(line.number), "column": str(line.column)}


def _cells(line: Line) -> list[Line]:
    """The cells of a row; a ``|`` after a backslash or within code parts none."""
    whole = line.trimmed()
    if whole.text.startswith("|"):
        whole = whole.rest(1)
    cells: list[Line] = []
    at = 0
    while at < len(whole.text):
        found = _CELL.match(whole.text, at)
        end = found.end() if found else at
        cells.append(Line(whole.number, whole.column + at, whole.text[at:end]).trimmed())
        at = end + 1
    return cells or [whole]


def _alignment(sign: str) -> str:
    return _ALIGNMENTS.get((sign.startswith(":"), sign.endswith(":")), "")


def _row(parent: Element, tag: str, cells: Sequence[Line], classes: Sequence[str]) -> None:
    row = SubElement(parent, "tr", _place(cells[0]) if cells else {})
    for index, cell in enumerate(cells):
        alignment = classes[index] if index < len(classes) else ""
        is_header = tag == "th" and not cell.is_blank
        element = SubElement(row, "th" if is_header else "td", {"class": alignment} if alignment else {})
        element.text = marked(cell)
        if is_header:
            element.set("scope", "col")
