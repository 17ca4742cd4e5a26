"""What associations seek and what they offer, on one page: ``/etsitaan-ja-tarjotaan/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME
from talkoot.output.notices import NoticeLine, notices
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.view_pages import view_frame, view_outputs
from talkoot.output.views import Link

ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class WantedPage:
    """What is sought and offered now, each with its association."""

    frame: Frame
    title: str
    intro: str
    seeks: tuple[NoticeLine, ...]
    offers: tuple[NoticeLine, ...]
    more: Link


def pages(press: Press) -> Iterator[Output]:
    """The page in every language."""
    return view_outputs(press, "wanted", wanted)


def wanted(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer = press.viewers[language]
    type_ = BY_NAME[ASSOCIATION]
    directory = Link(viewer.label(type_), viewer.addresses.section(type_, language))
    frame = view_frame(press, "wanted", language, directory)
    found = notices(viewer)
    page = WantedPage(frame, frame.title, frame.description, found.seeks, found.offers, directory)
    return Html("pages/wanted.html", page, language)
