"""Catalogues are read from their bytes, and the everyday words in them are understood."""

from pathlib import Path
from typing import get_args

import pytest

from talkoot.content.event import Kind
from talkoot.model.gathering import Mode
from talkoot.model.recurrence import WEEKDAYS, Frequency
from talkoot.model.schedule import Status
from talkoot.reading.catalogues import FOLDER, read_catalogue, read_catalogues, vocabulary
from talkoot.values.failures import WrongUse
from talkoot.values.location import Location
from talkoot.values.snapshot import in_memory

HERE = Location("config.yaml", 3)
PROJECT = Path(__file__).parent.parent
VOCABULARY = vocabulary(
    {
        language: read_catalogue((PROJECT / FOLDER / f"{language}.po").read_bytes(), language)
        for language in ("fi", "sv", "en")
    }
)
CHOICES: dict[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "mode": get_args(Mode),
    "kind": get_args(Kind),
    "weekdays": WEEKDAYS,
    "frequency": get_args(Frequency),
}


def _po(entries: str) -> bytes:
    return (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        f'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n{entries}'
    ).encode()


def test_a_word_is_found_by_its_key_and_its_blanks_are_filled() -> None:
    catalogue = read_catalogue(_po('msgid "date.until"\nmsgstr "{when} asti"\n'), "fi")
    assert catalogue.word("date.until", when="31.3.2026") == "31.3.2026 asti"


def test_the_first_of_several_keys_that_exists_is_used_and_none_gives_an_empty_text() -> None:
    catalogue = read_catalogue(_po('msgid "label.price"\nmsgstr "Hinta"\n'), "fi")
    assert catalogue.find("label.premises.price", "label.price") == "Hinta"
    assert catalogue.find("label.cost") == ""


def test_the_number_chooses_the_form_of_a_counted_word() -> None:
    entry = 'msgid "n"\nmsgid_plural "n"\nmsgstr[0] "{number} vastaus"\nmsgstr[1] "{number} vastausta"\n'
    catalogue = read_catalogue(_po(entry), "fi")
    assert [catalogue.count("n", number) for number in (0, 1, 2)] == [
        "0 vastausta",
        "1 vastaus",
        "2 vastausta",
    ]


def test_a_sentence_without_a_translation_stays_english() -> None:
    assert read_catalogue(_po(""), "fi").sentence("The street address.") == "The street address."


def test_a_language_without_a_catalogue_is_reported_where_the_language_is_named() -> None:
    found, (finding,) = read_catalogues(in_memory({}), ("fi",), HERE)
    assert (found, finding.code, finding.location) == ({}, "no-catalogue", HERE)


@pytest.mark.parametrize("data", [b'msgid "a"\nmsgstr "\xff"\n', b"tervetuloa\n"])
def test_a_catalogue_that_cannot_be_read_is_reported_in_its_own_file(data: bytes) -> None:
    path = f"{FOLDER}/fi.po"
    found, (finding,) = read_catalogues(in_memory({path: data}), ("fi",), HERE)
    assert (found, finding.code, finding.location.path) == ({}, "broken-catalogue", path)


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("sulkeutuu", ("opens", "closes"), "closes"),
        ("viimeinen hakupäivä", ("opens", "closes", "key"), "closes"),
        ("Otsikko", ("id", "title", "lead"), "title"),
        ("johdanto", ("id", "title", "lead"), "lead"),
        ("alkaa klo", ("starts", "ends"), "starts"),
        ("yhteyshenkilö", ("contacts", "owner"), "contacts"),
        ("julkaisupäivä", ("published", "updates", "expires"), "published"),
        ("luonnos", ("published", "draft"), "draft"),
        ("osoite", ("name", "address", "city"), "address"),
        ("linkki", ("opens", "url"), "url"),
        ("aihe", ("topics", "areas"), "topics"),
        ("rubrik", ("id", "title"), "title"),
        ("sista ansökningsdag", ("opens", "closes"), "closes"),
        ("deadline", ("opens", "closes"), "closes"),
    ],
)
def test_an_everyday_word_is_understood_as_its_field(
    written: str, known: tuple[str, ...], meant: str
) -> None:
    assert VOCABULARY.field(written, known) == meant


@pytest.mark.parametrize(
    ("field", "written", "meant"),
    [
        ("status", "peruttu", "cancelled"),
        ("status", "peruutettu", "cancelled"),
        ("status", "siirretty", "rescheduled"),
        ("status", "lykätty", "postponed"),
        ("status", "inställt", "cancelled"),
        ("mode", "etänä", "online"),
        ("mode", "verkossa", "online"),
        ("mode", "hybridi", "hybrid"),
        ("mode", "lähitapaaminen", "in_person"),
        ("mode", "paikan päällä", "in_person"),
        ("kind", "asukasilta", "residents_evening"),
        ("weekdays", "ke", "wednesday"),
        ("frequency", "joka viikko", "weekly"),
    ],
)
def test_an_everyday_word_is_understood_as_its_choice(field: str, written: str, meant: str) -> None:
    assert VOCABULARY.choice(written, CHOICES[field]) == meant


@pytest.mark.parametrize("written", ["{dag}", "{", "{time", "{0}", "{time.x}", "{time:q}"])
def test_braces_that_mean_nothing_are_told_with_the_file_and_the_message(written: str) -> None:
    words = read_catalogue(_po(f'msgid "date.at"\nmsgstr "kl {written}"\n'), "sv")
    with pytest.raises(WrongUse) as failed:
        words.word("date.at", time="16")
    assert "templates/translations/sv.po" in str(failed.value)
    assert f"date.at has braces that mean nothing: kl {written}." in str(failed.value)
    assert str(failed.value).endswith("fit: {time}.")


def test_braces_of_a_plural_that_mean_nothing_are_told_too() -> None:
    entry = 'msgid "count"\nmsgid_plural "count"\nmsgstr[0] "{antal} sida"\nmsgstr[1] "{antal} sidor"\n'
    words = read_catalogue(_po(entry), "sv")
    with pytest.raises(WrongUse, match="count has braces"):
        words.count("count", 2)
