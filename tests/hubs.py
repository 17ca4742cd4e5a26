"""Small hubs in memory, built and read as a reader reads them; and the sample hub of ``content/``.

Words and templates are the shipped ones. They are parsed and compiled once for all builds of a run,
which changes no byte, since the same text gives the same words and pages.
"""

import sys
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import feedparser
from icalendar import Calendar
from lxml import html

from talkoot.building.build import Build, Order, build, load_site
from talkoot.output.templating import Renderer, renderer
from talkoot.reading.basis import load_basis
from talkoot.reading.catalogues import Catalogue, read_catalogue, read_catalogues, vocabulary
from talkoot.reading.moments import read_moment
from talkoot.reading.suggestions import Vocabulary
from talkoot.shell.project import read_project
from talkoot.values.diagnostics import report
from talkoot.values.facets import Trace
from talkoot.values.snapshot import Snapshot, in_memory
from talkoot.values.tracing import Reads
from tests.checked_sites import entry as entry
from tests.checked_sites import record as record

ROOT = Path(__file__).resolve().parent.parent
Files = Mapping[str, str | bytes]

CONFIG = """\
site_id: kunta-hub
name: Yhdistyksille
organisation: Kunta
base_url: https://www.kunta.example/yhdistyksille/
topics:
  - {id: kulttuuri, label: Kulttuuri}
areas:
  - id: keskusta
    label: Keskusta
    parts:
      - {id: ranta, label: Ranta}
feedback:
  email: palaute@kunta.example
media_contact: viestinta
"""
CONTACT = "id: viestinta\nrole: viestintäpäällikkö\nemail: viestinta@kunta.example\nphone: 040 000 0000\n"
STATEMENT = """\
id: seloste
status: fully
method: self_assessment
assessed: 2026-08-03
prepared: 2026-08-04
reviewed: 2026-08-04
unit: Viestintä
"""


@cache
def shipped() -> Mapping[str, bytes]:
    """The shipped templates and words by their paths in a project."""
    found = (path for path in sorted((ROOT / "templates").rglob("*")) if path.is_file())
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in found}


def project(*files: Files) -> Snapshot:
    """The project that the files make; settings, words, templates and a contact are there unless told."""
    given: dict[str, str | bytes] = {
        "config.yaml": CONFIG,
        "content/contacts/viestinta.yaml": CONTACT,
        **shipped(),
    }
    for some in files:
        given.update(some)
    return in_memory(given)


def without(snapshot: Snapshot, *paths: str) -> Snapshot:
    """The project without some of its files."""
    return Snapshot({path: one for path, one in snapshot.sources.items() if path not in paths})


def built(hub: Snapshot, now: str, ledger: bytes | None = None) -> Build:
    """The build of the project at a moment written as staff write it."""
    with prepared():
        return build(hub, Order(read_moment(now).starts, ledger))


def files(made: Build) -> Mapping[str, bytes]:
    """Every file of a build in which no mistake stands."""
    assert not made.failed, messages(made)
    return dict(made.files)


def site(hub: Snapshot, now: str, ledger: bytes | None = None) -> Mapping[str, bytes]:
    """Every file of the project's site at a moment."""
    return files(built(hub, now, ledger))


def page(made: Build, path: str) -> str:
    """The words that a reader sees in the main part of a page, each space one space."""
    return seen(files(made)[path])


def seen(data: bytes) -> str:
    """The words that a reader sees in the main part of a page, each space one space."""
    main = main_part(data)
    for one in main.xpath(".//*[@hidden]"):
        one.drop_tree()
    return " ".join(" ".join(map(str, main.itertext())).split())


def main_part(data: bytes) -> html.HtmlElement:
    """The main part of a page."""
    (main,) = html.fromstring(data).iter("main")
    return main


def messages(made: Build, language: str = "en") -> str:
    """What the build has found wrong, as staff read it."""
    return report(made.findings, language)


def codes(made: Build) -> list[str]:
    """The codes of what the build has found wrong."""
    return [finding.code for finding in made.findings]


def feed(data: bytes) -> Any:
    """A feed as a feed reader sees it."""
    parsed = feedparser.parse(data)
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


def events(data: bytes) -> list[Any]:
    """The events of a calendar as a calendar program sees them."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """The paths of the files that differ or that only one of two sites has."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@cache
def sample() -> Snapshot:
    """The project of the sample hub."""
    snapshot, findings, _ = read_project(ROOT, ROOT / "site")
    assert findings == ()
    return snapshot


def plain(hub: Snapshot) -> Snapshot:
    """The project with templates that show nothing, for what does not concern pages."""
    empty = in_memory({path: "" for path in hub.sources if path.endswith(".html")})
    return Snapshot({**hub.sources, **empty.sources})


@contextmanager
def loaded_once(hub: Snapshot) -> Iterator[Snapshot]:
    """The project, which all builds within the block read and check once, since neither depends on time."""
    with prepared():
        site, findings = load_site(hub, Order(read_moment("2026-01-01").starts))
    with mock.patch.object(_home_of(build), "_site", return_value=(site, findings, Trace())):
        yield hub


@cache
def sample_site(now: str = "2026-09-16T12:00") -> Build:
    """The sample hub at a moment."""
    return built(sample(), now)


@contextmanager
def prepared() -> Iterator[None]:
    with (
        mock.patch.object(_home_of(read_catalogues), "read_catalogue", _words),
        mock.patch.object(_home_of(load_basis), "vocabulary", _everyday_words),
        mock.patch.object(_home_of(build), "renderer", _compiled),
    ):
        yield


def _home_of(function: Callable[..., object]) -> object:
    return sys.modules[function.__module__]


_words = cache(read_catalogue)
_vocabularies: dict[Hashable, Vocabulary] = {}


def _everyday_words(catalogues: Mapping[str, Catalogue]) -> Vocabulary:
    key = tuple((language, words.digest) for language, words in catalogues.items())
    if key not in _vocabularies:
        _vocabularies[key] = vocabulary(catalogues)
    return _vocabularies[key]


_renderers: dict[Hashable, Renderer] = {}


def _compiled(snapshot: Snapshot, catalogues: Mapping[str, Any], reads: Reads) -> Renderer:
    templates = snapshot.under("templates")
    key = tuple((source.path, source.digest) for source in templates)
    made = _renderers.setdefault(key, renderer(snapshot, catalogues, reads))
    return Renderer(made.environment, catalogues, reads)
