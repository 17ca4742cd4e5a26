"""What stands at a path of the disk, as one look at it tells."""

import os
import stat
import sys
from enum import StrEnum
from typing import NamedTuple

_EVERYBODY_READS = 0o444
_JUNCTION = 0xA0000003


class Kind(StrEnum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"


_KINDS = {stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK}


class Found(NamedTuple):
    """What stands at a path: its size in bytes, its file system, and whether every user may read it.

    The instants, in nanoseconds by the file system's clock, are those of the last change of the content and
    of anything at all; ``inode`` is the file's number in its file system.
    """

    kind: Kind
    size: int
    device: int
    is_public: bool
    mtime_ns: int
    ctime_ns: int
    inode: int


A_FOLDER = Found(Kind.FOLDER, 0, 0, is_public=True, mtime_ns=0, ctime_ns=0, inode=0)
"""A folder of which nothing more is known."""


def found(status: os.stat_result) -> Found:
    """What the system's answer about a path says."""
    return Found(
        _kind(status),
        status.st_size,
        status.st_dev,
        status.st_mode & _EVERYBODY_READS == _EVERYBODY_READS,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
    )


def found_entry(entry: os.DirEntry[str]) -> Found | None:
    """What an entry of a folder is, of a folder only that; ``None`` if it went meanwhile."""
    try:
        # What a folder of Windows tells of a file may be out of date, and lacks its number.
        if sys.platform == "win32":
            return found(os.lstat(entry.path))
        if entry.is_dir(follow_symlinks=False):
            return A_FOLDER
        return found(entry.stat(follow_symlinks=False))
    except FileNotFoundError:
        return None


def _kind(status: os.stat_result) -> Kind:
    if sys.platform == "win32" and status.st_reparse_tag == _JUNCTION:
        return Kind.LINK
    return _KINDS.get(stat.S_IFMT(status.st_mode), Kind.OTHER)
