"""What of an output is read and written again when nearly everything stays."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from talkoot.shell.commit import Report, publishing
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.hints import NO_HINTS, Hints, Moment, decoded, encoded
from talkoot.shell.journal import places_of, read_manifest
from talkoot.shell.standing import untouched
from talkoot.values.digests import digest
from talkoot.values.failures import Surroundings
from tests.disks import (
    CRASHED,
    CrashAfter,
    CrashBefore,
    FaultyDisk,
    ReadingDisk,
    RestedDisk,
    SteppedDisk,
    files_in,
    folders_in,
    in_child,
    parents,
    put,
    wait_for_the_clock,
)
from tests.test_commit import LEDGER, NEW, OLD, Files, published
from tests.test_commit_faults import FEWER

Change = dict[str, str | None]


def digests(files: Files) -> dict[str, str]:
    return {path: digest(data) for path, data in files.items()}


def republished(
    output: Path, files: Files, hints: Hints = NO_HINTS, disk: Disk = LOCAL
) -> tuple[Report, Hints]:
    """A publication that keeps what stands already and stages the rest."""
    with publishing(output, disk, hints=hints) as publication:
        stays = {path: data for path, data in files.items() if publication.standing(path) == digest(data)}
        publication.keep_all(digests(stays))
        report = publication.commit((path, data) for path, data in files.items() if path not in stays)
        return report, decoded(encoded(publication.hints()))


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


def later(output: Path) -> Moment:
    status = output.stat()
    return Moment(status.st_mtime_ns + 3_600_000_000_000, status.st_dev)


def alter(output: Path, changes: Change) -> None:
    for path, text in changes.items():
        if text is None:
            (output / path).unlink()
        else:
            put(output, {path: text})


def test_an_output_that_is_as_it_was_is_not_opened(output: Path, hints: Hints) -> None:
    disk = RestedDisk()
    report, again = republished(output, OLD, hints, disk)
    assert report == Report((), tuple(sorted(OLD)), ())
    assert again == hints
    assert disk.opened == {"manifest.json"}


def test_of_an_output_only_what_may_have_changed_is_opened(output: Path, hints: Hints) -> None:
    put(output, {"index.html": "odd"})
    disk = RestedDisk()
    report, _ = republished(output, OLD, hints, disk)
    assert report.written == ("index.html",)
    assert disk.opened == {"manifest.json", "index.html"}
    assert files_in(output) == OLD


def test_a_change_by_hand_that_keeps_size_and_time_stamp_is_noticed(output: Path, hints: Hints) -> None:
    before = (output / "index.html").stat()
    (output / "index.html").write_bytes(b"odd")
    os.utime(output / "index.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert republished(output, OLD, hints)[0].written == ("index.html",)


def test_another_file_in_its_place_is_noticed(output: Path, hints: Hints) -> None:
    put(output.parent, {"other": "odd"})
    shutil.copystat(output / "index.html", output.parent / "other")
    (output.parent / "other").replace(output / "index.html")
    assert republished(output, OLD, hints)[0].written == ("index.html",)


def test_a_file_that_readers_may_no_longer_read_is_written_again(output: Path, hints: Hints) -> None:
    (output / "index.html").chmod(0o600)
    assert republished(output, OLD, hints)[0].written == ("index.html",)


def test_a_file_that_was_only_just_written_is_read_again_until_it_has_rested(output: Path) -> None:
    _, fresh = republished(output, NEW)
    disk = ReadingDisk()
    report, still_fresh = republished(output, NEW, fresh, disk)
    assert report.written == ()
    assert disk.opened == {"manifest.json", "ledger.json", *(Path(path).name for path in NEW)}
    rested = RestedDisk()
    _, known = republished(output, NEW, still_fresh, rested)
    assert {path: hint.digest for path, hint in known.files.items()} == digests(NEW)
    disk = ReadingDisk()
    republished(output, NEW, known, disk)
    assert disk.opened == {"manifest.json"}


def test_hints_tell_the_digest_of_every_file_that_was_published(output: Path, hints: Hints) -> None:
    _, told = republished(output, NEW, hints)
    assert {path: hint.digest for path, hint in told.files.items()} == digests(NEW)


def test_a_publication_that_changes_nothing_writes_nothing_but_its_lock(output: Path) -> None:
    beside = places_of(output).side
    before = {path: path.stat().st_mtime_ns for path in (output, beside, beside / "manifest.json")}
    disk = SteppedDisk()
    report, _ = republished(output, OLD, disk=disk)
    assert report == Report((), tuple(sorted(OLD)), ())
    assert {operation for operation, _ in disk.log} == {"stat", "listing", "read", "lock"}
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize("data", [None, b"", b"{", b'{"format": 0, "files": {}, "staged": {}}'])
def test_a_manifest_that_cannot_be_read_is_written_again(output: Path, data: bytes | None) -> None:
    manifest = places_of(output).manifest
    whole = read_manifest(places_of(output))
    manifest.unlink()
    if data is not None:
        manifest.write_bytes(data)
    report, _ = republished(output, OLD)
    assert (report.written, report.removed) == ((), ())
    assert read_manifest(places_of(output)) == whole == digests(OLD)


def test_a_publication_that_only_removes_tells_the_manifest(output: Path) -> None:
    fewer = {path: data for path, data in OLD.items() if "kyselyt" not in path}
    report, _ = republished(output, fewer)
    assert (report.written, report.removed) == ((), ("kyselyt/a/index.html", "kyselyt/b/index.html"))
    assert files_in(output) == fewer
    assert folders_in(output) == parents(fewer)
    assert read_manifest(places_of(output)) == digests(fewer)
    assert set(files_in(places_of(output).side)) == {"lock", "manifest.json"}


def test_an_empty_folder_goes_even_if_no_file_changes(output: Path) -> None:
    (output / "left/over").mkdir(parents=True)
    republished(output, OLD)
    assert folders_in(output) == parents(OLD)


@pytest.mark.parametrize("summary", ["", digest(b"odd")])
@pytest.mark.parametrize("path", ["index.html", "missing.html"])
def test_a_file_can_only_be_kept_as_it_stands(output: Path, path: str, summary: str) -> None:
    with publishing(output) as publication, pytest.raises(ValueError, match="nothing to keep"):
        publication.keep_all({path: summary})


def test_a_file_cannot_be_kept_and_written(output: Path) -> None:
    with publishing(output) as publication:
        publication.keep_all({"index.html": digest(b"old")})
        with pytest.raises(ValueError, match="two files for one path"):
            publication.stage("index.html", b"new")
        with pytest.raises(ValueError, match="two files for one path"):
            publication.keep("index.html")
    assert files_in(output) == OLD


@pytest.mark.parametrize("new", ["Index.html", "KYSELYT/A/index.html", "index.html/x", "kyselyt", "Assets"])
def test_a_new_file_that_cannot_stand_beside_a_kept_one_is_our_own_mistake(output: Path, new: str) -> None:
    with publishing(output) as publication:
        publication.keep_all(digests(OLD))
        publication.stage(new, b"x")
        with pytest.raises(ValueError, match=r"two files for one path|a file and a folder"):
            publication.commit()
    assert files_in(output) == OLD


def test_a_stray_file_is_kept_only_if_its_path_is_safe(output: Path) -> None:
    put(output, {"con.html": "stray", "fine.html": "stray"})
    with publishing(output) as publication:
        with pytest.raises(ValueError, match="not a path inside"):
            publication.keep_all({"con.html": digest(b"stray")})
        publication.keep_all(digests(OLD | {"fine.html": b"stray"}))
        report = publication.commit()
    assert report.removed == ("con.html",)
    assert files_in(output) == OLD | {"fine.html": b"stray"}


def begun(folder: Path) -> tuple[Path, Hints]:
    folder.mkdir()
    published(folder / "site", OLD)
    return folder / "site", republished(folder / "site", OLD, disk=RestedDisk())[1]


def is_put_right(output: Path, files: Files, hints: Hints) -> bool:
    report, _ = republished(output, files, hints)
    beside = set(files_in(places_of(output).side))
    return files_in(output) == files and beside == {"lock", "manifest.json"} and not report.removed


@pytest.mark.parametrize("new", [NEW, FEWER], ids=["edit", "removal"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("persistent", [False, True])
def test_a_disk_that_fails_leaves_the_old_site_or_a_journal_and_hints_that_still_hold(
    tmp_path: Path, new: Files, code: int, persistent: bool
) -> None:
    for number in range(1, 200):
        output, hints = begun(tmp_path / str(number))
        disk = FaultyDisk(number, code, persistent=persistent)
        try:
            republished(output, new, hints, disk)
        except Surroundings:
            assert files_in(output) == OLD or places_of(output).journal.exists()
        else:
            assert files_in(output) == new
        republished(output, new, hints)
        assert is_put_right(output, new, hints)
        if disk.count < number:
            return
    pytest.fail("the publication never succeeded")


@pytest.mark.parametrize("new", [NEW, FEWER], ids=["edit", "removal"])
@pytest.mark.parametrize("crash", [CrashBefore, CrashAfter])
def test_a_crash_is_finished_by_the_next_run_whatever_its_hints_say(
    tmp_path: Path, new: Files, crash: type[CrashBefore]
) -> None:
    for number in range(1, 200):
        output, hints = begun(tmp_path / str(number))
        code = in_child(lambda: republished(output, new, hints, crash(number)))  # noqa: B023
        assert files_in(output) in (OLD, new) or places_of(output).journal.exists()
        assert (untouched(output, hints) is None) or files_in(output) == OLD
        with publishing(output):
            assert files_in(output) in (OLD, new)
        republished(output, new, hints)
        assert is_put_right(output, new, hints)
        if code == 0:
            return
        assert code == CRASHED
    pytest.fail("the publication never succeeded")


def test_a_disk_that_fails_while_the_output_is_looked_at_is_told(output: Path, hints: Hints) -> None:
    for number in range(1, 100):
        disk = FaultyDisk(number, errno.EIO, persistent=False)
        try:
            assert untouched(output, hints, disk=disk) is hints
        except Surroundings:
            continue
        assert number > 10
        return
    pytest.fail("the output was never looked at")


_PATHS = st.sampled_from(["a", "b/c", "b/d", "e/f/g"])
_SITES = st.dictionaries(_PATHS, st.sampled_from([b"", b"1", b"2"]))
_HANDS = st.dictionaries(_PATHS | st.sampled_from(["x", "b/x"]), st.none() | st.sampled_from(["", "1", "2"]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sites=st.lists(st.tuples(_SITES, _HANDS, st.booleans()), min_size=1, max_size=4))
def test_with_hints_every_publication_is_what_it_is_without_them(
    tmp_path_factory: pytest.TempPathFactory, sites: list[tuple[Files, dict[str, str | None], bool]]
) -> None:
    output = tmp_path_factory.mktemp("any") / "site"
    known = NO_HINTS
    for site, hands, rests in sites:
        files = site | LEDGER
        _, known = republished(output, files, known, RestedDisk() if rests else LOCAL)
        assert files_in(output) == files
        assert folders_in(output) == parents(files)
        assert untouched(output, known) is not None
        wait_for_the_clock(output.parent)
        alter(output, {path: text for path, text in hands.items() if text is not None or path in files})
        assert (untouched(output, known) is not None) == (files_in(output) == files)
