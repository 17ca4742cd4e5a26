"""Encoded pictures kept for later runs, whatever their output, since encoding one takes seconds.

A piece is named by what it was made from and by what made it, so that it never grows old; it may be lost or
damaged at any time, and is then made again.
"""

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from talkoot.building.darkroom import Wanted
from talkoot.shell.cache import CACHE, Cache, Trouble
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.engine import encoder
from talkoot.values.digests import digest

FOLDER = "_pictures"
"""The folder of the pieces among the caches: no cache of an output has such a name."""

MOST = 1 << 30
"""When the pieces have more bytes than these, the oldest of them go."""

_DIGITS = 40


class PictureCache(Protocol):
    """Where encoded pictures may be found. ``trouble`` is the first thing that was wrong with it."""

    @property
    def trouble(self) -> Trouble | None:
        """See the class."""
        ...

    def read(self, wanted: Wanted) -> bytes | None:
        """A picture that was encoded by an earlier run; None if it must be encoded."""
        ...

    def holds(self, wanted: Wanted) -> bool:
        """True if an earlier run has encoded the picture; only one that can be decoded has a piece."""
        ...

    def write(self, wanted: Wanted, data: bytes) -> None:
        """Keep a picture for later runs, if that can be."""
        ...

    def sweep(self) -> None:
        """If there are too many bytes, the oldest pieces go."""
        ...


class NoPictures:
    """No earlier run is trusted, and nothing is kept for later ones."""

    trouble: Trouble | None = None

    def read(self, wanted: Wanted) -> bytes | None:  # noqa: ARG002 - a protocol
        """None."""
        return None

    def holds(self, wanted: Wanted) -> bool:  # noqa: ARG002 - a protocol
        """False."""
        return False

    def write(self, wanted: Wanted, data: bytes) -> None:
        """Nothing."""

    def sweep(self) -> None:
        """Nothing."""


class SeenPictures:
    """What earlier runs of a project have kept, for one that writes nothing."""

    def __init__(self, project: Path, disk: Disk = LOCAL) -> None:
        home = project.resolve()
        self._cache = Cache(home, home / CACHE / FOLDER, disk)
        self._disk = disk

    @property
    def trouble(self) -> Trouble | None:
        """What was wrong with the pieces."""
        return self._cache.trouble

    def read(self, wanted: Wanted) -> bytes | None:
        """A picture that was encoded by an earlier run."""
        return self._cache.read(_name(wanted))

    def holds(self, wanted: Wanted) -> bool:
        """True if an earlier run has encoded the picture, whatever has become of its bytes since."""
        return self._cache.stamp(_name(wanted)) is not None

    def write(self, wanted: Wanted, data: bytes) -> None:
        """Nothing."""

    def sweep(self) -> None:
        """Nothing."""


class KeptPictures(SeenPictures):
    """The same for a run that keeps what it makes."""

    def write(self, wanted: Wanted, data: bytes) -> None:
        """Keep a picture for later runs."""
        self._cache.write({_name(wanted): data})

    def sweep(self) -> None:
        """If there are more bytes than ``MOST``, the oldest pieces go until half of those are left."""
        with suppress(OSError):
            found = self._disk.listing(str(self._cache.folder))
            pieces = sorted((one.mtime_ns, one.size, name) for name, one in found if one)
            total = sum(size for _, size, _ in pieces)
            for _, size, name in pieces if total > MOST else ():
                if total <= MOST // 2:
                    break
                self._disk.remove(self._cache.folder / name)
                total -= size


def _name(wanted: Wanted) -> str:
    source, wish = wanted
    told = (source.digest, wish.format, str(wish.width), str(wish.height), *wish.credit)
    return digest(encoder(), *told)[:_DIGITS]
