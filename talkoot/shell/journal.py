"""What one publication is about to do, written down beside the output so that a later run can finish it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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
    return json.dumps(held, ensure_ascii=False, indent=0, sort_keys=True).encode("utf-8") + b"\n"


def decoded(data: bytes) -> Journal | None:
    """The journal in ``data``; ``None`` if it is damaged or would lead outside its folders."""
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or held.get("format") != _FORMAT:
        return None
    files, staged = _texts(held.get("files")), _texts(held.get("staged"))
    if files is None or staged is None or not staged.keys() <= files.keys():
        return None
    if not all(map(is_safe_path, files)) or not all(map(_is_number, staged.values())):
        return None
    return Journal(files, staged)


def read_journal(places: Places, disk: Disk = LOCAL) -> Journal | None:
    """The journal of a publication that was interrupted, if a whole one stands."""
    found = disk.stat(places.journal)
    if found is None or found.kind is not Kind.FILE:
        return None
    return decoded(content(places.journal, found.size, disk))


def _texts(value: object) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    texts = {key: text for key, text in value.items() if isinstance(text, str)}
    return texts if len(texts) == len(value) else None


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal()
