"""What a build would do and why, told without doing it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from talkoot.cli import run
from tests.disks import files_in, put
from tests.hubs import entry
from tests.on_disk import published_in
from tests.test_explain import HUB, NEW_TITLE, _lines_below


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small hub, published at noon on 5 March 2026; the clock of the commands stands there."""
    yield from published_in(tmp_path / "hub", HUB, monkeypatch)


def test_a_build_tells_why_it_made_what_it_made(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, NEW_TITLE)
    capsys.readouterr()
    assert run(["build", "--explain", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Made, because:\n")
    assert "card of id:messut changed: title (content/events/messut.md changed: title)" in said
    assert "kyselyt" not in said
    assert run(["build", "--explain", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Nothing changed, ")


def test_a_dry_run_tells_what_a_build_then_does_and_writes_nothing(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(hub, NEW_TITLE)
    put(hub, entry("surveys", "kysely", "draft: true\nopens: 2026-03-01\ncloses: 2026-03-31"))
    before = files_in(hub)
    capsys.readouterr()
    assert run(["build", "--dry-run", "--lang", "en"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert files_in(hub) == before
    assert run(["build"]) == 0
    after = files_in(hub)
    site = {path for path in before.keys() | after.keys() if path.startswith("site/")}
    written = {
        path.removeprefix("site/") for path in site if path in after and after[path] != before.get(path)
    }
    assert set(_lines_below(said, "Would be written:")) == written
    assert said[-1].startswith(f"A dry run: {len(written)} files would change")


def test_a_dry_run_explains_what_it_would_remove(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, entry("events", "messut", "draft: true\nstarts: 2026-08-01T10:00\nplace: talo", title="Messut"))
    before = files_in(hub)
    capsys.readouterr()
    assert run(["build", "--dry-run", "--explain", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert files_in(hub) == before
    (line,) = _lines_below(said.splitlines(), "Would be removed:")
    assert line == (
        "tapahtumat/messut/messut.ics: nothing makes the file any more"
        " (content/events/messut.md changed: draft)"
    )


def test_a_dry_run_of_a_hub_that_was_never_built_makes_no_folder(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_in(hub)
    assert run(["build", "--dry-run", "--no-cache", "--output", "uusi", "--lang", "en"]) == 0
    assert " … and " in capsys.readouterr().out
    assert files_in(hub) == before
    assert not (hub / "uusi").exists()


def test_findings_stay_data_while_a_dry_run_is_told(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, NEW_TITLE)
    capsys.readouterr()
    assert run(["build", "--dry-run", "--json", "--lang", "en"]) == 0
    found = capsys.readouterr()
    assert [one["code"] for one in json.loads(found.out)] == ["no-statement"]
    assert "Would be written:" in found.err
