"""The year wheel (vuosikello), ``/vuosikello/2026/``: the grants, surveys and forums of a year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar
from talkoot.output.outputs import Html, Output
from talkoot.output.page_links import page_links
from talkoot.output.period_addresses import period_address, period_links
from talkoot.output.periods import ROWS
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import (
    further_frame,
    period_frame,
    period_outputs,
    view_frame,
    view_output,
)
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.output.wheel import Wheel, wheel
from talkoot.output.years import UsualRow, YearRow, every_usual_row, rows, usual_rows
from talkoot.site.periods import USUAL, YEAR

VIEW = "year"
"""The view by its name in words and addresses."""


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year as a wheel and as a table of the same, if anything is decided, and the ways to all years.

    A year of many rows has a table alone, on several ``pages``; ``all_usual`` leads to what is usual if that
    is much.
    """

    frame: Frame
    title: str
    intro: str
    year: str
    wheel: Wheel | None
    rows: tuple[YearRow, ...]
    usual: tuple[UsualRow, ...]
    years: tuple[Link, ...]
    channels: tuple[Channel, ...]
    pages: tuple[Link, ...] = ()
    all_usual: Link | None = None


def pages(press: Press) -> Iterator[Output]:
    """The front of the wheel, its years, and what is usual if that is much, in every language."""
    for language, viewer in press.viewers.items():
        yield view_output(press, VIEW, front, language)
        for year in viewer.publication.lists.periods(YEAR):
            yield from period_outputs(press, VIEW, language, year, one_year, further)
        for number in viewer.publication.lists.sheets(USUAL):
            identity = press.identity(f"view:{VIEW}/{USUAL}/{number}", language)
            yield Output(_usual(viewer, number), usual, (language, str(number)), identity, listed=True)


def front(press: Press, language: str) -> Html:
    """The year in which something is next."""
    viewer = press.viewers[language]
    page = _page(viewer, view_frame(press, VIEW, language), viewer.publication.lists.current(YEAR))
    return Html("pages/year.html", page, language)


def one_year(press: Press, language: str, year: str) -> Html:
    """A year, or the first page of one that has several."""
    viewer = press.viewers[language]
    frame = period_frame(press, VIEW, language, year, viewer.words.word("year.title", year=year))
    return Html("pages/year.html", _page(viewer, frame, year), language)


def further(press: Press, language: str, year: str, number: str) -> Html:
    """Another page of a year."""
    viewer, here = press.viewers[language], int(number)
    frame = further_frame(press, VIEW, language, year, viewer.words.word("year.title", year=year), here)
    return Html("pages/year.html", replace(_page(viewer, frame, year, here), usual=()), language)


def usual(press: Press, language: str, number: str) -> Html:
    """A page of what is usual each year."""
    viewer, here = press.viewers[language], int(number)
    title = viewer.words.word("ui.page_title", title=viewer.words.word("year.usual.all"), number=here)
    trail = (view_link(viewer, VIEW),)
    frame = press.frame(language, title, "", lambda one: _usual(one, here), trail)
    shown = every_usual_row(viewer)[(here - 1) * ROWS[USUAL] : here * ROWS[USUAL]]
    page = YearPage(frame, title, "", "", None, (), shown, (), (), tuple(_usual_pages(viewer, here)))
    return Html("pages/year.html", page, language)


def _page(viewer: Viewer, frame: Frame, year: str, number: int = 1) -> YearPage:
    channels, lists = (deadlines_calendar(viewer),), viewer.publication.lists
    found, sheets = rows(viewer, year) if year else (), lists.sheets(year) if year else ()
    many = lists.sheets(USUAL)
    months = viewer.words.word("date.months_short").split(",")
    return YearPage(
        frame=replace(frame, channels=channels),
        title=frame.title,
        intro=frame.description,
        year=year,
        wheel=wheel(int(year), found, months) if found and not sheets else None,
        rows=found[(number - 1) * ROWS[YEAR] : number * ROWS[YEAR]] if sheets else found,
        usual=() if many else usual_rows(viewer, year or "1"),
        years=tuple(_years(viewer, year)),
        channels=channels,
        pages=tuple(period_links(viewer, VIEW, year, number)) if year else (),
        all_usual=Link(viewer.words.word("year.usual.all"), _usual(viewer, 1)) if many else None,
    )


def _usual_pages(viewer: Viewer, current: int) -> Iterator[Link]:
    numbers = viewer.publication.lists.sheets(USUAL)
    return page_links(viewer, numbers, lambda one: _usual(viewer, one), current)


def _years(viewer: Viewer, current: str) -> Iterator[Link]:
    for year in viewer.publication.lists.periods(YEAR):
        yield Link(year, period_address(viewer, VIEW, year), current=year == current)


def _usual(viewer: Viewer, number: int) -> str:
    word = viewer.addresses.word("usual", viewer.language)
    return f"{viewer.addresses.view(VIEW, viewer.language)}{word}/{number}/"
