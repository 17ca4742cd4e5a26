"""Caches that are damaged, foreign, hostile or cannot be written, and builds that are killed: no harm."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from talkoot.building.packing import Packed
from talkoot.shell import remembering
from talkoot.shell.cache import cache_of
from talkoot.shell.engine import engine
from talkoot.shell.remembering import recall
from tests.disks import (
    SteppedDisk,
    T,
    files_in,
)
from tests.edited_files import Files, written
from tests.hubs import CONFIG, CONTACT, ROOT, entry
from tests.on_disk import CACHED, Hub, on, rested
from tests.publishing import same

PAGE = "content/pages/ohje.md"
NAMES = [name.removesuffix(".cache") for name in CACHED if name != "pack"]
SMALL: Files = {
    "config.yaml": CONFIG,
    "content/contacts/viestinta.yaml": CONTACT,
    **entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-12-31"),
    **entry("pages", "ohje"),
    **entry("events", "messut", "starts: 2026-08-01T10:00", title="Messut"),
}


def edited(files: Files) -> Files:
    return written(files, PAGE, f"{files[PAGE]!s}\nLopuksi.\n")


def made_from_nothing(files: Files) -> Mapping[str, bytes]:
    """The site that the files make, from the ledger of the small hub."""
    return _made_from_nothing(tuple(sorted(files.items())))


@cache
def _made_from_nothing(files: tuple[tuple[str, str | bytes], ...]) -> Mapping[str, bytes]:
    with tempfile.TemporaryDirectory() as home:
        hub = Hub(Path(home), files=dict(files))
        assert hub.build().code == 0
        return files_in(hub.site)


@cache
def _built_twice() -> Path:
    """The small hub, built once and again after an edit, so that its cache has every file it can have."""
    home = Path(tempfile.mkdtemp())
    hub = Hub(home, files={**SMALL, PAGE: f"{SMALL[PAGE]!s}\nEnsin.\n"})
    hub.build()
    hub.write(SMALL)
    with rested():
        assert hub.build().code == 0
    assert set(files_in(hub.cache)) == {*CACHED, "clock"}
    return home


def built_twice(home: Path) -> Hub:
    shutil.copytree(_built_twice(), home, dirs_exist_ok=True)
    return Hub(home, files=SMALL)


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return built_twice(tmp_path)


def is_right(hub: Hub) -> None:
    """The site is what the files make."""
    same(files_in(hub.site), made_from_nothing(hub.files))


def builds_with_a_warning(hub: Hub) -> None:
    told = hub.build()
    assert told.code == 0, told.err
    assert len(told.of_cache) == 1, told.err
    is_right(hub)


def builds_without(hub: Hub) -> None:
    told = hub.build()
    assert (told.code, told.of_cache) == (0, [])
    is_right(hub)


def cut(share: float) -> Callable[[Path], None]:
    def at(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return at


def shorter(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def garbage(path: Path) -> None:
    path.write_bytes(bytes(byte ^ 0x55 for byte in path.read_bytes()))


def other_end(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def linked(path: Path) -> None:
    path.rename(path.parents[2] / "elsewhere")
    path.symlink_to(path.parents[2] / "elsewhere")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


DAMAGE = {
    **{f"cut at {share}": cut(share) for share in (0, 0.02, 0.3, 0.5, 0.9)},
    "shorter": shorter,
    "garbage": garbage,
    "linked": linked,
    "a folder": a_folder,
    "a pipe": a_pipe,
}
LASTING = {"a folder", "linked pack", "a pipe pack", "a folder pack"}
"""What a build cannot put right by itself, so that every build says it."""


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", CACHED)
def test_a_damaged_file_of_the_cache_is_told_once_and_does_no_harm(hub: Hub, name: str, damage: str) -> None:
    DAMAGE[damage](hub.cache / name)
    hub.write(edited(hub.files))
    builds_with_a_warning(hub)
    hub.write(SMALL)
    place = f"{damage} pack" if name == "pack" else damage
    (builds_with_a_warning if place in LASTING else builds_without)(hub)


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_does_no_harm_where_nothing_has_changed(hub: Hub, name: str) -> None:
    other_end(hub.cache / f"{name}.cache")
    told = hub.build()
    assert told.code == 0
    assert len(told.of_cache) <= 1
    is_right(hub)


def test_damage_that_nobody_meets_until_the_pack_is_written_anew_is_told_once(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = recall(cache_of(hub.project, hub.site), engine()).memory.readings["content/events/messut.md"]
    assert isinstance(known.entry, Packed)
    pack = bytearray((hub.cache / "pack").read_bytes())
    pack[known.entry.start] ^= 1
    (hub.cache / "pack").write_bytes(pack)
    warnings = []
    for number in range(4):
        monkeypatch.setattr(remembering, "_WASTE", -(1 << 30) if number else 1 << 30)
        hub.write(written(SMALL, PAGE, f"{SMALL[PAGE]!s}\nKerta {number}.\n"))
        told = hub.build()
        assert told.code == 0
        is_right(hub)
        warnings.append(len(told.of_cache))
    assert warnings == [0, 1, 0, 0]


@pytest.mark.parametrize("place", [".talkoot", ".talkoot/cache", ".talkoot/cache/site"])
@pytest.mark.parametrize("damage", [linked, a_folder], ids=["a link", "a file"])
def test_a_cache_that_is_no_folder_of_ours_is_left_alone(
    hub: Hub, tmp_path: Path, place: str, damage: Callable[[Path], None]
) -> None:
    (hub.project / place).rename(tmp_path / "elsewhere")
    if damage is linked:
        (hub.project / place).symlink_to(tmp_path / "elsewhere")
    else:
        (hub.project / place).write_bytes(b"oma")
    before = files_in(tmp_path / "elsewhere")
    for files in (edited(SMALL), SMALL):
        hub.write(files)
        builds_with_a_warning(hub)
    assert files_in(tmp_path / "elsewhere") == before


class CacheDisk(SteppedDisk):
    """A disk that fails in the cache: some operations, from the n-th of them on, or the n-th alone."""

    def __init__(self, code: int, operations: frozenset[str], number: int = 1, *, once: bool = False) -> None:
        super().__init__()
        self.code = code
        self.operations = operations
        self.number = number
        self.once = once
        self.seen = 0

    def step(self, operation: str, path: Path, action: Callable[[], T]) -> T:
        if operation in self.operations and ".talkoot/cache" in path.as_posix():
            self.seen += 1
            if self.seen == self.number or (self.seen > self.number and not self.once):
                raise OSError(self.code, os.strerror(self.code), str(path))
        return action()


CHANGING = frozenset({"mkdir", "write", "extend", "replace", "remove"})


@pytest.mark.parametrize("operations", [("read",), ("part",), ("read", "part")], ids="+".join)
@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO])
def test_a_cache_that_cannot_be_read_is_as_none(hub: Hub, operations: tuple[str, ...], code: int) -> None:
    hub.write(edited(hub.files))
    with on(CacheDisk(code, frozenset(operations))):
        builds_with_a_warning(hub)
    hub.write(SMALL)
    builds_without(hub)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("once", [False, True])
def test_a_cache_that_cannot_be_written_leaves_the_site_right_and_the_next_one_too(
    tmp_path: Path, code: int, *, once: bool
) -> None:
    for number in range(1, 40):
        hub = built_twice(tmp_path / str(number))
        hub.write(edited(hub.files))
        disk = CacheDisk(code, CHANGING, number, once=once)
        with on(disk):
            told = hub.build()
        assert told.code == 0, told.err
        assert len(told.of_cache) == (disk.seen >= number)
        is_right(hub)
        hub.write(SMALL)
        builds_without(hub)
        if disk.seen < number:
            assert number > 5
            return
    pytest.fail("the cache was never written")


def test_what_another_version_has_left_is_not_used(hub: Hub, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(ROOT / "talkoot", other / "talkoot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", other / "templates")
    with (other / "talkoot/__init__.py").open("a", encoding="utf-8") as file:
        file.write("# Toinen versio.\n")
    words = ["build", "--no-search", "--project", hub.project, "--output", hub.site, *hub.at_now()]
    for root, warnings in ((other, 1), (other, 0), (ROOT, 1), (ROOT, 0)):
        program = [sys.executable, "-m", "talkoot", *map(str, words)]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        done = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, check=False)
        said = done.stderr.decode()
        assert done.returncode == 0, said
        assert said.count("toisen Talkoot-version") == warnings
        is_right(hub)
