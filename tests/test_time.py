"""What turns by itself: on both sides of each boundary, in every output that shows it, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from talkoot.reading.moments import read_moment
from tests.hubs import changed, entry, project, seen, site

INDEX = ("hakemisto/index.html", "haku/index.html")
"""What names every page."""

NEXT = "next-change.json"
CALENDAR, YEAR = "kalenteri/index.html", "vuosikello/index.html"
"""They show the month and the year in which something is next."""
SURVEY_PAGES = {"kyselyt/kysely/index.html", "kyselyt/index.html", "maaraajat/index.html", "index.html"}
EVENT_PAGES = {"tapahtumat/messut/index.html", "tapahtumat/index.html", "index.html"}
RELEASE = {
    "tiedotteet/uutinen/index.html",
    "tiedotteet/index.html",
    "tiedotteet.xml",
    "index.html",
    "sitemap.xml",
    *INDEX,
}
BYSTANDERS = {
    **entry("releases", "toinen", "published: 2025-01-01T09:00\nlead: Muu asia."),
    **entry("events", "kaukana", "starts: 2029-05-02T10:00"),
    **entry("grants", "muu", "rounds:\n- {key: a, opens: 2025-01-01, closes: 2029-01-31}"),
    **entry("associations", "muut", "seeks:\n- {what: talkoolaisia, until: 2029-05-02}"),
    **entry("pages", "ohje"),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that turns at an instant: which files show it, and what only one side of it says."""

    files: Mapping[str, str]
    at: str
    shown_in: set[str]
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)


def survey(opens: str, closes: str) -> Mapping[str, str]:
    fields = f"opens: {opens}\ncloses: {closes}\nurl: https://kysely.example/"
    return entry("surveys", "kysely", fields, title="Tilakysely")


def event(more: str = "") -> Mapping[str, str]:
    return entry(
        "events", "messut", f"starts: 2026-05-02T10:00\nends: 2026-05-02T14:00\n{more}", title="Messut"
    )


def release(more: str) -> Mapping[str, str]:
    return entry(
        "releases", "uutinen", f"published: 2026-03-02T09:00\nlead: Lyhyesti.\n{more}", title="Uutinen"
    )


OPEN = {"kyselyt/kysely/index.html": "Avoinna", "index.html": "Tilakysely", "kyselyt/index.html": "Avoinna"}
CLOSED = {"kyselyt/kysely/index.html": "Päättynyt", "kyselyt/index.html": "Päättyneet"}
SHOWN = {"tiedotteet/index.html": "Uutinen", "tiedotteet/uutinen/index.html": "Lyhyesti."}
FROM_CONTACT = {
    **release("contacts: [neuvoja]"),
    "content/contacts/neuvoja.yaml": (
        "id: neuvoja\nrole: entinen neuvoja\nvalid_until: 2026-05-02\nsubstitute: uusi\n"
    ),
    "content/contacts/uusi.yaml": "id: uusi\nrole: uusi neuvoja\n",
}
CLOSINGS = {
    "a survey closes at its hour": ("2026-03-31T16:00", "2026-03-31T16:00"),
    "a survey closes with its last day": ("2026-03-31", "2026-04-01T00:00"),
    "a survey closes on the day when clocks go forward": ("2026-03-29", "2026-03-30T00:00"),
    "a survey closes on the day when clocks go back": ("2026-10-25", "2026-10-26T00:00"),
    "a survey closes in the first of the two hours": ("2026-10-25T03:30+03:00", "2026-10-25T03:30+03:00"),
    "a survey closes in the second of the two hours": ("2026-10-25T03:30+02:00", "2026-10-25T03:30+02:00"),
}
TURNS = {
    **{
        name: Turn(
            survey("2026-03-02", closes), at, {*SURVEY_PAGES, "maaraajat.xml", CALENDAR, YEAR}, OPEN, CLOSED
        )
        for name, (closes, at) in CLOSINGS.items()
    },
    "a survey opens with its day": Turn(
        survey("2026-03-02", "2026-03-31"),
        "2026-03-02T00:00",
        {*SURVEY_PAGES, "maaraajat.xml"},
        {"kyselyt/kysely/index.html": "avautuu", "maaraajat/index.html": "Avautuu myöhemmin"},
        OPEN,
    ),
    "a release is published": Turn(
        release(""), "2026-03-02T09:00", {*RELEASE, "ledger.json"}, {}, {"tiedotteet/index.html": "Uutinen"}
    ),
    "a release expires with its last day": Turn(
        release("expires: 2026-04-01"),
        "2026-04-02T00:00",
        RELEASE,
        SHOWN,
        {"tiedotteet/uutinen/index.html": "ei ole enää voimassa"},
    ),
    "a release is withdrawn": Turn(
        release("withdrawn: {at: 2026-04-01T10:00, note: Luvut olivat vääriä.}"),
        "2026-04-01T10:00",
        RELEASE,
        SHOWN,
        {"tiedotteet/uutinen/index.html": "Luvut olivat vääriä."},
    ),
    "a release is corrected": Turn(
        release("updates:\n- {at: 2026-03-05T10:00, note: Luku korjattu}"),
        "2026-03-05T10:00",
        {"tiedotteet/uutinen/index.html", "tiedotteet.xml", "sitemap.xml"},
        {},
        {"tiedotteet/uutinen/index.html": "Luku korjattu"},
    ),
    "what a release is about closes": Turn(
        {**release("about: [kysely]"), **survey("2026-03-02", "2026-03-31")},
        "2026-04-01T00:00",
        {*SURVEY_PAGES, *RELEASE, "maaraajat.xml", CALENDAR, YEAR} - {"sitemap.xml", *INDEX},
        {"tiedotteet/uutinen/index.html": "Avoinna"},
        {"tiedotteet/uutinen/index.html": "Päättynyt", "tiedotteet/index.html": "(päättynyt)"},
    ),
    "registration closes": Turn(
        event("registration: {opens: 2026-04-01, closes: 2026-04-20T16:00, url: https://ilmo.example/}"),
        "2026-04-20T16:00",
        {
            "tapahtumat/messut/index.html",
            "maaraajat/index.html",
            "index.html",
            "maaraajat.xml",
            "tapahtumat.ics",
            "tapahtumat/messut/messut.ics",
            CALENDAR,
        },
        {"tapahtumat/messut/index.html": "Ilmoittaudu", "index.html": "ilmoittautuminen päättyy"},
        {"tapahtumat/messut/index.html": "ilmoittautuminen päättyi"},
    ),
    "an event begins": Turn(
        event(), "2026-05-02T10:00", EVENT_PAGES, {}, dict.fromkeys(EVENT_PAGES, "Käynnissä")
    ),
    "an event ends": Turn(
        event(),
        "2026-05-02T14:00",
        {*EVENT_PAGES, CALENDAR},
        {"index.html": "Messut", "tapahtumat/messut/index.html": "Käynnissä"},
        {"tapahtumat/messut/index.html": "Päättynyt", "tapahtumat/index.html": "Päättyneet"},
    ),
    "an event expires": Turn(
        event("expires: 2026-05-31"),
        "2026-06-01T00:00",
        {*EVENT_PAGES} - {"index.html"}
        | {"tapahtumat/messut/messut.ics", "tapahtumat.ics", "tapahtumat.xml", "sitemap.xml", *INDEX}
        | {"_redirects", "redirects.apache.conf", "redirects.nginx.conf"}
        | {CALENDAR, "kalenteri/2026-05/index.html", "kalenteri/2029-01/index.html"},
        {"tapahtumat/index.html": "Messut"},
        {"tapahtumat/messut/index.html": "ei ole enää voimassa"},
    ),
    "a notice is over": Turn(
        entry("associations", "seura", "seeks:\n- {what: puheenjohtajaa, until: 2026-05-02}"),
        "2026-05-03T00:00",
        {"yhdistykset/seura/index.html", "etsitaan-ja-tarjotaan/index.html"},
        dict.fromkeys(("yhdistykset/seura/index.html", "etsitaan-ja-tarjotaan/index.html"), "puheenjohtajaa"),
    ),
    "a contact is followed by the substitute": Turn(
        FROM_CONTACT,
        "2026-05-03T00:00",
        {"tiedotteet/uutinen/index.html", "tiedotteet.xml", "yhteystiedot/index.html"},
        {"tiedotteet/uutinen/index.html": "entinen neuvoja", "yhteystiedot/index.html": "entinen neuvoja"},
        {"tiedotteet/uutinen/index.html": "uusi neuvoja"},
    ),
    "a project begins": Turn(
        entry("projects", "hanke", "starts: 2026-05-02\nends: syksy 2026"),
        "2026-05-02T00:00",
        {"hankkeet/hanke/index.html", "hankkeet/index.html"},
        {},
        {"hankkeet/hanke/index.html": "Käynnissä"},
    ),
    "a project ends with the season": Turn(
        entry("projects", "hanke", "starts: 2026-05-02\nends: syksy 2026"),
        "2027-01-01T00:00",
        {"hankkeet/hanke/index.html", "hankkeet/index.html"},
        {"hankkeet/hanke/index.html": "Käynnissä"},
        {"hankkeet/index.html": "Päättyneet"},
    ),
}
each_turn = pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)


def text(made: Mapping[str, bytes], path: str) -> str:
    return seen(made[path]) if path in made else ""


def around(turn: Turn) -> Iterator[Mapping[str, bytes]]:
    """The site a second before and at the instant, both after the publication of the day before."""
    hub = project(BYSTANDERS, turn.files)
    at = read_moment(turn.at).starts
    ledger = site(hub, (at - timedelta(days=1)).isoformat())["ledger.json"]
    for moment in (at - timedelta(seconds=1), at):
        yield site(hub, moment.isoformat(), ledger)


@each_turn
def test_it_turns_at_the_instant_and_not_a_second_before(turn: Turn) -> None:
    before, after = around(turn)
    for path, words in turn.before.items():
        assert (words in text(before, path), words in text(after, path)) == (True, False)
    for path, words in turn.after.items():
        assert (words in text(before, path), words in text(after, path)) == (False, True)


@each_turn
def test_exactly_the_files_that_show_it_differ(turn: Turn) -> None:
    before, after = around(turn)
    assert changed(before, after) == {*turn.shown_in, NEXT}


@each_turn
def test_the_site_tells_the_instant_beforehand(turn: Turn) -> None:
    before, _ = around(turn)
    assert datetime.fromisoformat(before[NEXT].decode().split('"')[3]) == read_moment(turn.at).starts
