"""What a build after an edit does at 10,000 entries, counted and never timed; and what it need not import."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bench.desk import NOW
from bench.edits import AFTER, BEFORE, DEADLINE
from bench.hub import generated
from talkoot.building.build import LEDGER, Build, Order, build
from talkoot.reading.moments import read_moment
from talkoot.values.digests import digest
from talkoot.values.snapshot import Snapshot, in_memory
from tests.edited_files import REDIRECTS, Files, told
from tests.hubs import ROOT, changed, prepared, shipped
from tests.on_disk import Hub

COUNT, SMALLER = 10_000, 300


@dataclass(frozen=True, slots=True)
class Site:
    """A hub that was built, with what a later build needs of that."""

    files: Files
    snapshot: Snapshot
    made: Build
    standing: Mapping[str, str]
    ledger: bytes

    def after(self, changes: Mapping[str, str | None], now: str = BEFORE) -> Build:
        """The build of the hub with some files written or, if None, removed."""
        order = Order(moment(now), self.ledger, standing=lambda path: self.standing.get(path, ""))
        with prepared():
            return build(self.edited(changes), order, self.made.memory)

    def edited(self, changes: Mapping[str, str | None]) -> Snapshot:
        new = in_memory({path: text for path, text in changes.items() if text is not None})
        sources = {**self.snapshot.sources, **new.sources}
        return Snapshot(
            {path: sources[path] for path in sorted(sources) if changes.get(path, "") is not None}
        )


def moment(now: str) -> datetime:
    return read_moment(now).starts


def site(count: int) -> Site:
    """The made-up hub of so many entries, built from nothing."""
    files: Files = {**shipped(), **generated(count), **DEADLINE}
    snapshot = in_memory(files)
    with prepared():
        made = build(snapshot, Order(moment(BEFORE)))
    assert not made.failed
    standing = {path: digest(data) for path, data in made.files}
    return Site(files, snapshot, made, standing, dict(made.files)[LEDGER])


@pytest.fixture(scope="module")
def large() -> Site:
    return site(COUNT)


@pytest.fixture(scope="module")
def small() -> Site:
    return site(SMALLER)


def release(hub: Site) -> str:
    """A public release of the last year that no other file names."""
    every = "\n".join(str(text) for path, text in hub.files.items() if path.startswith("content/"))
    paths = sorted(path for path in hub.files if path.startswith("content/releases/2025/"))
    texts = {path: str(hub.files[path]) for path in paths}
    ids = {path: text.partition("\nid: ")[2].partition("\n")[0] for path, text in texts.items()}
    return next(
        path for path, text in texts.items() if "\ndraft:" not in text and every.count(ids[path] or "\n") == 1
    )


def with_a_sentence(hub: Site) -> dict[str, str | None]:
    path = release(hub)
    return {path: f"{hub.files[path]!s}\nLisäys.\n"}


def with_a_title(hub: Site) -> dict[str, str | None]:
    path = release(hub)
    return {path: told(str(hub.files[path]), "title", "Uutinen saa otsikon")}


def with_an_entry(hub: Site) -> dict[str, str | None]:
    _, fields, words = str(hub.files[release(hub)]).split("---\n", 2)
    kept = [line for line in fields.splitlines() if line.startswith(("lead:", "topics:"))]
    own = ("id: tiedote-uusi", "title: Uusi tiedote", "published: 2026-09-15T08:00")
    return {"content/releases/2026/tiedote-uusi.md": "\n".join(("---", *own, *kept, "---", words))}


def without_an_entry(hub: Site) -> dict[str, str | None]:
    path = release(hub)
    lost = hub.after({path: None})
    lines = "\n".join(finding.fix for finding in lost.findings if finding.is_error)
    return {path: None, REDIRECTS: f"{hub.files.get(REDIRECTS, '')!s}{lines}\n"}


def pages(made: Build) -> list[str]:
    return [path for path, _ in made.files if path.endswith(".html")]


def read_and_rendered(made: Build) -> tuple[int, int]:
    assert made.site is not None
    return len(made.site.content.parsed), len(made.site.content.converted)


def in_vain(hub: Site, made: Build) -> set[str]:
    """What was made though it stands just so; the ledger is compared rather than kept."""
    assert not made.failed
    return {path for path, data in made.files if hub.standing.get(path) == digest(data)} - {LEDGER}


def test_where_nothing_changed_nothing_is_read_rendered_or_made(large: Site) -> None:
    made = large.after({})
    assert read_and_rendered(made) == (0, 0)
    assert made.files == ()
    assert made.kept.keys() == large.standing.keys()


def test_a_sentence_makes_its_page_and_the_feeds_that_carry_its_text(large: Site) -> None:
    made = large.after(with_a_sentence(large))
    assert read_and_rendered(made) == (1, 1)
    assert len(pages(made)) <= 2
    assert all(path.endswith(("/index.html", "tiedotteet.xml")) for path, _ in made.files)
    assert len(made.files) <= 6
    assert in_vain(large, made) == set()


def test_a_title_makes_the_few_pages_that_show_it(large: Site) -> None:
    made = large.after(with_a_title(large))
    assert read_and_rendered(made) == (1, 0)
    assert 1 <= len(pages(made)) <= 12
    assert len(made.files) <= 24
    assert in_vain(large, made) == set()


def test_a_new_entry_makes_the_lists_that_it_heads(large: Site) -> None:
    made = large.after(with_an_entry(large))
    assert read_and_rendered(made) == (1, 1)
    assert "tiedotteet/tiedote-uusi/index.html" in pages(made)
    assert len(pages(made)) <= 24
    assert len(made.files) <= 40
    assert in_vain(large, made) == set()


def test_a_closing_makes_only_what_shows_it(large: Site) -> None:
    """Its list shows it as the newest of what is over, from where the oldest shown goes to the archive."""
    made = large.after({}, AFTER)
    assert read_and_rendered(made) == (0, 0)
    expected = {"kyselyt/mittaus/index.html", "kyselyt/index.html", "maaraajat/index.html", "index.html"}
    newest = archive_of(large, "kyselyt")[-1]
    assert set(pages(made)) == expected | {newest}
    others = {path for path, _ in made.files} - expected - {newest, LEDGER}
    assert others <= {"maaraajat.xml", "maaraajat.ics", "next-change.json"}
    assert in_vain(large, made) == set()


def test_an_entry_that_is_gone_makes_its_last_page_and_the_lists_that_it_was_in(large: Site) -> None:
    """What came later moves up in the lists, so that older pages of theirs stay as they are.

    Among the titles of its letter in the index, which go by the alphabet, all that follow move up.
    """
    made = large.after(without_an_entry(large))
    assert read_and_rendered(made) == (0, 0)
    address = f"tiedotteet/{Path(release(large)).stem}/index.html"
    lists = [path for path in pages(made) if path.startswith(("tiedotteet/", "aiheet/", "alueet/"))]
    assert address in lists
    others = {path for path in pages(made) if not path.startswith("hakemisto/d/")} - set(lists)
    assert others <= {"index.html"}
    assert len(lists) <= 64
    assert in_vain(large, made) == set()


def archive_of(hub: Site, folder: str) -> list[str]:
    """The pages of an archive, the newest last."""
    found = [path for path, _ in hub.made.files if path.startswith(f"{folder}/sivu/")]
    return sorted(found, key=lambda path: int(path.split("/")[2]))


def nothing(_: Site) -> dict[str, str | None]:
    return {}


EDITS: Mapping[str, tuple[Callable[[Site], dict[str, str | None]], str]] = {
    "nothing": (nothing, BEFORE),
    "a sentence": (with_a_sentence, BEFORE),
    "a title": (with_a_title, BEFORE),
    "an entry": (with_an_entry, BEFORE),
    "a closing": (nothing, AFTER),
    "no entry": (without_an_entry, BEFORE),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_made_is_just_what_differs_from_a_build_from_nothing(small: Site, edit: str) -> None:
    change, now = EDITS[edit]
    changes = change(small)
    made = small.after(changes, now)
    with prepared():
        clean = dict(build(small.edited(changes), Order(moment(now), small.ledger)).files)
    assert {path: digest(data) for path, data in clean.items()} == {
        **made.kept,
        **{path: digest(data) for path, data in made.files},
    }
    differing = changed(dict(small.made.files), clean) & clean.keys()
    assert {path for path, _ in made.files} - {LEDGER} == differing - {LEDGER}


_IMPORTS = """
import sys
from talkoot.cli import run
code = run(sys.argv[1:])
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""
HEAVY = {"pydantic", "pydantic_core", "livereload", "tornado", "babel", "icalendar", "lxml", "PIL"}
"""What checks fields, serves, knows every language, draws, or writes calendars and feeds."""

NEEDED_TO_RENDER = {"jinja2", "markdown", "yaml"}


def imported(hub: Hub) -> set[str]:
    """The libraries and own packages that a process of the build imports."""
    words = ["build", "--no-search", "--project", str(hub.project), "--output", str(hub.site), *hub.at_now()]
    done = subprocess.run([sys.executable, "-c", _IMPORTS, *words], cwd=ROOT, capture_output=True, check=True)
    return set(done.stderr.decode().splitlines()[-1].split())


def test_what_has_nothing_to_do_imports_nothing_to_do_it_with(tmp_path: Path) -> None:
    hub = Hub.published(tmp_path)
    found = imported(hub)
    assert "talkoot" in found
    assert found & (HEAVY | NEEDED_TO_RENDER) == set()
    path = "content/pages/ohje.md"
    hub.write({**hub.files, path: f"{hub.files[path]!s}\nLisäys.\n"})
    found = imported(hub)
    assert found & HEAVY == set()
    assert found >= NEEDED_TO_RENDER


def test_the_hub_is_built_at_the_moment_for_which_it_was_made() -> None:
    assert f"{NOW:%Y-%m-%dT%H:%M}" == BEFORE
