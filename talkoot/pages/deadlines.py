"""Deadlines of all kinds by closing time: ``/maaraajat/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar, deadlines_feed
from talkoot.output.deadlines import deadlines
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
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
    for viewer in press.viewers.values():
        address = viewer.addresses.view("deadlines", viewer.language)
        identity = press.identity("view:deadlines", viewer.language)
        yield Output(address, page_of_deadlines, (viewer.language,), identity, listed=True)


def page_of_deadlines(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer, lists = press.viewers[language], press.publication.lists
    title, intro = viewer.words.word("view.deadlines"), viewer.words.word("view.deadlines.intro")
    frame = press.frame(language, title, intro, lambda one: one.addresses.view("deadlines", one.language))
    page = DeadlinesPage(
        frame=replace(frame, channels=()),
        title=title,
        intro=intro,
        open=deadlines(viewer, "open"),
        coming=deadlines(viewer, "coming"),
        links=tuple(view_link(viewer, one) for one in ("year", "calendar") if lists.has(f"view:{one}")),
        channels=(deadlines_feed(viewer), deadlines_calendar(viewer)),
    )
    return Html("pages/deadlines.html", page, language)
