"""A site and an instant to the next instant at which its output changes by itself, and to what changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.states import Publicity, instants, own_instants, publicity

_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changes by itself at an instant: an entry appears, ceases, opens, ends."""

    at: datetime
    entry: str
    appears: bool = False
    ceases: bool = False


def changes(site: Site, after: datetime) -> tuple[Change, ...]:
    """Every change after an instant, the first first."""
    found = {change for entry in site.entries.values() for change in changes_of(entry, after)}
    return tuple(sorted(found, key=lambda one: (one.at, one.entry)))


def changes_of(entry: Entry, after: datetime) -> Iterator[Change]:
    """The changes of one entry after an instant, in no order."""
    own = frozenset(own_instants(entry))
    for at in instants(entry):
        if at > after:
            before, then = publicity(entry, at - _BEFORE), publicity(entry, at)
            appears, ceases = then is Publicity.PUBLIC, before is Publicity.PUBLIC
            if before is not then:
                yield Change(at, entry.id, appears, ceases)
            elif appears and (at in own or _is_update(entry, at)):
                yield Change(at, entry.id)


def _is_update(entry: Entry, at: datetime) -> bool:
    return any(update.at.starts == at for update in entry.published.updates)
