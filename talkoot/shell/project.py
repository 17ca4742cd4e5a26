"""A project's folder becomes a snapshot: its settings, its content and the templates in force."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from talkoot.shell import file_rules
from talkoot.shell.disk import LOCAL, Disk, content, content_digest, real_folder, shipped_templates
from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Found, Kind
from talkoot.shell.hints import NO_HINTS, NO_MOMENT, Hint, Hints, Moment, hint_of
from talkoot.values.diagnostics import Diagnostic, Diagnostics, Rule, in_order
from talkoot.values.digests import digest, folded
from talkoot.values.failures import Disturbed, WrongUse
from talkoot.values.filenames import (
    LONGEST_PATH,
    Name,
    in_composed_form,
    is_dropping,
    is_safe,
    kind,
    looks_like_file,
    printable,
    renamed,
    safer,
    template_kind,
)
from talkoot.values.language import Words
from talkoot.values.location import Location
from talkoot.values.snapshot import Snapshot, Source

CONFIG = "config.yaml"
"""The settings, in the project's root."""

CONTENT = "content"
TEMPLATES = "templates"

MEGABYTE = 1 << 20
TEXT_LIMIT = MEGABYTE
"""The most bytes in a file that is read as text."""

MEDIA_LIMIT = 200 * MEGABYTE
LARGE_MEDIA = 60 * MEGABYTE

_HELD = 64 * 1024


def read_project(
    root: Path, output: Path, disk: Disk = LOCAL, hints: Hints = NO_HINTS, moment: Moment = NO_MOMENT
) -> tuple[Snapshot, Diagnostics, Hints]:
    """The files of the project at ``root``; what is in the folder ``output`` is never among them.

    The keys are ``config.yaml``, ``content/…`` and ``templates/…``: the shipped templates, each replaced
    by the project's own file of that path where there is one. Names are in composed form (NFC), so that
    every machine gives the same keys. A file whose hint holds is not opened until its source is read.
    The hints that are given back are for the next run; ``moment`` is the present by the file system's
    clock, asked before the call, without which none of them holds.
    Raises ``WrongUse`` where there is no project, ``Disturbed`` if a file changes meanwhile (then or when
    its source is read), ``Surroundings`` if the disk fails.
    """
    with explained(root):
        home = root.resolve()
        reading = _Reading(disk, real_folder(output), hints, moment)
        require_project(home, disk)
        reading.file(home / CONFIG, CONFIG)
        reading.tree(home / CONTENT, CONTENT, kind)
        for folder in _template_folders(disk, home):
            reading.tree(folder, TEMPLATES, template_kind)
        sources = {path: reading.sources[path] for path in sorted(reading.sources)}
        return Snapshot(sources), in_order(reading.findings), reading.hints()


def require_project(home: Path, disk: Disk = LOCAL) -> None:
    """Raises ``WrongUse`` if the folder ``home`` holds no project."""
    config = disk.stat(home / CONFIG)
    if config is None:
        raise WrongUse(_NO_CONFIG, folder=printable(str(home)))
    if config.kind is not Kind.FILE or config.size > TEXT_LIMIT:
        raise WrongUse(_ODD_CONFIG, file=printable(str(home / CONFIG)))
    if disk.stat(home / CONTENT) is None:
        raise WrongUse(_NO_CONTENT, folder=printable(str(home)))


def _template_folders(disk: Disk, home: Path) -> Iterable[Path]:
    shipped, own = shipped_templates(), home / TEMPLATES
    return (shipped,) if own == shipped or disk.stat(own) is None else (shipped, own)


class _Reading:
    """The sources, hints and findings of one run, gathered while the folders are walked."""

    def __init__(self, disk: Disk, skipped: Path, old: Hints, moment: Moment) -> None:
        self.disk = disk
        self.skipped = str(skipped)
        self.old = old
        self.moment = moment
        self.sources: dict[str, Source] = {}
        self.findings: list[Diagnostic] = []
        self.new: dict[str, Hint] = {}
        self.clashing: set[str] = set()

    def hints(self) -> Hints:
        """What the next run may know; the hints of the run before, if they say the same."""
        new = {path: hint for path, hint in self.new.items() if path not in self.clashing}
        return self.old if new == self.old.files else Hints(new)

    def tree(self, folder: Path, key: str, judge: Callable[[str], Name]) -> None:
        """Everything below a folder that should be one."""
        found = self.disk.stat(folder)
        if found is None or found.kind is not Kind.FOLDER:
            self._find(file_rules.rule_of_kind(found), key)
        else:
            self._folder(str(folder), key, judge)

    def file(self, place: Path, key: str) -> None:
        """One file that is read as text."""
        found = self.disk.stat(place)
        if found is None:
            raise Disturbed(printable(str(place)))
        self._text(str(place), key, found)

    def _folder(self, folder: str, key: str, judge: Callable[[str], Name]) -> None:
        for name, found in self._listed(folder, key):
            place, path = f"{folder}{os.sep}{name}", f"{key}/{name}"
            if found is None:
                raise Disturbed(printable(place))
            if place == self.skipped:
                continue
            # A name that is hinted at has been judged, and so has every size below that of a finding.
            summary = self.old.digest(path, found)
            if summary and found.size <= LARGE_MEDIA:
                self._later(place, path, found, summary)
                self.new[path] = self.old.files[path]
            else:
                self._entry(place, name, f"{key}/{in_composed_form(name)}", found, judge)

    def _listed(self, folder: str, key: str) -> Iterable[tuple[str, Found | None]]:
        """What is in a folder without droppings; names that no hint knows are compared with all others."""
        try:
            listed = self.disk.listing(folder)
        except FileNotFoundError:
            raise Disturbed(printable(folder)) from None
        # Templates come from two folders, so a name among them may be known from the other one.
        known = {} if key.startswith(TEMPLATES) else self.old.files
        unknown = [name for name, _ in listed if f"{key}/{name}" not in known]
        dropped = {name for name in unknown if is_dropping(name)}
        if dropped:
            listed = tuple(entry for entry in listed if entry[0] not in dropped)
        if len(dropped) < len(unknown):
            self._compare(key, [name for name, _ in listed])
        return listed

    def _compare(self, key: str, names: Iterable[str]) -> None:
        seen: dict[str, str] = {}
        for name in names:
            first = seen.setdefault(folded(name), name)
            if first != name:
                self.clashing.add(f"{key}/{in_composed_form(name)}")
                self._find(file_rules.SAME_NAME, f"{key}/{name}", other=printable(f"{key}/{first}"))

    def _entry(self, place: str, name: str, key: str, found: Found, judge: Callable[[str], Name]) -> None:
        if not is_safe(name) or len(key) > LONGEST_PATH:
            better = safer(name) if len(key) <= LONGEST_PATH else ""
            self._find(file_rules.UNSAFE_NAME, key, printable(name), better)
        elif found.kind is Kind.FOLDER and looks_like_file(name):
            self._find(file_rules.FOLDER_NAMED_LIKE_FILE, key, name)
        elif found.kind is Kind.FOLDER:
            self._folder(place, key, judge)
        elif found.kind is Kind.FILE:
            self._judged(place, name, key, found, judge(name))
        else:
            self._find(file_rules.rule_of_kind(found), key)

    def _judged(self, place: str, name: str, key: str, found: Found, judgement: Name) -> None:
        if judgement is Name.TEXT:
            self._text(place, key, found)
        elif judgement is Name.MEDIA:
            self._media(place, key, found)
        else:
            better = renamed(name)
            self._find(file_rules.OF_NAME[judgement], key, name, better if better != name else "")

    def _text(self, place: str, key: str, found: Found) -> None:
        if found.size > TEXT_LIMIT:
            self._too_large(file_rules.FILE_TOO_LARGE, key, found.size, TEXT_LIMIT)
        elif found.size > _HELD or self.old.digest(key, found):
            self._whole(place, key, found)
        else:
            data = content(Path(place), found.size, self.disk)
            summary = digest(data)
            self.sources[key] = Source(key, summary, found.size, partial(_itself, data))
            self.new[key] = hint_of(found, summary, self.moment)

    def _media(self, place: str, key: str, found: Found) -> None:
        if found.size > MEDIA_LIMIT:
            self._too_large(file_rules.FILE_TOO_LARGE, key, found.size, MEDIA_LIMIT)
            return
        if found.size > LARGE_MEDIA:
            self._too_large(file_rules.LARGE_FILE, key, found.size, LARGE_MEDIA)
        self._whole(place, key, found)

    def _whole(self, place: str, key: str, found: Found) -> None:
        """A file that is only read through for its digest."""
        held = self.old.digest(key, found)
        summary = held or content_digest(Path(place), found.size, self.disk)
        self._later(place, key, found, summary)
        self.new[key] = self.old.files[key] if held else hint_of(found, summary, self.moment)

    def _later(self, place: str, key: str, found: Found, summary: str) -> None:
        """A source that is read, for the first time or again, when it is needed."""
        read = partial(_again, self.disk, place, summary, found.size)
        self.sources[key] = Source(key, summary, found.size, read)

    def _too_large(self, rule: Rule, key: str, size: int, limit: int) -> None:
        self._find(rule, key, size=-(-size // MEGABYTE), limit=limit // MEGABYTE)

    def _find(self, rule: Rule, key: str, text: str = "", fix: str = "", **values: object) -> None:
        self.findings.append(rule.at(Location(printable(key)), text, fix, **values))


def _itself(data: bytes) -> bytes:
    return data


def _again(disk: Disk, place: str, summary: str, size: int) -> bytes:
    """The file as it was when its digest was taken; raises ``Disturbed`` if it is another by now."""
    with explained(Path(place)):
        data = content(Path(place), size, disk)
    if digest(data) != summary:
        raise Disturbed(printable(place))
    return data


_NO_CONFIG = Words(
    "Kansiossa {folder} ei ole tiedostoa config.yaml. Siirry projektin kansioon tai kerro se valinnalla"
    " --project KANSIO.",
    "Mappen {folder} innehåller ingen fil config.yaml. Gå till projektets mapp eller ange den med"
    " --project MAPP.",
    "There is no config.yaml in {folder}. Go to the project's folder or name it with --project FOLDER.",
)
_ODD_CONFIG = Words(
    "Asetuksia ei voi lukea: {file} ei ole tavallinen, alle 1 Mt:n tiedosto. Korvaa se tavallisella"
    " tekstitiedostolla.",
    "Inställningarna kan inte läsas: {file} är inte en vanlig fil under 1 MB. Ersätt den med en vanlig"
    " textfil.",
    "The settings cannot be read: {file} is not an ordinary file under 1 MB. Replace it with an ordinary"
    " text file.",
)
_NO_CONTENT = Words(
    "Kansiossa {folder} ei ole sisältökansiota content. Tarkista, että olet oikeassa kansiossa, tai luo"
    " kansio content.",
    "Mappen {folder} saknar innehållsmappen content. Kontrollera att du är i rätt mapp eller skapa mappen"
    " content.",
    "There is no content folder in {folder}. Check that this is the right folder, or make the folder"
    " content.",
)
