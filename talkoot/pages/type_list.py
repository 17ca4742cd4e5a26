"""The list of each content type: ``/tapahtumat/``."""

from collections.abc import Iterator

from talkoot.content import TYPES
from talkoot.model.content_type import ContentType
from talkoot.model.fields import Ref
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.output.channels import Channel, calendar, deadlines_calendar, feed, has_feed
from talkoot.output.listings import Listing, listing_outputs
from talkoot.output.outputs import Output
from talkoot.output.press import Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import ContactLine


def pages(press: Press) -> Iterator[Output]:
    """The pages of the list of every type that has one."""
    for viewer in press.viewers.values():
        for type_ in TYPES:
            if type_.has_list:
                yield from listing_outputs(press, viewer, _listing(viewer, type_))


def _listing(viewer: Viewer, type_: ContentType) -> Listing:
    ids = viewer.publication.of(type_)
    return Listing(
        identity=f"list:{type_.name}",
        address_in=lambda one: one.addresses.section(type_, one.language),
        title=viewer.label(type_),
        intro=viewer.words.word(f"type.{type_.name}.intro"),
        ids=ids if type_.has_page else (),
        channels=_channels(viewer, type_),
        contacts=() if type_.has_page else _contacts(viewer, ids),
    )


def _channels(viewer: Viewer, type_: ContentType) -> tuple[Channel, ...]:
    found = [feed(viewer, type_)] if has_feed(type_) else []
    if issubclass(type_.own, Scheduled):
        found.append(calendar(viewer))
    elif issubclass(type_.own, Windowed):
        found.append(deadlines_calendar(viewer))
    return tuple(found)


def _contacts(viewer: Viewer, ids: tuple[str, ...]) -> tuple[ContactLine, ...]:
    found = viewer.contacts(Ref(id_) for id_ in ids)
    return tuple(sorted(found, key=lambda one: (one.unit, one.role, one.id)))
