"""Each kind of value that a field can hold, to how it is called and written, with an example."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args, get_origin

from docs.reference_pages.markdown import Said
from talkoot.model.fields import (
    LOOSE,
    Clock,
    Code,
    Colour,
    Coordinates,
    CriterionNumber,
    Email,
    FilePath,
    Id,
    Key,
    LanguageCode,
    Line,
    Minutes,
    OldAddress,
    Phone,
    Price,
    Ref,
    Slug,
    Term,
    Text,
    Url,
    Years,
)
from talkoot.model.when import When
from talkoot.reading.field_readers import LONGEST_LINE, LONGEST_TEXT
from talkoot.reading.shapes import FieldShape, item_of


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of value is called, how it is written, and one value of it as YAML."""

    name: Said
    how: Said
    example: str


SPAN = Kind(
    Said("a day, a time or a span", "päivä, aika tai ajanjakso"),
    Said(
        "As a day or a time, or as people say it while the day is not known: `syksy 2026`, `loppuvuosi 2026`,"
        " `3/2026`, `viikko 38/2026`, `2026–2027`.",
        "Kuten päivä tai aika, tai niin kuin sanotaan, kun päivää ei vielä tiedetä: `syksy 2026`,"
        " `loppuvuosi 2026`, `3/2026`, `viikko 38/2026`, `2026–2027`.",
    ),
    "syksy 2026",
)
"""A moment in a field that takes spans too."""

KINDS: Mapping[object, Kind] = {
    Line: Kind(
        Said("words on one line", "tekstiä yhdellä rivillä"),
        Said(
            f"At most {LONGEST_LINE} characters. Between quotation marks if a colon is in it.",
            f"Enintään {LONGEST_LINE} merkkiä. Lainausmerkkeihin, jos tekstissä on kaksoispiste.",
        ),
        "Kirjaston Talvisali",
    ),
    Text: Kind(
        Said("words", "tekstiä"),
        Said(
            f"At most {LONGEST_TEXT} characters. A long one begins with `>-` and goes on below, indented.",
            f"Enintään {LONGEST_TEXT} merkkiä. Pitkän alkuun `>-`, ja teksti sisennettynä alle.",
        ),
        "Kerro, mitä teette ja milloin.",
    ),
    Code: Kind(
        Said("an identifier", "tunnus"),
        Said("As it stands in its register.", "Sellaisena kuin se on rekisterissään."),
        "1234567-8",
    ),
    Term: Kind(
        Said("a term", "asiasana"),
        Said("One that the settings declare.", "Jokin niistä, jotka asetuksissa on lueteltu."),
        "kulttuuri",
    ),
    Url: Kind(
        Said("an address on the web", "verkko-osoite"),
        Said(
            "With `https://` (or `http://`), or `mailto:` and an e-mail address.",
            "Alussa `https://` (tai `http://`), tai `mailto:` ja sähköpostiosoite.",
        ),
        "https://www.kunta.example/",
    ),
    FilePath: Kind(
        Said("a file", "tiedosto"),
        Said(
            "Its path from the folder of this file (`../media/…`) or from `content/` (`media/…`).",
            "Polku tämän tiedoston kansiosta (`../media/…`) tai kansiosta `content/` (`media/…`).",
        ),
        "../media/kuva.jpg",
    ),
    Id: Kind(
        Said("an id", "pysyvä tunnus"),
        Said(
            "Begins with a letter a–z; then letters a–z, digits and hyphens. Each only once in the hub.",
            "Alkaa kirjaimella a–z; sitten kirjaimia a–z, numeroita ja viivoja. Sama vain kerran sivustolla.",
        ),
        "kevatkysely-2026",
    ),
    Key: Kind(
        Said("a key", "osan tunnus"),
        Said(
            "Letters a–z, digits and hyphens. Each only once in its list.",
            "Kirjaimia a–z, numeroita ja viivoja. Sama vain kerran luettelossaan.",
        ),
        "2026",
    ),
    Slug: Kind(
        Said("a part of an address", "osoitteen osa"),
        Said("Letters a–z, digits and hyphens.", "Kirjaimia a–z, numeroita ja viivoja."),
        "yhdistysmessut",
    ),
    OldAddress: Kind(
        Said("an earlier address", "aiempi osoite"),
        Said(
            "Below the hub without a slash in front, or a path of the whole host with one.",
            "Sivuston sisällä ilman vinoviivaa alussa, tai koko palvelimen polku vinoviivalla alkaen.",
        ),
        "tiedotteet/vanha-nimi/",
    ),
    Email: Kind(
        Said("an e-mail address", "sähköpostiosoite"),
        Said("A shared mailbox rather than a person's.", "Mieluummin yhteinen kuin yhden ihmisen."),
        "yhdistykset@kunta.example",
    ),
    Phone: Kind(
        Said("a telephone number", "puhelinnumero"),
        Said("As people write it.", "Niin kuin se tavallisesti kirjoitetaan."),
        "040 000 0000",
    ),
    LanguageCode: Kind(
        Said("a language", "kieli"),
        Said("Its code (BCP 47): `fi`, `sv`, `en`, `se`.", "Kielikoodi: `fi`, `sv`, `en`, `se`."),
        "fi",
    ),
    Ref: Kind(
        Said("a reference", "viittaus"),
        Said(
            "The other entry's `id`. A part of it: `id.key`, such as `avustus-kylat.2026`.",
            "Toisen sisällön `id`. Sen osa: `id.key`, esimerkiksi `avustus-kylat.2026`.",
        ),
        "jarjestokoordinaattori",
    ),
    When: Kind(
        Said("a day or a time", "päivä tai aika"),
        Said(
            "`31.3.2026`, `2026-03-31`, `31.3.2026 klo 15`, `31.3.2026 klo 15.30`, `2026-03-31 15:30`,"
            " `2026-03-31T15:30`. Times are Finland's.",
            "`31.3.2026`, `2026-03-31`, `31.3.2026 klo 15`, `31.3.2026 klo 15.30`, `2026-03-31 15:30`,"
            " `2026-03-31T15:30`. Ajat ovat Suomen aikaa.",
        ),
        "2026-03-31T15:30",
    ),
    bool: Kind(
        Said("yes or no", "kyllä tai ei"),
        Said(
            "`true` or `false`; also `kyllä` and `ei`, `ja` and `nej`, `yes` and `no`.",
            "`kyllä` tai `ei`; myös `true` ja `false`.",
        ),
        "true",
    ),
    int: Kind(
        Said("a whole number", "kokonaisluku"),
        Said("In digits.", "Numeroin."),
        "30",
    ),
    Decimal: Kind(
        Said("an amount in euros", "summa euroina"),
        Said("With or without cents: `1 000`, `5,50`.", "Sentteineen tai ilman: `1 000`, `5,50`."),
        "1 000",
    ),
    Price: Kind(
        Said("a price", "hinta"),
        Said(
            "`ilmainen`, an amount in euros, or words that name one.",
            "`ilmainen`, summa euroina tai teksti, jossa hinta sanotaan.",
        ),
        "ilmainen",
    ),
    Minutes: Kind(
        Said("minutes", "minuutteja"),
        Said("A number or a range, at most 600.", "Luku tai väli, enintään 600."),
        "15–20",
    ),
    Years: Kind(
        Said("years", "vuosia"),
        Said("One year, or the first and the last.", "Yksi vuosi, tai ensimmäinen ja viimeinen."),
        "2026–2027",
    ),
    Coordinates: Kind(
        Said("coordinates", "koordinaatit"),
        Said("Latitude, comma, longitude, in degrees.", "Leveysaste, pilkku, pituusaste."),
        "62.79, 22.84",
    ),
    Clock: Kind(
        Said("a time of day", "kellonaika"),
        Said("`17.30`, `17:30`, `17` or `klo 17`.", "`17.30`, `17:30`, `17` tai `klo 17`."),
        "17.30",
    ),
    CriterionNumber: Kind(
        Said("a criterion", "kriteeri"),
        Said(
            "The number of a criterion of WCAG at the level A or AA.",
            "WCAG-kriteeristön A- tai AA-tason kriteerin numero.",
        ),
        "1.3.1",
    ),
    Colour: Kind(
        Said("a colour", "väri"),
        Said(
            "As style sheets write it, between quotation marks.", "Kuten tyylitiedostoissa, lainausmerkeissä."
        ),
        '"#17505b"',
    ),
    str: Kind(
        Said("words on one line", "tekstiä yhdellä rivillä"),
        Said("As above.", "Kuten edellä."),
        "Yhdistyksille",
    ),
}
"""The kinds of value by their types in the models."""


def kind_of(field: FieldShape) -> Kind | None:
    """The kind of a field's value, or of the items of its list; None for a choice or a group."""
    hint = item_of(field.hint) or field.hint
    if hint is When and LOOSE in field.marks:
        return SPAN
    return None if get_origin(hint) is not None or get_args(hint) else KINDS.get(hint)
