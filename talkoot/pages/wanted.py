"""What associations seek and what they offer, on one page: ``/etsitaan-ja-tarjotaan/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME
from talkoot.output.notices import NoticeLine, notices
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
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
    for viewer in press.viewers.values():
        address = viewer.addresses.view("wanted", viewer.language)
        identity = press.identity("view:wanted", viewer.language)
        yield Output(address, wanted, (viewer.language,), identity, listed=True)


def wanted(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer = press.viewers[language]
    type_ = BY_NAME[ASSOCIATION]
    directory = Link(viewer.label(type_), viewer.addresses.section(type_, language))
    title, intro = viewer.words.word("view.wanted"), viewer.words.word("view.wanted.intro")
    frame = press.frame(
        language, title, intro, lambda one: one.addresses.view("wanted", one.language), (directory,)
    )
    found = notices(viewer)
    page = WantedPage(frame, title, intro, found.seeks, found.offers, directory)
    return Html("pages/wanted.html", page, language)
