"""Turns the Markdown words of a tree into elements: emphasis, code, links, images, notes.

The library does it. Its patterns for raw HTML are replaced by one that only reports, so that nothing an
author writes can become an element that is not named here.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import (
    BACKTICK_RE,
    IMAGE_REFERENCE_RE,
    REFERENCE_RE,
    BacktickInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.util import AtomicString

from talkoot.reading.markdown.grammar import label
from talkoot.reading.markdown.marks import MARK, mark, place, unmarked
from talkoot.reading.markdown.raw_html import as_markdown
from talkoot.reading.markdown.text import MarkdownText
from talkoot.reading.markdown.tree import Tree
from talkoot.values.diagnostics import Diagnostic, Diagnostics, error, warning
from talkoot.values.language import Words

RAW_HTML = error(
    "raw-html",
    Words(
        "HTML-merkintä {tag} ei ole sallittu.",
        "HTML-koden {tag} är inte tillåten.",
        "The HTML {tag} is not allowed.",
    ),
    Words(
        "Käytä Markdown-merkintöjä. Jos merkki < kuuluu tekstiin, kirjoita \\<.",
        "Använd Markdown. Hör tecknet < till texten, skriv \\<.",
        "Use Markdown. If the sign < belongs to the text, write \\<.",
    ),
)
UNDEFINED_REFERENCE = warning(
    "undefined-reference",
    Words(
        "Linkin osoitetta [{label}] ei ole annettu missään.",
        "Adressen till länken [{label}] finns ingenstans.",
        "The address of the link [{label}] is told nowhere.",
    ),
    Words(
        "Kirjoita osoite suoraan linkkiin: [teksti](osoite).",
        "Skriv adressen direkt i länken: [text](adress).",
        "Write the address in the link itself: [text](address).",
    ),
)
UNDEFINED_FOOTNOTE = warning(
    "undefined-footnote",
    Words(
        "Alaviitteellä [^{label}] ei ole tekstiä.",
        "Fotnoten [^{label}] har ingen text.",
        "The footnote [^{label}] has no text.",
    ),
    Words(
        "Kirjoita teksti omalle rivilleen: [^{label}]: teksti.",
        "Skriv texten på en egen rad: [^{label}]: text.",
        "Write its text on a line of its own: [^{label}]: text.",
    ),
)

_TAG = (
    rf"<(?P<mark>{MARK})(?:!--|!\[|[!?][A-Za-z][^<>]*>|/?[A-Za-z][A-Za-z0-9:-]*(?:\s[^<>]*)?/?>|"
    r"[A-Za-z][A-Za-z0-9:-]*\s[^<>=]*=)"
)
_SHOWN_TAG = re.compile(r"<!--(?:.*?-->)?|<[^<>]*>?")
_ADDRESS = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
_ANGLED = rf"<(?P<mark>{MARK})(?:(?P<url>(?:https?://|mailto:)[^\s<>]+)|(?P<mail>{_ADDRESS}))>"
_UNSEEN = "\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufdd0-\ufdef\ufeff"
_URL = rf'https?://(?:[^<>"“”\[\]{_UNSEEN}]|\x02\d+\x03)+'
_BARE = rf"(?<![\w/])(?P<url>{_URL})|(?<![\w.%+@-])(?P<mail>{_ADDRESS})(?![\w@-])"
_TRAILING = ".,:!?'’»*_~|–…"
_ENTITY_END = re.compile(r"(?:&\w+)?;$")


def render_inline(tree: Tree, text: MarkdownText) -> Diagnostics:
    """Replaces the Markdown words of the tree by elements; the findings of doing so.

    A footnote's sign becomes an empty ``sup`` with the label of the note; an address keeps its mark.
    """
    found: list[Diagnostic] = []
    library = markdown.Markdown()
    library.ESCAPED_CHARS.extend("<|")
    library.references = tree.definitions
    _replace_patterns(library, tree, text, found)
    library.treeprocessors["inline"].run(tree.root)
    return tuple(found)


def _replace_patterns(
    library: markdown.Markdown, tree: Tree, text: MarkdownText, found: list[Diagnostic]
) -> None:
    patterns = library.inlinePatterns
    for name in ("html", "entity", "automail"):
        patterns.deregister(name)
    labels = frozenset(note.attrib["label"] for note in tree.footnotes)
    patterns.register(_Code(BACKTICK_RE), "backtick", 190)
    patterns.register(_Note(labels, text, found), "note", 175)
    patterns.register(_Reference(REFERENCE_RE, library, text, found), "reference", 170)
    patterns.register(_ImageReference(IMAGE_REFERENCE_RE, library, text, found), "image_reference", 140)
    patterns.register(_ShortReference(REFERENCE_RE, library), "short_reference", 130)
    patterns.register(_ShortImageReference(IMAGE_REFERENCE_RE, library), "short_image_ref", 125)
    patterns.register(_AngledAddress(), "autolink", 120)
    patterns.register(_RawTag(text, found), "raw_tag", 90)
    patterns.register(_BareAddress(), "bare_address", 85)


_Match = tuple[Element | str | None, int | None, int | None]
_NOTHING: _Match = (None, None, None)


class _Code(BacktickInlineProcessor):
    """Code as it stands: escaping belongs to whoever writes the HTML."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802
        node, start, end = super().handleMatch(m, data)
        if isinstance(node, Element):
            node.text = AtomicString(unescape(node.text or ""))
        return node, start, end


class _Sign(InlineProcessor):
    """A sign that is known by its own characters alone."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: ARG002, N802
        return self.read(m)

    def read(self, found: re.Match[str]) -> _Match:
        """The element that the sign makes, with where it begins and ends."""
        raise NotImplementedError


class _Note(_Sign):
    """The sign of a footnote in running text."""

    def __init__(self, labels: frozenset[str], text: MarkdownText, found: list[Diagnostic]) -> None:
        super().__init__(rf"(?P<mark>{MARK})?\[\^(?P<label>[^\]\s]+)\]")
        self.labels, self.text, self.findings = labels, text, found

    def read(self, found: re.Match[str]) -> _Match:
        if found["label"] in self.labels:
            return Element("sup", {"label": found["label"]}), found.start(), found.end()
        if at := place(found["mark"] or ""):
            shown = unmarked(found[0])
            self.findings.append(UNDEFINED_FOOTNOTE.at(self.text.at(*at), shown, label=found["label"]))
        return _NOTHING


class _Labelled(ReferenceInlineProcessor):
    """A link whose address is told elsewhere; labels are compared without marks."""

    def evalId(self, data: str, index: int, text: str) -> tuple[str | None, int, bool]:  # noqa: N802
        name, end, handled = super().evalId(data, index, text)
        return label(unmarked(name or "")) or label(unmarked(text)), end, handled


class _Reference(_Labelled):
    """``[text][label]``; without an address it stays text, and is reported."""

    def __init__(self, pattern: str, library: markdown.Markdown, text: MarkdownText, found: list[Diagnostic]):
        super().__init__(pattern, library)
        self.text, self.findings = text, found

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802
        node, start, end = super().handleMatch(m, data)
        if node is None and start is not None and end is not None:
            self._report(unmarked(data[start:end]), data[start:end])
        return node, start, end

    def _report(self, shown: str, data: str) -> None:
        at = place(data)
        if at and "][" in shown:
            words, _, name = shown.lstrip("!")[1:-1].rpartition("][")
            self.findings.append(UNDEFINED_REFERENCE.at(self.text.at(*at), shown, label=name or words))


class _ImageReference(_Reference, ImageReferenceInlineProcessor):
    """``![text][label]``."""


class _ShortReference(_Labelled, ShortReferenceInlineProcessor):
    """``[label]``."""


class _ShortImageReference(_Labelled, ShortImageReferenceInlineProcessor):
    """``![label]``."""


class _AngledAddress(_Sign):
    """``<https://…>`` and ``<name@host.example>``."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(f"(?i:{_ANGLED})")

    def read(self, found: re.Match[str]) -> _Match:
        address = found["url"] or f"mailto:{found['mail']}"
        line, column = place(found["mark"]) or (1, 1)
        return _bare_link(address, mark(line, column + 1)), found.start(), found.end()


class _BareAddress(_Sign):
    """An address of the web or of a mailbox in running text, without the punctuation after it."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(f"(?i:{_BARE})")

    def read(self, found: re.Match[str]) -> _Match:
        if found["mail"]:
            return _bare_link(f"mailto:{found['mail']}", ""), found.start(), found.end()
        url = _without_punctuation(found["url"])
        if not url.partition("://")[2]:
            return _NOTHING
        return _bare_link(url, ""), found.start(), found.start() + len(url)


class _RawTag(_Sign):
    """A tag, a comment or the like: reported, and left as the text that it is."""

    def __init__(self, text: MarkdownText, found: list[Diagnostic]) -> None:
        super().__init__(_TAG)
        self.text, self.findings = text, found

    def read(self, found: re.Match[str]) -> _Match:
        if at := place(found["mark"]):
            line = self.text.line(at[0])
            shown = _SHOWN_TAG.match(line, at[1] - 1)
            tag = shown[0] if shown else "<"
            self.findings.append(RAW_HTML.at(self.text.at(*at), line, as_markdown(line), tag=tag))
        return _NOTHING


def _bare_link(address: str, sign: str) -> Element:
    link = Element("a", {"href": sign + address, "bare": "true"})
    link.text = AtomicString(re.sub("^mailto:", "", address, flags=re.IGNORECASE))
    return link


def _without_punctuation(url: str) -> str:
    """The address without what ends the sentence; a ``)`` stays if its ``(`` is in the address."""
    end = len(url)
    spare = url.count(")") - url.count("(")
    while end:
        if url[end - 1] in _TRAILING:
            end -= 1
        elif url[end - 1] == ")" and spare > 0:
            end, spare = end - 1, spare - 1
        elif entity := _ENTITY_END.search(url, max(0, end - 12), end):
            end = entity.start()
        else:
            break
    return url[:end]
