"""The year wheel: what is decided of a year, drawn and in a table, and what is told in words alone."""

import re
from math import atan2, hypot, pi

import pytest
from lxml import html

from talkoot.output.views import Moment
from talkoot.output.wheel import CENTRE, EDGE, wheel
from talkoot.output.years import YearRow
from tests.hubs import built, codes, entry, main_part, project, seen, site

NOW = "2026-06-15T12:00"
MONTHS = tuple("abcdefghijkl")
SPRING = entry(
    "grants", "tuki", "rounds:\n- {key: k, opens: 2026-03-02, closes: 2026-03-31T16:00}", title="Tuki"
)


def table(data: bytes) -> list[list[str]]:
    """The cells of the rows of the first table."""
    (first, *_) = main_part(data).iter("table")
    return [[" ".join(str(one.text_content()).split()) for one in row] for row in first.xpath("./tbody/tr")]


def drawing(data: bytes) -> html.HtmlElement:
    (found,) = main_part(data).xpath("//svg[@role='img']")
    return found


def test_the_table_tells_what_when_and_where_to_read_more_in_the_order_of_beginning() -> None:
    hub = project(
        entry("surveys", "kysely", "opens: 2026-09-07T09:00\ncloses: 2026-09-27", title="Kysely tiloista"),
        SPRING,
        entry(
            "forums", "poyta", "editions:\n- {key: '2026', when: 2026-11-05T17:00, theme: Tilat}", title="P"
        ),
    )
    data = site(hub, NOW)["vuosikello/2026/index.html"]
    assert table(data) == [
        ["1", "TukiAvustushaku", "ma 2.3.2026", "ti 31.3.2026 klo 16"],
        ["2", "Kysely tiloistaKysely", "ma 7.9.2026 klo 9", "su 27.9.2026"],
        ["3", "PKumppanuuspöytä: Tilat", "to 5.11.2026 klo 17"],
    ]
    assert main_part(data).xpath("//tbody//a/@href") == [
        "../../avustukset/tuki/#k",
        "../../kyselyt/kysely/",
        "../../kumppanuuspoydat/poyta/#2026",
    ]
    heads = main_part(data).xpath("//thead//th[@scope='col']") + main_part(data).xpath(
        "//tbody//th[@scope='row']"
    )
    assert len(heads) == 4 + 3


def test_the_drawing_says_what_it_is_and_has_the_numbers_of_the_table() -> None:
    hub = project(SPRING, entry("surveys", "kysely", "opens: 2026-09-07\ncloses: 2026-09-27"))
    data = site(hub, NOW)["vuosikello/2026/index.html"]
    svg = drawing(data)
    named = [main_part(data).xpath(f"//*[@id='{one}']") for one in svg.get("aria-labelledby").split()]
    assert svg.get("role") == "img"
    assert [str(found.text).startswith("Vuosikello 2026. ") for (found,) in named] == [True]
    arcs = svg.find_class("t-wheel__arc")
    assert [(str(one.find("text").text), one.get("class").split("--")[1]) for one in arcs] == [
        ("1", "grant"),
        ("2", "survey"),
    ]


def test_signing_up_is_no_part_of_a_year() -> None:
    hub = project(entry("events", "e", "starts: 2026-08-09T10:00\nregistration: {closes: 2026-08-02}"))
    assert [path for path in site(hub, NOW) if path.startswith("vuosikello/")] == ["vuosikello/index.html"]


def test_what_is_usual_stands_in_the_order_of_a_finnish_directory() -> None:
    titles = ("Ötuki", "Ztuki", "Åtuki", "atuki")
    hub = project(
        *(entry("grants", f"g{n}", "usual: Haku on keväällä.", title=one) for n, one in enumerate(titles))
    )
    text = seen(site(hub, NOW)["vuosikello/index.html"])
    assert sorted(titles, key=text.index) == ["atuki", "Ztuki", "Åtuki", "Ötuki"]


def test_a_usual_time_is_told_in_words_until_the_year_is_decided_and_never_drawn() -> None:
    hub = project(
        entry(
            "grants",
            "tuki",
            "usual: Haku on maaliskuussa.\nrounds:\n- {key: k, opens: 2026-03-02, closes: 2026-03-31}",
            title="Tuki",
        ),
        entry("grants", "aina", "always_open: true", title="Aina"),
        entry("surveys", "kysely", "opens: 2027-09-07\ncloses: 2027-09-27"),
    )
    made = site(hub, NOW)
    assert "Haku on maaliskuussa." not in seen(made["vuosikello/2026/index.html"])
    later = seen(made["vuosikello/2027/index.html"])
    assert "Haku on maaliskuussa." in later
    assert "Jatkuva haku" in later
    assert [
        len(drawing(made[f"vuosikello/{one}/index.html"]).find_class("t-wheel__arc")) for one in (2026, 2027)
    ] == [1, 1]


def test_an_edition_without_a_day_is_dotted_and_one_that_was_cancelled_says_so() -> None:
    hub = project(
        entry(
            "forums",
            "poyta",
            "editions:\n- {key: a, when: 2026-11-05, event: ilta}\n- {key: b, when: kevät 2026}",
        ),
        entry("events", "ilta", "starts: 2026-11-05T17:00\nstatus: cancelled\nstatus_note: Sairaus."),
    )
    data = site(hub, NOW)["vuosikello/2026/index.html"]
    assert [row[-1] for row in table(data)] == ["kevät 2026", "to 5.11.2026"]
    assert [row[1].endswith("Peruttu") for row in table(data)] == [False, True]
    classes = [one.get("class").split("--")[1] for one in drawing(data).find_class("t-wheel__arc")]
    assert classes == ["span", "milestone"]


def test_what_lasts_over_the_new_year_stands_in_both() -> None:
    hub = project(entry("surveys", "kysely", "opens: 2026-12-07\ncloses: 2027-01-27", title="K"))
    made = site(hub, NOW)
    for year in (2026, 2027):
        assert [row[1] for row in table(made[f"vuosikello/{year}/index.html"])] == ["KKysely"]


@pytest.mark.parametrize(
    ("now", "year"), [("2026-03-31T15:59", 2026), ("2026-03-31T16:00", 2028), ("2029-01-01", 2028)]
)
def test_the_front_shows_the_first_year_in_which_something_can_still_be_done(now: str, year: int) -> None:
    hub = project(SPRING, entry("surveys", "kysely", "opens: 2028-09-07\ncloses: 2028-09-27"))
    data = site(hub, now)["vuosikello/index.html"]
    assert drawing(data).find_class("t-wheel__year")[0].text == str(year)
    assert main_part(data).xpath(".//nav//a/text()") == ["2026", "2028"]


def test_a_year_that_time_takes_away_leads_to_the_front() -> None:
    hub = project(
        entry("surveys", "kysely", "opens: 2026-09-07\ncloses: 2026-09-27\nexpires: 2026-12-31"),
        {"content/redirects.yaml": "- from: vuosi/\n  to: vuosikello/2026/\n"},
    )
    made = built(hub, "2027-01-01", site(hub, NOW)["ledger.json"])
    assert not made.failed, codes(made)
    assert b'url=../../vuosikello/"' in dict(made.files)["vuosikello/2026/index.html"]


def row(first: str, last: str, kind: str = "grant") -> YearRow:
    return YearRow(first, last, kind, "", "", "", "", Moment(""))


def turn(x: str, y: str) -> float:
    """How far round the wheel a point is, from 0 to 1, clockwise from the top."""
    return (atan2(float(x) - CENTRE, CENTRE - float(y)) / (2 * pi)) % 1


@pytest.mark.parametrize(
    ("first", "last", "middle"),
    [
        ("2026-01-01", "2026-12-31", 0.5),
        ("2026-01-01", "2026-01-01", 0.5 / 365),
        ("2026-07-02", "2026-07-02", 182.5 / 365),
        ("2025-06-01", "2026-01-10", 5 / 365),
        ("2028-12-31", "2029-01-31", 365.5 / 366),
    ],
)
def test_a_number_stands_in_the_middle_of_the_days_that_lie_in_the_year(
    first: str, last: str, middle: float
) -> None:
    year = 2026 if first < "2027" else 2028
    (arc,) = wheel(year, (row(first, last),), MONTHS).arcs
    assert abs(turn(arc.x, arc.y) - middle) < 0.001


def test_no_two_numbers_cover_each_other_and_all_lie_on_the_wheel() -> None:
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 3, 5, 15, 28)]
    rows = [row(day, day, "milestone") for day in days] + [row("2026-02-01", "2026-11-30")] * 3
    drawn = wheel(2026, sorted(rows, key=lambda one: one.first), MONTHS)
    places = [(float(one.x), float(one.y)) for one in drawn.arcs]
    assert all(hypot(x - CENTRE, y - CENTRE) < EDGE for x, y in places)
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert hypot(x - other_x, y - other_y) > float(drawn.radius)


def test_coordinates_have_one_decimal_at_most() -> None:
    drawn = wheel(2026, (row("2026-02-03", "2026-10-07"), row("2026-04-03", "2026-04-07")), MONTHS)
    assert not re.search(r"\d\.\d\d", repr(drawn))


def test_a_hub_in_which_nothing_is_decided_says_so() -> None:
    made = site(project(), NOW)
    assert "Täällä ei ole juuri nyt mitään." in seen(made["vuosikello/index.html"])
    assert b"vuosikello/" not in made["index.html"]
