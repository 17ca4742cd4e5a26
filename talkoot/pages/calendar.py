"""The month calendar, ``/kalenteri/2026-10/``: what takes place and what closes, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice

from talkoot.output.channels import Channel, calendar, deadlines_calendar
from talkoot.output.month_sheets import month_sheet
from talkoot.output.months import Month, month_name
from talkoot.output.outputs import Html, Output
from talkoot.output.period_addresses import period_address, period_links
from talkoot.output.press import Frame, Press
from talkoot.output.view_pages import (
    further_frame,
    period_frame,
    period_outputs,
    view_frame,
    view_output,
)
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.site.periods import MONTH

VIEW = "calendar"
"""The view by its name in words and addresses."""

NEAR_YEARS = 5
"""Of years further away than this the front names the first month alone."""


@dataclass(frozen=True, slots=True)
class YearOfMonths:
    """The months of a year that have a page; ``current`` is true for the year of the month that is shown."""

    year: str
    months: tuple[Link, ...]
    current: bool


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """A month, None if there is none yet, and the ways to the others and to its other ``pages``."""

    frame: Frame
    title: str
    intro: str
    month: Month | None
    before: Link | None
    after: Link | None
    years: tuple[YearOfMonths, ...]
    channels: tuple[Channel, ...]
    pages: tuple[Link, ...] = ()


def pages(press: Press) -> Iterator[Output]:
    """The front of the calendar and its months, in every language."""
    for language, viewer in press.viewers.items():
        yield view_output(press, VIEW, front, language)
        for period in viewer.publication.lists.periods(MONTH):
            yield from period_outputs(press, VIEW, language, period, one_month, further)


def front(press: Press, language: str) -> Html:
    """The month in which something is next, and all other months."""
    viewer = press.viewers[language]
    current = viewer.publication.lists.current(MONTH)
    page = _page(viewer, view_frame(press, VIEW, language), current)
    return Html("pages/calendar.html", replace(page, years=tuple(_years(viewer, current))), language)


def one_month(press: Press, language: str, period: str) -> Html:
    """A month, or the first page of one that has several."""
    viewer = press.viewers[language]
    frame = period_frame(press, VIEW, language, period, _title(viewer, period))
    return Html("pages/calendar.html", _page(viewer, frame, period), language)


def further(press: Press, language: str, period: str, number: str) -> Html:
    """Another page of a month."""
    viewer, here = press.viewers[language], int(number)
    frame = further_frame(press, VIEW, language, period, _title(viewer, period), here)
    return Html("pages/calendar.html", _page(viewer, frame, period, here), language)


def _page(viewer: Viewer, frame: Frame, period: str, number: int = 1) -> CalendarPage:
    channels = (calendar(viewer), deadlines_calendar(viewer))
    before, after = viewer.publication.lists.beside(period) if period else ("-", "-")
    return CalendarPage(
        frame=replace(frame, channels=channels),
        title=frame.title,
        intro=frame.description,
        month=month_sheet(viewer, period, number) if period else None,
        before=_link(viewer, before),
        after=_link(viewer, after),
        years=(),
        channels=channels,
        pages=tuple(period_links(viewer, VIEW, period, number)) if period else (),
    )


def _years(viewer: Viewer, current: str) -> Iterator[YearOfMonths]:
    """Every year with its months; one that is long past or far ahead leads to its first month only."""
    for year, months in groupby(viewer.publication.lists.periods(MONTH), lambda one: one[:4]):
        is_near = abs(int(year) - int(current[:4] or year)) <= NEAR_YEARS
        links = (_link(viewer, one) for one in (months if is_near else islice(months, 1)))
        yield YearOfMonths(year, tuple(one for one in links if one), current.startswith(year))


def _link(viewer: Viewer, period: str) -> Link | None:
    if period == "-":
        return None
    return Link(month_name(viewer, period), period_address(viewer, VIEW, period))


def _title(viewer: Viewer, period: str) -> str:
    return viewer.words.word("month.title", month=month_name(viewer, period))
