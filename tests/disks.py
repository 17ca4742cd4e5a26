"""Disks that misbehave on purpose, and what a folder holds."""

import os
import stat
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from talkoot.shell.disk import Disk
from talkoot.shell.found import Found
from talkoot.values.digests import folded

T = TypeVar("T")

CRASHED = 137


class SteppedDisk(Disk):
    """Counts its operations and lets a subclass act before and after each."""

    def __init__(self) -> None:
        self.count = 0
        self.log: list[tuple[str, str]] = []

    def before(self, path: Path) -> None: ...

    def after(self) -> None: ...

    def step(self, operation: str, path: Path, action: Callable[[], T]) -> T:
        self.count += 1
        self.before(path)
        result = action()
        self.log.append((operation, path.name))
        self.after()
        return result

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        return self.step("listing", Path(folder), lambda: Disk.listing(self, folder))

    def stat(self, path: Path) -> Found | None:
        return self.step("stat", path, lambda: Disk.stat(self, path))

    def read(self, path: Path) -> Iterator[bytes]:
        return iter(self.step("read", path, lambda: tuple(Disk.read(self, path))))

    def part(self, path: Path, start: int, size: int) -> bytes:
        return self.step("part", path, lambda: Disk.part(self, path, start, size))

    def mkdir(self, path: Path) -> None:
        self.step("mkdir", path, lambda: Disk.mkdir(self, path))

    def write(self, path: Path, data: bytes) -> None:
        self.step("write", path, lambda: Disk.write(self, path, data))

    def extend(self, path: Path, size: int, pieces: Iterable[bytes]) -> None:
        self.step("extend", path, lambda: Disk.extend(self, path, size, pieces))

    def sync(self, folder: Path) -> None:
        self.step("sync", folder, lambda: Disk.sync(self, folder))

    def replace(self, old: Path, new: Path) -> None:
        self.step("replace", new, lambda: Disk.replace(self, old, new))

    def remove(self, path: Path) -> None:
        self.step("remove", path, lambda: Disk.remove(self, path))

    def rmdir(self, path: Path) -> None:
        self.step("rmdir", path, lambda: Disk.rmdir(self, path))

    def lock(self, path: Path, seconds: float) -> AbstractContextManager[None]:
        return self.step("lock", path, lambda: Disk.lock(self, path, seconds))


class FaultyDisk(SteppedDisk):
    """Fails its n-th operation, or that one and every one after it."""

    def __init__(self, number: int, code: int, *, persistent: bool) -> None:
        super().__init__()
        self.number = number
        self.code = code
        self.persistent = persistent

    def before(self, path: Path) -> None:
        if self.count == self.number or (self.persistent and self.count > self.number):
            raise OSError(self.code, os.strerror(self.code), str(path))


class CrashBefore(SteppedDisk):
    """Ends the process just before its n-th operation."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def before(self, path: Path) -> None:  # noqa: ARG002
        if self.count == self.number:
            os._exit(CRASHED)


class CrashAfter(CrashBefore):
    """Ends the process just after its n-th operation."""

    def before(self, path: Path) -> None: ...

    def after(self) -> None:
        if self.count == self.number:
            os._exit(CRASHED)


class CrashDuring(CrashAfter):
    """Ends the process in the middle of its n-th operation if that writes a file."""

    def write(self, path: Path, data: bytes) -> None:
        if self.count + 1 == self.number:
            data = data[: len(data) // 2]
        super().write(path, data)

    def extend(self, path: Path, size: int, pieces: Iterable[bytes]) -> None:
        if self.count + 1 == self.number:
            pieces = [piece[: len(piece) // 2] for piece in pieces]
        super().extend(path, size, pieces)


class ReadingDisk(Disk):
    """A disk that knows which files were opened."""

    def __init__(self) -> None:
        self.opened: set[str] = set()

    def read(self, path: Path) -> Iterator[bytes]:
        self.opened.add(path.name)
        return super().read(path)


class RestedDisk(ReadingDisk):
    """A disk on which a run begins an hour after all that stands there was written."""

    def stat(self, path: Path) -> Found | None:
        found = super().stat(path)
        if found and path.name == "lock":
            return found._replace(mtime_ns=found.mtime_ns + 3_600_000_000_000)
        return found


class CaselessDisk(Disk):
    """A disk that does not tell case apart and keeps a name as it was first written."""

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        return super().listing(str(self._actual(Path(folder))))

    def stat(self, path: Path) -> Found | None:
        return super().stat(self._actual(path))

    def read(self, path: Path) -> Iterator[bytes]:
        return super().read(self._actual(path))

    def mkdir(self, path: Path) -> None:
        super().mkdir(self._actual(path))

    def write(self, path: Path, data: bytes) -> None:
        super().write(self._actual(path), data)

    def replace(self, old: Path, new: Path) -> None:
        super().replace(self._actual(old), self._actual(new))

    def remove(self, path: Path) -> None:
        super().remove(self._actual(path))

    def rmdir(self, path: Path) -> None:
        super().rmdir(self._actual(path))

    def sync(self, folder: Path) -> None:
        super().sync(self._actual(folder))

    def _actual(self, path: Path) -> Path:
        if os.path.lexists(path):
            return path
        folder = self._actual(path.parent)
        names = sorted(folder.iterdir()) if folder.is_dir() else []
        same = [one for one in names if folded(one.name) == folded(path.name)]
        return same[0] if same else folder / path.name


def in_child(action: Callable[[], object]) -> int:
    """The exit code of a forked process that runs ``action``."""
    return exit_code(forked(action))


def forked(action: Callable[[], object]) -> int:
    """The number of a forked process that runs ``action`` and ends with 0, or with 99 if it raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process:
        return process
    try:
        action()
    except BaseException as failure:
        os._exit(getattr(failure, "exit_code", 99))
    os._exit(0)


def exit_code(process: int) -> int:
    """How the process ended, once it has; a signal as its negative number."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path; a link as what it points at, marked."""
    return {path.relative_to(folder).as_posix(): _held(path) for path in _below(folder)}


def folders_in(folder: Path) -> set[str]:
    """Every folder below ``folder``."""
    found = folder.rglob("*") if folder.is_dir() else ()
    return {path.relative_to(folder).as_posix() for path in found if path.is_dir() and not path.is_symlink()}


def parents(paths: Mapping[str, object]) -> set[str]:
    """Every folder that the paths need."""
    return {str(parent) for path in paths for parent in Path(path).parents if str(parent) != "."}


def modes_in(folder: Path) -> set[tuple[str, int]]:
    """The permissions of the files and folders below ``folder``."""
    found = [(path, path.lstat().st_mode) for path in folder.rglob("*")]
    return {("folder" if stat.S_ISDIR(mode) else "file", stat.S_IMODE(mode)) for _, mode in found}


def put(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """The files, written below ``folder`` by plain means."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data.encode() if isinstance(data, str) else data)


def wait_for_the_clock(folder: Path) -> None:
    """Until what is written below ``folder`` bears a later time stamp than anything that stands there."""
    probe = folder / "probe"
    seen = [path.lstat() for path in folder.rglob("*")]
    newest = max((max(one.st_mtime_ns, one.st_ctime_ns) for one in seen), default=0)
    while probe.write_bytes(b"x") and probe.stat().st_mtime_ns <= newest:
        time.sleep(0.001)
    probe.unlink()


def _below(folder: Path) -> list[Path]:
    found = folder.rglob("*") if folder.is_dir() else ()
    return [path for path in found if path.is_symlink() or not path.is_dir()]


def _held(path: Path) -> bytes:
    if path.is_symlink():
        return b"link to " + os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else b"not a file"
