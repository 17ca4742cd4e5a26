"""A list of entries to its pages: the front with its groups, and the archive behind it.

A list is a kind and a name, such as ``list`` and ``release``; what it says of itself is told by a function
from a viewer and the name, in one module of pages for each kind.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from talkoot.content import BY_NAME
from talkoot.output.assets import LISTS
from talkoot.output.channels import Channel
from talkoot.output.grouping import GROUPS, STATES
from talkoot.output.letter_names import Letter
from talkoot.output.narrowing import Filters, filters
from talkoot.output.outputs import Html, Make, Output
from talkoot.output.page_links import page_links
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, ContactLine, Group, Link
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list. ``links`` narrow or widen it; ``pages`` are its others, the newest of an archive first."""

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
    names: tuple[Letter, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is: its subject, address and words. ``trail`` are the pages above it.

    ``links`` lead to other pages of the same.
    """

    subject: str
    address_in: Callable[[Viewer], str]
    title: str
    intro: str
    trail: tuple[Link, ...] = ()
    channels: tuple[Channel, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Makers:
    """What makes the pages of a list from language and subject: its front, a page of its archive by number,
    and one of a group by the group's name and number.
    """

    front: Make
    archive: Make
    shelf: Make


def listing_outputs(press: Press, language: Language, listing: Listing, makers: Makers) -> Iterator[Output]:
    """The pages of a list in one language."""
    viewer, subject = press.viewers[language], listing.subject
    lists, key, address = viewer.publication.lists, (language, subject), listing.address_in(viewer)
    yield Output(address, makers.front, key, press.identity(subject, language), listed=True)
    for number in range(1, lists.count(language, subject) + 1):
        page = viewer.addresses.numbered(address, number, language)
        identity = press.identity(f"{subject}/{number}", language)
        yield Output(page, makers.archive, (*key, str(number)), identity, listed=True)
    for group in lists.groups(language, subject):
        for number in lists.shelves(language, subject, group):
            page = shelf_address(viewer, address, group, number)
            identity = press.identity(f"{subject}/{group}/{number}", language)
            yield Output(page, makers.shelf, (*key, group, str(number)), identity, listed=True)


def front_page(press: Press, viewer: Viewer, listing: Listing) -> Html:
    """The front of a list: the first of each group."""
    groups = _by_state(viewer, listing)
    return page_of_groups(press, viewer, listing, groups, _archive_links(viewer, listing, 0))


def page_of_groups(
    press: Press,
    viewer: Viewer,
    listing: Listing,
    groups: tuple[Group, ...],
    pages: tuple[Link, ...] = (),
    letters: tuple[Link, ...] = (),
    names: tuple[Letter, ...] = (),
) -> Html:
    """The first page of a list with its groups.

    Of a directory ``letters`` are the ways to its letters, and ``names`` is all that it has if it is told
    more of elsewhere.
    """
    frame = press.frame(viewer.language, listing.title, listing.intro, listing.address_in, listing.trail)
    has_more = bool(pages) or any(group.more for group in groups)
    shown = filters(viewer, _cards_of(groups), has_more=has_more)
    page = ListPage(
        frame=replace(frame, channels=listing.channels, early=_early(viewer, shown)),
        title=listing.title,
        intro=listing.intro,
        groups=groups,
        pages=pages,
        links=listing.links,
        channels=listing.channels,
        contacts=listing.contacts,
        filters=shown,
        letters=letters,
        names=names,
    )
    return Html("pages/list.html", page, viewer.language)


def archive_page(press: Press, viewer: Viewer, listing: Listing, number: int) -> Html:
    """A page of the archive of a list, counted from the oldest."""
    ids = viewer.publication.lists.archive(viewer.language, listing.subject, number)
    group = Group("archive", viewer.words.word("group.archive"), viewer.cards(reversed(ids)))
    title = viewer.words.word("ui.page_title", title=listing.title, number=number)
    frame = frame_below(
        press,
        viewer,
        listing,
        title,
        lambda one: one.addresses.numbered(listing.address_in(one), number, one.language),
    )
    return further_page(viewer, frame, title, (group,), _archive_links(viewer, listing, number))


def shelf_page(press: Press, viewer: Viewer, listing: Listing, group: str, number: int) -> Html:
    """A page of a group of a list, counted from the end of the group."""
    cards = viewer.cards(viewer.publication.lists.shelf(viewer.language, listing.subject, group, number))
    named = f"{listing.title}: {_heading(viewer, group)}"
    title = viewer.words.word("ui.page_title", title=named, number=number)
    frame = frame_below(
        press,
        viewer,
        listing,
        title,
        lambda one: shelf_address(one, listing.address_in(one), group, number),
    )
    groups = tuple(_groups(viewer, {**dict.fromkeys(GROUPS, ()), group: cards}))
    return further_page(viewer, frame, title, groups, _shelf_links(viewer, listing, group, number))


def frame_below(
    press: Press,
    viewer: Viewer,
    listing: Listing,
    title: str,
    address_in: Callable[[Viewer], str],
    real: tuple[Language, ...] | None = None,
) -> Frame:
    """The frame of a page below the first of a list; ``real`` are the languages that have it, else all."""
    above = Link(listing.title, listing.address_in(viewer))
    return press.frame(viewer.language, title, listing.intro, address_in, (*listing.trail, above), real)


def further_page(
    viewer: Viewer,
    frame: Frame,
    title: str,
    groups: tuple[Group, ...],
    pages: tuple[Link, ...],
    letters: tuple[Link, ...] = (),
    links: tuple[Link, ...] = (),
    contacts: tuple[ContactLine, ...] = (),
) -> Html:
    """A page of a list that is not its first."""
    shown = filters(viewer, _cards_of(groups), has_more=True)
    frame = replace(frame, early=_early(viewer, shown))
    page = ListPage(frame, title, "", groups, pages, links, (), contacts, shown, letters)
    return Html("pages/list.html", page, viewer.language)


def shelf_address(viewer: Viewer, listing: str, group: str, number: int) -> str:
    """A page of a group of the list at an address: ``alueet/keskusta/tulossa/2/``."""
    type_ = BY_NAME.get(group)
    word = viewer.addresses.section_name(type_, viewer.language) if type_ else ""
    name = word or viewer.addresses.word(f"group.{'others' if type_ else group}", viewer.language)
    return f"{listing}{name}/{number}/"


def _by_state(viewer: Viewer, listing: Listing) -> tuple[Group, ...]:
    """What is on, what is ahead and what is past, each in its group; an empty one waits for what comes."""
    lists, name = viewer.publication.lists, (viewer.language, listing.subject)
    found = {group: viewer.cards(lists.front(*name, group)) for group in lists.groups(*name)}
    return tuple(replace(one, more=_more(viewer, listing, one)) for one in _groups(viewer, found))


def _groups(viewer: Viewer, found: Mapping[str, tuple[Card, ...]]) -> Iterator[Group]:
    """The groups that have cards or will have some before the next build, if it is late."""
    alone = not any(cards for group, cards in found.items() if group != "others")
    coming = _coming_states(card for cards in found.values() for card in cards)
    for group, cards in found.items():
        keeps = STATES.get(group, ())
        if cards or not coming.isdisjoint(keeps):
            name = "all" if group == "others" and alone else group
            yield Group(name, _heading(viewer, name), cards, keeps=keeps, waits=not cards)


def _heading(viewer: Viewer, group: str) -> str:
    return viewer.label(BY_NAME[group]) if group in BY_NAME else viewer.words.word(f"group.{group}")


def _more(viewer: Viewer, listing: Listing, group: Group) -> Link | None:
    """The way to the whole of a group of which the front shows the first."""
    name = "others" if group.name == "all" else group.name
    text = viewer.words.word("group.whole", group=group.heading)
    for number in viewer.publication.lists.shelves(viewer.language, listing.subject, name)[:1]:
        return Link(text, shelf_address(viewer, listing.address_in(viewer), name, number))
    return None


def _coming_states(cards: Iterable[Card]) -> frozenset[str]:
    """The names of all states that cards will be in before the next build, if it is late."""
    return frozenset(step.name for card in cards if card.state for step in card.state.next)


def _cards_of(groups: tuple[Group, ...]) -> tuple[Card, ...]:
    return tuple(card for group in groups for card in group.cards)


def _early(viewer: Viewer, shown: Filters | None) -> str:
    """The script that narrows the list as the address asks before it is shown, if it can be narrowed."""
    return viewer.publication.assets[LISTS] if shown else ""


def _archive_links(viewer: Viewer, listing: Listing, current: int) -> tuple[Link, ...]:
    """The ways to the front, to the nearest pages of the archive and to the oldest one."""
    numbers = viewer.publication.lists.around(viewer.language, listing.subject, current)
    if not numbers:
        return ()
    front = listing.address_in(viewer)
    newest = Link(viewer.words.word("ui.newest"), front, current=current == 0)
    older = page_links(
        viewer, numbers, lambda one: viewer.addresses.numbered(front, one, viewer.language), current
    )
    return (newest, *older)


def _shelf_links(viewer: Viewer, listing: Listing, group: str, current: int) -> tuple[Link, ...]:
    """The ways to the front, to the nearest pages of a group and to its last."""
    numbers = viewer.publication.lists.shelves(viewer.language, listing.subject, group, current)
    front = listing.address_in(viewer)
    others = page_links(viewer, numbers, lambda one: shelf_address(viewer, front, group, one), current)
    return (Link(listing.title, front), *others)
