"""Turns what stands out by its shape into elements of its own: captioned images and callouts."""

import re
from xml.etree.ElementTree import Element, SubElement

_CALLOUT = re.compile(r"(?:huom|obs|note)\s*[.!:]?", re.IGNORECASE)
_HOLDERS = ("li", "dd", "td")


def shape(root: Element) -> None:
    """Makes figures of the images that have a title, and callouts of the quotes that begin with one."""
    for image in root.iter("img"):
        image.set("loading", "lazy")
    for above in list(root.iter()):
        for child in list(above):
            if child.tag == "p":
                _split(above, child)
            elif child.tag == "blockquote" and _is_callout(child):
                child.tag = "div"
                child.attrib.update({"class": "callout", "role": "note"})
        if above.tag in _HOLDERS:
            for child in list(above):
                if _captioned(child):
                    _wrap(above, child)


def _is_callout(quote: Element) -> bool:
    first = quote[0] if len(quote) else None
    if first is None or first.tag != "p" or first.text or not len(first):
        return False
    return first[0].tag == "strong" and _CALLOUT.fullmatch((first[0].text or "").strip()) is not None


def _captioned(element: Element) -> bool:
    """Whether it is an image with a title, or a link around nothing but one."""
    if element.tag == "a" and len(element) == 1 and not (element.text or "").strip():
        return not (element[0].tail or "").strip() and _captioned(element[0])
    return element.tag == "img" and bool(element.get("title")) and "src" in element.attrib


def _figure(element: Element, above: Element) -> Element:
    image = element if element.tag == "img" else element[0]
    figure = Element("figure", _place(above))
    caption = image.attrib.pop("title")
    element.tail = None
    figure.append(element)
    SubElement(figure, "figcaption").text = caption
    return figure


def _wrap(above: Element, child: Element) -> None:
    at = list(above).index(child)
    tail = child.tail
    figure = _figure(child, above)
    figure.tail = tail
    above[at] = figure


def _split(above: Element, paragraph: Element) -> None:
    """Takes captioned images out of a paragraph, which may not hold a figure; its words stay around."""
    if not any(_captioned(child) for child in paragraph):
        return
    parts = [_opening(paragraph.text, paragraph)]
    for child in list(paragraph):
        if _captioned(child):
            tail = child.tail
            parts += [_figure(child, paragraph), _opening(tail, paragraph)]
        else:
            parts[-1].append(child)
    for part in parts:
        _trim_end(part)
    at = list(above).index(paragraph)
    above.remove(paragraph)
    for part in reversed([one for one in parts if one.tag == "figure" or _says_something(one)]):
        above.insert(at, part)


def _opening(words: str | None, above: Element) -> Element:
    paragraph = Element("p", _place(above))
    paragraph.text = (words or "").lstrip()
    return paragraph


def _place(element: Element) -> dict[str, str]:
    return {"line": element.attrib["line"]} if "line" in element.attrib else {}


def _trim_end(element: Element) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip()
    else:
        element.text = (element.text or "").rstrip()


def _says_something(paragraph: Element) -> bool:
    return len(paragraph) > 0 or bool((paragraph.text or "").strip())
