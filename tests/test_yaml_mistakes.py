"""What an editor can write wrongly in YAML: the code, the place, and the line to write instead."""

import pytest

from talkoot.reading.documents import Mapping, Node, Scalar, Sequence, parse_yaml
from talkoot.values.diagnostics import Diagnostics


def _read(text: str) -> tuple[object, Diagnostics]:
    root, found = parse_yaml(text, "a.yaml")
    for language in ("fi", "sv", "en"):
        assert all(one.message(language) and "{" not in one.hint(language) for one in found)
    return _value(root), found


def _value(node: Node | None) -> object:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_value(item) for item in items]
        case Mapping(items=pairs):
            return {key.text: _value(item) for key, item in pairs}
    return None


_VALUES = [
    ("title: Kokous: asia", "colon-in-value", 14, 'title: "Kokous: asia"'),
    ("title: Ohje:", "colon-in-value", 12, 'title: "Ohje:"'),
    ("title: Kokous: asia # kommentti", "colon-in-value", 14, 'title: "Kokous: asia" # kommentti'),
    ("title: “Kokous: asia”", "curly-quotes", 15, 'title: "Kokous: asia"'),
    ("“title”: Kevät", "curly-quotes", 1, "title: Kevät"),
    ("title: 'Don't'", "text-after-quote", 12, 'title: "Don\'t"'),
    ('title: "Kevät" juhla', "text-after-quote", 14, "title: '\"Kevät\" juhla'"),
    ('title: "Ilta "Kevät" alkaa"', "text-after-quote", 14, "title: 'Ilta \"Kevät\" alkaa'"),
    ('title: "Kevät', "unclosed-quote", 8, 'title: "Kevät"'),
    ("title: 'Kevät", "unclosed-quote", 8, 'title: "Kevät"'),
    ('title: "C:\\Users"', "yaml-escape", 11, "title: 'C:\\Users'"),
    ('title: "C:\\"', "yaml-escape", 11, "title: 'C:\\'"),
    ("title: @kaupunki", "first-character", 8, 'title: "@kaupunki"'),
    ("title: `koodi`", "first-character", 8, 'title: "`koodi`"'),
    ("title: %-osuus", "first-character", 8, 'title: "%-osuus"'),
    ("title: | Kevät", "first-character", 8, 'title: "| Kevät"'),
    ("title: > Kevät", "first-character", 8, 'title: "> Kevät"'),
    ("title: - Kevät", "first-character", 8, 'title: "- Kevät"'),
    ("title: ? Kevät", "first-character", 8, 'title: "? Kevät"'),
    ("title: }", "first-character", 8, 'title: "}"'),
    ("title: *Tärkeä* asia", "yaml-alias", 8, 'title: "*Tärkeä* asia"'),
    ("title: *huom*", "yaml-alias", 8, 'title: "*huom*"'),
    ("title: &co yhtiö", "yaml-anchor", 8, 'title: "&co yhtiö"'),
    ("title: !Huom asia", "yaml-tag", 8, 'title: "!Huom asia"'),
    ("title: [Peruttu] Kevät", "text-after-bracket", 17, 'title: "[Peruttu] Kevät"'),
    ("title: {Peruttu} Kevät", "text-after-bracket", 17, 'title: "{Peruttu} Kevät"'),
    ("topics: [a, b", "unclosed-bracket", 9, "topics: [a, b]"),
    ("topics: [a, {b: c]", "yaml-flow", 9, 'topics: [a, "{b: c"]'),
    ("topics: [a, b[c]", "yaml-flow", 9, 'topics: [a, "b[c"]'),
    ("topics: [a, #b]", "yaml-flow", 9, 'topics: [a, "#b"]'),
    ("topics: [a: b: c, d]", "yaml-flow", 9, 'topics: ["a: b: c", d]'),
    ("title: {{ nimi }}", "yaml-key", 9, 'title: "{{ nimi }}"'),
    ("title: Kurssi #2", "lost-text", 15, 'title: "Kurssi #2"'),
    ("title: #1 asia", "lost-text", 8, 'title: "#1 asia"'),
    ('title: "Kurssi" #2', "lost-text", 17, 'title: "Kurssi #2"'),
    ("title:Kevät", "missing-space", 6, "title: Kevät"),
    ("title:Kokous: asia", "missing-space", 6, 'title: "Kokous: asia"'),
    ("title:[a, b]", "missing-space", 6, "title: [a, b]"),
    ("title = Kevät", "missing-colon", 6, "title: Kevät"),
    ("title Kevät", "missing-colon", 6, "title: Kevät"),
    (">title: Kevät", "stray-character", 1, "title: Kevät"),
    ('"title: Kevät', "stray-character", 1, "title: Kevät"),
    ("title:\u00a0Kevät", "invisible-space", 7, "title: Kevät"),
    ("title\u00a0: Kevät", "invisible-space", 6, "title: Kevät"),
    ("\u00a0title: Kevät", "invisible-space", 1, "title: Kevät"),
    ("ti\u200btle: Kevät", "invisible-space", 3, "title: Kevät"),
    ("\ttitle: Kevät", "yaml-tab", 1, "title: Kevät"),
    ("   title: Kevät", "yaml-indentation", 4, "title: Kevät"),
]


@pytest.mark.parametrize(("line", "code", "column", "fix"), _VALUES, ids=[line for line, *_ in _VALUES])
def test_a_mistake_is_told_once_with_the_line_to_write_and_the_rest_is_read(
    line: str, code: str, column: int, fix: str
) -> None:
    value, found = _read(f"id: ä\n{line}\nlead: Loppu\n")
    assert [(one.code, str(one.location)) for one in found] == [(code, f"a.yaml:2:{column}")]
    assert found[0].fix == fix
    assert found[0].text == line.strip(" \t")
    assert value == _read(f"id: ä\n{fix}\nlead: Loppu\n")[0]
    assert isinstance(value, dict)
    assert value["lead"] == "Loppu"


@pytest.mark.parametrize("line", [fix for *_, fix in _VALUES])
def test_the_line_to_write_has_no_mistake(line: str) -> None:
    assert _read(f"id: ä\n{line}\nlead: Loppu\n")[1] == ()


@pytest.mark.parametrize("line", ["- Kurssi #2", "  - Kurssi #2", "- @a", "- 'Don't'", "- [x] y", "- *a b"])
def test_the_items_of_a_list_are_looked_at_as_well(line: str) -> None:
    value, found = _read(f"topics:\n  {line}\n")
    assert [one.location.line for one in found] == [2]
    assert line.split("- ")[1].strip("'")[:5] in str(value)


_LAYOUT = [
    ("place:\n    name: x\n  city: y\n", 3, "    city: y", {"place": {"name": "x", "city": "y"}}),
    ("a:\n   b: 1\n  c: 2\n  d: 3\n", 2, "  b: 1", {"a": {"b": "1", "c": "2", "d": "3"}}),
    ("a: x\n  b: y\nc: z\n", 2, "b: y", {"a": "x", "b": "y", "c": "z"}),
    (" a: x\nb: y\nc: z\n", 1, "a: x", {"a": "x", "b": "y", "c": "z"}),
    ("a:\n  - x\n   - y\n  - z\n", 3, "  - y", {"a": ["x", "y", "z"]}),
    ("a:\n- k: 1\n    l: 2\n  - k: 3\n", 2, "  - k: 1", {"a": [{"k": "1", "l": "2"}, {"k": "3"}]}),
    ("a:\n  - k: 1\n  l: 2\n  - k: 3\n", 3, "    l: 2", {"a": [{"k": "1", "l": "2"}, {"k": "3"}]}),
    ("a:\n  - x\n  b: y\n", 3, "b: y", {"a": ["x"], "b": "y"}),
    ("a: |\n    x\n  y\nb: z\n", 3, "    y", {"a": "x\ny\n", "b": "z"}),
]


@pytest.mark.parametrize(("text", "line", "fix", "value"), _LAYOUT)
def test_a_line_in_the_wrong_column_is_told_with_the_least_move(
    text: str, line: int, fix: str, value: object
) -> None:
    read, found = _read(text)
    assert [(one.code, one.location.line) for one in found] == [("yaml-indentation", line)]
    assert (found[0].fix, read) == (fix, value)


def test_list_items_without_a_space_after_the_dash_are_told_one_by_one() -> None:
    value, found = _read("topics:\n  -seurat\n  -kylät\n")
    assert [(one.code, one.fix) for one in found] == [
        ("missing-space", "  - seurat"),
        ("missing-space", "  - kylät"),
    ]
    assert value == {"topics": ["seurat", "kylät"]}


def test_tabs_in_the_indentation_are_one_error_that_names_every_line() -> None:
    value, found = _read("a:\n\tb: 1\n\tc: 2\n")
    assert [one.code for one in found] == ["yaml-tab"]
    assert "2, 3" in found[0].message("fi")
    assert value == {"a": {"b": "1", "c": "2"}}


def test_a_tab_between_words_is_a_space() -> None:
    assert _read("a:\tb\tc\n") == ({"a": "b c"}, ())


def test_a_no_break_space_within_a_value_is_no_mistake() -> None:
    assert _read("a: 10\u00a0€\nb: |\n  \u00a0c\n") == ({"a": "10\u00a0€", "b": "\u00a0c\n"}, ())


@pytest.mark.parametrize("character", ["\u2028", "\u2029"])
def test_an_invisible_line_break_is_told_and_read_as_a_space(character: str) -> None:
    value, found = _read(f"a: b{character}c\n")
    assert [(one.code, one.location.column) for one in found] == [("yaml-line-break", 5)]
    assert value == {"a": "b c"}


def test_a_long_value_that_goes_on_at_the_margin_is_to_be_indented() -> None:
    text = "lead: Kevään yhteinen ilta kokoaa kaikki koolle\njatkuu tässä\ntitle: x\n"
    value, found = _read(text)
    assert [(one.code, one.fix) for one in found] == [("missing-colon", "  jatkuu tässä")]
    assert value == {"lead": "Kevään yhteinen ilta kokoaa kaikki koolle jatkuu tässä", "title": "x"}


def test_a_quote_closed_only_on_a_later_line_is_told_where_it_began() -> None:
    value, found = _read('title: "Kevät\nlead: Kuvaus"\n')
    assert [(one.code, str(one.location), one.fix) for one in found] == [
        ("unclosed-quote", "a.yaml:1:8", 'title: "Kevät"')
    ]
    assert value == {"title": "Kevät", "lead": 'Kuvaus"'}


def test_curly_quotes_around_a_whole_value_are_a_warning_that_straight_quotes_answer() -> None:
    value, found = _read("title: ”Kevät”\n")
    assert [(one.code, one.is_error) for one in found] == [("curly-quotes-kept", False)]
    assert value == {"title": "”Kevät”"}
    assert _read('title: "”Kevät”"\nlead: ”Kevät” ja ”syksy”\n')[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "# kommentti\ntitle: Kevät # kommentti\n",
        "title: C#-kurssi\nlead: a#b\n",
        "title: 'Kurssi #2'\nlead: |\n  Kurssi #2\n",
        "title: Kevät  #\n#seurat\n",
        "topics: [a] # x #2\n",
        "title: # täytä tämä\n",
        'url: https://a.example/#b\ntime: "9:30"\n',
        "title: >-\n  Kokous: asia #2\n",
    ],
)
def test_ordinary_comments_and_signs_are_no_mistake(text: str) -> None:
    assert _read(text)[1] == ()


def test_several_mistakes_are_all_told_in_one_run() -> None:
    text = "id: x\ntitle: Kokous: asia\nlead: 'Don't'\nprice:5\nid: y\ntopics: [a, b\nowner: @a\n"
    value, found = _read(text)
    assert [one.location.line for one in sorted(found, key=lambda one: one.location)] == [2, 3, 4, 5, 6, 7]
    assert value == {
        "id": "x",
        "title": "Kokous: asia",
        "lead": "Don't",
        "price": "5",
        "topics": ["a", "b"],
        "owner": "@a",
    }
