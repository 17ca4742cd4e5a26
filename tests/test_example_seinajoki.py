"""Seinäjoki's survey, forum, plan and release, as a reader meets them before, during and after March 2024."""

import re

import pytest

from talkoot.reading.moments import read_moment
from tests.example_sites import built, calendar, feed, files, links, main_part, seen

SURVEY = "kyselyt/kokemukset-yhteistyosta-2024/index.html"
ASKING = "tiedotteet/jarjestokysely-maaliskuussa-2024/index.html"
FORUM = "kumppanuuspoydat/kumppanuuspoyta/index.html"
PLAN = "suunnitelmat/jarjestosuunnitelma-2025-2026/index.html"
SURVEY_TITLE = "Järjestökysely 2024 – kokemuksia yhteistyöstä ja tuesta"
ASKING_TITLE = "Seinäjoki kysyy maaliskuussa 2024 järjestöiltä, miten yhteistyö toimii"
FORM = "https://kyselyt.seinajoki.example/jarjestokysely-2024"


@pytest.mark.parametrize("path", ["index.html", SURVEY, ASKING, FORUM, PLAN, "kyselyt/index.html"])
@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2024-02-29T09:00", "Tulossa · avautuu pe 1.3.2024"),
        ("2024-02-29T23:59:59", "Tulossa · avautuu pe 1.3.2024"),
        ("2024-03-01T00:00", "Avoinna · sulkeutuu su 31.3.2024"),
        ("2024-03-31T23:59:59", "Avoinna · sulkeutuu su 31.3.2024"),
        ("2024-04-01T00:00", "Päättynyt · vastausaika päättyi su 31.3.2024"),
    ],
)
def test_the_survey_opens_and_closes_by_itself_wherever_it_is_shown(
    path: str, moment: str, state: str
) -> None:
    told = seen("seinajoki", moment, path)
    if path == "index.html":
        assert (SURVEY_TITLE in told) == state.startswith("Avoinna")
    else:
        assert f"{SURVEY_TITLE} " in told
        assert state in told
        others = {"Tulossa · avautuu", "Avoinna · sulkeutuu", "Päättynyt · vastausaika"}
        assert [one for one in others if one in told] == [one for one in others if state.startswith(one)]


@pytest.mark.parametrize("path", [SURVEY, ASKING])
@pytest.mark.parametrize(
    ("moment", "can_answer"),
    [
        ("2024-02-29T23:59:59", False),
        ("2024-03-01T00:00", True),
        ("2024-03-31T23:59:59", True),
        ("2024-04-01T00:00", False),
    ],
)
def test_the_way_to_the_form_is_there_only_while_it_can_be_answered(
    path: str, moment: str, can_answer: bool
) -> None:
    assert (FORM in links("seinajoki", moment, path)) == can_answer


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        (SURVEY, "Yksi vastaus yhdistystä tai organisaatiota kohti"),
        (SURVEY, "Vastataan nimettömänä"),
        (SURVEY, "Vastaaminen kestää 15–20 minuuttia"),
        (SURVEY, "koko maaliskuun 2024 ajan"),
        (SURVEY, "jokaista Seinäjoella toimivaa järjestöä, yhdistystä ja seuraa"),
        (SURVEY, "kaupungin omaa henkilöstöä kuullaan"),
        (SURVEY, "Seinäjoen kumppanuuspöytä"),
        (SURVEY, "Järjestöyhteistyön kehittämissuunnitelma 2025–2026"),
        (FORUM, "pidetään joka vuosi"),
        (FORUM, "hyvinvoinnin ja terveyden alan järjestöille eli hyte-järjestöille"),
        (FORUM, "vuoropuhelun vahvistaminen"),
        (FORUM, "yhteistyön lisääminen"),
        (FORUM, "syksy 2024"),
        (FORUM, "Kenelle Kaikki Seinäjoen järjestöt, yhdistykset sekä seurat"),
        (PLAN, "Valmisteilla"),
        (PLAN, "Suunnitelmakausi 2025–2026"),
        (PLAN, "Seinäjoen kaupunkistrategia"),
        (PLAN, "Strategiakausi 2022–2029"),
        (PLAN, "Tavoite Seura- ja järjestötyötä arvostetaan ja tuetaan"),
        (PLAN, "useat kaupungin palvelut yhdessä"),
        (PLAN, "Kaupungin henkilöstöä kuullaan"),
        (PLAN, "tavoitteista sovitaan kumppanuuspöydässä"),
        (ASKING, "1.–31.3.2024"),
        (ASKING, "Jokaiselta toivotaan yhtä vastausta"),
        (ASKING, "Vastaajan nimeä ei kysytä"),
        (ASKING, "15–20 minuuttia"),
        (ASKING, "kaupunkistrategia 2022–2029"),
        (ASKING, "työtä arvostetaan ja tuetaan"),
        (ASKING, "vuosina 2025–2026"),
        (ASKING, "kuullaan järjestöväen lisäksi kaupungin omaa henkilöstöä"),
        (ASKING, "Järjestötyönkoordinaattorin mukaan järjestökenttä on muuttunut viime vuosina"),
        (ASKING, "missä tilanteessa ne ovat nyt ja miltä tulevaisuus niistä näyttää"),
        (ASKING, "kumppanuuspöytään syksyllä 2024"),
        (ASKING, "Vuonna 2024 kutsun saavat kaikki"),
    ],
)
def test_seinajoki_tells_each_fact(path: str, fact: str) -> None:
    assert fact in seen("seinajoki", "2024-03-15T09:00", path)


def test_the_release_tells_in_words_what_its_picture_shows() -> None:
    (picture,) = main_part("seinajoki", "2024-03-15T09:00", ASKING).iter("img")
    assert re.search("penkillä istuu nainen", str(picture.get("alt")))
    assert re.search("pöydän", str(picture.get("alt")))


def test_the_release_ends_with_whom_to_ask_and_how_to_subscribe() -> None:
    told = seen("seinajoki", "2024-03-15T09:00", ASKING)
    asked = told[told.index("Lisätietoja") :]
    for part in ("Järjestötyönkoordinaattori", "Seinäjoen kaupunki", "Hyvinvointi ja osallisuus"):
        assert part in asked
    assert "jarjestotyo@seinajoki.example" in asked
    assert "Tilaa tiedotteet" in asked
    assert any(one.endswith("tiedotteet.xml") for one in links("seinajoki", "2024-03-15T09:00", ASKING))


def test_nothing_of_the_release_and_its_survey_is_public_before_its_instant() -> None:
    before, after = (files("seinajoki", f"2024-02-28T{clock}") for clock in ("08:59:59", "09:00"))
    for token in (ASKING_TITLE, SURVEY_TITLE, "kysely-yhteistyo-2024", "media/keskustelu-", "jarjestokysely"):
        sought = token.encode()
        assert [path for path, data in before.items() if sought in data or token in path] == []
        assert [path for path, data in after.items() if sought in data or token in path]


@pytest.mark.parametrize("path", ["index.html", "tiedotteet/index.html"])
def test_a_list_marks_a_release_whose_survey_has_closed(path: str) -> None:
    marked = f"{ASKING_TITLE} (päättynyt)"
    assert marked not in seen("seinajoki", "2024-03-31T23:59:59", path)
    assert marked in seen("seinajoki", "2024-04-01T00:00", path)


@pytest.mark.parametrize("moment", ["2024-02-29T09:00", "2024-03-15T09:00", "2024-04-01T09:00"])
def test_the_feed_of_releases_keeps_its_item_as_it_was_published(moment: str) -> None:
    (item,) = feed("seinajoki", moment, "tiedotteet.xml").entries
    assert item.title == ASKING_TITLE
    assert item.published == "Wed, 28 Feb 2024 09:00:00 +0200"
    assert item.id == "seinajoki-yhdistyksille:tiedote-jarjestokysely-2024"
    assert "15–20 minuuttia" in item.content[0].value
    assert "jarjestotyo@seinajoki.example" in item.content[0].value


@pytest.mark.parametrize(
    ("moment", "items"),
    [("2024-02-29T23:59:59", 0), ("2024-03-01T00:00", 1), ("2024-03-31T23:59:59", 1)],
)
def test_the_feed_of_deadlines_tells_of_the_survey_once_it_has_opened(moment: str, items: int) -> None:
    found = feed("seinajoki", moment, "maaraajat.xml").entries
    assert [one.title for one in found] == [SURVEY_TITLE] * items


@pytest.mark.parametrize("moment", ["2024-02-29T09:00", "2024-03-15T09:00", "2024-04-01T09:00"])
def test_the_calendar_of_deadlines_holds_the_last_day_to_answer(moment: str) -> None:
    (event,) = calendar("seinajoki", moment, "maaraajat.ics")
    assert SURVEY_TITLE in event["SUMMARY"]
    assert event["DTSTART"].dt.isoformat() == "2024-03-31"


@pytest.mark.parametrize(
    ("moment", "then"),
    [
        ("2024-02-28T08:59", "2024-02-28T09:00"),
        ("2024-02-29T09:00", "2024-03-01"),
        ("2024-03-15T09:00", "2024-04-01"),
    ],
)
def test_seinajoki_knows_when_it_next_goes_out_of_date(moment: str, then: str) -> None:
    assert built("seinajoki", moment).next_change == read_moment(then).starts
