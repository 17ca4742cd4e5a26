"""Why a file of the site is made: the values that say it, before they are words."""

from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """Where a change begins."""

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    FIELDS = "fields"
    FORM = "form"
    TEXT = "text"
    LINES = "lines"
    SOURCE = "source"
    SETTING = "setting"
    WORDS = "words"
    CLOCK = "clock"
    LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class Cause:
    """Where a change begins.

    ``subject`` is the path of the file, the name of the setting or, for the clock, the instant that passed
    (RFC 3339). ``parts`` are the fields, messages or, for a file that moved, the old path.
    """

    origin: Origin
    subject: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for which a file is made.

    ``kind`` and ``key`` are the two halves of the name that was read and differs (see
    :mod:`talkoot.values.tracing`), or ``kind`` is a reason of its own and ``key`` is empty. ``parts`` are the
    fields of a facet that differ; ``came`` and ``went`` what is in a list or value now, and was in it;
    ``causes`` where all that began.
    """

    kind: str
    key: str = ""
    parts: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()

    @property
    def id(self) -> str:
        """The last word of the key: the id, where the key has one."""
        return self.key.rpartition(" ")[2]

    def plain(self) -> dict[str, object]:
        """The reason as data."""
        return {
            "kind": self.kind,
            "key": self.key,
            "parts": list(self.parts),
            "came": list(self.came),
            "went": list(self.went),
            "causes": [
                {"origin": one.origin.value, "subject": one.subject, "parts": list(one.parts)}
                for one in self.causes
            ],
        }
