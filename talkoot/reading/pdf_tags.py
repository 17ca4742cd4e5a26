"""The bytes of a PDF to whether it is tagged, so that assistive technology finds its headings and order.

A tagged PDF says so in its catalog and has a tree of its structure (ISO 32000-1 §14.7 and §14.8). The catalog
may lie in a compressed stream of objects (§7.5.7). What is drawn on the pages is never looked at.
"""

import re
import zlib
from collections.abc import Iterator
from enum import StrEnum

LARGEST = 64 * 1024 * 1024
"""The most bytes of a file, and of all its streams of objects unpacked, that are looked through."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_MARKED = re.compile(rb"/Marked\s+true\b")
_STRUCTURE = re.compile(rb"/StructTreeRoot\b")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode\b|\[\s*/FlateDecode\s*\])")
_LONGEST_HEAD = 4096


class Tags(StrEnum):
    """Whether a PDF is tagged; ``unknown`` if it is encrypted, damaged, too large or no PDF at all."""

    TAGGED = "tagged"
    UNTAGGED = "untagged"
    UNKNOWN = "unknown"


def tags_of(data: bytes) -> Tags:
    """What the file says of itself; the work is bounded by the size of the file and by ``LARGEST``."""
    if b"%PDF-" not in data[:1024] or len(data) > LARGEST:
        return Tags.UNKNOWN
    plain, packed = _parts(data)
    objects = _unpacked(packed)
    text = b"\n".join((plain, *(one for one in objects if one)))
    if _MARKED.search(text) and _STRUCTURE.search(text):
        return Tags.TAGGED
    is_whole = None not in objects and _CATALOG.search(text)
    return Tags.UNTAGGED if is_whole else Tags.UNKNOWN


def _parts(data: bytes) -> tuple[bytes, tuple[bytes | None, ...]]:
    """All that lies outside streams, and the streams of objects; None for one that is packed otherwise."""
    plain, packed = [], []
    for before, stream in _streams(data):
        plain.append(before)
        head = before[max(before.rfind(b"obj"), len(before) - _LONGEST_HEAD, 0) :]
        if _OBJECTS.search(head):
            packed.append(stream if _DEFLATED.search(head) else None)
    return b"\n".join(plain), tuple(packed)


def _streams(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands before each stream with the stream; last what stands behind them all."""
    at = 0
    while found := _STREAM.search(data, at):
        end = data.find(_END, found.end())
        end = len(data) if end < 0 else end
        yield data[at : found.start()], data[found.end() : end]
        at = end + len(_END)
    yield data[at:], b""


def _unpacked(packed: tuple[bytes | None, ...]) -> tuple[bytes | None, ...]:
    """The streams as they are when unpacked; None for one that cannot be, such as an encrypted one."""
    left, found = LARGEST, list[bytes | None]()
    for stream in packed:
        one = _inflated(stream, left) if stream is not None and left else None
        left -= len(one or b"")
        found.append(one)
    return tuple(found)


def _inflated(stream: bytes, most: int) -> bytes | None:
    machine = zlib.decompressobj()
    try:
        text = machine.decompress(stream, most)
    except zlib.error:
        return None
    return text if not machine.unconsumed_tail else None
