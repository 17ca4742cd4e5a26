"""A lock of the operating system on a file: one process at a time, freed by the death of its holder."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from talkoot.values.failures import Surroundings
from talkoot.values.language import Words

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

# Windows keeps others from reading the bytes that are locked, so the lock lies far behind the number
# of the process, which must stay readable.
_LOCKED_BYTE = 1 << 30

_held: set[int] = set()


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """The lock on ``path``, waited for at most ``seconds``.

    The file is made if it is missing and never removed: a file that is removed can be locked twice.
    Raises ``Surroundings`` that names the holder's process, and ``OSError`` where no file can be locked.
    """
    descriptor = os.open(path, _FLAGS, 0o644)
    _held.add(descriptor)
    try:
        _wait(descriptor, time.monotonic() + seconds)
        _sign(descriptor)
        yield
    finally:
        if descriptor in _held:
            _held.discard(descriptor)
            os.close(descriptor)


def _wait(descriptor: int, deadline: float) -> None:
    while not _taken(descriptor):
        if time.monotonic() >= deadline:
            raise Surroundings(_OCCUPIED, process=_signature(descriptor))
        time.sleep(_PAUSE)


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _sign(descriptor: int) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, str(os.getpid()).encode("ascii"))


def _signature(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 20).decode("ascii", "replace") or "?"


def _let_go() -> None:
    """A forked worker must not keep the lock of a parent that was killed."""
    while _held:
        os.close(_held.pop())


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_let_go)

_OCCUPIED = Words(
    "Toinen ajo (prosessi {process}) kirjoittaa samaa sivustoa. Odota, että se valmistuu, ja aja uudelleen.",
    "En annan körning (process {process}) skriver samma webbplats. Vänta tills den är klar och kör på nytt.",
    "Another run (process {process}) is writing the same site. Wait for it to end and run again.",
)
