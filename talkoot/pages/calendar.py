"""The month calendar, ``/kalenteri/2026-10/``: what takes place and what closes, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from talkoot.output.channels import Channel, calendar, deadlines_calendar
from talkoot.output.months import Month, month, month_name
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.subjects import CALENDAR
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.site.periods import MONTH


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
    for language, viewer in press.viewers.items():
        address = viewer.addresses.view("calendar", language)
        yield Output(address, front, (language,), press.identity(CALENDAR, language), listed=True)
        for period in viewer.publication.lists.periods(MONTH):
            identity = press.identity(f"{CALENDAR}/{period}", language)
            yield Output(_address(viewer, period), one_month, (language, period), identity, listed=True)


def front(press: Press, language: str) -> Html:
    """The month in which something is next, and all other months."""
    viewer = press.viewers[language]
    title, intro = viewer.words.word("view.calendar"), viewer.words.word("view.calendar.intro")
    frame = press.frame(language, title, intro, lambda one: one.addresses.view("calendar", one.language))
    current = viewer.publication.lists.current(MONTH)
    page = _page(viewer, frame, current)
    return Html("pages/calendar.html", replace(page, years=tuple(_years(viewer, current))), language)


def one_month(press: Press, language: str, period: str) -> Html:
    """A month."""
    viewer = press.viewers[language]
    title = viewer.words.word("month.title", month=month_name(viewer, period))
    intro = viewer.words.word("view.calendar.intro")
    trail = (view_link(viewer, "calendar"),)
    frame = press.frame(language, title, intro, lambda one: _address(one, period), trail)
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
    return None if period == "-" else Link(month_name(viewer, period), _address(viewer, period))


def _address(viewer: Viewer, period: str) -> str:
    return viewer.addresses.period("calendar", period, viewer.language)
