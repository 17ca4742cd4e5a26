"""Deadlines of all kinds by closing time: ``/maaraajat/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar, deadlines_feed
from talkoot.output.deadlines import deadlines
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import view_frame, view_outputs
from talkoot.output.views import Deadline, Link


@dataclass(frozen=True, slots=True)
class DeadlinesPage:
    """What is open, the first to close first, and what opens next."""

    frame: Frame
    title: str
    intro: str
    open: tuple[Deadline, ...]
    coming: tuple[Deadline, ...]
    links: tuple[Link, ...]
    channels: tuple[Channel, ...]


def pages(press: Press) -> Iterator[Output]:
    """The page of deadlines in every language."""
    return view_outputs(press, "deadlines", page_of_deadlines)


def page_of_deadlines(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer, lists = press.viewers[language], press.publication.lists
    frame = view_frame(press, "deadlines", language)
    page = DeadlinesPage(
        frame=replace(frame, channels=()),
        title=frame.title,
        intro=frame.description,
        open=deadlines(viewer, "open"),
        coming=deadlines(viewer, "coming"),
        links=tuple(view_link(viewer, one) for one in ("year", "calendar") if lists.has(f"view:{one}")),
        channels=(deadlines_feed(viewer), deadlines_calendar(viewer)),
    )
    return Html("pages/deadlines.html", page, language)
