"""Weekdays that are written beside a date: the day is that day of the week."""

import re
from collections.abc import Iterator
from datetime import date

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.passages import Passage, passages_with
from talkoot.site.states import instants
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words
from talkoot.values.local_time import day_of
from talkoot.values.written_dates import WrittenDate, written_dates

WRONG_WEEKDAY = warning(
    "wrong-weekday",
    Words(
        "Tekstissä on ”{written}”, mutta {day} on {fi}.",
        "I texten står ”{written}”, men {day} är en {sv}.",
        "The text says “{written}”, but {day} is a {en}.",
    ),
    Words(
        "Tarkista, kumpi on oikein, viikonpäivä vai päivä.",
        "Kontrollera vilket som är rätt, veckodagen eller datumet.",
        "Check which is right, the weekday or the date.",
    ),
)
_LIKELY = re.compile(r"\d(?<=\s\d)")
"""Where a date with a word before it may begin. A pattern that begins with a digit is found very fast."""

_NAMES = (
    Words("maanantai", "måndag", "Monday"),
    Words("tiistai", "tisdag", "Tuesday"),
    Words("keskiviikko", "onsdag", "Wednesday"),
    Words("torstai", "torsdag", "Thursday"),
    Words("perjantai", "fredag", "Friday"),
    Words("lauantai", "lördag", "Saturday"),
    Words("sunnuntai", "söndag", "Sunday"),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:  # noqa: ARG001  all are called alike
    """Weekdays and dates that disagree, in any text."""
    for passage in passages_with(entry, _LIKELY):
        yield from _wrong(entry, passage)


def _wrong(entry: Entry, passage: Passage) -> Iterator[Diagnostic]:
    found = tuple(written_dates(passage.text, entry.language))
    for one in found:
        if one.weekday is None:
            continue
        possible = _days(one, entry, found)
        if possible and all(day.weekday() != one.weekday for day in possible):
            yield _finding(passage, one, possible[0])


def _days(one: WrittenDate, entry: Entry, beside: tuple[WrittenDate, ...]) -> tuple[date, ...]:
    """The days that can be meant: of the year told, else of the years of the text or of the entry."""
    years = {one.year} if one.year else {other.year for other in beside if other.year}
    years = years or {day_of(moment).year for moment in instants(entry)}
    return tuple(day for year in sorted(years) if (day := one.in_year(year)))


def _finding(passage: Passage, one: WrittenDate, day: date) -> Diagnostic:
    names = _NAMES[day.weekday()]
    told = {"fi": names.fi, "sv": names.sv, "en": names.en}
    shown = f"{day.day}.{day.month}.{day.year}"
    return WRONG_WEEKDAY.at(passage.location, passage.text, written=one.text, day=shown, **told)
