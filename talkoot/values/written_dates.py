"""Running text to the dates that are written in it: ``ti 31.3.``, ``31. maaliskuuta 2026``, ``31 March``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from talkoot.values.language import Language, base_of


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day and a month as they stand in a text, with the year and the weekday if they are told.

    ``weekday`` is 0 for Monday; ``text`` is the whole of it as written, from ``begins`` to before ``ends``.
    """

    day: int
    month: int
    year: int | None
    weekday: int | None
    text: str
    begins: int
    ends: int

    def in_year(self, year: int) -> date | None:
        """The day in that year, None if there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def written_dates(text: str, language: Language) -> Iterator[WrittenDate]:
    """The dates in a text of Finnish, Swedish or English, in order; other languages are read as English."""
    known = base_of(language) if base_of(language) in _DATES else "en"
    for found in _found(text, _DATES[known]):
        # Looking back for the weekday is far cheaper than trying each word of a text for one.
        before = _BEFORE[known].search(text, max(0, found.start() - _FARTHEST), found.start())
        begins = before.start() if before else found.start()
        yield WrittenDate(
            day=int(found["day"] or found["first"]),
            month=int(found["number"]) if found["number"] else _number(found["name"], _MONTHS[known]) + 1,
            year=int(found["year"] or found["late"] or 0) or None,
            weekday=_number(before["weekday"], _WEEKDAYS[known]) if before else None,
            text=text[begins : found.end()].strip(),
            begins=begins,
            ends=found.end(),
        )


def _found(text: str, date: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """All that the pattern finds; it is tried where digits begin, since nothing else can be a date."""
    over = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() >= over and (found := date.match(text, digits.start())):
            over = found.end()
            yield found


_DIGITS = re.compile(r"\d+")
_WEEKDAYS = {
    "fi": (
        "maanantai(?:na|ksi|hin|sta)?|ma",
        "tiistai(?:na|ksi|hin|sta)?|ti",
        "keskiviikko(?:na|ksi|on|sta)?|keskiviiko(?:ksi|sta)|ke",
        "torstai(?:na|ksi|hin|sta)?|to",
        "perjantai(?:na|ksi|hin|sta)?|pe",
        "lauantai(?:na|ksi|hin|sta)?|la",
        "sunnuntai(?:na|ksi|hin|sta)?|su",
    ),
    "sv": (
        "måndag(?:en)?|mån|må",
        "tisdag(?:en)?|tis|ti",
        "onsdag(?:en)?|ons|on",
        "torsdag(?:en)?|tors|to",
        "fredag(?:en)?|fre|fr",
        "lördag(?:en)?|lör|lö",
        "söndag(?:en)?|sön|sö",
    ),
    "en": (
        "monday|mon",
        "tuesday|tues?",
        "wednesday|wed",
        "thursday|thurs?|thu",
        "friday|fri",
        "saturday|sat",
        "sunday|sun",
    ),
}
_MONTHS = {
    "fi": tuple(
        f"{name}kuu(?:ta|n|ssa|hun)?"
        for name in (
            "tammi",
            "helmi",
            "maalis",
            "huhti",
            "touko",
            "kesä",
            "heinä",
            "elo",
            "syys",
            "loka",
            "marras",
            "joulu",
        )
    ),
    "sv": (
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
}


# A time of day is no date: "klo 9.10." and "klo 8–9.10." end a sentence.
_START = r"(?<![\d.])(?<!klo\s)(?<!kl\.\s)(?<!\d[–-])"
_DAY = r"[12]\d|3[01]|0?[1-9]"
_NUMBERS = rf"{_START}(?P<day>{_DAY})\.\s?(?P<number>1[0-2]|0?[1-9])\.(?:\s?(?P<year>\d{{4}}))?(?!\d)"
_FIRST = rf"(?<![\d.])(?P<first>{_DAY})(?:\.|:e|st|nd|rd|th)?"


_FARTHEST = 30
"""How many characters before a date its weekday begins at the earliest."""


def _date(language: Language) -> re.Pattern[str]:
    words = rf"{_FIRST}\s+(?P<name>{'|'.join(_MONTHS[language])})\b(?:,?\s+(?P<late>\d{{4}}))?"
    return re.compile(rf"{_NUMBERS}|{words}", re.IGNORECASE)


def _before(language: Language) -> re.Pattern[str]:
    weekdays = "|".join(_WEEKDAYS[language])
    return re.compile(rf"\b(?P<weekday>{weekdays})\.?,?\s+(?:den\s+|the\s+)?\Z", re.IGNORECASE)


_DATES = {language: _date(language) for language in _MONTHS}
_BEFORE = {language: _before(language) for language in _MONTHS}


def _number(word: str, patterns: tuple[str, ...]) -> int:
    return next(n for n, one in enumerate(patterns) if re.fullmatch(one, word, re.IGNORECASE))
