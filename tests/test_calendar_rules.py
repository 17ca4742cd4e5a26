"""An event by rule in its calendar: expanded as calendar programs do it, it is what the page lists."""

from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from talkoot.model.recurrence import WEEKDAYS, Frequency, Recurrence, days
from talkoot.model.when import on
from talkoot.values.local_time import ZONE, local
from tests.hubs import Files, entry, events, main_part, project, record, site

NOW = "2026-06-15T12:00"
CALENDAR, PAGE = "tapahtumat/messut/messut.ics", "tapahtumat/messut/index.html"


def calendar(fields: str, *more: Files) -> bytes:
    return site(project(entry("events", "messut", fields), *more), NOW)[CALENDAR]


def expanded(data: bytes) -> dict[str, str]:
    """Every time that the calendar gives, by its start, with its status: as a calendar program expands it."""
    found: dict[Any, tuple[Any, str]] = {}
    for one in events(data):
        if "recurrence-id" not in one:
            for start in _by_rule(one):
                found[start] = (start, str(one["status"]))
    for one in events(data):
        if "recurrence-id" in one:
            assert one["recurrence-id"].dt in found
            found[one["recurrence-id"].dt] = (one["dtstart"].dt, str(one["status"]))
    return {
        (local(at) if isinstance(at, datetime) else at).isoformat(): status for at, status in found.values()
    }


def _by_rule(one: Any) -> list[Any]:
    first = one["dtstart"].dt
    until = one["rrule"].get("until", [None])[0]
    rule = {name: values for name, values in one["rrule"].items() if name.upper() != "UNTIL"}
    text = ";".join(f"{name}={','.join(map(str, values))}" for name, values in rule.items())
    every = takewhile(lambda at: until is None or at <= _naive(until), rrulestr(text, dtstart=_naive(first)))
    left_out = [value.dt for value in one["exdate"].dts] if "exdate" in one else []
    starts = [at.replace(tzinfo=ZONE) if isinstance(first, datetime) else at.date() for at in every]
    return [at for at in starts if at not in left_out]


def _naive(value: date) -> datetime:
    """The value as clocks in Finland show it."""
    if isinstance(value, datetime):
        return local(value).replace(tzinfo=None)
    return datetime.combine(value, time())


@st.composite
def rules(draw: st.DrawFn) -> str:
    """An event by rule as staff write it: some days left out, called off or moved."""
    first = date(2026, 7, 1) + timedelta(days=draw(st.integers(0, 500)))
    rule = _rule(draw, first)
    given_days = days(rule, first)[:8]
    last = f"count: {len(given_days)}" if draw(st.booleans()) else f"until: {given_days[-1]}{draw(CLOCK)}"
    names = ", ".join(rule.weekdays)
    week = f"\n  week_of_month: {rule.week_of_month}" if rule.week_of_month else ""
    later = (
        st.lists(st.sampled_from(given_days[1:]), unique=True, max_size=3) if given_days[1:] else st.just([])
    )
    chosen = draw(later)
    out, off, moved = chosen[:1], chosen[1:2], chosen[2:]
    clock, length = draw(
        st.sampled_from([("T17:30", f"ends: {first}T19:00\n"), ("T00:00", ""), ("", "all_day: true\n")])
    )
    return (
        f"starts: {first}{clock}\n{length}recurrence:\n"
        f"  frequency: {rule.frequency}\n  interval: {rule.interval}\n"
        f"  {last}{week}\n  weekdays: [{names}]\n  exceptions: [{', '.join(map(str, out))}]\n"
        + "".join(f"  cancelled:\n  - {{date: {day}}}\n" for day in off)
        + "".join(
            f"  moved:\n  - {{date: {day}, starts: {day + timedelta(days=1)}T09:00}}\n"
            for day in moved
            if clock
        )
    )


FREQUENCIES: list[Frequency] = ["daily", "weekly", "monthly", "yearly"]
CLOCK = st.sampled_from(["", "T00:00", "T09:00"])


def _rule(draw: st.DrawFn, first: date) -> Recurrence:
    frequency = draw(st.sampled_from(FREQUENCIES))
    week = draw(st.sampled_from([None, (first.day - 1) // 7 + 1])) if frequency == "monthly" else None
    others = st.lists(st.sampled_from(WEEKDAYS), max_size=2)
    weekdays = (
        {WEEKDAYS[first.weekday()], *draw(others)} if frequency == "weekly" and draw(st.booleans()) else ()
    )
    return Recurrence(
        frequency=frequency,
        interval=draw(st.integers(1, 3)),
        weekdays=tuple(one for one in WEEKDAYS if one in weekdays),
        week_of_month=week if week != 5 else None,
        until=on(first + timedelta(days=4000)),
    )


@settings(max_examples=60)
@given(rules())
def test_a_calendar_program_expands_a_rule_to_the_times_that_the_page_lists(fields: str) -> None:
    made = site(project(entry("events", "messut", fields)), NOW)
    found = expanded(made[CALENDAR])
    if len(found) > 1:
        listed = {str(one.get("datetime")) for one in main_part(made[PAGE]).iter("time")}
        assert {start.removesuffix("T00:00:00") for start in found} == listed
    assert list(found.values()).count("CANCELLED") == fields.count("cancelled:")


@pytest.mark.parametrize(
    ("until", "rule"),
    [
        ("starts: 2026-08-03T17:30", "20260817T205959Z"),
        ("starts: 2026-08-03", "20260817"),
    ],
)
def test_a_rule_ends_with_its_last_day_in_utc_if_it_has_an_hour(until: str, rule: str) -> None:
    fields = f"{until}\nrecurrence: {{frequency: weekly, until: 2026-08-17}}"
    assert f"UNTIL={rule}\r\n".encode() in calendar(fields)


def test_a_rule_that_was_moved_as_a_whole_has_no_changed_times() -> None:
    fields = (
        "status: rescheduled\nstatus_note: Siirtyi\nprevious_start: 2026-08-01T10:00\n"
        "starts: 2026-08-03T17:30\nrecurrence: {frequency: weekly, count: 3}"
    )
    assert ["recurrence-id" in one for one in events(calendar(fields))] == [False]


def test_a_time_that_is_called_off_or_moved_keeps_the_uid_and_names_the_time_it_had() -> None:
    fields = (
        "starts: 2026-08-03T17:30\nrecurrence:\n  frequency: weekly\n  count: 3\n"
        "  cancelled: [{date: 2026-08-10}]\n  moved: [{date: 2026-08-17, starts: 2026-08-18T09:00}]"
    )
    whole, off, moved = events(calendar(fields))
    assert {str(one["uid"]) for one in (whole, off, moved)} == {"kunta-hub:messut"}
    assert (str(off["status"]), str(off["summary"])) == ("CANCELLED", "PERUTTU: Otsikko")
    assert local(off["recurrence-id"].dt).isoformat() == "2026-08-10T17:30:00+03:00"
    assert local(moved["recurrence-id"].dt).isoformat() == "2026-08-17T17:30:00+03:00"
    assert local(moved["dtstart"].dt).isoformat() == "2026-08-18T09:00:00+03:00"


def test_the_whole_of_a_rule_is_at_its_own_place_also_when_the_first_time_is_elsewhere() -> None:
    fields = (
        "starts: 2026-08-03T17:30\nplace: talo\nroom: Sali\nrecurrence:\n  frequency: weekly\n  count: 2\n"
        "  moved: [{date: 2026-08-03, starts: 2026-08-04T17:30, place: koulu}]"
    )
    whole, moved = events(calendar(fields, record("places", "talo"), record("places", "koulu", "city: Kylä")))
    assert (str(whole["location"]), str(moved["location"])) == ("Talo, Sali", "Talo, Kylä")
