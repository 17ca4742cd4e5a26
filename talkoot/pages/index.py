"""The index from A to Ö, ``/hakemisto/``: every page by its title, for those who know what they look for.

It needs no script and is what search falls back on. A large hub has pages for each letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.output.letter_addresses import (
    index_links,
    letter_address,
    letter_languages,
    letter_links,
    letter_pages,
    letter_place,
)
from talkoot.output.letter_names import Letter, letter_of
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.subjects import HUB
from talkoot.output.view_pages import view_frame, view_output
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link

VIEW = "index"
"""The view by its name in words and addresses."""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The index, or one letter of it; ``pages`` are those of the letter if it has several."""

    frame: Frame
    title: str
    intro: str
    links: tuple[Link, ...]
    letters: tuple[Letter, ...]
    pages: tuple[Link, ...] = ()


def pages(press: Press) -> Iterator[Output]:
    """The index in every language."""
    for language, viewer in press.viewers.items():
        lists, address = viewer.publication.lists, _front(viewer)
        is_long = lists.is_long(HUB)
        yield view_output(press, VIEW, letters if is_long else whole, language)
        for one in lists.letters(language, HUB) if is_long else ():
            for number in lists.letter_pages(language, HUB, one):
                page = letter_address(address, one, number)
                yield Output(page, letter, (language, one, str(number)), listed=True)


def whole(press: Press, language: str) -> Html:
    """Every letter on one page."""
    viewer = press.viewers[language]
    every = viewer.publication.lists.letters(language, HUB)
    return _page(press, viewer, tuple(letter_of(viewer, HUB, one) for one in every))


def letters(press: Press, language: str) -> Html:
    """The ways to the letters alone."""
    return _page(press, press.viewers[language], ())


def letter(press: Press, language: str, name: str, number: str) -> Html:
    """A page of one letter."""
    viewer, here = press.viewers[language], int(number)
    above, front = view_link(viewer, VIEW), _front(viewer)
    told = f"{above.text}: {name}"
    if here > 1:
        told = viewer.words.word("ui.page_title", title=told, number=number)
    frame = press.frame(
        language,
        told,
        "",
        lambda one: letter_place(one, HUB, _front(one), _front(one), name, here),
        (above,),
        letter_languages(press.viewers, HUB, name, here),
    )
    links = letter_links(viewer, HUB, front, name)
    pages = tuple(letter_pages(viewer, HUB, front, name, here))
    page = IndexPage(frame, told, "", links, (letter_of(viewer, HUB, name, here),), pages)
    return Html("pages/index.html", page, language)


def _page(press: Press, viewer: Viewer, shown: tuple[Letter, ...]) -> Html:
    frame = view_frame(press, VIEW, viewer.language)
    page = IndexPage(frame, frame.title, frame.description, index_links(viewer), shown)
    return Html("pages/index.html", page, viewer.language)


def _front(viewer: Viewer) -> str:
    return viewer.addresses.view(VIEW, viewer.language)
