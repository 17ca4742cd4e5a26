"""Deadlines of all kinds by closing time: ``/maaraajat/``, and pages of those that do not fit there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel, deadlines_calendar, deadlines_feed
from talkoot.output.closings import SHOWN
from talkoot.output.deadlines import deadlines
from talkoot.output.outputs import Html, Output
from talkoot.output.page_links import page_links
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import view_frame, view_output
from talkoot.output.viewing import Viewer
from talkoot.output.views import Deadline, Link

VIEW = "deadlines"
"""The view by its name in words and addresses."""


@dataclass(frozen=True, slots=True)
class DeadlineGroup:
    """The windows in one state, the first to close first. ``more`` leads to all of them if some are missing.

    One that ``waits`` is empty until a window comes to it.
    """

    state: str
    heading: str
    deadlines: tuple[Deadline, ...]
    more: Link | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class DeadlinesPage:
    """What is open and what opens next, each in its group; ``pages`` are the others of a single group."""

    frame: Frame
    title: str
    intro: str
    groups: tuple[DeadlineGroup, ...]
    links: tuple[Link, ...]
    channels: tuple[Channel, ...]
    pages: tuple[Link, ...] = ()


def pages(press: Press) -> Iterator[Output]:
    """The pages of deadlines in every language."""
    for viewer in press.viewers.values():
        language, lists = viewer.language, viewer.publication.lists
        yield view_output(press, VIEW, page_of_deadlines, language)
        for state in SHOWN:
            for number in lists.closings_pages(state):
                identity = press.identity(f"view:{VIEW}/{state}/{number}", language)
                address = _address(viewer, state, number)
                yield Output(address, page_of_state, (language, state, str(number)), identity, listed=True)


def page_of_deadlines(press: Press, language: str) -> Html:
    """The page of one language: the first of each group."""
    viewer, lists = press.viewers[language], press.publication.lists
    frame = view_frame(press, VIEW, language)
    groups = tuple(_first(viewer, state) for state in SHOWN)
    page = DeadlinesPage(
        frame=replace(frame, channels=()),
        title=frame.title,
        intro=frame.description,
        groups=(*groups, _waiting(viewer, "closed")) if any(one.deadlines for one in groups) else groups,
        links=tuple(view_link(viewer, one) for one in ("year", "calendar") if lists.has(f"view:{one}")),
        channels=(deadlines_feed(viewer), deadlines_calendar(viewer)),
    )
    return Html("pages/deadlines.html", page, language)


def page_of_state(press: Press, language: str, state: str, number: str) -> Html:
    """A page of what is open or of what is coming, counted from the last to close."""
    viewer, here = press.viewers[language], int(number)
    heading = _heading(viewer, state)
    title = viewer.words.word("ui.page_title", title=heading, number=here)
    trail = (view_link(viewer, VIEW),)
    frame = press.frame(language, title, "", lambda one: _address(one, state, here), trail)
    shown = deadlines(viewer, viewer.publication.lists.closings_page(state, here))
    states = dict.fromkeys((state, *SHOWN, "closed"))
    groups = (
        DeadlineGroup(state, heading, shown),
        *(_waiting(viewer, one) for one in states if one != state),
    )
    page = DeadlinesPage(frame, title, "", groups, (), (), tuple(_pages(viewer, state, here)))
    return Html("pages/deadlines.html", page, language)


def _first(viewer: Viewer, state: str) -> DeadlineGroup:
    lists, heading = viewer.publication.lists, _heading(viewer, state)
    pages = lists.closings_pages(state)
    text = viewer.words.word("group.whole", group=heading)
    return DeadlineGroup(
        state,
        heading,
        deadlines(viewer, lists.first_closings(state, SHOWN[state])),
        more=Link(text, _address(viewer, state, pages[0])) if pages else None,
    )


def _waiting(viewer: Viewer, state: str) -> DeadlineGroup:
    return DeadlineGroup(state, _heading(viewer, state), (), waits=True)


def _heading(viewer: Viewer, state: str) -> str:
    return viewer.words.word("group.past" if state == "closed" else f"deadline.{state}")


def _pages(viewer: Viewer, state: str, current: int) -> Iterator[Link]:
    yield view_link(viewer, VIEW)
    numbers = viewer.publication.lists.closings_pages(state, current)
    yield from page_links(viewer, numbers, lambda one: _address(viewer, state, one), current)


def _address(viewer: Viewer, state: str, number: int) -> str:
    word = viewer.addresses.word("group.now" if state == "open" else "group.ahead", viewer.language)
    return f"{viewer.addresses.view(VIEW, viewer.language)}{word}/{number}/"
