"""The line that an editor writes instead, and the passages of an entry."""

import pytest

from talkoot.reading.moments import read_moment
from talkoot.reading.replacements import replacement, stored, told
from talkoot.reading.suggestions import nearest_path
from talkoot.site.passages import passages
from tests.checked_sites import entry, site_of, together


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("topics: [x, kulttuuri]", "topics: [uusi, kulttuuri]"),
        ("topics: [x]", "topics: [uusi]"),
        ("topics:\n  - x\n  - kulttuuri", "- uusi"),
        ("topics:\n- x", "- uusi"),
        ("topics:\n  [x,\n   kulttuuri]", "topics: [uusi, kulttuuri]"),
    ],
)
def test_a_list_on_one_line_is_given_whole_and_other_lists_by_the_line(written: str, expected: str) -> None:
    one = site_of(entry("networks", "n", written)).entries["n"]
    line = replacement(one.marks, ("topics", 0), "uusi", one.classified.topics)
    assert line == expected


def test_where_nothing_can_be_proposed_there_is_no_line() -> None:
    one = site_of(entry("networks", "n", "owner: x")).entries["n"]
    assert replacement(one.marks, ("owner",), "") == ""
    assert replacement(one.marks, ("owner",), "no") == 'owner: "no"'


@pytest.mark.parametrize(
    ("written", "in_files", "in_messages"),
    [
        ("31.3.2026", "2026-03-31", "31.3.2026"),
        ("31.3.2026 klo 15", "2026-03-31T15:00", "31.3.2026 15.00"),
        ("2026-03-31T12:00Z", "2026-03-31T15:00", "31.3.2026 15.00"),
        ("syksy 2026", "syksy 2026", "syksy 2026"),
    ],
)
def test_a_moment_is_stored_in_one_form_and_told_in_another(
    written: str, in_files: str, in_messages: str
) -> None:
    when = read_moment(written)
    assert (stored(when), told(when)) == (in_files, in_messages)
    assert stored(read_moment(stored(when))) == in_files


def test_the_passages_of_a_translation_are_its_own() -> None:
    original = entry("networks", "n", "lead: Alku\nmeets: Joka kuu", "Teksti.\n\n- kohta\n")
    swedish = {"content/networks/n.sv.md": "---\ntitle: Nät\n---\n\nText.\n"}
    site = site_of(together(original, swedish))
    found = [(one.field, one.text, one.location.line) for one in passages(site.entries["n"])]
    assert found == [
        ("title", "Otsikko", 3),
        ("lead", "Alku", 4),
        ("meets", "Joka kuu", 5),
        ("", "Teksti.", 7),
        ("", "kohta", 9),
    ]
    translated = [(one.field, one.text) for one in passages(site.in_language("n", "sv"))]
    assert translated == [("title", "Nät"), ("", "Text.")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("media/kuvva.jpg", "media/kuva.jpg"),
        ("kuvat/kuva.jpg", "media/kuva.jpg"),
        ("media/kuva.png", ""),
        ("media/aivan-muu.jpg", ""),
    ],
)
def test_the_nearest_file_is_named_alike_and_of_the_same_kind(written: str, expected: str) -> None:
    assert nearest_path(written, ["media/kuva.jpg", "media/muistio.pdf", "events/kuva.md"]) == expected
