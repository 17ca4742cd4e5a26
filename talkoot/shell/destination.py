"""An output folder is safe to publish into, or it is said why not."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from talkoot.shell.cache import CACHE
from talkoot.shell.disk import LOCAL, Disk, content, real_folder
from talkoot.shell.disk_failures import explained
from talkoot.shell.found import Kind
from talkoot.shell.journal import LEDGER, places_of, read_journal
from talkoot.shell.project import CONTENT, TEMPLATES
from talkoot.values.digests import folded
from talkoot.values.failures import WrongUse
from talkoot.values.filenames import printable
from talkoot.values.language import Words


def check_output(project: Path, output: Path, site_id: str, disk: Disk = LOCAL) -> None:
    """Raises ``WrongUse`` unless ``output`` is new, empty or a result of the site ``site_id``."""
    check_place(project, output, disk)
    with explained(output):
        _refuse_strangers(real_folder(output), site_id, disk)


def check_place(project: Path, output: Path, disk: Disk = LOCAL) -> None:
    """Raises ``WrongUse`` for a place at which no output may stand, whatever is there.

    Links above the folder are resolved. A folder that is itself a link is refused: renames beside it
    and in it could then reach two different disks.
    """
    with explained(output):
        home, folder = project.resolve(), real_folder(output)
        _refuse_link(folder, disk)
        _refuse_place(home, folder)
        _refuse_missing_parent(home, folder, disk)


def read_ledger(output: Path, disk: Disk = LOCAL) -> bytes | None:
    """The ledger of the last publication into ``output``; ``None`` before the first one."""
    with explained(output):
        return _file(real_folder(output) / LEDGER, disk)


def _refuse_link(folder: Path, disk: Disk) -> None:
    found = disk.stat(folder)
    if found and found.kind is Kind.LINK:
        raise _refusal(_LINK, folder, target=printable(str(folder.resolve())))
    if found and found.kind is not Kind.FOLDER:
        raise _refusal(_NOT_A_FOLDER, folder)


def _refuse_place(home: Path, folder: Path) -> None:
    if any(_is_within(place, folder) for place in (home, *_home_of_user())):
        raise _refusal(_TOO_HIGH, folder)
    for source in (CONTENT, TEMPLATES, CACHE.as_posix()):
        if _is_within(folder, home / source) or _is_within((home / source).resolve(), folder):
            raise _refusal(_AMONG_SOURCES, folder, source=source)


def _refuse_missing_parent(home: Path, folder: Path, disk: Disk) -> None:
    if not _is_within(folder, home) and disk.stat(folder.parent) is None:
        raise _refusal(_NO_PARENT, folder.parent)


def _refuse_strangers(folder: Path, site_id: str, disk: Disk) -> None:
    names = [name for name, _ in disk.listing(str(folder))] if disk.stat(folder) else []
    if ".git" in names:
        raise _refusal(_REPOSITORY, folder)
    if names and _holds_something(str(folder), disk) and _owner(folder, disk) != site_id:
        raise _refusal(_NOT_OURS, folder)


def _holds_something(folder: str, disk: Disk) -> bool:
    """Whether there is more than empty folders, which a first publication that failed may leave."""
    listed = disk.listing(folder)
    if any(found and found.kind is not Kind.FOLDER for _, found in listed):
        return True
    return any(_holds_something(f"{folder}{os.sep}{name}", disk) for name, found in listed if found)


def _owner(folder: Path, disk: Disk) -> str:
    """The site whose result the folder is, or will be once an interrupted run is finished."""
    places = places_of(folder)
    journal = read_journal(places, disk)
    name = journal.staged.get(LEDGER) if journal else None
    waiting = _file(places.stage / name, disk) if name else None
    data = waiting if waiting is not None else _file(folder / LEDGER, disk)
    with suppress(ValueError, RecursionError):
        ledger = json.loads(data or b"")
        if isinstance(ledger, dict):
            return str(ledger.get("site_id", ""))
    return ""


def _file(path: Path, disk: Disk) -> bytes | None:
    found = disk.stat(path)
    if found is None:
        return None
    if found.kind is not Kind.FILE:
        raise _refusal(_NOT_OURS, path.parent)
    return content(path, found.size, disk)


def _home_of_user() -> Iterable[Path]:
    with suppress(RuntimeError):
        yield Path.home().resolve()


def _is_within(inner: Path, outer: Path) -> bool:
    """Whether ``inner`` is ``outer`` or below it, on a disk that may not tell case apart."""
    upper = [folded(part) for part in outer.parts]
    return [folded(part) for part in inner.parts[: len(upper)]] == upper


def _refusal(words: Words, folder: Path, **values: object) -> WrongUse:
    return WrongUse(words, folder=printable(str(folder)), **values)


_LINK = Words(
    "Tuloskansio {folder} on linkki. Anna oikea kansio: --output {target}",
    "Mappen {folder} är en länk. Ange den riktiga mappen: --output {target}",
    "The output folder {folder} is a link. Give the real folder: --output {target}",
)
_NOT_A_FOLDER = Words(
    "Tuloskansion paikalla on tiedosto: {folder}. Valitse toinen kansio valinnalla --output.",
    "I stället för en mapp finns en fil: {folder}. Välj en annan mapp med --output.",
    "There is a file instead of a folder: {folder}. Choose another folder with --output.",
)
_TOO_HIGH = Words(
    "Tuloskansio {folder} sisältää koko projektin tai kotikansion, joten sitä ei voi korvata sivustolla."
    " Valitse oma kansio, esimerkiksi --output site",
    "Mappen {folder} innehåller hela projektet eller hemkatalogen och kan inte ersättas med webbplatsen."
    " Välj en egen mapp, till exempel --output site",
    "The folder {folder} holds the whole project or your home, so it cannot be replaced by the site."
    " Choose a folder of its own, such as --output site",
)
_AMONG_SOURCES = Words(
    "Tuloskansio {folder} ei voi olla samassa paikassa kuin projektin kansio {source}. Valitse kansio sen"
    " ulkopuolelta, esimerkiksi --output site",
    "Mappen {folder} kan inte vara på samma plats som projektets mapp {source}. Välj en mapp utanför den,"
    " till exempel --output site",
    "The folder {folder} cannot be in the same place as the project's folder {source}. Choose one outside"
    " it, such as --output site",
)
_NO_PARENT = Words(
    "Kansiota {folder} ei ole. Luo se ensin tai tarkista, mitä valinnassa --output lukee.",
    "Mappen {folder} finns inte. Skapa den först eller kontrollera vad som står i --output.",
    "There is no folder {folder}. Make it first, or check what --output says.",
)
_REPOSITORY = Words(
    "Kansiossa {folder} on git-arkisto (.git), jonka julkaisu poistaisi. Valitse toinen kansio valinnalla"
    " --output.",
    "I mappen {folder} finns ett git-arkiv (.git) som publiceringen skulle ta bort. Välj en annan mapp med"
    " --output.",
    "The folder {folder} holds a git repository (.git), which publishing would remove. Choose another"
    " folder with --output.",
)
_NOT_OURS = Words(
    "Kansio {folder} ei ole tämän sivuston tulos, joten siihen ei kosketa. Valitse tyhjä tai uusi kansio"
    " valinnalla --output.",
    "Mappen {folder} är inte ett resultat av den här webbplatsen och lämnas orörd. Välj en tom eller ny"
    " mapp med --output.",
    "The folder {folder} is not a result of this site, so it is left alone. Choose an empty or new folder"
    " with --output.",
)
