"""What staff write of a time, to the time that is meant: or what to write instead."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talkoot.model.when import at, on
from talkoot.reading.moments import read_moment
from talkoot.reading.replacements import stored
from talkoot.values.local_time import ZONE, candidates, day_of, midnight
from talkoot.values.misread import Misread

THREE = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "31.3.2026 klo 15",
        "31.3.2026 klo 15.00",
        "31.3.2026 15:00",
        "31. 3. 2026 kl. 15.00",
        "31.03.2026 15.00",
        "2026-03-31 15:00",
        "2026-03-31T15:00",
        "2026-03-31t15",
        "2026-03-31T15:00:00",
        "2026-03-31 klo 15.00",
        "2026-03-31T15:00+03:00",
        "2026-03-31T14:00+0200",
        "2026-03-31T12:00Z",
        "  31.3.2026   klo  15 ",
    ],
)
def test_an_instant_is_read_however_people_write_it(written: str) -> None:
    assert read_moment(written) == at(THREE)


@pytest.mark.parametrize("written", ["31.3.2026", "31. 3. 2026", "31.03.2026", "2026-03-31", "2026-3-31"])
def test_a_day_is_read_however_people_write_it(written: str) -> None:
    assert read_moment(written) == on(date(2026, 3, 31))


def test_an_hour_in_the_morning_is_not_a_number_of_minutes() -> None:
    for written in ("31.3.2026 9:30", "31.3.2026 9.30", "2026-03-31T09:30"):
        assert read_moment(written).iso == "2026-03-31T09:30:00+03:00"


def test_twenty_four_is_the_next_midnight() -> None:
    assert read_moment("31.3.2026 klo 24").iso == "2026-04-01T00:00:00+03:00"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("syksy 2026", "2026-09-01", "2026-12-31"),
        ("Syksyllä 2026", "2026-09-01", "2026-12-31"),
        ("hösten 2026", "2026-09-01", "2026-12-31"),
        ("loppuvuosi 2023", "2023-09-01", "2023-12-31"),
        ("3/2026", "2026-03-01", "2026-03-31"),
        ("maaliskuu 2026", "2026-03-01", "2026-03-31"),
        ("helmikuu 2028", "2028-02-01", "2028-02-29"),
        ("viikko 38/2026", "2026-09-14", "2026-09-20"),
        ("vk 1/2027", "2027-01-04", "2027-01-10"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2025–2026", "2025-01-01", "2026-12-31"),
    ],
)
def test_a_span_has_bounds_and_stays_as_it_was_written(written: str, first: str, last: str) -> None:
    found = read_moment(written)
    assert found.is_span
    assert (found.first_day.isoformat(), found.last_day.isoformat()) == (first, last)
    assert found.iso == written


@pytest.mark.parametrize(
    ("written", "code", "fix"),
    [
        ("30.2.2026", "no-such-day", "2026-02-28"),
        ("31.4.2026", "no-such-day", "2026-04-30"),
        ("31.4.2026 klo 17", "no-such-day", "2026-04-30T17:00"),
        ("29.2.2027", "no-such-day", "2027-02-28"),
        ("2026-13-01", "no-such-month", ""),
        ("13/2026", "no-such-month", ""),
        ("6/12/2026", "ambiguous-day", ""),
        ("6.12.26", "short-year", "6.12.2026"),
        ("6.12.26 klo 9", "short-year", "6.12.2026 klo 9"),
        ("6.12.", "no-year", "6.12.2026"),
        ("9.30", "unreadable-time", ""),
        ("31.3.2026 klo 25", "no-such-time", ""),
        ("31.3.2026 klo 24.30", "no-such-time", ""),
        ("31.3.2026 klo 9.60", "no-such-time", ""),
        ("29.3.2026 klo 3.30", "time-skipped", "2026-03-29T04:30"),
        ("25.10.2026 klo 3.30", "time-twice", "2026-10-25T03:30+03:00"),
        ("1.1.1026", "far-year", ""),
        ("1.1.20266", "far-year", ""),
        ("1.1.2200", "far-year", ""),
        ("2027–2026", "unreadable-time", "2026–2027"),
        ("2026-03-31T15:00+25:00", "unreadable-time", ""),
        ("vk 54/2026", "unreadable-time", ""),
        ("huomenna", "unreadable-time", ""),
        ("31.3.2026 klo 15–17", "unreadable-time", ""),
    ],
)
def test_what_is_no_time_is_refused_with_what_to_write_instead(written: str, code: str, fix: str) -> None:
    with pytest.raises(Misread) as refused:
        read_moment(written)
    assert (refused.value.rule.code, refused.value.fix) == (code, fix)


def test_of_the_hour_that_comes_twice_either_can_be_written() -> None:
    first, second = read_moment("2026-10-25T03:30+03:00"), read_moment("2026-10-25T03:30+02:00")
    assert second.starts - first.starts == timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-28", 24), ("2026-03-29", 23), ("2026-10-25", 25), ("2026-12-31", 24)]
)
def test_a_day_lasts_from_midnight_to_midnight_in_finland_whatever_the_clocks_do(
    day: str, hours: int
) -> None:
    found = read_moment(day)
    assert found.ends - found.starts == timedelta(hours=hours)
    assert day_of(found.starts) == day_of(found.ends - timedelta(microseconds=1)) == found.first_day


MINUTES_AROUND_THE_CHANGES = st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1)]
).flatmap(lambda day: st.integers(0, 25 * 60).map(lambda minute: midnight(day) + timedelta(minutes=minute)))


@given(MINUTES_AROUND_THE_CHANGES)
@example(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
def test_what_is_stored_is_read_back_as_the_same_instant(moment: datetime) -> None:
    assert read_moment(stored(at(moment))) == read_moment(at(moment).iso) == at(moment)


@given(MINUTES_AROUND_THE_CHANGES)
def test_no_time_that_clocks_never_show_is_ever_told(moment: datetime) -> None:
    shown = datetime.fromisoformat(at(moment).iso)
    assert shown == moment
    assert moment in candidates(moment.astimezone(ZONE).replace(tzinfo=None))


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_refused(written: str) -> None:
    try:
        found = read_moment(written)
    except Misread:
        return
    assert found.starts <= found.ends
