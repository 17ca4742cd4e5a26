"""The index from A to Ö, ``/hakemisto/``: every page by its title, for those who know what they look for.

It needs no script and is what search falls back on. A large hub has a page for each letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.output.letter_addresses import letter_address, letter_links, slug_of_letter
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import view_frame, view_output
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
    """The index, or one letter of it."""

    frame: Frame
    title: str
    intro: str
    links: tuple[Link, ...]
    letters: tuple[Letter, ...]


def pages(press: Press) -> Iterator[Output]:
    """The index in every language."""
    for language, viewer in press.viewers.items():
        lists = viewer.publication.lists
        is_long = lists.is_long()
        yield view_output(press, "index", letters if is_long else whole, language)
        for one in lists.letters(language) if is_long else ():
            yield Output(letter_address(viewer, one, language), letter, (language, one), listed=True)


def whole(press: Press, language: str) -> Html:
    """Every letter on one page."""
    viewer = press.viewers[language]
    every = viewer.publication.lists.letters(language)
    return _page(press, viewer, tuple(_letter(viewer, one) for one in every))


def letters(press: Press, language: str) -> Html:
    """The ways to the letters alone."""
    return _page(press, press.viewers[language], ())


def letter(press: Press, language: str, name: str) -> Html:
    """The page of one letter."""
    viewer = press.viewers[language]
    above = view_link(viewer, "index")
    title = f"{above.text}: {name}"
    frame = press.frame(language, title, "", lambda one: letter_address(viewer, name, one.language), (above,))
    page = IndexPage(frame, title, "", _links(viewer, name), (_letter(viewer, name),))
    return Html("pages/index.html", page, language)


def _page(press: Press, viewer: Viewer, shown: tuple[Letter, ...]) -> Html:
    frame = view_frame(press, "index", viewer.language)
    page = IndexPage(frame, frame.title, frame.description, letter_links(viewer), shown)
    return Html("pages/index.html", page, viewer.language)


def _links(viewer: Viewer, current: str) -> tuple[Link, ...]:
    return tuple(Link(one.text, one.address, current=one.text == current) for one in letter_links(viewer))


def _letter(viewer: Viewer, name: str) -> Letter:
    ids = viewer.publication.lists.lettered(viewer.language, name)
    return Letter(name, slug_of_letter(name), tuple(_title(viewer, id_) for id_ in ids))


def _title(viewer: Viewer, id_: str) -> Title:
    named: Named = viewer.facet("named", id_)
    kind = viewer.words.word(f"type.{viewer.publication.type_of(id_).name}.one")
    return Title(Link(named.title, viewer.address(id_), language=named.language), kind)
