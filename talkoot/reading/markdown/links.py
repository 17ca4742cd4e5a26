"""Turns the links, images and cards of a tree into holes, and into findings where they cannot stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from posixpath import basename
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from talkoot.model.body import Hole, HoleKind
from talkoot.reading.markdown import link_rules as rules
from talkoot.reading.markdown.link_targets import Leads, Refusal, Target, read_target
from talkoot.reading.markdown.link_texts import is_file_name, is_vague
from talkoot.reading.markdown.marks import place, unmarked
from talkoot.reading.markdown.text import MarkdownText
from talkoot.reading.markdown.words import unescaped
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.language import Language, Words
from talkoot.values.location import Location

_MOST_ANCHORS = 5
_MOST_GUESSES = 20
_WHAT_IT_SHOWS = Words("Mitä kuvassa näkyy", "Vad bilden visar", "What the picture shows")
_ADDRESSES = {"a": "href", "img": "src"}


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link, an image or a card with its target as written, and the places of target and words."""

    element: Element
    target: str
    at: Location
    words_at: Location

    @property
    def kind(self) -> HoleKind:
        """What it is."""
        if self.element.tag == "img":
            return HoleKind.IMAGE
        return HoleKind.LINK if self.element.tag == "a" else HoleKind.CARD


def pointers(root: Element, text: MarkdownText) -> tuple[Pointer, ...]:
    """Everything in the tree that points at something, in order; to be called while marks are there."""
    return tuple(
        _card(element, text) if "card" in element.attrib else _pointer(element, text)
        for element in root.iter()
        if element.tag in _ADDRESSES or "card" in element.attrib
    )


def _card(element: Element, text: MarkdownText) -> Pointer:
    at = text.at(int(element.attrib["line"]), int(element.attrib["column"]))
    return Pointer(element, element.attrib["card"], at, at)


def _pointer(element: Element, text: MarkdownText) -> Pointer:
    written = element.attrib.pop(_ADDRESSES[element.tag], "")
    words = element.attrib.get("alt", "") if element.tag == "img" else "".join(element.itertext())
    at, words_at = place(written), place(words)
    first = at or words_at or (text.first_line, 1)
    return Pointer(element, unmarked(written), text.at(*first), text.at(*(words_at or first)))


def dig(
    found: Sequence[Pointer], text: MarkdownText, anchors: Sequence[str], language: Language
) -> tuple[tuple[Hole, ...], Diagnostics]:
    """Gives every pointer its address, the author's own or that of a hole; the holes and findings.

    ``anchors`` are those of the page's own headings and footnotes, headings first.
    """
    digger = _Digger(text, dict.fromkeys(anchors), language)
    for pointer in found:
        digger.point(pointer)
    return tuple(digger.holes), tuple(digger.findings)


@dataclass(slots=True)
class _Digger:
    text: MarkdownText
    anchors: Mapping[str, None]
    language: Language
    holes: list[Hole] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    guesses: int = 0

    def point(self, pointer: Pointer) -> None:
        target = read_target(unescaped(pointer.target), self.text.path)
        if pointer.kind is HoleKind.IMAGE:
            target = _as_image(target)
            self._check_alt(pointer)
        elif pointer.kind is HoleKind.LINK:
            self._check_words(pointer)
        match target:
            case Refusal():
                self._refuse(pointer, target)
            case Target(Leads.OUT, address):
                pointer.element.set("href", address)
            case Target(Leads.HERE, _, anchor):
                self._point_here(pointer, anchor)
            case _:
                self._dig(pointer, target)

    def _dig(self, pointer: Pointer, target: Target) -> None:
        address = f"hole:{len(self.holes)}"
        at = pointer.at
        self.holes.append(Hole(pointer.kind, target.value, target.anchor, at.line, at.column))
        if pointer.kind is HoleKind.CARD:
            SubElement(pointer.element, "a", {"href": address}).text = pointer.target
        else:
            pointer.element.set(_ADDRESSES[pointer.element.tag], address)

    def _point_here(self, pointer: Pointer, anchor: str) -> None:
        if anchor in self.anchors:
            pointer.element.set("href", f"#{anchor}")
            return
        near = self._nearest(anchor)
        fix = self._corrected(pointer, f"#{near[0]}") if near else ""
        some = ", ".join(f"#{one}" for one in islice(self.anchors, _MOST_ANCHORS) if ":" not in one) or "–"
        values = {"anchor": anchor, "anchors": some}
        self.findings.append(rules.UNKNOWN_ANCHOR.at(pointer.at, self._line(pointer), fix, **values))

    def _nearest(self, anchor: str) -> list[str]:
        """The anchor that the author may have meant; looked for only a few times, because it is slow."""
        self.guesses += 1
        enough = self.guesses > _MOST_GUESSES
        return [] if enough else get_close_matches(anchor, self.anchors, n=1, cutoff=0.5)

    def _refuse(self, pointer: Pointer, why: Refusal) -> None:
        if pointer.kind is HoleKind.CARD:
            pointer.element.text = pointer.target
        fix = self._corrected(pointer, why.instead) if why.instead else ""
        values = {"scheme": why.scheme, "target": pointer.target}
        self.findings.append(why.rule.at(pointer.at, self._line(pointer), fix, **values))

    def _check_words(self, pointer: Pointer) -> None:
        words = " ".join("".join(pointer.element.itertext()).split())
        if not words and not any(one.get("alt") for one in pointer.element.iter("img")):
            self.findings.append(rules.EMPTY_LINK_TEXT.at(pointer.words_at, self._line(pointer)))
        elif is_vague(words):
            self.findings.append(rules.VAGUE_LINK_TEXT.at(pointer.words_at, self._line(pointer), words=words))

    def _check_alt(self, pointer: Pointer) -> None:
        at, line = pointer.words_at, self._line(pointer)
        alt = pointer.element.get("alt", "")
        if not alt:
            told = "[" + _WHAT_IT_SHOWS.in_language(self.language)
            fix = self.text.corrected(at.line, at.column, "[", told)
            self.findings.append(rules.MISSING_ALT.at(at, line, fix))
        elif is_file_name(alt, pointer.target):
            self.findings.append(rules.ALT_IS_FILE_NAME.at(at, line, alt=alt))

    def _corrected(self, pointer: Pointer, instead: str) -> str:
        return self.text.corrected(pointer.at.line, pointer.at.column, pointer.target, instead)

    def _line(self, pointer: Pointer) -> str:
        return self.text.line(pointer.at.line)


def _as_image(target: Target | Refusal) -> Target | Refusal:
    """An image must be a file of the content folder."""
    if isinstance(target, Refusal) or target.leads is Leads.FILE:
        return target
    name = basename(urlsplit(target.value).path) if target.leads is Leads.OUT else ""
    return Refusal(rules.REMOTE_IMAGE, name)


def show_unused(root: Element, found: Sequence[Pointer], text: MarkdownText) -> Diagnostics:
    """Takes the definitions that links use out of the tree; the others stay as text, and are reported."""
    used = {pointer.at for pointer in found}
    findings: list[Diagnostic] = []
    for above in list(root.iter()):
        unused = [one for one in above if _definition_place(one, text) not in used]
        findings += [_unused(one, text) for one in unused if _definition_place(one, text)]
        above[:] = unused
    return tuple(findings)


def _definition_place(element: Element, text: MarkdownText) -> Location | None:
    if element.tag != "p" or "label" not in element.attrib:
        return None
    return text.at(int(element.attrib["line"]), int(element.attrib["column"]))


def _unused(element: Element, text: MarkdownText) -> Diagnostic:
    line, column = int(element.attrib["line"]), int(element.attrib["column"])
    return rules.UNUSED_REFERENCE.at(text.at(line, column), text.line(line), label=element.attrib["label"])
