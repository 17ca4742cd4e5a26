"""A picture's file and what is wanted of it to the bytes of another file: pixels, a credit, nothing else."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from PIL import Image, ImageCms, features
from PIL.Image import Dither, Quantize, Resampling

from talkoot.model.picture import WHOLE, Wish
from talkoot.output.stripping import STRIPS, exif
from talkoot.reading.picture_headers import FORMATS, is_transparent, orientation_of
from talkoot.values.digests import digest

_COARSE = 3.0
"""How many times larger than wanted a picture may be when it is first made smaller in a quick way."""

_OPTIONS: dict[str, dict[str, Any]] = {
    # One thread, since with several the bytes would depend on how many there are.
    "AVIF": {"quality": 60, "speed": 6, "subsampling": "4:2:0", "max_threads": 1, "range": "full"},
    "JPEG": {"quality": 78, "optimize": True, "progressive": True, "subsampling": "4:2:0"},
    "PNG": {"optimize": True},
}
_OPTIONS_OF_WHOLE: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 95, "optimize": True, "subsampling": "4:4:4"},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 95, "method": 4},
}
_SRGB = ImageCms.createProfile("sRGB")


class Undecodable(ValueError):  # noqa: N818 - what the bytes are
    """The bytes of a picture that begins as one and does not go on as one."""


def encode(data: bytes, wish: Wish) -> bytes:
    """What is wanted of the picture in ``data``: the same bytes for the same ones and the same libraries.

    Colours become those of sRGB, of what moves the first picture is taken, and the picture is turned as its
    camera says. Raises :class:`Undecodable`.
    """
    with _opened(data) as image:
        return _whole(image, data, wish) if wish.format == WHOLE else _scaled(image, data, wish)


def decode(data: bytes) -> None:
    """Look at every pixel of the picture in ``data``, for nothing. Raises :class:`Undecodable`."""
    with _opened(data) as image:
        image.load()


def libraries() -> str:
    """The digest of the libraries' versions, another one of which may give other bytes."""
    names = ("pil", "avif", "libjpeg_turbo", "jpg", "webp", "zlib", "littlecms2")
    return digest(*(f"{name} {features.version(name)}" for name in names))


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                yield image
        except Exception as failed:  # hostile bytes may make a decoder raise anything
            raise Undecodable(type(failed).__name__) from failed


def _scaled(image: Image.Image, data: bytes, wish: Wish) -> bytes:
    orientation = orientation_of(image)
    if _is_as_wanted(image, wish, orientation):
        return _stripped(image, data, wish)
    size = (wish.width, wish.height) if orientation < 5 else (wish.height, wish.width)
    is_palette = image.mode == "P" and image.size != size
    if image.size != size:
        image.draft("RGB", (2 * size[0], 2 * size[1]))
    shown = _in_colours_of_the_web(image)
    if shown.size != size:
        shown = shown.resize(size, Resampling.LANCZOS, reducing_gap=_COARSE)
    shown = _turned(shown, orientation)
    if is_palette and wish.format == "PNG":
        how = Quantize.FASTOCTREE if shown.mode == "RGBA" else Quantize.MEDIANCUT
        shown = shown.quantize(256, how, dither=Dither.NONE)
    return _saved(shown, wish.format, wish, _OPTIONS[wish.format])


def _whole(image: Image.Image, data: bytes, wish: Wish) -> bytes:
    """The file without its notes; made anew only if its colours need a profile to be shown right."""
    format_ = _format_of(image)
    if format_ in STRIPS and _has_usual_colours(image):
        return _stripped(image, data, wish)
    options = dict(_OPTIONS_OF_WHOLE[format_])
    if getattr(image, "is_animated", False) and format_ == "WEBP":
        options["save_all"] = True
        return _saved(image, format_, wish, options)
    shown = _turned(_in_colours_of_the_web(image), orientation_of(image))
    return _saved(shown, format_, wish, options)


def _stripped(image: Image.Image, data: bytes, wish: Wish) -> bytes:
    orientation = orientation_of(image)
    image.load()  # whatever cannot be decoded is not sent on
    return STRIPS[_format_of(image)](data, orientation, wish.credit)


def _is_as_wanted(image: Image.Image, wish: Wish, orientation: int) -> bool:
    """True for a drawing that nothing need be done to: its few colours stay as they are."""
    same = image.format == wish.format == "PNG" and image.size == (wish.width, wish.height)
    return (
        same and orientation == 1 and _has_usual_colours(image) and not getattr(image, "is_animated", False)
    )


def _has_usual_colours(image: Image.Image) -> bool:
    return not image.info.get("icc_profile") and image.mode != "CMYK"


def _format_of(image: Image.Image) -> str:
    return "JPEG" if image.format == "MPO" else image.format or ""


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as one sees it."""
    ways = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    return image.transpose(ways[orientation]) if orientation in ways else image


def _in_colours_of_the_web(image: Image.Image) -> Image.Image:
    """The picture in sRGB, with transparency if it has some; one without colours stays as it is."""
    profile = image.info.get("icc_profile")
    wanted = "RGBA" if is_transparent(image) else "RGB"
    if profile and image.mode in ("RGB", "CMYK", "L"):
        with suppress(
            ImageCms.PyCMSError, OSError
        ):  # a broken profile: the colours are taken for the usual ones
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            found = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
            if found is not None:
                return found
    if image.mode.startswith("I"):
        return _of_sixteen_bits(image)
    return image if image.mode == "L" else image.convert(wanted)


def _of_sixteen_bits(image: Image.Image) -> Image.Image:
    """Grey of sixteen bits as grey of eight."""
    return image.point(lambda value: value / 256).convert("L") if image.mode == "I" else image.convert("L")


def _saved(image: Image.Image, format_: str, wish: Wish, options: dict[str, Any]) -> bytes:
    file, notes = io.BytesIO(), exif(1, wish.credit)
    image.info = {key: one for key, one in image.info.items() if key in ("transparency", "loop", "duration")}
    image.save(file, format_, exif=b"Exif\0\0" + notes if notes else b"", icc_profile=None, **options)
    return file.getvalue()
