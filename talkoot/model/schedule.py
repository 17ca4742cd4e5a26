"""Windows that open and close, and occurrences that start and end."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from talkoot.model.fields import Key, Ref
from talkoot.model.when import When
from talkoot.values.local_time import day_of, next_midnight

Status = Literal["scheduled", "tentative", "cancelled", "postponed", "rescheduled"]
"""What has become of an event, in the words of schema.org's EventStatusType and RFC 5545 §3.8.1.11."""

OFF: tuple[Status, ...] = ("cancelled", "postponed")
"""The statuses of what does not take place when it was to."""

WindowKind = Literal["survey", "grant", "registration"]

_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open stretch of time in which something can be done: answered, applied for, signed up to.

    A window that closes at 16.00 is closed at 16.00.00; one that closes on a day is open all that day.
    ``key`` tells the windows of one entry apart; ``url`` is where to act, empty if elsewhere.
    """

    key: str
    kind: WindowKind
    opens: When | None
    closes: When | None
    url: str = ""

    @property
    def opens_at(self) -> datetime | None:
        """The first instant at which it is open; None if it always has been."""
        return self.opens.starts if self.opens else None

    @property
    def closes_at(self) -> datetime | None:
        """The first instant at which it is closed; None if it never will be."""
        return self.closes.ends if self.closes else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that something takes place. ``key`` is empty for the only one of its entry."""

    key: Key
    starts: When
    ends: When | None
    status: Status = "scheduled"
    note: str = ""
    place: Ref | None = None
    room: str = ""
    title: str = ""
    all_day: bool = False
    moved_from: When | None = None

    @property
    def first_day(self) -> date:
        """The day in Finland on which it begins, or may begin while the day is not known."""
        return self.starts.first_day

    @property
    def last_day(self) -> date:
        """The last day in Finland that belongs to it; what ends at midnight ends the day before."""
        return max(self.first_day, day_of(self.over_at - _BEFORE))

    @property
    def expected_at(self) -> datetime:
        """The instant by which lists order it: its start or, while the day is not known, its latest end."""
        return self.starts.ends if self.starts.is_span else self.starts.starts

    @property
    def over_at(self) -> datetime:
        """The first instant at which it is past: its end, or the end of the day when none is told."""
        if self.ends is not None:
            return self.ends.ends
        if self.starts.is_instant:
            return next_midnight(day_of(self.starts.starts))
        return self.starts.ends


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment of the year that is worth knowing long ahead, such as an edition of a forum.

    ``event`` is the event at which it happens, once there is one.
    """

    key: Key
    when: When
    title: str
    event: Ref | None = None
