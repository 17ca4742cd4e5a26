"""Text of a file to a document: parts, places, and what is told when the parts cannot be found."""

import pytest

from talkoot.reading.documents import (
    Document,
    Mapping,
    Node,
    Scalar,
    Sequence,
    parse,
    parse_yaml,
    salvaged_id,
)
from talkoot.values.diagnostics import Diagnostics


def _read(text: str, path: str = "content/events/kevät-ilta.md") -> tuple[Document, Diagnostics]:
    document, found = parse(text, path, "digest")
    assert document is not None
    return document, found


def _value(node: Node | None) -> object:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_value(item) for item in items]
        case Mapping(items=pairs):
            return {key.text: _value(item) for key, item in pairs}
    return None


def test_a_markdown_file_is_front_matter_and_body_with_their_lines() -> None:
    document, found = _read("---\nid: x\n---\n\n# Otsikko\n\n---\n\nLoppu\n")
    assert found == ()
    assert (document.path, document.digest) == ("content/events/kevät-ilta.md", "digest")
    assert (document.body, document.body_line) == ("\n# Otsikko\n\n---\n\nLoppu", 4)
    assert document.lines[document.body_line] == "# Otsikko"
    assert document.lines[-1] == "Loppu"


@pytest.mark.parametrize("text", ["---   \nid: x\n---\t \nLoppu", "\n\n---\nid: x\n---\nLoppu"])
def test_blanks_around_the_fences_do_not_matter(text: str) -> None:
    document, found = _read(text)
    assert (found, _value(document.front), document.body) == ((), {"id": "x"}, "Loppu")


@pytest.mark.parametrize("path", ["a.MD", "a.Markdown"])
def test_the_ending_of_a_name_may_be_in_capitals(path: str) -> None:
    assert _read("---\nid: x\n---\nLoppu\n", path)[0].body == "Loppu"


@pytest.mark.parametrize("text", ["id: x\n", "---\nid: x\n", "---\nid: x\n---\n", "# a\n\nid: x # b\n"])
def test_a_yaml_file_is_one_mapping_without_a_body(text: str) -> None:
    document, found = _read(text, "content/contacts/a.yaml")
    assert (found, _value(document.front), document.body) == ((), {"id": "x"}, "")


def test_every_scalar_is_text_as_it_stands() -> None:
    values = [
        "9:30",
        "9.30",
        "18.00",
        "02150",
        "0401234567",
        "+358401234567",
        "no",
        "~",
        "null",
        "2026-02-30",
    ]
    document, found = _read("".join(f"k{n}: {value}\n" for n, value in enumerate(values)), "a.yaml")
    assert found == ()
    assert [_value(value) for _, value in document.front.items] == values


def test_places_are_those_of_the_file_counted_from_one() -> None:
    text = "---\nid: x\nä:\n  - öö: 'å'\n    b: [c, ä😀d]\ne:\n---\n"
    front = _read(text)[0].front
    assert (front.line, front.column) == (2, 1)
    (key, items), (_, empty) = front.items[1], front.items[2]
    assert isinstance(items, Sequence)
    assert (key.line, key.column, items.line, items.column) == (3, 1, 4, 3)
    group = items.items[0]
    assert isinstance(group, Mapping)
    (_, first), (_, row) = group.items
    assert first == Scalar("å", 4, 9, quoted=True)
    assert isinstance(row, Sequence)
    assert row.items[1] == Scalar("ä😀d", 5, 12, quoted=False)
    assert empty == Scalar("", 6, 3, quoted=False)


@pytest.mark.parametrize(
    ("written", "is_quoted"),
    [("a", False), ('"a"', True), ("'a'", True), ("|\n  a", True), (">-\n  a", True)],
)
def test_a_scalar_says_if_it_was_plain(written: str, is_quoted: bool) -> None:
    ((_, value),) = _read(f"k: {written}\n", "a.yaml")[0].front.items
    assert isinstance(value, Scalar)
    assert value.quoted is is_quoted


_EXAMPLE = "---\nid: kevat-ilta\ntitle: Kevät ilta\n---"


@pytest.mark.parametrize(
    ("text", "code", "line", "fix"),
    [
        ("Moi\n", "front-matter-missing", 1, _EXAMPLE),
        ("", "front-matter-missing", 1, _EXAMPLE),
        ("---\n", "front-matter-unclosed", 1, _EXAMPLE),
        ("---\n---\n", "front-matter-empty", 1, _EXAMPLE),
        ("---\n# kommentti\n\n---\nTeksti\n", "front-matter-empty", 1, _EXAMPLE),
        ("---\n- a\n- b\n---\n", "yaml-root", 1, _EXAMPLE),
        ("---\nKevät\n---\n", "missing-colon", 2, ""),
    ],
)
def test_a_file_without_data_is_one_error_with_an_example(text: str, code: str, line: int, fix: str) -> None:
    document, found = parse(text, "content/events/kevät-ilta.md", "digest")
    assert document is None
    assert [(one.code, one.location.line, one.fix) for one in found] == [(code, line, fix)]


@pytest.mark.parametrize(
    ("text", "code", "line", "fix", "body"),
    [
        ("id: x\n---\nTeksti", "front-matter-missing", 1, "---\nid: x", "Teksti"),
        ("---\nid: x\n", "front-matter-unclosed", 3, "id: x\n---", ""),
        (
            "---\nid: x\n\nTeksti\n\n---\n\nLisää",
            "front-matter-unclosed",
            3,
            "id: x\n---",
            "\nTeksti\n\n---\n\nLisää",
        ),
        (
            "---\nid: x\n\n# Otsikko\n\nHuom: a",
            "front-matter-unclosed",
            3,
            "id: x\n---",
            "\n# Otsikko\n\nHuom: a",
        ),
        ("---\nid: x\n## Otsikko\nTeksti", "front-matter-unclosed", 3, "id: x\n---", "## Otsikko\nTeksti"),
        ("—\nid: x\n---\nTeksti", "front-matter-line", 1, "---", "Teksti"),
        ("---\nid: x\n----\nTeksti", "front-matter-line", 3, "---", "Teksti"),
        ("---\nid: x\n–––\nTeksti\n\n---\n", "front-matter-line", 3, "---", "Teksti\n\n---"),
    ],
)
def test_a_fence_that_is_missing_or_changed_by_a_word_processor_is_told_and_guessed(
    text: str, code: str, line: int, fix: str, body: str
) -> None:
    document, found = _read(text)
    assert [(one.code, one.location.line, one.fix) for one in found] == [(code, line, fix)]
    assert (_value(document.front), document.body) == ({"id": "x"}, body)


def test_a_repeated_key_names_both_lines_and_the_first_one_counts() -> None:
    document, found = _read("---\nid: x\na:\n  - b: 1\n    ä: 2\n    b: 3\nid: y\n---\n")
    assert [(one.code, str(one.location)[-3:]) for one in found] == [
        ("duplicate-key", "6:5"),
        ("duplicate-key", "7:1"),
    ]
    assert "rivillä 4" in found[0].message("fi")
    assert "2 ja 7" in found[1].hint("fi")
    assert _value(document.front) == {"id": "x", "a": [{"b": "1", "ä": "2"}]}


@pytest.mark.parametrize(
    ("text", "place", "code", "value"),
    [
        ("a: &x [b]\nc: *x\n", "2:4", "yaml-alias", {"a": ["b"]}),
        ("a: &x\n  b: c\n", "1:4", "yaml-anchor", {"a": {"b": "c"}}),
        ("a: !!int 5\n", "1:4", "yaml-tag", {"a": "5"}),
        ("a: !!python/object/apply:os.system ['x']\n", "1:4", "yaml-tag", {"a": ["x"]}),
        ("a: b\n<<: *x\n", "2:1", "merge-key", {"a": "b"}),
        ("a: b\n<<: {c: d}\n", "2:1", "merge-key", {"a": "b"}),
        ("a: b\n---\nc: d\n", "2:1", "second-document", {"a": "b"}),
        ("a: b\n? [c, d]\n: e\n", "2:3", "yaml-key", {"a": "b"}),
        ("a: b\n: c\n", "2:1", "yaml-key", {"a": "b"}),
        ('a: b\nc: "x\\0y"\n', "2:4", "yaml-escape", {"a": "b", "c": "x y"}),
    ],
)
def test_what_content_has_no_use_for_is_told_and_left_out(
    text: str, place: str, code: str, value: object
) -> None:
    document, found = _read(text, "a.yaml")
    assert (code, f"a.yaml:{place}") in [(one.code, str(one.location)) for one in found]
    assert _value(document.front) == value


def test_other_yaml_may_be_a_list_or_nothing() -> None:
    root, found = parse_yaml("- from: a\n  to: b\n- from: c\n", "content/redirects.yaml")
    assert (_value(root), found) == ([{"from": "a", "to": "b"}, {"from": "c"}], ())
    assert parse_yaml("# ei vielä mitään\n", "content/redirects.yaml") == (None, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nid: kevat-ilta\ntitle: [\n---\n", "kevat-ilta"),
        ('---\ntitle: "x\nid: "kevat" # a\n---\n', "kevat"),
        ("id:kevat\n\tx", "kevat"),
        ("---\nid:\u00a0kevat\n", "kevat"),
        ("---\nid: Kevät\n---\n", None),
        ("---\npart:\n  id: kevat\n---\nid: x\n", None),
        ("Teksti\n\nid:kevat\n", None),
        ("", None),
    ],
)
def test_the_id_of_a_broken_file_is_salvaged_from_its_data_alone(text: str, expected: str | None) -> None:
    assert salvaged_id(text) == expected
