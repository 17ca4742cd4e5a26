"""An original to the fingerprint of its words, by which its translations know whether they still hold.

Words are counted as they are written, so that neither a new version of the program nor a fact that is
written once (a time, an amount, a reference) makes a translation look old.
"""

from collections.abc import Iterator

from talkoot.model.content_type import ContentType
from talkoot.model.fields import Fingerprint, OldAddress, Slug
from talkoot.reading.documents import Document
from talkoot.reading.shapes import is_group, item_of, shape_of
from talkoot.reading.translating import is_fact
from talkoot.reading.yaml.nodes import Mapping, Node, Scalar, Sequence
from talkoot.values.digests import digest

_DIGITS = 8
_ADDRESSES = (Slug, OldAddress)
"""Words of a language that no translation repeats."""


def fingerprint(document: Document, type_: ContentType) -> Fingerprint:
    """The fingerprint of what a translation of the document has to say: words, links, files, text."""
    front = sorted(_said(document.front, (*type_.groups, type_.own), ""))
    text = "\n".join(line.rstrip() for line in document.body.strip().split("\n"))
    return Fingerprint(digest(*(part for pair in front for part in pair), text)[:_DIGITS])


def _said(node: Node, owners: tuple[type, ...], path: str) -> Iterator[tuple[str, str]]:
    """Each text with where it stands; parts of a list are known by their key, else by their place."""
    if isinstance(node, Scalar):
        yield path, " ".join(node.text.split())
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _said(item, owners, f"{path}/{_key(item) or number}")
    else:
        yield from _fields(node, owners, path)


def _fields(node: Mapping, owners: tuple[type, ...], path: str) -> Iterator[tuple[str, str]]:
    shapes = {field.name: field for owner in owners for field in shape_of(owner)}
    for key, value in node.items:
        field = shapes.get(key.text)
        if field is None or field.name == "key" or is_fact(field):
            continue
        hint = item_of(field.hint) or field.hint
        if hint not in _ADDRESSES:
            yield from _said(value, (hint,) if is_group(hint) else (), f"{path}/{field.name}")


def _key(node: Node) -> str:
    items = node.items if isinstance(node, Mapping) else ()
    return next((value.text for key, value in items if key.text == "key" and isinstance(value, Scalar)), "")
