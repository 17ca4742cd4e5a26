"""The search index as a step of a build: when it is made, what it leaves, what happens if it cannot be."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

import pytest

from talkoot.cli import run
from talkoot.shell import pagefind, searching
from talkoot.shell.pagefind import IndexingFailed
from tests.disks import files_in
from tests.edited_files import text
from tests.on_disk import Hub

MADE = {
    "pagefind/pagefind.js": b"js",
    "pagefind/pagefind-worker.js": b"worker",
    "pagefind/pagefind-entry.json": b"{}",
}

BRIDGE = (
    "---\nid: silta\ntitle: Silta\nlead: Yhdessä.\npublished: 2026-01-02\n"
    "goals: [Löydämme tekijät., Opimme.]\npartners: [Kunta, Kylä ry]\n---\n"
)


class Indexer:
    """Stands in for Pagefind; counts how often it is asked, and gives other bytes each time, as it does."""

    def __init__(self) -> None:
        self.pages: list[Mapping[str, bytes]] = []
        self.why = ""

    def __call__(self, pages: Path, _: Path) -> Mapping[str, bytes]:
        if self.why:
            raise IndexingFailed(self.why)
        self.pages.append(files_in(pages))
        return {**MADE, "pagefind/pagefind-entry.json": json.dumps(len(self.pages)).encode()}


@pytest.fixture
def indexer() -> Iterator[Indexer]:
    one = Indexer()
    with (
        mock.patch.object(searching, "index_of", one),
        mock.patch.object(searching, "forms_of", return_value={"fi": {}, "sv": {}}),
    ):
        yield one


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub.published(tmp_path)


def index(hub: Hub) -> Mapping[str, bytes]:
    return {path: data for path, data in files_in(hub.site).items() if path.startswith("pagefind/")}


def test_an_index_stands_with_the_site_and_changes_no_byte_of_it(hub: Hub, indexer: Indexer) -> None:
    before = files_in(hub.site)
    assert hub.build(None, "--search").code == 0
    assert index(hub).keys() >= MADE.keys()
    assert {path: data for path, data in files_in(hub.site).items() if path not in index(hub)} == before
    assert not [path for path in (hub.project / ".talkoot").iterdir() if path.name.startswith("search-")]
    assert len(indexer.pages) == 1


def test_an_index_is_made_anew_only_when_what_is_to_be_found_differs(hub: Hub, indexer: Indexer) -> None:
    hub.build(None, "--search")
    first = index(hub)
    hub.write({**hub.files, "templates/styles/9-oma.css": b"@layer oma { p { margin: 0; } }"})
    hub.build(None, "--search")
    assert index(hub) == first
    hub.build(None, "--search", "--verify")
    assert index(hub) == first
    path = next(one for one in hub.files if one.startswith("content/events/"))
    hub.write({**hub.files, path: text(hub.files, path) + "\nUusi sana kirjoitettiin tähän.\n"})
    hub.build(None, "--search")
    assert len(indexer.pages) == 2
    assert index(hub) != first


def test_a_missing_file_of_the_index_makes_it_anew(hub: Hub, indexer: Indexer) -> None:
    hub.build(None, "--search")
    (hub.site / "pagefind/pagefind.js").unlink()
    hub.build(None, "--search")
    assert len(indexer.pages) == 2
    assert (hub.site / "pagefind/pagefind.js").exists()


def test_without_search_an_index_stays_while_it_is_true_and_goes_when_it_may_mislead(
    hub: Hub, indexer: Indexer
) -> None:
    hub.build(None, "--search")
    first = index(hub)
    hub.build(None, "--no-search")
    assert index(hub) == first
    path = next(one for one in hub.files if one.startswith("content/events/"))
    hub.write({**hub.files, path: text(hub.files, path) + "\nToinen uusi sana.\n"})
    hub.build(None, "--no-search")
    assert index(hub) == {}
    assert len(indexer.pages) == 1
    hub.build(None, "--search")
    assert index(hub) != {}


def test_a_site_is_published_without_an_index_that_cannot_be_made(hub: Hub, indexer: Indexer) -> None:
    indexer.why = "levy on täynnä"
    told = hub.build(None, "--search")
    assert told.code == 0
    assert "search-failed" in told.err
    assert "levy on täynnä" in told.err
    assert index(hub) == {}
    indexer.why = ""
    assert "search-failed" not in hub.build(None, "--search").err
    assert index(hub) != {}


def test_strictly_an_index_that_cannot_be_made_keeps_the_site_as_it_was(hub: Hub, indexer: Indexer) -> None:
    before = files_in(hub.site)
    indexer.why = "levy on täynnä"
    assert hub.build(None, "--search", "--strict").code == 1
    assert files_in(hub.site) == before


def test_where_the_programs_are_missing_it_is_said_once_and_the_site_is_right(hub: Hub) -> None:
    with mock.patch.object(pagefind, "find_spec", return_value=None):
        told = hub.build(None, "--search")
    assert told.code == 0
    assert told.err.count("hakuindeksiä ei tehty") == 1
    assert index(hub) == {}


def test_a_private_copy_has_an_entry_with_its_labels_but_not_what_is_around_it(
    hub: Hub, indexer: Indexer
) -> None:
    hub.build(None, "--search")
    (pages,) = indexer.pages
    assert {path.partition("/")[0] for path in pages} == {"fi", "sv"}
    assert "fi/view.deadlines.html" in pages
    assert "fi/neuvoja.html" in pages
    assert not [path for path, data in pages.items() if "Kunta on kunta." in data.decode()]


def test_sentences_in_a_row_are_sentences_and_words_in_a_row_have_commas(hub: Hub, indexer: Indexer) -> None:
    hub.write({**hub.files, "content/projects/silta.md": BRIDGE})
    hub.build(None, "--search")
    (pages,) = indexer.pages
    text = pages["fi/silta.html"].decode()
    assert "<p>Löydämme tekijät. Opimme.</p>" in text
    assert "<p>Kunta, Kylä ry</p>" in text


def test_explain_and_a_dry_run_speak_of_the_index_as_of_a_step_of_its_own(
    hub: Hub, indexer: Indexer, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.build(None, "--search")
    where = ["--project", str(hub.project), "--output", str(hub.site), *hub.at_now()]
    assert run(["explain", "pagefind/pagefind.js", *where]) == 0
    assert "omana vaiheenaan" in capsys.readouterr().out
    assert run(["build", "--dry-run", *where]) == 0
    assert "pagefind" not in capsys.readouterr().out
    assert len(indexer.pages) == 1


def test_a_hub_that_asks_for_voikko_is_told_what_to_install(hub: Hub) -> None:
    config = text(hub.files, "config.yaml")
    hub.write({**hub.files, "config.yaml": f"{config}search: {{finnish: voikko}}\n"})
    told = hub.build(None, "--search")
    assert told.code == 3
    assert "voikko-fi" in told.err


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    with pytest.raises(IndexingFailed):
        pagefind.index_of(tmp_path / "pages", tmp_path / "index")
