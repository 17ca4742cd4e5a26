"""The facts of a calendar entry that count: a change of time, place or status is a new SEQUENCE.

RFC 5545 §3.8.7.4 leaves to the organiser what is a significant revision; it is these.
"""

from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.schedule import Occurrence
from talkoot.values.digests import digest


def counted_facts(entry: Entry) -> dict[str, str]:
    """The digest of the facts that count, by the permanent id of each calendar entry without the site's."""
    own, found = entry.own, {}
    if isinstance(own, Scheduled):
        for key, times in _by_calendar_entry(own).items():
            name = f"{entry.id}.{key}" if key else entry.id
            found[name] = digest(*(part for one in times for part in _facts(one)))
    if isinstance(own, Windowed):
        for window in own.windows():
            name = f"{entry.id}.{window.key}.closes" if window.key else f"{entry.id}.closes"
            found[name] = digest(window.closes.iso if window.closes else "")
    return found


def _by_calendar_entry(own: Scheduled) -> dict[str, tuple[Occurrence, ...]]:
    """The occurrences of each calendar entry: a session is one, all times of a rule are one together."""
    times = own.occurrences()
    if getattr(own, "sessions", ()):
        return {one.key: (one,) for one in times}
    return {"": times} if times else {}


def _facts(one: Occurrence) -> tuple[str, ...]:
    ends = one.ends.iso if one.ends else ""
    return (one.key, one.starts.iso, ends, one.status, str(one.place or ""), one.room)
