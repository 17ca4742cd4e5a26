"""An entry to the months of the calendar and the years of the year wheel in which it stands.

A period is written ``2026-10`` for a month, ``2026`` for a year, and ``usual`` for what has a usual time in
words only.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date

from talkoot.model.entry import Entry
from talkoot.model.protocols import Recurrent, Scheduled, Windowed
from talkoot.model.schedule import Window
from talkoot.model.when import When

MONTH, YEAR, USUAL = "month", "year", "usual"
"""The kinds of periods."""


def kind_of(period: str) -> str:
    """The kind of a period."""
    if period == USUAL:
        return USUAL
    return MONTH if "-" in period else YEAR


def month_of(day: date) -> str:
    """The month to which a day belongs."""
    return f"{day:%Y-%m}"


def months_between(first: str, last: str) -> Iterator[str]:
    """The months from one to another, both among them."""
    year, month = map(int, first.split("-"))
    while (period := f"{year:04}-{month:02}") <= last:
        yield period
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def periods(entry: Entry) -> tuple[str, ...]:
    """The periods in which an entry stands, each once, months first."""
    found = _counted(entry)
    usual = (USUAL,) if getattr(entry.own, "usual", "") or getattr(entry.own, "always_open", False) else ()
    return (*sorted(found, key=lambda one: (kind_of(one), one)), *usual)


def crowds(entry: Entry) -> tuple[tuple[str, int], ...]:
    """The periods in which an entry stands more than once, with how often: a day or a row each time."""
    return tuple(sorted((period, count) for period, count in _counted(entry).items() if count > 1))


def yearly_windows(entry: Entry) -> tuple[Window, ...]:
    """The windows of an entry that belong in the year wheel: those that are planned a year ahead."""
    own = entry.own
    windows = own.windows() if isinstance(own, Windowed) else ()
    return tuple(one for one in windows if one.kind != "registration" and one.opens and one.closes)


def _counted(entry: Entry) -> Counter[str]:
    """How many lines an entry has in the months of the calendar, and rows in the years of the wheel."""
    found = Counter(_years(entry))
    own = entry.own
    for one in own.occurrences() if isinstance(own, Scheduled) else ():
        for month in months_between(month_of(one.first_day), month_of(one.last_day)):
            found[month] += 1 if one.starts.is_span else _days_in(month, one.first_day, one.last_day)
    for window in own.windows() if isinstance(own, Windowed) else ():
        if window.closes:
            found[month_of(window.closes.last_day)] += 1
    return found


def _days_in(month: str, first: date, last: date) -> int:
    """How many of the days from one to another lie in a month."""
    year, number = map(int, month.split("-"))
    begins, ends = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    return (min(last, ends) - max(first, begins)).days + 1


def _years(entry: Entry) -> Iterator[str]:
    for window in yearly_windows(entry):
        if window.opens and window.closes:
            yield from _years_between(window.opens, window.closes)
    if isinstance(entry.own, Recurrent):
        for one in entry.own.milestones():
            yield from _years_between(one.when, one.when)


def _years_between(first: When, last: When) -> Iterator[str]:
    yield from map(str, range(first.first_day.year, last.last_day.year + 1))
