"""The dates that running text holds."""

import pytest

from talkoot.values.written_dates import written_dates


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ti 20.2. alkaen", "fi", [(20, 2, None, 1, "ti 20.2.")]),
        ("Tiistaina 20. helmikuuta 2024", "fi", [(20, 2, 2024, 1, "Tiistaina 20. helmikuuta 2024")]),
        ("1.–31.3.2024", "fi", [(31, 3, 2024, None, "31.3.2024")]),
        (
            "31.3.2026 20.4.2026, 5.6. 7.8.",
            "fi",
            [
                (31, 3, 2026, None, "31.3.2026"),
                (20, 4, 2026, None, "20.4.2026"),
                (5, 6, None, None, "5.6."),
                (7, 8, None, None, "7.8."),
            ],
        ),
        ("131.3. ja 31.3.20265 ja 5 May 20261", "en", [(5, 5, 2026, None, "5 May 2026")]),
        ("31. maaliskuuta", "fi", [(31, 3, None, None, "31. maaliskuuta")]),
        ("klo 9.10. Ja klo 8–9.10. Ja 17.30", "fi", []),
        ("versio 1.2.3 ja luku 3.14", "fi", []),
        ("se on 20.2. auki", "fi", [(20, 2, None, None, "20.2.")]),
        ("den 20.2. on stängt, on 21.2.", "sv", [(20, 2, None, None, "20.2."), (21, 2, None, 2, "on 21.2.")]),
        ("tisdagen den 5 november 2026", "sv", [(5, 11, 2026, 1, "tisdagen den 5 november 2026")]),
        ("Monday 20 February 2026", "en", [(20, 2, 2026, 0, "Monday 20 February 2026")]),
        ("5th May", "de", [(5, 5, None, None, "5th May")]),
    ],
)
def test_a_date_is_read_as_people_write_it(
    text: str, language: str, expected: list[tuple[int, int, int | None, int | None, str]]
) -> None:
    found = [(one.day, one.month, one.year, one.weekday, one.text) for one in written_dates(text, language)]
    assert found == expected


def test_a_date_knows_where_it_stands() -> None:
    text = "Tule ti 20.2. tai ke 21.2.2024!"
    assert [text[one.begins : one.ends] for one in written_dates(text, "fi")] == ["ti 20.2.", "ke 21.2.2024"]


def test_a_day_that_a_year_does_not_have_is_none() -> None:
    (one,) = written_dates("29.2.", "fi")
    assert one.in_year(2027) is None
    assert one.in_year(2028) is not None
