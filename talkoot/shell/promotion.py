"""A journal becomes the site: staged files take their names, then what is no longer wanted goes."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from talkoot.shell.disk import Disk, make_folders
from talkoot.shell.found import Kind
from talkoot.shell.journal import LEDGER, Journal, Places
from talkoot.shell.standing import Standing, folders_of
from talkoot.values.digests import folded
from talkoot.values.failures import Disturbed
from talkoot.values.filenames import ending, printable

_FEEDS = frozenset({"xml", "ics", "json", "txt"})


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
        self._strays = sorted(standing.files.keys() - journal.files.keys())
        self._removed: set[str] = set()
        self._touched: set[Path] = set()
        self._folders = folders_of(journal.staged)
        self._folded_files = frozenset(map(folded, journal.staged))
        self._folded_folders = frozenset(map(folded, self._folders))

    def run(self) -> tuple[str, ...]:
        """The paths that were removed, in order. Raises ``OSError``; running again goes on."""
        self._remove(self._is_in_the_way)
        for path in sorted(self._journal.staged, key=_turn):
            if path != LEDGER:
                self._place(path)
        self._remove(_always)
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
        """Whether a file or folder is about to be written that cannot stand beside ``path`` everywhere.

        A file that only the case of a letter sets apart may be the very file that is about to be
        written; it must go before, not after.
        """
        if folded(path) in self._folded_files or folded(path) in self._folded_folders:
            return True
        return any(
            folded(parent) in self._folded_files
            or (folded(parent) in self._folded_folders and parent not in self._folders)
            for parent in _parents(path)
        )

    def _remove(self, unwanted: Callable[[str], bool]) -> None:
        for path in self._strays:
            if path not in self._removed and unwanted(path):
                self._change(partial(self._disk.remove, self._places.output / path))
                self._removed.add(path)
        self._remove_empty_folders()

    def _remove_empty_folders(self) -> None:
        needed = self._folders | folders_of(self._standing.files.keys() - self._removed)
        for path in sorted(set(self._standing.folders) - needed, reverse=True):
            # A folder that another program holds stays until the next publication.
            with suppress(OSError):
                self._disk.rmdir(self._places.output / path)

    def _settle(self) -> None:
        for folder in sorted(self._touched):
            self._disk.sync(folder)
        self._disk.replace(self._places.journal, self._places.manifest)
        # The site is published; what is left of the staging goes now or at the next start.
        with suppress(OSError):
            remove_tree(self._places.stage, self._disk)


def _always(_path: str) -> bool:
    return True


def _parents(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))


def _turn(path: str) -> tuple[int, str]:
    last = ending(path.rpartition("/")[2])
    return (1 if last == "html" else 2 if last in _FEEDS else 0), path
