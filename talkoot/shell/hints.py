"""What was seen of files at an earlier run: a hint that a file need not be read again, and never proof.

A hint holds if size, instants and number are those that were seen. A file that had changed so shortly before
it was seen that a later change could bear the same instant has a hint that never holds: the "racily clean"
rule of git (Documentation/technical/racy-git.txt).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from talkoot.shell.disk import Disk
from talkoot.shell.found import Found, Kind
from talkoot.values.digests import digest

_FORMAT = 1
_COLUMNS = {"paths": str, "sizes": int, "mtimes": int, "ctimes": int, "inodes": int, "digests": str}

# FAT counts in steps of two seconds, and no file system that we know of in longer ones.
_MARGIN_NS = 2_000_000_000


class Hint(NamedTuple):
    """What was seen of one file, and the :func:`talkoot.values.digest` of the content that it had."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: str


class Moment(NamedTuple):
    """An instant in nanoseconds by the clock of a file system, which need not be the machine's."""

    ns: int
    device: int


NO_MOMENT = Moment(0, 0)
"""The moment of a run that cannot ask the file system: nothing that it sees makes a hint that holds."""


@dataclass(frozen=True, slots=True)
class Hints:
    """The hints of a folder's files by their paths; of which files there are they say nothing."""

    files: Mapping[str, Hint]

    def digest(self, path: str, found: Found) -> str:
        """The digest of the file that now stands at ``path``; empty if only reading it can tell."""
        hint = self.files.get(path)
        if (
            hint is not None
            and hint.ctime_ns == found.ctime_ns
            and hint.mtime_ns == found.mtime_ns
            and hint.size == found.size
            and hint.inode == found.inode
            and found.kind is Kind.FILE
        ):
            return hint.digest
        return ""

    def summary(self) -> str:
        """The digest of which files there were and what they held, whenever they were seen."""
        return digest("\n".join(f"{path}\0{hint.digest}" for path, hint in sorted(self.files.items())))


NO_HINTS = Hints({})


def hint_of(found: Found, digest: str, moment: Moment) -> Hint:
    """The hint of a file that was looked at after ``moment`` and then read.

    It never holds if the file changed less than two seconds before, or stands where the clock of ``moment``
    is not known to go.
    """
    newest = max(found.mtime_ns, found.ctime_ns)
    if found.device != moment.device or newest + _MARGIN_NS >= moment.ns:
        return unseen(digest)
    return Hint(found.size, found.mtime_ns, found.ctime_ns, found.inode, digest)


def unseen(digest: str) -> Hint:
    """The hint of a file that has only just been written: one that never holds."""
    return Hint(-1, 0, 0, 0, digest)


def moment_at(path: Path, disk: Disk) -> Moment:
    """The present by the clock of the file system that holds ``path``, a file that is written for it."""
    disk.extend(path, 0, (b"\n",))
    found = disk.stat(path)
    return Moment(found.mtime_ns, found.device) if found else NO_MOMENT


def encoded(hints: Hints) -> bytes:
    """The hints as a file holds them."""
    rows = ((path, *hint) for path, hint in hints.files.items())
    columns = list(zip(*rows, strict=True)) or [()] * len(_COLUMNS)
    held = {"format": _FORMAT, **dict(zip(_COLUMNS, columns, strict=True))}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Hints:
    """The hints in ``data``; none if anything about it is not as :func:`encoded` writes it."""
    try:
        held = json.loads(data.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return NO_HINTS
    if not isinstance(held, dict) or held.get("format") != _FORMAT:
        return NO_HINTS
    columns: list[Any] = [held.get(name) for name in _COLUMNS]
    if not all(map(_is_column, columns, _COLUMNS.values())) or len(set(map(len, columns))) != 1:
        return NO_HINTS
    paths, *rest = columns
    return Hints(dict(zip(paths, map(Hint._make, zip(*rest, strict=True)), strict=True)))


def _is_column(column: object, kind: type) -> bool:
    return isinstance(column, list) and set(map(type, column)) <= {kind}
