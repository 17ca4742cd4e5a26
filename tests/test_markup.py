"""How Markdown becomes a body: every construct of the dialect."""

import pytest

from talkoot.model.body import Heading, Hole, HoleKind
from talkoot.reading.markdown.rendering import render_body

PATH = "content/releases/tiedote.md"
GAP = "\u00a0"


def html(text: str, language: str = "fi") -> str:
    body, findings = render_body(text, PATH, 1, language)
    assert not findings
    return body.html.replace("\n", "")


def words(text: str) -> str:
    return render_body(text, PATH, 1, "fi")[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hei *sinä*\nja **te**.", "<p>Hei <em>sinä</em> ja <strong>te</strong>.</p>"),
        ("A\n\nB", "<p>A</p><p>B</p>"),
        ("Rivi  \ntoinen", "<p>Rivi<br>toinen</p>"),
        ("A\n\n---\n\nB", "<p>A</p><hr><p>B</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("> Hyvä päivä.\n> Tervetuloa.", "<blockquote><p>Hyvä päivä. Tervetuloa.</p></blockquote>"),
        ("Sana\n: Selitys\n: Toinen", "<dl><dt>Sana</dt><dd>Selitys</dd><dd>Toinen</dd></dl>"),
        ("`a < b & c`", "<p><code>a &lt; b &amp; c</code></p>"),
        ('```\n<b> "x"\n```', '<pre><code>&lt;b&gt; "x"</code></pre>'),
        (r"\*ei\* \<b> \# a_b_c", "<p>*ei* &lt;b&gt; # a_b_c</p>"),
        ("5 < 6 & 7 &amp; &auml; &lt;b&gt;", "<p>5 &lt; 6 &amp; 7 &amp; ä &lt;b&gt;</p>"),
        ("", ""),
    ],
)
def test_each_construct_has_its_element(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    "text",
    ["{{ config }}", "{% include 'x' %}", "# ei", "    ei koodia", "*[HTML]: lyhenne", "!!! note", "[TOC]"],
)
def test_what_other_dialects_know_is_text_here(text: str) -> None:
    body, _ = render_body(f"Alku\n\nTeksti {text}", PATH, 1, "fi")
    assert "Teksti " + " ".join(text.split()).replace("'", "’") in body.text


def test_attribute_lists_are_text() -> None:
    assert html("Teksti {: onclick=alert(1) .punainen }") == "<p>Teksti {: onclick=alert(1) .punainen }</p>"


def test_an_indented_paragraph_is_a_paragraph() -> None:
    assert html("A\n\n        sisennetty") == "<p>A</p><p>sisennetty</p>"


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
@pytest.mark.parametrize("sign", ["-", "*", "1."])
def test_lists_nest_by_two_three_or_four_spaces_or_a_tab(indent: str, sign: str) -> None:
    tag = "ol" if sign == "1." else "ul"
    nested = html(f"{sign} a\n{indent}- b\n{indent}- c\n{sign} d")
    assert nested == f"<{tag}><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></{tag}>"


def test_a_list_right_below_a_line_of_text_is_a_list() -> None:
    assert html("Mukaan:\n- kengät\n- hattu") == "<p>Mukaan:</p><ul><li>kengät</li><li>hattu</li></ul>"


def test_an_item_can_hold_paragraphs_and_other_blocks() -> None:
    text = "- a\n\n  toinen\n- b\n\n  > lainaus\n\nLoppu"
    assert html(text) == (
        "<ul><li><p>a</p><p>toinen</p></li><li>b<blockquote><p>lainaus</p></blockquote></li></ul><p>Loppu</p>"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("1. a\n1. b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n5. b\n6. c", '<ol><li>a</li><li value="5">b</li><li>c</li></ol>'),
        ("3. a\n2. b\n1. c", '<ol start="3"><li>a</li><li value="2">b</li><li value="1">c</li></ol>'),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n- b", "<ol><li>a</li></ol><ul><li>b</li></ul>"),
    ],
)
def test_an_ordered_list_keeps_the_numbers_of_its_author(text: str, expected: str) -> None:
    assert html(text) == expected


def test_the_numbers_of_a_list_are_among_its_words() -> None:
    assert words("3. kolme\n4. neljä") == "3. kolme\n4. neljä"


MONTHS = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu"
FINNISH = [stem + ending for stem in MONTHS.split() for ending in ("kuuta", "kuun", "kuussa", "kuulta")]
SWEDISH = "januari februari mars april maj juni juli augusti september oktober november december"


@pytest.mark.parametrize("month", [*FINNISH, *SWEDISH.split(), "Toukokuuta", "May"])
def test_a_line_that_begins_with_a_date_stays_a_paragraph(month: str) -> None:
    assert html(f"19. {month} on messut.") in (
        f"<p>19. {month} on messut.</p>",
        f"<p>19.{GAP}{month} on messut.</p>",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Messut ovat\n19. syyskuuta torilla.", f"<p>Messut ovat 19.{GAP}syyskuuta torilla.</p>"),
        ("- 19. syyskuuta messut", f"<ul><li>19.{GAP}syyskuuta messut</li></ul>"),
        ("> 1. toukokuuta", f"<blockquote><p>1.{GAP}toukokuuta</p></blockquote>"),
        ("19. ja 20. syyskuuta", f"<p>19. ja 20.{GAP}syyskuuta</p>"),
        ("1. – 2. lokakuuta", f"<p>1. – 2.{GAP}lokakuuta</p>"),
        ("19. 9. 2026 on messut", "<p>19. 9. 2026 on messut</p>"),
        ("Hanke päättyi vuonna\n2026. Sen jälkeen", "<p>Hanke päättyi vuonna 2026. Sen jälkeen</p>"),
        ("1. marsu", "<ol><li>marsu</li></ol>"),
    ],
)
def test_a_date_never_becomes_the_number_of_an_item(text: str, expected: str) -> None:
    assert html(text) == expected


def test_a_quotation_with_a_dash_stays_a_paragraph() -> None:
    assert html("– Tulkaa mukaan, sanoo koordinaattori.") == ("<p>– Tulkaa mukaan, sanoo koordinaattori.</p>")


def test_headings_have_anchors_that_are_unique() -> None:
    body, findings = render_body("## Äänestys\n\nÖljystä\n---\n\n### Äänestys #\n\n## *Åbo* 2", PATH, 1, "fi")
    assert not findings
    assert body.headings == (
        Heading(2, "aanestys", "Äänestys"),
        Heading(2, "oljysta", "Öljystä"),
        Heading(3, "aanestys-2", "Äänestys"),
        Heading(2, "abo-2", "Åbo 2"),
    )
    assert '<h3 id="aanestys-2">Äänestys</h3>' in body.html


def test_a_line_below_a_sentence_is_a_break_and_no_heading() -> None:
    assert html("Tämä on virke.\n---\nToinen.") == "<p>Tämä on virke.</p><hr><p>Toinen.</p>"


def test_a_hashtag_is_no_heading() -> None:
    assert html("#talkoot kutsuu") == "<p>#talkoot kutsuu</p>"


@pytest.mark.parametrize("word", ["Huom.", "Huom!", "Obs.", "Note:"])
def test_a_quote_that_begins_with_a_note_is_a_callout(word: str) -> None:
    assert html(f"> **{word}** Tuo kengät.") == (
        f'<div class="callout" role="note"><p><strong>{word}</strong> Tuo kengät.</p></div>'
    )


def test_a_table_has_headers_and_alignments() -> None:
    assert html("| Nimi | Hinta |\n|:--|--:|\n| Sali | `a|b` \\| c |") == (
        '<div role="region" tabindex="0" aria-label="Nimi, Hinta">'
        '<table><thead><tr><th class="align-left" scope="col">Nimi</th>'
        '<th class="align-right" scope="col">Hinta</th></tr></thead>'
        '<tbody><tr><td class="align-left">Sali</td>'
        '<td class="align-right"><code>a|b</code> | c</td></tr></tbody></table></div>'
    )


def test_a_short_row_gets_empty_cells() -> None:
    assert html("a | b\n--|--\n1 |").endswith("<tbody><tr><td>1</td><td></td></tr></tbody></table></div>")


def test_a_line_of_only_an_id_is_a_card() -> None:
    body, findings = render_body("Hae nyt:\nid:avustus.2026\nLisää", PATH, 5, "fi")
    assert not findings
    assert body.holes == (Hole(HoleKind.CARD, "id:avustus.2026", "", 6, 1),)
    assert '<p><a href="hole:0">id:avustus.2026</a></p>' in body.html
    assert body.text == "Hae nyt:\nLisää"


@pytest.mark.parametrize(
    ("text", "hole"),
    [
        ("A [b](../events/m.md#osa)", Hole(HoleKind.LINK, "events/m.md", "osa", 3, 7)),
        ("A [b](<../media/a b.pdf>)", Hole(HoleKind.LINK, "media/a b.pdf", "", 3, 8)),
        ("A [b](id:x.y#z)", Hole(HoleKind.LINK, "id:x.y", "z", 3, 7)),
        ("![Kissa](k.jpg)", Hole(HoleKind.IMAGE, "releases/k.jpg", "", 3, 10)),
        ("> - A [b](m.md)", Hole(HoleKind.LINK, "releases/m.md", "", 3, 11)),
        ("a | b\n--|--\n1 | [c](m.md)", Hole(HoleKind.LINK, "releases/m.md", "", 5, 9)),
        ("[b][x]\n\n[x]: m.md 'Ohje'", Hole(HoleKind.LINK, "releases/m.md", "", 5, 6)),
        ("[X][] tai\n\n[x]: m.md", Hole(HoleKind.LINK, "releases/m.md", "", 5, 6)),
        ("[x] tai\n\n[X]: m.md", Hole(HoleKind.LINK, "releases/m.md", "", 5, 6)),
        ("![Kissa][x]\n\n[x]: k.jpg", Hole(HoleKind.IMAGE, "releases/k.jpg", "", 5, 6)),
        ("A[^1]\n\n[^1]: B [c](m.md)", Hole(HoleKind.LINK, "releases/m.md", "", 5, 13)),
        ("**A [*b*](m.md)**", Hole(HoleKind.LINK, "releases/m.md", "", 3, 11)),
        ("## A [b](m.md)", Hole(HoleKind.LINK, "releases/m.md", "", 3, 10)),
        ("- a\n\n\tB [c](m.md)", Hole(HoleKind.LINK, "releases/m.md", "", 5, 8)),
    ],
)
def test_a_link_into_content_is_a_hole_that_knows_its_place(text: str, hole: Hole) -> None:
    body, findings = render_body(text, PATH, 3, "fi")
    assert (body.holes, findings) == ((hole,), ())
    assert "hole:0" in body.html


def link(address: str) -> str:
    return f'<a href="{address}">{address.removeprefix("mailto:")}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<https://kunta.example/a_b>", link("https://kunta.example/a_b")),
        ("<a@kunta.example>", link("mailto:a@kunta.example")),
        ("(https://kunta.example/a_(b)).", f"({link('https://kunta.example/a_(b)')})."),
        ("https://kunta.example/?a=1&b=2, ja", f"{link('https://kunta.example/?a=1&amp;b=2')}, ja"),
        ("**https://kunta.example**", f"<strong>{link('https://kunta.example')}</strong>"),
        ("https://kunta.example/a--17-19!", f"{link('https://kunta.example/a--17-19')}!"),
        ("Kysy a.b@kunta.example.", f"Kysy {link('mailto:a.b@kunta.example')}."),
        ("[https://kunta.example](https://kunta.example)", link("https://kunta.example")),
        ("`https://kunta.example`", "<code>https://kunta.example</code>"),
        ("jäsen@kunta", "jäsen@kunta"),
        ("jäsen@kunta.example", "jäsen@kunta.example"),
    ],
)
def test_addresses_in_running_text_are_links(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


def test_a_footnote_and_its_sign_link_to_each_other() -> None:
    assert html("A[^x] ja B[^x].\n\n[^x]: Lähde.") == (
        '<p>A<sup id="fnref:x"><a class="footnote-ref" href="#fn:x">1</a></sup> ja '
        'B<sup id="fnref:x-2"><a class="footnote-ref" href="#fn:x">1</a></sup>.</p>'
        '<div class="footnotes"><ol><li id="fn:x">Lähde. '
        '<a class="footnote-backref" href="#fnref:x" aria-label="Takaisin tekstiin, viite 1">↩</a> '
        '<a class="footnote-backref" href="#fnref:x-2" aria-label="Takaisin tekstiin, viite 1">↩</a>'
        "</li></ol></div>"
    )


def test_footnotes_are_numbered_as_they_are_read() -> None:
    assert words("A[^b] B[^a]\n\n[^a]: Eka\n[^b]: Toka") == "A[1] B[2]\n1. Toka\n2. Eka"


@pytest.mark.parametrize(("language", "told"), [("sv", "Tillbaka till texten"), ("en", "Back to the text")])
def test_the_way_back_from_a_footnote_is_told_in_the_language_of_the_text(language: str, told: str) -> None:
    assert f'aria-label="{told}, not' in html("A[^1]\n\n[^1]: B", language)


def test_an_image_with_a_title_is_a_figure_apart_from_the_text() -> None:
    assert html('Ennen ![Kissa "K"](k.jpg "Kuva: M") jälkeen') == (
        '<p>Ennen</p><figure><img src="hole:0" alt="Kissa ”K”" loading="lazy">'
        "<figcaption>Kuva: M</figcaption></figure><p>jälkeen</p>"
    )


def test_a_linked_image_with_a_title_is_a_figure_too() -> None:
    assert html('[![Kissa](k.jpg "Kuva")](a.md)') == (
        '<figure><a href="hole:0"><img src="hole:1" alt="Kissa" loading="lazy"></a>'
        "<figcaption>Kuva</figcaption></figure>"
    )


def test_typography_reaches_words_but_neither_code_nor_addresses() -> None:
    assert html('"Klo 17-19" `"17-19"` [a "b"](https://kunta.example/17-19--20 "klo 15")') == (
        f'<p>”Klo{GAP}17–19” <code>"17-19"</code> '
        f'<a href="https://kunta.example/17-19--20" title="klo{GAP}15">a ”b”</a></p>'
    )


def test_english_quotes_look_through_emphasis() -> None:
    assert html('"*Work*" and *"play"* in "`x`"', "en") == (
        "<p>“<em>Work</em>” and <em>“play”</em> in “<code>x</code>”</p>"
    )


def test_each_paragraph_of_the_words_knows_its_line() -> None:
    above = "A\nb\n\n## C\n\n- D\n  - E\n- F\n\nG | H\n--|--\n1 | 2\n\n"
    text = f"{above}```\nkoodi\nlisää\n```\n\nT\n: S\n\nN[^1]\n\n[^1]: Z"
    body, _ = render_body(text, PATH, 11, "fi")
    lines = dict(zip(body.text.split("\n"), body.lines, strict=True))
    assert lines == {
        "A b": 11, "C": 14, "D": 16, "E": 17, "F": 18, "G; H": 20, "1; 2": 22, "koodi": 25, "lisää": 26,
        "T": 29, "S": 30, "N[1]": 32, "1. Z": 34,
    }  # fmt: skip
