"""The brand: colours that can be read, a logo that is a picture, fonts that are fonts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.checks import brand, files
from talkoot.checks.brand import SIGNATURE
from talkoot.model.palette import shortfalls
from tests.checked_sites import CONFIG, codes, entry, found, together

GIF = b"GIF89a\x01\0\x01\0"


def colours(written: str) -> str:
    return f"{CONFIG}brand:\n  colours:\n    {written}\n"


def wrong(more: str, **media: bytes) -> list[str]:
    """The codes of what is wrong with a brand whose files have these bytes."""
    files = {f"content/media/{name}": data for name, data in media.items()}
    return codes(brand, {"config.yaml": f"{CONFIG}brand:\n{more}", **files})


@pytest.mark.parametrize(
    ("written", "expected", "fix"),
    [
        ('"#17505b"', [], ""),
        ('"#abc"', ["bad-colour"], 'primary: "#aabbcc"'),
        ("17505b", ["bad-colour"], 'primary: "#17505b"'),
        ("sininen", ["bad-colour"], 'primary: "#17505b"'),
        ('"#ffd100"', ["low-contrast"], 'primary: "#8f7400"'),
        ('"#767676"', [], ""),
        ('"#777777"', ["low-contrast"], 'primary: "#767676"'),
    ],
)
def test_a_primary_colour_is_six_digits_under_which_white_words_can_be_read(
    written: str, expected: list[str], fix: str
) -> None:
    findings = found(brand, {"config.yaml": colours(f"primary: {written}")})
    assert [one.code for one in findings] == expected
    assert [one.fix for one in findings] == ([fix] if expected else [])


def test_a_faint_colour_is_told_with_its_place_and_both_ratios() -> None:
    (finding,) = found(brand, {"config.yaml": colours('primary: "#ffd100"')})
    assert str(finding.location) == "config.yaml:20:14"
    assert dict(finding.values) == {
        "colour": "#ffd100",
        "other": "#ffffff",
        "contrast": "1,4:1",
        "least": "4,5:1",
    }


def test_links_are_read_on_white_and_on_the_soft_ground() -> None:
    on_white_alone = colours('link: "#767676"')
    (finding,) = found(brand, {"config.yaml": on_white_alone})
    assert finding.code == "low-contrast"
    assert codes(brand, {"config.yaml": colours(finding.fix)}) == []


def test_an_accent_decorates_and_may_be_any_colour() -> None:
    assert codes(brand, {"config.yaml": colours('accent: "#ffff00"')}) == []


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format), st.sampled_from(["primary", "link"]))
def test_what_is_proposed_is_accepted(colour: str, name: str) -> None:
    for one in shortfalls({name: colour}):
        assert list(shortfalls({name: one.better})) == []


def test_a_colour_that_nothing_uses_is_told_with_the_name_that_was_meant() -> None:
    (finding,) = found(brand, {"config.yaml": colours('primery: "#17505b"')})
    assert (finding.code, finding.fix) == ("unknown-colour", 'primary: "#17505b"')


def test_a_font_is_a_woff2_whatever_its_name_says() -> None:
    told = "  fonts:\n    - file: media/oma.woff2\n"
    assert wrong(told, **{"oma.woff2": SIGNATURE + b"\0" * 40}) == []
    assert wrong(told, **{"oma.woff2": b"OTTO"}) == ["not-a-font"]


def test_what_has_not_been_fetched_is_told_once_and_elsewhere() -> None:
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n"
    assert wrong("  logo: media/logo.png\n", **{"logo.png": pointer}) == []


@pytest.mark.parametrize(
    ("weight", "is_fine"),
    [("400", True), ("700", True), ("200 900", True), ("bold", False), ("4000", False), ("200-900", False)],
)
def test_a_weight_is_a_number_or_two(weight: str, is_fine: bool) -> None:
    told = f'  fonts:\n    - file: media/oma.woff2\n      weight: "{weight}"\n'
    assert wrong(told, **{"oma.woff2": SIGNATURE}) == ([] if is_fine else ["font-weight"])


def test_a_font_belongs_to_the_settings_alone() -> None:
    page = entry("pages", "tietoa", "attachments:\n  - file: ../media/oma.woff2\n    title: Fontti\n")
    content = together(page, {"content/media/oma.woff2": "wOF2"})
    assert "font-elsewhere" in codes(files, content)
