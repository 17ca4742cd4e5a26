"""The colours of a brand: whatever a city tells, every pair in which something is read or seen stands out."""

import re
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.model.config import Brand
from talkoot.model.fields import Colour
from talkoot.model.palette import ACCENT, PRIMARY, Palette, colours_of, palette, shortfalls
from talkoot.output.templating import FOLDER
from talkoot.values.colours import GRAPHICS, WORDS, contrast, oklch
from tests.hubs import ROOT

TONES = ("good", "soon", "maybe", "bad", "over")
SHARE = 0.12
"""How much of a tone its ground has: ``color-mix(in srgb, var(--tone) 12%, var(--t-paper))``."""

PAIRS = (
    *((name, ground, WORDS) for name in ("ink", "muted", "link") for ground in ("paper", "soft")),
    *((tone, f"{tone}-soft", WORDS) for tone in TONES),
    *(("ink", f"{tone}-soft", WORDS) for tone in TONES),
    *((tone, "paper", GRAPHICS) for tone in TONES),
    ("on-primary", "primary", WORDS),
    ("on-primary", "deep", WORDS),
    ("on-accent", "accent", WORDS),
    ("edge", "paper", GRAPHICS),
    ("edge", "soft", GRAPHICS),
)
"""All pairs that the styles use: words in the first on the second, or a sign or edge beside it.

What has the focus has a ring of ink around one of paper, so that one of the two stands out anywhere.
"""
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
SCHEMES = ("light", "dark")


def test_the_grounds_of_states_are_mixed_as_these_tests_take_them() -> None:
    style = (ROOT / FOLDER / "styles/2-base.css").read_text(encoding="utf-8")
    mix = f"color-mix(in srgb, var(--tone) {SHARE:.0%}, var(--t-paper))"
    assert f".t-banner, .t-state__label {{ background: {mix}; }}" in style


@cache
def tones(scheme: str) -> Mapping[str, str]:
    """The colours of states as the tokens tell them."""
    text = (ROOT / FOLDER / "styles/1-tokens.css").read_text(encoding="utf-8")
    light, _, dark = text.partition("prefers-color-scheme: dark")
    pattern = re.compile(r"\.t-tone--([a-z]+) \{ --tone: (#[0-9a-f]{6}); \}")
    return dict(pattern.findall(dark if scheme == "dark" else light))


def mixed(one: str, other: str) -> str:
    """What ``color-mix`` makes of two colours in sRGB."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(tone * SHARE + ground * (1 - SHARE)):02x}" for tone, ground in parts)


def seen(whole: Palette, scheme: str) -> Mapping[str, str]:
    """Every colour that is seen in light or in the dark."""
    told = whole.light if scheme == "light" else {**whole.light, **whole.dark}
    states = {**tones(scheme), "over": told["muted"]}
    assert set(states) == set(TONES)
    grounds = {f"{tone}-soft": mixed(colour, told["paper"]) for tone, colour in states.items()}
    return {**told, **states, **grounds, "on-primary": "#ffffff"}


def faint(whole: Palette) -> list[tuple[str, str, str, float]]:
    """The pairs that do not stand out enough (WCAG 2.2, 1.4.3 and 1.4.11)."""
    return [
        (scheme, one, other, contrast(seen(whole, scheme)[one], seen(whole, scheme)[other]))
        for scheme in SCHEMES
        for one, other, least in PAIRS
        if contrast(seen(whole, scheme)[one], seen(whole, scheme)[other]) < least
    ]


def test_a_hub_without_a_brand_has_colours_that_stand_out() -> None:
    assert palette({}) == palette({"primary": PRIMARY, "accent": ACCENT})
    assert faint(palette({})) == []


@given(COLOURS, COLOURS)
def test_whatever_is_accepted_stands_out_in_every_pair_in_light_and_in_the_dark(
    primary: str, accent: str
) -> None:
    told = {"primary": primary, "accent": accent}
    for one in shortfalls(told):
        told[one.name] = one.better
    assert list(shortfalls(told)) == []
    assert faint(palette(told)) == []


@given(COLOURS, COLOURS)
def test_a_colour_of_links_stands_out_as_well_or_its_proposal_does(primary: str, link: str) -> None:
    told = {"primary": primary, "link": link}
    for one in shortfalls(told):
        told[one.name] = one.better
    assert list(shortfalls(told)) == []
    assert faint(palette(told)) == []


@given(COLOURS)
def test_a_proposal_is_the_same_hue_and_not_lighter(primary: str) -> None:
    for one in shortfalls({"primary": primary}):
        assert oklch(one.better).lightness < oklch(primary).lightness
        assert contrast(one.better, "#ffffff") == pytest.approx(WORDS, abs=0.12)


def test_what_is_told_is_used_as_it_is() -> None:
    whole = palette({"primary": "#7a1f2b", "accent": "#c0ca33", "link": "#0b57a4"})
    assert [whole.light[name] for name in ("primary", "accent", "link")] == ["#7a1f2b", "#c0ca33", "#0b57a4"]


def test_what_is_no_colour_changes_nothing() -> None:
    assert colours_of(Brand(colours=(("primary", Colour("sininen")),))) == {}
    assert colours_of(None) == {}
