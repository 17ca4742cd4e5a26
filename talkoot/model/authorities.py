"""The authorities to which a reader can turn, as facts with the days from which they hold.

Whatever names them on a page comes from here, so that no half of a page can go on naming another one.
"""

from dataclasses import dataclass
from datetime import date, datetime

from talkoot.model.when import When, on
from talkoot.values.language import Words


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority, its unit, and how to reach it. ``until`` is its last day, None while it holds office."""

    name: Words
    unit: Words
    site: Words
    email: str
    phone: Words
    phone_link: str
    until: When | None = None


AVI = Authority(
    name=Words(
        "Etelä-Suomen aluehallintovirasto",
        "Regionförvaltningsverket i Södra Finland",
        "Regional State Administrative Agency for Southern Finland",
    ),
    unit=Words(
        "Saavutettavuuden valvonnan yksikkö",
        "Enheten för tillgänglighetstillsyn",
        "Accessibility Supervision Unit",
    ),
    site=Words(
        "https://www.saavutettavuusvaatimukset.fi/",
        "https://www.tillganglighetskrav.fi/",
        "https://www.webaccessibility.fi/",
    ),
    email="saavutettavuus@avi.fi",
    phone=Words("0295 016 000", "0295 016 000", "+358 295 016 000"),
    phone_link="tel:+358295016000",
    until=on(date(2024, 12, 31)),
)
TRAFICOM = Authority(
    name=Words(
        "Liikenne- ja viestintävirasto Traficom",
        "Transport- och kommunikationsverket Traficom",
        "Finnish Transport and Communications Agency Traficom",
    ),
    unit=Words(
        "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
        "Enheten för tillsyn över digital tillgänglighet",
        "Digital Accessibility Supervision Unit",
    ),
    site=Words(
        "https://www.saavutettavuusvaatimukset.fi/",
        "https://www.tillganglighetskrav.fi/",
        "https://www.webaccessibility.fi/",
    ),
    email="saavutettavuus@traficom.fi",
    phone=Words("029 534 5000", "029 534 50 00", "+358 295 345 000"),
    phone_link="tel:+358295345000",
)
ACCESSIBILITY = (AVI, TRAFICOM)
"""Who has supervised and supervises the Act on the Provision of Digital Services (306/2019).

From 1 January 2025 it is Traficom (Government proposal HE 71/2024).
"""

DATA_PROTECTION = (
    Authority(
        name=Words(
            "Tietosuojavaltuutetun toimisto",
            "Dataombudsmannens byrå",
            "Office of the Data Protection Ombudsman",
        ),
        unit=Words("", "", ""),
        site=Words("https://tietosuoja.fi/", "https://tietosuoja.fi/sv/", "https://tietosuoja.fi/en/"),
        email="tietosuoja@om.fi",
        phone=Words("029 566 6700", "029 566 6700", "+358 29 566 6700"),
        phone_link="tel:+358295666700",
    ),
)
"""Who supervises the protection of personal data (Data Protection Act 1050/2018 § 8)."""


def in_office(authorities: tuple[Authority, ...], now: datetime) -> Authority:
    """The authority that holds office at an instant."""
    return next(one for one in authorities if one.until is None or now < one.until.ends)


def handovers(authorities: tuple[Authority, ...]) -> tuple[When, ...]:
    """The last day of each authority that gave way to another."""
    return tuple(one.until for one in authorities if one.until)
