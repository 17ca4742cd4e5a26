"""The calendars: one file for each event, one of all, one for each topic and area, one of deadlines."""

from collections.abc import Iterator

from talkoot.output.calendar_entries import closing_entry, event_entries
from talkoot.output.calendars import CalendarEntry
from talkoot.output.channels import (
    CALENDAR,
    Channel,
    channels,
    deadlines_calendar,
    entry_calendar,
    entry_calendar_address,
    same_channel,
)
from talkoot.output.deadlines import key_of
from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press
from talkoot.output.subjects import HUB
from talkoot.output.viewing import Viewer


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Every calendar in every language."""
    for language, viewer in press.viewers.items():
        closing = deadlines_calendar(viewer)
        for channel in channels(viewer):
            if channel.media_type == CALENDAR and channel != closing:
                key = (language, channel.identity)
                yield Output(channel.address, whole_calendar, key, channel.identity)
        yield Output(closing.address, deadline_calendar, (language,), closing.identity)
        for id_ in viewer.publication.lists.dated(HUB):
            if viewer.publication.type_of(id_).has_page:
                address = entry_calendar_address(viewer.address(id_))
                identity = press.identity(f"ics:{id_}", language)
                yield Output(address, own_calendar, (language, id_), identity)


def whole_calendar(press: Press, language: str, identity: str) -> Data:
    """The calendar of that identity."""
    viewer = press.viewers[language]
    channel = same_channel(viewer, identity)
    entries = (viewer.facet("event", id_) for id_ in viewer.publication.lists.dated(channel.subject))
    return _calendar(viewer, channel, tuple(entries))


def deadline_calendar(press: Press, language: str) -> Data:
    """The calendar of closing times."""
    viewer = press.viewers[language]
    every = viewer.publication.lists.closings("any")
    entries = tuple(viewer.facet("closing-event", key_of(one)) for one in every)
    return _calendar(viewer, deadlines_calendar(viewer), entries)


def own_calendar(press: Press, language: str, id_: str) -> Data:
    """The calendar of one entry."""
    viewer = press.viewers[language]
    return _calendar(viewer, entry_calendar(viewer, id_), (viewer.facet("event", id_),))


def event(viewer: Viewer, id_: str) -> bytes:
    """All calendar entries of an entry."""
    return b"".join(_entry_bytes(one) for one in event_entries(viewer, id_))


def closing_event(viewer: Viewer, key: str) -> bytes:
    """The calendar entry of a window's closing."""
    return _entry_bytes(closing_entry(viewer, key))


def _calendar(viewer: Viewer, channel: Channel, entries: tuple[bytes, ...]) -> Data:
    # Here, because the calendar library takes its time to start and most builds change no calendar.
    from talkoot.output.icalendar_text import calendar_bytes

    address = viewer.publication.absolute(channel.address)
    return Data(calendar_bytes(channel.title, address, viewer.language, entries))


def _entry_bytes(entry: CalendarEntry) -> bytes:
    # Here for the same reason.
    from talkoot.output.icalendar_text import entry_bytes

    return entry_bytes(entry)


FACETS = {"event": event, "closing-event": closing_event}
"""What the calendars consist of, each made once and kept."""
