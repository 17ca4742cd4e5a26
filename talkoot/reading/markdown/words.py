"""Turns the words of a rendered tree into the words that readers see.

Marks go, entities and escapes become characters, white space becomes single spaces, and typography is
applied to everything except code and addresses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

from talkoot.reading.markdown.marks import unmarked
from talkoot.reading.markdown.typography import JOINT, typographic
from talkoot.values.language import Language

INLINE = frozenset({"a", "code", "em", "img", "strong", "sup", "br"})
"""The tags that stand within a run of text; all others begin and end one."""

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_SPACES = re.compile(r"[ \t\n]+")
_SOMETHING = "\ufffc"
_BREAKS = re.compile(f"[\n{JOINT}]")
_WORDED = ("alt", "title")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of words: what it says, whether a new block begins before it, and where it belongs."""

    words: str
    begins: bool
    element: Element | None = None
    is_tail: bool = False

    def replace(self, words: str) -> None:
        if self.element is not None and self.is_tail:
            self.element.tail = words
        elif self.element is not None:
            self.element.text = words


def settle(root: Element, language: Language) -> None:
    """Replaces the words of the tree by what readers see."""
    pieces = list(_pieces(root, begins=True))
    joined = "".join(("\n" if one.begins else JOINT) + one.words for one in pieces)
    for piece, words in zip(pieces, _BREAKS.split(typographic(joined, language))[1:], strict=True):
        piece.replace(words)
    for element in root.iter():
        for name in _WORDED:
            if name in element.attrib:
                element.set(name, typographic(plain(element.attrib[name]).strip(), language))


def plain(text: str) -> str:
    """The text without marks, with entities and escapes as the characters they stand for."""
    decoded = _ENTITY.sub(lambda found: unescape(found[0]), unmarked(text))
    return _SPACES.sub(" ", unescaped(decoded))


def unescaped(text: str) -> str:
    """The text with the characters that a backslash stood before."""
    return _ESCAPED.sub(lambda found: chr(int(found[1])), text)


def _pieces(element: Element, begins: bool) -> Iterator[_Piece]:
    """The words in and after the element, in the order in which they are read."""
    starts = begins or element.tag not in INLINE
    if _is_literal(element):
        element.text = unmarked(unescaped(element.text or ""))
        yield _Piece(_SOMETHING, starts)
    else:
        yield _Piece(plain(element.text or ""), starts, element)
    for child in element:
        yield from _pieces(child, begins=False)
        after_block = child.tag not in INLINE
        yield _Piece(plain(child.tail or ""), after_block, child, is_tail=True)


def _is_literal(element: Element) -> bool:
    return element.tag in ("code", "sup") or "bare" in element.attrib
