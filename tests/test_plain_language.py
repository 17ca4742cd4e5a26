"""Plain Finnish (selkokieli) is a form of Finnish: what it does not say otherwise is said as in Finnish."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from lxml import html

from talkoot.checks.relative_times import check_at
from talkoot.model.config import in_language
from talkoot.reading.catalogues import Catalogue, read_catalogues
from talkoot.reading.markdown.typography import typographic
from talkoot.reading.source_names import name_of
from talkoot.values.language import base_of, mark, nearest
from talkoot.values.location import Location
from talkoot.values.snapshot import in_memory
from tests.checked_sites import codes_at
from tests.hubs import CONFIG, Files, built, codes, entry, feed, page, project, shipped, site

NOW = "2026-09-01T09:00"
LANGUAGES = "languages: [fi, sv, fi-simple]\n"
HUB: Files = {
    "config.yaml": CONFIG.replace("name: Yhdistyksille\n", "name: {fi: Yhdistyksille, sv: För föreningar}\n")
    + LANGUAGES,
    **entry(
        "events", "messut", "starts: 2026-09-19T17:00\nends: 2026-09-19T19:30", "Pitkä teksti.", "Messut"
    ),
    "content/events/messut.fi-simple.md": "---\ntitle: Iloiset messut\nlead: Tule.\n---\nLyhyt teksti.\n",
    **entry("events", "kurssi", "starts: 2026-10-19", "Kurssin teksti.", "Kurssi"),
    **entry("events", "fest", "lang: sv\nstarts: 2026-10-20", "Svensk text.", "Fest"),
    "content/events/fest.fi.md": "---\ntitle: Juhla\nlead: Juhlitaan.\n---\nSuomeksi.\n",
    **entry("releases", "uutinen", "lead: Näin.\npublished: 2026-08-20T09:00", "Uutisen teksti.", "Uutinen"),
}


@cache
def files() -> Mapping[str, bytes]:
    return site(project(HUB), NOW)


def tree_of(path: str) -> Any:
    return html.fromstring(files()[path])


@cache
def words() -> Catalogue:
    found, findings = read_catalogues(in_memory(shipped()), ("fi", "fi-simple"), Location("config.yaml"))
    assert findings == ()
    return found["fi-simple"]


@pytest.mark.parametrize(
    ("path", "stem", "language"),
    [
        ("content/events/messut.fi-simple.md", "messut", "fi-simple"),
        ("content/events/messut.sv.md", "messut", "sv"),
        ("content/events/messut.md", "messut", ""),
        ("content/events/kevat-messut.md", "kevat-messut", ""),
        ("content/events/messut.2026-osa.md", "messut.2026-osa", ""),
        ("content/events/messut.fi-2026.md", "messut.fi-2026", ""),
        ("content/places/talo.fi-simple.yaml", "talo", "fi-simple"),
    ],
)
def test_the_name_of_a_file_tells_the_form_of_a_language(path: str, stem: str, language: str) -> None:
    assert (name_of(path).stem, name_of(path).language) == (stem, language)


def test_its_catalogue_says_only_what_it_says_otherwise() -> None:
    own = shipped()["templates/translations/fi-simple.po"].decode().splitlines()
    finnish = read_catalogues(in_memory(shipped()), ("fi",), Location("config.yaml"))[0]["fi"]
    said = [
        line.removeprefix('msgid "').rstrip('"')
        for line in own
        if line.startswith('msgid "') and line != 'msgid ""'
    ]
    assert [key for key in said if words().messages[key] == finnish.messages[key]] == []
    assert words().messages.keys() == finnish.messages.keys()


def test_a_message_of_it_has_the_blanks_of_the_finnish_one() -> None:
    finnish = read_catalogues(in_memory(shipped()), ("fi",), Location("config.yaml"))[0]["fi"].messages
    blanks = re.compile(r"\{(\w+)")
    differing = [
        k
        for k, text in words().messages.items()
        if set(blanks.findall(text)) != set(blanks.findall(finnish[k]))
    ]
    assert [key for key in differing if not key.startswith("date.day")] == []


def test_a_catalogue_that_inherits_from_one_that_is_not_there_is_reported() -> None:
    path = "templates/translations/fi-simple.po"
    found, (finding,) = read_catalogues(in_memory({path: shipped()[path]}), ("fi-simple",), Location(path))
    assert (found, finding.code) == ({}, "broken-catalogue")


def test_a_change_of_the_finnish_words_is_a_change_of_the_plain_ones() -> None:
    path = "templates/translations/fi.po"
    other = {**shipped(), path: shipped()[path].replace("Siirry sisältöön".encode(), "Hyppää".encode())}
    changed, _ = read_catalogues(in_memory(other), ("fi-simple",), Location("config.yaml"))
    assert changed["fi-simple"].word("ui.skip") == "Hyppää"
    assert changed["fi-simple"].digest != words().digest


def test_its_pages_stand_below_a_word_of_its_own_and_say_their_language() -> None:
    tree = tree_of("selkokieli/tapahtumat/messut/index.html")
    assert tree.get("lang") == "fi-simple"
    alternates = {one.get("hreflang"): one.get("href") for one in tree.xpath("//link[@hreflang]")}
    base = "https://www.kunta.example/yhdistyksille/"
    assert alternates == {
        "fi": f"{base}tapahtumat/messut/",
        "fi-simple": f"{base}selkokieli/tapahtumat/messut/",
    }
    (current,) = tree.xpath("//a[@aria-current='true' and @hreflang]")
    assert (current.text, current.get("lang")) == ("Selkokieli", None)
    assert not [path for path in files() if path.startswith("fi-simple/")]


def test_days_and_hours_are_whole_words() -> None:
    text = page(built(project(HUB), NOW), "selkokieli/tapahtumat/messut/index.html").replace("\u00a0", " ")
    assert "lauantai 19.9.2026 kello 17–19.30" in text


def test_a_page_that_is_not_in_plain_language_says_so_and_is_finnish_without_further_marks() -> None:
    tree = tree_of("selkokieli/tapahtumat/kurssi/index.html")
    (notice,) = tree.xpath("//*[contains(@class, 't-notice')]")
    assert notice.text == "Tätä sivua ei ole selkokielellä. Sivun kieli on suomi."
    assert tree.xpath("//main//@lang") == []
    assert tree.xpath("//link[@rel='canonical']/@href") == [
        "https://www.kunta.example/yhdistyksille/tapahtumat/kurssi/"
    ]
    assert tree.xpath("//link[@hreflang]") == []


def test_finnish_stands_in_for_it_also_where_the_original_is_swedish() -> None:
    text = files()["selkokieli/tapahtumat/fest/index.html"].decode()
    assert "Suomeksi." in text
    assert "Svensk text." not in text
    assert "Juhla</a>" in files()["selkokieli/tapahtumat/index.html"].decode()


def test_its_feeds_and_calendars_are_its_own_and_its_items_have_guids_of_their_own() -> None:
    events = {one.title: one.id for one in feed(files()["selkokieli/tapahtumat.xml"]).entries}
    assert events["Iloiset messut"] == "kunta-hub:messut@fi-simple"
    assert events["Kurssi"] == "kunta-hub:kurssi"
    assert feed(files()["selkokieli/uutiset.xml"]).feed.language == "fi-simple"
    assert b"SUMMARY;LANGUAGE=fi-simple:Iloiset messut" in files()["selkokieli/tapahtumat.ics"]


def test_what_the_settings_say_in_finnish_holds_for_it() -> None:
    labels = (("sv", "För föreningar"), ("fi", "Yhdistyksille"))
    assert in_language(labels, "fi-simple", "sv") == "Yhdistyksille"
    assert in_language((*labels, ("fi-simple", "Helposti")), "fi-simple", "sv") == "Helposti"


def test_the_ledger_remembers_its_addresses_so_that_they_lead_on() -> None:
    first = built(project(HUB), NOW)
    ledger = dict(first.files)["ledger.json"]
    moved = dict(HUB)
    moved["content/events/messut.fi-simple.md"] = "---\ntitle: Uusi\nslug: uusi\n---\nTeksti.\n"
    later = dict(built(project(moved), NOW, ledger).files)
    stub = later["selkokieli/tapahtumat/messut/index.html"].decode()
    assert '<html lang="fi-simple">' in stub
    assert "url=../../../selkokieli/tapahtumat/uusi/" in stub
    assert "Sivulla on uusi osoite:" in stub


def test_a_file_of_a_form_that_the_hub_does_not_have_is_a_mistake() -> None:
    without = {**HUB, "config.yaml": CONFIG + "languages: [fi, sv]\n"}
    assert "unknown-language" in codes(built(project(without), NOW))


def test_it_is_read_by_the_rules_of_finnish() -> None:
    assert typographic("31. maaliskuuta", "fi-simple") == "31.\u00a0maaliskuuta"
    text = {"content/events/messut.fi-simple.md": "---\ntitle: Messut\n---\nMessut ovat ensi vuonna.\n"}
    hub = {**entry("events", "messut", "starts: 2026-09-19"), **text, **_settings()}
    assert codes_at(check_at, "2027-11-01", hub) == ["relative-time"]


def _settings() -> dict[str, str]:
    return {
        "config.yaml": CONFIG.replace("media_contact: viestinta\n", "") + "languages: [fi, fi-simple]\n",
        "templates/translations/fi-simple.po": shipped()["templates/translations/fi-simple.po"].decode(),
    }


def test_a_form_of_a_language_is_known_by_its_tag() -> None:
    assert [base_of("fi-simple"), base_of("sv")] == ["fi", "sv"]
    assert [nearest("fi-simple"), nearest("sv")] == [("fi-simple", "fi"), ("sv",)]
    assert [mark("fi", "fi-simple"), mark("fi-simple", "fi"), mark("sv", "fi-simple")] == ["", "", "sv"]
