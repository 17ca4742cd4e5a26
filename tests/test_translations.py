"""The three catalogues say all that they must: a label for every field, words for every choice."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

import pytest

from talkoot.content import TYPES
from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.groups import GROUPS
from talkoot.reading.catalogues import FOLDER, Catalogue, read_catalogue
from talkoot.reading.redirect_lines import RedirectFields
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of, value_of_mapping
from talkoot.values.slugs import slug_of

LANGUAGES = ("fi", "sv", "en")
SAME_IN_FINNISH_AND_ENGLISH = {"media"}
SHOWN_WITHOUT_A_FIELD = {"occurrences"}
"""Facts of a page that are worked out from several fields."""
PARTS_OF_A_DAY = {"weekday", "day", "month", "month_name", "year"}
"""What the pattern of a day may choose among: one language writes the month as a word, one as a number."""

PROJECT = Path(__file__).parent.parent
WORDS = {
    language: read_catalogue((PROJECT / FOLDER / f"{language}.po").read_bytes(), language)
    for language in LANGUAGES
}


def _fields(owner: type, seen: set[type]) -> Iterator[FieldShape]:
    if owner in seen:
        return
    seen.add(owner)
    for field in shape_of(owner):
        yield field
        if is_group(inner := _inner(field)):
            yield from _fields(inner, seen)


def _inner(field: FieldShape) -> Any:
    item = item_of(field.hint) if value_of_mapping(field.hint) is None else None
    return item or field.hint


def _all_fields(*owners: type) -> tuple[FieldShape, ...]:
    seen: set[type] = set()
    return tuple(field for owner in owners for field in _fields(owner, seen))


CONTENT = _all_fields(*GROUPS, *(one.own for one in TYPES))
EVERYTHING = (*CONTENT, *_all_fields(Settings, RedirectFields))
FIELD_NAMES = {field.name for field in CONTENT}
SENTENCES = sorted({field.sentence for field in EVERYTHING})
CHOICES = sorted(
    {
        (field.name, value)
        for field in CONTENT
        if get_origin(_inner(field)) is Literal
        for value in get_args(_inner(field))
    }
)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _keys(catalogue: Catalogue) -> set[str]:
    return {*catalogue.messages, *catalogue.plurals} - set(SENTENCES)


def _starting(prefix: str) -> list[str]:
    return sorted(key for key in WORDS["fi"].messages if key.startswith(prefix))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_its_language_and_its_letters(language: str) -> None:
    text = (PROJECT / FOLDER / f"{language}.po").read_text("utf-8")
    for line in (f"Language: {language}", "charset=UTF-8", "Plural-Forms: nplurals=2; plural=(n != 1);"):
        assert line in text.split("\n\n")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice_in_a_catalogue(language: str) -> None:
    lines = (PROJECT / FOLDER / f"{language}.po").read_text("utf-8").splitlines()
    keys = [line for line in lines if line.startswith("msgid ")]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_key_exists_in_every_language(language: str) -> None:
    assert _keys(WORDS[language]) ^ _keys(WORDS["fi"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty_or_has_spaces_around_it(language: str) -> None:
    catalogue = WORDS[language]
    texts = {
        **catalogue.messages,
        **{f"{k}#{n}": t for k, ts in catalogue.plurals.items() for n, t in enumerate(ts)},
    }
    assert [key for key, text in texts.items() if not text or text != text.strip()] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_message_has_the_same_blanks_in_every_language(language: str) -> None:
    finnish, other = WORDS["fi"].messages, WORDS[language].messages
    differing = [
        key
        for key in sorted(_keys(WORDS["fi"]) & other.keys())
        if not key.startswith("date.day") and _placeholders(finnish[key]) != _placeholders(other[key])
    ]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["date.day", "date.day_plain"])
def test_the_pattern_of_a_day_has_only_parts_of_a_day(key: str, language: str) -> None:
    assert _placeholders(WORDS[language].messages[key]) < PARTS_OF_A_DAY


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_counted_word_has_two_forms_that_both_hold_the_number(language: str) -> None:
    plurals = WORDS[language].plurals
    assert [
        key for key, forms in plurals.items() if [_placeholders(one) for one in forms] != [{"number"}] * 2
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "count"), [("date.weekdays", 7), ("date.months", 12), ("date.month_names", 12)]
)
def test_the_week_has_seven_names_and_the_year_twelve(key: str, count: int, language: str) -> None:
    names = WORDS[language].messages[key].split(",")
    assert (len(names), [name for name in names if name != name.strip()]) == (count, [])
    assert len(set(names)) == count


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_break_may_fall_before_the_hour_or_the_unit(language: str) -> None:
    words = WORDS[language].messages
    for key in ("date.at", "unit.euros", "unit.max_mb"):
        assert "\u00a0" in words[key] or not re.search(r"\s", words[key])


@pytest.mark.parametrize("name", sorted(FIELD_NAMES))
def test_every_field_has_a_label(name: str) -> None:
    assert WORDS["fi"].find(f"label.{name}")


@pytest.mark.parametrize("name", sorted({field.name for field in EVERYTHING}))
def test_every_field_has_everyday_words_or_a_label_by_which_staff_may_find_it(name: str) -> None:
    assert WORDS["fi"].find(f"also.{name}", f"label.{name}")


@pytest.mark.parametrize(("field", "value"), CHOICES)
def test_every_choice_has_its_words(field: str, value: str) -> None:
    assert WORDS["fi"].find(f"choice.{field}.{value}", f"choice.{value}")


@pytest.mark.parametrize("name", sorted({field.name for field in CONTENT if field.hint is bool}))
def test_every_yes_or_no_field_says_what_yes_means(name: str) -> None:
    assert WORDS["fi"].find(f"yes.{name}")


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_has_its_words(language: str, kind: ContentType) -> None:
    parts = ("one", "many", "intro") if kind.name == "page" else ("one", "many", "intro", "section")
    assert [part for part in parts if not WORDS[language].find(f"type.{kind.name}.{part}")] == []


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_sentence_of_every_field_is_translated(language: str, sentence: str) -> None:
    assert WORDS[language].sentence(sentence) != sentence


def test_every_sentence_in_a_catalogue_is_that_of_a_field() -> None:
    for language in LANGUAGES:
        assert [key for key in WORDS[language].messages if " " in key and key not in SENTENCES] == []


def test_labels_and_everyday_words_belong_to_fields_that_exist() -> None:
    known = {field.name for field in EVERYTHING} | SHOWN_WITHOUT_A_FIELD
    keys = _starting("label.") + _starting("also.") + _starting("yes.") + _starting("no.")
    assert [key for key in keys if key.split(".")[-1] not in known] == []


def test_a_label_for_one_type_belongs_to_a_field_of_that_type() -> None:
    fields = {one.name: {field.name for field in _all_fields(*one.groups, one.own)} for one in TYPES}
    narrower = [key.split(".")[1:] for key in _starting("label.") if key.count(".") == 2]
    assert [(kind, field) for kind, field in narrower if field not in fields[kind]] == []


def test_choices_and_their_everyday_words_belong_to_values_that_exist() -> None:
    values = {value for _, value in CHOICES}
    keys = _starting("choice.") + _starting("also-choice.")
    assert [key for key in keys if key.split(".")[-1] not in values] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_has_no_comma_because_commas_part_everyday_words(language: str) -> None:
    messages = WORDS[language].messages
    labels = [key for key in messages if key.startswith(("label.", "choice."))]
    assert [key for key in labels if "," in messages[key]] == []


def _addresses(language: str) -> dict[str, str]:
    messages = WORDS[language].messages
    return {
        key: text
        for key, text in messages.items()
        if key.startswith("address.") or (key.startswith("type.") and key.endswith(".section"))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_an_address_is_a_slug(language: str) -> None:
    assert [text for text in _addresses(language).values() if slug_of(text) != text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_parts_of_addresses_are_the_same_in_one_language(language: str) -> None:
    texts = sorted(_addresses(language).values())
    assert texts == sorted(set(texts))


def test_no_part_of_a_finnish_address_is_english() -> None:
    english = {*_addresses("en").values(), *(one.folder for one in TYPES), *(one.name for one in TYPES)}
    assert set(_addresses("fi").values()) & english == SAME_IN_FINNISH_AND_ENGLISH
