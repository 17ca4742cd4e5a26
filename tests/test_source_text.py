"""Bytes to text: what is read, what is told, and where."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talkoot.reading.source_text import SIZE_LIMIT, read_text, readable, too_large, unreadable_characters
from talkoot.values.diagnostics import Diagnostics

_PLAIN = "---\nid: kevät\ntitle: Yö\n---\nRivi\n"


def _codes(found: Diagnostics) -> list[str]:
    for language in ("fi", "sv", "en"):
        assert all(one.message(language) and one.hint(language) for one in found)
    return [one.code for one in found]


@pytest.mark.parametrize(
    "data",
    [
        _PLAIN.encode(),
        b"\xef\xbb\xbf" + _PLAIN.encode(),
        _PLAIN.replace("\n", "\r\n").encode(),
        _PLAIN.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + _PLAIN.replace("\n", "\r\n", 2).encode(),
        unicodedata.normalize("NFD", _PLAIN).encode(),
    ],
    ids=["plain", "byte order mark", "CRLF", "lone CR", "mixed", "NFD"],
)
def test_ways_of_saving_the_same_text_read_the_same(data: bytes) -> None:
    assert read_text(data, "a.md") == (_PLAIN, ())


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_a_file_in_another_encoding_is_told_at_its_first_bad_byte_and_read_by_guess(codec: str) -> None:
    text, found = read_text("id: x\ntitle: Kevätyö\n".encode(codec), "a.yaml")
    assert text == "id: x\ntitle: Kevätyö\n"
    (one,) = found
    assert (one.code, one.location.line, one.location.column) == ("not-utf-8", 2, 11)
    assert dict(one.values) == {"line": "2", "byte": "0xE4", "guess": "ä"}
    assert "UTF-8" in one.hint("fi")


def test_one_bad_byte_among_good_letters_leaves_the_good_ones() -> None:
    text, found = read_text("title: Kevät – ".encode() + b"\x94yksi\x94", "a.yaml")
    assert text == "title: Kevät – ”yksi”"
    assert _codes(found) == ["not-utf-8"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_and_read(codec: str) -> None:
    text, found = read_text(_PLAIN.replace("\n", "\r\n").encode(codec), "a.md")
    assert text == _PLAIN
    assert _codes(found) == ["utf-16"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14", "Word/Excel/ZIP"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (rb"{\rtf1\ansi", "RTF"),
    ],
)
def test_another_kind_of_file_under_the_name_of_a_text_is_named(data: bytes, kind: str) -> None:
    text, found = read_text(data, "a.md")
    assert text == ""
    assert _codes(found) == ["not-text"]
    assert kind in found[0].message("fi")


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_an_empty_file_is_an_error(data: bytes) -> None:
    text, found = read_text(data, "a.md")
    assert text == ""
    assert _codes(found) == ["empty-file"]


def test_a_file_over_the_limit_is_refused_by_its_size_alone() -> None:
    assert too_large("a.md", SIZE_LIMIT) == ()
    assert _codes(too_large("a.md", SIZE_LIMIT + 1)) == ["text-too-large"]
    text, found = read_text(b"x" * (SIZE_LIMIT + 1), "a.md")
    assert text == ""
    assert str(SIZE_LIMIT + 1) in found[0].message("fi")


@pytest.mark.parametrize(
    "code", [0x0, 0x1, 0x8, 0xB, 0xC, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF]
)
def test_a_control_character_is_told_with_its_place_and_becomes_a_space(code: int) -> None:
    text, found = read_text(f"id: x\ntitle: ä{chr(code)}b\n".encode(), "a.yaml")
    assert text == "id: x\ntitle: ä b\n"
    (one,) = found
    assert (one.code, str(one.location)) == ("control-character", "a.yaml:2:9")
    assert f"U+{code:04X}" in one.message("fi")


def test_tabs_and_line_breaks_are_no_control_characters() -> None:
    assert read_text(b"a\tb\nc\n", "a.md") == ("a\tb\nc\n", ())


def test_a_file_full_of_control_characters_is_told_a_few_times_only() -> None:
    _, found = read_text(b"a\x01\n" * 5000, "a.md")
    assert 1 < len(found) <= 10


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u202e", "bidi-control"),
        ("\u2066", "bidi-control"),
        ("\u200b", "zero-width"),
        ("\u2060", "zero-width"),
        ("\ufeff", "zero-width"),
        ("\u200d", "zero-width"),
        ("\ufffd", "lost-letter"),
    ],
)
def test_an_invisible_or_lost_character_is_a_warning_with_its_place(character: str, code: str) -> None:
    text, found = read_text(f"a\nb{character}c".encode(), "a.md")
    assert text == f"a\nb{character}c"
    assert [(one.code, one.is_error, str(one.location)) for one in found] == [(code, False, "a.md:2:2")]


def test_joiners_between_emoji_and_persian_letters_are_as_they_should_be() -> None:
    assert read_text("👩\u200d👧 می\u200cخواهم".encode(), "a.md")[1] == ()


@pytest.mark.parametrize("letter", "äöåÄÖÅ")
def test_letters_read_in_a_wrong_encoding_are_told_with_the_right_one(letter: str) -> None:
    _, found = read_text(f"Kev{letter.encode().decode('cp1252')}t".encode(), "a.md")
    assert _codes(found) == ["garbled-letters"]
    assert f"”{letter}”" in found[0].message("fi")


def test_an_unmerged_conflict_is_one_error_and_the_first_side_is_read_in_its_lines() -> None:
    text = "id: x\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> oma\nlead: c\n"
    read, found = read_text(text.encode(), "a.yaml")
    assert read == "id: x\n\ntitle: a\n\n\n\nlead: c\n"
    (one,) = found
    assert (one.code, one.location.line) == ("conflict-marker", 2)
    assert "2–6" in one.message("fi")


def test_each_conflict_is_told_and_the_common_ancestor_left_out() -> None:
    side = "<<<<<<< a\n1\n||||||| b\n0\n=======\n2\n>>>>>>> c\n"
    read, found = read_text((side + "x\n" + side).encode(), "a.md")
    assert read.split() == ["1", "x", "1"]
    assert [one.location.line for one in found] == [1, 9]


def test_the_end_of_a_conflict_without_its_start_is_told() -> None:
    assert _codes(read_text(b"a\n=======\nb\n>>>>>>> oma\n", "a.md")[1]) == ["conflict-marker"]


@pytest.mark.parametrize(
    "text", ["Otsikko\n=======\n\nTeksti\n", "a <<<<<<< b\n", "<<<<<<<<< a\n", ">>>>>>> a\n"]
)
def test_a_heading_underline_and_arrows_in_text_are_no_conflict(text: str) -> None:
    assert read_text(text.encode(), "a.md") == (text, ())


def test_a_pointer_to_large_file_storage_says_which_command_fetches_the_file() -> None:
    text, found = read_text(b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "a.md")
    assert text == ""
    assert _codes(found) == ["lfs-pointer"]
    assert "git lfs pull" in found[0].hint("fi")


def test_unreadable_characters_are_counted_from_the_first_line_given() -> None:
    (one,) = unreadable_characters("a\n\x00", "a.md", first_line=5)
    assert str(one.location) == "a.md:6:1"
    assert readable("a\ud800b") == "a b"


_BYTES = st.one_of(
    st.binary(max_size=80),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(max_size=40).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.text(alphabet="aä\n\r<>=| \ufeff\x00", max_size=40).map(
        lambda text: text.encode("latin-1", "replace")
    ),
)


@settings(max_examples=400, deadline=None)
@given(_BYTES)
def test_any_bytes_give_clean_text_or_an_error_inside_the_file(data: bytes) -> None:
    text, found = read_text(data, "a.md")
    assert text or any(one.is_error for one in found)
    assert "\r" not in text
    assert readable(text) == text
    assert unicodedata.is_normalized("NFC", text)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= one.location.line <= lines for one in found)
    if text:
        assert read_text(text.encode(), "a.md")[0] == text
