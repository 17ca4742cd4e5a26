"""What of a project is read again when it has been read before."""

import os
import shutil
from pathlib import Path

import pytest

from talkoot.shell import project as project_module
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.found import Found
from talkoot.shell.hints import NO_HINTS, Hints, Moment, decoded, encoded
from talkoot.shell.project import read_project
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.failures import Disturbed
from talkoot.values.snapshot import Snapshot
from tests.disks import ReadingDisk, put, wait_for_the_clock

HOUR = 3_600_000_000_000


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    put(tmp_path / "shipped", {"pages/home.html": "home", "pages/list.html": "list"})
    monkeypatch.setattr(project_module, "shipped_templates", lambda: tmp_path / "shipped")
    put(tmp_path / "hub", {"config.yaml": "name: Hub\n", "templates/pages/home.html": "own home"})
    put(tmp_path / "hub/content/events", {"a.md": "first", "b.md": "b", "c.pdf": "c", "kesa\u0308.md": "k"})
    return tmp_path / "hub"


def after(root: Path, ns: int = HOUR) -> Moment:
    """A moment that lies so long after the last change in the project."""
    status = [path.lstat() for path in root.parent.rglob("*")]
    newest = max(max(one.st_mtime_ns, one.st_ctime_ns) for one in status)
    return Moment(newest + ns, status[0].st_dev)


def read(root: Path, hints: Hints = NO_HINTS, disk: Disk = LOCAL) -> tuple[Snapshot, Diagnostics, Hints]:
    return read_project(root, root / "site", disk, hints, after(root))


def hinted(root: Path) -> Hints:
    hints = decoded(encoded(read(root)[2]))
    wait_for_the_clock(root.parent)
    return hints


def digests(snapshot: Snapshot) -> dict[str, str]:
    return {path: source.digest for path, source in snapshot.sources.items()}


def reread(root: Path, hints: Hints) -> set[str]:
    """The files that are opened in spite of the hints; what comes out is what comes out without them."""
    disk = ReadingDisk()
    snapshot, findings, _ = read(root, hints, disk)
    opened = set(disk.opened)
    clean, same, _ = read(root)
    assert digests(snapshot) == digests(clean)
    assert list(snapshot.sources) == list(clean.sources)
    assert findings == same
    assert {path: source.read() for path, source in snapshot.sources.items()} == {
        path: source.read() for path, source in clean.sources.items()
    }
    return opened


def test_a_project_that_is_as_it_was_is_not_opened(root: Path) -> None:
    (root / "templates/pages/home.html").unlink()
    assert reread(root, hinted(root)) == set()


def test_without_hints_every_file_is_opened(root: Path) -> None:
    assert len(reread(root, NO_HINTS)) == 7


def test_of_a_template_and_its_replacement_only_the_replacement_is_known(root: Path) -> None:
    assert reread(root, hinted(root)) == {"home.html"}
    (root / "templates/pages/home.html").unlink()
    assert reread(root, hinted(root)) == set()


def test_a_file_that_was_edited_is_read_again(root: Path) -> None:
    hints = hinted(root)
    put(root / "content/events", {"a.md": "longer than it was"})
    assert reread(root, hints) == {"a.md", "home.html"}


def test_a_change_that_keeps_size_and_time_stamp_is_noticed(root: Path) -> None:
    hints = hinted(root)
    edited = root / "content/events/a.md"
    before = edited.stat()
    edited.write_bytes(b"other")
    os.utime(edited, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (edited.stat().st_size, edited.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert reread(root, hints) == {"a.md", "home.html"}


def test_an_older_copy_that_is_put_back_with_its_time_stamp_is_noticed(root: Path) -> None:
    edited, copy = root / "content/events/a.md", root.parent / "copy.md"
    shutil.copy2(edited, copy)
    edited.write_bytes(b"newer")
    hints = hinted(root)
    shutil.copy2(copy, edited)
    assert edited.read_bytes() == b"first"
    assert reread(root, hints) == {"a.md", "home.html"}


def test_another_file_that_takes_the_name_is_noticed(root: Path) -> None:
    hints = hinted(root)
    edited, other = root / "content/events/a.md", root.parent / "other.md"
    other.write_bytes(b"other")
    shutil.copystat(edited, other)
    other.replace(edited)
    assert reread(root, hints) == {"a.md", "home.html"}


def test_a_file_that_was_only_touched_is_read_again_and_is_the_same(root: Path) -> None:
    before = digests(read(root)[0])
    hints = hinted(root)
    (root / "content/events/a.md").touch()
    assert reread(root, hints) == {"a.md", "home.html"}
    assert digests(read(root, hints)[0]) == before


def test_a_file_that_changed_shortly_before_it_was_read_is_read_again_until_it_has_rested(root: Path) -> None:
    (root / "templates/pages/home.html").unlink()
    moment = after(root, 1_000_000_000)
    hints = read_project(root, root / "site", LOCAL, NO_HINTS, moment)[2]
    assert len(reread(root, hints)) == 7
    rested = read(root, hints)[2]
    assert reread(root, rested) == set()


def test_without_the_clock_of_the_file_system_nothing_is_believed(root: Path) -> None:
    hints = read_project(root, root / "site")[2]
    assert len(reread(root, hints)) == 7
    believed = hinted(root)
    assert read_project(root, root / "site", LOCAL, believed)[2].files == believed.files


def test_what_comes_goes_or_moves_is_noticed(root: Path) -> None:
    hints = hinted(root)
    put(root / "content", {"events/d.md": "d", "places/e.yaml": "e"})
    (root / "content/events/b.md").unlink()
    (root / "content/events/c.pdf").rename(root / "content/events/d.pdf")
    assert reread(root, hints) == {"d.md", "e.yaml", "d.pdf", "home.html"}


def test_a_name_in_decomposed_letters_is_known_too(root: Path) -> None:
    assert "kesa\u0308.md" not in reread(root, hinted(root))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("A.md", "same-name"),
        ("kes\u00e4.md", "same-name"),
        ("x (1).md", "copy-file"),
        ("con.md", "unsafe-name"),
        ("b.md.txt", "hidden-ending"),
        ("e.md/f.md", "folder-named-like-file"),
    ],
)
def test_a_mistake_is_told_at_every_run(root: Path, name: str, code: str) -> None:
    earlier = hinted(root)
    put(root / "content/events", {name: "x"})
    for hints in (NO_HINTS, earlier, hinted(root)):
        assert [finding.code for finding in read(root, hints)[1]] == [code]
    reread(root, hinted(root))


def test_two_names_for_one_are_told_even_if_nothing_else_is_new(root: Path) -> None:
    (root / "content/events/kesa\u0308.md").unlink()
    put(root / "content/events", {"A.md": "x"})
    known = read(root, hinted(root))[2]
    assert [finding.code for finding in read(root, known)[1]] == ["same-name"]


def test_a_large_file_is_told_at_every_run_and_opened_at_none(root: Path) -> None:
    with (root / "content/video.mp4").open("wb") as sparse:
        sparse.truncate((60 << 20) + 1)
    disk = ReadingDisk()
    _, findings, _ = read(root, hinted(root), disk)
    assert [finding.code for finding in findings] == ["large-file"]
    assert disk.opened == {"home.html"}


def test_a_template_that_is_known_from_the_shipped_ones_is_still_compared_by_name(root: Path) -> None:
    put(root.parent / "shipped", {"pages/Plain.html": "1"})
    put(root, {"templates/pages/plain.html": "2"})
    hints = hinted(root)
    put(root, {"templates/pages/Plain.html": "3"})
    assert [finding.code for finding in read(root, hints)[1]] == ["same-name"]


def test_a_link_that_takes_the_name_of_a_file_is_a_mistake(root: Path) -> None:
    hints = hinted(root)
    (root / "content/events/a.md").unlink()
    (root / "content/events/a.md").symlink_to(root / "content/events/b.md")
    snapshot, findings, _ = read(root, hints)
    assert [finding.code for finding in findings] == ["symlink"]
    assert snapshot.get("content/events/a.md") is None


def test_what_became_the_output_folder_is_not_read(root: Path) -> None:
    hints = hinted(root)
    snapshot = read_project(root, root / "content/events", LOCAL, hints)[0]
    assert snapshot.under("content") == ()


@pytest.mark.parametrize("change", ["other", "longer", None])
def test_a_file_that_was_not_opened_and_is_another_when_it_is_needed_stops_the_run(
    root: Path, change: str | None
) -> None:
    source = read(root, hinted(root))[0].sources["content/events/a.md"]
    assert source.read() == b"first"
    (root / "content/events/a.md").unlink()
    if change is not None:
        put(root / "content/events", {"a.md": change})
    with pytest.raises(Disturbed):
        source.read()


class HidingDisk(Disk):
    """A disk on which the last file of every folder goes between being listed and being looked at."""

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        *rest, (name, _) = super().listing(folder)
        return (*rest, (name, None))


def test_a_known_file_that_goes_during_the_run_stops_it(root: Path) -> None:
    with pytest.raises(Disturbed):
        read(root, hinted(root), HidingDisk())


def test_hints_that_say_nothing_new_are_the_old_ones(root: Path) -> None:
    hints = hinted(root)
    assert read(root, hints)[2] is hints
    (root / "content/events/a.md").touch()
    assert read(root, hints)[2] is not hints
