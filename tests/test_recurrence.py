"""A first occurrence and a rule to the days on which an event takes place."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.model.gathering import Gathering
from talkoot.model.recurrence import (
    LONGEST,
    MOST,
    WEEKDAYS,
    Called,
    Frequency,
    Moved,
    Recurrence,
    Weekday,
    days,
)
from talkoot.model.when import When, on
from talkoot.reading.moments import read_moment

MONDAY = date(2026, 9, 7)


def when(text: str) -> When:
    return read_moment(text)


def told(rule: Recurrence, first: date = MONDAY) -> str:
    """The days of the rule, each as day and month."""
    return " ".join(f"{day.day}.{day.month}." for day in days(rule, first))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Recurrence(frequency="daily", count=3), "7.9. 8.9. 9.9."),
        (Recurrence(frequency="daily", interval=10, until=when("2026-10-01")), "7.9. 17.9. 27.9."),
        (Recurrence(frequency="weekly", count=3), "7.9. 14.9. 21.9."),
        (Recurrence(frequency="weekly", until=when("2026-09-21")), "7.9. 14.9. 21.9."),
        (Recurrence(frequency="weekly", until=when("2026-09-21T08:00")), "7.9. 14.9. 21.9."),
        (Recurrence(frequency="weekly", until=when("2026-09-20")), "7.9. 14.9."),
        (
            Recurrence(frequency="weekly", interval=2, weekdays=("monday", "sunday"), count=4),
            "7.9. 13.9. 21.9. 27.9.",
        ),
        (Recurrence(frequency="monthly", count=3), "7.9. 7.10. 7.11."),
        (Recurrence(frequency="monthly", week_of_month=1, count=3), "7.9. 5.10. 2.11."),
        (Recurrence(frequency="monthly", week_of_month=-1, weekdays=("monday",), count=2), "28.9. 26.10."),
        (
            Recurrence(frequency="monthly", week_of_month=2, weekdays=("tuesday", "monday"), count=3),
            "8.9. 14.9. 12.10.",
        ),
        (Recurrence(frequency="yearly", count=2), "7.9. 7.9."),
    ],
)
def test_a_rule_gives_these_days(rule: Recurrence, expected: str) -> None:
    assert told(rule) == expected


def test_a_month_without_the_date_is_passed_over() -> None:
    assert told(Recurrence(frequency="monthly", count=4), date(2026, 1, 31)) == "31.1. 31.3. 31.5. 31.7."


def test_a_leap_day_comes_back_in_leap_years() -> None:
    found = days(Recurrence(frequency="yearly", count=3), date(2024, 2, 29))
    assert [day.year for day in found] == [2024, 2028, 2032]


def test_the_number_of_times_counts_the_days_that_are_left_out() -> None:
    rule = Recurrence(frequency="weekly", count=4, exceptions=(when("2026-09-14"),))
    assert told(rule) == "7.9. 21.9. 28.9."


@pytest.mark.parametrize(
    "rule",
    [
        Recurrence(frequency="daily", count=10**9),
        Recurrence(frequency="daily", until=when("2100-12-31")),
        Recurrence(frequency="daily"),
        Recurrence(frequency="yearly", interval=0),
        Recurrence(frequency="daily", interval=7, weekdays=("tuesday",)),
        Recurrence(frequency="monthly", week_of_month=9),
        Recurrence(frequency="weekly", count=-1),
    ],
)
def test_no_rule_runs_away(rule: Recurrence) -> None:
    found = days(rule, MONDAY)
    assert len(found) <= MOST + 1
    assert all(day - MONDAY <= LONGEST for day in found)


def test_the_hour_stays_the_same_when_clocks_change() -> None:
    own = Gathering(
        starts=when("2026-10-22T18:00"),
        ends=when("2026-10-22T20:00"),
        recurrence=Recurrence(frequency="weekly", count=2),
    )
    assert [one.starts.iso for one in own.occurrences()] == [
        "2026-10-22T18:00:00+03:00",
        "2026-10-29T18:00:00+02:00",
    ]
    assert [one.ends.iso for one in own.occurrences() if one.ends] == [
        "2026-10-22T20:00:00+03:00",
        "2026-10-29T20:00:00+02:00",
    ]


def test_an_occurrence_that_is_moved_lasts_as_long_as_the_others() -> None:
    moved = Moved(date=when("2026-09-14"), starts=when("2026-09-15T10:00"))
    own = Gathering(
        starts=when("2026-09-07T18:00"),
        ends=when("2026-09-07T20:30"),
        recurrence=Recurrence(frequency="weekly", count=2, moved=(moved,)),
    )
    second = own.occurrences()[1]
    assert second.ends == when("2026-09-15T12:30")
    assert second.moved_from == when("2026-09-14T18:00")


def test_an_occurrence_that_is_called_off_stays_among_the_others() -> None:
    called = Called(date=when("2026-09-14"))
    own = Gathering(
        starts=on(MONDAY), recurrence=Recurrence(frequency="weekly", count=3, cancelled=(called,))
    )
    assert [one.status for one in own.occurrences()] == ["scheduled", "cancelled", "scheduled"]


def test_occurrences_are_in_the_order_of_time_also_when_one_is_moved_past_another() -> None:
    moved = Moved(date=when("2026-09-07"), starts=when("2026-09-20"))
    own = Gathering(starts=on(MONDAY), recurrence=Recurrence(frequency="weekly", count=3, moved=(moved,)))
    assert [one.starts.first_day.day for one in own.occurrences()] == [14, 20, 21]
    assert [one.key for one in own.occurrences()] == ["2026-09-14", "2026-09-07", "2026-09-21"]


FREQUENCIES: list[Frequency] = ["daily", "weekly", "monthly", "yearly"]
WEEKDAYS_OF_RULES: st.SearchStrategy[tuple[Weekday, ...]] = st.lists(
    st.sampled_from(WEEKDAYS), unique=True
).map(tuple)
RULES = st.builds(
    Recurrence,
    frequency=st.sampled_from(FREQUENCIES),
    interval=st.integers(1, 14),
    weekdays=WEEKDAYS_OF_RULES,
    week_of_month=st.sampled_from((None, 1, 2, 3, 4, -1)),
    until=st.none() | st.integers(0, 800).map(lambda number: on(MONDAY + timedelta(days=number))),
    count=st.none() | st.integers(1, 500),
)


@given(RULES, st.integers(0, 400).map(lambda number: MONDAY + timedelta(days=number)))
def test_days_are_rising_from_the_first_on_and_within_every_bound(rule: Recurrence, first: date) -> None:
    found = days(rule, first)
    assert list(found) == sorted(set(found))
    assert all(first <= day for day in found)
    assert len(found) <= min(rule.count or MOST + 1, MOST + 1)
    if rule.until:
        assert all(day <= rule.until.last_day for day in found)
    if rule.weekdays and (rule.frequency != "monthly" or rule.week_of_month is None):
        assert all(WEEKDAYS[day.weekday()] in rule.weekdays for day in found)
