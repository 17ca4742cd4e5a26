"""Times and amounts in the words of a language: always with the year, never relative, no part said twice."""

import re
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.output import wording
from talkoot.reading.catalogues import Catalogue, read_catalogue
from talkoot.reading.moments import read_moment
from tests.hubs import shipped

LANGUAGES = ("fi", "sv", "en")


@cache
def words(language: str) -> Catalogue:
    return read_catalogue(shipped()[f"templates/translations/{language}.po"], language)


def plain(text: str) -> str:
    return text.replace(wording.NO_BREAK, " ")


@pytest.mark.parametrize(
    ("written", "fi", "sv", "en"),
    [
        ("2026-03-31", "ti 31.3.2026", "ti 31.3.2026", "Tue 31 March 2026"),
        ("2026-03-31T16:00", "ti 31.3.2026 klo 16", "ti 31.3.2026 kl. 16", "Tue 31 March 2026 at 16:00"),
        ("2026-03-31T09:05", "ti 31.3.2026 klo 9.05", "ti 31.3.2026 kl. 9.05", "Tue 31 March 2026 at 09:05"),
        ("2026-04-01T00:00", "ke 1.4.2026 klo 0", "on 1.4.2026 kl. 0", "Wed 1 April 2026 at 00:00"),
        ("syksy 2026", "syksy 2026", "hösten 2026", "autumn 2026"),
        ("3/2026", "3/2026", "mars 2026", "March 2026"),
        ("viikko 38/2026", "viikko 38/2026", "vecka 38/2026", "week 38/2026"),
        ("loppuvuosi 2023", "loppuvuosi 2023", "slutet av 2023", "late 2023"),
        ("2025–2026", "2025–2026", "2025–2026", "2025–2026"),
        ("hösten 2026", "syksy 2026", "hösten 2026", "autumn 2026"),
        ("slutet av 2023", "loppuvuosi 2023", "slutet av 2023", "late 2023"),
        ("vecka 38/2026", "viikko 38/2026", "vecka 38/2026", "week 38/2026"),
        ("March 2026", "maaliskuu 2026", "mars 2026", "March 2026"),
        ("kesäkuu 2026", "kesäkuu 2026", "juni 2026", "June 2026"),
    ],
)
def test_a_moment_reads(written: str, fi: str, sv: str, en: str) -> None:
    found = read_moment(written)
    assert [plain(wording.moment(found, words(one))) for one in LANGUAGES] == [fi, sv, en]


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        ("2026-09-19T17:00", "2026-09-19T19:30", "la 19.9.2026 klo 17–19.30"),
        ("2026-09-19T17:00", "2026-09-20T02:00", "la 19.9.2026 klo 17 – su 20.9.2026 klo 2"),
        ("2026-09-19", "2026-09-20", "la–su 19.–20.9.2026"),
        ("2026-09-19", "2026-09-19", "la 19.9.2026"),
        ("2026-09-19T17:00", "2026-09-19", "la 19.9.2026 klo 17"),
        ("2026-09-19", "2026-09-19T16:00", "la 19.9.2026, päättyy klo 16"),
        ("2026-09-19T17:00", "2026-09-20", "la 19.9.2026 klo 17 – su 20.9.2026"),
        ("2026-09-19", "syksy 2026", "la 19.9.2026 – syksy 2026"),
        ("2025", "2026", "2025–2026"),
        ("kevät 2025", "2026", "kevät 2025 – 2026"),
        ("syksy 2026", "syksy 2026", "syksy 2026"),
        ("2026-12-31T22:00", "2027-01-01T00:00", "to 31.12.2026 klo 22 – pe 1.1.2027 klo 0"),
    ],
)
def test_from_one_moment_to_another_no_part_is_said_twice(starts: str, ends: str, expected: str) -> None:
    assert plain(wording.interval(read_moment(starts), read_moment(ends), words("fi"))) == expected


@pytest.mark.parametrize(
    ("starts", "ends", "fi", "sv", "en"),
    [
        (
            "2026-09-19T17:00",
            "2026-09-19T19:30",
            "la 19.9.2026 klo 17–19.30",
            "lö 19.9.2026 kl. 17–19.30",
            "Sat 19 September 2026 at 17:00–19:30",
        ),
        (
            "2026-09-19",
            "2026-09-20",
            "la–su 19.–20.9.2026",
            "lö–sö 19–20.9.2026",
            "Sat–Sun 19–20 September 2026",
        ),
        (
            "2026-09-29",
            "2026-10-01",
            "ti–to 29.9.–1.10.2026",
            "ti–to 29.9–1.10.2026",
            "Tue–Thu 29 September – 1 October 2026",
        ),
        (
            "2026-12-31",
            "2027-01-01",
            "to–pe 31.12.2026–1.1.2027",
            "to–fr 31.12.2026–1.1.2027",
            "Thu–Fri 31 December 2026 – 1 January 2027",
        ),
        ("2026-10-01", "2026-10-29", "1.–29.10.2026", "1–29.10.2026", "1–29 October 2026"),
        (
            "2026-11-15",
            "2026-12-16",
            "15.11.–16.12.2026",
            "15.11–16.12.2026",
            "15 November – 16 December 2026",
        ),
        (
            "2026-12-15",
            "2027-01-16",
            "15.12.2026–16.1.2027",
            "15.12.2026–16.1.2027",
            "15 December 2026 – 16 January 2027",
        ),
        ("2026-10-01", "2026-10-07", "to–ke 1.–7.10.2026", "to–on 1–7.10.2026", "Thu–Wed 1–7 October 2026"),
        ("2026-10-01", "2026-10-08", "1.–8.10.2026", "1–8.10.2026", "1–8 October 2026"),
        (
            "2027-03-28",
            "2027-03-28T16:30",
            "su 28.3.2027, päättyy klo 16.30",
            "sö 28.3.2027, slutar kl. 16.30",
            "Sun 28 March 2027, ends at 16:30",
        ),
    ],
)
def test_a_range_reads_by_the_rules_of_each_language(
    starts: str, ends: str, fi: str, sv: str, en: str
) -> None:
    both = (read_moment(starts), read_moment(ends))
    assert [plain(wording.interval(*both, words(one))) for one in LANGUAGES] == [fi, sv, en]


@pytest.mark.parametrize(
    ("amount", "fi", "sv", "en"),
    [
        ("0", "0 €", "0 €", "€0"),
        ("5.5", "5,50 €", "5,50 €", "€5.50"),
        ("0.05", "0,05 €", "0,05 €", "€0.05"),
        ("10000", "10 000 €", "10 000 €", "€10,000"),
        ("1234567.89", "1 234 567,89 €", "1 234 567,89 €", "€1,234,567.89"),
    ],
)
def test_an_amount_in_euros_reads(amount: str, fi: str, sv: str, en: str) -> None:
    written = [wording.euros(Decimal(amount), words(one)) for one in LANGUAGES]
    assert [plain(one) for one in written] == [fi, sv, en]
    assert " " not in "".join(written)


def test_a_part_of_a_number_has_the_mark_of_the_language() -> None:
    assert [wording.number(Decimal("1.25"), words(one), 1) for one in LANGUAGES] == ["1,2", "1,2", "1.2"]


def test_a_range_of_one_number_is_that_number() -> None:
    assert [wording.numbers(15, 20), wording.numbers(10, 10)] == ["15–20", "10"]


WRITTEN = st.dates(
    min_value=read_moment("1991-01-01").first_day, max_value=read_moment("2099-12-31").first_day
)


@given(WRITTEN, st.sampled_from(["", "T00:00", "T09:05", "T16:00"]), st.sampled_from(LANGUAGES))
def test_every_moment_is_told_with_its_year_and_its_weekday(day: object, clock: str, language: str) -> None:
    found = read_moment(f"{day}{clock}")
    told = plain(wording.moment(found, words(language)))
    assert str(found.first_day.year) in told
    assert told.startswith(words(language).word("date.weekdays").split(",")[found.first_day.weekday()] + " ")


@given(WRITTEN, st.integers(0, 23), st.sampled_from(LANGUAGES))
def test_no_line_breaks_between_a_word_for_the_hour_and_the_hour(
    day: object, hour: int, language: str
) -> None:
    told = wording.moment(read_moment(f"{day}T{hour:02}:00"), words(language))
    assert re.search(rf"{wording.NO_BREAK}\d", told)
