"""Commands at their edges: previews, instants, ledgers, new files, the server; the site never suffers."""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from talkoot.cli import run
from talkoot.content import TYPES
from talkoot.model.content_type import ContentType
from talkoot.reading.basis import load_basis, load_settings
from talkoot.reading.catalogues import read_catalogue
from talkoot.reading.drafting import file_name, new_text
from talkoot.reading.loading import load
from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, ROOT, STATEMENT, entry, prepared, project, shipped
from tests.on_disk import published_in

NOW = "2026-03-05T12:00"
HUB: Mapping[str, str] = {
    "config.yaml": CONFIG,
    "content/contacts/viestinta.yaml": CONTACT,
    "content/pages/statement.yaml": STATEMENT,
    **entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-03-31"),
    **entry("pages", "luonnos", "draft: true"),
}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small hub, published at noon on 5 March 2026; the clock of the commands stands there."""
    yield from published_in(tmp_path / "hub", HUB, monkeypatch)


def test_a_warning_stops_nothing_unless_it_is_to_count(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, entry("events", "messut", "starts: 2026-08-01T10:00"))
    before = files_in(hub / "site")
    assert run(["build", "--strict"]) == 1
    assert files_in(hub / "site") == before
    assert "no-place" in capsys.readouterr().err
    assert run(["build"]) == 0
    assert files_in(hub / "site") != before


def test_a_warning_about_a_file_is_not_lost(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, {"content/media/kuva (1).png": b"x"})
    run(["check"])
    assert "content/media/kuva (1).png" in capsys.readouterr().err


def test_the_instant_can_be_given_by_hand_or_by_the_environment(
    hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["build", "--output", "a"]) == 0
    assert run(["build", "--output", "b", "--now", NOW]) == 0
    assert files_in(hub / "a") == files_in(hub / "b") == files_in(hub / "site")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "eilen")
    assert run(["build"]) == 2


@pytest.mark.parametrize(
    ("written", "code"),
    [(None, 3), ("", 2), ("{}", 2), ('{"site_id": "muu"}', 2)],
    ids=["missing", "empty", "damaged", "foreign"],
)
def test_a_ledger_that_cannot_be_used_stops_the_build(hub: Path, written: str | None, code: int) -> None:
    if written is not None:
        (hub / "muisti.json").write_text(written)
    before = files_in(hub / "site")
    assert run(["build", "--ledger", "muisti.json"]) == code
    assert files_in(hub / "site") == before


def test_the_ledger_of_the_site_is_that_of_its_next_build(hub: Path) -> None:
    (hub / "content/surveys/kysely.md").rename(hub / "content/surveys/uusi.md")
    assert run(["build"]) == 0
    assert b"url=../../kyselyt/uusi/" in (hub / "site/kyselyt/kysely/index.html").read_bytes()


def test_a_build_is_due_at_the_instant_that_the_published_site_names_and_not_before(hub: Path) -> None:
    before = files_in(hub)
    assert run(["next-change", "--now", "2026-03-31T23:59:59"]) == 0
    assert run(["next-change", "--now", "2026-04-01T00:00"]) == 10
    assert run(["build", "--now", "2026-04-01T00:00"]) == 0
    assert run(["next-change", "--now", "2026-04-01T00:00"]) == 10, "a preview is no publication"
    assert {path: files_in(hub)[path] for path in before} == before


@pytest.mark.parametrize("held", [b"", b"[]", b"{}", b'{"next_change": "pian"}'])
def test_a_build_is_due_if_the_published_instant_cannot_be_read(hub: Path, held: bytes) -> None:
    (hub / "site/next-change.json").write_bytes(held)
    assert run(["next-change"]) == 10


def test_the_next_change_can_be_had_as_data(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del hub
    capsys.readouterr()
    assert run(["next-change", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"next_change": "2026-04-01T00:00:00+03:00"}


def test_a_draft_is_shown_in_a_preview_alone(hub: Path) -> None:
    before = files_in(hub / "site")
    assert run(["build", "--drafts"]) == 0
    assert (hub / ".talkoot/preview/luonnos/index.html").is_file()
    assert files_in(hub / "site") == before
    assert "luonnos/index.html" not in before


def test_another_address_changes_no_file_but_those_that_name_the_host(hub: Path) -> None:
    assert run(["build", "--output", "muualla", "--base-url", "https://muu.example/polku/"]) == 0
    one, other = files_in(hub / "site"), files_in(hub / "muualla")
    assert one.keys() == other.keys()
    for path, data in other.items():
        assert b"www.kunta.example" not in data, path
    assert b"<guid" not in one["kyselyt.xml"] or b"kunta-hub:kysely" in other["kyselyt.xml"]


def test_a_build_of_mistakes_says_so_as_data_and_writes_nothing(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(hub, {"content/pages/rikki.md": "---\nid: rikki\n---\n"})
    before = files_in(hub / "site")
    capsys.readouterr()
    assert run(["build", "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found["code"] == "missing-field"
    assert set(found) == {"path", "line", "column", "severity", "code", "text", "message", "hint", "fix"}
    assert files_in(hub / "site") == before


@pytest.mark.parametrize(
    "title", ['Sanottu "hei" \\ # ei: näin', "– viiva", "[Peruttu]", "{x}", "'", "@", "Rivi\n\nvaihtuu", "no"]
)
def test_a_new_file_has_its_title_as_it_was_given(
    hub: Path, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "association", title]) == 0
    (path,) = hub.glob("content/associations/*.md")
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    capsys.readouterr()
    assert run(["build"]) == 0, capsys.readouterr().err
    (page,) = hub.glob("site/yhdistykset/*/index.html")
    found = re.findall(r"<h1[^>]*>(.*?)</h1>", page.read_text("utf-8"))
    assert len(found) == 1


def test_a_new_file_never_takes_the_place_of_one_that_has_another_id(hub: Path) -> None:
    put(hub, {"content/pages/sivu-ohje.md": "---\nid: muu\ntitle: Muu\n---\n"})
    before = files_in(hub)
    assert run(["new", "page", "Ohje"]) == 2
    assert files_in(hub) == before


@pytest.mark.parametrize("type_", TYPES, ids=[one.name for one in TYPES])
def test_every_line_of_a_new_file_can_be_taken_into_use(type_: ContentType) -> None:
    words = read_catalogue(shipped()["templates/translations/fi.po"], "fi")
    settings, _, _ = load_settings(project())
    assert settings is not None
    lines = new_text(type_, "uusi", "Uusi", words, settings, date(2026, 3, 5)).split("\n")
    hidden = [number for number, line in enumerate(lines) if re.match(r"# [a-z_]+:", line)]
    assert hidden
    with prepared():
        for number in hidden:
            hub = project({file_name(type_, "uusi"): "\n".join(_taken_into_use(lines, number))})
            basis, _ = load_basis(hub)
            assert basis is not None
            _, findings = load(hub, basis)
            assert [one for one in findings if one.is_error] == [], lines[number]


def _taken_into_use(lines: list[str], number: int) -> Iterator[str]:
    """The lines with one field told, its parts too."""
    within = False
    for place, line in enumerate(lines):
        within = place == number or (within and line.startswith("#   "))
        yield line[2:] if within else line


def test_serving_builds_a_preview_and_leaves_the_site_alone(hub: Path) -> None:
    before = files_in(hub / "site")
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=hub, stdout=subprocess.PIPE, text=True, encoding="utf-8") as server:
        try:
            assert server.stdout is not None
            (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
            with urlopen(f"{address}kyselyt/kysely/") as page:
                assert "Otsikko" in page.read().decode("utf-8")
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) in (0, 130)
    assert files_in(hub / "site") == before
