"""What the failures of a disk say to a person."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from talkoot.values.failures import Surroundings
from talkoot.values.filenames import printable
from talkoot.values.language import Words


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """A failure of the disk within, as ``Surroundings`` that names the file, or else ``place``."""
    try:
        yield
    except OSError as failure:
        path = Path(os.fsdecode(failure.filename)) if failure.filename else place
        words = _WORDS.get(failure.errno or 0, _UNKNOWN)
        reason = failure.strerror or type(failure).__name__
        raise Surroundings(words, path=printable(str(path)), free=_free(path), reason=reason) from failure


def _free(path: Path) -> str:
    """The free space where ``path`` is or would be, in megabytes."""
    for folder in (path, *path.parents):
        with suppress(OSError):
            return str(shutil.disk_usage(folder).free // 1_000_000)
    return "?"


_FULL = Words(
    "Levy on täynnä: {path}. Vapaata tilaa on {free} Mt. Vapauta tilaa ja aja uudelleen.",
    "Disken är full: {path}. Ledigt utrymme är {free} MB. Frigör utrymme och kör på nytt.",
    "The disk is full: {path}. {free} MB are free. Make room and run again.",
)
_QUOTA = Words(
    "Levykiintiösi on täynnä: {path}. Poista tiedostoja tai pyydä lisää tilaa ja aja uudelleen.",
    "Din diskkvot är full: {path}. Ta bort filer eller be om mer utrymme och kör på nytt.",
    "Your share of the disk is full: {path}. Remove files or ask for more room and run again.",
)
_READ_ONLY = Words(
    "Levylle ei voi kirjoittaa: {path}. Valitse toinen tuloskansio valinnalla --output.",
    "Det går inte att skriva på disken: {path}. Välj en annan mapp med --output.",
    "The disk cannot be written: {path}. Choose another folder with --output.",
)
_FORBIDDEN = Words(
    "Käyttöoikeus puuttuu: {path}. Tarkista, että saat lukea tiedostoa ja kirjoittaa kansioon.",
    "Behörighet saknas: {path}. Kontrollera att du får läsa filen och skriva i mappen.",
    "Permission is missing: {path}. Check that you may read the file and write in the folder.",
)
_TOO_MANY_OPEN = Words(
    "Liian monta tiedostoa on auki: {path}. Sulje muita ohjelmia ja aja uudelleen.",
    "För många filer är öppna: {path}. Stäng andra program och kör på nytt.",
    "Too many files are open: {path}. Close other programs and run again.",
)
_TOO_LONG = Words(
    "Polku on liian pitkä tälle levylle: {path}. Lyhennä nimiä tai siirrä projekti lyhyempään polkuun.",
    "Sökvägen är för lång för den här disken: {path}. Förkorta namnen eller flytta projektet.",
    "The path is too long for this disk: {path}. Shorten the names or move the project.",
)
_ELSEWHERE = Words(
    "Tuloskansio on eri levyllä kuin sitä ympäröivä kansio: {path}. Valitse sen sisältä uusi kansio.",
    "Mappen ligger på en annan disk än mappen omkring den: {path}. Välj en ny mapp inuti den.",
    "The folder is on another disk than the folder around it: {path}. Choose a new folder inside it.",
)
_UNKNOWN = Words(
    "Levy ei toimi odotetusti: {path} ({reason}). Tarkista levy ja aja uudelleen.",
    "Disken fungerar inte som väntat: {path} ({reason}). Kontrollera disken och kör på nytt.",
    "The disk does not work as expected: {path} ({reason}). Check the disk and run again.",
)
_WORDS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _QUOTA,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EMFILE: _TOO_MANY_OPEN,
    errno.ENFILE: _TOO_MANY_OPEN,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EXDEV: _ELSEWHERE,
}
