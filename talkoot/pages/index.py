"""The index from A to Ö, ``/hakemisto/``: every page by its title, for those who know what they look for.

It needs no script and is what search falls back on. A large hub has pages for each letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.output.letter_addresses import (
    index_links,
    letter_address,
    letter_links,
    letter_pages,
    slug_of_letter,
)
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.subjects import HUB
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link, Named


@dataclass(frozen=True, slots=True)
class Title:
    """A page: the way to it, and what sort of thing it is."""

    link: Link
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The pages whose titles begin with a letter."""

    name: str
    anchor: str
    titles: tuple[Title, ...]


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
        identity = press.identity("view:index", language)
        is_long = lists.is_long(HUB)
        yield Output(address, letters if is_long else whole, (language,), identity, listed=True)
        for one in lists.letters(language, HUB) if is_long else ():
            for number in lists.letter_pages(language, HUB, one):
                page = letter_address(address, one, number)
                yield Output(page, letter, (language, one, str(number)), listed=True)


def whole(press: Press, language: str) -> Html:
    """Every letter on one page."""
    viewer = press.viewers[language]
    every = viewer.publication.lists.letters(language, HUB)
    return _page(press, viewer, tuple(_letter(viewer, one, 0) for one in every))


def letters(press: Press, language: str) -> Html:
    """The ways to the letters alone."""
    return _page(press, press.viewers[language], ())


def letter(press: Press, language: str, name: str, number: str) -> Html:
    """A page of one letter."""
    viewer, here = press.viewers[language], int(number)
    title, front = viewer.words.word("view.index"), _front(viewer)
    told = f"{title}: {name}"
    if here > 1:
        told = viewer.words.word("ui.page_title", title=told, number=number)
    frame = press.frame(
        language, told, "", lambda one: letter_address(_front(one), name, here), (Link(title, front),)
    )
    links = letter_links(viewer, HUB, front, name)
    pages = tuple(letter_pages(viewer, HUB, front, name, here))
    page = IndexPage(frame, told, "", links, (_letter(viewer, name, here),), pages)
    return Html("pages/index.html", page, language)


def _page(press: Press, viewer: Viewer, shown: tuple[Letter, ...]) -> Html:
    title, intro = viewer.words.word("view.index"), viewer.words.word("view.index.intro")
    frame = press.frame(viewer.language, title, intro, _front)
    return Html(
        "pages/index.html", IndexPage(frame, title, intro, index_links(viewer), shown), viewer.language
    )


def _front(viewer: Viewer) -> str:
    return viewer.addresses.view("index", viewer.language)


def _letter(viewer: Viewer, name: str, number: int) -> Letter:
    ids = viewer.publication.lists.lettered(viewer.language, HUB, name, number)
    return Letter(name, slug_of_letter(name), tuple(_title(viewer, id_) for id_ in ids))


def _title(viewer: Viewer, id_: str) -> Title:
    named: Named = viewer.facet("named", id_)
    kind = viewer.words.word(f"type.{viewer.publication.type_of(id_).name}.one")
    return Title(Link(named.title, viewer.address(id_), language=named.language), kind)
