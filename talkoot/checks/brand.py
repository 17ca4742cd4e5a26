"""The brand: colours that can be read, a logo that is a picture, fonts that are fonts."""

import re
from collections.abc import Iterator, Mapping

from talkoot.checks.files import POINTER
from talkoot.model.config import Brand, Font
from talkoot.model.palette import NAMES, shortfalls
from talkoot.reading.suggestions import nearest
from talkoot.site.linking import Site
from talkoot.values.colours import is_colour
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words
from talkoot.values.location import Location

BAD_COLOUR = error(
    "bad-colour",
    Words(
        "”{colour}” ei ole väri.",
        "”{colour}” är inte en färg.",
        "“{colour}” is not a colour.",
    ),
    Words(
        "Kirjoita lainausmerkkeihin risuaita (#) ja kuusi merkkiä väliltä 0–9 ja a–f.",
        "Skriv färgen inom citattecken: nummertecken och sex tecken 0–9 och a–f.",
        "Write the colour in quotes: a number sign and six of the characters 0–9 and a–f.",
    ),
)
UNKNOWN_COLOUR = error(
    "unknown-colour",
    Words(
        "Väriä ”{name}” ei käytetä missään.",
        "Färgen ”{name}” används inte någonstans.",
        "The colour “{name}” is not used anywhere.",
    ),
    Words(
        "Värit ovat primary (päällä valkoista tekstiä), accent (koristeet) ja link (linkit).",
        "Färgerna är primary (under vit text), accent (dekor) och link (länkar).",
        "The colours are primary (under white words), accent (decoration) and link (links).",
    ),
)
LOW_CONTRAST = error(
    "low-contrast",
    Words(
        "Värin {colour} kontrasti väriin {other} on {contrast}. Tekstistä saa selvän, kun"
        " se on vähintään {least}.",
        "Färgen {colour} har kontrasten {contrast} mot {other}. Text går att läsa när den är minst {least}.",
        "The contrast of {colour} with {other} is {contrast}. Words can be read when it is at least {least}.",
    ),
    Words(
        "Alla on lähin sävy, joka kelpaa. Vaalea tunnusväri sopii koristeväriksi (accent).",
        "Nedan finns den närmaste nyansen som duger. En ljus profilfärg passar som dekorfärg (accent).",
        "Below is the nearest shade that will do. A light brand colour suits as decoration (accent).",
    ),
)
NOT_A_FONT = error(
    "not-a-font",
    Words(
        "Tiedosto {name} ei ole woff2-fontti.",
        "Filen {name} är inget woff2-typsnitt.",
        "The file {name} is not a woff2 font.",
    ),
    Words(
        "Pyydä fontti woff2-muodossa. Pelkkä päätteen vaihtaminen ei auta.",
        "Be om typsnittet i formatet woff2. Att bara byta filändelse hjälper inte.",
        "Ask for the font as woff2. Changing the ending alone does not help.",
    ),
)
FONT_WEIGHT = error(
    "font-weight",
    Words(
        "”{weight}” ei ole fontin vahvuus.",
        "”{weight}” är ingen vikt för ett typsnitt.",
        "“{weight}” is not the weight of a font.",
    ),
    Words(
        "Vahvuus on luku: 400 tavallinen, 700 lihava. Muuttuvalla fontilla niitä on kaksi: 200 900.",
        "Vikten är ett tal: 400 normal, 700 fet. Ett variabelt typsnitt har två: 200 900.",
        "A weight is a number: 400 regular, 700 bold. A variable font has two: 200 900.",
    ),
)
SIGNATURE = b"wOF2"
"""How a font begins (W3C WOFF 2.0, §4.1)."""

_WEIGHT = re.compile(r"[1-9][0-9]{2}( [1-9][0-9]{2})?")
_SHORT_COLOUR = re.compile(r"#?([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_BARE_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def check(site: Site) -> Iterator[Diagnostic]:
    """What is wrong with the brand of the settings."""
    brand = site.settings.brand
    if brand:
        yield from _colours(site, brand)
        for number, font in enumerate(brand.fonts):
            yield from _font(site, number, font)


def _at(site: Site, *path: str | int) -> Location:
    return site.content.settings_marks.of("brand", *path)


def _colours(site: Site, brand: Brand) -> Iterator[Diagnostic]:
    whole = True
    for name, colour in brand.colours:
        place = _at(site, "colours", name)
        if name not in NAMES:
            better = nearest(name, NAMES)
            yield UNKNOWN_COLOUR.at(place, name, f'{better}: "{colour}"' if better else "", name=name)
        if not is_colour(colour):
            whole = False
            yield BAD_COLOUR.at(place, colour, f'{name}: "{_mended(colour)}"', colour=colour)
    if whole:
        yield from _contrast(site, dict(brand.colours))


def _contrast(site: Site, told: Mapping[str, str]) -> Iterator[Diagnostic]:
    for one in shortfalls(told):
        yield LOW_CONTRAST.at(
            _at(site, "colours", one.name),
            f'{one.name}: "{one.colour}"',
            f'{one.name}: "{one.better}"',
            colour=one.colour,
            other=one.other,
            contrast=_ratio(one.contrast),
            least=_ratio(one.least),
        )


def _ratio(contrast: float) -> str:
    """A contrast never rounded up to one that would do: ``4,4:1``."""
    return f"{int(contrast * 10) / 10}:1".replace(".", ",")


def _mended(colour: str) -> str:
    if found := _SHORT_COLOUR.fullmatch(colour):
        return "#" + "".join(digit * 2 for digit in found.groups())
    return f"#{colour}" if _BARE_COLOUR.fullmatch(colour) else "#17505b"


def _font(site: Site, number: int, font: Font) -> Iterator[Diagnostic]:
    data = _bytes(site, font.file)
    if data is not None and not data.startswith(SIGNATURE):
        name = font.file.rpartition("/")[2]
        yield NOT_A_FONT.at(_at(site, "fonts", number, "file"), font.file, name=name)
    if not _WEIGHT.fullmatch(font.weight):
        place = _at(site, "fonts", number, "weight")
        yield FONT_WEIGHT.at(place, font.weight, 'weight: "400"', weight=font.weight)


def _bytes(site: Site, path: str) -> bytes | None:
    """The file; None if there is none or only a pointer to it, which other checks tell."""
    source = site.content.files.get(path)
    data = source.read() if source else None
    return None if data is None or data.startswith(POINTER) else data
