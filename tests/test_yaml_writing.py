"""A value written as YAML is read back as itself."""

import unicodedata

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from talkoot.reading.documents import Mapping, Scalar, Sequence, parse_yaml, quoted
from talkoot.reading.yaml.writing import in_quotes

_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs", "Cc"]),
        st.sampled_from("\n\t :#-?,[]{}&*!|>'\"%@`\\“”äö0.~=<"),
    ),
    max_size=30,
).map(lambda text: unicodedata.normalize("NFC", text).replace("\ufdd0", ""))


@pytest.mark.parametrize(
    "value",
    [
        "Kevätkokous",
        "2026-03-31",
        "2026-03-31T15:00",
        "31.3.2026 klo 15",
        "https://a.example/b?c=d",
        "25000",
        "C",
    ],
)
def test_an_ordinary_value_stays_plain(value: str) -> None:
    assert quoted(value) == value


_MISREAD_AS_YAML = [
    "",
    " a",
    "a ",
    "a: b",
    "a:",
    "a #b",
    "#b",
    "- a",
    "? a",
    "*a",
    "[a] b",
    "Kyllä, ei",
    "”a”",
]
_MISREAD_AS_A_TYPE = [
    "no",
    "yes",
    "True",
    "null",
    "~",
    "=",
    "02150",
    "0401234567",
    "+358401234567",
    "9:30",
    "18.00",
]


@pytest.mark.parametrize("value", [*_MISREAD_AS_YAML, *_MISREAD_AS_A_TYPE, "1_000", "1e3", "0x1F"])
def test_a_value_that_some_reader_of_yaml_takes_otherwise_gets_quotes(value: str) -> None:
    assert quoted(value) == f'"{value}"'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('"Kevät" juhla', "'\"Kevät\" juhla'"),
        ("C:\\Kansio", "'C:\\Kansio'"),
        ('Don\'t "x"', '"Don\'t \\"x\\""'),
        ("a\nb\tc", '"a\\nb\\tc"'),
    ],
)
def test_the_kind_of_quotes_is_the_one_with_fewer_escapes(value: str, written: str) -> None:
    assert quoted(value) == written


@settings(max_examples=300, deadline=None)
@given(_TEXT)
@example("a\u2028b")
@example("\ufeff")
@example("a?")
def test_a_written_value_is_read_back_in_a_field_in_a_list_and_in_brackets(value: str) -> None:
    written = quoted(value)
    text = f"a: {written}\nb:\n  - {written}\nc: [{written}, {{d: {written}}}]\n"
    root, found = parse_yaml(text, "a.yaml")
    assert not [one for one in found if one.is_error]
    assert _texts(root) == [value] * 4


@settings(max_examples=200, deadline=None)
@given(_TEXT)
def test_any_other_reader_of_yaml_gets_the_text_as_well(value: str) -> None:
    assert yaml.safe_load(f"a: {in_quotes(value)}") == {"a": value}
    if not quoted(value)[0].isdigit():
        assert yaml.safe_load(f"a: {quoted(value)}") == {"a": value}


def _texts(node: Mapping | Sequence | Scalar | None) -> list[str]:
    match node:
        case Scalar(text=text):
            return [text]
        case Sequence(items=items):
            return [text for item in items for text in _texts(item)]
        case Mapping(items=pairs):
            return [text for _, item in pairs for text in _texts(item)]
    return []
