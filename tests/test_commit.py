"""What a publication leaves in the output folder."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from talkoot.shell.commit import Report, commit, publishing
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.journal import decoded, places_of
from talkoot.values.digests import digest, folded
from talkoot.values.failures import Disturbed, WrongUse
from tests.disks import CaselessDisk, SteppedDisk, files_in, folders_in, modes_in, parents, put

Files = dict[str, bytes]

LEDGER = {"ledger.json": b'{"site_id": "hub"}'}
OLD: Files = LEDGER | {
    "index.html": b"old",
    "kyselyt/a/index.html": b"a",
    "kyselyt/b/index.html": b"b",
    "assets/style.css": b"body{}",
}
NEW: Files = LEDGER | {
    "index.html": b"new",
    "kyselyt/a/index.html": b"a",
    "tilat/c/index.html": b"c",
    "assets/style.css": b"body{}",
}


def published(output: Path, files: Files, disk: Disk = LOCAL) -> Report:
    return commit(output, files.items(), disk)


def test_the_output_holds_exactly_the_files_of_the_last_publication(tmp_path: Path) -> None:
    output = tmp_path / "site"
    published(output, OLD)
    report = published(output, NEW)
    assert files_in(output) == NEW
    assert folders_in(output) == parents(NEW)
    assert report.written == ("index.html", "tilat/c/index.html")
    assert report.unchanged == ("assets/style.css", "kyselyt/a/index.html", "ledger.json")
    assert report.removed == ("kyselyt/b/index.html",)


def test_a_file_with_the_same_bytes_is_not_written_again(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    before = {path: (tmp_path / "site" / path).stat().st_ino for path in OLD}
    report = published(tmp_path / "site", OLD)
    assert (report.written, report.removed) == ((), ())
    assert before == {path: (tmp_path / "site" / path).stat().st_ino for path in OLD}


def test_only_the_lock_and_the_manifest_stay_beside_the_output(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    assert set(files_in(tmp_path / ".site.talkoot")) == {"lock", "manifest.json"}
    manifest = decoded((tmp_path / ".site.talkoot/manifest.json").read_bytes())
    assert manifest is not None
    assert manifest.files == {path: digest(data) for path, data in OLD.items()}


def test_a_file_altered_by_hand_is_put_right(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    put(tmp_path / "site", {"index.html": "odd", "stray/x.txt": "x"})
    report = published(tmp_path / "site", OLD)
    assert files_in(tmp_path / "site") == OLD
    assert (report.written, report.removed) == (("index.html",), ("stray/x.txt",))


def test_files_and_folders_are_readable_by_all_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        published(tmp_path / "a/site", OLD)
    finally:
        os.umask(before)
    assert modes_in(tmp_path / "a/site") == {("folder", 0o755), ("file", 0o644)}


def test_a_file_that_readers_may_not_read_is_written_again(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    (tmp_path / "site/index.html").chmod(0o600)
    assert published(tmp_path / "site", OLD).written == ("index.html",)
    assert modes_in(tmp_path / "site") == {("folder", 0o755), ("file", 0o644)}


def test_a_link_in_the_output_goes_and_what_it_points_at_stays(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    put(tmp_path / "private", {"index.html": "mine", "a/index.html": "mine"})
    (tmp_path / "site/tilat").symlink_to(tmp_path / "private")
    (tmp_path / "site/loop").symlink_to(tmp_path / "site")
    (tmp_path / "site/index.html").unlink()
    (tmp_path / "site/index.html").symlink_to(tmp_path / "private/index.html")
    published(tmp_path / "site", NEW)
    assert files_in(tmp_path / "site") == NEW
    assert files_in(tmp_path / "private") == {"index.html": b"mine", "a/index.html": b"mine"}


def test_assets_come_first_then_pages_then_feeds_then_deletions_then_the_ledger(tmp_path: Path) -> None:
    published(tmp_path / "site", {"ledger.json": b"{}", "gone.html": b""})
    disk = SteppedDisk()
    published(tmp_path / "site", {"a.xml": b"", "b.html": b"", "c.css": b"", **LEDGER}, disk)
    changes = [step for step in disk.log if step[0] in {"replace", "remove"}]
    assert changes == [
        ("replace", "journal.json"),
        ("replace", "c.css"),
        ("replace", "b.html"),
        ("replace", "a.xml"),
        ("remove", "gone.html"),
        ("replace", "ledger.json"),
        ("replace", "manifest.json"),
    ]


def test_the_journal_is_on_the_disk_before_the_output_changes(tmp_path: Path) -> None:
    disk = SteppedDisk()
    published(tmp_path / "site", OLD, disk)
    journal = disk.log.index(("replace", "journal.json"))
    assert disk.log[journal + 1] == ("sync", ".site.talkoot")
    assert ("sync", "stage") in disk.log[:journal]
    assert all(step not in disk.log[:journal] for step in (("replace", name) for name in OLD))


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/x",
        "a/../x",
        "./x",
        "a//b",
        "a/",
        "",
        "C:/x",
        "a\\b",
        "con",
        "nul.html",
        "x.",
        "a\x00",
        "a\u0308",
    ],
)
def test_a_path_that_leads_elsewhere_is_our_own_mistake(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        published(tmp_path / "site", {**LEDGER, path: b""})
    assert files_in(tmp_path) == {".site.talkoot/lock": str(os.getpid()).encode()}


@pytest.mark.parametrize("pair", [("a", "a/b"), ("A/b", "a"), ("a", "A"), ("ä/x", "Ä/X"), ("a", "a/b/c")])
def test_two_files_that_cannot_stand_side_by_side_are_our_own_mistake(
    tmp_path: Path, pair: tuple[str, str]
) -> None:
    with pytest.raises(ValueError, match=r"two files for one path|a file and a folder"):
        published(tmp_path / "site", LEDGER | dict.fromkeys(pair, b""))
    assert not (tmp_path / "site").exists()


def test_a_publication_without_a_ledger_is_our_own_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"ledger\.json"):
        published(tmp_path / "site", {"index.html": b""})


def test_leaving_without_commit_changes_nothing(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    with publishing(tmp_path / "site") as publication:
        publication.stage("index.html", b"new")
    assert files_in(tmp_path / "site") == OLD
    assert set(files_in(tmp_path / ".site.talkoot")) == {"lock", "manifest.json"}


def test_a_kept_file_stays_without_being_rendered(tmp_path: Path) -> None:
    published(tmp_path / "site", OLD)
    with publishing(tmp_path / "site") as publication:
        assert publication.standing("index.html") == digest(b"old")
        assert publication.standing("missing.html") == ""
        for path in OLD:
            publication.keep(path)
        report = publication.commit()
    assert (report.written, report.removed) == ((), ())
    assert files_in(tmp_path / "site") == OLD


def test_a_file_that_does_not_stand_cannot_be_kept(tmp_path: Path) -> None:
    with publishing(tmp_path / "site") as publication, pytest.raises(ValueError, match="nothing to keep"):
        publication.keep("index.html")


@pytest.mark.parametrize("left", [None, b"", b"{", b"{}}"])
def test_a_staged_file_that_vanishes_or_changes_stops_the_publication(
    tmp_path: Path, left: bytes | None
) -> None:
    published(tmp_path / "site", OLD)
    with publishing(tmp_path / "site") as publication:
        publication.stage("ledger.json", b"{}")
        staged = places_of(tmp_path / "site").stage / "0"
        staged.unlink()
        if left is not None:
            staged.write_bytes(left)
        with pytest.raises(Disturbed):
            publication.commit()
    assert files_in(tmp_path / "site") == OLD


@pytest.mark.parametrize("name", ["site", ".site.talkoot"])
def test_a_link_in_place_of_one_of_our_folders_is_refused(tmp_path: Path, name: str) -> None:
    put(tmp_path / "private", {"a": "mine"})
    (tmp_path / name).symlink_to(tmp_path / "private")
    with pytest.raises(WrongUse, match="not an ordinary folder"):
        published(tmp_path / "site", OLD)
    assert files_in(tmp_path / "private") == {"a": b"mine"}


_NAMES = st.sampled_from(["a", "A", "b", "ä", "Ä", "x.html", "X.html"])
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map("/".join)
_TREES = st.dictionaries(_PATHS, st.sampled_from([b"", b"1", b"2"]), max_size=8)


def fitted(files: Files, *, caseless: bool) -> Files:
    """The files that can stand side by side, the first of each clash."""
    fitting: Files = {}
    for path, data in files.items():
        more = fitting | {path: data}
        names = [folded(name) if caseless else name for name in (*more, *parents(more))]
        fitting = more if len(set(names)) == len(names) else fitting
    return fitting


@pytest.mark.parametrize("disk", [LOCAL, CaselessDisk()], ids=["case matters", "case does not matter"])
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(old=_TREES, new=_TREES)
def test_any_site_can_follow_any_other(
    tmp_path_factory: pytest.TempPathFactory, disk: Disk, old: Files, new: Files
) -> None:
    output = tmp_path_factory.mktemp("any") / "site"
    put(output, fitted(old, caseless=isinstance(disk, CaselessDisk)) | LEDGER)
    new = fitted(new, caseless=True)
    report = published(output, new | LEDGER, disk)
    assert files_in(output) == new | LEDGER
    assert folders_in(output) == parents(new)
    assert not set(report.written) & set(report.unchanged)
    assert published(output, new | LEDGER, disk) == Report((), tuple(sorted(new | LEDGER)), ())
