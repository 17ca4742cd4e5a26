"""Every page of the three hubs, as a browser, a search engine and a screen reader find it."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import PurePosixPath
from posixpath import join, normpath
from urllib.parse import urldefrag

import html5lib
import pytest
from lxml import html

from docs.components import EXAMPLES, shown
from tests import example_sites
from tests.hubs import ROOT, built, sample, sample_site, shipped

NOW = "2026-09-15T09:00"
HUBS: Mapping[str, Callable[[], Mapping[str, bytes]]] = {
    "sample": lambda: dict(sample_site(NOW).files),
    "seinajoki": lambda: example_sites.files("seinajoki", "2024-03-15T09:00"),
    "joensuu": lambda: example_sites.files("joensuu", "2023-09-12T09:00"),
}
OF_MARKDOWN = {"callout", "footnotes", "footnote-ref", "footnote-backref"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MOST_OF_HOME = 60_000
"""Bytes of the home page with its style and without pictures."""


@cache
def files(hub: str) -> Mapping[str, bytes]:
    return HUBS[hub]()


@cache
def trees(hub: str) -> Mapping[str, html.HtmlElement]:
    """Every page of a hub by its path."""
    return {path: html.fromstring(data) for path, data in files(hub).items() if path.endswith(".html")}


@cache
def base(hub: str) -> str:
    """Where a hub is published: the address that its front page calls its own."""
    (found,) = trees(hub)["index.html"].xpath("//link[@rel='canonical']/@href")
    return str(found)


def is_whole(tree: html.HtmlElement) -> bool:
    """True for a page that readers stay on; a redirect leads on at once."""
    return not tree.xpath("//meta[@http-equiv='refresh']")


def wrong(hub: str, found: Callable[[html.HtmlElement], object]) -> list[tuple[str, object]]:
    """What ``found`` finds, page by page."""
    return [(path, what) for path, tree in trees(hub).items() if (what := found(tree))]


def classes(data: bytes | str) -> set[str]:
    text = data.decode() if isinstance(data, bytes) else data
    return {name for told in re.findall(r'class="([^"]*)"', text) for name in told.split()}


@pytest.mark.parametrize("hub", HUBS)
def test_a_page_has_one_main_heading_and_skips_no_level(hub: str) -> None:
    def badly_headed(tree: html.HtmlElement) -> object:
        levels = [int(one.tag[1]) for one in tree.iter(*HEADINGS)]
        steps = any(after > before + 1 for before, after in pairwise(levels))
        return levels if levels.count(1) != 1 or levels[0] != 1 or steps else None

    assert wrong(hub, badly_headed) == []


@pytest.mark.parametrize("hub", HUBS)
def test_no_heading_link_or_button_is_without_words(hub: str) -> None:
    named = (*HEADINGS, "a", "button", "summary", "dt", "title")

    def empty(tree: html.HtmlElement) -> object:
        return [one.tag for one in tree.iter(*named) if not one.text_content().strip()]

    assert wrong(hub, empty) == []


@pytest.mark.parametrize("hub", HUBS)
def test_an_id_stands_once_on_a_page(hub: str) -> None:
    def twice(tree: html.HtmlElement) -> object:
        ids = [str(one) for one in tree.xpath("//@id")]
        return sorted({one for one in ids if ids.count(one) > 1})

    assert wrong(hub, twice) == []


@pytest.mark.parametrize("hub", HUBS)
def test_a_picture_says_what_it_shows(hub: str) -> None:
    def silent(tree: html.HtmlElement) -> object:
        return [one.get("src") for one in tree.iter("img") if not one.get("alt") and not beside_name(one)]

    assert wrong(hub, silent) == []


def beside_name(picture: html.HtmlElement) -> bool:
    """True for a sign within a link whose words say the same; it is passed by (``alt=""``)."""
    around = picture.getparent()
    words = around is not None and around.tag == "a" and around.text_content().strip()
    return picture.get("alt") == "" and bool(words)


@pytest.mark.parametrize("hub", HUBS)
def test_a_page_tells_its_language_and_only_what_differs_from_it(hub: str) -> None:
    def badly_told(tree: html.HtmlElement) -> object:
        said = [
            html.tostring(one)[:80]
            for one in tree.xpath("//*[@lang]")
            if one.get("lang") == next(iter(one.xpath("ancestor::*[@lang][1]/@lang")), None)
        ]
        return said or not tree.get("lang")

    assert wrong(hub, badly_told) == []


@pytest.mark.parametrize("hub", HUBS)
def test_a_whole_page_has_its_landmarks_once_and_the_skip_link_first(hub: str) -> None:
    def badly_marked(tree: html.HtmlElement) -> object:
        if not is_whole(tree):
            return None
        once = [name for name in ("main", "title") if len(list(tree.iter(name))) != 1]
        body = tree.find("body")
        tops = [str(one.tag) for one in body if one.tag in ("header", "main", "footer")]
        first = next(body.iter("a")).get("href")
        names = [one.get("aria-label") for one in tree.iter("nav")]
        good = tops == ["header", "main", "footer"] and first == "#main_content"
        return once or not good or None in names or len(set(names)) != len(names)

    assert wrong(hub, badly_marked) == []


@pytest.mark.parametrize("hub", HUBS)
def test_a_page_asks_no_other_site_for_anything(hub: str) -> None:
    def asked(tree: html.HtmlElement) -> object:
        fetched = [*tree.xpath("//@src | //@srcset | //link[@rel='stylesheet' or @rel='icon']/@href")]
        outside = [str(one) for one in fetched if "//" in str(one) and not str(one).startswith(base(hub))]
        scripts = [one.tag for one in tree.iter("style", "iframe", "object")]
        scripts += ["script" for one in tree.iter("script") if not one.get("src") or (one.text or "").strip()]
        sent = [str(one.get("action")) for one in tree.iter("form") if one.get("method", "get") != "get"]
        sent += [
            led
            for one in tree.iter("form")
            if "//" in (led := str(one.get("action", ""))) and not led.startswith(base(hub))
        ]
        handlers = [str(one) for one in tree.xpath("//@style | //@*[starts-with(name(), 'on')]")]
        return outside + scripts + sent + handlers

    assert wrong(hub, asked) == []


def leads(hub: str, path: str, tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Every file of the hub that a page leads to, and the anchor in it."""
    refreshed = [
        str(one).partition("url=")[2] for one in tree.xpath("//meta[@http-equiv='refresh']/@content")
    ]
    for told in [*map(str, tree.xpath("//@href | //@src")), *refreshed]:
        address, anchor = urldefrag(told)
        if address.startswith(base(hub)):
            address = "/" + address.removeprefix(base(hub))
        elif re.match(r"[a-z]+:", address):
            continue
        found = normpath(join("/", path, "..", address) if address else f"/{path}").lstrip("/")
        ends = not address or not (address.endswith(("/", "..", ".")) or found == "")
        yield (found if ends else str(PurePosixPath(found, "index.html"))), anchor


@pytest.mark.parametrize("hub", HUBS)
def test_every_link_within_a_hub_leads_somewhere_to_its_anchor_too(hub: str) -> None:
    anchors = {path: set(map(str, tree.xpath("//@id"))) for path, tree in trees(hub).items()}
    broken = [
        (path, found, anchor)
        for path, tree in trees(hub).items()
        for found, anchor in leads(hub, path, tree)
        if found not in files(hub) or (anchor and anchor not in anchors.get(found, ()))
    ]
    assert broken == []


@pytest.mark.parametrize("hub", HUBS)
def test_markup_is_well_formed_on_a_page_of_every_look(hub: str) -> None:
    seen: set[str] = set()
    for path in trees(hub):
        if new := classes(files(hub)[path]) - seen:
            html5lib.HTMLParser(strict=True).parse(files(hub)[path].decode())
            seen |= new
    assert seen


def test_every_class_of_a_style_is_on_some_page_and_the_reverse_has_its_prefix() -> None:
    found = {name for hub in HUBS for path in trees(hub) for name in classes(files(hub)[path])}
    found |= {name for number in range(len(EXAMPLES)) for name in classes(shown(number))}
    (style,) = (data.decode() for name, data in files("sample").items() if name.endswith(".css"))
    styled = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\.\d|\d\.\d", "", style)))
    assert {name for name in styled if name.startswith("t-")} - found == set()
    others = {name for name in found if not name.startswith("t-")}
    assert {name for name in others - OF_MARKDOWN if not name.startswith("align-")} == set()


def test_every_template_of_a_page_is_rendered_for_the_sample_hub() -> None:
    names = built(sample(), NOW).memory.trace.names
    used = {name.removeprefix("template ") for name in names if name.startswith("template ")}
    assert used == {
        path.removeprefix("templates/") for path in shipped() if path.startswith("templates/pages/")
    }


@pytest.mark.parametrize("path", ["index.html", "sv/index.html", "en/index.html"])
def test_the_home_page_is_light(path: str) -> None:
    (style,) = (data for name, data in files("sample").items() if name.endswith(".css"))
    assert len(files("sample")[path]) + len(style) <= MOST_OF_HOME


def test_no_folder_of_templates_holds_anything_but_what_makes_the_look() -> None:
    found = {path.suffix for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert found <= {".html", ".css", ".js", ".yaml", ".po", ".woff2", ".txt"}
