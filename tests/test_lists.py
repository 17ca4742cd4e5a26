"""What stands in a list, in which order, and on which page: addresses and contents that stay put."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.output.grouping import SIZE, paged
from tests.hubs import (
    built,
    codes,
    entry,
    events,
    feed,
    files,
    main_part,
    page,
    project,
    sample_site,
    seen,
    site,
)

NOW = "2026-06-15T12:00"


def titles(data: bytes) -> list[str]:
    """The headings of the cards of a page, in order."""
    return [str(one.text_content()).strip() for one in main_part(data).find_class("t-card__title")]


def groups(data: bytes) -> Mapping[str, list[str]]:
    """The headings of the cards by the heading of their group."""
    found = {}
    for section in main_part(data).iter("section"):
        heading = next((str(one.text_content()) for one in section.iter("h2")), "")
        found[heading] = [str(one.text_content()).strip() for one in section.iter("h3")]
    return {name: some for name, some in found.items() if some}


def one(folder: str, name: str, fields: str) -> Mapping[str, str]:
    return entry(folder, name, fields, title=name.capitalize())


def past_event(number: int) -> Mapping[str, str]:
    day = date(2020, 1, 1) + timedelta(days=number)
    return one("events", f"tapahtuma-{number:02}", f"starts: {day}T10:00\ntopics: [kulttuuri]")


def test_a_list_tells_what_is_on_then_what_is_ahead_then_what_is_past_the_nearest_first() -> None:
    hub = project(
        one("surveys", "myohaan", "opens: 2026-06-01\ncloses: 2026-07-31"),
        one("surveys", "pian", "opens: 2026-06-01\ncloses: 2026-06-16"),
        one("surveys", "syksylla", "opens: 2026-09-01\ncloses: 2026-09-30"),
        one("surveys", "elokuussa", "opens: 2026-08-01\ncloses: 2026-08-30"),
        one("surveys", "vanhin", "opens: 2026-01-01\ncloses: 2026-01-31"),
        one("surveys", "vanha", "opens: 2026-02-01\ncloses: 2026-02-28"),
    )
    assert groups(site(hub, NOW)["kyselyt/index.html"]) == {
        "Nyt": ["Pian", "Myohaan"],
        "Tulossa": ["Elokuussa", "Syksylla"],
        "Päättyneet": ["Vanha", "Vanhin"],
    }


def test_what_has_no_day_yet_comes_after_what_has_one() -> None:
    hub = project(
        one("events", "joskus", "starts: syksy 2026"),
        one("events", "lokakuussa", "starts: 2026-10-01T10:00"),
        one("events", "siirretty", "status: postponed\nstatus_note: Siirtyy"),
    )
    assert groups(site(hub, NOW)["tapahtumat/index.html"]) == {
        "Tulossa": ["Lokakuussa", "Joskus", "Siirretty"]
    }


def test_what_has_no_date_is_in_the_order_of_a_finnish_directory() -> None:
    names = {"zeta": "Zeta", "a": "Åvik", "b": "Äiti", "c": "Öylätti", "d": "aamu", "e": "Wanha"}
    hub = project(*(entry("associations", id_, title=name) for id_, name in names.items()))
    found = titles(site(hub, NOW)["yhdistykset/index.html"])
    assert found == ["aamu", "Wanha", "Zeta", "Åvik", "Äiti", "Öylätti"]


def test_releases_are_told_the_newest_first_whatever_their_files_are_called() -> None:
    days = {"a": "2026-01-02", "b": "2026-03-02", "c": "2026-02-02"}
    hub = project(*(one("releases", name, f"published: {day}\nlead: L.") for name, day in days.items()))
    made = site(hub, NOW)
    assert titles(made["tiedotteet/index.html"]) == ["B", "C", "A"]
    assert [item.title for item in feed(made["tiedotteet.xml"]).entries] == ["B", "C", "A"]


def test_deadlines_of_all_kinds_meet_in_the_order_of_closing_on_page_in_feed_and_in_calendar() -> None:
    hub = project(
        one("surveys", "kysely", "opens: 2026-06-01\ncloses: 2026-07-03"),
        one("grants", "tuki", "rounds:\n- {key: a, opens: 2026-06-02, closes: 2026-07-01}"),
        one(
            "events",
            "messut",
            "starts: 2026-08-01T10:00\nregistration: {opens: 2026-06-03, closes: 2026-07-02}",
        ),
        one("grants", "syksy", "rounds:\n- {key: b, opens: 2026-09-01, closes: 2026-09-30}"),
    )
    made = site(hub, NOW, site(hub, "2026-01-01")["ledger.json"])
    assert groups(made["maaraajat/index.html"]) == {
        "Avoinna nyt": ["Tuki", "Messut", "Kysely"],
        "Avautuu myöhemmin": ["Syksy"],
    }
    assert groups(made["index.html"])["Avoinna nyt"] == ["Tuki", "Messut", "Kysely"]
    newest_first = ["Ilmoittautuminen: Messut", "Tuki", "Kysely"]
    assert [item.title for item in feed(made["maaraajat.xml"]).entries] == newest_first
    days = [str(event.decoded("dtstart")) for event in events(made["maaraajat.ics"])]
    assert days == ["2026-07-01", "2026-07-02", "2026-07-03", "2026-09-30"]


@pytest.mark.parametrize(
    ("path", "letter", "title"),
    [
        ("hakemisto/index.html", "S", "Saavutettavuusseloste"),
        ("sv/register/index.html", "T", "Tillgänglighetsutlåtande"),
    ],
)
def test_what_has_no_title_of_its_own_stands_in_the_index_by_what_it_is(
    path: str, letter: str, title: str
) -> None:
    main = main_part(files(sample_site())[path])
    (heading,) = main.xpath(f"//h2[../ul//a[.='{title}']]")
    assert heading.text_content() == letter


def test_the_deadline_of_a_session_is_called_by_the_session_too() -> None:
    session = "{{key: {0}, starts: 2026-08-01T10:00, theme: {1}, registration: {{closes: {2}}}}}"
    both = session.format("a", "Kuvat", "2026-07-02"), session.format("b", "Luvat", "2026-07-03")
    made = site(project(one("workshops", "sarja", "sessions:\n- {}\n- {}".format(*both))), NOW)
    assert groups(made["index.html"])["Avoinna nyt"] == ["Sarja: Kuvat", "Sarja: Luvat"]


def test_what_lies_in_a_part_of_an_area_is_shown_with_the_whole() -> None:
    hub = project(
        one("releases", "rannalta", "published: 2026-01-02\nlead: L.\nareas: [ranta]"),
        one("releases", "keskustasta", "published: 2026-01-03\nlead: L.\nareas: [keskusta]"),
    )
    made = site(hub, NOW)
    assert titles(made["alueet/keskusta/index.html"]) == ["Keskustasta", "Rannalta"]
    assert titles(made["alueet/ranta/index.html"]) == ["Rannalta"]
    assert len(feed(made["alueet/keskusta/tiedotteet.xml"]).entries) == 2
    assert len(feed(made["alueet/ranta/tiedotteet.xml"]).entries) == 1


@pytest.mark.parametrize("place", ["talo", "sali"])
def test_what_takes_place_in_an_area_belongs_to_it_on_the_page_and_in_the_calendar_alike(place: str) -> None:
    hub = project(
        {"content/places/talo.yaml": "id: talo\nname: Talo\narea: ranta\n"},
        one("premises", "sali", "place: talo"),
        one("events", "messut", f"starts: 2026-08-01T10:00\nplace: {place}"),
    )
    made = site(hub, NOW)
    for area in ("ranta", "keskusta"):
        assert "Messut" in titles(made[f"alueet/{area}/index.html"])
        assert [str(event["summary"]) for event in events(made[f"alueet/{area}/tapahtumat.ics"])] == [
            "Messut"
        ]


def test_what_one_can_learn_is_on_one_page_whatever_its_type() -> None:
    hub = project(
        one("workshops", "paja", "starts: 2026-08-01T10:00"),
        one("events", "kurssi", "starts: 2026-08-02T10:00\nkind: training"),
        one("events", "kokous", "starts: 2026-08-03T10:00\nkind: meeting"),
    )
    assert titles(site(hub, NOW)["koulutukset/index.html"]) == ["Paja", "Kurssi"]


def archive(path: str, made: Mapping[str, bytes]) -> dict[int, list[str]]:
    """The cards of the pages of a list's archive, by number."""
    pattern = re.compile(rf"{path}/sivu/(\d+)/index\.html")
    return {int(hit[1]): titles(data) for name, data in made.items() if (hit := pattern.fullmatch(name))}


def test_an_old_page_of_an_archive_keeps_its_address_and_its_entries_when_a_new_one_comes() -> None:
    old = [past_event(number) for number in range(3 * SIZE - 1)]
    before = archive("tapahtumat", site(project(*old), NOW))
    after = archive("tapahtumat", site(project(*old, past_event(3 * SIZE - 1)), NOW))
    assert list(before) == [1]
    assert before[1] == [f"Tapahtuma-{number:02}" for number in reversed(range(SIZE))]
    assert list(after) == [1, 2]
    assert after[1] == before[1]


def test_a_new_release_moves_no_event_in_the_archive_of_their_topic() -> None:
    old = [past_event(number) for number in range(2 * SIZE)]
    release = one("releases", "uusi", "published: 2026-06-01\nlead: L.\ntopics: [kulttuuri]")
    before = archive("aiheet/kulttuuri", site(project(*old), NOW))
    after = archive("aiheet/kulttuuri", site(project(*old, release), NOW))
    assert before[1] == after[1] != []


def test_what_ended_last_stands_last_in_the_archive_whatever_its_name_is() -> None:
    ended = {f"hanke-{number:02}": date(2020, 12, 31) - timedelta(days=number) for number in range(2 * SIZE)}
    hub = project(*(one("projects", name, f"starts: 2015-01-01\nends: {day}") for name, day in ended.items()))
    found = archive("hankkeet", site(hub, NOW))
    assert found[1][-1] == "Hanke-39"
    assert titles(site(hub, NOW)["hankkeet/index.html"])[0] == "Hanke-00"


def test_a_page_of_an_archive_that_time_takes_away_leads_to_the_list() -> None:
    old = [past_event(number) for number in range(2 * SIZE - 1)]
    expiring = one("events", "poistuva", "starts: 2020-03-01T10:00\nexpires: 2026-06-30")
    hub = project(*old, expiring)
    first = site(hub, NOW)
    assert "tapahtumat/sivu/1/index.html" in first
    made = built(hub, "2026-07-01", first["ledger.json"])
    assert "no-place" in codes(made)
    assert not made.failed
    after = dict(made.files)
    assert b'url=../../../tapahtumat/"' in after["tapahtumat/sivu/1/index.html"]


def test_the_home_page_tells_what_comes_next_and_what_is_newest() -> None:
    days = range(1, 9)
    hub = project(
        *(one("events", f"e{day}", f"starts: 2026-08-0{day}T10:00") for day in days),
        *(one("releases", f"r{day}", f"published: 2026-05-0{day}\nlead: L.") for day in days),
    )
    found = groups(site(hub, NOW)["index.html"])
    assert found["Seuraavaksi tapahtuu"] == [f"E{day}" for day in range(1, 7)]
    assert found["Uusimmat tiedotteet"] == [f"R{day}" for day in range(8, 3, -1)]


def test_an_empty_list_says_so() -> None:
    assert "Täällä ei ole juuri nyt mitään." in page(built(project(), NOW), "tapahtumat/index.html")
    assert "Täällä ei ole juuri nyt mitään." in seen(site(project(), NOW)["maaraajat/index.html"])


@given(st.integers(0, 200))
def test_archive_pages_are_full_from_the_oldest_on_and_one_more_entry_changes_none(count: int) -> None:
    every = tuple(str(number) for number in range(count))
    front, pages = paged(every)
    assert tuple(one for page in pages for one in page) + front == every
    assert all(len(page) == SIZE for page in pages)
    assert len(front) == count or SIZE <= len(front) < 2 * SIZE
    _, more = paged((*every, "new"))
    assert more[: len(pages)] == pages
