"""Pictures: each is what its name says, whole, of a size that can be handled, and told in words."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from talkoot.model.body import HoleKind
from talkoot.model.entry import Entry
from talkoot.model.picture import ENDINGS, LONGEST_SIDE, MEGAPIXELS, Flaw, PictureHeader
from talkoot.reading.markdown.link_rules import ALT_IS_FILE_NAME
from talkoot.reading.markdown.link_texts import is_file_name
from talkoot.site.linking import Site
from talkoot.site.references import files
from talkoot.values.diagnostics import Diagnostic, Diagnostics, error, warning
from talkoot.values.filenames import ending
from talkoot.values.language import Words
from talkoot.values.location import Location

UNREADABLE = error(
    "picture-unreadable",
    Words(
        "Kuvaa {name} ei voi avata: tiedosto on vioittunut, tai sen siirto on jäänyt kesken.",
        "Bilden {name} kan inte öppnas: filen är skadad, eller så har överföringen avbrutits.",
        "The picture {name} cannot be opened: the file is damaged, or its transfer was interrupted.",
    ),
    Words(
        "Tallenna alkuperäinen kuva uudelleen sisältökansioon, ja tarkista, että se aukeaa koneellasi.",
        "Spara originalbilden på nytt i innehållsmappen och kontrollera att den öppnas på din dator.",
        "Save the original picture in the content folder again, and check that it opens on your computer.",
    ),
)
OTHER_ENDING = error(
    "picture-ending",
    Words(
        "Tiedosto {name} on todellisuudessa {real}-kuva.",
        "Filen {name} är i själva verket en {real}-bild.",
        "The file {name} is in fact a {real} picture.",
    ),
    Words(
        "Muuta tiedoston nimeksi {better}, ja korjaa nimi myös tähän.",
        "Byt filens namn till {better}, och rätta namnet också här.",
        "Rename the file to {better}, and write that name here too.",
    ),
)
OTHER_FORMAT = error(
    "picture-format",
    Words(
        "Tiedosto {name} on todellisuudessa {real}-tiedosto, jota selaimet eivät näytä kuvana.",
        "Filen {name} är i själva verket en {real}-fil, som webbläsare inte visar som bild.",
        "The file {name} is in fact a {real} file, which browsers do not show as a picture.",
    ),
    Words(
        "Avaa se kuvankäsittelyohjelmassa ja tallenna valokuva JPEG-muotoon tai piirros PNG-muotoon. Pelkkä"
        " tiedoston nimen muuttaminen ei riitä.",
        "Öppna den i ett bildprogram och spara ett foto som JPEG eller en teckning som PNG. Det räcker inte"
        " att bara byta filens namn.",
        "Open it in an image editor and save a photo as JPEG or a drawing as PNG. Renaming the file is not"
        " enough.",
    ),
)
TOO_LARGE = error(
    "picture-too-large",
    Words(
        "Kuva {name} on liian suuri: {width} × {height} kuvapistettä eli {pixels} megapikseliä.",
        "Bilden {name} är för stor: {width} × {height} bildpunkter, alltså {pixels} megapixlar.",
        "The picture {name} is too large: {width} × {height} pixels, which is {pixels} megapixels.",
    ),
    Words(
        "Enintään {most} megapikseliä ja {side} kuvapistettä sivua kohti voidaan käsitellä. Pienennä kuva"
        " kuvankäsittelyohjelmassa esimerkiksi 4000 kuvapisteen levyiseksi.",
        "Högst {most} megapixlar och {side} bildpunkter per sida kan hanteras. Förminska bilden i ett"
        " bildprogram, till exempel till en bredd på 4000 bildpunkter.",
        "At most {most} megapixels and {side} pixels a side can be handled. Make the picture smaller in an"
        " image editor, such as 4000 pixels wide.",
    ),
)
ANIMATED = warning(
    "picture-moves",
    Words(
        "Kuva {name} liikkuu. Sivulla siitä näkyy vain ensimmäinen ruutu.",
        "Bilden {name} rör sig. På sidan visas bara den första rutan.",
        "The picture {name} moves. The page shows only its first frame.",
    ),
    Words(
        "Tallenna kuvasta liikkumaton versio, tai liitä video (mp4) ladattavaksi.",
        "Spara en stillbild, eller bifoga en video (mp4) för nedladdning.",
        "Save a still of it, or attach a video (mp4) for download.",
    ),
)


class _Naming(NamedTuple):
    """Where a file is named as a picture, and as what it is written."""

    file: str
    place: Location
    text: str
    is_shown: bool


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with the pictures that an entry names."""
    for naming in _named(entry):
        header = site.content.pictures.get(naming.file)
        yield from _wrong(naming, header) if header else ()
    image = entry.named.image
    if image and image.alt and ("image", "alt") in entry.marks.at and is_file_name(image.alt, image.file):
        place = entry.marks.of("image", "alt")
        yield ALT_IS_FILE_NAME.at(place, entry.marks.text("image", "alt"), alt=image.alt)


def check(site: Site) -> Iterator[Diagnostic]:
    """What is wrong with the logo, and with pictures that nothing names."""
    brand, marks = site.settings.brand, site.content.settings_marks
    named = {file for _, brief in site.briefs.values() for file in brief.files}
    if brand and brand.logo in site.content.pictures:
        named.add(brand.logo)
        at = _Naming(brand.logo, marks.of("brand", "logo"), marks.text("brand", "logo"), is_shown=True)
        yield from _wrong(at, site.content.pictures[brand.logo])
    for file, header in site.content.pictures.items():
        if file not in named:
            yield from _wrong(_Naming(file, Location(f"content/{file}"), "", is_shown=False), header)


def undecodable(site: Site, lost: Collection[str]) -> Diagnostics:
    """The same for files whose pixels turned out to be damaged, by their paths from the project's root."""
    every = (*site.entries.values(), *site.translations.values())
    named = [naming for entry in every for naming in _named(entry) if f"content/{naming.file}" in lost]
    others = set(lost) - {f"content/{naming.file}" for naming in named}
    found = (UNREADABLE.at(one.place, one.text, name=_name(one.file)) for one in named)
    return (*found, *(UNREADABLE.at(Location(path), name=_name(path)) for path in sorted(others)))


def _named(entry: Entry) -> Iterator[_Naming]:
    """The pictures that the file of an entry names; in a translation only those that it names itself."""
    for path, file in files(entry):
        if ending(file) in ENDINGS and path in entry.marks.at:
            yield _Naming(file, entry.marks.of(*path), entry.marks.text(*path), path[0] == "image")
    for hole in entry.body.holes:
        if hole.kind is not HoleKind.CARD and ending(hole.target) in ENDINGS:
            place = Location(entry.path, hole.line, hole.column)
            yield _Naming(hole.target, place, hole.target, hole.kind is HoleKind.IMAGE)


def _wrong(naming: _Naming, header: PictureHeader) -> Iterator[Diagnostic]:
    file, place, text, is_shown = naming
    name = _name(file)
    if header.flaw in (Flaw.UNREADABLE, Flaw.CUT_SHORT):
        yield UNREADABLE.at(place, text, name=name)
    elif header.flaw is Flaw.OTHER:
        yield OTHER_FORMAT.at(place, text, name=name, real=header.format)
    elif header.flaw is Flaw.TOO_LARGE:
        yield _too_large(naming, header)
    elif header.is_sound and ENDINGS[ending(file)] != header.format:
        better = f"{name.rpartition('.')[0]}.{_ending_of(header.format)}"
        yield OTHER_ENDING.at(place, text, name=name, real=header.format, better=better)
    elif header.is_sound and header.is_animated and is_shown:
        yield ANIMATED.at(place, text, name=name)


def _too_large(naming: _Naming, header: PictureHeader) -> Diagnostic:
    return TOO_LARGE.at(
        naming.place,
        naming.text,
        name=_name(naming.file),
        width=header.width,
        height=header.height,
        pixels=round(header.width * header.height / 1_000_000),
        most=MEGAPIXELS,
        side=LONGEST_SIDE,
    )


def _name(file: str) -> str:
    return file.rpartition("/")[2]


def _ending_of(format_: str) -> str:
    return next(one for one, known in ENDINGS.items() if known == format_)
