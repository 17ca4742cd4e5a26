"""A month with more than one page has room for, to its pages: the days are counted in the table of each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from talkoot.output.months import CalendarDay, Happening, Month, Week, month
from talkoot.output.period_addresses import period_address
from talkoot.output.periods import ROWS
from talkoot.output.viewing import Viewer
from talkoot.site.periods import MONTH

_SIZE = ROWS[MONTH]


def month_sheet(viewer: Viewer, period: str, number: int) -> Month:
    """A page of a month: the whole of it if it has but one, else a part of its days below all of them."""
    if not viewer.publication.lists.sheets(period):
        return month(viewer, period)
    found: Month = viewer.facet("sheet", f"{period} {number}")
    return found


def sheet(viewer: Viewer, key: str) -> Month:
    """A page of a long month; the key is the month and the number of the page."""
    period, _, number = key.partition(" ")
    return _sheet(viewer, period, viewer.facet("days", period), int(number))


def _sheet(viewer: Viewer, period: str, whole: Month, number: int) -> Month:
    lines = tuple(_lines(whole))
    shown = lines[(number - 1) * _SIZE : number * _SIZE]
    pages = {day.iso: at // _SIZE + 1 for at, (day, _) in reversed(tuple(enumerate(lines))) if day}
    days = (
        (day, tuple(one for _, one in found)) for day, found in groupby(shown, lambda line: line[0]) if day
    )
    return replace(
        whole,
        weeks=tuple(_led(viewer, period, whole.weeks, pages)),
        days=tuple(replace(day, happenings=happenings) for day, happenings in days),
        undated=tuple(one for day, one in shown if day is None),
        counted=True,
    )


def _lines(whole: Month) -> Iterator[tuple[CalendarDay | None, Happening]]:
    """Everything in the order of its days; None stands for no day."""
    yield from ((day, one) for day in whole.days for one in day.happenings)
    yield from ((None, one) for one in whole.undated)


def _led(viewer: Viewer, period: str, weeks: tuple[Week, ...], pages: Mapping[str, int]) -> Iterator[Week]:
    """The weeks with the way from each day to the page on which it begins."""
    for week in weeks:
        days = (day and _counted(viewer, period, day, pages.get(day.iso, 0)) for day in week.days)
        yield replace(week, days=tuple(days))


def _counted(viewer: Viewer, period: str, day: CalendarDay, page: int) -> CalendarDay:
    """The day with nothing but how much is on it, so that no title in the list makes other pages anew."""
    address = period_address(viewer, "calendar", period, page) if page else ""
    return replace(day, happenings=(), page=address)
