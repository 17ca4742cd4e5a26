"""A project that changes, or cannot be read, while a run reads it."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from talkoot.shell import project as project_module
from talkoot.shell.disk import Disk
from talkoot.shell.found import Found
from talkoot.shell.project import read_project
from talkoot.values.failures import Disturbed, Surroundings
from talkoot.values.snapshot import Snapshot
from tests.disks import FaultyDisk, put


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    put(tmp_path / "shipped", {"pages/home.html": "home"})
    monkeypatch.setattr(project_module, "shipped_templates", lambda: tmp_path / "shipped")
    put(tmp_path / "hub", {"config.yaml": "name: Hub\n", "content/events/kylailta.md": "Hyvää iltaa"})
    return tmp_path / "hub"


def read(root: Path) -> Snapshot:
    return read_project(root, root / "site")[0]


@pytest.mark.parametrize("change", ["other bytes!", "longer than it was", "", None])
@pytest.mark.parametrize("name", ["a.pdf", "long.md"])
def test_a_file_that_changes_during_the_run_stops_it(root: Path, name: str, change: str | None) -> None:
    filler = "x" * (100_000 if name == "long.md" else 0)
    put(root / "content", {name: f"first bytes!{filler}"})
    source = read(root).sources[f"content/{name}"]
    assert source.read() == f"first bytes!{filler}".encode()
    (root / "content" / name).unlink()
    if change is not None:
        put(root / "content", {name: f"{change}{filler}"})
    with pytest.raises(Disturbed) as caught:
        source.read()
    assert caught.value.exit_code == 3
    assert f"{name} muuttui kesken ajon" in caught.value.message("fi")


def test_a_page_that_changes_after_it_was_read_does_not_matter(root: Path) -> None:
    source = read(root).sources["content/events/kylailta.md"]
    put(root, {"content/events/kylailta.md": "other"})
    assert source.read() == "Hyvää iltaa".encode()


class VanishingDisk(Disk):
    """A disk on which a file is listed but no longer there."""

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        return (*super().listing(folder), ("vanished.md", None))


class LateDisk(Disk):
    """A disk on which a file goes between looking at it and reading it."""

    def read(self, path: Path) -> Iterator[bytes]:
        if path.suffix == ".md":
            raise FileNotFoundError(errno.ENOENT, "gone", str(path))
        return super().read(path)


class GrowingDisk(Disk):
    """A disk on which every file is longer than it was a moment ago."""

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        listed = super().listing(folder)
        return tuple((name, found and found._replace(size=max(found.size - 1, 0))) for name, found in listed)


@pytest.mark.parametrize("disk", [VanishingDisk(), LateDisk(), GrowingDisk()])
def test_a_file_that_changes_while_it_is_read_stops_the_run(root: Path, disk: Disk) -> None:
    with pytest.raises(Disturbed):
        read_project(root, root / "site", disk)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO, errno.EMFILE])
def test_a_disk_that_cannot_be_read_stops_the_run_and_is_named(root: Path, code: int) -> None:
    for number in range(1, 200):
        disk = FaultyDisk(number, code, persistent=False)
        try:
            read_project(root, root / "site", disk)
        except Surroundings as failure:
            message = failure.message("fi")
        else:
            assert number > 10
            return
        assert str(root.parent) in message
    pytest.fail("the project was never read")
