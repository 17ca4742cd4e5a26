"""What one publication leaves to the next: addresses that go on leading, ids and numbers that stay."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from talkoot.site.changes import changes
from talkoot.values.snapshot import Snapshot
from tests.hubs import (
    CONFIG,
    Files,
    built,
    changed,
    codes,
    entry,
    events,
    files,
    loaded_once,
    plain,
    project,
    sample,
    seen,
    site,
)

FIRST, SECOND, THIRD = "2026-06-01T12:00", "2026-06-02T12:00", "2026-06-03T12:00"
EVENT = "starts: 2026-08-01T10:00\nends: 2026-08-01T12:00\nplace: talo\n"
PLACES = {
    "content/places/talo.yaml": "id: talo\nname: Talo\n",
    "content/places/koulu.yaml": "id: koulu\nname: Koulu\n",
}
CALENDAR = "tapahtumat/messut/messut.ics"


def hub(fields: str = EVENT, *more: Files, name: str = "messut") -> Snapshot:
    text = entry("events", "messut", fields, title="Messut")["content/events/messut.md"]
    return project(PLACES, {f"content/events/{name}.md": text}, entry("pages", "ohje"), *more)


def ledger(made: Mapping[str, bytes]) -> bytes:
    return made["ledger.json"]


def test_building_again_with_the_ledger_just_written_gives_the_same_site_and_ledger() -> None:
    first = site(hub(), FIRST)
    assert changed(first, site(hub(), FIRST, ledger(first))) == set()
    later = site(hub(), SECOND, ledger(first))
    assert changed(first, later) == set()
    assert changed(later, site(hub(), SECOND, ledger(later))) == set()


MOVES = {
    "a new slug": (hub(f"slug: suuret-messut\n{EVENT}"), "tapahtumat/suuret-messut/"),
    "a new file name": (hub(name="suuret-messut"), "tapahtumat/suuret-messut/"),
    "a new section": (
        hub(EVENT, {"config.yaml": f"{CONFIG}sections: {{event: tilaisuudet}}\n"}),
        "tilaisuudet/messut/",
    ),
}


@pytest.mark.parametrize(("moved", "address"), MOVES.values(), ids=MOVES)
def test_an_old_address_leads_to_the_new_one_by_itself(moved: Snapshot, address: str) -> None:
    after = built(moved, SECOND, ledger(site(hub(), FIRST)))
    assert not after.failed
    made = files(after)
    assert f"{address}index.html" in made
    assert f"url=../../{address}".encode() in made["tapahtumat/messut/index.html"]
    base = "/yhdistyksille/"
    assert f"{base}tapahtumat/messut/ {base}{address} 301\n" in made["_redirects"].decode()


@pytest.mark.parametrize(("moved", "address"), MOVES.values(), ids=MOVES)
def test_what_moves_keeps_its_guid_its_uid_its_number_and_its_date(moved: Snapshot, address: str) -> None:
    before = site(hub(), FIRST)
    after = site(moved, SECOND, ledger(before))
    section, slug, _ = address.split("/")
    kept = ("uid", "sequence", "dtstamp", "created", "last-modified")
    (old,), (new,) = events(before[CALENDAR]), events(after[f"{address}{slug}.ics"])
    assert [old[name].to_ical() for name in kept] == [new[name].to_ical() for name in kept]
    for name in ("guid", "pubDate"):
        found = [
            etree.fromstring(one).findtext(f".//item/{name}")
            for one in (before["tapahtumat.xml"], after[f"{section}.xml"])
        ]
        assert found[0] == found[1] is not None


def test_every_address_that_ever_was_leads_on_at_once() -> None:
    first = site(hub(name="a"), FIRST)
    second = site(hub(name="b"), SECOND, ledger(first))
    made = site(hub(name="c"), THIRD, ledger(second))
    for old in ("a", "b"):
        assert b"url=../../tapahtumat/c/" in made[f"tapahtumat/{old}/index.html"]
    back = site(hub(name="a"), THIRD, ledger(made))
    assert b"url=../../tapahtumat/a/" in back["tapahtumat/c/index.html"]
    assert "Messut" in seen(back["tapahtumat/a/index.html"])


CHANGES = {
    "the title": (EVENT.replace("starts", "lead: Uusi.\nstarts"), 0),
    "the start": (EVENT.replace("T10:00", "T09:00"), 1),
    "the end": (EVENT.replace("T12:00", "T13:00"), 1),
    "the place": (EVENT.replace("talo", "koulu"), 1),
    "the room": (f"{EVENT}room: Sali\n", 1),
    "the status": (f"{EVENT}status: cancelled\nstatus_note: Ei pidetä\n", 1),
}


@pytest.mark.parametrize(("fields", "number"), CHANGES.values(), ids=CHANGES)
def test_a_change_of_time_place_or_status_counts_and_is_dated_and_nothing_else_is(
    fields: str, number: int
) -> None:
    before = site(hub(), FIRST)
    (old,) = events(before[CALENDAR])
    after = site(hub(fields), SECOND, ledger(before))
    (new,) = events(after[CALENDAR])
    assert (int(old["sequence"]), int(new["sequence"])) == (0, number)
    day = timedelta(days=1) if number else timedelta()
    assert new["dtstamp"].dt - old["dtstamp"].dt == day
    assert new["last-modified"].dt == new["dtstamp"].dt
    assert new["created"].dt == old["created"].dt
    (again,) = events(site(hub(fields), THIRD, ledger(after))[CALENDAR])
    assert again == new


def test_each_session_and_each_deadline_has_a_number_of_its_own() -> None:
    sessions = "sessions:\n- {{key: a, starts: 2026-08-01T1{0}:00}}\n- {{key: b, starts: 2026-08-08T10:00}}\n"
    closing = "registration: {{closes: 2026-07-{0}}}\n"

    def numbers(first: tuple[str, str], then: tuple[str, str], path: str) -> list[int]:
        fields = [sessions.format(one) + closing.format(two) for one, two in (first, then)]
        before = site(hub(fields[0]), FIRST)
        return [int(one["sequence"]) for one in events(site(hub(fields[1]), SECOND, ledger(before))[path])]

    assert numbers(("0", "20"), ("2", "20"), CALENDAR) == [1, 0]
    assert numbers(("0", "20"), ("0", "21"), CALENDAR) == [0, 0]
    assert numbers(("0", "20"), ("0", "21"), "maaraajat.ics") == [1]


def test_an_event_that_was_away_goes_on_counting() -> None:
    first = site(hub(), FIRST)
    away = site(hub(f"{EVENT}draft: true\n"), SECOND, ledger(first))
    (back,) = events(site(hub(EVENT.replace("T10:00", "T09:00")), THIRD, ledger(away))[CALENDAR])
    assert int(back["sequence"]) == 1


def test_an_address_that_vanishes_is_an_error_whose_lines_help_when_they_are_pasted() -> None:
    old = ledger(site(hub(), FIRST))
    rest = project(PLACES, entry("pages", "ohje"))
    lost = built(rest, SECOND, old)
    (finding,) = [one for one in lost.findings if one.is_error]
    assert finding.code == "address-lost"
    assert "tapahtumat/messut/" in finding.message("fi")
    assert "git restore" in finding.hint("fi")
    for lines, words in (
        (finding.fix, "Sivua ei enää ole"),
        (finding.fix.replace("gone: true\n  # to: id:…", "to: id:ohje"), ""),
    ):
        made = built(project(PLACES, entry("pages", "ohje"), {"content/redirects.yaml": lines}), SECOND, old)
        assert not made.failed
        page = files(made)["tapahtumat/messut/index.html"]
        assert words in seen(page)
        assert words or b"url=../../ohje/" in page


def test_what_is_forgotten_is_named_nowhere() -> None:
    old = ledger(site(hub(), FIRST))
    lines = "- from: tapahtumat/messut/\n  gone: true\n  forget: true\n"
    lines += "- from: tapahtumat/messut/messut.ics\n  gone: true\n  forget: true\n"
    made = site(project(entry("pages", "ohje"), {"content/redirects.yaml": lines}), SECOND, old)
    assert [path for path, data in made.items() if "messut" in path or b"messut" in data] == []


@pytest.mark.parametrize(
    ("config", "code"),
    [
        (
            CONFIG.replace("  - {id: kulttuuri, label: Kulttuuri}", "  - {id: muu, label: Muu}"),
            "shared-address-lost",
        ),
        (CONFIG.replace("    parts:\n      - {id: ranta, label: Ranta}\n", ""), "shared-address-lost"),
    ],
)
def test_a_topic_or_an_area_that_vanishes_is_asked_about_and_answered_once(config: str, code: str) -> None:
    old = ledger(site(hub(), FIRST))
    lost = built(hub(EVENT, {"config.yaml": config}), SECOND, old)
    (finding,) = [one for one in lost.findings if one.is_error]
    assert finding.code == code
    lines = {"content/redirects.yaml": finding.fix}
    assert not built(hub(EVENT, {"config.yaml": config}, lines), SECOND, old).failed


OLD = [f"2025-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 25)]
LINES = """
- {from: kyselyt/vanha/, to: id:kysely}
- {from: x/, to: id:ohje}
- {from: y/, to: tapahtumat/sivu/1/}
- {from: z/, to: tapahtumat/e3/e3.ics}
"""
PASSING = project(
    *(
        entry(
            "events", f"e{n}", f"starts: {day}T10:00\nexpires: 2026-06-{n % 5 + 1:02}\naliases: [vanha/e{n}/]"
        )
        for n, day in enumerate(OLD[:24])
    ),
    *(
        entry("events", f"k{n}", f"starts: {day}T10:00\ntopics: [kulttuuri]")
        for n, day in enumerate(OLD[24:])
    ),
    entry(
        "events",
        "uusi",
        "starts: 2026-07-01T10:00\nends: 2026-07-01T12:00\nregistration: {closes: 2026-06-20}",
    ),
    entry(
        "surveys",
        "kysely",
        "published: 2026-02-01\nopens: 2026-02-02\ncloses: 2026-02-20\nexpires: 2026-04-01",
    ),
    entry(
        "releases", "uutinen", "published: 2026-02-15\nlead: L.\nabout: [kysely]\nwithdrawn: {at: 2026-05-01}"
    ),
    entry("pages", "ohje", "published: 2026-03-15", "Katso [kysely](id:kysely) ja [tapahtuma](id:e3)."),
    {"content/redirects.yaml": LINES},
)


def test_the_passing_of_time_never_makes_a_mistake() -> None:
    now: datetime | None = datetime(2026, 1, 1, tzinfo=UTC)
    memory: bytes | None = None
    archived = []
    while now is not None:
        made = built(PASSING, now.isoformat(), memory)
        assert not made.failed, (now, codes(made))
        memory = ledger(files(made))
        archived.append(b'http-equiv="refresh"' not in files(made)["tapahtumat/sivu/1/index.html"])
        now = made.next_change
    assert len(archived) > 12
    assert {True, False} == set(archived)


def test_a_year_of_the_sample_hub_passes_without_a_mistake() -> None:
    with loaded_once(plain(sample())) as hub:
        now: datetime | None = datetime(2025, 12, 31, 22, tzinfo=UTC)
        memory: bytes | None = None
        while now is not None:
            made = built(hub, now.isoformat(), memory)
            assert not made.failed, (now, codes(made))
            memory = ledger(files(made))
            assert made.site is not None
            now = next((one.at for one in changes(made.site, now) if one.appears or one.ceases), None)
    assert memory is not None
