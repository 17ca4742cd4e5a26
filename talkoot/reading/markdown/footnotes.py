"""Turns the signs of footnotes and their texts into links to each other, numbered as they are read."""

from xml.etree.ElementTree import Element, SubElement

from talkoot.reading.markdown.anchors import Anchors
from talkoot.reading.markdown.text import MarkdownText
from talkoot.values.diagnostics import Diagnostic, Diagnostics, warning
from talkoot.values.language import Language, Words

UNUSED_FOOTNOTE = warning(
    "unused-footnote",
    Words(
        "Tekstissä ei viitata alaviitteeseen [^{label}].",
        "Texten hänvisar inte till fotnoten [^{label}].",
        "Nothing in the text refers to the footnote [^{label}].",
    ),
    Words(
        "Lisää tekstiin [^{label}] tai poista alaviite. Sama tunnus voi olla vain yhdellä alaviitteellä.",
        "Lägg till [^{label}] i texten eller ta bort fotnoten. Bara en fotnot kan ha samma beteckning.",
        "Add [^{label}] to the text, or remove the footnote. Two footnotes cannot share a label.",
    ),
)

_BACK = Words(
    "Takaisin tekstiin, viite {number}",
    "Tillbaka till texten, not {number}",
    "Back to the text, note {number}",
)


def link_footnotes(
    root: Element, notes: list[Element], text: MarkdownText, language: Language
) -> Diagnostics:
    """Numbers the notes as readers meet them and links sign and text both ways; the unused ones.

    Anchors come from the author's label (``fn:label``, ``fnref:label``), so that they do not change
    when a note is added before them. No heading's anchor has a colon.
    """
    by_label: dict[str, Element] = {}
    anchors = Anchors()
    for note in notes:
        note.set("name", anchors.claim(note.attrib["label"]))
        note.set("id", f"fn:{note.attrib['name']}")
        by_label.setdefault(note.attrib["label"], note)
    numbers: dict[Element, int] = {}
    for sign in [one for one in root.iter("sup") if "label" in one.attrib]:
        note = by_label[sign.attrib["label"]]
        _link(sign, note, numbers.setdefault(note, len(numbers) + 1), language)
    unused = [note for note in notes if note not in numbers]
    _reorder(root, [*numbers, *unused])
    return tuple(_finding(note, text) for note in unused)


def _link(sign: Element, note: Element, number: int, language: Language) -> None:
    name = note.attrib["name"]
    times = int(note.get("times", "0")) + 1
    note.set("times", str(times))
    back = f"fnref:{name}" if times == 1 else f"fnref:{name}-{times}"
    sign.set("id", back)
    SubElement(sign, "a", {"class": "footnote-ref", "href": f"#fn:{name}"}).text = str(number)
    told = _BACK.in_language(language).format(number=number)
    above = _last(note)
    _add_space(above)
    link = {"class": "footnote-backref", "href": f"#{back}", "aria-label": told, "bare": "true"}
    SubElement(above, "a", link).text = "↩"


def _last(note: Element) -> Element:
    """The paragraph that a note ends with, or the note itself."""
    return note[-1] if len(note) and note[-1].tag == "p" and "card" not in note[-1].attrib else note


def _add_space(element: Element) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + " "
    else:
        element.text = (element.text or "") + " "


def _reorder(root: Element, notes: list[Element]) -> None:
    if notes:
        above = root[-1][0]
        for note in list(above):
            above.remove(note)
        above.extend(notes)


def _finding(note: Element, text: MarkdownText) -> Diagnostic:
    line, column = int(note.attrib["line"]), int(note.attrib["column"])
    label = note.attrib["label"]
    return UNUSED_FOOTNOTE.at(text.at(line, column), text.line(line), label=label)
