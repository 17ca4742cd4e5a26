"""What holds for every text that anybody could write."""

import html
import re
from html.parser import HTMLParser

import nh3
from hypothesis import given
from hypothesis import strategies as st

from talkoot.model.body import Body, HoleKind
from talkoot.reading.markdown.holes import fill
from talkoot.reading.markdown.link_rules import REMOTE_IMAGE, UNKNOWN_ANCHOR
from talkoot.reading.markdown.rendering import render_body
from talkoot.values.diagnostics import Diagnostics

PATH = "content/releases/tiedote.md"
WORD = re.compile(r"w\d+q")
SIGNS = (
    *(
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "\r\n",
        "\r",
        "- ",
        "1. ",
        "7. ",
        "> ",
        "# ",
        "## ",
        "#### ",
        "```",
        "~~~",
    ),
    *(
        "|",
        "---",
        "===",
        "\n---\n",
        ":",
        "\n: ",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "<",
        ">",
        "<b>",
        "</b>",
        "<!--",
    ),
    *(
        "-->",
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "\\",
        "[^1]",
        "\n[^1]: ",
        "\n[x]: ",
        "[w0q][x]",
        "\nid:kissa\n",
    ),
    *(
        "https://x.example/",
        "a@b.example",
        "&amp;",
        "&#42;",
        "&nbsp;",
        '"',
        "'",
        "--",
        "19. syyskuuta",
        "klo 15",
    ),
    *("17-19", "javascript:", "data:", "hole:1", "../a.md", "(k.jpg)", "(#a)", "{: onclick=x }", "{{ x }}"),
    *("\ufdd0", "\x02", "\x03", "\ud800", "\u202e", "\x0b", "\na|b\n-|-\n", "**Huom.** ", '![a](k.jpg "b")'),
)
WORDS = st.integers(0, 10**6).map(lambda number: f"w{number}q")
TEXTS = st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(SIGNS), WORDS), max_size=50).map("".join)
SAFE_SIGNS = [one for one in SIGNS if not set(one) & set("[]()|`~:")]
PROSE = st.lists(st.one_of(st.sampled_from(SAFE_SIGNS), WORDS), max_size=50).map("".join)
BLOCKS = {
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
}
TABLES = {"pre", "table", "tbody", "td", "th", "thead", "tr", "ul"}
RUNNING = {"a", "br", "code", "em", "img", "strong", "sup"}
ADDRESSES = {"href", "src"}
OTHERS = {
    "alt",
    "title",
    "loading",
    "id",
    "class",
    "role",
    "start",
    "value",
    "scope",
    "aria-label",
    "tabindex",
}
EXPLAINED = {"table-cells-lost", UNKNOWN_ANCHOR.code, REMOTE_IMAGE.code}


class Reader(HTMLParser):
    """Gathers tags, attributes and words as a browser would."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def render(text: str, language: str = "fi") -> tuple[Body, Diagnostics]:
    return render_body(text, PATH, 5, language)


@given(TEXTS, st.sampled_from(["fi", "en"]))
def test_only_what_is_named_reaches_the_page(text: str, language: str) -> None:
    body, _ = render(text, language)
    read = Reader(body.html)
    assert set(read.tags) <= BLOCKS | TABLES | RUNNING
    assert {name for name, _ in read.attributes} <= ADDRESSES | OTHERS
    for name, value in read.attributes:
        if name in ADDRESSES:
            assert value.startswith(("https://", "mailto:", "hole:", "#"))
        if name == "tabindex":
            assert value == "0"
    ids = [value for name, value in read.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value[1:] for name, value in read.attributes if value.startswith("#") and name == "href"} <= set(
        ids
    )


@given(TEXTS)
def test_the_sanitiser_finds_nothing_to_change(text: str) -> None:
    body, _ = render(text)
    again = nh3.clean(
        body.html,
        tags=set(Reader(body.html).tags),
        attributes={"*": {name for name, _ in Reader(body.html).attributes}},
        url_schemes={"https", "mailto", "hole"},
        link_rel=None,
    )
    assert again.replace("&nbsp;", "\u00a0") == body.html


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    """Every word is read, is in an address or names something, or a finding tells that it is not shown."""
    body, findings = render(text)
    targets = " ".join(f"{hole.target}#{hole.anchor}" for hole in body.holes)
    names = " ".join(re.findall(r"\[[^\]]*\]|(?:```|~~~).*", text))
    kept = set(WORD.findall(" ".join([body.text, html.unescape(body.html), targets, names])))
    told = any(one.is_error or one.code in EXPLAINED for one in findings)
    assert told or set(WORD.findall(text)) <= kept


@given(PROSE)
def test_in_prose_no_word_is_lost_and_all_are_among_the_words(text: str) -> None:
    body, _ = render(text)
    assert sorted(WORD.findall(text)) == sorted(WORD.findall(body.text))


@given(TEXTS)
def test_the_words_of_the_page_are_the_words_of_the_body(text: str) -> None:
    body, _ = render(text)
    assert set(WORD.findall(body.text)) <= set(WORD.findall(" ".join(Reader(body.html).words)))
    assert len(body.lines) == len(body.text.split("\n") if body.text else ())


@given(TEXTS, TEXTS)
def test_a_body_depends_on_its_own_text_alone(text: str, other: str) -> None:
    before = render(text)
    render(other)
    assert render(text) == before


@given(TEXTS)
def test_every_finding_has_a_place_in_the_text_and_words(text: str) -> None:
    lines = re.split("\r\n|\r|\n", text)
    for one in render(text)[1]:
        assert 5 <= one.location.line < 5 + len(lines)
        assert 1 <= one.location.column <= len(lines[one.location.line - 5]) + 1
        assert one.message("fi")


@given(TEXTS)
def test_filling_leaves_no_hole(text: str) -> None:
    body, _ = render(text)
    numbers = [number for number, hole in enumerate(body.holes) if hole.kind is not HoleKind.CARD]
    for filled in (fill(body, {}, {}), fill(body, dict.fromkeys(numbers, "x"), {})):
        assert not [value for _, value in Reader(filled).attributes if value.startswith("hole:")]
