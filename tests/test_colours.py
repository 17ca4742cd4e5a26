"""Colours: contrast as WCAG counts it, and the nearest shade that has enough of it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.values.colours import STEPS, WORDS, Demand, contrast, fails, is_colour, nearest, oklch, shade

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
UNDER_WHITE = (Demand("#ffffff", WORDS),)
A_STEP = 1 / STEPS
ROUNDING = 0.006
"""How far in lightness two neighbouring colours of sRGB can lie apart."""


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#777777", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "degrees"),
    [
        ("#ffffff", 1.0, 0.0, None),
        ("#000000", 0.0, 0.0, None),
        ("#ff0000", 0.628, 0.2577, 29.23),
        ("#00ff00", 0.8664, 0.2948, 142.5),
        ("#0000ff", 0.452, 0.3132, 264.05),
    ],
)
def test_oklch_has_the_values_of_css_color_4(
    colour: str, lightness: float, chroma: float, degrees: float | None
) -> None:
    found = oklch(colour)
    assert found.lightness == pytest.approx(lightness, abs=0.001)
    assert found.chroma == pytest.approx(chroma, abs=0.001)
    assert degrees is None or math.degrees(found.hue) % 360 == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("#0f4c5c", True), ("#0F4C5C", True), ("#fff", False), ("0f4c5c", False), ("red", False), ("", False)],
)
def test_a_colour_is_a_sign_and_six_digits(text: str, is_one: bool) -> None:
    assert is_colour(text) is is_one


@given(COLOURS)
def test_a_colour_comes_back_from_oklch(colour: str) -> None:
    assert shade(*oklch(colour)) == colour


def test_a_colour_that_will_do_stays_as_it_is() -> None:
    assert nearest("#0F4C5C", UNDER_WHITE) == "#0f4c5c"


def test_the_nearest_shade_of_a_yellow_is_a_dark_one_of_its_hue() -> None:
    found = nearest("#ffd100", UNDER_WHITE)
    assert found == "#8f7400"
    assert oklch(found).hue == pytest.approx(oklch("#ffd100").hue, abs=0.03)


def test_demands_that_no_shade_meets_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="no shade"):
        nearest("#808080", (Demand("#ffffff", 10), Demand("#000000", 10)))


@given(COLOURS, COLOURS)
def test_no_shade_nearer_than_the_nearest_meets_the_demands(colour: str, ground: str) -> None:
    demands = (Demand(ground, WORDS),)
    found, own = nearest(colour, demands), oklch(colour)
    assert not fails(found, demands)
    distance = abs(oklch(found).lightness - own.lightness)
    for step in range(int((distance - ROUNDING) / A_STEP)):
        for lightness in (own.lightness - step * A_STEP, own.lightness + step * A_STEP):
            if 0 <= lightness <= 1:
                assert fails(shade(lightness, own.chroma, own.hue), demands)


@given(COLOURS, COLOURS)
def test_the_nearest_shade_keeps_the_hue_and_takes_no_more_chroma(colour: str, ground: str) -> None:
    found, own = oklch(nearest(colour, (Demand(ground, WORDS),))), oklch(colour)
    assert found.chroma <= own.chroma + ROUNDING
    if min(found.chroma, own.chroma) > 0.04:
        assert math.cos(found.hue - own.hue) > 0.98
