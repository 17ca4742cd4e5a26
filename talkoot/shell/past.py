"""What the last build of an output was made from, to know without building that a next one is the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from talkoot.site.succession import Succession
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

    ``inputs`` is the digest of all it was made from but the time and the ledger, ``site`` that of all it left
    in the output, ``succession`` tells which ledgers were read and written.
    ``since`` is its instant and ``until`` the one at which it goes out of date by itself.
    ``findings`` were told of it, in the ``language`` of staff if no other is wished for; ``next_change`` is
    told in each language.
    """

    inputs: str
    site: str
    succession: Succession
    since: datetime
    until: datetime | None
    site_id: str
    language: Language
    findings: Diagnostics
    pages: int
    next_change: Mapping[Language, str]

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
