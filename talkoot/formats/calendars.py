"""The calendars: one file for each event, one of all, one for each topic and area, one of deadlines."""

from collections.abc import Iterator

from talkoot.model.protocols import Scheduled
from talkoot.output.calendar_entries import deadline_entries, event_entries
from talkoot.output.calendars import calendar_bytes, entry_bytes
from talkoot.output.channels import (
    CALENDAR,
    Channel,
    channels,
    deadlines_calendar,
    entry_calendar,
    has_calendar,
)
from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press
from talkoot.output.terms import carries
from talkoot.output.viewing import Viewer


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Every calendar in every language."""
    for viewer in press.viewers.values():
        made = _made(viewer)
        closing = deadlines_calendar(viewer)
        for channel in channels(viewer):
            if channel.media_type == CALENDAR and channel != closing:
                chosen = (made[id_] for id_ in made if carries(viewer, channel, id_))
                yield _calendar(viewer, channel, tuple(one for entries in chosen for one in entries))
        yield _calendar(viewer, closing, tuple(entry_bytes(one) for one in deadline_entries(viewer)))
        for id_, entries in made.items():
            if entries and viewer.site.entries[id_].type.has_page:
                yield _calendar(viewer, entry_calendar(viewer, id_), entries)


def _made(viewer: Viewer) -> dict[str, tuple[bytes, ...]]:
    """The calendar entries of every public entry with a schedule, each made once."""
    found = {}
    for id_ in viewer.publication.public:
        own = viewer.site.entries[id_].own
        if isinstance(own, Scheduled) and has_calendar(own):
            found[id_] = tuple(entry_bytes(one) for one in event_entries(viewer, id_))
    return found


def _calendar(viewer: Viewer, channel: Channel, entries: tuple[bytes, ...]) -> Output:
    address = viewer.publication.absolute(channel.address)
    data = calendar_bytes(channel.title, address, viewer.language, entries)
    return Output(channel.address, Data(data), channel.identity)
