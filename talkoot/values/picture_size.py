"""The first bytes of a picture to its size, so that pages can keep its place before it has come."""

from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""The markers of JPEG that begin a frame (ITU-T T.81, table B.1)."""

_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xDA)})


class Size(NamedTuple):
    """Width and height in pixels, as stored; no orientation is applied."""

    width: int
    height: int


def picture_size(data: bytes) -> Size | None:
    """The size of a PNG, JPEG, WebP or GIF; None if the bytes are not the beginning of one."""
    found = None
    if data.startswith(_PNG) and data[12:16] == b"IHDR":
        found = _size(data[16:20], data[20:24])
    elif data.startswith((b"GIF87a", b"GIF89a")):
        found = Size(int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        found = _webp(data[12:30])
    elif data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    return found if found and found.width and found.height else None


def _size(width: bytes, height: bytes) -> Size:
    return Size(int.from_bytes(width, "big"), int.from_bytes(height, "big"))


def _webp(chunk: bytes) -> Size | None:
    """The first chunk: lossy, lossless or extended (RFC 9649, §2.5–2.7)."""
    if len(chunk) < 18:
        return None
    if chunk[:4] == b"VP8X":
        extents = (int.from_bytes(chunk[at : at + 3], "little") + 1 for at in (12, 15))
        return Size(*extents)
    if chunk[:4] == b"VP8L":
        bits = int.from_bytes(chunk[9:13], "little")
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    lossy = chunk[:4] == b"VP8 " and chunk[11:14] == b"\x9d\x01\x2a"
    extents = (int.from_bytes(chunk[at : at + 2], "little") & 0x3FFF for at in (14, 16))
    return Size(*extents) if lossy else None


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return _size(width, height)
        if marker == 0xFF:
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None
