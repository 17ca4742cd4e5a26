"""The calendars as calendar programs read them: iCalendar by RFC 5545 and 7986, octet by octet."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.output.calendars import CalendarEntry
from talkoot.output.icalendar_text import calendar_bytes, entry_bytes
from talkoot.reading.moments import read_moment
from talkoot.values.local_time import local
from tests.hubs import Files, entry, events, project, record, site

NOW = "2026-06-15T12:00"
ALL, ONE = "tapahtumat.ics", "tapahtumat/messut/messut.ics"
HARD = "Pilkku, puolipiste; kenoviivat \\ \\n “lainaus” – \N{GRINNING FACE} & <b> END:VEVENT: äö"


def event(fields: str, title: str = "Messut") -> Mapping[str, str]:
    return entry("events", "messut", fields, title=json.dumps(title, ensure_ascii=False))


def made(fields: str, *more: Files, now: str = NOW) -> list[Any]:
    """The events of the calendar of the only entry."""
    return events(site(project(event(fields), *more), now)[ONE])


def when(value: Any) -> str:
    """A start or an end as text, in Finland's time if it has an hour."""
    return (
        local(value.dt).strftime("%d.%m. %H.%M") if isinstance(value.dt, datetime) else f"{value.dt:%d.%m.}"
    )


@pytest.mark.parametrize(
    ("fields", "starts", "ends"),
    [
        ("starts: 2026-08-01T10:00\nends: 2026-08-01T14:00", "01.08. 10.00", "01.08. 14.00"),
        ("starts: 2026-08-01T22:00\nends: 2026-08-02T02:00", "01.08. 22.00", "02.08. 02.00"),
        ("starts: 2026-08-01T10:00\nends: 2026-08-03", "01.08. 10.00", "04.08. 00.00"),
        ("starts: 2026-08-01\nall_day: true", "01.08.", "02.08."),
        ("starts: 2026-08-01", "01.08.", "02.08."),
        ("starts: 2026-08-01\nends: 2026-08-03\nall_day: true", "01.08.", "04.08."),
        ("starts: 2026-10-25T02:00\nends: 2026-10-25T05:00", "25.10. 02.00", "25.10. 05.00"),
    ],
)
def test_an_event_lasts_from_its_start_to_the_instant_or_day_after_it(
    fields: str, starts: str, ends: str
) -> None:
    (one,) = made(fields)
    assert (when(one["dtstart"]), when(one["dtend"])) == (starts, ends)


def test_an_event_without_an_end_has_none() -> None:
    (one,) = made("starts: 2026-08-01T10:00")
    assert "dtend" not in one


def test_what_has_no_day_yet_is_in_no_calendar() -> None:
    made = site(project(event("starts: syksy 2026")), NOW)
    assert ONE not in made
    assert events(made[ALL]) == []


PLACE = record(
    "places", "talo", "address: Katu 1; A, 2\npostal_code: 60100\ncity: Seinäjoki\ncoordinates: 62.79, 22.84"
)
HYBRID = """
starts: 2026-08-01T10:00
mode: hybrid
place: talo
room: Sali
online: {platform: Teams, url: https://teams.example/x?a=1}
topics: [kulttuuri]
contacts: [viestinta]
registration: {opens: 2026-06-01, closes: 2026-07-20T16:00, url: https://ilmo.example/}
"""


def test_an_event_tells_where_how_and_whom_to_ask() -> None:
    (one,) = made(f"lead: Tervetuloa, kaikki.{HYBRID}", PLACE)
    assert str(one["location"]) == "Talo, Sali, Katu 1; A, 2, 60100 Seinäjoki"
    assert one["geo"].to_ical() == "62.79;22.84"
    assert str(one["conference"]) == "https://teams.example/x?a=1"
    assert [str(name) for name in one["categories"].cats] == ["Kulttuuri"]
    assert (
        str(one["contact"])
        == "viestintäpäällikkö, Kunta, p.\N{NO-BREAK SPACE}040 000 0000, viestinta@kunta.example"
    )
    assert str(one["url"]) == "https://www.kunta.example/yhdistyksille/tapahtumat/messut/"
    lines = str(one["description"]).split("\n")
    assert lines[0] == "Tervetuloa, kaikki."
    assert "ilmoittautuminen päättyy ma 20.7.2026 klo\N{NO-BREAK SPACE}16" in lines[1]
    assert lines[-1] == "https://www.kunta.example/yhdistyksille/tapahtumat/messut/"


def test_every_value_is_read_as_it_was_written() -> None:
    lead = json.dumps(f"Eka\n\nToka: {HARD}", ensure_ascii=False)
    data = site(project(event(f"starts: 2026-08-01T10:00\nlead: {lead}", HARD)), NOW)[ONE]
    (one,) = events(data)
    assert str(one["summary"]) == HARD
    assert str(one["description"]).startswith(f"Eka\n\nToka: {HARD}\nhttps://")
    escaped = HARD.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    assert f"\r\nNAME:{escaped}\r\n" in unfolded(data)


@pytest.mark.parametrize(
    ("fields", "status", "summary"),
    [
        ("", "CONFIRMED", "Messut"),
        ("status: tentative\nstatus_note: Varmistuu", "TENTATIVE", "ALUSTAVA: Messut"),
        ("status: cancelled\nstatus_note: Ei pidetä", "CANCELLED", "PERUTTU: Messut"),
        ("status: postponed\nstatus_note: Siirtyy", "CANCELLED", "LYKÄTTY: Messut"),
        (
            "status: rescheduled\nstatus_note: Siirtyi\nprevious_start: 2026-07-01T10:00",
            "CONFIRMED",
            "Messut",
        ),
    ],
)
def test_what_has_become_of_an_event_is_told_by_its_status_and_its_heading(
    fields: str, status: str, summary: str
) -> None:
    (one,) = made(f"starts: 2026-08-01T10:00\n{fields}")
    assert (str(one["status"]), str(one["summary"])) == (status, summary)


SESSIONS = """
sessions:
- {key: alku, starts: 2026-08-01T10:00, theme: Aloitus}
- {key: loppu, starts: 2026-08-08T10:00, status: cancelled, status_note: Ei pidetä}
- {key: joskus, starts: syksy 2026}
"""


def test_a_series_has_an_entry_for_each_session_that_has_its_day() -> None:
    found = made(SESSIONS)
    assert [str(one["uid"]) for one in found] == ["kunta-hub:messut.alku", "kunta-hub:messut.loppu"]
    assert [str(one["summary"]) for one in found] == ["Messut: Aloitus", "PERUTTU: Messut"]
    assert [str(one["url"]).partition("#")[2] for one in found] == ["alku", "loppu"]


def test_a_deadline_is_in_the_calendar_at_its_closing_and_keeps_nobody_busy() -> None:
    hub = project(
        entry("surveys", "kysely", "opens: 2026-06-01\ncloses: 2026-07-31", title="Tilakysely"),
        entry(
            "grants", "tuki", "rounds:\n- {key: a, opens: 2026-06-01, closes: 2026-07-30T16:00}", title="Tuki"
        ),
    )
    found = events(site(hub, NOW)["maaraajat.ics"])
    assert [(str(one["uid"]), when(one["dtstart"])) for one in found] == [
        ("kunta-hub:tuki.a.closes", "30.07. 16.00"),
        ("kunta-hub:kysely.closes", "31.07."),
    ]
    assert {str(one["transp"]) for one in found} == {"TRANSPARENT"}


def test_a_calendar_without_events_is_a_calendar() -> None:
    made = site(project(), NOW)
    calendars = [path for path in made if path.endswith(".ics")]
    assert ALL in calendars
    assert [events(made[path]) for path in calendars] == [[] for _ in calendars]


def test_the_calendar_of_all_holds_every_event_once_and_that_of_an_area_its_own() -> None:
    far = entry("events", "kaukana", "starts: 2026-08-02T10:00\nareas: [ranta]")
    made = site(project(event("starts: 2026-08-01T10:00"), far), NOW)
    assert sorted(str(one["uid"]) for one in events(made[ALL])) == ["kunta-hub:kaukana", "kunta-hub:messut"]
    for area in ("keskusta", "ranta"):
        assert [str(one["uid"]) for one in events(made[f"alueet/{area}/tapahtumat.ics"])] == [
            "kunta-hub:kaukana"
        ]


def unfolded(data: bytes) -> str:
    return data.decode("utf-8").replace("\r\n ", "")


TEXTS = st.text(max_size=120) | st.text(alphabet="ä😀,;\\\n\r\x0b\x00 a", max_size=200)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_makes_a_calendar_in_octets_as_the_standard_has_them(
    title: str, lead: str, name: str
) -> None:
    start = read_moment("2026-08-01T10:00")
    at = start.starts
    one = CalendarEntry(
        "hub:x", at, at, 0, title, "fi", start, None, lead, "https://x.example/", location=lead
    )
    data = calendar_bytes(name, "https://x.example/x.ics", "fi", (entry_bytes(one),))
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert all(
        line.decode("utf-8").isprintable() or "\t" in line.decode() or not line.isascii() for line in lines
    )
    (found,) = events(data)
    assert (str(found["summary"]), str(found["description"])) == (kept(title), kept(lead))
    assert [line for line in lines if line.startswith(b"BEGIN:VEVENT")] == [b"BEGIN:VEVENT"]


def kept(text: str) -> str:
    """The text without control characters, its line breaks as one character."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in lines if one in "\t\n" or (one >= " " and one != "\x7f"))


def test_the_sample_calendars_are_whole(sample_build: Any) -> None:
    calendars = {path: data for path, data in sample_build.files if path.endswith(".ics")}
    assert len(calendars) > 30
    for data in calendars.values():
        assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        assert data.count(b"BEGIN:VTIMEZONE") == 1
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))
        assert b"\n" not in data.replace(b"\r\n", b"")
        keys = [
            (str(one["uid"]), str(one.get("recurrence-id") and one["recurrence-id"].dt))
            for one in events(data)
        ]
        assert len(set(keys)) == len(keys)
