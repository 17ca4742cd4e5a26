"""A list of entries to its pages: the front with its groups, and the archive behind it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import Channel
from talkoot.output.lists import Listed, listed
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import ContactLine, Group, Link


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


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is: its identity, address, words and entries.

    ``trail`` are the pages above it; ``links`` what stands beside it.
    """

    identity: str
    address_in: Callable[[Viewer], str]
    title: str
    intro: str
    ids: tuple[str, ...]
    trail: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    channels: tuple[Channel, ...] = ()
    contacts: tuple[ContactLine, ...] = ()


def listing_outputs(press: Press, viewer: Viewer, listing: Listing) -> Iterator[Output]:
    """The pages of a list in one language."""
    found = listed(viewer, listing.ids)
    yield _front(press, viewer, listing, found)
    for number, ids in enumerate(found.archive, start=1):
        yield _archive(press, viewer, listing, number, ids, len(found.archive))


def _front(press: Press, viewer: Viewer, listing: Listing, found: Listed) -> Output:
    frame = press.frame(viewer.language, listing.title, listing.intro, listing.address_in, listing.trail)
    page = ListPage(
        frame=replace(frame, channels=listing.channels),
        title=listing.title,
        intro=listing.intro,
        groups=tuple(_groups(viewer, found)),
        pages=_pages(viewer, listing, len(found.archive), 0),
        links=listing.links,
        channels=listing.channels,
        contacts=listing.contacts,
    )
    return Output(
        frame.address,
        Html("pages/list.html", page, viewer.language),
        press.identity(listing.identity, viewer.language),
        listed=True,
    )


def _archive(
    press: Press, viewer: Viewer, listing: Listing, number: int, ids: tuple[str, ...], count: int
) -> Output:
    title = viewer.words.word("ui.page_title", title=listing.title, number=number)
    above = Link(listing.title, listing.address_in(viewer))
    frame = press.frame(
        viewer.language,
        title,
        listing.intro,
        lambda one: one.addresses.numbered(listing.address_in(one), number, one.language),
        (*listing.trail, above),
    )
    group = Group("archive", viewer.words.word("group.archive"), viewer.cards(reversed(ids)))
    pages = _pages(viewer, listing, count, number)
    page = ListPage(frame, title, "", (group,), pages, (), (), ())
    identity = press.identity(f"{listing.identity}/{number}", viewer.language)
    return Output(frame.address, Html("pages/list.html", page, viewer.language), identity, listed=True)


def _groups(viewer: Viewer, found: Listed) -> Iterator[Group]:
    for name, ids in _named(found):
        if ids:
            yield Group(name, viewer.words.word(f"group.{name}"), viewer.cards(ids))


def _named(found: Listed) -> Iterable[tuple[str, tuple[str, ...]]]:
    alone = not (found.now or found.always or found.ahead or found.past)
    return (
        ("now", found.now),
        ("always", found.always),
        ("ahead", found.ahead),
        ("all" if alone else "others", found.others),
        ("past", found.past),
    )


def _pages(viewer: Viewer, listing: Listing, count: int, current: int) -> tuple[Link, ...]:
    if not count:
        return ()
    front = listing.address_in(viewer)
    newest = Link(viewer.words.word("ui.newest"), front, current=current == 0)
    older = (
        Link(
            viewer.words.word("ui.page_number", number=number),
            viewer.addresses.numbered(front, number, viewer.language),
            current=number == current,
        )
        for number in range(count, 0, -1)
    )
    return (newest, *older)
