"""Words to base forms, parts of compounds, and pages as the index has them."""

from datetime import UTC, datetime

import pytest

from talkoot.search.compounds import splitter
from talkoot.search.dictionary import Dictionary
from talkoot.search.endings import without_endings
from talkoot.search.index_pages import IndexPage, Span, digest_of, hours_over, private_copy
from talkoot.search.shards import shards
from talkoot.search.words import base_forms, token, words_of
from talkoot.shell.voikko import compound_parts

FINNISH = {
    "tila": "tila",
    "varaus": "varaus",
    "sihteeri": "sihteeri",
    "yhdistys": "yhdistys",
    "talo": "talo",
    "talon": "talo",
    "avustuksia": "avustus",
    "kehittäminen": "kehittäminen",
    "kylien": "kylä",
    "seuran": "seura",
    "haet": "hakea",
    "tavissa": "tavi",
    "apu": "apu",
    "koordinaattori": "koordinaattori",
}
SWEDISH = {
    "by": "by",
    "bidrag": "bidrag",
    "förening": "förening",
    "kyrka": "kyrka",
    "gatan": "gata",
    "hus": "hus",
}


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kylien kehittämisavustuksia.", ["kylien", "kehittämisavustuksia"]),
        ("Toiminta-avustus 2026", ["toiminta", "avustus", "toimintaavustus", "2026"]),
        ("A\u0308a\u0308ni", ["ääni"]),
        ("on 5 kg", []),
        ("vuosi 2026", ["vuosi", "2026"]),
    ],
)
def test_a_text_is_its_words_in_small_letters(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("tilavaraus", ("tilavaraus", "tila", "varaus")),
        ("kehittämisavustuksia", ("kehittämisavustus", "kehittäminen", "avustus")),
        ("seurantalon", ("seurantalo", "seura", "talo")),
        ("yhdistystalo", ("yhdistystalo", "yhdistys", "talo")),
        ("digiapu", ("digiapu", "digi", "apu")),
        ("tilavaraussihteeri", ("tilavaraussihteeri", "tilavaraus", "tila", "varaus", "sihteeri")),
        ("haettavissa", ()),
        ("xyztalo", ()),
    ],
)
def test_a_finnish_compound_is_split_after_a_noun_and_never_after_a_verb(
    word: str, parts: tuple[str, ...]
) -> None:
    assert splitter(FINNISH.get, "fi")(word) == parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("byabidrag", ("byabidrag", "by", "bidrag")),
        ("föreningshus", ("föreningshus", "förening", "hus")),
        ("kyrkogatan", ("kyrkogata", "kyrka", "gata")),
    ],
)
def test_a_swedish_compound_is_split_where_its_parts_are_joined(word: str, parts: tuple[str, ...]) -> None:
    assert splitter(SWEDISH.get, "sv")(word) == parts


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("koordinaattorille", "koordinaattori"),
        ("koordinaattoriin", "koordinaattori"),
        ("talonkin", "talo"),
        ("kylienkään", "kylä"),
        ("tuntematon", None),
    ],
)
def test_a_form_that_the_dictionary_lacks_is_its_word_without_endings(word: str, bare: str | None) -> None:
    assert without_endings(word, FINNISH.get) == bare


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("avustuksia", {"avustus", "avustaa"}),
        ("yhdistysten", {"yhdistys", "yhdistää"}),
        ("tiloja", {"tila"}),
        ("työpajoihin", {"työpaja"}),
        ("kehittämisavustuksia", {"kehittämisavustus", "kehittäminen", "avustus", "kehittää", "avustaa"}),
        ("järjestökoordinaattorille", {"järjestökoordinaattori", "järjestö", "koordinaattori", "järjestää"}),
        ("asukasilta", {"asukasilta", "asukas", "ilta"}),
        ("tilaisuus", {"tilaisuus"}),
        ("varaa", {"vara", "varat", "varata"}),
        ("varauskalenteri", {"varauskalenteri", "varaus", "kalenteri", "varata"}),
        ("ilmoittautumiset", {"ilmoittautuminen", "ilmoittautua"}),
        ("lainasitpa", {"lainata"}),
    ],
)
def test_the_dictionary_knows_what_a_finnish_word_means(
    dictionary: Dictionary, word: str, forms: set[str]
) -> None:
    assert set(dictionary.forms(word, "fi")) == forms


def test_an_unknown_name_is_found_in_any_form_that_the_hub_has_without_its_ending() -> None:
    known: dict[str, tuple[str, ...]] = {"söderby": (), "söderbyssä": (), "ilta": ("ilta",)}
    assert base_forms(("Ilta Söderbyssä",), known) == {"ilta", "söderby"}
    assert base_forms(("Vieras sana",), {}) == {"vieras", "sana"}


def test_letters_with_dots_are_letters_of_their_own_in_tokens() -> None:
    assert token("kylä") == "qqkylaqeqq"
    assert token("café") == "qqcafeqq"
    assert len({token(one) for one in ("talli", "tälli", "tålli", "tolli", "tölli")}) == 5


def test_voikko_tells_parts_by_its_signs() -> None:
    assert compound_parts("kehittämisavustus", "=pppppppppp=ppppppp") == ["kehittämis", "avustus"]


def page(**changes: object) -> IndexPage:
    given: dict[str, object] = {
        "name": "kysely",
        "language": "fi",
        "words_language": "fi",
        "address": "kyselyt/kysely/",
        "title": "Kysely <tiloista>",
        "texts": ("Missä kokoonnutte?",),
    }
    return IndexPage(**{**given, **changes})  # type: ignore[arg-type]


def test_a_private_copy_has_base_forms_that_are_never_shown_and_filters() -> None:
    opens = datetime(2026, 9, 1, 5, tzinfo=UTC)
    closes = datetime(2026, 9, 27, 13, tzinfo=UTC)
    times = (Span("window", "1.–27.9.2026", opens, closes),)
    forms = {"fi": {"kysely": ("kysely",), "tiloista": ("tila",), "missä": ("mikä",), "kokoonnutte": ()}}
    html = private_copy(page(type="survey", times=times, over=closes), forms).decode()
    assert "<title>Kysely &lt;tiloista&gt;</title>" in html
    assert 'data-pagefind-meta="forms[content]" content="kokoonnutte kysely mikä tila qq' in html
    assert 'data-pagefind-filter="type[content]" content="survey"' in html
    assert 'content="window 2026-09-01T05:00Z 2026-09-27T13:00Z - 1.–27.9.2026"' in html
    assert "tila" not in html.partition("<h1>")[2].replace("tiloista", "")


@pytest.mark.parametrize(
    ("over", "hour"),
    [
        (datetime(2026, 9, 27, 13, tzinfo=UTC), "2026-09-27T13"),
        (datetime(2026, 9, 27, 13, 0, 1, tzinfo=UTC), "2026-09-27T14"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2027-01-01T00"),
    ],
)
def test_what_is_over_is_so_from_the_first_full_hour_on(over: datetime, hour: str) -> None:
    assert hours_over(over) == (hour[:4], hour[:7], hour[:10], hour)


def test_whatever_can_be_found_or_shown_changes_the_digest() -> None:
    other = (page(title="x"), page(texts=()), page(labels=("a",)), page(type="a"), page(topics=("a",)))
    more = (page(over=datetime(2026, 1, 1, tzinfo=UTC)), page(times=(Span("told", "a"),)), page(address="a/"))
    digests = {digest_of([one]) for one in (page(), *other, *more)}
    assert len(digests) == 9
    assert digest_of([page(), page(name="b")]) == digest_of([page(name="b"), page()])


def test_every_letter_has_its_file_so_that_asking_for_one_never_fails() -> None:
    known = {"tiloja": ("tila",), "tila": ("tila",), "äänen": ("ääni",), "čaj": ("x",)}
    made = dict(shards("fi", known, ("tila", "talo", "ääni")))
    assert len(made) == 30
    assert made["words/fi-t.json"].decode() == '{"forms":{"tiloja":"tila"},"bases":["tila"],"parts":["talo"]}'
    assert made["words/fi-ae.json"].decode() == '{"forms":{"äänen":"ääni"},"bases":["ääni"],"parts":[]}'
    assert made["words/fi-0.json"].decode() == '{"forms":{"čaj":"x"},"bases":[],"parts":[]}'
    assert made["words/fi-b.json"] == b'{"forms":{},"bases":[],"parts":[]}'
