"""What one publication is about to do, written down beside the output so that a later run can finish it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from talkoot.shell.disk import LOCAL, Disk, content, real_folder
from talkoot.shell.found import Kind
from talkoot.values.filenames import is_safe_path

LEDGER = "ledger.json"
"""The file that marks an output as ours, and the last one to be published."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Places:
    """The output and the folder beside it, on the same file system, in which a publication waits."""

    output: Path
    side: Path

    @property
    def lock(self) -> Path:
        """Whoever holds the lock on this file may write."""
        return self.side / "lock"

    @property
    def stage(self) -> Path:
        """The folder of the new files, named by number, until they take their names in the output."""
        return self.side / "stage"

    @property
    def journal(self) -> Path:
        """Stands from the moment a publication is sure to happen until it has happened."""
        return self.side / "journal.json"

    @property
    def draft(self) -> Path:
        """The journal while it is being written."""
        return self.side / "journal.draft"

    @property
    def manifest(self) -> Path:
        """The journal of the last publication that was finished: what stands in the output."""
        return self.side / "manifest.json"


def places_of(output: Path) -> Places:
    """Where the publication into ``output`` keeps its things."""
    folder = real_folder(output)
    return Places(folder, folder.parent / f".{folder.name}.talkoot")


@dataclass(frozen=True, slots=True)
class Journal:
    """Every file of the new site with its digest, and the staged name of those that change."""

    files: Mapping[str, str]
    staged: Mapping[str, str]


def encoded(journal: Journal) -> bytes:
    """The journal as its file holds it."""
    held = {"format": _FORMAT, "files": dict(journal.files), "staged": dict(journal.staged)}
    # A line for each file by the separator: an indent would be written by far slower means.
    text = json.dumps(held, ensure_ascii=False, separators=(",\n", ": "), sort_keys=True)
    return text.encode("utf-8") + b"\n"


def decoded(data: bytes) -> Journal | None:
    """The journal in ``data``; ``None`` if it is damaged or would lead outside its folders."""
    journal = _parsed(data)
    if journal is None or not journal.staged.keys() <= journal.files.keys():
        return None
    if not all(map(is_safe_path, journal.files)) or not all(map(_is_number, journal.staged.values())):
        return None
    return journal


def read_journal(places: Places, disk: Disk = LOCAL) -> Journal | None:
    """The journal of a publication that was interrupted, if a whole one stands."""
    data = _read(places.journal, disk)
    return None if data is None else decoded(data)


def read_manifest(places: Places, disk: Disk = LOCAL) -> Mapping[str, str]:
    """The files of the last publication that was finished, with their digests; empty if nobody knows.

    That publication checked the paths, so they are not checked again: they only say of what stands that it
    may stay, and never where to write.
    """
    data = _read(places.manifest, disk)
    journal = None if data is None else _parsed(data)
    return journal.files if journal else {}


def _read(path: Path, disk: Disk) -> bytes | None:
    found = disk.stat(path)
    if found is None or found.kind is not Kind.FILE:
        return None
    return content(path, found.size, disk)


def _parsed(data: bytes) -> Journal | None:
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or held.get("format") != _FORMAT:
        return None
    files, staged = held.get("files"), held.get("staged")
    return Journal(files, staged) if _holds_texts(files) and _holds_texts(staged) else None


def _holds_texts(value: object) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and set(map(type, value.values())) <= {str}


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal()
