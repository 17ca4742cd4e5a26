"""The year wheel (vuosikello), ``/vuosikello/2026/``: the grants, surveys and forums of a year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.view_pages import period_address, period_frame, period_outputs, view_frame
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.output.wheel import Wheel, wheel
from talkoot.output.years import UsualRow, YearRow, rows, usual_rows
from talkoot.site.periods import YEAR

VIEW = "year"
"""The view by its name in words and addresses."""


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year as a wheel and as a table of the same, if anything is decided, and the ways to all years."""

    frame: Frame
    title: str
    intro: str
    year: str
    wheel: Wheel | None
    rows: tuple[YearRow, ...]
    usual: tuple[UsualRow, ...]
    years: tuple[Link, ...]
    channels: tuple[Channel, ...]


def pages(press: Press) -> Iterator[Output]:
    """The front of the wheel and its years, in every language."""
    return period_outputs(press, VIEW, YEAR, front, one_year)


def front(press: Press, language: str) -> Html:
    """The year in which something is next."""
    viewer = press.viewers[language]
    page = _page(viewer, view_frame(press, VIEW, language), viewer.publication.lists.current(YEAR))
    return Html("pages/year.html", page, language)


def one_year(press: Press, language: str, year: str) -> Html:
    """A year."""
    viewer = press.viewers[language]
    frame = period_frame(press, VIEW, language, year, viewer.words.word("year.title", year=year))
    return Html("pages/year.html", _page(viewer, frame, year), language)


def _page(viewer: Viewer, frame: Frame, year: str) -> YearPage:
    channels = (deadlines_calendar(viewer),)
    found = rows(viewer, year) if year else ()
    months = viewer.words.word("date.months_short").split(",")
    return YearPage(
        frame=replace(frame, channels=channels),
        title=frame.title,
        intro=frame.description,
        year=year,
        wheel=wheel(int(year), found, months) if found else None,
        rows=found,
        usual=usual_rows(viewer, year or "1"),
        years=tuple(_years(viewer, year)),
        channels=channels,
    )


def _years(viewer: Viewer, current: str) -> Iterator[Link]:
    for year in viewer.publication.lists.periods(YEAR):
        yield Link(year, period_address(viewer, VIEW, year), current=year == current)
