"""What an entry is at an instant, and between which two instants it is that.

Whatever is shown of an entry is made as of the beginning of its phase and never as of the build, so that
it can depend on no other instant.
"""

from datetime import UTC, datetime
from typing import NamedTuple

from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled
from talkoot.site.changes import changes_of
from talkoot.site.states import (
    Publicity,
    closing,
    instants,
    is_public,
    next_occurrence,
    opening,
    over_at,
    publicity,
    state,
)

BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
"""Before every instant that an entry can name."""


# A tuple and no dataclass, since thousands of them are read back at the start of every build.
class Phase(NamedTuple):
    """An entry between two instants: ``since`` belongs to the phase, ``until`` to the next one.

    ``publicity`` says whether it is public, ``was_public`` whether it had its day; ``state`` is the name of
    its state, empty without one; ``updated`` the last correction so far. ``closing``, ``opening``,
    ``over_at`` and ``next_at`` are what lists go by; ``changes_at`` is when its output changes next.
    """

    since: datetime
    until: datetime | None
    changes_at: datetime | None
    publicity: str
    was_public: bool
    updated: datetime | None
    state: str
    closing: datetime
    opening: datetime
    over_at: datetime
    next_at: datetime | None

    def holds(self, now: datetime) -> bool:
        """True if ``now`` is within the phase."""
        return self.since <= now and (self.until is None or now < self.until)

    @property
    def is_public(self) -> bool:
        """True if the entry is shown."""
        return self.publicity == Publicity.PUBLIC


def phase(entry: Entry, now: datetime) -> Phase:
    """The phase of an original to which ``now`` belongs."""
    all_instants = tuple(instants(entry))
    since = max((at for at in all_instants if at <= now), default=BEGINNING)
    found = state(entry, since)
    told = entry.published.published
    updates = (one.at.starts for one in entry.published.updates)
    return Phase(
        since=since,
        until=min((at for at in all_instants if at > now), default=None),
        changes_at=min((change.at for change in changes_of(entry, now)), default=None),
        publicity=publicity(entry, since).value,
        was_public=told is None or is_public(entry, told.starts),
        updated=max((at for at in updates if at <= since), default=None),
        state=found.name if found else "",
        closing=closing(found),
        opening=opening(found),
        over_at=over_at(entry),
        next_at=_next_at(entry, since),
    )


def _next_at(entry: Entry, now: datetime) -> datetime | None:
    """When it takes place next, None if it does not or no more."""
    if isinstance(entry.own, Scheduled) and (times := entry.own.occurrences()):
        one = next_occurrence(times, now)
        return one.expected_at if one.over_at > now else None
    return None
