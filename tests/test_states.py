"""An entry and an instant to what readers are told of it: public or not, open or closed, on or off."""

import pytest

from talkoot.reading.moments import read_moment
from talkoot.site.states import Publicity, publicity
from tests.hubs import built, codes, entry, files, page, project, seen, site

GRANT = "avustukset/tuki/index.html"
EVENT = "tapahtumat/messut/index.html"
ROUNDS = """
rounds:
- {key: a, opens: 2026-01-01, closes: 2026-01-31}
- {key: c, opens: 2026-05-01, closes: 2026-05-31}
- {key: b, opens: 2026-05-15, closes: 2026-05-20}
"""


def told(folder: str, fields: str, now: str, path: str) -> str:
    """What the page of the only entry says."""
    name = path.split("/")[1]
    return page(built(project(entry(folder, name, fields)), now), path)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2025-12-31", "Tulossa · haku alkaa to 1.1.2026"),
        ("2026-01-31T23:59:59", "Avoinna · haku päättyy la 31.1.2026"),
        ("2026-02-01", "Tulossa · haku alkaa pe 1.5.2026"),
        ("2026-05-10", "Avoinna · haku päättyy su 31.5.2026"),
        ("2026-05-16", "Avoinna · haku päättyy ke 20.5.2026"),
        ("2026-05-21", "Avoinna · haku päättyy su 31.5.2026"),
        ("2026-06-01", "Päättynyt · haku päättyi su 31.5.2026"),
    ],
)
def test_of_several_windows_readers_are_told_the_open_one_that_closes_first_else_the_next_else_the_last(
    now: str, words: str
) -> None:
    assert words in told("grants", ROUNDS, now, GRANT)


@pytest.mark.parametrize(("now", "words"), [("2026-01-15", "Avoinna ·"), ("2026-08-01", "Jatkuva haku")])
def test_what_is_always_open_still_tells_of_its_open_round(now: str, words: str) -> None:
    assert words in told("grants", f"always_open: true\n{ROUNDS}", now, GRANT)


@pytest.mark.parametrize(
    ("fields", "now", "words"),
    [
        ("starts: 2026-05-02T10:00\nends: 2026-05-02T14:00", "2026-05-02T09:59:59", ""),
        ("starts: 2026-05-02T10:00\nends: 2026-05-02T14:00", "2026-05-02T10:00", "Käynnissä"),
        ("starts: 2026-05-02T10:00\nends: 2026-05-02T14:00", "2026-05-02T14:00", "Päättynyt"),
        ("starts: 2026-05-02T18:00", "2026-05-02T23:59:59", "Käynnissä"),
        ("starts: 2026-05-02T18:00", "2026-05-03T00:00", "Päättynyt"),
        ("starts: 2026-05-02T18:00\nends: 2026-05-03T02:00", "2026-05-03T01:59:59", "Käynnissä"),
        ("starts: 2026-05-02\nends: 2026-05-04\nall_day: true", "2026-05-04T23:59:59", "Käynnissä"),
        ("starts: 2026-05-02\nends: 2026-05-04\nall_day: true", "2026-05-05T00:00", "Päättynyt"),
        ("starts: syksy 2026", "2026-12-31T23:59:59", ""),
        ("starts: syksy 2026", "2027-01-01T00:00", "Päättynyt"),
    ],
)
def test_an_event_is_ahead_then_on_then_over(fields: str, now: str, words: str) -> None:
    found = told("events", fields, now, EVENT)
    assert [one for one in ("Käynnissä", "Päättynyt") if one in found] == ([words] if words else [])


def test_of_a_day_without_its_hour_nobody_is_told_that_it_is_under_way() -> None:
    words = told("events", "starts: 2026-05-02", "2026-05-02T10:00", EVENT)
    assert "kellonaika ilmoitetaan myöhemmin" in words
    assert "Käynnissä" not in words


SERIES = """
starts: 2026-09-07T17:30
ends: 2026-09-07T19:00
recurrence:
  frequency: weekly
  count: 4
  cancelled:
  - {date: 2026-09-14, note: Talo on kiinni.}
  moved:
  - {date: 2026-09-21, starts: 2026-09-22T17:30}
"""


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-09-07T18:00", "Käynnissä Aika ma 7.9.2026 klo 17.30–19"),
        ("2026-09-07T19:00", "aiemmin ma 21.9.2026 klo 17.30 Aika ti 22.9.2026 klo 17.30–19"),
        ("2026-09-22T19:00", "Aika ma 28.9.2026 klo 17.30–19"),
        ("2026-09-28T19:00", "Päättynyt Aika ma 28.9.2026 klo 17.30–19"),
    ],
)
def test_of_a_series_readers_are_told_the_next_time_that_is_held(now: str, words: str) -> None:
    assert words in told("events", SERIES, now, EVENT)


def test_a_time_that_is_called_off_stays_in_the_list_of_times_with_its_reason() -> None:
    words = told("events", SERIES, "2026-09-01", EVENT)
    assert "ma 14.9.2026 klo 17.30–19 Peruttu · Talo on kiinni." in words


CANCELLED = "status: cancelled\nstatus_note: Ei pidetä.\n"
MOVED_SESSION = (
    "sessions:\n- {key: a, starts: 2026-09-07T17:30, status: rescheduled, status_note: Uusi aika}\n"
    "- {key: b, starts: 2026-09-14T17:30}\n"
)


@pytest.mark.parametrize("fields", [SERIES, MOVED_SESSION])
def test_what_is_cancelled_as_a_whole_is_cancelled_at_every_time_also_at_one_that_was_moved(
    fields: str,
) -> None:
    words = told("events", CANCELLED + fields, "2026-09-01", EVENT)
    assert "Peruttu · Ei pidetä." in words
    assert "Uusi ajankohta" not in words


REGISTRATION = "registration: {opens: 2026-08-01, closes: 2026-09-05, url: https://ilmo.example/}\n"


def test_nobody_is_asked_to_sign_up_for_what_is_cancelled() -> None:
    event = f"starts: 2026-09-07T17:30\n{REGISTRATION}"
    for status, offered in (("", True), (CANCELLED, False)):
        made = site(project(entry("events", "messut", event + status)), "2026-08-15")
        assert (b"https://ilmo.example/" in made[EVENT]) is offered
        assert ("ilmoittautuminen päättyy" in seen(made["maaraajat/index.html"])) is offered


def test_nobody_is_asked_to_sign_up_for_a_session_that_is_cancelled() -> None:
    off = "status: cancelled, status_note: Ei pidetä"
    session = f"{{key: a, starts: 2026-09-07T17:30, {off}, {REGISTRATION.strip()}}}"
    sessions = f"sessions:\n- {session}\n- {{key: b, starts: 2026-09-14T17:30}}"
    made = site(project(entry("events", "messut", sessions)), "2026-08-15")
    assert b"https://ilmo.example/" not in made[EVENT]


def test_what_is_asked_at_signing_up_for_a_session_is_told_in_one_line() -> None:
    session = f"{{key: a, starts: 2026-09-07T17:30, {REGISTRATION.strip()[:-1]}, ask_for: [name, diet]}}}}"
    made = site(project(entry("events", "messut", f"sessions:\n- {session}")), "2026-08-15")
    assert "Ilmoittautujalta kysytään: nimi, ruokavalio ja allergiat" in seen(made[EVENT])


PUBLIC, AWAY = "tiedotteet/uutinen/index.html", "ei ole juuri nyt julkinen"


@pytest.mark.parametrize(
    ("fields", "now", "found"),
    [
        ("published: 2026-03-02T09:00", "2026-03-02T08:59:59", Publicity.SCHEDULED),
        ("published: 2026-03-02T09:00", "2026-03-02T09:00", Publicity.PUBLIC),
        ("published: 2026-03-02", "2026-03-01T23:59:59", Publicity.SCHEDULED),
        ("published: 2026-03-02", "2026-03-02T00:00", Publicity.PUBLIC),
        ("published: 2026-03-02\nexpires: 2026-03-31", "2026-03-31T23:59:59", Publicity.PUBLIC),
        ("published: 2026-03-02\nexpires: 2026-03-31", "2026-04-01T00:00", Publicity.EXPIRED),
        ("published: 2026-03-02\nexpires: 2026-03-31T12:00", "2026-03-31T12:00", Publicity.EXPIRED),
        ("published: 2026-03-02\nwithdrawn: {at: 2026-03-05}", "2026-03-05T00:00", Publicity.WITHDRAWN),
        ("published: 2026-03-02\nwithdrawn: {at: 2026-03-05}", "2026-03-04T23:59:59", Publicity.PUBLIC),
        ("published: 2026-03-02\ndraft: true", "2026-03-05", Publicity.DRAFT),
    ],
)
def test_from_when_to_when_an_entry_is_public(fields: str, now: str, found: Publicity) -> None:
    made = built(project(entry("releases", "uutinen", f"lead: Lyhyesti.\n{fields}")), now)
    assert made.site is not None
    assert publicity(made.site.entries["uutinen"], read_moment(now).starts) is found
    assert ("Lyhyesti." in seen(files(made).get(PUBLIC, b"<main></main>"))) is (found is Publicity.PUBLIC)


def test_what_expired_and_is_withdrawn_later_says_so_from_thatread_moment() -> None:
    hub = project(entry("releases", "uutinen", EXPIRED_THEN_WITHDRAWN))
    before = built(hub, "2026-05-09T23:59:59")
    assert "ei ole enää voimassa" in page(before, PUBLIC)
    assert before.next_change == read_moment("2026-05-10").starts
    assert "Vanhat luvut." in page(built(hub, "2026-05-10"), PUBLIC)


def test_what_is_withdrawn_before_its_publication_leaves_no_trace() -> None:
    fields = "published: 2026-03-02\nlead: L.\nwithdrawn: {at: 2026-03-01, note: Ei julkaista.}"
    made = site(project(entry("releases", "uutinen", fields)), "2026-04-01")
    assert not [path for path, data in made.items() if "uutinen" in path or b"uutinen" in data]


EXPIRED_THEN_WITHDRAWN = """
published: 2026-03-02
lead: L.
expires: 2026-03-31
withdrawn: {at: 2026-05-10, note: Vanhat luvut.}
"""


@pytest.mark.parametrize(
    ("survey", "marked"),
    [
        ("", True),
        ("draft: true\n", False),
        ("published: 2027-01-01\n", False),
        ("withdrawn: {at: 2026-03-10, note: Virhe.}\n", False),
        ("expires: 2026-03-20\n", True),
    ],
)
def test_the_mark_of_what_has_ended_tells_nothing_of_what_is_not_public(survey: str, marked: bool) -> None:
    release = entry(
        "releases", "uutinen", "published: 2026-03-02\nlead: L.\nabout: [kysely]", title="Uutinen"
    )
    hub = project(release, entry("surveys", "kysely", f"{survey}opens: 2026-03-02\ncloses: 2026-03-31"))
    assert ("Uutinen (päättynyt)" in page(built(hub, "2026-05-01"), "tiedotteet/index.html")) is marked


def test_a_draft_of_what_was_public_says_that_it_is_not_shown_now() -> None:
    public = project(entry("pages", "ohje", "lead: Lyhyesti."))
    draft = project(entry("pages", "ohje", "lead: Lyhyesti.\ndraft: true"))
    ledger = site(public, "2026-03-01")["ledger.json"]
    assert "ohje/index.html" not in site(draft, "2026-03-02")
    made = built(draft, "2026-03-02", ledger)
    assert codes(made) == ["no-statement"]
    assert AWAY in page(made, "ohje/index.html")
    assert "Lyhyesti." not in page(made, "ohje/index.html")
