"""Turns the finished tree into HTML and into plain text.

Two walls keep out what nobody named here: the writer knows only these tags and attributes and escapes
everything else, and an HTML sanitiser reads its output as a browser would.
"""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

import nh3

from talkoot.reading.markdown.marks import mark, place, unmarked
from talkoot.reading.markdown.words import INLINE

_ATTRIBUTES = {
    "a": ("class", "href", "title", "aria-label"),
    "blockquote": (),
    "br": (),
    "code": (),
    "dd": (),
    "div": ("class", "role", "tabindex", "aria-label"),
    "dl": (),
    "dt": (),
    "em": (),
    "figcaption": (),
    "figure": (),
    "h2": ("id",),
    "h3": ("id",),
    "h4": ("id",),
    "hr": (),
    "img": ("src", "alt", "title", "loading"),
    "li": ("id", "value"),
    "ol": ("start",),
    "p": (),
    "pre": (),
    "strong": (),
    "sup": ("id",),
    "table": (),
    "tbody": (),
    "td": ("class",),
    "th": ("class", "scope"),
    "thead": (),
    "tr": (),
    "ul": (),
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"callout", "footnotes"},
    "td": {"align-left", "align-right", "align-center"},
    "th": {"align-left", "align-right", "align-center"},
}
_LONGEST_NAME = 120
_VOID = frozenset({"br", "hr", "img"})
_SCHEMES = {"http", "https", "mailto", "tel", "hole"}
_CLEANER = nh3.Cleaner(
    tags=set(_ATTRIBUTES),
    clean_content_tags=set(),
    attributes={tag: set(names) - {"class"} for tag, names in _ATTRIBUTES.items() if names},
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel=None,
)


def html(root: Element) -> str:
    """The HTML of what is within ``root``, a block a line."""
    written = "".join(part for child in root for part in _written(child, within_link=False))
    return _CLEANER.clean(written).replace("&nbsp;", "\u00a0")


def _written(element: Element, within_link: bool) -> Iterator[str]:
    """The element's HTML. A tag that is not named, and a link within a link, leave only their words."""
    tag = element.tag
    shown = tag in _ATTRIBUTES and not (tag == "a" and (within_link or "href" not in element.attrib))
    if tag == "img" and "src" not in element.attrib:
        yield escape(element.get("alt", ""), quote=False)
        shown = False
    if shown:
        yield from (_region(element),) if tag == "table" else ()
        yield _opened(element)
    yield escape(element.text or "", quote=False)
    for child in element:
        yield from _written(child, within_link or (tag == "a" and shown))
        yield escape(child.tail or "", quote=False)
    if shown and tag not in _VOID:
        yield f"</{tag}>"
        yield from ("</div>",) if tag == "table" else ()
    if tag not in INLINE:
        yield "\n"


def _opened(element: Element) -> str:
    given = [(name, element.get(name)) for name in _ATTRIBUTES[element.tag]]
    told = "".join(f' {name}="{escape(value)}"' for name, value in given if value is not None)
    return f"<{element.tag}{told}>"


def _region(table: Element) -> str:
    """What a table stands in: where it is wider than the screen, a keyboard scrolls it (WCAG 2.2, 2.1.1)."""
    cells = (" ".join("".join(cell.itertext()).split()) for cell in table.iter("th"))
    name = escape(", ".join(cell for cell in cells if cell)[:_LONGEST_NAME])
    return f'<div role="region" tabindex="0" aria-label="{name}">' if name else '<div tabindex="0">'


def words(root: Element) -> tuple[tuple[str, int], ...]:
    """The words of each block, with the line of the file on which it begins.

    An item of an ordered list begins with its number, and the cells of a row are parted by ``;``.
    """
    return tuple(_blocks(root))


def _blocks(root: Element) -> Iterator[tuple[str, int]]:
    line = 1
    for spoken in "".join(_spoken(root)).split("\n"):
        line, _ = place(spoken) or (line, 1)
        if text := " ".join(unmarked(spoken).split()):
            yield text, line


def _spoken(element: Element) -> Iterator[str]:
    match element.tag:
        case "tr":
            yield "\n" + _mark(element)
            yield "; ".join(filter(None, ("".join(_content(cell)).strip() for cell in element)))
        case "ol":
            yield from _numbered(element)
        case "sup":
            yield f"[{''.join(element.itertext())}]"
        case "br":
            yield " "
        case "pre":
            yield from _code_lines(element)
        case tag if tag in INLINE:
            yield from _content(element)
        case _:
            yield "\n" + _mark(element)
            yield from _content(element)
            yield "\n"


def _code_lines(element: Element) -> Iterator[str]:
    first = int(element.attrib["line"]) + 1
    for number, line in enumerate("".join(element.itertext()).split("\n"), first):
        yield f"\n{mark(number, 1)}{line}"
    yield "\n"


def _mark(element: Element) -> str:
    return mark(int(element.attrib["line"]), 1) if "line" in element.attrib else ""


def _content(element: Element) -> Iterator[str]:
    if element.get("class") == "footnote-backref" or ("card" in element.attrib and len(element)):
        return
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""


def _numbered(listing: Element) -> Iterator[str]:
    number = int(listing.get("start", "1"))
    for item in listing:
        number = int(item.get("value", number))
        yield f"\n{_mark(item)}{number}. "
        yield from _content(item)
        number += 1
    yield "\n"
