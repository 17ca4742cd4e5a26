"""What goes out: nothing that is not public, no link that leads nowhere, only addresses in readers' words."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from talkoot.building.build import Build
from talkoot.content import BY_NAME, TYPES
from talkoot.model.groups import Published, Related
from talkoot.reading.catalogues import Catalogue, read_catalogue
from tests.filled import filled
from tests.hubs import CONFIG, Files, built, entry, files, project, seen, shipped

NOW = "2026-04-01T12:00"
WORD = "zzsalasana"
STATES: Mapping[str, Mapping[str, object]] = {
    "a draft": {"draft": "true"},
    "what waits for its day": {"published": "2027-01-01T09:00"},
    "what has expired": {"expires": "2026-03-01", "aliases": None},
    "what is withdrawn": {"withdrawn": {"at": "2026-03-01", "note": "Syy."}, "aliases": None},
}
KINDS = [one.name for one in TYPES if one.has(Published)]
REFS = {"contact": "viestinta", "place": "talo", "any": "messut"}
CONFIG_WITH_SWEDISH = CONFIG + "languages: [fi, sv]\nmenu: [event, salainen]\n"


def secret(kind: str, state: Mapping[str, object]) -> Files:
    """A file with all its fields, whose texts all hold the word, and a translation of it."""
    told = dict(state)
    if kind in ("event", "workshop"):
        told["sessions"] = None
    if BY_NAME[kind].has(Related):
        told["part_of"] = None
    translation = f"---\ntitle: {WORD}sv\nlead: {WORD}svlead\n---\n{WORD}svbody\n"
    folder = BY_NAME[kind].folder
    return {**filled(kind, "salainen", WORD, REFS, **told), f"content/{folder}/salainen.sv.md": translation}


def naming(kind: str) -> Iterator[Files]:
    """Everything that can name it: relations, links, cards, places, parts, redirects, the menu."""
    names = "".join(f"{field}: [salainen]\n" for field in ("part_of", "about", "leads_to", "related"))
    place = "salainen" if kind == "premises" else "talo"
    moved = f"moved: [{{date: 2026-06-08, starts: 2026-06-09T17:00, place: {place}}}]"
    rule = f"recurrence:\n  frequency: weekly\n  count: 3\n  {moved}\n"
    file = f"../{BY_NAME[kind].folder}/salainen.md"
    body = f"Lue [tärkeät sanat](id:salainen) ja [toiset]({file}).\n\nid:salainen\n"
    yield entry("events", "messut", f"starts: 2026-06-01T17:00\n{names}place: {place}\n{rule}", body)
    yield {"content/places/talo.yaml": "id: talo\nname: Talo\n"}
    yield {"content/redirects.yaml": "- {from: muu/vanha/, to: id:salainen}\n"}
    if kind == "event":
        yield entry("forums", "poyta", "editions: [{key: a, when: 2026-06-01, event: salainen}]")
        rounds = "rounds: [{key: b, opens: 2026-05-01, closes: 2026-05-31, info_sessions: [salainen]}]"
        yield entry("grants", "tuki", rounds)


def around(kind: str, *more: Files) -> Build:
    """The hub that names it, with it or without."""
    config = CONFIG_WITH_SWEDISH if kind == "page" else CONFIG_WITH_SWEDISH.replace(", salainen", "")
    return built(project({"config.yaml": config}, *naming(kind), *more), NOW)


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_output_tells_anything_of_what_is_not_public(kind: str, state: Mapping[str, object]) -> None:
    made = files(around(kind, secret(kind, state)))
    assert [
        path for path, data in made.items() if WORD in path.casefold() or WORD.encode() in data.lower()
    ] == []
    if state in (STATES["a draft"], STATES["what waits for its day"]):
        assert [path for path, data in made.items() if "salainen" in path or b"salainen" in data] == []


def test_the_word_would_be_found_if_it_were_public() -> None:
    for kind in KINDS:
        made = files(around(kind, secret(kind, {})))
        found = {path.rpartition(".")[2] for path, data in made.items() if WORD.encode() in data}
        assert {"html", "xml"} <= found
        assert any(WORD in path for path in made)


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_link_to_what_is_not_public_keeps_its_words_and_loses_its_address(
    state: Mapping[str, object],
) -> None:
    page = files(around("release", secret("release", state)))["tapahtumat/messut/index.html"]
    assert "Lue tärkeät sanat ja toiset ." in seen(page).replace("toiset.", "toiset .")
    assert b"salainen" not in page


def links(data: bytes) -> Iterator[tuple[str, str]]:
    """The element and the address of every link and file of a page."""
    for one in html.fromstring(data).iter("a", "img", "link", "script", "source"):
        address = one.get("href") or one.get("src")
        if address is not None:
            yield f"{one.tag} {one.get('rel', '')}".strip(), str(address)


@cache
def anchors(data: bytes) -> frozenset[str]:
    return frozenset(str(one.get("id")) for one in html.fromstring(data).iter() if one.get("id"))


def leads_somewhere(made: Mapping[str, bytes], path: str, address: str) -> bool:
    """True if the address is relative and there is a file at it and, if it names one, a place in it."""
    parts = urlsplit(address)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if parts.path.endswith("/"):
        target = posixpath.normpath(f"{target}/index.html")
    target = target if parts.path else path
    if parts.netloc or parts.path.startswith("/") or target not in made:
        return False
    return not parts.fragment or unquote(parts.fragment) in anchors(made[target])


def test_every_link_within_the_hub_is_relative_and_leads_to_a_file_and_a_place_that_are_there(
    sample_build: Build,
) -> None:
    made = files(sample_build)
    pages = [path for path in made if path.endswith(".html") and path != "404.html"]
    within = [
        (path, address) for path in pages for _, address in links(made[path]) if not urlsplit(address).scheme
    ]
    assert len(within) > 1000
    assert [one for one in within if not leads_somewhere(made, *one)] == []


STATEMENTS = {
    "saavutettavuus/index.html",
    "sv/tillganglighet/index.html",
    "en/accessibility/index.html",
    "selkokieli/saavutettavuus/index.html",
}


def test_only_the_canonical_address_and_those_of_translations_name_the_host(sample_build: Build) -> None:
    base = b"https://www.haapalahti.example/yhdistyksille/"
    for path, data in files(sample_build).items():
        if path.endswith(".html") and path != "404.html" and b'http-equiv="refresh"' not in data:
            whole = {tag for tag, address in links(data) if address.startswith(base.decode())}
            told = {"a"} if path in STATEMENTS else set()  # the law asks for the address of the site
            assert whole <= {"link canonical", "link alternate", *told}, path


def test_the_page_for_a_missing_address_works_at_any_depth() -> None:
    made = files(built(project(entry("pages", "ohje")), NOW))
    for _, address in links(made["404.html"]):
        assert re.match("https://|mailto:|#", address), address


EVERY_KIND = (
    ("releases", "a", "published: 2026-03-01\nlead: L."),
    ("events", "b", "starts: 2026-06-01T17:00"),
    ("workshops", "c", "starts: 2026-06-01T17:00"),
    ("surveys", "d", "opens: 2026-03-01\ncloses: 2026-06-01"),
    ("projects", "e", ""),
    ("plans", "f", "period: 2026–2027"),
    ("forums", "g", ""),
    ("grants", "h", ""),
    ("premises", "i", ""),
    ("support", "j", "kind: advice"),
    ("networks", "k", ""),
    ("associations", "l", ""),
    ("pages", "m", ""),
)


def words(language: str) -> Catalogue:
    return read_catalogue(shipped()[f"templates/translations/{language}.po"], language)


def parts_of_addresses(language: str) -> set[str]:
    """The words of addresses in a language, plain pages apart."""
    told = words(language).messages
    return {text for key, text in told.items() if key.startswith("address.") or key.endswith(".section")}


def test_no_address_of_a_finnish_hub_has_an_english_or_swedish_word_or_the_name_of_a_folder_of_ours() -> None:
    made = files(built(project(*(entry(*one) for one in EVERY_KIND)), NOW))
    foreign = (parts_of_addresses("en") | parts_of_addresses("sv")) - parts_of_addresses("fi")
    ours = {one.folder for one in TYPES} | {one.name for one in TYPES}
    used = {part.partition(".")[0] for path in made for part in path.split("/")[:-1]}
    used |= {path.partition(".")[0] for path in made if path.endswith((".xml", ".ics"))} - {"sitemap"}
    assert used & (foreign | ours) == set()
    assert {"tiedotteet", "tapahtumat", "maaraajat", "aiheet", "alueet"} <= used


def test_the_sitemap_names_every_page_once_by_its_whole_address(sample_build: Build) -> None:
    made = files(sample_build)
    found = [one.text for one in etree.fromstring(made["sitemap.xml"]).iter("{*}loc")]
    base = "https://www.haapalahti.example/yhdistyksille/"
    assert len(found) == len(set(found))
    for address in found:
        assert address is not None
        page = made[f"{address.removeprefix(base)}index.html"]
        assert f'<link rel="canonical" href="{address}">'.encode() in page
        assert b"noindex" not in page
