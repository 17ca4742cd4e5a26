"""A picture's file to the same picture, pixel for pixel, without its notes.

Nothing is decoded: the pieces that hold pixels are copied, and of all others only those that are needed to
show them rightly. What stays unmentioned here goes, whatever a camera may invent.
"""

import struct
import zlib
from collections.abc import Callable, Mapping

from talkoot.model.picture import Credit
from talkoot.values.picture_bytes import (
    PNG_SIGNATURE,
    SCAN,
    START,
    Piece,
    gif_pieces,
    jpeg_pieces,
    png_pieces,
)

_OF_PIXELS = frozenset({0xC4, 0xDB, 0xDD, 0xCC, SCAN, *(set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC})})
"""The tables, frames and scans of a JPEG (ITU-T T.81, table B.1)."""

_JFIF, _ADOBE, _EXIF = 0xE0, 0xEE, 0xE1
_LENGTH_OF_JFIF = 18
"""Bytes of a JFIF segment that holds no small picture of the picture (ITU-T T.871, §10.1)."""

_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD acTL fcTL fdAT cICP".split())
_GIF_KEPT = frozenset({b"head", b"image", b"\xf9", b";"})
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")

_ASCII, _SHORT = 2, 3
_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298

Strip = Callable[[bytes, int, Credit], bytes]
"""A file, the orientation that its picture has and the credit that it is to tell, to another file."""


def stripped_jpeg(data: bytes, orientation: int, credit: Credit) -> bytes:
    """The JPEG with nothing but its picture, how it is turned, and the credit."""
    kept = [piece.data for piece in jpeg_pieces(data) if _is_of_jpeg(piece)]
    first = 1 if kept and kept[0][1] == _JFIF else 0
    notes = exif(orientation, credit)
    own = [b"\xff\xe1" + struct.pack(">H", len(notes) + 8) + b"Exif\0\0" + notes] if notes else []
    return START + b"".join((*kept[:first], *own, *kept[first:]))


def stripped_png(data: bytes, orientation: int, credit: Credit) -> bytes:
    """The PNG with nothing but its picture, how it is turned, and the credit."""
    notes = exif(orientation, credit)
    found = [PNG_SIGNATURE]
    for kind, piece in png_pieces(data):
        if kind in _PNG_KEPT:
            found.append(piece)
            if kind == b"IHDR" and notes:
                found.append(_chunk(b"eXIf", notes))
    return b"".join(found)


def stripped_gif(data: bytes, _: int, credit: Credit) -> bytes:
    """The GIF with nothing but its pictures and how they move, and the credit as a comment."""
    words = "; ".join(filter(None, credit)).encode("utf-8")[:255]
    comment = b"!\xfe" + bytes((len(words),)) + words + b"\0" if words else b""
    pieces = [piece for piece in gif_pieces(data) if _is_of_gif(piece)]
    head, *others = (piece.data for piece in pieces)
    return b"".join((b"GIF89a", head[6:], comment, *others))


STRIPS: Mapping[str, Strip] = {"JPEG": stripped_jpeg, "PNG": stripped_png, "GIF": stripped_gif}
"""The formats that are stripped rather than made anew."""


def exif(orientation: int, credit: Credit) -> bytes:
    """Notes of how the picture is turned and of the credit, and nothing else (Exif 3.0); empty for none."""
    values = [
        (_ORIENTATION, _SHORT, struct.pack(">HH", orientation, 0) if orientation > 1 else b""),
        (_ARTIST, _ASCII, _ascii(credit.artist)),
        (_COPYRIGHT, _ASCII, _ascii(credit.copyright)),
    ]
    told = [one for one in values if one[2]]
    at, fields, longer = 8 + 2 + 12 * len(told) + 4, b"", b""
    for tag, kind, value in told:
        count = 1 if kind == _SHORT else len(value)
        place = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(">I", at + len(longer))
        longer += value + b"\0" * (len(value) % 2) if len(value) > 4 else b""
        fields += struct.pack(">HHI", tag, kind, count) + place
    head = struct.pack(">2sHIH", b"MM", 42, 8, len(told))
    return head + fields + struct.pack(">I", 0) + longer if told else b""


def _ascii(text: str) -> bytes:
    return text.encode("utf-8") + b"\0" if text else b""


def _is_of_jpeg(piece: Piece) -> bool:
    kind = piece.kind[0]
    if kind == _JFIF:
        return piece.data[4:9] == b"JFIF\0" and len(piece.data) == _LENGTH_OF_JFIF
    return kind in _OF_PIXELS or (kind == _ADOBE and piece.data[4:9] == b"Adobe" and len(piece.data) == 16)


def _is_of_gif(piece: Piece) -> bool:
    return piece.kind in _GIF_KEPT or (piece.kind == b"\xff" and piece.data[3:14] in _LOOPS)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
