"""What associations seek and what they offer, on one page or more: ``/etsitaan-ja-tarjotaan/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME
from talkoot.output.notices import NoticeLine, notices
from talkoot.output.outputs import Html, Output
from talkoot.output.page_links import page_links
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import view_frame, view_output
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link

VIEW = "wanted"
"""The view by its name in words and addresses."""

ASSOCIATION = "association"


KINDS = ("seeks", "offers")
"""The kinds of notices, in the order in which they stand."""


@dataclass(frozen=True, slots=True)
class NoticeGroup:
    """What is sought or what is offered; ``more`` leads to all of it if some is missing."""

    heading: str
    notices: tuple[NoticeLine, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class WantedPage:
    """What is sought and offered now, each with its association; ``pages`` are others of a single group."""

    frame: Frame
    title: str
    intro: str
    groups: tuple[NoticeGroup, ...]
    more: Link
    pages: tuple[Link, ...] = ()


def pages(press: Press) -> Iterator[Output]:
    """The page in every language, and those of what does not fit on it."""
    for language, viewer in press.viewers.items():
        yield view_output(press, VIEW, wanted, language)
        for kind in KINDS:
            for number in viewer.publication.lists.wanted_pages(language, kind):
                identity = press.identity(f"view:{VIEW}/{kind}/{number}", language)
                key, address = (language, kind, str(number)), _address(viewer, kind, number)
                yield Output(address, wanted_page, key, identity, listed=True)


def wanted(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer, directory = press.viewers[language], _directory(press.viewers[language])
    frame = view_frame(press, VIEW, language, directory)
    groups = (_first(viewer, kind) for kind in KINDS)
    page = WantedPage(
        frame, frame.title, frame.description, tuple(one for one in groups if one.notices), directory
    )
    return Html("pages/wanted.html", page, language)


def wanted_page(press: Press, language: str, kind: str, number: str) -> Html:
    """A page of what is sought or of what is offered, counted from the last to end."""
    viewer, here = press.viewers[language], int(number)
    view, heading = view_link(viewer, VIEW), viewer.words.word(f"wanted.{kind}")
    title = viewer.words.word("ui.page_title", title=heading, number=here)
    trail = (_directory(viewer), view)
    frame = press.frame(language, f"{view.text}: {title}", "", lambda one: _address(one, kind, here), trail)
    shown = notices(viewer, kind, viewer.publication.lists.wanted_page(language, kind, here))
    group = NoticeGroup(heading, shown)
    page = WantedPage(frame, title, "", (group,), view, tuple(_pages(viewer, kind, here)))
    return Html("pages/wanted.html", page, language)


def _first(viewer: Viewer, kind: str) -> NoticeGroup:
    lists, heading = viewer.publication.lists, viewer.words.word(f"wanted.{kind}")
    pages = lists.wanted_pages(viewer.language, kind)
    text = viewer.words.word("group.whole", group=heading)
    more = Link(text, _address(viewer, kind, pages[0])) if pages else None
    return NoticeGroup(heading, notices(viewer, kind, lists.wanted(viewer.language, kind)), more)


def _pages(viewer: Viewer, kind: str, current: int) -> Iterator[Link]:
    numbers = viewer.publication.lists.wanted_pages(viewer.language, kind, current)
    return page_links(viewer, numbers, lambda one: _address(viewer, kind, one), current)


def _directory(viewer: Viewer) -> Link:
    type_ = BY_NAME[ASSOCIATION]
    return Link(viewer.label(type_), viewer.addresses.section(type_, viewer.language))


def _address(viewer: Viewer, kind: str, number: int) -> str:
    front = viewer.addresses.view(VIEW, viewer.language)
    return f"{front}{viewer.addresses.word(f'wanted.{kind}', viewer.language)}/{number}/"
