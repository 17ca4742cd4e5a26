"""RSS 2.0 by the RSS Advisory Board's Best Practices Profile: items to bytes, items to a document."""

import re
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from talkoot.output.rss import Enclosed, Feed, Item
from talkoot.values.local_time import local

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
_NAMESPACES = {"atom": ATOM, "content": CONTENT, "dc": DC, "media": MEDIA}
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.S)


def item_bytes(item: Item) -> bytes:
    """The item as XML; with its namespaces, so that it stands by itself."""
    node = etree.Element("item", nsmap=_NAMESPACES)
    _add(node, "title", item.title)
    _add(node, "link", item.link)
    _add(node, "guid", item.guid).set("isPermaLink", "false")
    _add(node, "pubDate", rfc822(item.published))
    for category in item.categories:
        _add(node, "category", category)
    _add(node, "description", _as_html(_plain(item.description)))
    if item.html:
        _add(node, f"{{{CONTENT}}}encoded", "").text = etree.CDATA(_plain(item.html))
    if item.creator:
        _add(node, f"{{{DC}}}creator", item.creator)
    if item.updated != item.published:
        _add(node, f"{{{ATOM}}}updated", local(item.updated).isoformat())
    if item.picture:
        _add_picture(node, item.picture)
    return _hexadecimal(etree.tostring(node, encoding="UTF-8", xml_declaration=False))


def _add_picture(node: etree._Element, picture: Enclosed) -> None:
    """The picture as Media RSS 1.5.1 has it."""
    media = etree.SubElement(node, f"{{{MEDIA}}}content", url=picture.address, medium="image")
    told = {
        "type": picture.kind,
        "fileSize": picture.octets,
        "width": picture.width,
        "height": picture.height,
    }
    for name, value in told.items():
        media.set(name, str(value))
    _add(media, f"{{{MEDIA}}}description", picture.alt).set("type", "plain")


def document(feed: Feed, items: tuple[bytes, ...], changed: datetime | None) -> bytes:
    """The feed; ``changed`` is the newest change of any item, never the time of the build."""
    root = etree.Element("rss", nsmap=_NAMESPACES, version="2.0")
    channel = etree.SubElement(root, "channel")
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.link)
    _add(channel, "description", feed.description)
    _add(channel, "language", feed.language)
    own = etree.SubElement(channel, f"{{{ATOM}}}link")
    for name, value in (("href", feed.address), ("rel", "self"), ("type", "application/rss+xml")):
        own.set(name, value)
    if changed is not None:
        _add(channel, "lastBuildDate", rfc822(changed))
    if feed.editor:
        _add(channel, "managingEditor", feed.editor)
    _add(channel, "ttl", "60")
    head = _hexadecimal(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
    start, end = head.split(b"  </channel>")
    return start + b"".join(b"    " + one.strip() + b"\n" for one in items) + b"  </channel>" + end


def rfc822(moment: datetime) -> str:
    """The instant with English names and Helsinki's offset (RFC 822 as RFC 2822 §3.3 has it)."""
    return format_datetime(local(moment).replace(microsecond=0))


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    node = etree.SubElement(parent, name)
    node.text = _plain(text)
    return node


def _as_html(text: str) -> str:
    """Plain text for an element that readers take for HTML, left alone where both are the same."""
    return re.sub(r"&(?=[#\w])", "&amp;", text).replace("<", "&lt;")


def _plain(text: str) -> str:
    """The text without the characters that XML 1.0 §2.2 does not allow."""
    return re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _hexadecimal(xml: bytes) -> bytes:
    """The profile wants hexadecimal references in plain text, which no reader reads twice."""
    parts = _CDATA.split(xml)
    for number in range(0, len(parts), 2):
        parts[number] = parts[number].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
    return b"".join(parts)
