"""The list of each content type: ``/tapahtumat/``."""

from collections.abc import Iterator
from dataclasses import replace

from talkoot.content import BY_NAME, TYPES
from talkoot.model.content_type import ContentType
from talkoot.model.fields import Ref
from talkoot.model.protocols import Recurrent, Scheduled, Windowed
from talkoot.output.channels import Channel, calendar, deadlines_calendar, feed, has_feed
from talkoot.output.directories import directory_page, letter_outputs, letter_page
from talkoot.output.listings import (
    Listing,
    Makers,
    archive_page,
    frame_below,
    front_page,
    further_page,
    listing_outputs,
    page_of_groups,
    shelf_page,
)
from talkoot.output.outputs import Html, Output
from talkoot.output.page_links import pages_of_several
from talkoot.output.press import Press, view_link
from talkoot.output.subjects import CALENDAR, YEAR
from talkoot.output.viewing import Viewer
from talkoot.output.views import ContactLine, Link
from talkoot.values.collation import sort_key


def pages(press: Press) -> Iterator[Output]:
    """The pages of the list of every type that has one."""
    for language, viewer in press.viewers.items():
        for type_ in TYPES:
            if type_.has_list:
                yield from _outputs(press, language, _listing(viewer, f"list:{type_.name}"), type_)


def front(press: Press, language: str, subject: str) -> Html:
    """The front of the list of a type."""
    viewer = press.viewers[language]
    return front_page(press, viewer, _listing(viewer, subject))


def directory(press: Press, language: str, subject: str) -> Html:
    """The front of the list of a type that goes by name."""
    viewer = press.viewers[language]
    return directory_page(press, viewer, _listing(viewer, subject))


def letter(press: Press, language: str, subject: str, name: str, number: str) -> Html:
    """A page of a letter of a long directory."""
    viewer = press.viewers[language]
    return letter_page(press, viewer, _listing(viewer, subject), name, int(number))


def archive(press: Press, language: str, subject: str, number: str) -> Html:
    """A page of the archive of the list of a type."""
    viewer = press.viewers[language]
    return archive_page(press, viewer, _listing(viewer, subject), int(number))


def shelf(press: Press, language: str, subject: str, group: str, number: str) -> Html:
    """A page of a group of the list of a type."""
    viewer = press.viewers[language]
    return shelf_page(press, viewer, _listing(viewer, subject), group, int(number))


def roll(press: Press, language: str, subject: str, number: str) -> Html:
    """A page of the list of a type without pages, such as contacts."""
    viewer, here = press.viewers[language], int(number)
    listing = _listing(viewer, subject)
    listing = replace(listing, contacts=_contacts(viewer, subject, here))
    pages = tuple(_roll_links(viewer, subject, here))
    if here == 1:
        return page_of_groups(press, viewer, listing, (), pages)
    title = viewer.words.word("ui.page_title", title=listing.title, number=here)
    frame = frame_below(press, viewer, listing, title, lambda one: _roll_address(one, subject, here))
    return further_page(viewer, frame, title, (), pages, contacts=listing.contacts)


def _outputs(press: Press, language: str, listing: Listing, type_: ContentType) -> Iterator[Output]:
    subject, viewer = listing.subject, press.viewers[language]
    identity = press.identity(subject, language)
    if type_.is_directory:
        yield Output(listing.address_in(viewer), directory, (language, subject), identity, listed=True)
        yield from letter_outputs(press, language, listing, letter)
    elif type_.has_page:
        yield from listing_outputs(press, language, listing, Makers(front, archive, shelf))
    else:
        for number in viewer.publication.lists.roll_pages(subject) or (1,):
            named = identity if number == 1 else press.identity(f"{subject}/{number}", language)
            key, address = (language, subject, str(number)), _roll_address(viewer, subject, number)
            yield Output(address, roll, key, named, listed=True)


def _listing(viewer: Viewer, subject: str) -> Listing:
    type_ = BY_NAME[subject.removeprefix("list:")]
    return Listing(
        subject=subject,
        address_in=lambda one: one.addresses.section(type_, one.language),
        title=viewer.label(type_),
        intro=viewer.words.word(f"type.{type_.name}.intro"),
        channels=_channels(viewer, type_),
        links=tuple(_links(viewer, type_)),
    )


def _links(viewer: Viewer, type_: ContentType) -> Iterator[Link]:
    """The views in which what is listed is shown in another way."""
    if type_.is_directory:
        known = (("wanted", True), ("topics", viewer.settings.topics), ("areas", viewer.settings.areas))
        yield from (view_link(viewer, view) for view, is_there in known if is_there)
    if issubclass(type_.own, Scheduled) and viewer.publication.lists.has(CALENDAR):
        yield view_link(viewer, "calendar")
    elif issubclass(type_.own, (Windowed, Recurrent)) and viewer.publication.lists.has(YEAR):
        yield view_link(viewer, "year")


def _channels(viewer: Viewer, type_: ContentType) -> tuple[Channel, ...]:
    found = [feed(viewer, type_)] if has_feed(type_) else []
    if issubclass(type_.own, Scheduled):
        found.append(calendar(viewer))
    elif issubclass(type_.own, Windowed):
        found.append(deadlines_calendar(viewer))
    return tuple(found)


def _contacts(viewer: Viewer, subject: str, number: int) -> tuple[ContactLine, ...]:
    """The contacts of a page: by unit if there is but one, else as they stand, each on its own page."""
    lists = viewer.publication.lists
    ids = lists.roll(subject, number)
    found = viewer.contacts(Ref(id_) for id_ in ids)
    if len(lists.roll_pages(subject)) > 1:
        return tuple(one for one in found if one.id in ids)
    return tuple(sorted(found, key=lambda one: (sort_key(one.unit), sort_key(one.role), one.id)))


def _roll_links(viewer: Viewer, subject: str, current: int) -> Iterator[Link]:
    numbers = viewer.publication.lists.roll_pages(subject)
    return pages_of_several(viewer, numbers, lambda one: _roll_address(viewer, subject, one), current)


def _roll_address(viewer: Viewer, subject: str, number: int) -> str:
    section = viewer.addresses.section(BY_NAME[subject.removeprefix("list:")], viewer.language)
    return viewer.addresses.sheet(section, number, viewer.language)
