"""A brand's colours to every colour of it in which pages are drawn, by day and in the dark.

The words, grounds and lines of a hub carry a breath of the brand's hue; what means something by itself (open,
coming, cancelled) has colours of its own in ``templates/styles/1-tokens.css``. Every shade that is derived is
put right by :func:`talkoot.values.colours.nearest`, so only what a brand tells itself can lack contrast.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from talkoot.model.config import Brand
from talkoot.values.colours import (
    GRAPHICS,
    WORDS,
    Demand,
    Shade,
    contrast,
    fails,
    is_colour,
    nearest,
    oklch,
    shade,
)

PRIMARY = "#0f4c5c"
"""The ground of buttons, date blocks and the front page where a brand tells none."""

ACCENT = "#ffc857"
"""The sun, the bars beside quotes and contacts: what decorates and never says anything by colour alone."""

NAMES = ("primary", "accent", "link")
"""The colours that a brand can tell. A link has the colour of the first where it has none of its own."""

WHITE = "#ffffff"
BLACK = "#000000"

_TINT = 0.06
"""The chroma from which on a colour tints its neighbours no more."""


class Palette(NamedTuple):
    """The colours by the names of their custom properties, without ``--t-``."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


class Shortfall(NamedTuple):
    """A colour that lacks contrast with another, how much there should be, and the nearest that has it."""

    name: str
    colour: str
    other: str
    contrast: float
    least: float
    better: str


def colours_of(brand: Brand | None) -> dict[str, str]:
    """The colours that a brand tells, without those that are none, which a check has told of."""
    return {name: colour for name, colour in brand.colours if is_colour(colour)} if brand else {}


def palette(told: Mapping[str, str]) -> Palette:
    """Every colour of a brand from those it tells, by :data:`NAMES`."""
    primary, accent = told.get("primary", PRIMARY), told.get("accent", ACCENT)
    day, night = _day(oklch(primary)), _night(oklch(primary))
    link = oklch(told.get("link", primary))
    own = {"accent": accent, "on-accent": _on(accent)}
    by_day = told["link"] if "link" in told else nearest(primary, _of_link(day))
    at_night = nearest(shade(0.82, min(link.chroma, 0.1), link.hue), _of_link(night))
    return Palette({"primary": primary, **own, **day, "link": by_day}, {**own, **night, "link": at_night})


def shortfalls(told: Mapping[str, str]) -> Iterator[Shortfall]:
    """Each colour that a brand tells and that cannot be used as it is."""
    day = _day(oklch(told.get("primary", PRIMARY)))
    demands = {"primary": (Demand(WHITE, WORDS),), "link": _of_link(day)}
    for name, asked in demands.items():
        colour = told.get(name, "")
        if colour and (failed := fails(colour, asked)):
            worst = min(failed, key=lambda one: contrast(colour, one.other))
            better = nearest(colour, asked)
            yield Shortfall(name, colour, worst.other, contrast(colour, worst.other), worst.least, better)


def _day(primary: Shade) -> Mapping[str, str]:
    """Dark words on white."""
    soft = _tinted(0.969, 0.006, primary)
    grounds = (WHITE, soft)
    return {
        "deep": _ground(primary.lightness * 0.8, primary.chroma * 0.85, primary),
        "paper": WHITE,
        "soft": soft,
        "line": _tinted(0.88, 0.014, primary),
        "edge": _seen(_tinted(0.58, 0.026, primary), grounds, GRAPHICS),
        "ink": _seen(_tinted(0.255, 0.026, primary), grounds, WORDS),
        "muted": _seen(_tinted(0.46, 0.026, primary), grounds, WORDS),
    }


def _night(primary: Shade) -> Mapping[str, str]:
    """Light words on what is nearly black; the brand's own ground neither glares nor drowns."""
    paper, soft = _tinted(0.205, 0.014, primary), _tinted(0.255, 0.02, primary)
    lightness = min(max(primary.lightness, 0.38), 0.46)
    return {
        "primary": _ground(lightness, primary.chroma, primary),
        "deep": _ground(0.29, primary.chroma * 0.7, primary),
        "paper": paper,
        "soft": soft,
        "line": _tinted(0.385, 0.026, primary),
        "edge": _seen(_tinted(0.69, 0.026, primary), (paper, soft), GRAPHICS),
        "ink": _seen(_tinted(0.947, 0.009, primary), (paper, soft), WORDS),
        "muted": _seen(_tinted(0.78, 0.021, primary), (paper, soft), WORDS),
    }


def _tinted(lightness: float, most: float, brand: Shade) -> str:
    return shade(lightness, most * min(1.0, brand.chroma / _TINT), brand.hue)


def _ground(lightness: float, chroma: float, brand: Shade) -> str:
    """A ground of white words."""
    return _seen(shade(lightness, chroma, brand.hue), (WHITE,), WORDS)


def _seen(colour: str, grounds: tuple[str, ...], least: float) -> str:
    return nearest(colour, (Demand(ground, least) for ground in grounds))


def _of_link(neutrals: Mapping[str, str]) -> tuple[Demand, ...]:
    return tuple(Demand(neutrals[ground], WORDS) for ground in ("paper", "soft"))


def _on(ground: str) -> str:
    """The words on a ground: white where they can be; one of the two always can."""
    return WHITE if contrast(WHITE, ground) >= WORDS else BLACK
