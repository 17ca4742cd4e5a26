"""A journal becomes the site: staged files take their names, then what is no longer wanted goes."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from talkoot.shell.disk import Disk, make_folders
from talkoot.shell.found import Found, Kind
from talkoot.shell.journal import LEDGER, Journal, Places
from talkoot.values.digests import folded
from talkoot.values.failures import Disturbed
from talkoot.values.filenames import ending, printable

_FEEDS = frozenset({"xml", "ics", "json", "txt"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in an output: all that is no folder, by its path, and the folders."""

    files: dict[str, Found]
    folders: tuple[str, ...]


def standing_in(folder: Path, disk: Disk) -> Standing:
    """What stands in ``folder``; links are seen, never followed."""
    files: dict[str, Found] = {}
    folders: list[str] = []
    for path, found in _walked(folder, "", disk):
        if found.kind is Kind.FOLDER:
            folders.append(path)
        else:
            files[path] = found
    return Standing(files, tuple(folders))


def remove_tree(folder: Path, disk: Disk) -> None:
    """The folder is gone with all it holds; of a link in its place, only the link."""
    found = disk.stat(folder)
    if found is None:
        return
    if found.kind is not Kind.FOLDER:
        disk.remove(folder)
        return
    for name, _ in disk.listing(str(folder)):
        remove_tree(folder / name, disk)
    disk.rmdir(folder)


class Promotion:
    """The last step of a publication, which can be repeated until it has succeeded.

    New assets come first, then pages, then feeds and data, so that nothing that is shown points at
    what is not there yet; then deletions, the ledger, and last the journal becomes the manifest.
    ``begun`` tells whether the output has changed.
    """

    def __init__(self, places: Places, journal: Journal, standing: Standing, disk: Disk) -> None:
        self.begun = False
        self._places = places
        self._journal = journal
        self._standing = standing
        self._disk = disk
        self._removed: set[str] = set()
        self._touched: set[Path] = set()
        self._folders = frozenset(parent for path in journal.files for parent in _parents(path))
        self._folded_files = frozenset(map(folded, journal.files))
        self._folded_folders = frozenset(map(folded, self._folders))

    def run(self) -> tuple[str, ...]:
        """The paths that were removed, in order. Raises ``OSError``; running again goes on."""
        self._remove(self._is_in_the_way)
        for path in sorted(self._journal.staged, key=_turn):
            if path != LEDGER:
                self._place(path)
        self._remove(lambda path: path not in self._journal.files)
        if LEDGER in self._journal.staged:
            self._place(LEDGER)
        self._settle()
        return tuple(sorted(self._removed))

    def _place(self, path: str) -> None:
        target = self._places.output / path
        self._make_way(target.parent)
        staged = self._places.stage / self._journal.staged[path]
        self._change(partial(self._disk.replace, staged, target))

    def _change(self, step: Callable[[], None]) -> None:
        """A step that changes the output; a signal may end it after it has taken effect."""
        before, self.begun = self.begun, True
        try:
            step()
        except OSError:
            self.begun = before
            raise

    def _make_way(self, folder: Path) -> None:
        if folder in self._touched:
            return
        if folder == self._places.output:
            make_folders(folder, self._disk)
        else:
            self._make_way(folder.parent)
        found = self._disk.stat(folder)
        if found is None:
            self._disk.mkdir(folder)
        elif found.kind is not Kind.FOLDER:
            raise Disturbed(printable(str(folder)))
        self._touched.add(folder)

    def _is_in_the_way(self, path: str) -> bool:
        """Whether the new site has a file or folder that cannot stand beside ``path`` everywhere.

        A file that only the case of a letter sets apart may be the very file that is about to be
        written; it must go before, not after.
        """
        if path in self._journal.files:
            return False
        if folded(path) in self._folded_files or folded(path) in self._folded_folders:
            return True
        return any(
            folded(parent) in self._folded_files
            or (folded(parent) in self._folded_folders and parent not in self._folders)
            for parent in _parents(path)
        )

    def _remove(self, unwanted: Callable[[str], bool]) -> None:
        for path in sorted(self._standing.files):
            if path not in self._removed and unwanted(path):
                self._change(partial(self._disk.remove, self._places.output / path))
                self._removed.add(path)
        self._remove_empty_folders()

    def _remove_empty_folders(self) -> None:
        rest = self._standing.files.keys() - self._removed
        needed = self._folders.union(parent for path in rest for parent in _parents(path))
        for path in sorted(self._standing.folders, reverse=True):
            # A folder that another program holds stays until the next publication.
            if path not in needed:
                with suppress(OSError):
                    self._disk.rmdir(self._places.output / path)

    def _settle(self) -> None:
        for folder in sorted(self._touched):
            self._disk.sync(folder)
        self._disk.replace(self._places.journal, self._places.manifest)
        # The site is published; what is left of the staging goes now or at the next start.
        with suppress(OSError):
            remove_tree(self._places.stage, self._disk)


def _walked(folder: Path, prefix: str, disk: Disk) -> Iterator[tuple[str, Found]]:
    found = disk.stat(folder)
    if found is None or found.kind is not Kind.FOLDER:
        return
    for name, _ in disk.listing(str(folder)):
        inner = disk.stat(folder / name)
        if inner is not None:
            yield prefix + name, inner
        if inner is not None and inner.kind is Kind.FOLDER:
            yield from _walked(folder / name, f"{prefix}{name}/", disk)


def _parents(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))


def _turn(path: str) -> tuple[int, str]:
    last = ending(path.rpartition("/")[2])
    return (1 if last == "html" else 2 if last in _FEEDS else 0), path
