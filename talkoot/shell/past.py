"""What the last build of an output was made from, to know without building that a next one is the same."""

from dataclasses import dataclass
from datetime import datetime

from talkoot.values.diagnostics import Diagnostics
from talkoot.values.digests import digest
from talkoot.values.language import Language
from talkoot.values.pickling import Unreadable, from_bytes, to_bytes
from talkoot.values.snapshot import Snapshot

PAST = "past"
"""The name under which the cache keeps it."""


@dataclass(frozen=True, slots=True)
class Past:
    """A build that was published.

    ``inputs`` is the digest of all it was made from but the time and the ledger, ``ledgers`` are those of
    the ledger that it read and of the one that it wrote, both of which lead to the same site;
    ``since`` its instant and ``until`` the one at which it goes out of date by itself.
    ``findings`` were told of it; ``next_change`` is told again in the ``language`` of staff.
    """

    inputs: str
    ledgers: tuple[str, str]
    since: datetime
    until: datetime | None
    site_id: str
    language: Language
    findings: Diagnostics
    pages: int
    next_change: str

    def holds(self, now: datetime) -> bool:
        """True if nothing changes by itself between that build and ``now``."""
        return self.since <= now and (self.until is None or now < self.until)


def inputs_of(snapshot: Snapshot, *others: str) -> str:
    """The digest of all files of a project and of what else a build is made from."""
    files = "\n".join(f"{path}\0{source.digest}" for path, source in snapshot.sources.items())
    return digest(files, *others)


def encoded(past: Past) -> bytes:
    """The past as the cache holds it."""
    return to_bytes(past)


def decoded(data: bytes | None) -> Past | None:
    """The past in ``data``, None if there is none."""
    try:
        found = from_bytes(data or b"", _nothing)
    except Unreadable:
        return None
    return found if isinstance(found, Past) else None


def _nothing(_: object) -> None:
    return None
