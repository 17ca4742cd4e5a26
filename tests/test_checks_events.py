"""Where one takes part, what has become of events, and how they repeat."""

import pytest

from talkoot.checks import participation, recurrence_forms, recurrences, statuses
from tests.checked_sites import Files, codes, entry, found, record, together

TALO = record("places", "talo")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("starts: 2026-03-05\nplace: talo", []),
        ("starts: 2026-03-05", ["no-place"]),
        ("starts: loppuvuosi 2026", []),
        ("starts: 2026-03-05\nstatus: cancelled\nstatus_note: Este", []),
        ("starts: 2026-03-05\nmode: hybrid\nplace: talo", ["no-online"]),
        ("starts: 2026-03-05\nmode: hybrid\nonline: {url: https://a.example/}", ["no-place"]),
        ("starts: 2026-03-05\nmode: hybrid", ["no-place", "no-online"]),
        ("starts: 2026-03-05\nmode: online", ["no-online"]),
        ("starts: 2026-03-05\nmode: online\nonline: {platform: Teams}", ["no-online-link"]),
        (
            "starts: 2026-03-05\nmode: online\nonline: {platform: Teams, sent_after_registration: true}",
            [],
        ),
        ("sessions: [{key: a, starts: 2026-03-05, place: talo}]", []),
        (
            "sessions: [{key: a, starts: 2026-03-05, place: talo}, {key: b, starts: 2026-03-06}]",
            ["no-place"],
        ),
    ],
)
def test_one_finds_the_way_to_an_event(fields: str, expected: list[str]) -> None:
    assert sorted(codes(participation, together(TALO, entry("events", "e", fields)))) == sorted(expected)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("status: cancelled\nstatus_note: Este", []),
        ("status: cancelled", ["status-without-note"]),
        ("status: tentative", ["status-without-note"]),
        ("status: rescheduled\nstatus_note: Este", ["rescheduled-without-previous"]),
        ("status: rescheduled\nstatus_note: Este\nprevious_start: 2026-03-01", []),
        ("status: rescheduled\nstatus_note: Este\nprevious_start: 31.2.2026", []),
        ("sessions: [{key: a, starts: 2026, status: cancelled}]", ["status-without-note"]),
    ],
)
def test_whoever_reads_that_something_is_off_reads_why(fields: str, expected: list[str]) -> None:
    assert codes(statuses, entry("events", "e", f"{fields}\n")) == expected


def test_a_note_is_proposed_that_suits_the_status() -> None:
    (finding,) = found(statuses, entry("events", "e", "status: cancelled"))
    assert finding.fix.startswith("status_note: Peruttu")


def test_the_proposed_note_is_in_the_language_of_the_entry_since_readers_see_it() -> None:
    (finding,) = found(statuses, entry("events", "e", "lang: sv\nstatus: cancelled"))
    assert finding.fix.startswith("status_note: Inställt")


def _repeating(rule: str, starts: str = "2026-09-03T17:00") -> Files:
    lines = "".join(f"  {line}\n" for line in rule.strip().split("\n"))
    return entry("events", "e", f"starts: {starts}\nrecurrence:\n{lines}")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("frequency: weekly\ncount: 10", []),
        ("frequency: weekly\nuntil: 2026-12-31", []),
        ("frequency: weekly", ["recurrence-without-end"]),
        ("frequency: weekly\ncount: 10\nuntil: 2026-12-31", ["recurrence-with-two-ends"]),
        ("frequency: weekly\ncount: 401", ["recurrence-count"]),
        ("frequency: weekly\ncount: 1000000000", ["recurrence-count"]),
        ("frequency: weekly\ncount: 0", ["recurrence-count"]),
        ("frequency: weekly\ncount: 10\ninterval: 0", ["recurrence-interval"]),
        ("frequency: weekly\ncount: 10\ninterval: 101", ["recurrence-interval"]),
        ("frequency: monthly\ncount: 10\nweek_of_month: -1", []),
        ("frequency: monthly\ncount: 10\nweek_of_month: 5", ["week-of-month"]),
        ("frequency: monthly\ncount: 10\nweek_of_month: 0", ["week-of-month"]),
        ("frequency: weekly\ncount: 10\nweek_of_month: 1", ["week-of-month"]),
        ("frequency: yearly\ncount: 10\nweekdays: [monday]", ["yearly-weekdays"]),
    ],
)
def test_a_rule_has_one_end_and_numbers_within_bounds(rule: str, expected: list[str]) -> None:
    assert codes(recurrence_forms, _repeating(rule)) == expected


def test_a_rule_needs_a_first_day_and_no_sessions() -> None:
    assert codes(recurrence_forms, _repeating("frequency: weekly\ncount: 3", "syksy 2026")) == [
        "recurrence-from-span"
    ]
    both = entry(
        "events", "e", "sessions: [{key: a, starts: 2026}]\nrecurrence: {frequency: weekly, count: 3}"
    )
    assert codes(recurrence_forms, both) == ["recurrence-with-sessions"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("frequency: weekly\ncount: 10", []),
        ("frequency: daily\nuntil: 2027-12-31", ["recurrence-too-many"]),
        ("frequency: weekly\ninterval: 100\ncount: 400", ["recurrence-too-far"]),
        ("frequency: yearly\nuntil: 2050-01-01", ["recurrence-too-far"]),
        ("frequency: weekly\nuntil: 2026-09-02", ["until-before-start"]),
        ("frequency: weekly\ncount: 2\nexceptions: [2026-09-03, 2026-09-10]", ["recurrence-without-days"]),
        ("frequency: daily\ninterval: 7\nweekdays: [monday]\ncount: 3", ["recurrence-without-days"]),
        ("frequency: weekly\nweekdays: [monday]\ncount: 3", ["starts-off-rule"]),
        ("frequency: monthly\nweekdays: [thursday]\nweek_of_month: 2\ncount: 3", ["starts-off-rule"]),
        ("frequency: weekly\ncount: 10\nexceptions: [2026-09-04]", ["not-an-occurrence"]),
        ("frequency: weekly\ncount: 10\ncancelled: [{date: 2026-09-04}]", ["not-an-occurrence"]),
        (
            "frequency: weekly\ncount: 10\nmoved: [{date: 2026-09-04, starts: 2026-09-05T17:00}]",
            ["not-an-occurrence"],
        ),
        (
            "frequency: weekly\ncount: 10\nexceptions: [2026-09-10]\ncancelled: [{date: 2026-09-10}]",
            ["not-an-occurrence"],
        ),
        ("frequency: weekly", []),
    ],
)
def test_a_rule_gives_the_days_that_it_speaks_of(rule: str, expected: list[str]) -> None:
    assert codes(recurrences, _repeating(rule)) == expected


def test_the_nearest_day_of_the_rule_is_proposed_for_a_wrong_one() -> None:
    rule = "frequency: weekly\ncount: 10\nexceptions: [2026-09-10, 2026-09-18]"
    (finding,) = found(recurrences, _repeating(rule))
    assert finding.fix == "exceptions: [2026-09-10, 2026-09-17]"
    assert "17.9.2026" in finding.hint("fi")


def test_the_first_day_by_the_rule_is_told() -> None:
    rule = "frequency: weekly\nweekdays: [monday]\ncount: 3"
    (finding,) = found(recurrences, _repeating(rule))
    assert "7.9.2026" in finding.hint("sv")


def test_the_29th_of_february_repeats_in_leap_years() -> None:
    rule = "frequency: yearly\ncount: 4"
    assert codes(recurrences, _repeating(rule, "2024-02-29")) == []
