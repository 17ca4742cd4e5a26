"""The year wheel (vuosikello), ``/vuosikello/2026/``: the grants, surveys and forums of a year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.subjects import YEAR as SUBJECT
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.output.wheel import Wheel, wheel
from talkoot.output.years import UsualRow, YearRow, rows, usual_rows
from talkoot.site.periods import YEAR


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
    for language, viewer in press.viewers.items():
        address = viewer.addresses.view("year", language)
        yield Output(address, front, (language,), press.identity(SUBJECT, language), listed=True)
        for year in viewer.publication.lists.periods(YEAR):
            identity = press.identity(f"{SUBJECT}/{year}", language)
            yield Output(_address(viewer, year), one_year, (language, year), identity, listed=True)


def front(press: Press, language: str) -> Html:
    """The year in which something is next."""
    viewer = press.viewers[language]
    title, intro = viewer.words.word("view.year"), viewer.words.word("view.year.intro")
    frame = press.frame(language, title, intro, lambda one: one.addresses.view("year", one.language))
    page = _page(viewer, frame, viewer.publication.lists.current(YEAR))
    return Html("pages/year.html", page, language)


def one_year(press: Press, language: str, year: str) -> Html:
    """A year."""
    viewer = press.viewers[language]
    title = viewer.words.word("year.title", year=year)
    intro = viewer.words.word("view.year.intro")
    trail = (view_link(viewer, "year"),)
    frame = press.frame(language, title, intro, lambda one: _address(one, year), trail)
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
        yield Link(year, _address(viewer, year), current=year == current)


def _address(viewer: Viewer, year: str) -> str:
    return viewer.addresses.period("year", year, viewer.language)
