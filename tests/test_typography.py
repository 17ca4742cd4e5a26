"""How text as people type it becomes text as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.reading.markdown.typography import typographic

GAP = "\u00a0"
LANGUAGES = st.sampled_from(["fi", "sv", "en", "se"])
TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(
                    "-",
                    "--",
                    "---",
                    "–",
                    " ",
                    GAP,
                    '"',
                    "'",
                    ".",
                    ",",
                    ":",
                    "/",
                    "(",
                    ")",
                    "§",
                    "€",
                    "%",
                    "+",
                ),
                *(
                    "klo ",
                    "kl. ",
                    "p. ",
                    "31. maaliskuuta",
                    "31 mars",
                    "2026-03-31",
                    "10 000",
                    "0",
                    "1",
                    "19",
                ),
            ]
        ),
        st.integers(0, 99999).map(str),
        st.text(max_size=4),
    ),
    max_size=20,
).map("".join)


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("fi", 'kertoo "Talkoot"-lehti', "kertoo ”Talkoot”-lehti"),
        ("fi", "Kylän 'oma' talo", "Kylän ’oma’ talo"),
        ("sv", 'tidningen "Talko"', "tidningen ”Talko”"),
        ("se", '"bargu"', "”bargu”"),
        ("en", 'the "Work" party', "the “Work” party"),
        ("en", "\"It's the 'village' house,\" she said.", "“It’s the ‘village’ house,” she said."),
        ("en", "in the '90s", "in the ’90s"),
    ],
)
def test_straight_quotes_become_those_of_the_language(language: str, typed: str, printed: str) -> None:
    assert typographic(typed, language) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("kevät -- syksy", "kevät – syksy"),
        ("17--19", "17–19"),
        ("<---", "<---"),
        ("klo 17-19", f"klo{GAP}17–19"),
        ("klo 9.00-15.30.", f"klo{GAP}9.00–15.30."),
        ("vuosina 2025-2026", "vuosina 2025–2026"),
        ("(500-2000 euroa)", "(500–2000 euroa)"),
        ("1.-5.6.2026", "1.–5.6.2026"),
        ("15.11.-16.12.2026", "15.11.–16.12.2026"),
    ],
)
def test_a_range_and_a_double_hyphen_become_a_dash(typed: str, printed: str) -> None:
    assert typographic(typed, "fi") == printed


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-31",
        "2026-03",
        "1234567-8",
        "06-416 1234",
        "06 416-1234",
        "p.\u00a0416-1234",
        "040-123 4567",
        "+358-40-123",
        "60100-60200",
        "010190-123A",
        "4-4-2",
        "A4-5",
        "3-2",
        "7-7",
        "covid-19",
        "yhdistys- ja kylätalo",
        "- luettelo",
        "https://kunta.example/17-19",
    ],
)
def test_what_is_no_range_keeps_its_hyphen(text: str) -> None:
    assert typographic(text, "fi") == text


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("fi", "klo 15", "klo_15"),
        ("fi", "Klo 15", "Klo_15"),
        ("sv", "kl. 17.30", "kl._17.30"),
        ("fi", "10 000 €", "10_000_€"),
        ("fi", "1 234 567 euroa", "1_234_567 euroa"),
        ("fi", "5 %", "5_%"),
        ("fi", "10 § ja § 5", "10_§ ja §_5"),
        ("fi", "31. maaliskuuta", "31._maaliskuuta"),
        ("fi", "5. Toukokuun", "5._Toukokuun"),
        ("sv", "den 31 mars", "den 31_mars"),
        ("en", "31 March", "31_March"),
        ("fi", "p. 040 000 0000", "p._040 000 0000"),
        ("fi", "puh. +358 40 000 0000", "puh._+358 40 000 0000"),
        ("fi", "vuonna 2026 300 seuraa", "vuonna 2026 300 seuraa"),
        ("fi", "15 minuuttia", "15 minuuttia"),
        ("fi", "kioklo 15", "kioklo 15"),
        ("en", "you 5 may", "you 5 may"),
    ],
)
def test_what_belongs_together_stays_on_one_line(language: str, typed: str, printed: str) -> None:
    assert typographic(typed, language) == printed.replace("_", GAP)


@given(TYPED, LANGUAGES)
def test_text_that_is_printed_already_stays_as_it_is(text: str, language: str) -> None:
    once = typographic(text, language)
    assert typographic(once, language) == once


@given(TYPED, LANGUAGES)
def test_no_letter_and_no_digit_ever_changes(text: str, language: str) -> None:
    assert _spoken(typographic(text, language)) == _spoken(text)


def _spoken(text: str) -> str:
    return "".join(one for one in text if one.isalnum())
