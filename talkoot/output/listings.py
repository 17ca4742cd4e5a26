"""A list of entries to its pages: the front with its groups, and the archive behind it.

A list is a kind and a name, such as ``list`` and ``release``; what it says of itself is told by a function
from a viewer and the name, in one module of pages for each kind.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from talkoot.output.assets import LISTS
from talkoot.output.channels import Channel
from talkoot.output.grouping import GROUPS, STATES
from talkoot.output.narrowing import Filters, filters
from talkoot.output.outputs import Html, Make, Output
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, ContactLine, Group, Link
from talkoot.values.collation import initial
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list. ``links`` narrow or widen it; ``pages`` are its archive, the newest first."""

    frame: Frame
    title: str
    intro: str
    groups: tuple[Group, ...]
    pages: tuple[Link, ...]
    links: tuple[Link, ...]
    channels: tuple[Channel, ...]
    contacts: tuple[ContactLine, ...]
    filters: Filters | None = None
    letters: tuple[Link, ...] = ()


MakeGroups = Callable[[Viewer, str], tuple[Group, ...]]
"""What makes the groups of the front of a list from its subject."""


def by_state(viewer: Viewer, subject: str) -> tuple[Group, ...]:
    """What is on, what is ahead and what is past, each in its group; an empty one waits for what comes."""
    lists = viewer.publication.lists
    found = {group: viewer.cards(lists.front(viewer.language, subject, group)) for group in GROUPS}
    alone = not any(cards for group, cards in found.items() if group != "others")
    names = {group: "all" if group == "others" and alone else group for group in GROUPS}
    coming = _coming_states(card for cards in found.values() for card in cards)
    return tuple(
        Group(
            names[group],
            viewer.words.word(f"group.{names[group]}"),
            cards,
            keeps=STATES.get(group, ()),
            waits=not cards,
        )
        for group, cards in found.items()
        if cards or not coming.isdisjoint(STATES.get(group, ()))
    )


def _coming_states(cards: Iterable[Card]) -> frozenset[str]:
    """The names of all states that cards will be in before the next build, if it is late."""
    return frozenset(step.name for card in cards if card.state for step in card.state.next)


def by_letter(viewer: Viewer, subject: str) -> tuple[Group, ...]:
    """What goes by name, each letter with its group and an anchor: a directory."""
    ids = viewer.publication.lists.front(viewer.language, subject, "others")
    word = viewer.addresses.word("letter", viewer.language)
    lettered = groupby(viewer.cards(ids), lambda card: initial(card.title))
    return tuple(
        Group("letter", letter, tuple(cards), anchor=f"{word}-{letter.casefold()}")
        for letter, cards in lettered
    )


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is: its subject, address and words. ``trail`` are the pages above it.

    ``links`` lead to other pages of the same; ``groups`` make its groups.
    """

    subject: str
    address_in: Callable[[Viewer], str]
    title: str
    intro: str
    trail: tuple[Link, ...] = ()
    channels: tuple[Channel, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    links: tuple[Link, ...] = ()
    groups: MakeGroups = by_state


def listing_outputs(
    press: Press, language: Language, listing: Listing, front: Make, archive: Make
) -> Iterator[Output]:
    """The pages of a list in one language; ``front`` and ``archive`` make them from language, subject
    and, for a page of the archive, its number.
    """
    viewer, key = press.viewers[language], (language, listing.subject)
    address = listing.address_in(viewer)
    yield Output(address, front, key, press.identity(listing.subject, language), listed=True)
    for number in range(1, viewer.publication.lists.count(language, listing.subject) + 1):
        page = viewer.addresses.numbered(address, number, language)
        identity = press.identity(f"{listing.subject}/{number}", language)
        yield Output(page, archive, (*key, str(number)), identity, listed=True)


def front_page(press: Press, viewer: Viewer, listing: Listing) -> Html:
    """The front of a list."""
    frame = press.frame(viewer.language, listing.title, listing.intro, listing.address_in, listing.trail)
    groups, pages = listing.groups(viewer, listing.subject), _pages(viewer, listing, 0)
    shown = filters(viewer, _cards_of(groups), has_more=bool(pages))
    frame = replace(frame, channels=listing.channels, early=_early(viewer, shown))
    page = ListPage(
        frame=frame,
        title=listing.title,
        intro=listing.intro,
        groups=groups,
        pages=pages,
        links=listing.links,
        channels=listing.channels,
        contacts=listing.contacts,
        filters=shown,
        letters=tuple(Link(one.heading, f"{frame.address}#{one.anchor}") for one in groups if one.anchor),
    )
    return Html("pages/list.html", page, viewer.language)


def archive_page(press: Press, viewer: Viewer, listing: Listing, number: int) -> Html:
    """A page of the archive of a list, counted from the oldest."""
    title = viewer.words.word("ui.page_title", title=listing.title, number=number)
    above = Link(listing.title, listing.address_in(viewer))
    frame = press.frame(
        viewer.language,
        title,
        listing.intro,
        lambda one: one.addresses.numbered(listing.address_in(one), number, one.language),
        (*listing.trail, above),
    )
    ids = viewer.publication.lists.archive(viewer.language, listing.subject, number)
    group = Group("archive", viewer.words.word("group.archive"), viewer.cards(reversed(ids)))
    pages = _pages(viewer, listing, number)
    shown = filters(viewer, group.cards, has_more=True)
    frame = replace(frame, early=_early(viewer, shown))
    page = ListPage(frame, title, "", (group,), pages, (), (), (), shown)
    return Html("pages/list.html", page, viewer.language)


def _cards_of(groups: tuple[Group, ...]) -> tuple[Card, ...]:
    return tuple(card for group in groups for card in group.cards)


def _early(viewer: Viewer, shown: Filters | None) -> str:
    """The script that narrows the list as the address asks before it is shown, if it can be narrowed."""
    return viewer.publication.assets[LISTS] if shown else ""


def _pages(viewer: Viewer, listing: Listing, current: int) -> tuple[Link, ...]:
    """The ways to the front, to the nearest pages of the archive and to the oldest one."""
    numbers = viewer.publication.lists.around(viewer.language, listing.subject, current)
    if not numbers:
        return ()
    front = listing.address_in(viewer)
    newest = Link(viewer.words.word("ui.newest"), front, current=current == 0)
    older = (
        Link(
            viewer.words.word("ui.page_number", number=number),
            viewer.addresses.numbered(front, number, viewer.language),
            current=number == current,
        )
        for number in numbers
    )
    return (newest, *older)
