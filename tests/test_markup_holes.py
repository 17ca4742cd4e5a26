"""How the holes of a body are filled."""

from collections.abc import Mapping

import pytest

from talkoot.model.body import Body
from talkoot.reading.markdown.holes import fill
from talkoot.reading.markdown.rendering import render_body


def body(text: str) -> Body:
    return render_body(text, "content/pages/sivu.md", 1, "fi")[0]


def filled(
    text: str, links: Mapping[int, str | None] | None = None, cards: Mapping[int, str] | None = None
) -> str:
    return fill(body(text), links or {}, cards or {}).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "links", "html"),
    [
        ("[Messut](a.md)", {0: "../messut/"}, '<p><a href="../messut/">Messut</a></p>'),
        (
            "Lue [*tämä* ohje](a.md).",
            {0: "x?a=1&b=2"},
            '<p>Lue <a href="x?a=1&amp;b=2"><em>tämä</em> ohje</a>.</p>',
        ),
        ('[a](a.md "Ohje > 1")', {0: "x"}, '<p><a href="x" title="Ohje &gt; 1">a</a></p>'),
        ("[a](a.md) [b](b.md)", {0: "1", 1: "2"}, '<p><a href="1">a</a> <a href="2">b</a></p>'),
        ("![Kissa](k.jpg)", {0: "k-1.jpg"}, '<p><img src="k-1.jpg" alt="Kissa" loading="lazy"></p>'),
        (
            '![Kissa](k.jpg "Kuva: M")',
            {0: "k-1.jpg"},
            '<figure><img src="k-1.jpg" alt="Kissa" loading="lazy"><figcaption>Kuva: M</figcaption></figure>',
        ),
    ],
)
def test_a_link_and_an_image_get_their_addresses(
    text: str, links: Mapping[int, str | None], html: str
) -> None:
    assert filled(text, links) == html


def test_an_address_cannot_leave_its_attribute() -> None:
    assert filled("[a](a.md)", {0: '"><script>'}) == '<p><a href="&quot;&gt;&lt;script&gt;">a</a></p>'


@pytest.mark.parametrize("links", [{}, {0: None}])
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Lue [*tämä* ohje](a.md).", "<p>Lue <em>tämä</em> ohje.</p>"),
        ("[Vain linkki](a.md)", "<p>Vain linkki</p>"),
        ("Kuva ![Kissa](k.jpg)", "<p>Kuva </p>"),
        ('![Kissa](k.jpg "Kuvateksti")', ""),
        ("[M](a.md) [k](https://k.example/)", '<p>M <a href="https://k.example/">k</a></p>'),
    ],
)
def test_a_hole_without_an_address_leaves_the_words_only(
    text: str, html: str, links: Mapping[int, str | None]
) -> None:
    assert filled(text, links) == html


def test_an_image_within_a_link_goes_and_stays_by_itself() -> None:
    text = "[![Kissa](k.jpg) kissa](a.md)"
    assert filled(text, {0: "a", 1: None}) == '<p><a href="a"> kissa</a></p>'
    assert filled(text, {0: None, 1: "k"}) == '<p><img src="k" alt="Kissa" loading="lazy"> kissa</p>'


def test_a_card_takes_the_place_of_its_paragraph() -> None:
    assert filled("A\n\nid:avustus\n\nB", cards={0: "<article>x</article>"}) == (
        "<p>A</p><article>x</article><p>B</p>"
    )


def test_a_card_that_is_not_given_leaves_nothing() -> None:
    assert filled("A\n\nid:avustus\n\nB") == "<p>A</p><p>B</p>"


def test_a_paragraph_that_is_only_a_link_is_no_card() -> None:
    assert filled("[Messut](a.md)", {0: "m"}, {0: "<b>kortti</b>"}) == '<p><a href="m">Messut</a></p>'


def test_a_card_is_not_searched_for_holes() -> None:
    card = '<p><a href="hole:1">x</a></p>'
    assert filled("id:avustus\n\n[a](a.md)", {1: "y"}, {0: card}) == f'{card}<p><a href="y">a</a></p>'


def test_words_that_look_like_a_hole_are_no_hole() -> None:
    assert filled('`<a href="hole:0">` [a](a.md)', {0: "y"}) == (
        '<p><code>&lt;a href="hole:0"&gt;</code> <a href="y">a</a></p>'
    )


def test_a_body_without_holes_is_its_html() -> None:
    assert filled("Teksti") == "<p>Teksti</p>"
