"""However many entries a hub has, every page of it stays light, and everything is reached by links alone."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote

import pytest

from talkoot.output.cards import MOST_OF_LEAD
from talkoot.output.grouping import Listed
from talkoot.output.lettering import MOST, MOST_CARDS
from talkoot.output.periods import ROWS
from talkoot.output.shelving import ROOM, shelf, shelf_numbers, shelves, shown
from talkoot.site.periods import MONTH
from tests.crowded_hub import (
    ASSOCIATIONS,
    CONTACTS,
    EVENTS,
    GRANTS,
    NOW,
    RELEASES,
    SURVEYS,
    crowded,
)
from tests.hubs import entry, main_part, project, site

MOST_BYTES = 60_000
"""Of a page with its style sheet, without pictures and fonts."""

Pages = Mapping[str, bytes]


@cache
def hub() -> Pages:
    return site(crowded(), NOW)


def pages_below(made: Pages, folder: str) -> list[str]:
    return [path for path in made if path.startswith(folder) and path.endswith("index.html")]


def led_to(path: str, data: bytes) -> Iterator[str]:
    """The files that the links of a page lead to."""
    for href in re.findall(r'<(?:a|form) [^>]*?(?:href|action)="([^"#:]*)[^":]*"', data.decode()):
        found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href)))
        yield posixpath.join(found, "index.html") if href.endswith("/") or not href else found


def reached(made: Pages, first: str) -> set[str]:
    """The pages to which one gets from a page, link by link."""
    found, waiting = set[str](), [first]
    while waiting:
        path = waiting.pop()
        if path not in found and path in made and path.endswith(".html"):
            found.add(path)
            waiting.extend(led_to(path, made[path]))
    return found


def listed(made: Pages, folder: str, pages: str) -> set[str]:
    """What of one folder the lists of another lead to, on their pages of all kinds."""
    found = {one for path in pages_below(made, folder) for one in led_to(path, made[path])}
    return {one for one in found if re.fullmatch(pages, one)}


def test_no_page_weighs_more_than_a_phone_should_fetch_at_once() -> None:
    made = hub()
    (sheet,) = (len(data) for path, data in made.items() if path.endswith(".css"))
    weights = {path: len(data) + sheet for path, data in made.items() if path.endswith(".html")}
    assert {path: weight for path, weight in weights.items() if weight > MOST_BYTES} == {}


def test_every_page_is_reached_from_the_first_one_by_links_alone() -> None:
    made = hub()
    every = {path for path in made if path.endswith("index.html")}
    assert every - reached(made, "index.html") == set()


@pytest.mark.parametrize("folder", ["tapahtumat/", "alueet/keskusta/", "aiheet/yhdistystoiminta/"])
def test_a_list_and_its_further_pages_name_all_that_belongs_to_it(folder: str) -> None:
    assert len(listed(hub(), folder, r"tapahtumat/ilta-\d+/index.html")) == EVENTS


@pytest.mark.parametrize(
    ("folder", "pages", "count"),
    [
        ("kyselyt/", r"kyselyt/kysely-\d+/index.html", SURVEYS),
        ("avustukset/", r"avustukset/avustus-\d+/index.html", GRANTS),
        ("maaraajat/", r"avustukset/avustus-\d+/index.html", GRANTS),
        ("maaraajat/", r"kyselyt/kysely-\d+/index.html", SURVEYS),
        ("vuosikello/2026/", r"kyselyt/kysely-\d+/index.html", SURVEYS),
        ("vuosikello/2027/", r"avustukset/avustus-\d+/index.html", GRANTS),
        ("vuosikello/tavallisesti/", r"avustukset/avustus-\d+/index.html", GRANTS),
        ("kalenteri/2026-10/", r"tapahtumat/ilta-\d+/index.html", EVENTS),
        ("hankkeet/hanke/", r"tiedotteet/tiedote-\d+/index.html", RELEASES),
        ("yhdistykset/kirjain/k/", r"yhdistykset/seura-\d+/index.html", ASSOCIATIONS),
        ("etsitaan-ja-tarjotaan/etsitaan/", r"yhdistykset/seura-\d+/index.html", ASSOCIATIONS),
        ("etsitaan-ja-tarjotaan/tarjotaan/", r"yhdistykset/seura-\d+/index.html", ASSOCIATIONS),
        ("hakemisto/k/", r"yhdistykset/seura-\d+/index.html", ASSOCIATIONS),
    ],
)
def test_what_has_no_room_on_a_page_stands_on_pages_below_it(folder: str, pages: str, count: int) -> None:
    assert len(listed(hub(), folder, pages)) == count


def test_a_contact_is_found_where_links_lead_to_it() -> None:
    made = hub()
    assert ASSOCIATIONS > MOST_CARDS
    found = [one for path in pages_below(made, "yhteystiedot/") for one in anchors(made[path])]
    assert sorted(one for one in found if one.startswith("rooli-")) == [
        f"rooli-{n:02}" for n in range(CONTACTS)
    ]


def anchors(data: bytes) -> list[str]:
    return [str(one) for one in main_part(data).xpath(".//li/@id")]


def test_a_day_of_a_long_month_leads_to_the_page_on_which_its_list_begins() -> None:
    made = hub()
    first = "kalenteri/2026-10/index.html"
    days = main_part(made[first]).xpath(".//table//a[contains(@class, 't-month__day')]/@href")
    assert len(days) == 31
    for href in map(str, days):
        place, _, anchor = href.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(first), place))
        assert main_part(made[f"{path}/index.html"]).xpath(f".//section[@id='{anchor}']")


@cache
def later() -> Pages:
    """The same hub when a good half of the events are over, built over the first."""
    return site(crowded(), "2026-10-20T09:00", hub()["ledger.json"])


def test_what_time_takes_from_the_beginning_of_a_group_changes_no_page_that_is_far_from_it() -> None:
    numbers = [int(path.split("/")[2]) for path in pages_below(later(), "tapahtumat/tulossa/")]
    still = {path for path in pages_below(hub(), "tapahtumat/tulossa/") if hub()[path] == later()[path]}
    standing = max(number for number in numbers if b'http-equiv="refresh' not in at(number, later()))
    assert {f"tapahtumat/tulossa/{number}/index.html" for number in range(1, standing - 1)} == still


def at(number: int, made: Pages) -> bytes:
    return made[f"tapahtumat/tulossa/{number}/index.html"]


def test_a_page_that_is_no_longer_needed_leads_to_its_list() -> None:
    numbers = [int(path.split("/")[2]) for path in pages_below(hub(), "tapahtumat/tulossa/")]
    assert b'url=../../../tapahtumat/"' in at(max(numbers), later())


def test_every_page_of_a_long_month_but_the_last_has_the_same_number_of_lines() -> None:
    lines = [len(main_part(hub()[path]).xpath(".//ul[@class='t-agenda__lines']/li")) for path in month()]
    assert set(lines[:-1]) == {ROWS[MONTH]}
    assert 0 < lines[-1] <= ROWS[MONTH]


def month() -> list[str]:
    """The pages of October, in their order."""
    further = [path for path in hub() if path.startswith("kalenteri/2026-10/sivu/")]
    return ["kalenteri/2026-10/index.html", *sorted(further, key=lambda path: int(path.split("/")[3]))]


def test_a_card_shows_the_beginning_of_a_very_long_lead_and_a_short_one_as_it_is() -> None:
    leads = {"pitka": "sana " * 200, "lyhyt": "Tule mukaan."}
    files = (entry("releases", id_, f"published: 2026-01-02\nlead: {lead}") for id_, lead in leads.items())
    shown = main_part(site(project(*files), NOW)["tiedotteet/index.html"]).find_class("t-card__lead")
    (long,) = (str(one.text) for one in shown if str(one.text).startswith("sana"))
    assert MOST_OF_LEAD - 10 < len(long) <= MOST_OF_LEAD
    assert long.endswith("sana …")
    assert "Tule mukaan." in {str(one.text) for one in shown}


@pytest.mark.parametrize(("count", "named"), [(MOST_CARDS + 1, MOST_CARDS + 1), (MOST, MOST), (MOST + 1, 0)])
def test_a_directory_names_all_that_it_tells_of_elsewhere_while_they_have_room(
    count: int, named: int
) -> None:
    letters = "ABCDEFGHIJ"
    titles = {f"seura-{at}": f"{letters[at % 10]}seura {at}" for at in range(count)}
    made = site(project(*(entry("associations", id_, title=title) for id_, title in titles.items())), NOW)
    front = main_part(made["yhdistykset/index.html"])
    shown = [str(one) for one in front.xpath(".//ul[contains(@class, 't-addresses')]//a/text()")]
    assert len(shown) == named
    assert set(shown) <= set(titles.values())
    assert "yhdistykset/kirjain/a/index.html" in made


@pytest.mark.parametrize("count", [1, 7, 8, 22, 23, 37, 38, 100])
def test_the_pages_of_a_group_hold_it_once_and_all_but_the_first_are_full(count: int) -> None:
    ids = tuple(str(number) for number in range(count))
    pages = [shelf(ids, int(number)) for number in shelf_numbers(ids)]
    assert tuple(one for page in pages for one in page) == ids
    assert {len(page) for page in pages[1:]} <= {15}
    assert len(pages[0]) <= 22


def test_of_each_group_a_few_are_shown_and_then_as_many_as_there_is_room_for() -> None:
    groups = {name: tuple(range(100)) for name in ("now", "ahead", "past")}
    found = shown({name: tuple(map(str, ids)) for name, ids in groups.items()}, ROOM)
    assert found["past"] == 4
    assert found["now"] > found["ahead"] == 4
    assert shown({"ahead": ("a", "b"), "past": ("c",)}, ROOM) == {"ahead": 2, "past": 1}


def test_entries_without_a_state_stand_by_type_only_where_there_is_no_room_for_all() -> None:
    few, many = (tuple(f"{type_}{n}" for type_ in "ab" for n in range(count)) for count in (3, 40))
    assert "others" in shelves(Listed(others=few), lambda id_: id_[0]).groups
    found = shelves(Listed(others=many), lambda id_: id_[0])
    assert [name for name, ids in found.groups.items() if ids] == ["a", "b"]
    assert list(found.groups) == ["now", "always", "ahead", "a", "b", "past"]
