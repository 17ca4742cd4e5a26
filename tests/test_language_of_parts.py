"""Every piece of a page tells its language where that is not the page's (WCAG 2.2, 3.1.2), and once only."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from lxml import html

from talkoot.content import BY_NAME, TYPES
from tests.filled import filled
from tests.hubs import CONFIG, Files, entry, project, site

NOW = "2026-05-10T09:00"
WORD, OTHER = "alkuper", "kaanno"
BOTH = CONFIG + "languages: [fi, sv]\n"
REFS = {"any": "messut", "contact": "neuvoja", "place": "talo", "premises": "sali", "event": "messut"}
SHOWN = [one.name for one in TYPES if one.has_page and not one.is_single]
NOT_WORDS = re.compile(rf"https?://\S+|\S+@\S+|\+?\d[\d ]+|{WORD}x(?:photographer|businessid)")
"""Addresses, numbers and the names of people are in no language."""


AROUND: Files = {
    "content/contacts/viestinta.yaml": f"id: viestinta\nrole: {WORD}päällikkö\nemail: b@kunta.example\n",
    "content/contacts/neuvoja.yaml": f"id: neuvoja\nrole: {WORD}rooli\nunit: {WORD}yksikkö\n",
    "content/places/talo.yaml": f"id: talo\nname: {WORD}talo\naddress: {WORD}tie\ncity: {WORD}kylä\n",
    **entry("premises", "sali", "place: talo\nprice: ilmainen\n", title=f"{WORD}sali"),
    **entry("events", "messut", "starts: 2026-06-01T17:00\nplace: sali\n", title=f"{WORD}messut"),
}
"""What a filled entry refers to, each with words of its own in Finnish alone."""


def spoken_at(node: html.HtmlElement | None) -> str:
    """The language of an element: its own or that of the nearest around it that tells one."""
    while node is not None and not node.get("lang"):
        node = node.getparent()
    return str(node.get("lang")) if node is not None else ""


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Every text in the main part of a page, with the language in which a screen reader speaks it."""
    (main,) = html.fromstring(data).iter("main")
    for node in main.iter():
        if node.get("hreflang"):
            continue  # a language is called by its own name
        if isinstance(node.tag, str):
            spoken, around = spoken_at(node), spoken_at(node.getparent())
            pairs = ((node.text, spoken), (node.tail, around), (node.get("alt"), spoken))
            yield from ((NOT_WORDS.sub("", text).strip(), language) for text, language in pairs if text)


def misspoken(data: bytes, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """The texts that are told in another language than that of their words; all others are Swedish."""

    def language(text: str) -> str:
        return next((one for word, one in words.items() if word in text), "sv")

    found = ((text, spoken) for text, spoken in texts(data) if re.search(r"[^\W\d_]{2}", text))
    return [(text, spoken) for text, spoken in found if spoken != language(text)]


@cache
def pages(kind: str, translation: str = "") -> Mapping[str, bytes]:
    """The Swedish pages of a hub with a filled entry of the kind; the text is the translation's file."""
    told: dict[str, object] = {"sessions": None} if kind in ("event", "workshop") else {}
    given = {**filled(kind, "koe", f"{WORD}x", REFS, **told), **AROUND}
    if translation:
        given[f"content/{BY_NAME[kind].folder}/koe.sv.md"] = translation
    made = site(project({"config.yaml": BOTH}, given), NOW)
    return {path: data for path, data in made.items() if path.startswith("sv/") and path.endswith(".html")}


@pytest.mark.parametrize("kind", SHOWN)
def test_whatever_a_page_without_a_translation_shows_is_told_to_be_finnish(kind: str) -> None:
    wrong = {path: found for path, data in pages(kind).items() if (found := misspoken(data, {WORD: "fi"}))}
    assert wrong == {}


@pytest.mark.parametrize("kind", SHOWN)
def test_what_a_translation_does_not_say_is_told_to_be_finnish_and_the_rest_is_not(kind: str) -> None:
    text = f"---\ntitle: {OTHER}rubrik\nlead: {OTHER}ingress\n---\n{OTHER}text\n"
    words = {WORD: "fi", OTHER: "sv"}
    wrong = {p: found for p, data in pages(kind, text).items() if (found := misspoken(data, words))}
    assert wrong == {}


def test_the_words_are_found_at_all() -> None:
    (path,) = (path for path in pages("event") if path.endswith("/koe/index.html"))
    assert sum(WORD in text for text, _ in texts(pages("event")[path])) > 20
