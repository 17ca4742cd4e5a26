"""Entries with a schedule, and windows that close, to calendar entries."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from talkoot.model.entry import Entry
from talkoot.model.fields import Key
from talkoot.model.gathering import Gathering, shifted
from talkoot.model.protocols import Scheduled
from talkoot.model.recurrence import WEEKDAYS, Recurrence, weekdays_of
from talkoot.model.schedule import Occurrence
from talkoot.output.calendars import CalendarEntry
from talkoot.output.deadlines import title as deadline_title
from talkoot.output.deadlines import window_of
from talkoot.output.viewing import Viewer
from talkoot.values.local_time import next_midnight

_STATUS = {"cancelled": "CANCELLED", "postponed": "CANCELLED", "tentative": "TENTATIVE"}


def event_entries(viewer: Viewer, id_: str) -> Iterator[CalendarEntry]:
    """The calendar entries of an entry: one, one a session, or a rule with its changed occurrences."""
    entry = viewer.entry(id_)
    own = entry.own
    assert isinstance(own, Scheduled)  # only such entries are asked for
    times = tuple(one for one in own.occurrences() if not one.starts.is_span)
    if isinstance(own, Gathering) and own.recurrence is not None:
        yield from _by_rule(viewer, entry, own, own.recurrence, times)
    else:
        yield from (_entry(viewer, entry, one, one.key) for one in times)


def _by_rule(
    viewer: Viewer, entry: Entry, own: Gathering, rule: Recurrence, times: tuple[Occurrence, ...]
) -> Iterator[CalendarEntry]:
    if own.starts is None or not times:
        return
    first = replace(times[0], key=Key(""), starts=own.starts, ends=own.ends, moved_from=None)
    first = replace(first, status=own.status, note=own.status_note, place=own.place, room=own.room)
    days = tuple(shifted(own.starts, one.first_day - own.starts.first_day) for one in rule.exceptions)
    yield replace(_entry(viewer, entry, first, ""), rule=_rrule(rule, own), exceptions=days)
    for one in times:
        if one.status != own.status or one.moved_from:
            changed = replace(_entry(viewer, entry, one, ""), instead_of=one.moved_from or one.starts)
            yield changed


def _rrule(rule: Recurrence, own: Gathering) -> tuple[tuple[str, Any], ...]:
    """The rule in the words of RFC 5545 §3.3.10."""
    assert own.starts is not None  # a rule without a first occurrence is never asked for
    found: dict[str, Any] = {"FREQ": rule.frequency.upper()}
    if rule.interval != 1:
        found["INTERVAL"] = rule.interval
    week = "" if rule.week_of_month is None else str(rule.week_of_month)
    names = weekdays_of(rule, own.starts.first_day)
    if names and (rule.weekdays or week):
        found["BYDAY"] = [f"{week}{name[:2].upper()}" for name in sorted(names, key=WEEKDAYS.index)]
    if rule.count is not None:
        found["COUNT"] = rule.count
    if rule.until is not None:
        last = rule.until.last_day
        found["UNTIL"] = last if own.starts.is_day else next_midnight(last) - timedelta(seconds=1)
    return tuple(found.items())


def _entry(viewer: Viewer, entry: Entry, one: Occurrence, key: str) -> CalendarEntry:
    name = f"{entry.id}.{key}" if key else entry.id
    publication = viewer.publication
    venue = viewer.venue(one.place, one.room)
    title = f"{entry.named.title}: {one.title}" if one.title else entry.named.title
    point = (float(venue.latitude), float(venue.longitude)) if venue and venue.latitude else None
    contacts = viewer.contacts(entry.owned.contacts)
    return CalendarEntry(
        uid=f"{viewer.settings.site_id}:{name}",
        stamp=publication.changed_at(entry.id),
        created=publication.published_at(entry.id),
        sequence=publication.sequences.get(name, 0),
        summary=viewer.words.word(f"calendar.{one.status}", title=title),
        language=entry.language,
        starts=one.starts,
        ends=one.ends,
        description=_description(viewer, entry, one),
        url=publication.absolute(viewer.address(entry.id, key)),
        location=venue.line if venue else "",
        geo=point,
        status=_STATUS.get(one.status, "CONFIRMED"),
        categories=_categories(viewer, entry),
        contact=contacts[0].line if contacts else "",
        conference=_conference(entry),
    )


def _description(viewer: Viewer, entry: Entry, one: Occurrence) -> str:
    """Lead, note, sign-up and address in plain text."""
    registration = [viewer.window(entry, window) for window in _registrations(entry)]
    address = viewer.publication.absolute(viewer.address(entry.id))
    lines = (
        entry.named.lead,
        one.note,
        *(f"{state.text}" for state in registration if state.detail),
        address,
    )
    return "\n".join(line for line in lines if line)


def _registrations(entry: Entry) -> Iterator[Any]:
    own = entry.own
    if isinstance(own, Gathering):
        yield from (window for window in own.windows() if window.key == "registration")


def _categories(viewer: Viewer, entry: Entry) -> tuple[str, ...]:
    topics = entry.classified.topics
    return tuple(viewer.told(one.label) for one in viewer.settings.topics if one.id in topics)


def _conference(entry: Entry) -> str:
    online = getattr(entry.own, "online", None)
    return online.url if online else ""


def closing_entry(viewer: Viewer, key: str) -> CalendarEntry:
    """A calendar entry at the closing of a window; it keeps nobody busy."""
    id_, window = window_of(viewer, key)
    entry, publication = viewer.entry(id_), viewer.publication
    name = f"{id_}.{window.key}.closes" if window.key else f"{id_}.closes"
    assert window.closes is not None  # a window that never closes is no deadline
    address = publication.absolute(viewer.address(id_, window.key))
    title = deadline_title(viewer, id_, window.kind)
    return CalendarEntry(
        uid=f"{viewer.settings.site_id}:{name}",
        stamp=publication.changed_at(id_),
        created=publication.published_at(id_),
        sequence=publication.sequences.get(name, 0),
        summary=viewer.words.word(f"calendar.closes.{window.kind}", title=title),
        language=entry.language,
        starts=window.closes,
        ends=None,
        description="\n".join(line for line in (entry.named.lead, address) if line),
        url=address,
        transparent=True,
    )
