"""Pictures and documents: each that is named exists, and each that exists is named."""

from collections.abc import Iterator

from talkoot.model.body import HoleKind
from talkoot.model.entry import Entry, FieldPath, Marks
from talkoot.reading.source_rules import LFS_POINTER
from talkoot.reading.suggestions import nearest_path
from talkoot.reading.yaml.writing import quoted
from talkoot.site.linking import Site
from talkoot.site.references import files
from talkoot.site.suggesting import known_files
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.digests import folded
from talkoot.values.filenames import FONTS, ending
from talkoot.values.language import Words
from talkoot.values.location import Location

PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "gif"})
"""The endings of what a browser shows as a picture."""

POINTER = b"version https://git-lfs.github.com/spec/"
"""How a file begins of which only a pointer has been fetched."""

LONGEST_POINTER = 1024
"""More bytes than a pointer of git LFS can have."""

MISSING_FILE = error(
    "missing-file",
    Words(
        "Tiedostoa content/{path} ei ole.",
        "Filen content/{path} finns inte.",
        "There is no file content/{path}.",
    ),
    Words(
        "Tarkista nimi ja kansio, tai lisää tiedosto kansioon content/media/.",
        "Kontrollera namnet och mappen, eller lägg filen i mappen content/media/.",
        "Check the name and the folder, or add the file to the folder content/media/.",
    ),
)
FILE_CASE = error(
    "file-name-differs",
    Words(
        "Tiedoston nimi on {real}: kirjainten koko tai ä:n ja ö:n tallennustapa on toinen.",
        "Filens namn är {real}: skiftläget eller kodningen av å, ä och ö är en annan.",
        "The file is named {real}: capitals or the way letters such as ä are stored differ.",
    ),
)
NOT_A_PICTURE = error(
    "not-a-picture",
    Words(
        "Tiedosto {name} ei ole kuva.",
        "Filen {name} är ingen bild.",
        "The file {name} is not a picture.",
    ),
    Words(
        "Kuvan pääte on jpg, png, webp tai gif. Muut tiedostot kuuluvat kenttään attachments.",
        "En bild slutar på jpg, png, webp eller gif. Andra filer hör hemma i fältet attachments.",
        "A picture ends in jpg, png, webp or gif. Other files belong in the field attachments.",
    ),
)
FONT_ELSEWHERE = error(
    "font-elsewhere",
    Words(
        "Fonttitiedosto {name} ei ole luettavaa eikä katsottavaa.",
        "Typsnittsfilen {name} går varken att läsa eller titta på.",
        "The font file {name} is nothing to read or to look at.",
    ),
    Words(
        "Sivuston omat fontit kerrotaan asetuksissa: config.yaml, brand, fonts.",
        "Webbplatsens egna typsnitt anges i inställningarna: config.yaml, brand, fonts.",
        "The fonts of the hub are told in the settings: config.yaml, brand, fonts.",
    ),
)
UNUSED_FILE = warning(
    "unused-file",
    Words(
        "Mikään sivu ei käytä tätä tiedostoa, joten sitä ei julkaista.",
        "Ingen sida använder den här filen, så den publiceras inte.",
        "No page uses this file, so it is not published.",
    ),
    Words(
        "Poista tiedosto tai viittaa siihen sivulta.",
        "Ta bort filen eller hänvisa till den från en sida.",
        "Remove the file, or refer to it from a page.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Files that a field or a text names and that are missing or of the wrong kind."""
    for path, file in files(entry):
        if path in entry.marks.at:
            yield from _wrong(site, entry.marks, path, file)
    yield from _wrong_in_text(entry)


def check(site: Site) -> Iterator[Diagnostic]:
    """Files that the settings get wrong, that have not been fetched or that nothing uses."""
    for path, file in _of_settings(site):
        yield from _wrong(site, site.content.settings_marks, path, file)
    yield from _pointers(site)
    if _all_is_read(site):
        used = frozenset(_used(site))
        yield from (
            UNUSED_FILE.at(Location(f"content/{file}")) for file in site.content.files if file not in used
        )


def _used(site: Site) -> Iterator[str]:
    yield from (file for _, file in _of_settings(site))
    for _, brief in site.briefs.values():
        yield from brief.files


def _wrong(site: Site, marks: Marks, path: FieldPath, file: str) -> Iterator[Diagnostic]:
    place, text = marks.of(*path), marks.text(*path)
    if file not in site.content.files:
        known = known_files(site)
        same = next((one for one in known if folded(one) == folded(file)), "")
        if same:
            yield FILE_CASE.at(place, text, _line(path, same), real=same.rpartition("/")[2])
        else:
            better = nearest_path(file, known)
            yield MISSING_FILE.at(place, text, _line(path, better) if better else "", path=file)
    elif ending(file) in FONTS and path[:2] != ("brand", "fonts"):
        yield FONT_ELSEWHERE.at(place, text, name=file.rpartition("/")[2])
    elif "image" in path and ending(file.rpartition("/")[2]) not in PICTURES:
        yield NOT_A_PICTURE.at(place, text, name=file.rpartition("/")[2])


def _wrong_in_text(entry: Entry) -> Iterator[Diagnostic]:
    for hole in entry.body.holes:
        name = hole.target.rpartition("/")[2]
        if hole.kind is HoleKind.IMAGE and ending(name) not in PICTURES:
            yield NOT_A_PICTURE.at(Location(entry.path, hole.line, hole.column), hole.target, name=name)


def _pointers(site: Site) -> Iterator[Diagnostic]:
    """Files of which only a pointer has been fetched (git LFS); such a pointer is a few lines long."""
    for file, source in site.content.files.items():
        if source.size < LONGEST_POINTER and source.read().startswith(POINTER):
            yield LFS_POINTER.at(Location(f"content/{file}"))


def _of_settings(site: Site) -> Iterator[tuple[FieldPath, str]]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield ("brand", "logo"), brand.logo
    if brand:
        yield from ((("brand", "fonts", number, "file"), font.file) for number, font in enumerate(brand.fonts))


def _line(path: FieldPath, file: str) -> str:
    return f"- {quoted(file)}" if isinstance(path[-1], int) else f"{path[-1]}: {quoted(file)}"


def _all_is_read(site: Site) -> bool:
    """False if a file with mistakes may name what seems unused."""
    whole = not any(brief.broken for _, brief in site.briefs.values())
    return whole and len(site.content.ids) == len(site.entries)
