"""The disk as a dozen operations, each of which can fail."""

import hashlib
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Found, found, found_entry
from talkoot.shell.locking import locked
from talkoot.values.failures import Disturbed, WrongUse
from talkoot.values.filenames import printable
from talkoot.values.language import Words

_CHUNK = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_LONGER = os.O_WRONLY | os.O_CREAT | _BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755

# What Windows answers while a virus scanner, the indexer or a synchroniser looks at a file.
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
_PATIENCE = 3.0
_PAUSE = 0.05


class Disk:
    """The operating system's disk. Every operation raises ``OSError`` that names the file."""

    def listing(self, folder: str) -> tuple[tuple[str, Found | None], ...]:
        """What a folder holds, in the order of names; ``None`` for what went meanwhile.

        Of a folder only the kind is told. Links are not followed. The folder is given as text, since among
        thousands of folders a ``Path`` for each would cost as much as reading it.
        """
        with os.scandir(folder) as entries:
            return tuple(sorted([(entry.name, found_entry(entry)) for entry in entries]))

    def stat(self, path: Path) -> Found | None:
        """What stands at ``path``, without following a link; ``None`` if nothing does."""
        try:
            return found(path.lstat())
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, path: Path) -> Iterator[bytes]:
        """The content of a file in pieces; never waits for a pipe, never follows a link."""
        with _named(path):
            descriptor = os.open(path, _READ)
            try:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    raise Disturbed(printable(str(path)))
                while piece := os.read(descriptor, _CHUNK):
                    yield piece
            finally:
                os.close(descriptor)

    def part(self, path: Path, start: int, size: int) -> bytes:
        """``size`` bytes of a file from ``start``, fewer at its end; never follows a link."""
        with _named(path):
            descriptor = os.open(path, _READ)
            try:
                os.lseek(descriptor, start, os.SEEK_SET)
                return os.read(descriptor, size)
            finally:
                os.close(descriptor)

    def mkdir(self, path: Path) -> None:
        """A new folder that everybody may read, whatever the umask."""
        path.mkdir()
        path.chmod(_FOLDER_MODE)

    def write(self, path: Path, data: bytes) -> None:
        """A new file that everybody may read, wholly on the disk when this returns."""
        with _named(path):
            descriptor = os.open(path, _NEW, _FILE_MODE)
            try:
                _fill(descriptor, data)
            finally:
                os.close(descriptor)

    def extend(self, path: Path, size: int, pieces: Iterable[bytes]) -> None:
        """A file's first ``size`` bytes with the pieces behind them, wholly on the disk when this returns.

        The file is made if it is missing, with the permissions that the user gives to new files.
        Raises ``Disturbed`` if it is shorter or no ordinary file.
        """
        with _named(path):
            descriptor = os.open(path, _LONGER, 0o666)
            try:
                status = os.fstat(descriptor)
                if not stat.S_ISREG(status.st_mode) or status.st_size < size:
                    raise Disturbed(printable(str(path)))
                os.ftruncate(descriptor, size)
                os.lseek(descriptor, size, os.SEEK_SET)
                for piece in pieces:
                    _write(descriptor, piece)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def sync(self, folder: Path) -> None:
        """The names in a folder, on the disk when this returns; Windows sees to it by itself."""
        if sys.platform != "win32":
            with _named(folder):
                descriptor = os.open(folder, os.O_RDONLY)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)

    def replace(self, old: Path, new: Path) -> None:
        """The file ``old`` takes the name ``new`` in one step, over what had it."""
        _patiently(lambda: old.replace(new))

    def remove(self, path: Path) -> None:
        """A file is gone; of a link, the link and never what it points at."""
        _patiently(path.unlink)

    def rmdir(self, path: Path) -> None:
        """An empty folder is gone."""
        _patiently(path.rmdir)

    def lock(self, path: Path, seconds: float) -> AbstractContextManager[None]:
        """The lock on a file: see :func:`talkoot.shell.locking.locked`."""
        return locked(path, seconds)


LOCAL = Disk()


def shipped_templates() -> Path:
    """The folder of the templates that come with the generator.

    A wheel holds them inside the package, a checkout beside it.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def real_folder(path: Path) -> Path:
    """The path with every link above it resolved; a link at its own end stays visible as one."""
    return path.parent.resolve() / path.name if path.is_symlink() else path.resolve()


def content(path: Path, size: int, disk: Disk = LOCAL) -> bytes:
    """A file of ``size`` bytes; raises ``Disturbed`` if it has become another."""
    return b"".join(_pieces(path, size, disk))


def content_digest(path: Path, size: int, disk: Disk = LOCAL) -> str:
    """:func:`talkoot.values.digest` of a file that is never held in memory as a whole."""
    total = hashlib.sha256(size.to_bytes(8, "big"))
    for piece in _pieces(path, size, disk):
        total.update(piece)
    return total.hexdigest()


def make_folders(folder: Path, disk: Disk = LOCAL) -> None:
    """The folder and those above it, made where missing; another run may be making them too."""
    if disk.stat(folder) is None:
        make_folders(folder.parent, disk)
        with suppress(FileExistsError):
            disk.mkdir(folder)


def write_text_once(path: Path, text: str) -> None:
    """A new UTF-8 file; raises ``WrongUse`` rather than touch what stands there."""
    with explained(path):
        if LOCAL.stat(path) is not None:
            raise WrongUse(_EXISTS, path=printable(str(path)))
        make_folders(path.parent)
        try:
            LOCAL.write(path, text.encode("utf-8"))
        except FileExistsError:
            raise WrongUse(_EXISTS, path=printable(str(path))) from None
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise


def rewrite_text(path: Path, text: str) -> None:
    """A file with another text in one step: whole, old or new, whatever happens."""
    with explained(path):
        new = path.with_name(f".{path.name}.new")
        LOCAL.write(new, text.encode("utf-8"))
        LOCAL.replace(new, path)


def _pieces(path: Path, size: int, disk: Disk) -> Iterator[bytes]:
    rest = size
    try:
        for piece in disk.read(path):
            rest -= len(piece)
            yield piece
            if rest < 0:
                break
    except FileNotFoundError:
        raise Disturbed(printable(str(path))) from None
    if rest:
        raise Disturbed(printable(str(path)))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as failure:
        failure.filename = failure.filename or str(path)
        raise


def _fill(descriptor: int, data: bytes) -> None:
    if sys.platform != "win32":
        os.fchmod(descriptor, _FILE_MODE)
    _write(descriptor, data)
    os.fsync(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _patiently(action: Callable[[], object]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            action()
        except PermissionError as failure:
            if getattr(failure, "winerror", None) not in _BUSY_ON_WINDOWS or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE)
        else:
            return


_EXISTS = Words(
    "Tiedosto {path} on jo olemassa, eikä sen päälle kirjoiteta. Valitse toinen nimi.",
    "Filen {path} finns redan och skrivs inte över. Välj ett annat namn.",
    "The file {path} exists already and is not written over. Choose another name.",
)
