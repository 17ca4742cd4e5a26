"""What is left when the disk fails, the power goes or somebody ends the run."""

import errno
import os
import random
import resource
import signal
import sys
import time
from pathlib import Path

import pytest

from talkoot.shell.commit import commit, publishing
from talkoot.shell.destination import check_output, read_ledger
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.found import Found
from talkoot.shell.journal import Journal, encoded, places_of
from talkoot.values.digests import digest
from talkoot.values.failures import Surroundings
from tests.disks import (
    CRASHED,
    CrashAfter,
    CrashBefore,
    CrashDuring,
    FaultyDisk,
    exit_code,
    files_in,
    folders_in,
    forked,
    in_child,
    parents,
    put,
)
from tests.test_commit import LEDGER, NEW, OLD, Files, published

NOTHING: Files = {}
CODES = [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.EMFILE, errno.EXDEV, errno.EBUSY]
FEWER = {path: data for path, data in OLD.items() if "kyselyt" not in path}
STEPS = [(NOTHING, OLD), (OLD, NEW), (OLD, FEWER)]
STEP_NAMES = ["first publication", "later publication", "removals only"]


def prepared(folder: Path, old: Files) -> Path:
    folder.mkdir(exist_ok=True)
    if old:
        published(folder / "site", old)
    return folder / "site"


def is_whole(output: Path, old: Files, new: Files) -> bool:
    return all(data in (old.get(path), new.get(path)) for path, data in files_in(output).items())


def is_finished_by_the_next_run(output: Path, new: Files) -> bool:
    check_output(output.parent / "project", output, "hub")
    published(output, new)
    beside = set(files_in(places_of(output).side))
    return (
        files_in(output) == new and folders_in(output) == parents(new) and beside == {"lock", "manifest.json"}
    )


@pytest.mark.parametrize(("old", "new"), STEPS, ids=STEP_NAMES)
@pytest.mark.parametrize(
    ("code", "persistent"), [*((code, False) for code in CODES), (errno.ENOSPC, True), (errno.EROFS, True)]
)
def test_a_disk_that_fails_leaves_the_old_site_or_a_run_to_finish(
    tmp_path: Path, old: Files, new: Files, code: int, persistent: bool
) -> None:
    for number in range(1, 200):
        output = prepared(tmp_path / str(number), old)
        disk = FaultyDisk(number, code, persistent=persistent)
        try:
            published(output, new, disk)
        except Surroundings:
            untouched = files_in(output) == old
            assert untouched or places_of(output).journal.exists()
            assert is_whole(output, old, new)
        else:
            assert files_in(output) == new
        assert is_finished_by_the_next_run(output, new)
        if disk.count < number:
            return
    pytest.fail("the publication never succeeded")


@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
def test_a_disk_that_fails_once_before_anything_has_changed_leaves_no_staging(
    tmp_path: Path, code: int
) -> None:
    for number in range(12, 200):
        output = prepared(tmp_path / str(number), OLD)
        try:
            published(output, NEW, FaultyDisk(number, code, persistent=False))
        except Surroundings:
            if files_in(output) != OLD:
                return
            assert set(files_in(places_of(output).side)) == {"lock", "manifest.json"}
    pytest.fail("nothing ever changed")


@pytest.mark.parametrize(("old", "new"), STEPS, ids=STEP_NAMES)
@pytest.mark.parametrize("crash", [CrashBefore, CrashAfter, CrashDuring])
def test_a_crash_leaves_every_file_whole_and_the_next_run_finishes(
    tmp_path: Path, old: Files, new: Files, crash: type[CrashBefore]
) -> None:
    for number in range(1, 200):
        output = prepared(tmp_path / str(number), old)
        code = in_child(lambda: published(output, new, crash(number)))  # noqa: B023
        assert code in (0, CRASHED)
        assert is_whole(output, old, new)
        assert files_in(output) in (old, new) or places_of(output).journal.exists()
        assert is_finished_by_the_next_run(output, new)
        if code == 0:
            return
    pytest.fail("the publication never succeeded")


def test_a_crash_while_finishing_is_finished_too(tmp_path: Path) -> None:
    midst = in_the_midst(tmp_path)
    for number in range(1, 200):
        output = prepared(tmp_path / f"finishing {number}", OLD)
        in_child(lambda: published(output, NEW, CrashAfter(midst)))  # noqa: B023
        code = in_child(lambda: finish(output, CrashBefore(number)))  # noqa: B023
        assert is_whole(output, OLD, NEW)
        finish(output, LOCAL)
        assert files_in(output) == NEW
        if code == 0:
            return
    pytest.fail("finishing never succeeded")


def test_the_ledger_that_an_interrupted_run_left_is_read_inside_the_block(tmp_path: Path) -> None:
    later = {"ledger.json": b'{"site_id": "hub", "generation": 2}', "index.html": b"new"}
    for number in range(1, 200):
        output = prepared(tmp_path / str(number), OLD)
        in_child(lambda: published(output, later, CrashAfter(number)))  # noqa: B023
        if (output / "index.html").read_bytes() == b"new":
            break
    assert read_ledger(output) == OLD["ledger.json"]
    with publishing(output):
        assert read_ledger(output) == later["ledger.json"]


def in_the_midst(folder: Path) -> int:
    """The number of an operation amid the renames of a publication."""
    for number in range(1, 200):
        output = prepared(folder / str(number), OLD)
        in_child(lambda: published(output, NEW, CrashAfter(number)))  # noqa: B023
        if (output / "index.html").read_bytes() == b"new":
            return number
    raise AssertionError("never in the midst")


def finish(output: Path, disk: Disk) -> None:
    with publishing(output, disk):
        pass


def test_a_staged_file_that_the_power_cut_damaged_never_reaches_the_site(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    places = places_of(output)
    put(places.stage, {"0": "tru"})
    wanted = {"index.html": digest(b"truncated"), "ledger.json": digest(LEDGER["ledger.json"])}
    places.journal.write_bytes(encoded(Journal(wanted, {"index.html": "0"})))
    with publishing(output):
        assert files_in(output) == OLD
    assert set(files_in(places.side)) == {"lock", "manifest.json"}


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"{}",
        b"[]",
        b'{"format": 2, "files": {}, "staged": {}}',
        encoded(Journal({"../victim": digest(b"evil")}, {"../victim": "0"})),
        encoded(Journal({"a": digest(b"mine")}, {"a": "../../victim"})),
        encoded(Journal({}, {"a": "0"})),
        b'{"format": 1, "files": {"a": 1}, "staged": {}}',
        b'{"format": 1, "files": [], "staged": {}}',
    ],
)
def test_a_journal_that_is_damaged_or_leads_elsewhere_is_cleared(tmp_path: Path, journal: bytes) -> None:
    output = prepared(tmp_path, OLD)
    put(tmp_path, {"victim": "mine"})
    put(places_of(output).side, {"journal.json": journal, "stage/0": "evil"})
    with publishing(output):
        assert files_in(output) == OLD
    assert (tmp_path / "victim").read_bytes() == b"mine"
    assert set(files_in(places_of(output).side)) == {"lock", "manifest.json"}


def test_a_run_killed_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    moments = random.Random(1)
    for _ in range(25):
        process = forked(lambda: publish_for_ever(output))
        time.sleep(moments.uniform(0.001, 0.03))
        os.kill(process, signal.SIGKILL)
        assert exit_code(process) == -signal.SIGKILL
        assert is_whole(output, OLD, NEW)
        assert is_finished_by_the_next_run(output, OLD)


def publish_for_ever(output: Path) -> None:
    while True:
        published(output, NEW)
        published(output, OLD)


def test_a_reader_never_meets_a_missing_or_half_file(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    process = forked(lambda: publish_for_ever(output))
    try:
        deadline = time.monotonic() + 0.5
        seen = set()
        while time.monotonic() < deadline:
            seen.add((output / "index.html").read_bytes())
            assert (output / "kyselyt/a/index.html").read_bytes() == b"a"
    finally:
        os.kill(process, signal.SIGKILL)
        exit_code(process)
    assert seen == {b"old", b"new"}


def test_two_runs_at_once_never_mix(tmp_path: Path) -> None:
    for number in range(10):
        output = tmp_path / str(number) / "site"
        runs = [forked(lambda files=files: published(output, files)) for files in (OLD, NEW)]  # type: ignore[misc] # noqa: B023
        assert [exit_code(run) for run in runs] == [0, 0]
        assert files_in(output) in (OLD, NEW)


def test_a_real_limit_on_file_size_leaves_the_old_site(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    assert in_child(lambda: publish_with_limit(output, resource.RLIMIT_FSIZE, 4096)) == 3
    assert files_in(output) == OLD
    assert set(files_in(places_of(output).side)) == {"lock", "manifest.json"}


def test_a_real_limit_on_open_files_leaves_the_old_site(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    assert in_child(lambda: publish_with_limit(output, resource.RLIMIT_NOFILE, 3)) == 3
    assert files_in(output) == OLD


def publish_with_limit(output: Path, limit: int, value: int) -> None:
    resource.setrlimit(limit, (value, value))
    published(output, NEW | {"big.html": b"x" * 100_000})


class ElsewhereDisk(Disk):
    """A disk on which the output is a file system of its own, as a mounted volume is."""

    def stat(self, path: Path) -> Found | None:
        found = super().stat(path)
        is_output = path.name == "site"
        return found and found._replace(device=found.device + is_output)


def test_an_output_that_is_a_disk_of_its_own_is_told_before_anything_is_rendered(tmp_path: Path) -> None:
    output = prepared(tmp_path, OLD)
    words = r"site\. Choose a new folder inside it"
    with pytest.raises(Surroundings, match=words), publishing(output, ElsewhereDisk()):
        pytest.fail("the block must not run")
    assert files_in(output) == OLD


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a folder where not even root may write")
def test_a_real_folder_where_nobody_may_write_is_named() -> None:
    with pytest.raises(Surroundings) as caught:
        commit(Path("/sys/talkoot-site"), LEDGER.items())
    assert caught.value.exit_code == 3
    assert "/sys/" in caught.value.message("fi")
