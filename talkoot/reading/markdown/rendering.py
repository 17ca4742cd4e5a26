"""Turns the Markdown of an entry into its body: clean HTML with holes, headings, words, findings."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from talkoot.model.body import EMPTY_BODY, Body
from talkoot.reading.markdown.clean_html import html, words
from talkoot.reading.markdown.footnotes import link_footnotes
from talkoot.reading.markdown.headings import headings
from talkoot.reading.markdown.inline import render_inline
from talkoot.reading.markdown.limits import over_limits, too_deep, too_long
from talkoot.reading.markdown.links import dig, pointers, show_unused
from talkoot.reading.markdown.parsing import parse
from talkoot.reading.markdown.shapes import shape
from talkoot.reading.markdown.text import MarkdownText, numbered
from talkoot.reading.markdown.tree import tree
from talkoot.reading.markdown.words import settle
from talkoot.reading.readings import Markdown
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.language import Language


def render_bodies(texts: Sequence[Markdown]) -> tuple[tuple[Body, Diagnostics], ...]:
    """The body of each text, and what is wrong with it."""
    return tuple(render_body(one.text, one.path, one.line, one.language) for one in texts)


def render_body(text: str, path: str, first_line: int, language: Language) -> tuple[Body, Diagnostics]:
    """The body that ``text`` makes, and what is wrong with it.

    ``text`` is the Markdown below the front matter of the file at ``path`` (from the project's root),
    where it begins on line ``first_line``; ``language`` is the one that it is written in. The result
    depends on these four alone. A text past the limits of ``markdown_limits`` has an empty body.
    """
    if findings := too_long(text, path, first_line):
        return EMPTY_BODY, findings
    source = numbered(text, path, first_line)
    blocks = parse(source.lines)
    if findings := over_limits(source, blocks):
        return EMPTY_BODY, in_order(findings)
    planted, findings = tree(source, blocks)
    findings += render_inline(planted, source)
    if deep := too_deep(source, planted.root):
        return EMPTY_BODY, in_order(findings + deep)
    body, more = _body(planted.root, planted.footnotes, source, language)
    return body, in_order(findings + more)


def _body(
    root: Element, notes: list[Element], source: MarkdownText, language: Language
) -> tuple[Body, Diagnostics]:
    found = pointers(root, source)
    unused = show_unused(root, found, source)
    footnotes = link_footnotes(root, notes, source, language)
    settle(root, language)
    titles, order = headings(root, source)
    anchors = [title.anchor for title in titles] + [note.attrib["id"] for note in notes]
    holes, links = dig(found, source, anchors, language)
    shape(root)
    spoken = words(root)
    text = "\n".join(block for block, _ in spoken)
    body = Body(html(root), holes, titles, text, tuple(line for _, line in spoken))
    return body, unused + footnotes + order + links
