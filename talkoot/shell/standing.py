"""What stands in an output folder, by one walk through it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from talkoot.shell.disk import LOCAL, Disk, content_digest
from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Found, Kind
from talkoot.shell.hints import NO_MOMENT, Hint, Hints, Moment, hint_of
from talkoot.shell.journal import LEDGER, Places, places_of


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in an output: all that is no folder, by its path, and the folders."""

    files: Mapping[str, Found]
    folders: tuple[str, ...]


def standing_in(folder: Path, disk: Disk) -> Standing:
    """What stands in ``folder``; links are seen, never followed."""
    files: dict[str, Found] = {}
    folders: list[str] = []
    top = disk.stat(folder)
    pending = [(str(folder), "")] if top and top.kind is Kind.FOLDER else []
    while pending:
        place, prefix = pending.pop()
        for name, found in disk.listing(place):
            if found is None:
                continue
            path = prefix + name
            if found.kind is Kind.FOLDER:
                folders.append(path)
                pending.append((f"{place}{os.sep}{name}", f"{path}/"))
            else:
                files[path] = found
    return Standing(files, tuple(folders))


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder above the paths."""
    needed: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in needed:
            needed.add(folder)
            folder = folder.rpartition("/")[0]
    return needed


def is_exactly(standing: Standing, paths: Iterable[str]) -> bool:
    """Whether the files at these paths stand, and nothing else, not even an empty folder."""
    if standing.files.keys() != set(paths):
        return False
    return len(folders_of(standing.files)) == len(standing.folders)


def untouched(output: Path, hints: Hints, moment: Moment = NO_MOMENT, disk: Disk = LOCAL) -> Hints | None:
    """Whether the output is exactly as the publication that gave ``hints`` left it: then the hints anew.

    ``None`` if a file or folder is missing, added or another, or if a publication was interrupted. A file
    whose hint does not hold is read. ``moment`` is the present by the clock of the output's file system.
    Raises ``Surroundings`` if the disk fails.
    """
    places = places_of(output)
    with explained(places.output):
        if LEDGER not in hints.files or not _is_finished(places, disk):
            return None
        standing = standing_in(places.output, disk)
        if not is_exactly(standing, hints.files):
            return None
        return _renewed(places, standing, hints, moment, disk)


def _is_finished(places: Places, disk: Disk) -> bool:
    if disk.stat(places.manifest) is None:
        return False
    return all(disk.stat(left) is None for left in (places.journal, places.draft, places.stage))


def _renewed(places: Places, standing: Standing, hints: Hints, moment: Moment, disk: Disk) -> Hints | None:
    renewed: dict[str, Hint] = {}
    for path, found in standing.files.items():
        hint = hints.files[path]
        if not hints.digest(path, found):
            if read_digest(places.output / path, found, disk) != hint.digest:
                return None
            renewed[path] = hint_of(found, hint.digest, moment)
    return Hints({**hints.files, **renewed}) if renewed else hints


def read_digest(path: Path, found: Found | None, disk: Disk) -> str:
    """The digest of the file that was found, by reading it; empty if it cannot stay in an output."""
    if found is None or found.kind is not Kind.FILE or not found.is_public:
        return ""
    return content_digest(path, found.size, disk)
