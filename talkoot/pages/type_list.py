"""The list of each content type: ``/tapahtumat/``."""

from collections.abc import Iterator

from talkoot.content import BY_NAME, TYPES
from talkoot.model.content_type import ContentType
from talkoot.model.fields import Ref
from talkoot.model.protocols import Recurrent, Scheduled, Windowed
from talkoot.output.channels import Channel, calendar, deadlines_calendar, feed, has_feed
from talkoot.output.listings import Listing, archive_page, by_letter, by_state, front_page, listing_outputs
from talkoot.output.outputs import Html, Output
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
                listing = _listing(viewer, f"list:{type_.name}")
                yield from listing_outputs(press, language, listing, front, archive)


def front(press: Press, language: str, subject: str) -> Html:
    """The front of the list of a type."""
    viewer = press.viewers[language]
    return front_page(press, viewer, _listing(viewer, subject))


def archive(press: Press, language: str, subject: str, number: str) -> Html:
    """A page of the archive of the list of a type."""
    viewer = press.viewers[language]
    return archive_page(press, viewer, _listing(viewer, subject), int(number))


def _listing(viewer: Viewer, subject: str) -> Listing:
    type_ = BY_NAME[subject.removeprefix("list:")]
    return Listing(
        subject=subject,
        address_in=lambda one: one.addresses.section(type_, one.language),
        title=viewer.label(type_),
        intro=viewer.words.word(f"type.{type_.name}.intro"),
        channels=_channels(viewer, type_),
        contacts=() if type_.has_page else _contacts(viewer, subject),
        links=tuple(_links(viewer, type_)),
        groups=by_letter if type_.is_directory else by_state,
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


def _contacts(viewer: Viewer, subject: str) -> tuple[ContactLine, ...]:
    found = viewer.contacts(Ref(id_) for id_ in viewer.publication.lists.of(subject))
    return tuple(sorted(found, key=lambda one: (sort_key(one.unit), sort_key(one.role), one.id)))
