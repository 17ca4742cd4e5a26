"""Text to the value of one field: one reader for each kind of value in :mod:`talkoot.model.fields`."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from urllib.parse import urlsplit

from talkoot.model.fields import (
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
from talkoot.reading import field_rules as rules
from talkoot.reading.criteria import read_criterion
from talkoot.reading.moments import read_moment
from talkoot.values.diagnostics import Rule
from talkoot.values.misread import Misread
from talkoot.values.slugs import slug_of

LONGEST_LINE = 300
"""The most characters in a line of words."""

LONGEST_TEXT = 5000
"""The most characters in a text field."""

LARGEST = 1_000_000_000
"""The largest number that a field takes."""

_YES = {"true", "kyllä", "kylla", "ja", "yes"}
_NO = {"false", "ei", "nej", "no"}
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PHONE = re.compile(r"\+?[\d][\d ()-]{3,22}\d")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_KEY = re.compile(r"[a-z0-9-]+")
_REF = re.compile(r"(?:id:)?(?P<id>[a-z][a-z0-9-]*)(?:\.(?P<key>[a-z0-9-]+))?")
_HOST = re.compile(r"[^\s/@:]+(?:\.[^\s/@:]+)+(?:[:/].*)?")
_MONEY = re.compile(r"(?P<whole>\d{1,3}(?:[  ]?\d{3})*|\d+)(?:[.,](?P<cents>\d{1,2}))?\s?(?:€|euroa|euro|e)?")
_RANGE = re.compile(r"(?P<first>\d{1,4})(?:\s?[–-]\s?(?P<last>\d{1,4}))?\s?(?:min|minuuttia|minuter)?")
_CLOCK = re.compile(r"(?:klo |kl\.? )?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?")
_ADDRESS = re.compile(r"/?[A-Za-z0-9_~.-]+(?:/[A-Za-z0-9_~.-]+)*/?")


_LANGUAGES = {"suom": "fi", "finn": "fi", "finl": "fi", "ruot": "sv", "sven": "sv", "swed": "sv"} | {
    "engl": "en",
    "enge": "en",
    "saam": "se",
    "sami": "se",
}
"""The beginnings of what people write for a language, with the language's code."""


def read_boolean(text: str) -> bool:
    """Yes or no, as staff write them."""
    word = text.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise Misread(rules.NOT_A_BOOLEAN, written=text)


def read_number(text: str) -> int:
    """A whole number from -1 to ``LARGEST``; spaces between thousands are allowed."""
    written = re.sub(r"[  ]", "", text)
    if not re.fullmatch(r"-1|\d{1,10}", written) or int(written) > LARGEST:
        raise Misread(rules.NOT_A_NUMBER, written=text[:40], least=0, most=LARGEST)
    return int(written)


def read_money(text: str) -> Decimal:
    """An amount in euros, ``1 000``, ``5,50 €``."""
    found = _MONEY.fullmatch(text)
    if not found or len(text) > 20:
        raise Misread(rules.NOT_A_NUMBER, written=text[:40], least=0, most=LARGEST)
    return Decimal(f"{re.sub('[  ]', '', found['whole'])}.{found['cents'] or '0'}")


def _line(text: str) -> Line:
    if "\n" in text.strip():
        raise Misread(rules.LINE_BREAK, " ".join(text.split()))
    return Line(_bounded(text.strip(), LONGEST_LINE))


def _text(text: str) -> Text:
    return Text(_bounded(text.strip(), LONGEST_TEXT))


def _bounded(text: str, most: int) -> str:
    if len(text) > most:
        raise Misread(rules.TOO_LONG, length=len(text), most=most)
    return text


def _url(text: str) -> Url:
    unsafe = re.search(r"[\s\x00-\x20\\<>\"`{}|^\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text)
    if not unsafe:
        parts = _split(text)
        if parts and parts[0] in ("http", "https") and parts[1]:
            return Url(text)
        if text.startswith("mailto:") and _EMAIL.fullmatch(text.removeprefix("mailto:")):
            return Url(text)
    raise Misread(
        rules.NOT_A_URL, f"https://{text}" if _HOST.fullmatch(text) and not unsafe else "", written=text
    )


def _split(text: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(text)
        return parts.scheme, parts.hostname or ""
    except ValueError:
        return None


def _matching(pattern: re.Pattern[str], rule: Rule, mend: Callable[[str], str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if pattern.fullmatch(text) and len(text) <= 80:
            return text
        raise Misread(rule, mend(text), written=text)

    return read


def _nothing(_: str) -> str:
    return ""


def _id_like(text: str) -> str:
    slug = slug_of(text)
    return slug if _ID.fullmatch(slug) else ""


def _language_like(text: str) -> str:
    return _LANGUAGES.get(text.casefold()[:4], "")


def _path(text: str) -> FilePath:
    if re.match(r"[/\\]|[A-Za-z]:|[a-z]+://", text) or "\\" in text or "\x00" in text:
        raise Misread(rules.NOT_A_PATH, written=text)
    return FilePath(text)


def _old_address(text: str) -> OldAddress:
    if not _ADDRESS.fullmatch(text) or any(part in (".", "..") for part in text.split("/")):
        raise Misread(rules.NOT_AN_ADDRESS, written=text)
    return OldAddress(text)


def _reference(text: str) -> Ref:
    found = _REF.fullmatch(text)
    if not found:
        raise Misread(rules.NOT_A_REFERENCE, "" if "@" in text else _id_like(text), written=text)
    return Ref(found["id"], found["key"] or "")


def _price(text: str) -> Price:
    if text.casefold() in (
        "ilmainen",
        "maksuton",
        "gratis",
        "avgiftsfri",
        "avgiftsfritt",
        "free",
        "0",
        "0 €",
    ):
        return Price(True, None, "")
    if _MONEY.fullmatch(text):
        return Price(False, read_money(text), "")
    if len(text) > LONGEST_LINE or not re.search(r"\d|ilmai|maksu|gratis|avgift|free", text, re.I):
        raise Misread(rules.NOT_A_PRICE, written=text[:80])
    return Price(False, None, text)


def _minutes(text: str) -> Minutes:
    found = _RANGE.fullmatch(text)
    if found:
        least, most = int(found["first"]), int(found["last"] or found["first"])
        if 0 < least <= most <= 600:
            return Minutes(least, most)
    raise Misread(rules.NOT_MINUTES, written=text)


def _years(text: str) -> Years:
    found = re.fullmatch(r"(?P<first>\d{4})(?:\s?[–-]\s?(?P<last>\d{4}))?", text)
    if found:
        first, last = int(found["first"]), int(found["last"] or found["first"])
        if 1990 <= first <= last <= 2100:
            return Years(first, last)
    raise Misread(rules.NOT_YEARS, written=text)


def _coordinates(text: str) -> Coordinates:
    found = re.fullmatch(r"(?P<lat>\d{2}\.\d{1,8})\s*,\s*(?P<lon>\d{2}\.\d{1,8})", text)
    if found:
        point = Coordinates(Decimal(found["lat"]), Decimal(found["lon"]))
        if 59 <= point.latitude <= 71 and 19 <= point.longitude <= 32:
            return point
    raise Misread(rules.NOT_COORDINATES, written=text)


def _clock(text: str) -> Clock:
    found = _CLOCK.fullmatch(text)
    if found:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if hour < 24 and minute < 60:
            return Clock(f"{hour:02}:{minute:02}")
    raise Misread(rules.NOT_A_CLOCK, written=text)


READERS: Mapping[object, tuple[Callable[[str], object], str]] = {
    str: (_line, "text"),
    Line: (_line, "text"),
    Text: (_text, "text"),
    Code: (_line, "text"),
    Term: (_matching(_KEY, rules.NOT_AN_ID, slug_of), "term"),
    Url: (_url, "address"),
    FilePath: (_path, "path"),
    Id: (_matching(_ID, rules.NOT_AN_ID, _id_like), "id"),
    Key: (_matching(_KEY, rules.NOT_AN_ID, slug_of), "key"),
    Slug: (_matching(_KEY, rules.NOT_A_SLUG, slug_of), "slug"),
    OldAddress: (_old_address, "old address"),
    Email: (_matching(_EMAIL, rules.NOT_AN_EMAIL, _nothing), "email"),
    Phone: (_matching(_PHONE, rules.NOT_A_PHONE, _nothing), "phone"),
    LanguageCode: (
        _matching(re.compile(r"[a-z]{2,3}(?:-[a-z0-9]+)*"), rules.NOT_A_LANGUAGE, _language_like),
        "language",
    ),
    Ref: (_reference, "reference"),
    When: (read_moment, "moment"),
    bool: (read_boolean, "boolean"),
    int: (read_number, "integer"),
    Decimal: (read_money, "euros"),
    Price: (_price, "price"),
    Minutes: (_minutes, "minutes"),
    Years: (_years, "years"),
    Coordinates: (_coordinates, "coordinates"),
    Clock: (_clock, "time of day"),
    CriterionNumber: (read_criterion, "criterion"),
    Colour: (_line, "colour"),
}
"""For each kind of value its reader, which raises :class:`Misread`, and the name of its form."""
