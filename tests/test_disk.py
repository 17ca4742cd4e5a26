"""The operations of the disk, the single files of the shell and what failures say."""

import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.shell import disk as disk_module
from talkoot.shell.disk import (
    LOCAL,
    Disk,
    content,
    content_digest,
    make_folders,
    real_folder,
    shipped_templates,
    write_text_once,
)
from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Kind
from talkoot.values.digests import digest
from talkoot.values.failures import Disturbed, Surroundings, WrongUse
from tests.disks import FaultyDisk, files_in, modes_in, put


class PiecesDisk(Disk):
    """Holds one file that comes in the pieces given."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces

    def read(self, path: Path) -> Iterator[bytes]:  # noqa: ARG002
        return iter(self.pieces)


@given(st.lists(st.binary(max_size=20), max_size=5))
def test_a_file_read_in_pieces_has_the_digest_of_the_whole(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    assert content_digest(Path("x"), len(whole), PiecesDisk(pieces)) == digest(whole)
    assert content(Path("x"), len(whole), PiecesDisk(pieces)) == whole


@pytest.mark.parametrize("size", [0, 2, 4])
def test_a_file_whose_size_is_no_longer_what_it_was_is_disturbed(size: int) -> None:
    with pytest.raises(Disturbed):
        content(Path("x"), size, PiecesDisk([b"ab", b"c"]))


def test_a_file_that_grows_for_ever_is_not_read_for_ever(tmp_path: Path) -> None:
    class EndlessDisk(Disk):
        def read(self, path: Path) -> Iterator[bytes]:
            while True:
                yield str(path).encode()

    with pytest.raises(Disturbed):
        content_digest(tmp_path, 3, EndlessDisk())


def test_what_stands_at_a_path_is_told_without_following_links(tmp_path: Path) -> None:
    put(tmp_path, {"file": "abc"})
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    kinds = {name: LOCAL.stat(tmp_path / name) for name in ("file", "link", "pipe", ".", "none", "file/x")}
    assert {name: found.kind if found else None for name, found in kinds.items()} == {
        "file": Kind.FILE,
        "link": Kind.LINK,
        "pipe": Kind.OTHER,
        ".": Kind.FOLDER,
        "none": None,
        "file/x": None,
    }


def test_a_folder_is_listed_in_the_order_of_names_without_following_links(tmp_path: Path) -> None:
    put(tmp_path, {"b": "abc", "a/inner": "", "ä": ""})
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    listed = LOCAL.listing(str(tmp_path))
    assert [(name, found and found.kind) for name, found in listed] == [
        ("a", Kind.FOLDER),
        ("b", Kind.FILE),
        ("link", Kind.LINK),
        ("pipe", Kind.OTHER),
        ("ä", Kind.FILE),
    ]
    assert dict(listed)["b"] == LOCAL.stat(tmp_path / "b")


def test_a_part_of_a_file_is_what_stands_there(tmp_path: Path) -> None:
    put(tmp_path, {"file": "abcdef"})
    parts = [LOCAL.part(tmp_path / "file", start, 3) for start in (0, 2, 5, 9)]
    assert parts == [b"abc", b"cde", b"f", b""]


@pytest.mark.parametrize(("size", "whole"), [(0, b"xyz"), (2, b"abxyz"), (3, b"abcxyz")])
def test_a_file_is_extended_from_where_it_is_said_to_end(tmp_path: Path, size: int, whole: bytes) -> None:
    put(tmp_path, {"file": "abc"})
    LOCAL.extend(tmp_path / "file", size, [b"x", b"", b"yz"])
    assert (tmp_path / "file").read_bytes() == whole


def test_a_file_that_is_shorter_than_is_said_is_not_extended(tmp_path: Path) -> None:
    put(tmp_path, {"file": "abc"})
    with pytest.raises(Disturbed):
        LOCAL.extend(tmp_path / "file", 4, [b"x"])
    assert (tmp_path / "file").read_bytes() == b"abc"


def test_a_file_that_is_extended_keeps_the_permissions_that_the_user_gives(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        LOCAL.extend(tmp_path / "file", 0, [b"private"])
    finally:
        os.umask(before)
    assert modes_in(tmp_path) == {("file", 0o600)}


def test_nothing_but_an_ordinary_file_is_ever_extended(tmp_path: Path) -> None:
    put(tmp_path, {"mine": "abc"})
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("link", "pipe", "folder"):
        with pytest.raises((OSError, Disturbed), match=name):
            LOCAL.extend(tmp_path / name, 0, [b"x"])
    assert (tmp_path / "mine").read_bytes() == b"abc"


def test_a_pipe_or_a_link_that_takes_the_place_of_a_file_is_never_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Disturbed):
        list(LOCAL.read(tmp_path / "pipe"))
    put(tmp_path, {"file": "abc"})
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with pytest.raises(OSError, match="link"):
        list(LOCAL.read(tmp_path / "link"))


def test_a_socket_is_never_read(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(tmp_path)
        try:
            listening.bind("s")
        finally:
            os.chdir(before)
        with pytest.raises(OSError, match="s"):
            list(LOCAL.read(tmp_path / "s"))


def test_writing_never_goes_over_what_stands(tmp_path: Path) -> None:
    put(tmp_path, {"file": "abc"})
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("file", "link"):
        with pytest.raises(FileExistsError):
            LOCAL.write(tmp_path / name, b"x")
    assert not (tmp_path / "elsewhere").exists()


def test_templates_are_found_in_the_wheel_or_else_in_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "talkoot").mkdir()
    monkeypatch.setattr(disk_module, "__file__", str(tmp_path / "talkoot/shell/disk.py"))
    assert shipped_templates() == tmp_path / "templates"
    (tmp_path / "talkoot/templates").mkdir()
    assert shipped_templates() == tmp_path / "talkoot/templates"


def test_links_above_a_folder_are_resolved_and_its_own_stays_visible(tmp_path: Path) -> None:
    (tmp_path / "real/site").mkdir(parents=True)
    (tmp_path / "above").symlink_to(tmp_path / "real")
    (tmp_path / "own").symlink_to(tmp_path / "real/site")
    assert real_folder(tmp_path / "above/site") == tmp_path / "real/site"
    assert real_folder(tmp_path / "own") == tmp_path / "own"
    assert real_folder(tmp_path / "real/site/../new") == tmp_path / "real/new"


def test_a_new_file_is_written_once_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "content/events/kylailta.md"
    write_text_once(path, "Hyvää päivää\n")
    assert path.read_bytes() == "Hyvää päivää\n".encode()
    with pytest.raises(WrongUse, match=r"kylailta\.md exists already"):
        write_text_once(path, "muuta")
    assert path.read_bytes() == "Hyvää päivää\n".encode()


class RivalDisk(Disk):
    """A disk on which another run makes every folder a moment earlier."""

    def mkdir(self, path: Path) -> None:
        path.mkdir()
        super().mkdir(path)


def test_folders_that_another_run_makes_at_the_same_moment_are_no_failure(tmp_path: Path) -> None:
    make_folders(tmp_path / "a/b", RivalDisk())
    assert (tmp_path / "a/b").is_dir()


def test_a_dangling_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "x.md").symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(WrongUse):
        write_text_once(tmp_path / "x.md", "text")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_new_file_that_does_not_fit_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", full_sync)
    with pytest.raises(Surroundings, match="disk is full"):
        write_text_once(tmp_path / "x.md", "text")
    assert files_in(tmp_path) == {}


def full_sync(_descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "code",
    [
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EROFS,
        errno.EACCES,
        errno.EPERM,
        errno.EMFILE,
        errno.ENAMETOOLONG,
        errno.EXDEV,
        errno.EIO,
        errno.EBUSY,
    ],
)
def test_a_failure_of_the_disk_names_the_file_in_every_language(code: int, language: str) -> None:
    with pytest.raises(Surroundings) as caught, explained(Path("/place")):
        FaultyDisk(1, code, persistent=False).stat(Path("/{site}\n/x"))
    message = caught.value.message(language)
    assert "/{site}\\u000a/x" in message
    assert caught.value.exit_code == 3


def test_a_failure_without_a_file_names_the_place_and_the_free_space() -> None:
    with (
        pytest.raises(Surroundings, match=r"The disk is full: /place\. \d+ MB are free"),
        explained(Path("/place")),
    ):
        raise OSError(errno.ENOSPC, "full")


class BusyFile:
    """An action that Windows refuses a number of times."""

    def __init__(self, times: int, code: int) -> None:
        self.left = times
        self.code = code
        self.tried = 0

    def __call__(self, _self: Path, _target: Path) -> None:
        self.tried += 1
        if self.tried <= self.left:
            failure = PermissionError(errno.EACCES, "busy")
            failure.winerror = self.code  # type: ignore[attr-defined]
            raise failure


@pytest.mark.parametrize(("code", "tries"), [(5, 3), (32, 3), (33, 3), (1, 1)])
def test_a_file_that_a_scanner_holds_is_tried_again_for_a_while(
    monkeypatch: pytest.MonkeyPatch, code: int, tries: int
) -> None:
    busy = BusyFile(2, code)
    monkeypatch.setattr(disk_module, "_PAUSE", 0.001)
    monkeypatch.setattr(Path, "replace", lambda old, new: busy(old, new))
    if tries == 1:
        with pytest.raises(PermissionError):
            LOCAL.replace(Path("a"), Path("b"))
    else:
        LOCAL.replace(Path("a"), Path("b"))
    assert busy.tried == tries


def test_a_file_that_is_held_for_ever_ends_the_trying(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = BusyFile(1_000_000, 32)
    monkeypatch.setattr(disk_module, "_PAUSE", 0.001)
    monkeypatch.setattr(disk_module, "_PATIENCE", 0.02)
    monkeypatch.setattr(Path, "replace", lambda old, new: busy(old, new))
    with pytest.raises(PermissionError):
        LOCAL.replace(Path("a"), Path("b"))
    assert busy.tried > 2
