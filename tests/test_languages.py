"""The hub in its languages: what has a translation is told as a pair, what has none says so."""

from collections.abc import Mapping
from functools import cache

import pytest
from lxml import html

from tests.hubs import CONFIG, Files, built, codes, entry, feed, project, sample_site, site
from tests.test_built_pages import base, trees

NOW = "2026-09-15T09:00"
SMALL_NOW = "2026-09-01T09:00"
HUB: Files = {
    "config.yaml": CONFIG + "languages: [fi, sv, en]\n",
    **entry("events", "messut", "starts: 2026-09-19T17:00", "Teksti.", "Messut"),
    "content/events/messut.sv.md": "---\ntitle: Mässan\nlead: Kom.\n---\nText.\n",
    **entry("pages", "tietoa", "", "Teksti.", "Tietoa"),
}


@cache
def small() -> Mapping[str, bytes]:
    return site(project(HUB), SMALL_NOW)


def alternates(tree: html.HtmlElement) -> dict[str, str]:
    """The whole addresses of a page's translations by their languages, as its head tells them."""
    return {str(one.get("hreflang")): str(one.get("href")) for one in tree.xpath("//head/link[@hreflang]")}


def own_address(tree: html.HtmlElement) -> str:
    (found,) = tree.xpath("//head/link[@rel='canonical']/@href") or [""]
    return str(found)


def test_pages_that_name_each_other_as_translations_do_so_both_ways() -> None:
    every = (tree for tree in trees("sample").values() if alternates(tree))
    pairs = {own_address(tree): (str(tree.get("lang")), alternates(tree)) for tree in every}
    assert len(pairs) > 100
    for address, (language, found) in pairs.items():
        assert found[language] == address
        assert all(pairs[other] == (one, found) for one, other in found.items()), address


def test_only_pages_with_words_of_their_own_are_pairs() -> None:
    for path, tree in trees("sample").items():
        if tree.xpath("//p[contains(concat(' ', @class, ' '), ' t-notice ')]"):
            assert alternates(tree) == {}, path
            assert own_address(tree) != base("sample") + path.removesuffix("index.html"), path


def test_a_redirect_is_no_translation_of_anything() -> None:
    stubs = [tree for tree in trees("sample").values() if tree.xpath("//meta[@http-equiv='refresh']")]
    assert stubs
    assert [alternates(tree) for tree in stubs if alternates(tree)] == []


def test_the_sitemap_has_no_page_without_words_of_its_own() -> None:
    files = dict(sample_site(NOW).files)
    for path, tree in trees("sample").items():
        if tree.xpath("//p[contains(concat(' ', @class, ' '), ' t-notice ')]"):
            assert (
                f"<loc>{base('sample')}{path.removesuffix('index.html')}</loc>".encode()
                not in files["sitemap.xml"]
            )


@pytest.mark.parametrize(
    ("path", "notice"),
    [
        ("sv/tietoa/index.html", "Den här sidan finns inte på svenska. Sidans språk: finska."),
        ("en/tietoa/index.html", "This page is not in English. Its language: Finnish."),
        ("en/events/messut/index.html", "This page is not in English. Its language: Finnish."),
    ],
)
def test_a_page_without_a_translation_says_so_before_its_heading(path: str, notice: str) -> None:
    (main,) = html.fromstring(small()[path]).iter("main")
    first = next(one for one in main.iter("p", "h1", "li"))
    assert first.text == notice
    (heading,) = main.iter("h1")
    assert heading.get("lang") == "fi"


def test_a_page_with_a_translation_says_nothing_of_the_kind() -> None:
    assert b"t-notice" not in small()["sv/evenemang/messut/index.html"]
    assert b"t-notice" not in small()["tapahtumat/messut/index.html"]


def test_each_language_has_feeds_and_calendars_in_its_words() -> None:
    assert feed(small()["sv/evenemang.xml"]).entries[0].title == "Mässan"
    assert feed(small()["en/events.xml"]).entries[0].title == "Messut"
    assert b"SUMMARY;LANGUAGE=sv" in small()["sv/evenemang.ics"]
    assert b"SUMMARY;LANGUAGE=fi" in small()["en/events.ics"]


def test_what_a_feed_carries_in_another_language_tells_its_language() -> None:
    (foreign,) = feed(small()["en/events.xml"]).entries
    (own,) = feed(small()["sv/evenemang.xml"]).entries
    assert '<div lang="fi"><p>Teksti.</p>' in foreign.content[0].value
    assert "lang=" not in own.content[0].value


def test_a_required_language_that_is_missing_lets_the_build_publish() -> None:
    config = CONFIG + "languages: [fi, sv, en]\nrequired_languages: {event: [sv, en]}\n"
    made = built(project({**HUB, "config.yaml": config}), SMALL_NOW)
    assert "missing-translation" in codes(made)
    assert not made.failed
    (finding,) = (one for one in made.findings if one.code == "missing-translation")
    assert (finding.is_error, finding.as_checked().is_error) == (False, True)
    assert "content/events/messut.en.md" in finding.hint("fi")
