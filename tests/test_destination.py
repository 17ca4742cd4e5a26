"""Where a site may be published, and where it would destroy something."""

from pathlib import Path

import pytest

from talkoot.shell.destination import check_output, read_ledger
from talkoot.shell.journal import Journal, encoded
from talkoot.values.failures import WrongUse
from tests.disks import files_in, put

OURS = {"ledger.json": '{"site_id": "hub"}', "index.html": "x"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path / "city/hub", {"config.yaml": "", "content/a.md": "", "templates/pages/home.html": ""})
    return tmp_path / "city/hub"


@pytest.mark.parametrize(
    "output", ["site", "dist/site", ".talkoot/preview", "../public", "contents", "site/../new"]
)
def test_a_new_folder_in_or_beside_the_project_is_fine(project: Path, output: str) -> None:
    check_output(project, project / output, "hub")


def test_an_empty_folder_is_fine(project: Path) -> None:
    (project / "site/empty").mkdir(parents=True)
    check_output(project, project / "site", "hub")


def test_the_result_of_this_site_is_fine(project: Path) -> None:
    put(project / "site", OURS)
    check_output(project, project / "site", "hub")


@pytest.mark.parametrize(
    "output",
    [
        ".",
        "..",
        "../..",
        "/",
        "content",
        "content/site",
        "CONTENT/site",
        "templates",
        "templates/site",
        "site/../content/site",
        ".talkoot",
        ".talkoot/cache",
        ".talkoot/cache/site",
        "config.yaml",
        "../missing/site",
    ],
)
def test_a_folder_whose_loss_would_hurt_is_refused(project: Path, output: str) -> None:
    before = files_in(project.parent)
    with pytest.raises(WrongUse) as caught:
        check_output(project, project / output, "hub")
    assert caught.value.exit_code == 2
    assert files_in(project.parent) == before


def test_the_home_of_the_user_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "home/anna").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home/anna"))
    for output in ("home/anna", "home"):
        with pytest.raises(WrongUse, match="your home"):
            check_output(project, tmp_path / output, "hub")
    check_output(project, tmp_path / "home/anna/site", "hub")


def test_content_inside_the_output_is_refused_even_through_a_link(tmp_path: Path) -> None:
    put(tmp_path, {"out/texts/a.md": "", "hub/config.yaml": ""})
    (tmp_path / "hub/content").symlink_to(tmp_path / "out/texts")
    with pytest.raises(WrongUse, match="folder content"):
        check_output(tmp_path / "hub", tmp_path / "out", "hub")


@pytest.mark.parametrize(
    "files",
    [
        {"thesis.docx": "x"},
        {"deep/er/thesis.docx": "x"},
        {"ledger.json": '{"site_id": "another"}'},
        {"ledger.json": "{"},
        {"ledger.json": "[" * 100_000},
        {"ledger.json": "[]"},
        {"ledger.json": ""},
        {"ledger.json/x": ""},
        OURS | {".git/config": ""},
        OURS | {".git": "gitdir: elsewhere"},
    ],
)
def test_a_folder_that_is_not_the_result_of_this_site_is_refused(
    project: Path, files: dict[str, str]
) -> None:
    put(project / "site", files)
    with pytest.raises(WrongUse):
        check_output(project, project / "site", "hub")
    assert set(files_in(project / "site")) == set(files)


def test_a_link_is_refused_and_its_target_is_named(project: Path, tmp_path: Path) -> None:
    put(tmp_path / "www", OURS)
    (project / "site").symlink_to(tmp_path / "www")
    with pytest.raises(WrongUse) as caught:
        check_output(project, project / "site", "hub")
    assert f"--output {tmp_path / 'www'}" in caught.value.message("fi")


def test_links_above_the_output_are_resolved(project: Path, tmp_path: Path) -> None:
    (tmp_path / "short").symlink_to(project)
    check_output(project, tmp_path / "short/site", "hub")
    with pytest.raises(WrongUse):
        check_output(project, tmp_path / "short/content/site", "hub")


@pytest.mark.parametrize(("site", "allowed"), [("hub", True), ("another", False)])
def test_a_first_publication_that_was_interrupted_belongs_to_its_site(
    project: Path, site: str, allowed: bool
) -> None:
    journal = encoded(Journal({"ledger.json": "x"}, {"ledger.json": "0"}))
    put(project, {"site/index.html": "", ".site.talkoot/journal.json": journal})
    put(project, {".site.talkoot/stage/0": f'{{"site_id": "{site}"}}'})
    if allowed:
        check_output(project, project / "site", "hub")
    else:
        with pytest.raises(WrongUse):
            check_output(project, project / "site", "hub")


def test_the_ledger_is_read_as_it_stands(project: Path) -> None:
    assert read_ledger(project / "site") is None
    put(project / "site", OURS)
    assert read_ledger(project / "site") == b'{"site_id": "hub"}'


def test_a_ledger_that_is_a_link_is_refused(project: Path) -> None:
    put(project, {"other.json": "{}", "site/x": ""})
    (project / "site/ledger.json").symlink_to(project / "other.json")
    with pytest.raises(WrongUse):
        read_ledger(project / "site")
