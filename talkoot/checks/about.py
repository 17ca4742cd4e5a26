"""Dates that a release names: those of the survey, grant or event that it tells about."""

import re
from collections.abc import Iterator
from datetime import date

from talkoot.content.release import Release
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.schedule import Window
from talkoot.model.when import When
from talkoot.site.linking import Site
from talkoot.site.passages import Passage, passages
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words
from talkoot.values.written_dates import WrittenDate, written_dates

ABOUT_DATE = warning(
    "about-date-differs",
    Words(
        "Tiedotteessa on päivä {written}, mutta kohteen {id} päivät ovat {days}.",
        "Meddelandet nämner dagen {written}, men {id} har dagarna {days}.",
        "The release names the day {written}, but the days of {id} are {days}.",
    ),
    Words(
        "Tarkista, kumpi on oikein: tiedotteen teksti vai kohteen tiedosto.",
        "Kontrollera vilket som är rätt: meddelandets text eller målets fil.",
        "Check which is right: the text of the release or the file that it is about.",
    ),
)
_BEFORE = re.compile(
    r"(?:viimeistään|päättyy|päättyvät|sulkeutuu|senast|stänger|slutar|no later than|closes(?: on)?|by)\s*$",
    re.I,
)
_AFTER = re.compile(r"\s*(?:(?:klo|kl\.)\s\d{1,2}(?:[.:]\d\d)?\s)?(?:mennessä|asti|saakka)\b", re.I)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Titles whose date, and texts whose deadline, is not among those of what they are about."""
    days = _days_of_targets(site, entry) if isinstance(entry.own, Release) else frozenset()
    if days:
        for passage in passages(entry):
            for one in _that_count(passage, entry):
                if all((one.day, one.month, one.year or day.year) != _parts(day) for day in days):
                    yield _finding(entry, passage, one, days)


def _that_count(passage: Passage, entry: Entry) -> Iterator[WrittenDate]:
    """Every date of a title; of other texts those that are said to be a deadline."""
    for one in written_dates(passage.text, entry.language):
        before, after = passage.text[: one.begins], passage.text[one.ends :]
        if passage.field == "title" or _BEFORE.search(before) or _AFTER.match(after):
            yield one


def _days_of_targets(site: Site, entry: Entry) -> frozenset[date]:
    return frozenset(day for ref in entry.related.about for day in _days(site, ref))


def _days(site: Site, ref: Ref) -> Iterator[date]:
    target = site.entries.get(ref.id)
    own = target.own if target else None
    if isinstance(own, Windowed):
        for window in own.windows():
            if not ref.key or window.key == ref.key:
                yield from _window_days(window)
    if isinstance(own, Scheduled):
        for one in own.occurrences():
            if not one.starts.is_span:
                yield from _ends(one.starts, one.ends)
            if one.moved_from and not one.moved_from.is_span:
                yield one.moved_from.first_day


def _window_days(window: Window) -> Iterator[date]:
    yield from _ends(window.opens, window.closes)


def _ends(*moments: When | None) -> Iterator[date]:
    for moment in moments:
        if moment:
            yield from (moment.first_day, moment.last_day)


def _parts(day: date) -> tuple[int, int, int]:
    return day.day, day.month, day.year


def _finding(entry: Entry, passage: Passage, one: WrittenDate, days: frozenset[date]) -> Diagnostic:
    ids = ", ".join(ref.id for ref in entry.related.about)
    shown = ", ".join(f"{day.day}.{day.month}.{day.year}" for day in sorted(days)[:6])
    return ABOUT_DATE.at(passage.location, passage.text, written=one.text, id=ids, days=shown)
