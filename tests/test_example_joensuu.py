"""Joensuu's project, workshops, meetings, fair and release, as a reader meets them from 2023 to 2025."""

import pytest

from talkoot.reading.moments import read_moment
from tests.example_sites import built, calendar, feed, files, links, main_part, seen

NOW = "2023-09-12T09:00"
PROJECT = "hankkeet/yhdistykset-yhdessa-joensuussa/index.html"
HELPING = "tiedotteet/hanke-yhdistysten-yhteistyolle/index.html"
HELPING_TITLE = "Joensuu auttaa yhdistyksiä yhteistyöhön uudella hankkeella"
MEETINGS = "tapahtumat/ensimmaiset-tapaamiset/index.html"
MEETINGS_TITLE = "Hankkeen ensimmäiset järjestötapaamiset"
FAIR = "tapahtumat/tuu-mukkaan-2023/index.html"
FAIR_TITLE = "Tuu mukkaan! Vapaaehtoistoiminnan messut"
WORKSHOPS = {
    "tyopajat/yhteistyollistaminen/index.html": "Yhteistyöllistäminen",
    "tyopajat/viestinta/index.html": "Viestintä",
    "tyopajat/vapaaehtoisten-rekrytointi/index.html": "Uusien vapaaehtoisten rekrytointi",
}
WORKSHOP_TITLES = (
    "Yhteistyöllistämisen työpaja",
    "Viestinnän työpaja",
    "Työpaja vapaaehtoisten rekrytoinnista",
)
SUPPORT = (
    "Järjestötapaamiset ja asukasillat",
    "Kaupungin ja yhdistysten verkostot",
    "Avustukset yhdistyksille",
    "Yhteiset tapahtumat",
    "Kaupungin tilat yhdistysten käyttöön",
)


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        (PROJECT, "Yhdistykset yhdessä Joensuussa"),
        (PROJECT, "31.12.2024"),
        (PROJECT, "Rahoittajat Pohjois-Karjalan tulevaisuusrahasto"),
        (PROJECT, "Vastuutaho Joensuun kaupunki"),
        (PROJECT, "Koordinaattori Hankkeen koordinaattori, Joensuun kaupunki, yhdistykset@joensuu.example"),
        (PROJECT, "Järjestöjen keskinäinen yhteistyö ja yhteistyö kaupungin kanssa vahvistuvat"),
        (PROJECT, "Yhdistykset löytävät toisensa"),
        (PROJECT, "Yhdistykset saavat tukea, kun ne aloittavat yhteistyötä"),
        (PROJECT, "paremmin toimivia ja kokonaan uusia yhteistyömalleja"),
        (PROJECT, "kotakahvit syksyllä 2022"),
        (PROJECT, "Sosiaaliturvayhdistyksen järjestökysely vuonna 2023"),
        (PROJECT, "kaupunki auttaisi niitä yhteistyöhön toistensa kanssa"),
        (PROJECT, "sekä kantakaupungissa että pitäjissä"),
        (MEETINGS, "loppuvuosi 2023"),
        (MEETINGS, "kantakaupungissa ja pitäjissä"),
        (MEETINGS, "kerrotaan näillä sivuilla ja Lähellä.fi-palvelussa"),
        (FAIR, "Messut"),
        (FAIR, "ti 19.9.2023, kellonaika ilmoitetaan myöhemmin"),
        (FAIR, "Joensuun seurakuntakeskus"),
        (FAIR, "Järjestäjät Yhdistykset yhdessä Joensuussa -hanke ja muita järjestäjiä"),
        (HELPING, "jatkuu vuoden 2024 loppuun"),
        (HELPING, "järjestöjen kesken sekä niiden ja kaupungin välillä"),
        (HELPING, "rahoituksessa on mukana Pohjois-Karjalan tulevaisuusrahasto"),
        (HELPING, "Hankkeen koordinaattorin mukaan ajatus on peräisin joensuulaisilta järjestöiltä"),
        (HELPING, "kotakahveilla syksyllä 2022"),
        (HELPING, "Pohjois-Karjalan Sosiaaliturvayhdistys teki järjestöille vuonna 2023"),
        (HELPING, "yhteistyöllistämistä, viestintää ja uusien vapaaehtoisten rekrytointia"),
        (HELPING, "sekä kantakaupungissa että pitäjissä"),
        (HELPING, "ovat loppuvuonna 2023"),
        (HELPING, "seurakuntakeskuksessa 19.9.2023"),
        (HELPING, "joka vuosi"),
        (HELPING, "järjestötapaamiset ja asukasillat verkostot avustukset tapahtumat tilojen vuokraus"),
        (HELPING, "tiiviimpää ja moninaisempaa"),
        (HELPING, "paremmin toimivia ja kokonaan uusia malleja"),
    ],
)
def test_joensuu_tells_each_fact(path: str, fact: str) -> None:
    assert fact in seen("joensuu", NOW, path)


def test_the_project_gathers_what_belongs_to_it() -> None:
    told = seen("joensuu", NOW, PROJECT)
    for title in (*WORKSHOP_TITLES, MEETINGS_TITLE, FAIR_TITLE, HELPING_TITLE, *SUPPORT):
        assert title in told


def test_a_project_that_began_at_an_unknown_time_is_under_way_until_its_last_day_is_over() -> None:
    assert "Käynnissä" in seen("joensuu", "2024-12-31T23:59:59", PROJECT)
    assert "Käynnissä" not in seen("joensuu", "2025-01-01T00:00", PROJECT)
    assert "Päättynyt" in seen("joensuu", "2025-01-01T00:00", PROJECT)
    assert "Alkaa" not in seen("joensuu", NOW, PROJECT)


@pytest.mark.parametrize(("path", "theme"), WORKSHOPS.items())
def test_a_workshop_without_a_date_says_so(path: str, theme: str) -> None:
    told = seen("joensuu", NOW, path)
    assert f"Teema {theme}" in told
    assert "Ajankohta ilmoitetaan myöhemmin" in told


def test_workshops_that_never_got_a_date_go_with_the_project() -> None:
    last, next_ = "2024-12-31T23:59:59", "2025-01-01T00:00"
    for title in WORKSHOP_TITLES:
        assert title in seen("joensuu", last, "tyopajat/index.html")
        assert title not in seen("joensuu", next_, "tyopajat/index.html")
        assert title not in seen("joensuu", next_, PROJECT)
    for path in WORKSHOPS:
        assert "Ajankohta ilmoitetaan myöhemmin" not in seen("joensuu", next_, path)
        folder = path.removesuffix("index.html")
        assert not any(one.endswith(folder) for one in links("joensuu", next_, HELPING))


@pytest.mark.parametrize("moment", [NOW, "2023-11-15T12:00", "2023-12-31T23:59:59"])
def test_meetings_in_late_2023_are_never_said_to_be_under_way(moment: str) -> None:
    told = seen("joensuu", moment, "tapahtumat/index.html")
    assert MEETINGS_TITLE in told
    assert "Käynnissä" not in told
    head, _, _ = seen("joensuu", moment, MEETINGS).partition("loppuvuosi 2023")
    assert "Käynnissä" not in head


def test_the_meetings_are_past_when_the_year_is_over() -> None:
    assert "loppuvuosi 2023" in seen("joensuu", "2023-12-31T23:59:59", "index.html")
    assert MEETINGS_TITLE not in seen("joensuu", "2024-01-01T00:00", "index.html")
    assert MEETINGS_TITLE in seen("joensuu", "2024-01-01T00:00", "tapahtumat/index.html")


@pytest.mark.parametrize("area", ["joensuu", "kantakaupunki", "pitajat"])
def test_the_meetings_are_found_in_the_centre_in_the_districts_and_in_the_whole_city(area: str) -> None:
    assert MEETINGS_TITLE in seen("joensuu", NOW, f"alueet/{area}/index.html")


def test_the_page_of_an_area_calls_nothing_ended_that_has_no_end() -> None:
    told = seen("joensuu", NOW, "alueet/joensuu/index.html")
    assert "Avustukset yhdistyksille" in told
    assert "Päättyneet" not in told


@pytest.mark.parametrize(
    ("moment", "ahead"),
    [
        (NOW, True),
        ("2023-09-18T23:59:59", True),
        ("2023-09-19T12:00", True),
        ("2023-09-20T00:00", False),
    ],
)
def test_the_fair_leaves_the_home_page_when_its_day_is_over(moment: str, ahead: bool) -> None:
    assert (FAIR_TITLE in seen("joensuu", moment, "index.html")) == ahead
    assert FAIR_TITLE in seen("joensuu", moment, "tapahtumat/index.html")


@pytest.mark.parametrize("path", [FAIR, "tapahtumat/index.html"])
def test_nothing_is_promised_about_the_hour_of_a_fair_that_is_over(path: str) -> None:
    assert "kellonaika ilmoitetaan myöhemmin" in seen("joensuu", "2023-09-18T12:00", path)
    assert "kellonaika ilmoitetaan myöhemmin" not in seen("joensuu", "2023-09-20T00:00", path)


@pytest.mark.parametrize("path", ["tapahtumat.ics", "tapahtumat/tuu-mukkaan-2023/tuu-mukkaan-2023.ics"])
def test_the_calendar_holds_the_fair_as_a_date_and_nothing_whose_day_is_not_known(path: str) -> None:
    (event,) = calendar("joensuu", NOW, path)
    assert event["SUMMARY"] == FAIR_TITLE
    assert event["DTSTART"].dt.isoformat() == "2023-09-19"
    assert event["DTEND"].dt.isoformat() == "2023-09-20"
    assert "Joensuun seurakuntakeskus" in event["LOCATION"]


def test_the_citys_forms_of_cooperation_are_listed() -> None:
    told = seen("joensuu", NOW, "tuki/index.html")
    assert [title for title in SUPPORT if title not in told] == []


def test_a_release_without_a_picture_shows_none() -> None:
    assert list(main_part("joensuu", NOW, HELPING).iter("img")) == []


def test_a_release_that_names_nobody_ends_with_the_media_contact_and_the_mailing_list() -> None:
    told = seen("joensuu", NOW, HELPING)
    asked = told[told.index("Lisätietoja") :]
    assert "Kaupungin viestintä" in asked
    assert "viestinta@joensuu.example" in asked
    assert "Liity postituslistalle" in asked
    assert "https://www.joensuu.example/postituslista" in links("joensuu", NOW, HELPING)


def test_the_page_of_subscriptions_names_the_mailing_list_and_the_channels() -> None:
    told = seen("joensuu", NOW, "tilaa/index.html")
    assert "Joensuun kaupungin tiedotteet" in told
    assert "Joensuun kaupungin sivut yhdistyksille" in told
    assert "https://lahella.fi/" in links("joensuu", NOW, "tilaa/index.html")


def test_the_feed_carries_the_whole_release_with_the_media_contact() -> None:
    (item,) = feed("joensuu", NOW, "tiedotteet.xml").entries
    assert item.title == HELPING_TITLE
    assert item.id == "joensuu-yhdistyksille:tiedote-yhdistykset-yhdessa-2023"
    assert item.published == "Mon, 11 Sep 2023 09:00:00 +0300"
    for part in ("kotakahveilla", "seurakuntakeskuksessa", "viestinta@joensuu.example"):
        assert part in item.content[0].value


def test_before_its_instant_the_release_is_nowhere() -> None:
    before = files("joensuu", "2023-09-11T08:59:59")
    assert [path for path, data in before.items() if HELPING_TITLE.encode() in data] == []
    assert HELPING not in before
    assert feed("joensuu", "2023-09-11T08:59:59", "tiedotteet.xml").entries == []


@pytest.mark.parametrize("path", ["index.html", "tiedotteet/index.html"])
def test_a_list_marks_a_release_whose_project_has_ended(path: str) -> None:
    marked = f"{HELPING_TITLE} (päättynyt)"
    assert marked not in seen("joensuu", "2024-12-31T23:59:59", path)
    assert marked in seen("joensuu", "2025-01-01T00:00", path)


@pytest.mark.parametrize(
    ("moment", "then"),
    [(NOW, "2023-09-19"), ("2023-09-20T09:00", "2024-01-01"), ("2024-06-01T09:00", "2025-01-01")],
)
def test_joensuu_knows_when_it_next_goes_out_of_date(moment: str, then: str) -> None:
    assert built("joensuu", moment).next_change == read_moment(then).starts
