"""Rendered files become the site in the output folder: all of them, or none."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from talkoot.shell.disk import LOCAL, Disk, content_digest, make_folders
from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Kind
from talkoot.shell.hints import NO_HINTS, NO_MOMENT, Hint, Hints, Moment, hint_of, unseen
from talkoot.shell.journal import (
    LEDGER,
    Journal,
    Places,
    encoded,
    places_of,
    read_journal,
    read_manifest,
)
from talkoot.shell.promotion import Promotion, remove_tree
from talkoot.shell.standing import folders_of, is_exactly, read_digest, standing_in
from talkoot.values.digests import digest, folded
from talkoot.values.failures import Disturbed, WrongUse
from talkoot.values.filenames import is_safe_path, printable
from talkoot.values.language import Words

WAIT = 5.0
"""How many seconds a run waits for another one to end."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a publication did: paths in the output, with forward slashes, in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def commit(output: Path, files: Iterable[tuple[str, bytes]], disk: Disk = LOCAL) -> Report:
    """The files, and nothing else, stand in ``output``: see :class:`Publication`."""
    with publishing(output, disk) as publication:
        return publication.commit(files)


@contextmanager
def publishing(
    output: Path, disk: Disk = LOCAL, seconds: float = WAIT, hints: Hints = NO_HINTS
) -> Iterator["Publication"]:
    """The right to write ``output``, held until the end of the block.

    First what an interrupted run left is finished or cleared, so the ledger is read inside the block.
    Leaving the block without ``commit`` changes nothing. Call ``check_output`` before. ``hints`` are of
    the output's files: one that holds spares reading the file.
    Raises ``Surroundings`` when another run is writing or the disk fails.
    """
    places = places_of(output)
    with ExitStack() as stack:
        with explained(places.output):
            _prepare(places, disk)
            stack.enter_context(disk.lock(places.lock, seconds))
            moment = _moment(places, disk)
            _finish_interrupted(places, disk)
            publication = Publication(places, disk, hints, moment)
        stack.callback(publication.close)
        yield publication


class Publication:
    """The files of the next site, waiting beside the output until ``commit``."""

    def __init__(self, places: Places, disk: Disk, hints: Hints, moment: Moment) -> None:
        self._places = places
        self._disk = disk
        self._old = hints
        self._moment = moment
        self._standing = standing_in(places.output, disk)
        self._last = read_manifest(places, disk)
        self._digests: dict[str, str] = {}
        self._files: dict[str, str] = {}
        self._staged: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._has_stage = False
        self._must_finish = False

    def standing(self, path: str) -> str:
        """The digest of the file that stands at ``path`` in the output; empty if none can stay there."""
        known = self._digests.get(path)
        if known is not None:
            return known
        with explained(self._places.output):
            return self._digest(path)

    def read_digest(self, path: str) -> str:
        """The digest of the file that stands at ``path``, read now whatever a hint says; empty if none."""
        with explained(self._places.output):
            return read_digest(self._places.output / path, self._standing.files.get(path), self._disk)

    def stage(self, path: str, data: bytes) -> None:
        """``data`` is to stand at ``path``; the only place from which anything reaches the output.

        Raises ``ValueError`` for a path that leads elsewhere or that another file has: our own bug.
        """
        self._require_safe(path)
        self._claim(path, digest(data))
        if self._size(path) == len(data) and self.standing(path) == self._files[path]:
            return
        name = str(len(self._staged))
        with explained(self._places.output):
            if not self._has_stage:
                self._disk.mkdir(self._places.stage)
                self._has_stage = True
            self._disk.write(self._places.stage / name, data)
        self._staged[path] = name
        self._sizes[path] = len(data)

    def keep(self, path: str) -> None:
        """The file that stands at ``path`` stays; ``ValueError`` if there is none to stay."""
        self.keep_all({path: self.standing(path)})

    def keep_all(self, paths: Mapping[str, str]) -> None:
        """The files at these paths stay, each of which must stand with the digest that is given for it.

        Raises ``ValueError`` if one does not. Cheap for files of the last publication whose hints hold.
        """
        with explained(self._places.output):
            for path, summary in paths.items():
                if not summary or self._digest(path) != summary:
                    raise ValueError(f"nothing to keep at {path!r}")
                if path not in self._last:
                    self._require_safe(path)
                self._claim(path, summary)

    def commit(self, files: Iterable[tuple[str, bytes]] = ()) -> Report:
        """The files staged, those kept and these become the site; everything else in the output goes.

        If that is so already, nothing is written.
        """
        for path, data in files:
            self.stage(path, data)
        self._require_whole()
        removed = () if self._is_published() else self._publish()
        unchanged = self._files.keys() - self._staged.keys()
        return Report(tuple(sorted(self._staged)), tuple(sorted(unchanged)), removed)

    def hints(self) -> Hints:
        """After ``commit``, what the next run may know of the output; the old hints if they say the same."""
        new = {path: self._hint(path, summary) for path, summary in self._files.items()}
        return self._old if new == self._old.files else Hints(new)

    def close(self) -> None:
        """Staging goes, unless the output has begun to change: then the next run finishes it."""
        if not self._must_finish:
            with suppress(OSError):
                _clear(self._places, self._disk)

    def _publish(self) -> tuple[str, ...]:
        with explained(self._places.output):
            self._verify_staging()
            journal = Journal(self._files, self._staged)
            promotion = Promotion(self._places, journal, self._standing, self._disk)
            self._write_journal(journal)
            try:
                return promotion.run()
            finally:
                self._must_finish = promotion.begun

    def _size(self, path: str) -> int:
        found = self._standing.files.get(path)
        return found.size if found else -1

    def _digest(self, path: str) -> str:
        found = self._standing.files.get(path)
        if found is None or not found.is_public:
            return ""
        if path not in self._digests:
            hinted = self._old.digest(path, found)
            self._digests[path] = hinted or read_digest(self._places.output / path, found, self._disk)
        return self._digests[path]

    def _hint(self, path: str, summary: str) -> Hint:
        if path in self._staged:
            return unseen(summary)
        found = self._standing.files[path]
        is_held = self._old.digest(path, found)
        return self._old.files[path] if is_held else hint_of(found, summary, self._moment)

    def _require_safe(self, path: str) -> None:
        if not is_safe_path(path):
            raise ValueError(f"not a path inside the output: {path!r}")

    def _claim(self, path: str, summary: str) -> None:
        if path in self._files:
            raise ValueError(f"two files for one path: {path!r}")
        self._files[path] = summary

    def _require_whole(self) -> None:
        if LEDGER not in self._files:
            raise ValueError(f"a publication without {LEDGER}")
        # The paths of the last publication have been compared with each other by that publication.
        if not self._files.keys() <= self._last.keys():
            _require_side_by_side(self._files)

    def _is_published(self) -> bool:
        return not self._staged and self._files == self._last and is_exactly(self._standing, self._files)

    def _verify_staging(self) -> None:
        for path, name in self._staged.items():
            found = self._disk.stat(self._places.stage / name)
            if found is None or found.kind is not Kind.FILE or found.size != self._sizes[path]:
                raise Disturbed(printable(str(self._places.stage / name)))

    def _write_journal(self, journal: Journal) -> None:
        if self._has_stage:
            self._disk.sync(self._places.stage)
        self._disk.write(self._places.draft, encoded(journal))
        self._disk.replace(self._places.draft, self._places.journal)
        self._disk.sync(self._places.side)


def _require_side_by_side(paths: Iterable[str]) -> None:
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(folded(path), path)
        if other != path:
            raise ValueError(f"two files for one path: {other!r} and {path!r}")
    both = folders_of(first) & first.keys()
    if both:
        raise ValueError(f"a file and a folder at one path: {sorted(both)}")


def _moment(places: Places, disk: Disk) -> Moment:
    """The present by the clock of the output's file system: the lock has just been signed."""
    found = disk.stat(places.lock)
    return Moment(found.mtime_ns, found.device) if found else NO_MOMENT


def _prepare(places: Places, disk: Disk) -> None:
    make_folders(places.side, disk)
    beside, output = disk.stat(places.side), disk.stat(places.output)
    for folder, found in ((places.side, beside), (places.output, output)):
        if found and found.kind is not Kind.FOLDER:
            raise WrongUse(_NOT_A_FOLDER, folder=printable(str(folder)))
    if beside and output and beside.device != output.device:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(places.output))


def _finish_interrupted(places: Places, disk: Disk) -> None:
    journal = read_journal(places, disk)
    pending = _pending(journal, places, disk) if journal else None
    if journal and pending is not None:
        rest = replace(journal, staged=pending)
        Promotion(places, rest, standing_in(places.output, disk), disk).run()
    _clear(places, disk)


def _pending(journal: Journal, places: Places, disk: Disk) -> dict[str, str] | None:
    """The staged files that still wait; ``None`` if one is damaged, which only a new build can mend."""
    pending: dict[str, str] = {}
    for path, name in journal.staged.items():
        if _digest_at(places.stage / name, disk) == journal.files[path]:
            pending[path] = name
        elif _digest_at(places.output / path, disk) != journal.files[path]:
            return None
    return pending


def _digest_at(path: Path, disk: Disk) -> str:
    found = disk.stat(path)
    if found is None or found.kind is not Kind.FILE:
        return ""
    return content_digest(path, found.size, disk)


def _clear(places: Places, disk: Disk) -> None:
    """No journal and no staging; the journal goes first, for it promises what staging holds."""
    for file in (places.journal, places.draft):
        if disk.stat(file) is not None:
            disk.remove(file)
    remove_tree(places.stage, disk)


_NOT_A_FOLDER = Words(
    "{folder} ei ole tavallinen kansio. Poista se tai valitse toinen tuloskansio valinnalla --output.",
    "{folder} är inte en vanlig mapp. Ta bort den eller välj en annan mapp med --output.",
    "{folder} is not an ordinary folder. Remove it or choose another one with --output.",
)
