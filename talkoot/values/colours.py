"""Colours: how much two of them differ to the eye, and the nearest shade of one that differs enough.

Shades are found in OKLCH (Björn Ottosson, “A perceptual color space for image processing”, 2020; CSS Color 4,
§9), where a step of lightness looks as large in every hue. What is told and returned is sRGB as ``#rrggbb``.
"""

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

WORDS = 4.5
"""The least contrast of words with their ground (WCAG 2.2, 1.4.3)."""

GRAPHICS = 3.0
"""The least contrast of large words, edges and signs with what is beside them (WCAG 2.2, 1.4.3, 1.4.11)."""

STEPS = 512
"""How many steps of lightness there are from black to white."""

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_OUTSIDE = 1e-6


class Demand(NamedTuple):
    """That a colour has at least a contrast with another, from 1 (the same) to 21 (black and white)."""

    other: str
    least: float


class Shade(NamedTuple):
    """A colour in OKLCH: lightness from 0 to 1, chroma from 0, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def is_colour(text: str) -> bool:
    """Whether the text is a colour as this module takes it: ``#`` and six digits."""
    return _HEX.fullmatch(text) is not None


@cache
def luminance(colour: str) -> float:
    """How bright the colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def fails(colour: str, demands: Iterable[Demand]) -> tuple[Demand, ...]:
    """The demands that the colour does not meet."""
    return tuple(one for one in demands if contrast(colour, one.other) < one.least)


def nearest(colour: str, demands: Iterable[Demand]) -> str:
    """The colour itself or, if it fails, the shade of the same hue that meets all with the least change.

    A change is one of lightness; where sRGB has no such shade, chroma is given up, never the hue. Equally
    near shades: the darker one. ValueError if no shade meets all demands at once.
    """
    asked = tuple(demands)
    return next((shade for shade in _outwards(colour) if not fails(shade, asked)), "") or _impossible(colour)


def shade(lightness: float, chroma: float, hue: float) -> str:
    """The colour of that lightness and hue, with as much of the chroma as sRGB has."""
    most = _most_chroma(lightness, chroma, hue)
    return "#" + "".join(f"{_byte(part):02x}" for part in _rgb(Shade(lightness, most, hue)))


@cache
def oklch(colour: str) -> Shade:
    """The colour in OKLCH."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Shade(lightness, math.hypot(green_red, blue_yellow), math.atan2(blue_yellow, green_red))


def _outwards(colour: str) -> Iterator[str]:
    yield colour.lower()
    own = oklch(colour)
    for step in range(1, STEPS + 1):
        for lightness in (own.lightness - step / STEPS, own.lightness + step / STEPS):
            if 0 <= lightness <= 1:
                yield shade(lightness, own.chroma, own.hue)


def _impossible(colour: str) -> str:
    raise ValueError(f"no shade of {colour} meets all demands")


def _linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (_LINEAR[int(colour[at : at + 2], 16)] for at in (1, 3, 5))
    return red, green, blue


def _most_chroma(lightness: float, chroma: float, hue: float) -> float:
    low, high = 0.0, chroma
    if _is_in_srgb(Shade(lightness, high, hue)):
        return high
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (middle, high) if _is_in_srgb(Shade(lightness, middle, hue)) else (low, middle)
    return low


def _is_in_srgb(one: Shade) -> bool:
    return all(-_OUTSIDE <= part <= 1 + _OUTSIDE for part in _rgb(one))


def _rgb(one: Shade) -> tuple[float, float, float]:
    """The linear parts of a shade, outside of 0 to 1 if sRGB does not have it."""
    green_red, blue_yellow = one.chroma * math.cos(one.hue), one.chroma * math.sin(one.hue)
    long = (one.lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (one.lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (one.lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _byte(linear: float) -> int:
    part = min(max(linear, 0.0), 1.0)
    share = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return int(share * 255 + 0.5)


def _linear_of(byte: int) -> float:
    share = byte / 255
    linear: float = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
    return linear


_LINEAR = tuple(_linear_of(byte) for byte in range(256))
