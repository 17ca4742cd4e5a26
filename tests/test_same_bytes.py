"""The same content, moment and ledger give the same bytes, wherever and however they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hubs import ROOT

NOW = "2026-09-15T09:00"


def tree(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def build(project: Path, output: Path, **environment: str) -> dict[str, bytes]:
    told = ["--project", str(project), "--output", str(output), "--now", NOW]
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *told],
        cwd=output.parent,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(output)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The Seinäjoki example as it is built at home."""
    return build(ROOT / "examples/seinajoki", tmp_path_factory.mktemp("home") / "site")


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "HOME": "/nonexistent"},
        {"SOURCE_DATE_EPOCH": "1"},
    ],
)
def test_zone_locale_hash_seed_and_clock_change_nothing(
    environment: dict[str, str], usual: dict[str, bytes], tmp_path: Path
) -> None:
    assert build(ROOT / "examples/seinajoki", tmp_path / "site", **environment) == usual


def test_folder_order_of_files_and_line_ends_change_nothing(usual: dict[str, bytes], tmp_path: Path) -> None:
    home = tmp_path / "toinen kansio ä"
    source = ROOT / "examples/seinajoki"
    for path in sorted((one for one in source.rglob("*") if one.is_file()), reverse=True):
        copy = home / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        copy.write_bytes(data.replace(b"\n", b"\r\n") if path.suffix in (".md", ".yaml") else data)
    assert build(home, tmp_path / "site") == usual


def test_building_again_writes_nothing_and_keeps_the_ledger(tmp_path: Path) -> None:
    project = tmp_path / "hub"
    shutil.copytree(ROOT / "examples/joensuu", project)
    first = build(project, project / "site")
    stamps = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*") if path.is_file()}
    assert build(project, project / "site") == first
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
