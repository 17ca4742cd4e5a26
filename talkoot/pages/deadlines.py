"""Deadlines of all kinds by closing time: ``/maaraajat/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar, deadlines_feed
from talkoot.output.deadlines import deadlines
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Deadline


@dataclass(frozen=True, slots=True)
class DeadlinesPage:
    """What is open, the first to close first, and what opens next."""

    frame: Frame
    title: str
    intro: str
    open: tuple[Deadline, ...]
    coming: tuple[Deadline, ...]
    channels: tuple[Channel, ...]


def pages(press: Press) -> Iterator[Output]:
    """The page of deadlines in every language."""
    for viewer in press.viewers.values():
        yield _output(press, viewer)


def _output(press: Press, viewer: Viewer) -> Output:
    title, intro = viewer.words.word("view.deadlines"), viewer.words.word("view.deadlines.intro")
    frame = press.frame(
        viewer.language, title, intro, lambda one: one.addresses.view("deadlines", one.language)
    )
    page = DeadlinesPage(
        frame=replace(frame, channels=()),
        title=title,
        intro=intro,
        open=deadlines(viewer, ("open",)),
        coming=deadlines(viewer, ("coming",)),
        channels=(deadlines_feed(viewer), deadlines_calendar(viewer)),
    )
    identity = press.identity("view:deadlines", viewer.language)
    return Output(frame.address, Html("pages/deadlines.html", page, viewer.language), identity, listed=True)
