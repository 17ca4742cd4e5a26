"""Turns the headings of a tree into anchors, a table of contents and findings about their order."""

from xml.etree.ElementTree import Element

from talkoot.model.body import Heading
from talkoot.reading.markdown.anchors import Anchors
from talkoot.reading.markdown.text import MarkdownText
from talkoot.values.diagnostics import Diagnostic, Diagnostics, error, warning
from talkoot.values.language import Words

HEADING_H1 = error(
    "heading-h1",
    Words(
        "Sivulla on jo pääotsikko: se on kentässä title.",
        "Sidan har redan en huvudrubrik: den står i fältet title.",
        "The page already has its main heading: the field title.",
    ),
    Words(
        "Aloita väliotsikot kahdella ristikkomerkillä.",
        "Börja mellanrubrikerna med två nummertecken.",
        "Begin the headings of the text with two hash signs.",
    ),
)
TOO_DEEP_HEADING = error(
    "heading-too-deep",
    Words(
        "Väliotsikoissa on korkeintaan neljä ristikkomerkkiä.",
        "En mellanrubrik har högst fyra nummertecken.",
        "A heading has at most four hash signs.",
    ),
)
SKIPPED_LEVEL = warning(
    "heading-skips",
    Words(
        "Otsikon taso {level} tulee heti tason {before} jälkeen. Ruudunlukijan käyttäjä luulee, "
        "että väliin jäi jotain.",
        "Rubriknivå {level} följer genast på nivå {before}. Den som använder skärmläsare tror att något "
        "har fallit bort.",
        "The heading of level {level} follows one of level {before}. People who use a screen reader "
        "think that something is missing.",
    ),
)
EMPTY_HEADING = warning(
    "empty-heading",
    Words("Otsikossa ei ole tekstiä.", "Rubriken har ingen text.", "The heading has no words."),
    Words(
        "Kirjoita otsikko tai poista ristikkomerkit.",
        "Skriv en rubrik eller ta bort nummertecknen.",
        "Write a heading, or remove the hash signs.",
    ),
)

HIGHEST, LOWEST = 2, 4
"""The levels that a text may use; 1 is the title of the page."""

_LEVELS = {f"h{level}": level for level in range(1, 7)}


def headings(root: Element, text: MarkdownText) -> tuple[tuple[Heading, ...], Diagnostics]:
    """Gives every heading its anchor and a level that the dialect has; the headings and findings."""
    found: list[Heading] = []
    findings: list[Diagnostic] = []
    anchors = Anchors()
    above = HIGHEST - 1
    for element in [one for one in root.iter() if one.tag in _LEVELS]:
        written = _LEVELS[element.tag]
        level = min(max(written, HIGHEST), LOWEST)
        findings.extend(_findings(element, written, above, text))
        words = " ".join(_words(element).split())
        if not words:
            element.tag = "empty"
            continue
        above = level
        found.append(Heading(level, anchors.claim(words), words))
        element.tag = f"h{level}"
        element.set("id", found[-1].anchor)
    return tuple(found), tuple(findings)


def _words(element: Element) -> str:
    """The words of a heading without the signs of its footnotes."""
    parts = [element.text or ""]
    for child in element:
        parts.append("" if child.tag == "sup" else _words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _findings(element: Element, level: int, above: int, text: MarkdownText) -> list[Diagnostic]:
    line, column = int(element.attrib["line"]), int(element.attrib["column"])
    at, shown = text.at(line, column), text.line(line)
    if not "".join(element.itertext()).strip():
        return [EMPTY_HEADING.at(at, shown)]
    if level < HIGHEST:
        return [HEADING_H1.at(at, shown, _releveled(element, HIGHEST, text))]
    if level > LOWEST:
        return [TOO_DEEP_HEADING.at(at, shown, _releveled(element, LOWEST, text))]
    if level > above + 1:
        fix = _releveled(element, above + 1, text)
        return [SKIPPED_LEVEL.at(at, shown, fix, level=level, before=above)]
    return []


def _releveled(element: Element, level: int, text: MarkdownText) -> str:
    line, column = int(element.attrib["line"]), int(element.attrib["column"])
    rest = text.line(line)[column - 1 :]
    signs = rest[: len(rest) - len(rest.lstrip("#"))]
    words = rest[len(signs) :].lstrip()
    return text.corrected(line, column, rest, f"{'#' * level} {words}")
