"""All that leads to an entry, type by type, where its own page has no room: ``/hankkeet/x/tiedotteet/2/``."""

from collections.abc import Iterator

from talkoot.content import BY_NAME, TYPES
from talkoot.output.leading_addresses import leading_address
from talkoot.output.listings import further_page
from talkoot.output.outputs import Html, Output
from talkoot.output.page_links import page_links
from talkoot.output.press import Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Group, Link


def pages(press: Press) -> Iterator[Output]:
    """The pages of every public entry to which more leads than its page has room for."""
    publication = press.publication
    shown = [id_ for id_ in publication.public if publication.register.type_of(id_).has_page]
    for id_ in shown:
        for type_ in TYPES:
            for number in publication.lists.leading_pages(id_, type_.name):
                for language, viewer in press.viewers.items():
                    address = leading_address(viewer, id_, type_, number)
                    identity = press.identity(f"{id_}/{type_.name}/{number}", language)
                    key = (language, id_, type_.name, str(number))
                    yield Output(address, leading, key, identity, listed=True)


def leading(press: Press, language: str, id_: str, type_name: str, number: str) -> Html:
    """A page of what leads to an entry in one language, counted from the end."""
    viewer, type_, here = press.viewers[language], BY_NAME[type_name], int(number)
    label = viewer.label(type_)
    cards = viewer.cards(viewer.publication.lists.leading_page(id_, type_name, here))
    title = viewer.words.word("ui.page_title", title=label, number=here)
    named, trail = _named(viewer, id_)
    frame = press.frame(
        language,
        f"{title}: {named.text}",
        "",
        lambda one: leading_address(one, id_, type_, here),
        (*trail, named),
    )
    groups = (Group(type_name, label, cards),)
    return further_page(
        viewer, frame, title, groups, tuple(_pages(viewer, id_, type_name, here)), links=(named,)
    )


def _named(viewer: Viewer, id_: str) -> tuple[Link, tuple[Link, ...]]:
    """The way to the entry, and to the list above it."""
    type_ = viewer.publication.type_of(id_)
    section = Link(viewer.label(type_), viewer.addresses.section(type_, viewer.language))
    return viewer.link_to_public(id_), (section,) if type_.has_list else ()


def _pages(viewer: Viewer, id_: str, type_name: str, current: int) -> Iterator[Link]:
    numbers, type_ = viewer.publication.lists.leading_pages(id_, type_name, current), BY_NAME[type_name]
    return page_links(viewer, numbers, lambda one: leading_address(viewer, id_, type_, one), current)
