"""The month calendar: every time of every public entry on each of its days, in a table and in a list."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from talkoot.building.build import Order, load_site
from talkoot.reading.moments import read_moment
from talkoot.site.periods import months_between
from tests.hubs import (
    entry,
    main_part,
    prepared,
    project,
    sample,
    sample_site,
    seen,
    site,
)

NOW = "2026-06-15T12:00"
Pages = Mapping[str, bytes]


def event(name: str, fields: str) -> Mapping[str, str]:
    return entry("events", name, fields, title=name.capitalize())


def cell(data: bytes, day: str) -> html.HtmlElement | None:
    """The cell of a day in the table."""
    found = main_part(data).xpath(f"//td[.//time[@datetime='{day}']]")
    return found[0] if found else None


def words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def in_table(data: bytes, day: str) -> list[str]:
    found = cell(data, day)
    return [words(one) for one in found.iter("li")] if found is not None else []


def in_list(data: bytes, anchor: str) -> list[str]:
    (section,) = main_part(data).xpath(f"//section[@id='{anchor}']") or (None,)
    return [words(one) for one in section.iter("li")] if section is not None else []


def test_a_month_is_a_table_with_a_caption_weekdays_from_monday_and_numbered_weeks() -> None:
    made = site(project(event("messut", "starts: 2027-01-02T10:00")), NOW)
    (table,) = main_part(made["kalenteri/2027-01/index.html"]).iter("table")
    assert words(next(table.iter("caption"))) == "Tammikuu 2027"
    heads = table.xpath("./thead/tr/th[@scope='col']")
    assert [words(one[0]) for one in heads] == ["vko", "ma", "ti", "ke", "to", "pe", "la", "su"]
    assert {one[0].get("aria-hidden") for one in heads} == {"true"}
    assert [words(one[1]) for one in heads][:2] == ["Viikko", "maanantai"]
    rows = table.xpath("./tbody/tr")
    assert {len(row) for row in rows} == {8}
    weeks = [words(row[0]) for row in rows]
    assert weeks == ["Viikko 53", "Viikko 1", "Viikko 2", "Viikko 3", "Viikko 4"]
    assert all((row[0].tag, row[0].get("scope")) == ("th", "row") for row in rows)
    assert [words(one) for one in rows[0].iter("td")][:4] == ["", "", "", ""]


def test_a_day_leads_to_the_list_where_a_phone_shows_it() -> None:
    made = site(project(event("messut", "starts: 2026-10-03T10:00")), NOW)
    data = made["kalenteri/2026-10/index.html"]
    (link,) = main_part(data).xpath("//a[@href='#2026-10-03']")
    assert words(link) == "3 – 1 merkintä"
    assert main_part(data).xpath("//section[@id='2026-10-03']")


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ("starts: 2026-10-03T10:00", {"2026-10-03": "klo 10"}),
        ("starts: 2026-10-03T10:00\nends: 2026-10-03T15:30", {"2026-10-03": "klo 10–15.30"}),
        ("starts: 2026-10-03", {"2026-10-03": ""}),
        ("starts: 2026-10-03\nall_day: true", {"2026-10-03": "koko päivän"}),
        ("starts: 2026-10-03T18:00\nends: 2026-10-04T00:00", {"2026-10-03": "klo 18–0"}),
        (
            "starts: 2026-10-30T18:00\nends: 2026-11-01T15:00",
            {"2026-10-30": "klo 18 alkaen", "2026-10-31": "jatkuu", "2026-11-01": "klo 15 asti"},
        ),
        (
            "starts: 2026-10-24\nends: 2026-10-25\nall_day: true",
            {"2026-10-24": "koko päivän", "2026-10-25": "koko päivän"},
        ),
    ],
)
def test_an_event_stands_on_each_of_its_days_with_its_time(fields: str, days: Mapping[str, str]) -> None:
    made = site(project(event("messut", fields)), NOW)
    pages = {path: data for path, data in made.items() if path.startswith("kalenteri/2026")}
    found = {
        str(one.get("datetime")): in_table(data, str(one.get("datetime")))
        for data in pages.values()
        for one in main_part(data).xpath("//td//time")
    }
    expected = {day: [" ".join(part for part in (time, "Messut") if part)] for day, time in days.items()}
    assert {day: some for day, some in found.items() if some} == expected


def test_what_has_become_of_an_event_is_said_in_words_also_when_its_day_is_over() -> None:
    hub = project(event("messut", "starts: 2026-10-03T10:00\nstatus: cancelled\nstatus_note: Sataa."))
    for now in (NOW, "2027-01-01"):
        data = site(hub, now)["kalenteri/2026-10/index.html"]
        assert in_table(data, "2026-10-03") == ["klo 10 Messut Peruttu"]
        assert in_list(data, "2026-10-03") == ["klo 10 Messut Tapahtuma Peruttu · Sataa."]


def test_the_sessions_of_a_series_lead_to_themselves_and_called_off_ones_stay() -> None:
    sessions = (
        "sessions:\n- {key: eka, starts: 2026-10-06T17:00, theme: Alku}\n"
        "- {key: toka, starts: 2026-10-13T17:00, status: cancelled, status_note: Sairaus}"
    )
    data = site(project(entry("workshops", "sarja", sessions, title="Sarja")), NOW)[
        "kalenteri/2026-10/index.html"
    ]
    assert in_table(data, "2026-10-06") == ["klo 17 Sarja: Alku"]
    assert in_table(data, "2026-10-13") == ["klo 17 Sarja Peruttu"]
    assert main_part(data).xpath("//td//li/a/@href") == [
        "../../tyopajat/sarja/#eka",
        "../../tyopajat/sarja/#toka",
    ]


@pytest.mark.parametrize(
    ("files", "day", "said"),
    [
        (
            entry("surveys", "tilat", "opens: 2026-06-01\ncloses: 2026-07-31", title="Tilat"),
            "2026-07-31",
            "Kysely sulkeutuu: Tilat",
        ),
        (
            entry("surveys", "tilat", "opens: 2026-06-01\ncloses: 2026-07-31T16:00", title="Tilat"),
            "2026-07-31",
            "klo 16 Kysely sulkeutuu: Tilat",
        ),
        (
            entry(
                "grants", "tuki", "rounds:\n- {key: a, opens: 2026-06-01, closes: 2026-08-01}", title="Tuki"
            ),
            "2026-08-01",
            "Haku päättyy: Tuki",
        ),
        (
            event("messut", "starts: 2026-08-09T10:00\nregistration: {closes: 2026-08-02T12:00}"),
            "2026-08-02",
            "klo 12 Ilmoittautuminen päättyy: Messut",
        ),
    ],
)
def test_deadlines_stand_on_their_last_day(files: Mapping[str, str], day: str, said: str) -> None:
    data = site(project(files), NOW)[f"kalenteri/{day[:7]}/index.html"]
    assert in_table(data, day) == [said]


def test_what_has_no_day_stands_in_the_list_of_each_month_that_it_may_be_in() -> None:
    made = site(project(event("joskus", "starts: syksy 2026")), NOW)
    months = [path.split("/")[1] for path in made if path.startswith("kalenteri/2026")]
    assert months == ["2026-09", "2026-10", "2026-11", "2026-12"]
    for month in months:
        data = made[f"kalenteri/{month}/index.html"]
        assert not main_part(data).xpath("//td//li")
        assert "Ilman päivää syksy 2026 Joskus" in seen(data)


def test_a_month_without_anything_has_a_page_between_two_that_have_something() -> None:
    hub = project(event("a", "starts: 2026-10-03T10:00"), event("b", "starts: 2026-12-03T10:00"))
    made = site(hub, NOW)
    assert "Tässä kuussa ei ole vielä mitään." in seen(made["kalenteri/2026-11/index.html"])
    links = main_part(made["kalenteri/2026-11/index.html"]).xpath("//a[@rel]")
    assert [(one.get("rel"), one.get("href")) for one in links] == [
        ("prev", "../../kalenteri/2026-10/"),
        ("next", "../../kalenteri/2026-12/"),
    ]


def test_a_long_gap_is_leapt_over() -> None:
    hub = project(event("a", "starts: 2024-10-03T10:00"), event("b", "starts: 2026-12-03T10:00"))
    made = site(hub, NOW)
    assert [path for path in made if path.startswith("kalenteri/20")] == [
        "kalenteri/2024-10/index.html",
        "kalenteri/2026-12/index.html",
    ]


def shown_days(made: Pages) -> Iterator[tuple[str, str]]:
    """The day and the address of everything in the tables of a site."""
    for path, data in made.items():
        if path.startswith("kalenteri/20"):
            for one in main_part(data).xpath("//td[.//li]"):
                (day,) = one.xpath("./a/time/@datetime")
                for link in one.xpath(".//li[not(@class)]/a/@href"):
                    yield str(day), str(link).removeprefix("../../").partition("#")[0]


def listed_days(made: Pages) -> Iterator[tuple[str, str]]:
    """The same of their lists."""
    for path, data in made.items():
        if path.startswith("kalenteri/20"):
            for one in main_part(data).xpath("//section[@id]"):
                for it in one.xpath(".//li[not(.//p[starts-with(., 'Määräaika')])]//a/@href"):
                    yield one.get("id"), str(it).removeprefix("../../").partition("#")[0]


def test_every_time_of_the_sample_hub_stands_once_on_each_of_its_days_in_the_table_and_in_the_list() -> None:
    made = dict(sample_site().files)
    with prepared():
        hub, _ = load_site(sample(), Order(read_moment("2026-09-16T12:00").starts))
    assert hub is not None
    expected: Counter[tuple[str, str]] = Counter()
    folders = {"event": "tapahtumat", "workshop": "tyopajat"}
    for id_, one in hub.entries.items():
        if one.type.name not in folders:
            continue
        address = f"{folders[one.type.name]}/{hub.briefs[id_].brief.wordings[0].slug}/"
        if f"{address}index.html" not in made or "noindex" in made[f"{address}index.html"].decode():
            continue
        for time in one.own.occurrences():  # type: ignore[attr-defined]  # of gatherings alone
            if not time.starts.is_span:
                days = (time.last_day - time.first_day).days + 1
                expected.update(
                    ((time.first_day + timedelta(days=n)).isoformat(), address) for n in range(days)
                )
    assert len(expected) > 50
    assert Counter(shown_days(made)) == Counter(listed_days(made)) == expected


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 2000))
@settings(max_examples=50)
def test_the_months_between_two_days_are_those_of_all_days_between_them(first: date, length: int) -> None:
    days = [first + timedelta(days=n) for n in range(length + 1)]
    every = list(dict.fromkeys(f"{day:%Y-%m}" for day in days))
    assert list(months_between(every[0], every[-1])) == every
