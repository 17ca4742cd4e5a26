"""What a run leaves for the next one to be quicker by, in the project's own folder.

Nothing in it is needed: whatever is missing, damaged or not ours reads as nothing, and what cannot be
written is left. It holds drafts, so its files have the permissions that the user gives to new files.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from talkoot.shell.disk import LOCAL, Disk, content, make_folders, real_folder
from talkoot.shell.found import Found, Kind
from talkoot.shell.hints import NO_MOMENT, Moment, moment_at
from talkoot.values.digests import digest
from talkoot.values.failures import Disturbed
from talkoot.values.filenames import is_safe
from talkoot.values.slugs import slug_of

CACHE = Path(".talkoot") / "cache"
"""The folder of the caches, one for each output, below the project's folder."""

_FORMAT = 1
_PLAIN = re.compile(r"[a-z0-9-]{1,40}")
_LARGEST = 1 << 29


class Trouble(StrEnum):
    """What was wrong with a cache; a build says it once and goes on without."""

    DAMAGED = "damaged"
    FOREIGN = "foreign"
    UNWRITABLE = "unwritable"


class Cache:
    """The cache of one output. No method raises for what the disk holds or does.

    ``folder`` is where it stands, and ``trouble`` the first thing that was wrong with it so far;
    ``summaries`` tell the SHA-256 of what has been read, by name.
    Whoever writes holds the lock on the output; a reader without it may meet what the next run replaces,
    so what comes from a pack is to be compared with its digest.
    """

    def __init__(self, project: Path, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self.trouble: Trouble | None = None
        self.summaries: dict[str, str] = {}
        self._chain = (project / CACHE.parent, project / CACHE, folder)
        self._disk = disk

    def read(self, name: str) -> bytes | None:
        """What was last written under ``name``, as it was written; ``None`` if that cannot be had."""
        path = self.folder / f"{_checked(name)}.cache"
        try:
            size = self.size_of(path)
            data = content(path, size, self._disk) if 0 <= size <= _LARGEST else b""
        except (OSError, Disturbed):
            self.note(Trouble.DAMAGED)
            return None
        header, _, rest = data.partition(b"\n")
        if size >= 0 and header != _header(name, rest):
            self.note(Trouble.DAMAGED)
            return None
        self.summaries[name] = header.rpartition(b" ")[2].decode("ascii")
        return rest if size >= 0 else None

    def stamp(self, name: str) -> Found | None:
        """What changes whenever something is written under ``name``; ``None`` if nothing stands there."""
        with suppress(OSError):
            return self._disk.stat(self.folder / f"{_checked(name)}.cache")
        return None

    def write(self, files: Mapping[str, bytes]) -> bool:
        """The files, each in one step over its last version, in this order; whether all could be written."""
        try:
            self.prepare()
            for name, data in files.items():
                self._replace(_checked(name), data)
        except (OSError, Disturbed):
            self.note(Trouble.UNWRITABLE)
            return False
        return True

    def moment(self) -> Moment:
        """The present by the clock of the cache's file system; ``NO_MOMENT`` if nothing can be written."""
        with suppress(OSError, Disturbed):
            self.prepare()
            return moment_at(self.folder / "clock", self._disk)
        self.note(Trouble.UNWRITABLE)
        return NO_MOMENT

    def pack(self, size: int) -> "Pack | None":
        """The pack whose first ``size`` bytes are in use; ``None`` if there are fewer: then begin at 0."""
        path = self.folder / "pack"
        try:
            standing = self.size_of(path) if size else 0
        except (OSError, Disturbed):
            standing = -1
        if standing < size:
            self.note(Trouble.DAMAGED)
            return None
        return Pack(self, path, size, self._disk)

    def size_of(self, path: Path) -> int:
        """The size of a file in the cache, -1 if there is none; ``Disturbed`` if it is no ordinary one."""
        for folder in self._chain:
            found = self._disk.stat(folder)
            if found is None:
                return -1
            if found.kind is not Kind.FOLDER:
                raise Disturbed(str(folder))
        found = self._disk.stat(path)
        if found and found.kind is not Kind.FILE:
            raise Disturbed(str(path))
        return found.size if found else -1

    def prepare(self) -> None:
        """The folder stands; raises ``OSError``, or ``Disturbed`` if something else has its place."""
        self.size_of(self.folder / "clock")
        make_folders(self.folder, self._disk)

    def note(self, trouble: Trouble) -> None:
        """Something was wrong."""
        self.trouble = self.trouble or trouble

    def _replace(self, name: str, data: bytes) -> None:
        draft = self.folder / f"{name}.draft"
        try:
            self._disk.extend(draft, 0, (_header(name, data), b"\n", data))
            self._disk.replace(draft, self.folder / f"{name}.cache")
        except OSError:
            with suppress(OSError):
                self._disk.remove(draft)
            raise


class Pack:
    """One file of many pieces, which only ever grows. ``size`` bytes of it are in use.

    What lies behind them was left by a run that was interrupted, and is written over.
    """

    def __init__(self, cache: Cache, path: Path, size: int, disk: Disk) -> None:
        self.size = size
        self._cache = cache
        self._path = path
        self._disk = disk

    def append(self, pieces: Iterable[bytes]) -> tuple[tuple[int, int], ...] | None:
        """Where each piece stands now, as its start and its length; ``None`` if nothing can be written."""
        held = tuple(pieces)
        try:
            self._cache.prepare()
            self._disk.extend(self._path, self.size, held)
        except (OSError, Disturbed):
            self._cache.note(Trouble.UNWRITABLE)
            return None
        places = []
        for piece in held:
            places.append((self.size, len(piece)))
            self.size += len(piece)
        return tuple(places)

    def read(self, start: int, length: int) -> bytes | None:
        """A piece, to be compared with its digest; ``None`` if it is not there."""
        piece = b""
        if 0 <= start <= start + length <= self.size:
            with suppress(OSError, Disturbed):
                piece = self._disk.part(self._path, start, length)
                if len(piece) == length:
                    return piece
        self._cache.note(Trouble.DAMAGED)
        return None


def cache_of(project: Path, output: Path, disk: Disk = LOCAL) -> Cache:
    """The cache of what is built into ``output``; nothing is read or made yet."""
    home = project.resolve()
    return Cache(home, home / CACHE / _key(home, real_folder(output)), disk)


def _key(home: Path, output: Path) -> str:
    if not output.is_relative_to(home):
        return digest(str(output))[:32]
    inner = output.relative_to(home).as_posix()
    if _PLAIN.fullmatch(inner) and is_safe(inner):
        return inner
    return f"{slug_of(inner)[:40].strip('-') or 'x'}-{digest(inner)[:16]}"


def _header(name: str, data: bytes) -> bytes:
    return f"talkoot {name} {_FORMAT} {hashlib.sha256(data).hexdigest()}".encode("ascii")


def _checked(name: str) -> str:
    if not _PLAIN.fullmatch(name):
        raise ValueError(f"not a name of a file in a cache: {name!r}")
    return name
