"""An output that is exactly as it was left is known as such, and no other."""

from pathlib import Path

import pytest

from talkoot.shell.hints import NO_HINTS, Hints
from talkoot.shell.standing import untouched
from tests.disks import (
    ReadingDisk,
    RestedDisk,
    wait_for_the_clock,
)
from tests.test_commit import NEW, OLD, published
from tests.test_commit_hints import Change, alter, later, republished


@pytest.fixture
def output(tmp_path: Path) -> Path:
    published(tmp_path / "site", OLD)
    return tmp_path / "site"


@pytest.fixture
def hints(output: Path) -> Hints:
    """What a run tells that found everything in place, long after it had been written."""
    hints = republished(output, OLD, disk=RestedDisk())[1]
    wait_for_the_clock(output.parent)
    return hints


def test_an_output_that_is_as_it_was_left_is_untouched(output: Path, hints: Hints) -> None:
    disk = ReadingDisk()
    assert untouched(output, hints, disk=disk) is hints
    assert disk.opened == set()


def test_an_output_that_was_only_just_written_is_untouched_and_read(output: Path) -> None:
    _, fresh = republished(output, NEW)
    disk = ReadingDisk()
    known = untouched(output, fresh, later(output), disk)
    assert known is not None
    assert disk.opened == {Path(path).name for path in NEW}
    assert untouched(output, known, disk=(again := ReadingDisk())) is known
    assert again.opened == set()


@pytest.mark.parametrize(
    "changes",
    [
        {"index.html": "odd"},
        {"index.html": "longer than it was"},
        {"index.html": None},
        {"ledger.json": "{}"},
        {"stray.txt": ""},
        {"kyselyt/a/stray.txt": ""},
        {"new/folder/x.html": ""},
        {"kyselyt/b/index.html": None, "kyselyt/b/other.html": "b"},
        {"../.site.talkoot/journal.json": "{}"},
        {"../.site.talkoot/stage/0": ""},
        {"../.site.talkoot/manifest.json": None},
    ],
)
@pytest.mark.parametrize("rested", [True, False])
def test_an_output_in_which_anything_differs_is_not_untouched(
    output: Path, hints: Hints, changes: Change, rested: bool
) -> None:
    known = hints if rested else republished(output, OLD)[1]
    alter(output, changes)
    assert untouched(output, known) is None


@pytest.mark.parametrize("rested", [True, False])
def test_an_output_with_other_folders_links_or_rights_is_not_untouched(
    output: Path, hints: Hints, rested: bool
) -> None:
    known = hints if rested else republished(output, OLD)[1]
    (output / "empty").mkdir()
    assert untouched(output, known) is None
    (output / "empty").rmdir()
    (output / "index.html").chmod(0o600)
    assert untouched(output, known) is None
    (output / "index.html").chmod(0o644)
    assert untouched(output, known) is not None
    (output / "index.html").rename(output.parent / "index.html")
    (output / "index.html").symlink_to(output.parent / "index.html")
    assert untouched(output, known) is None


def test_an_output_that_is_missing_or_unknown_is_not_untouched(output: Path, hints: Hints) -> None:
    assert untouched(output, NO_HINTS) is None
    assert untouched(output.parent / "other", hints) is None
    assert untouched(output.parent / "other", NO_HINTS) is None
