"""What is said of a text that has mistakes, where, and what to write instead."""

import pytest

from talkoot.reading.markdown.rendering import render_body
from talkoot.values.diagnostics import Diagnostic

PATH = "content/releases/tiedote.md"
GAP = "\u00a0"


def findings(text: str, language: str = "fi") -> tuple[Diagnostic, ...]:
    return render_body(text, PATH, 10, language)[1]


def html(text: str) -> str:
    return render_body(text, PATH, 10, "fi")[0].html.replace("\n", "")


def places(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.location.line, one.location.column) for one in findings(text)]


def only(text: str, language: str = "fi") -> Diagnostic:
    (found,) = findings(text, language)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A <b>x</b>", [("raw-html", 10, 3), ("raw-html", 10, 7)]),
        ("<script>alert(1)</script>", [("raw-html", 10, 1), ("raw-html", 10, 17)]),
        ("A\n\n- <iframe src=x></iframe>", [("raw-html", 12, 3), ("raw-html", 12, 17)]),
        ("a | b\n--|--\n<br> | <BR/>", [("raw-html", 12, 1), ("raw-html", 12, 8)]),
        ("A\n<div\nclass=x>", [("raw-html", 11, 1)]),
        ("<!-- muistiinpano -->", [("raw-html", 10, 1)]),
        ("<![CDATA[x]]>", [("raw-html", 10, 1)]),
        ("<?php x ?>", [("raw-html", 10, 1)]),
        ("<!DOCTYPE html>", [("raw-html", 10, 1)]),
        ("<img src=x onerror=alert(1)", [("raw-html", 10, 1)]),
        ("[<b>x](https://kunta.example)", [("raw-html", 10, 2)]),
        ("# ä\n\n## <i>x", [("heading-h1", 10, 1), ("raw-html", 12, 4)]),
        ("A[^1]\n\n[^1]: <u>x", [("raw-html", 12, 7)]),
        ("`<b>` <https://kunta.example> 5 < 6 ja 7 > 6 \\<b>", []),
        ("```\n<b>\n```", []),
    ],
)
def test_every_tag_is_reported_where_it_stands(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A <script>x</script> B", "<p>A &lt;script&gt;x&lt;/script&gt; B</p>"),
        ("<div markdown>\n\nA\n\n<div>B", "<p>&lt;div markdown&gt;</p><p>A</p><p>&lt;div&gt;B</p>"),
        ("<textarea> A\n\nB", "<p>&lt;textarea&gt; A</p><p>B</p>"),
        ("<!-- A\n\nB -->", "<p>&lt;!– A</p><p>B –&gt;</p>"),
    ],
)
def test_a_tag_swallows_nothing_and_is_shown_as_text(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("A <b>x</b> <i class='y'> z </i>", "A **x** *z*"),
        ('Katso <a class="n" href="https://kunta.example">kunta</a>.', "Katso [kunta](https://kunta.example)."),
        ("A<br>", "A"),
        ("A <!-- muistiin --> B", "A  B"),
        ("<hr>", ""),
        ("`<b>` <b>", ""),
    ],
)  # fmt: skip
def test_a_tag_is_corrected_to_markdown(text: str, fix: str) -> None:
    assert {one.fix for one in findings(text)} == {fix}


@pytest.mark.parametrize(
    ("text", "place", "fix"),
    [
        ("# Otsikko", ("heading-h1", 10, 1), "## Otsikko"),
        ("Otsikko\n===", ("heading-h1", 10, 1), "## Otsikko"),
        ("> # Otsikko #", ("heading-h1", 10, 3), "> ## Otsikko #"),
        ("##### Otsikko", ("heading-too-deep", 10, 1), "#### Otsikko"),
        ("A\n\n### Otsikko", ("heading-skips", 12, 1), "## Otsikko"),
        ("## A\n\n####   B", ("heading-skips", 12, 1), "### B"),
        ("##", ("empty-heading", 10, 1), ""),
    ],
)
def test_headings_are_put_in_order(text: str, place: tuple[str, int, int], fix: str) -> None:
    found = only(text)
    assert ((found.code, found.location.line, found.location.column), found.fix) == (place, fix)


def test_a_heading_outside_the_dialect_is_shown_at_the_nearest_level() -> None:
    assert html("# A\n\n##### B") == '<h2 id="a">A</h2><h4 id="b">B</h4>'


@pytest.mark.parametrize(
    ("text", "place", "fix"),
    [
        ("A [b](//kunta.example)", ("scheme-relative-link", 10, 7), "A [b](https://kunta.example)"),
        ("A [b]( <http:k.example> )", ("scheme-relative-link", 10, 9), "A [b]( <https://k.example> )"),
        ("A [b](javascript&colon;x)", ("unsafe-link", 10, 7), ""),
        ("A [b](hole:1)", ("unsafe-link", 10, 7), ""),
        ("A [b][c]\n\n[c]: data:x", ("unsafe-link", 12, 6), ""),
        ("<mailto:x>", ("malformed-address", 10, 2), ""),
        ("![Kissa](data:image/png;base64,AAAA)", ("unsafe-link", 10, 10), ""),
        ("A [b](/tapahtumat)", ("absolute-path-link", 10, 7), ""),
        ("A [b](www.kunta.example)", ("missing-scheme", 10, 7), "A [b](https://www.kunta.example)"),
        ("A [b](..\\x.md)", ("backslash-in-path", 10, 7), "A [b](../x.md)"),
        ("A [b](../../config.yaml)", ("outside-content", 10, 7), ""),
        ("A [b](https://kunta.example/\u200b)", ("hidden-characters-in-link", 10, 7), "A [b](https://kunta.example/)"),
        ("A [b](id:Uusi Avustus)", ("malformed-id", 10, 7), "A [b](id:uusi-avustus)"),
        ("id:Uusi", ("malformed-id", 10, 1), "id:uusi"),
        ("A [b]()", ("empty-link", 10, 7), ""),
        ("A [](https://kunta.example)", ("empty-link-text", 10, 3), ""),
        ("## Haku\n\nA [b](#haut)", ("unknown-anchor", 12, 7), "A [b](#haku)"),
        ("A [b](#)", ("unknown-anchor", 10, 7), ""),
    ],
)  # fmt: skip
def test_a_link_that_cannot_stand_is_reported(text: str, place: tuple[str, int, int], fix: str) -> None:
    found = only(text)
    assert ((found.code, found.location.line, found.location.column), found.fix) == (place, fix)
    assert found.is_error


@pytest.mark.parametrize("target", ["javascript:alert(1)", "//kunta.example", "hole:0", "#ei", "data:x"])
def test_a_refused_link_leaves_its_words_only(target: str) -> None:
    assert html(f"A [b *c*]({target}) d") == "<p>A b <em>c</em> d</p>"


def test_a_link_to_a_heading_and_to_a_footnote_of_the_page_is_fine() -> None:
    assert not findings("## Ää\n\n[b](#aa) [c](#fn:1) d[^1]\n\n[^1]: e")


@pytest.mark.parametrize(
    ("text", "place", "fix"),
    [
        ("A ![](k.jpg)", ("missing-alt", 10, 4), "A ![Mitä kuvassa näkyy](k.jpg)"),
        ("A ![ ](k.jpg)", ("missing-alt", 10, 4), "A ![Mitä kuvassa näkyy ](k.jpg)"),
        ("![][x]\n\n[x]: k.jpg", ("missing-alt", 10, 2), "![Mitä kuvassa näkyy][x]"),
        ("![k.jpg](k.jpg)", ("alt-is-file-name", 10, 2), ""),
        ("![Kissat](../media/kissat.jpg)", ("alt-is-file-name", 10, 2), ""),
        ("![IMG_2026](k.jpg)", ("alt-is-file-name", 10, 2), ""),
        ("![DSC-1234.jpeg](k.jpg)", ("alt-is-file-name", 10, 2), ""),
        ("![Kissa](https://kunta.example/x/k.jpg?a)", ("remote-image", 10, 10), "![Kissa](k.jpg)"),
        ("![Kissa](id:kissa)", ("remote-image", 10, 10), ""),
        ("![Kissa](#kissa)", ("remote-image", 10, 10), ""),
    ],
)
def test_an_image_needs_a_file_and_words(text: str, place: tuple[str, int, int], fix: str) -> None:
    found = only(text)
    assert ((found.code, found.location.line, found.location.column), found.fix) == (place, fix)


def test_the_words_to_fill_in_are_in_the_language_of_the_text() -> None:
    assert only("![](k.jpg)", "sv").fix == "![Vad bilden visar](k.jpg)"


def test_a_refused_image_leaves_its_words() -> None:
    assert html("A ![kissa](data:x)") == "<p>A kissa</p>"


@pytest.mark.parametrize(
    "words",
    ["tästä", "Täältä", "klikkaa", "**Lue lisää**", "lue lisää »", "här", "Läs mer", "here", "read more..."],
)
def test_a_link_must_say_where_it_leads(words: str) -> None:
    found = only(f"A [{words}](https://kunta.example)")
    assert (found.code, found.location.column, found.is_error) == ("vague-link-text", 3, False)


@pytest.mark.parametrize(
    "words", ["Tästä hankkeesta", "Lue lisää messuista", "Här bor vi", "Read more books"]
)
def test_a_link_that_says_where_it_leads_is_fine(words: str) -> None:
    assert not findings(f"A [{words}](https://kunta.example)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A [b][ei]", [("undefined-reference", 10, 3)]),
        ("A ![b][ei]", [("undefined-reference", 10, 4)]),
        ("A [b][]", [("undefined-reference", 10, 3)]),
        ("A [b] [c] [sic]", []),
        ("A[^ei]", [("undefined-footnote", 10, 2)]),
        ("A\n\n[^1]: Selitys", [("unused-footnote", 12, 1)]),
        ("A[^1]\n\n[^1]: B\n[^1]: C", [("unused-footnote", 13, 1)]),
        ("A\n\n[x]: https://kunta.example", [("unused-reference", 12, 6)]),
        ("A\n\n```\nkoodi", [("unclosed-fence", 12, 1)]),
        ("- A\n  ~~~\n  koodi\n\nB\n\n~~~", [("unclosed-fence", 11, 3), ("unclosed-fence", 16, 1)]),
        ("a | b\n--|--\n1 | 2 | 3", [("table-cells-lost", 12, 9)]),
        ("| a | b |\n|--|--|\n| 1 | 2 | |", []),
    ],
)
def test_what_leads_nowhere_is_reported(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected
    assert not any(one.is_error for one in findings(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A [b][ei] c", "A [b][ei] c"),
        ("A[^ei]", "A[^ei]"),
        ("[Huom.]: tulossa", "[Huom.]: tulossa"),
        ("A\n\n[^1]: Selitys", "A\n1. Selitys"),
        ("```\nkoodi\n\n# lisää", "koodi\n# lisää"),
    ],
)
def test_what_leads_nowhere_is_still_shown(text: str, kept: str) -> None:
    assert render_body(text, PATH, 1, "fi")[0].text == kept


def test_one_text_never_sees_the_definitions_of_another() -> None:
    defining = "A[^1] [b][c]\n\n[^1]: Salaisuus\n[c]: https://kunta.example/salaisuus"
    using = "A[^1] [b][c]"
    before = render_body(using, PATH, 1, "fi")
    render_body(defining, PATH, 1, "fi")
    assert render_body(using, PATH, 1, "fi") == before
    assert "alaisuus" not in before[0].html


MANY = """# A
<b>x</b> [tästä](javascript:x) [](#y) ![](k.jpg) ![k](//x) [b](id:Ä) [c](tel:x)

##### B
[x]: y
[^1]: z
```"""


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_finding_has_words_in_every_language(language: str) -> None:
    found = findings(MANY)
    assert len({one.code for one in found}) > 10
    for one in found:
        assert "{" not in one.message(language) + one.hint(language)
        assert one.hint(language) or one.fix
