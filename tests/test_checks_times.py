"""When things open, close, begin and end."""

import pytest

from talkoot.checks import gatherings, lifetimes, registrations, relations, windows
from tests.checked_sites import Files, codes, entry, found, places, together


def _survey(opens: str, closes: str, more: str = "") -> Files:
    fields = f"opens: {opens}\ncloses: {closes}\nurl: https://k.example/\n{more}"
    return entry("surveys", "kysely", fields)


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        ("2026-03-01", "2026-03-31", []),
        ("2026-03-31", "2026-03-31", []),
        ("2026-03-31T09:00", "2026-03-31", []),
        ("2026-03-31", "2026-03-01", ["closes-before-opens"]),
        ("2026-03-31T16:00", "2026-03-31T16:00", ["closes-before-opens"]),
        ("2027-03-01", "2026-03-31", ["closes-before-opens"]),
    ],
)
def test_what_closes_has_been_open(opens: str, closes: str, expected: list[str]) -> None:
    assert codes(windows, _survey(opens, closes)) == expected


def test_rounds_and_registrations_close_after_they_open() -> None:
    grant = entry("grants", "a", 'rounds:\n  - {key: "2026", opens: 2026-03-31, closes: 2026-03-01}\n')
    event = entry("events", "e", "registration:\n  opens: 2026-02-01\n  closes: 2026-01-01")
    session = (
        "sessions:\n  - key: a\n    starts: 2026\n    registration: {opens: 2026-02-01, closes: 2026-01-01}"
    )
    assert places(windows, together(grant, event, entry("workshops", "w", session))) == [
        ("closes-before-opens", "content/events/e.md:6:11"),
        ("closes-before-opens", "content/grants/a.md:5:46"),
        ("closes-before-opens", "content/workshops/w.md:7:47"),
    ]


def test_a_registration_has_a_last_day_unless_it_is_full_or_over() -> None:
    start = "starts: 2026-03-05T17:00\n"
    wanting = entry("events", "a", f"{start}registration:\n  email: a@kunta.example")
    full = entry("events", "b", f"{start}registration:\n  email: a@kunta.example\n  full: true")
    off = entry("events", "c", f"{start}status: cancelled\nregistration:\n  email: a@kunta.example")
    (finding,) = found(windows, together(wanting, full, off))
    assert (finding.code, finding.fix) == ("no-closing", "closes: 2026-03-05")


@pytest.mark.parametrize(
    ("key", "opens", "expected"),
    [
        ("2026", "2026-03-01", []),
        ("2027", "2026-10-01", []),
        ("kevat", "2026-03-01", []),
        ("2025", "2026-03-01", ["key-year"]),
        ("kevat-2028", "2026-03-01", ["key-year"]),
    ],
)
def test_the_year_of_a_round_is_that_of_its_dates_or_the_next(
    key: str, opens: str, expected: list[str]
) -> None:
    closes = opens.replace("-01", "-20", 1) if opens.endswith("-01") else opens
    closes = f"{opens[:-2]}20"
    grant = entry("grants", "a", f'rounds:\n  - {{key: "{key}", opens: {opens}, closes: {closes}}}\n')
    assert codes(windows, grant) == expected


def test_the_year_of_an_edition_is_that_of_its_time() -> None:
    forum = entry("forums", "f", 'editions:\n  - key: "2025"\n    when: syksy 2026\n')
    assert codes(windows, forum) == ["key-year"]


def test_rounds_follow_one_another() -> None:
    rounds = """
rounds:
  - {key: a, opens: 2026-03-01, closes: 2026-03-31}
  - {key: b, opens: 2026-04-01, closes: 2026-04-30}
  - {key: c, opens: 2026-04-30, closes: 2026-05-31}
"""
    assert places(windows, entry("grants", "a", rounds)) == [("rounds-overlap", "content/grants/a.md:7:5")]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("starts: 2026-03-05T17:00\nends: 2026-03-05T19:00", []),
        ("starts: 2026-03-05\nends: 2026-03-05", []),
        ("starts: syksy 2026\nends: 2026-10-01", []),
        ("starts: 2026-03-05T17:00\nends: 2026-03-05T17:00", ["ends-before-starts"]),
        ("starts: 2026-03-05\nends: 2026-03-04", ["ends-before-starts"]),
        ("starts: 2026-03-05\nends: 2027-06-05", ["long-event"]),
        ("kind: fair", ["no-start"]),
        ("status: postponed", []),
        ("starts: 2026-03-05\nsessions: [{key: a, starts: 2026-03-05}]", ["starts-and-sessions"]),
        ("sessions: [{key: a, starts: 2026-03-05, ends: 2026-03-01}]", ["ends-before-starts"]),
        ("starts: 2026-03-05\nall_day: true", []),
        ("starts: 2026-03-05T09:00\nall_day: true", ["all-day-with-hour"]),
        ("starts: 2026-03-05\nends: 2026-03-06T16:00\nall_day: true", ["all-day-with-hour"]),
    ],
)
def test_the_times_of_an_event_agree(fields: str, expected: list[str]) -> None:
    assert codes(gatherings, entry("events", "e", fields)) == expected


def test_a_workshop_is_announced_before_its_day_is_known() -> None:
    assert codes(gatherings, entry("workshops", "w")) == []


def test_an_evening_that_goes_on_past_midnight_ends_on_the_next_day() -> None:
    (finding,) = found(gatherings, entry("events", "e", "starts: 2026-03-05T20:00\nends: 2026-03-05T01:00"))
    assert finding.fix == "ends: 2026-03-06T01:00"


def test_a_start_that_cannot_be_read_is_not_called_missing() -> None:
    assert codes(gatherings, entry("events", "e", "starts: huomenna")) == []


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        ("2026-03-04", []),
        ("2026-03-05", []),
        ("2026-03-05T18:30", []),
        ("2026-03-05T19:30", ["registration-after-end"]),
        ("2026-03-06", ["registration-after-end"]),
    ],
)
def test_nobody_signs_up_for_what_is_over(closes: str, expected: list[str]) -> None:
    times = "starts: 2026-03-05T17:00\nends: 2026-03-05T19:00\n"
    whole = entry("events", "e", f"{times}registration:\n  closes: {closes}")
    assert codes(registrations, whole) == expected
    session = "sessions:\n  - key: a\n    starts: 2026-03-05T17:00\n    ends: 2026-03-05T19:00\n"
    session += f"    registration: {{closes: {closes}}}\n  - key: b\n    starts: 2026-09-01"
    assert codes(registrations, entry("events", "e", session)) == expected


def test_the_programme_follows_the_clock_within_a_day() -> None:
    programme = """
programme:
  - {time: 9.30, title: A}
  - {time: 13, title: B}
  - {time: 12.15, title: C}
"""
    (finding,) = found(registrations, entry("events", "e", f"starts: 2026-03-05T09:00\n{programme}"))
    assert (finding.code, finding.location.line) == ("programme-order", 9)
    assert "12.15 tulee kello 13.00" in finding.message("fi")
    two_days = f"starts: 2026-03-05T09:00\nends: 2026-03-06T15:00\n{programme}"
    assert codes(registrations, entry("events", "e", two_days)) == []


PROJECT = entry("projects", "hanke", "starts: 2026-01-01\nends: 2026-12-31")


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ("2026-12-31T18:00", []),
        ("2027-01-01", ["outside-project"]),
        ("2025-12-31", ["outside-project"]),
        ("syksy 2027", ["outside-project"]),
    ],
)
def test_what_is_part_of_a_project_takes_place_during_it(starts: str, expected: list[str]) -> None:
    event = entry("events", "e", f"starts: {starts}\npart_of: [hanke]")
    assert codes(relations, together(PROJECT, event)) == expected


def test_a_project_without_a_known_start_takes_what_comes_before_its_end() -> None:
    project = entry("projects", "hanke", "ends: 2026-12-31")
    survey = _survey("2020-03-01", "2020-03-31", "part_of: [hanke]")
    assert codes(relations, together(project, survey)) == []


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("when: syksy 2026", []),
        ("when: 2026-04-01", []),
        ("when: 2026-03-31T18:00", []),
        ("when: 2026-03-30", ["survey-after-forum"]),
        ("when: kevät 2025", ["survey-after-forum"]),
        ("when: syksy 2026, event: ilta", ["survey-after-forum"]),
    ],
)
def test_a_survey_closes_before_the_forum_that_it_leads_to(edition: str, expected: list[str]) -> None:
    forum = entry("forums", "f", f'editions:\n  - {{key: "2026", {edition}}}')
    evening = entry("events", "ilta", "starts: 2026-03-15T17:00")
    survey = _survey("2026-03-01", "2026-03-31", "leads_to: [f.2026]")
    assert codes(relations, together(forum, evening, survey)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("published: 2026-03-01\nexpires: 2026-04-01", []),
        ("published: 2026-03-01\nexpires: 2025-04-01", ["expires-before-published"]),
        ("published: 2026-03-01T09:00\nupdates: [{at: 2026-03-01, note: A}]", []),
        ("published: 2026-03-01\nupdates: [{at: 2025-03-02, note: A}]", ["update-before-published"]),
        ("starts: 2026-03-01\nends: 2026-02-01", ["span-reversed"]),
    ],
)
def test_the_times_of_a_page_follow_each_other(fields: str, expected: list[str]) -> None:
    assert codes(lifetimes, entry("projects", "p", fields)) == expected
