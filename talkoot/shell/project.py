"""A project's folder becomes a snapshot: its settings, its content and the templates in force."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from talkoot.shell import file_rules
from talkoot.shell.disk import (
    LOCAL,
    Disk,
    Found,
    Kind,
    content,
    content_digest,
    real_folder,
    shipped_templates,
)
from talkoot.shell.disk_failures import explained
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


def read_project(root: Path, output: Path, disk: Disk = LOCAL) -> tuple[Snapshot, Diagnostics]:
    """The files of the project at ``root``; what is in the folder ``output`` is never among them.

    The keys are ``config.yaml``, ``content/…`` and ``templates/…``: the shipped templates, each replaced
    by the project's own file of that path where there is one. Names are in composed form (NFC), so that
    every machine gives the same keys. Raises ``WrongUse`` where there is no project, ``Disturbed`` if a
    file changes meanwhile (then or when its source is read), ``Surroundings`` if the disk fails.
    """
    with explained(root):
        home = root.resolve()
        reading = _Reading(disk, real_folder(output))
        _require_project(disk, home)
        reading.file(home / CONFIG, CONFIG)
        reading.tree(home / CONTENT, CONTENT, kind)
        for folder in _template_folders(disk, home):
            reading.tree(folder, TEMPLATES, template_kind)
        sources = {path: reading.sources[path] for path in sorted(reading.sources)}
        return Snapshot(sources), in_order(reading.findings)


def _require_project(disk: Disk, home: Path) -> None:
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
    """The sources and findings of one run, gathered while the folders are walked."""

    def __init__(self, disk: Disk, skipped: Path) -> None:
        self.disk = disk
        self.skipped = skipped
        self.sources: dict[str, Source] = {}
        self.findings: list[Diagnostic] = []

    def tree(self, folder: Path, key: str, judge: Callable[[str], Name]) -> None:
        """Everything below a folder that should be one."""
        found = self.disk.stat(folder)
        if found is None or found.kind is not Kind.FOLDER:
            self._find(file_rules.rule_of_kind(found), key)
            return
        for name in self._names(folder, key):
            self._entry(folder / name, f"{key}/{in_composed_form(name)}", judge)

    def file(self, place: Path, key: str) -> None:
        """One file that is read as text."""
        found = self.disk.stat(place)
        if found is None:
            raise Disturbed(printable(str(place)))
        self._text(place, key, found)

    def _names(self, folder: Path, key: str) -> list[str]:
        try:
            names = [name for name in self.disk.names(folder) if not is_dropping(name)]
        except FileNotFoundError:
            raise Disturbed(printable(str(folder))) from None
        seen: dict[str, str] = {}
        for name in names:
            first = seen.setdefault(folded(name), name)
            if first != name:
                self._find(file_rules.SAME_NAME, f"{key}/{name}", other=printable(f"{key}/{first}"))
        return names

    def _entry(self, place: Path, key: str, judge: Callable[[str], Name]) -> None:
        found = self.disk.stat(place)
        if found is None:
            raise Disturbed(printable(str(place)))
        if place == self.skipped:
            return
        if not is_safe(place.name) or len(key) > LONGEST_PATH:
            better = safer(place.name) if len(key) <= LONGEST_PATH else ""
            self._find(file_rules.UNSAFE_NAME, key, printable(place.name), better)
        elif found.kind is Kind.FOLDER:
            self._folder(place, key, judge)
        elif found.kind is Kind.FILE:
            self._judged(place, key, found, judge(place.name))
        else:
            self._find(file_rules.rule_of_kind(found), key)

    def _folder(self, place: Path, key: str, judge: Callable[[str], Name]) -> None:
        if looks_like_file(place.name):
            self._find(file_rules.FOLDER_NAMED_LIKE_FILE, key, place.name)
        else:
            self.tree(place, key, judge)

    def _judged(self, place: Path, key: str, found: Found, name: Name) -> None:
        if name is Name.TEXT:
            self._text(place, key, found)
        elif name is Name.MEDIA:
            self._media(place, key, found)
        else:
            better = renamed(place.name)
            self._find(file_rules.OF_NAME[name], key, place.name, better if better != place.name else "")

    def _text(self, place: Path, key: str, found: Found) -> None:
        if found.size > TEXT_LIMIT:
            self._too_large(file_rules.FILE_TOO_LARGE, key, found.size, TEXT_LIMIT)
            return
        data = content(place, found.size, self.disk)
        summary = digest(data)
        read = partial(_itself, data)
        if found.size > _HELD:
            read = partial(_again, self.disk, place, summary, found.size)
        self.sources[key] = Source(key, summary, found.size, read)

    def _media(self, place: Path, key: str, found: Found) -> None:
        if found.size > MEDIA_LIMIT:
            self._too_large(file_rules.FILE_TOO_LARGE, key, found.size, MEDIA_LIMIT)
            return
        if found.size > LARGE_MEDIA:
            self._too_large(file_rules.LARGE_FILE, key, found.size, LARGE_MEDIA)
        summary = content_digest(place, found.size, self.disk)
        read = partial(_again, self.disk, place, summary, found.size)
        self.sources[key] = Source(key, summary, found.size, read)

    def _too_large(self, rule: Rule, key: str, size: int, limit: int) -> None:
        self._find(rule, key, size=-(-size // MEGABYTE), limit=limit // MEGABYTE)

    def _find(self, rule: Rule, key: str, text: str = "", fix: str = "", **values: object) -> None:
        self.findings.append(rule.at(Location(printable(key)), text, fix, **values))


def _itself(data: bytes) -> bytes:
    return data


def _again(disk: Disk, place: Path, summary: str, size: int) -> bytes:
    """The file read once more; raises ``Disturbed`` if it is no longer the one that was read."""
    with explained(place):
        data = content(place, size, disk)
    if digest(data) != summary:
        raise Disturbed(printable(str(place)))
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
