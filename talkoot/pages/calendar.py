"""The month calendar, ``/kalenteri/2026-10/``: what takes place and what closes, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from talkoot.output.channels import Channel, calendar, deadlines_calendar
from talkoot.output.months import Month, month, month_name
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.view_pages import period_address, period_frame, period_outputs, view_frame
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.site.periods import MONTH

VIEW = "calendar"
"""The view by its name in words and addresses."""


@dataclass(frozen=True, slots=True)
class YearOfMonths:
    """The months of a year that have a page; ``current`` is true for the year of the month that is shown."""

    year: str
    months: tuple[Link, ...]
    current: bool


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """A month, None if there is none yet, and the ways to the others."""

    frame: Frame
    title: str
    intro: str
    month: Month | None
    before: Link | None
    after: Link | None
    years: tuple[YearOfMonths, ...]
    channels: tuple[Channel, ...]


def pages(press: Press) -> Iterator[Output]:
    """The front of the calendar and its months, in every language."""
    return period_outputs(press, VIEW, MONTH, front, one_month)


def front(press: Press, language: str) -> Html:
    """The month in which something is next, and all other months."""
    viewer = press.viewers[language]
    current = viewer.publication.lists.current(MONTH)
    page = _page(viewer, view_frame(press, VIEW, language), current)
    return Html("pages/calendar.html", replace(page, years=tuple(_years(viewer, current))), language)


def one_month(press: Press, language: str, period: str) -> Html:
    """A month."""
    viewer = press.viewers[language]
    title = viewer.words.word("month.title", month=month_name(viewer, period))
    frame = period_frame(press, VIEW, language, period, title)
    return Html("pages/calendar.html", _page(viewer, frame, period), language)


def _page(viewer: Viewer, frame: Frame, period: str) -> CalendarPage:
    channels = (calendar(viewer), deadlines_calendar(viewer))
    before, after = viewer.publication.lists.beside(period) if period else ("-", "-")
    return CalendarPage(
        frame=replace(frame, channels=channels),
        title=frame.title,
        intro=frame.description,
        month=month(viewer, period) if period else None,
        before=_link(viewer, before),
        after=_link(viewer, after),
        years=(),
        channels=channels,
    )


def _years(viewer: Viewer, current: str) -> Iterator[YearOfMonths]:
    for year, months in groupby(viewer.publication.lists.periods(MONTH), lambda one: one[:4]):
        links = (_link(viewer, one) for one in months)
        yield YearOfMonths(year, tuple(one for one in links if one), current.startswith(year))


def _link(viewer: Viewer, period: str) -> Link | None:
    if period == "-":
        return None
    return Link(month_name(viewer, period), period_address(viewer, VIEW, period))
