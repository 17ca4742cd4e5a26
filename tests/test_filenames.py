"""What names say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.values.filenames import (
    Name,
    ending,
    is_safe,
    is_safe_path,
    kind,
    looks_like_file,
    printable,
    renamed,
    safer,
    template_kind,
)


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("kylailta.md", Name.TEXT),
        ("KYLAILTA.MD", Name.TEXT),
        ("kylätalo.sv.md", Name.TEXT),
        ("hallinto.yaml", Name.TEXT),
        ("kartta.png", Name.MEDIA),
        ("OHJE.PDF", Name.MEDIA),
        ("kuva (1).jpg", Name.MEDIA),
        ("~$ohje.docx", Name.DROPPING),
        (".x.swp", Name.DROPPING),
        ("x.md~", Name.DROPPING),
        (".DS_Store", Name.DROPPING),
        ("Thumbs.db", Name.DROPPING),
        ("Desktop.ini", Name.DROPPING),
        ("x.tmp", Name.DROPPING),
        (".gitkeep", Name.DROPPING),
        ("#x.md#", Name.DROPPING),
        ("x (1).md", Name.COPY),
        ("x - Copy.md", Name.COPY),
        ("x - kopio.md", Name.COPY),
        ("x - Kopia.yaml", Name.COPY),
        ("x - Copy (2).md", Name.COPY),
        ("valokopio.md", Name.TEXT),
        ("oma-kopio.md", Name.TEXT),
        ("x.md.txt", Name.HIDDEN_ENDING),
        ("x.yaml.TXT", Name.HIDDEN_ENDING),
        ("ohje.txt", Name.MEDIA),
        ("logo.svg", Name.SVG),
        ("sivu.html", Name.OTHER),
        ("makro.docm", Name.OTHER),
        ("x.yml", Name.OTHER),
        ("paatteeton", Name.OTHER),
        ("md", Name.OTHER),
    ],
)
def test_a_name_tells_what_its_file_is(name: str, meaning: Name) -> None:
    assert kind(name) is meaning


def test_every_type_is_welcome_among_templates_but_droppings_are_not() -> None:
    names = ["a.html", "a.SVG", "a.woff2", "a", "x - kopio.md", ".a.swp"]
    assert [template_kind(name).value for name in names] == [
        "text",
        "text",
        "media",
        "media",
        "text",
        "dropping",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "con",
        "CON",
        "nul.html",
        "aux.md",
        "com1",
        "lpt9.txt",
        "prn .md",
        "conin$",
        ".",
        "..",
        "a.",
        "a ",
        " a",
        "a:b",
        "a*",
        "a?b",
        "a<b",
        "a>b",
        "a|b",
        "a/b",
        "a\\b",
        'a"b',
        "a\x00b",
        "a\nb",
        "a\x7f",
        "a\u202eb",
        "a\u200bb",
        "a\udce4",
        "a\u2028b",
    ],
)
def test_a_name_that_some_system_cannot_hold_is_unsafe(name: str) -> None:
    assert not is_safe(name)


@pytest.mark.parametrize(
    "name", ["a", "conference.md", "com.md", "com10", "ä ö.md", ".htaccess", "_headers", "日本.pdf", "😀"]
)
def test_an_ordinary_name_is_safe(name: str) -> None:
    assert is_safe(name)


@given(st.text(max_size=30))
def test_a_proposed_name_is_always_safe_and_showing_never_fails(name: str) -> None:
    proposal = safer(name)
    assert not proposal or is_safe(proposal)
    assert printable(name).isprintable()
    assert printable(name).encode("utf-8").decode() == printable(name)


@pytest.mark.parametrize(
    ("name", "better"),
    [("a?b.md", "a-b.md"), ("mitä: nyt.md", "mitä- nyt.md"), ("a. ", "a"), ("con", ""), ("???", "")],
)
def test_a_safer_name_is_near_the_one_written(name: str, better: str) -> None:
    assert safer(name) == better


@pytest.mark.parametrize(
    ("name", "better"),
    [("x.yml", "x.yaml"), ("x.markdown", "x.md"), ("x.md.txt", "x.md"), ("x.exe", "x.exe"), ("yml", "yml")],
)
def test_a_near_right_ending_is_put_right(name: str, better: str) -> None:
    assert renamed(name) == better


def test_a_path_is_safe_if_each_of_its_names_is_and_its_letters_are_composed() -> None:
    assert is_safe_path("a/ä.html")
    assert not is_safe_path("a/a\u0308.html")
    assert not is_safe_path("a/../b")


def test_an_ending_is_in_lower_case_and_a_hidden_file_has_none() -> None:
    assert [ending(name) for name in ("a.PDF", "a.b.md", ".md", "md", "a.")] == ["pdf", "md", "", "", ""]
    assert looks_like_file("x.md")
    assert not looks_like_file("v1.0")
