"""The command line: what each command does, how it ends, and that nothing is lost when it fails."""

import json
import shutil
from pathlib import Path

import pytest

from talkoot.cli import run
from talkoot.content import TYPES
from tests.hubs import ROOT

NOW = "2023-09-12T09:00"


def tree(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the Joensuu example, published once into its ``site/``."""
    place = tmp_path / "hub"
    shutil.copytree(ROOT / "examples/joensuu", place)
    monkeypatch.chdir(place)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1694498400")
    assert run([]) == 0
    return place


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--foo"], "Valitsinta ”--foo” ei ole"),
        (["chek"], "Komentoa ”chek” ei ole"),
        (["--now", "huomenna"], "”huomenna” ei ole aika"),
        (["--strict", "check"], "Valitsimet kirjoitetaan komennon jälkeen"),
        (["build", "--output", "content/x"], "content"),
        (["build", "--output", "."], "Tuloskansio"),
        (["build", "--project", "muualla"], "config.yaml"),
        (["new", "tapahtuma"], "Sisältötyyppiä ”tapahtuma” ei ole. Tarkoititko event?"),
        (["schema", "kuu"], "Sisältötyyppiä ”kuu” ei ole"),
    ],
)
def test_wrong_use_says_what_is_wrong_and_touches_nothing(
    arguments: list[str], words: str, hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(hub)
    assert run(arguments) == 2
    assert words in capsys.readouterr().err
    assert tree(hub) == before


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_words_are_those_of_the_language_that_is_asked_for(
    language: str, hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del hub
    assert run(["check", "--foo", "--lang", language]) == 2
    assert {"sv": "Det finns inget", "en": "There is no"}[language] in capsys.readouterr().err


def test_mistakes_in_settings_end_with_2_and_are_told_with_their_place(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = hub / "config.yaml"
    config.write_text(config.read_text("utf-8").replace("site_id:", "siteid:"), "utf-8")
    before = tree(hub / "site")
    assert run([]) == 2
    assert "config.yaml:" in (said := capsys.readouterr().err)
    assert "Kirjoita: site_id:" in said
    assert tree(hub / "site") == before


def test_mistakes_in_content_end_with_1_all_at_once_and_the_site_stays(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2):
        (hub / f"content/pages/rikki{number}.md").write_text(
            f"---\nid: rikki{number}\notsikko: A\n---\n", "utf-8"
        )
    before = tree(hub / "site")
    assert run([]) == 1
    said = capsys.readouterr().err
    assert "content/pages/rikki1.md:3:1" in said
    assert "content/pages/rikki2.md:3:1" in said
    assert "Kirjoita: title: A" in said
    assert tree(hub / "site") == before


def test_findings_can_be_had_as_data(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (hub / "content/pages/rikki.md").write_text("---\nid: rikki\n---\n", "utf-8")
    capsys.readouterr()
    assert run(["check", "--json"]) == 1
    (found,) = (one for one in json.loads(capsys.readouterr().out) if one["severity"] == "error")
    assert (found["path"], found["line"], found["code"]) == ("content/pages/rikki.md", 1, "missing-field")


def test_a_folder_that_is_not_ours_is_refused(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = hub / "muu"
    foreign.mkdir()
    (foreign / "tärkeä.txt").write_text("x", "utf-8")
    assert run(["build", "--output", "muu"]) == 2
    assert "ei ole tämän sivuston tulos" in capsys.readouterr().err
    assert list(tree(foreign)) == ["tärkeä.txt"]


@pytest.mark.parametrize("options", [["--now", "2030-01-01"], ["--drafts"]])
def test_a_preview_never_reaches_the_site_or_its_ledger(options: list[str], hub: Path) -> None:
    before = tree(hub / "site")
    assert run(["build", *options]) == 0
    assert (hub / ".talkoot/preview/index.html").is_file()
    assert tree(hub / "site") == before


def test_a_damaged_ledger_is_an_error_and_never_a_first_build(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = hub / "vanha.json"
    ledger.write_text((hub / "site/ledger.json").read_text("utf-8")[:-40], "utf-8")
    before = tree(hub / "site")
    assert run(["build", "--ledger", "vanha.json"]) == 2
    assert capsys.readouterr().err.strip()
    assert tree(hub / "site") == before


def test_next_change_tells_when_and_what_and_then_that_a_build_is_due(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["next-change"]) == 0
    said = capsys.readouterr().out
    told = json.loads((hub / "site/next-change.json").read_bytes())["next_change"]
    assert said.startswith(told)
    assert "content/" in said
    assert run(["next-change", "--output", "site", "--now", told]) == 10


@pytest.mark.parametrize("name", [type_.name for type_ in TYPES if not type_.is_single])
def test_a_new_file_of_any_type_passes_and_is_never_overwritten(
    name: str, hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", name, "Aivan uusi"]) == 0
    (path,) = (hub / "content").rglob("*aivan-uusi*")
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    kept = path.read_bytes()
    assert run(["new", name, "Aivan uusi"]) == 0
    assert path.read_bytes() == kept
    assert len(list((hub / "content").rglob("*aivan-uusi*"))) == 2
    capsys.readouterr()
    assert run(["check"]) == 0, capsys.readouterr().err


def test_a_new_statement_waits_for_somebody_to_judge_the_hub(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hub / "content/pages/statement.yaml").unlink()
    assert run(["new", "statement"]) == 0
    assert "id: saavutettavuusseloste\n" in (hub / "content/pages/statement.yaml").read_text("utf-8")
    assert run(["new", "statement"]) == 2
    capsys.readouterr()
    assert run(["check"]) == 1
    assert "status-and-gaps" in capsys.readouterr().err


def test_the_schema_names_every_type_and_forbids_unknown_fields(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del hub
    capsys.readouterr()
    assert run(["schema"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {*(type_.name for type_ in TYPES), "settings"}
    assert all(one["additionalProperties"] is False for one in told.values())


def test_a_broken_template_is_named_with_its_line(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = hub / "templates/pages/home.html"
    page.parent.mkdir(parents=True)
    page.write_text("<!doctype html>\n{{ page.nothing }}\n", "utf-8")
    before = tree(hub / "site")
    assert run([]) == 2
    assert "templates/pages/home.html" in capsys.readouterr().err
    assert tree(hub / "site") == before


def test_help_is_there_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("build", "check", "new", "next-change", "schema", "serve"):
        assert run([name, "--help"]) == 0
        assert "--project" in capsys.readouterr().out
