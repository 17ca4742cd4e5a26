"""The bytes of a picture's file to what its header tells: format, size, whether it is whole."""

import io
import warnings
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from talkoot.model.picture import ENDINGS, LONGEST_SIDE, MEGAPIXELS, Credit, Flaw, PictureHeader
from talkoot.values.picture_bytes import gif_pieces, jpeg_pieces, png_pieces

FORMATS = tuple(dict.fromkeys(ENDINGS.values()))

_OTHERS = (
    (b"%PDF", "PDF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"\0\0\1\0", "ICO"),
    (b"8BPS", "PSD"),
    (b"PK\3\4", "ZIP"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
)
_BRANDS = {
    b"heic": "HEIC",
    b"heix": "HEIC",
    b"mif1": "HEIC",
    b"msf1": "HEIC",
    b"avif": "AVIF",
    b"avis": "AVIF",
}
_POINTER = b"version https://git-lfs.github.com/spec/"
_TURNED = frozenset({5, 6, 7, 8})
"""The orientations in which width and height change places (Exif 3.0, tag 274)."""

_DRAWN = 0.75
"""A PNG with fewer bytes for each pixel has large even surfaces; one of a photo has about two."""

_AT_LEAST = 2000
"""A PNG with fewer bytes is small enough as it is."""

_LONGEST_CREDIT = 200
_BY_LINE, _COPYRIGHT_NOTICE = (2, 80), (2, 116)


def header_of(data: bytes) -> PictureHeader:
    """What the file is; whatever is wrong with it is told by its ``flaw``."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                return _header(image, data)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return _bomb(data)
        except Exception:  # hostile bytes may make a decoder raise anything
            return _other(data)


def orientation_of(image: Image.Image) -> int:
    """How the camera was held: 1 to 8 (Exif 3.0, tag 274), 1 if it does not say."""
    found = _notes(image).get(ExifTags.Base.Orientation, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def is_transparent(image: Image.Image) -> bool:
    """True if something behind the picture may be seen through it."""
    return "A" in image.getbands() or "transparency" in image.info


def _header(image: ImageFile.ImageFile, data: bytes) -> PictureHeader:
    width, height = image.size
    found = _at_a_glance(image, data)
    if width * height > MEGAPIXELS * 1_000_000 or max(width, height) > LONGEST_SIDE:
        return found._replace(flaw=Flaw.TOO_LARGE)
    return found if _is_whole(image, data) else found._replace(flaw=Flaw.CUT_SHORT)


def _at_a_glance(image: ImageFile.ImageFile, data: bytes) -> PictureHeader:
    width, height = image.size
    if orientation_of(image) in _TURNED:
        width, height = height, width
    format_ = "JPEG" if image.format == "MPO" else image.format or ""  # an MPO is a JPEG with more behind it
    even = format_ == "PNG" and len(data) < _DRAWN * width * height + _AT_LEAST
    few = format_ == "GIF" or image.mode in ("1", "P")
    return PictureHeader(
        format_,
        width,
        height,
        is_drawing=format_ != "JPEG" and (even or few or is_transparent(image)),
        is_animated=format_ != "JPEG" and getattr(image, "n_frames", 1) > 1,
        credit=_credit(image),
    )


def _is_whole(image: Image.Image, data: bytes) -> bool:
    """True if the file ends where its format says, and a PNG holds what its checksums say."""
    try:
        match image.format:
            case "JPEG" | "MPO":
                deque(jpeg_pieces(data), maxlen=0)
            case "GIF":
                deque(gif_pieces(data), maxlen=0)
            case "PNG":
                deque(png_pieces(data), maxlen=0)
                image.verify()
    except Exception:  # a decoder may raise anything
        return False
    return image.format != "WEBP" or len(data) >= int.from_bytes(data[4:8], "little") + 8


def _bomb(data: bytes) -> PictureHeader:
    """A picture that the library will not even open: it tells its size in another way."""
    before, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return PictureHeader(image.format or "", *image.size, flaw=Flaw.TOO_LARGE)
    except Exception:  # as above
        return _other(data)
    finally:
        Image.MAX_IMAGE_PIXELS = before


def _other(data: bytes) -> PictureHeader:
    """A file that is no picture of ours: one of another format, a broken one, or a pointer of git LFS."""
    if data.startswith(_POINTER):
        return PictureHeader("", flaw=Flaw.POINTER)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    known = next((name for magic, name in _OTHERS if start.startswith(magic.lower())), "")
    if data[4:8] == b"ftyp":
        known = _BRANDS.get(data[8:12], "")
    if b"<svg" in start:
        known = "SVG"
    return PictureHeader(known, flaw=Flaw.OTHER if known else Flaw.UNREADABLE)


def _credit(image: ImageFile.ImageFile) -> Credit:
    """What the file tells of its maker and of the rights to it, in Exif or else in IPTC."""
    exif, told = _notes(image), _older_notes(image)
    return Credit(
        _line(exif.get(ExifTags.Base.Artist)) or _line(told.get(_BY_LINE)),
        _line(exif.get(ExifTags.Base.Copyright)) or _line(told.get(_COPYRIGHT_NOTICE)),
    )


def _notes(image: Image.Image) -> Mapping[int, Any]:
    """The Exif notes; those of a PNG only if they stand before its pixels, which are not looked at."""
    if image.format != "PNG" or "exif" in image.info:
        with suppress(Exception):  # broken notes tell nothing
            return image.getexif()
    return {}


def _older_notes(image: ImageFile.ImageFile) -> Mapping[tuple[int, int], Any]:
    """The IPTC notes."""
    with suppress(Exception):  # as above
        return IptcImagePlugin.getiptcinfo(image) or {}
    return {}


def _line(value: object) -> str:
    """A note as one line; notes come in any encoding, as a list, or with zeros at the end."""
    if isinstance(value, list):
        value = value[0] if value else ""
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    if not isinstance(text, str):
        return ""
    with suppress(UnicodeError):  # notes have no encoding of their own; most programs write UTF-8
        text = text.encode("latin-1").decode("utf-8")
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())[:_LONGEST_CREDIT]
