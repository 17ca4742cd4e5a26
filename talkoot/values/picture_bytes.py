"""The bytes of a picture's file to the pieces of which its format has it consist."""

from collections.abc import Iterator
from typing import NamedTuple

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

START, SCAN, END = b"\xff\xd8", 0xDA, b"\xff\xd9"


class Piece(NamedTuple):
    """One piece: what it is and all its bytes, the marks around it included."""

    kind: bytes
    data: bytes


def jpeg_pieces(data: bytes) -> Iterator[Piece]:
    """The segments of a JPEG (ITU-T T.81, annex B), the last of them all scans up to the end of the picture.

    What cameras hang on behind the end is left out. Raises ``ValueError`` for one that is cut short.
    """
    at = 2
    if data[:2] != START:
        raise ValueError("not a JPEG")
    while True:
        if len(data) < at + 4 or data[at] != 0xFF:
            raise ValueError("no segment")
        if data[at + 1] == 0xFF:  # any number of these may stand before a mark
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == SCAN:
            last = data.find(END, end)
            if last < 0:
                raise ValueError("no end")
            yield Piece(bytes((SCAN,)), data[at : last + 2])
            return
        yield Piece(data[at + 1 : at + 2], data[at:end])
        at = end


def png_pieces(data: bytes) -> Iterator[Piece]:
    """The chunks of a PNG up to its end (PNG 3rd edition, §5); ``ValueError`` for one that has none."""
    at = len(PNG_SIGNATURE)
    if data[:at] != PNG_SIGNATURE:
        raise ValueError("not a PNG")
    while True:
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            raise ValueError("no end")
        kind = data[at + 4 : at + 8]
        yield Piece(kind, data[at:end])
        if kind == b"IEND":
            return
        at = end


def gif_pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a GIF89a: ``head``, ``image``, an extension by its label, ``;``; or ``ValueError``."""
    if data[:4] != b"GIF8" or len(data) < 14:
        raise ValueError("not a GIF")
    at = 13 + _colours(data[10])
    yield Piece(b"head", data[:at])
    while data[at : at + 1] in (b"!", b","):
        begin = at
        if data[at : at + 1] == b"!":
            kind, at = data[at + 1 : at + 2], at + 2
        else:
            kind, at = b"image", at + 11 + _colours(data[at + 9 : at + 10].ljust(1, b"\0")[0])
        while (length := _octet(data, at)) > 0:
            at += length + 1
        at += 1
        yield Piece(kind, data[begin:at])
    if data[at : at + 1] != b";":
        raise ValueError("no end")
    yield Piece(b";", b";")


def _colours(flags: int) -> int:
    """The bytes of the table of colours that follows, if one does."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _octet(data: bytes, at: int) -> int:
    if at >= len(data):
        raise ValueError("no end")
    return data[at]
