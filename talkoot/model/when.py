"""A moment as people know it: an instant, a day, or a named span such as ``syksy 2024``."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from talkoot.values.local_time import day_of, local, midnight, next_midnight

_INSTANT_BEFORE = timedelta(microseconds=1)


class Precision(StrEnum):
    """How exactly a moment is known."""

    INSTANT = "instant"
    DAY = "day"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time as it was written, and what it says: ``autumn`` of 2024, ``month-3`` of 2024.

    ``part`` is a season, ``early``, ``late``, ``month-1`` to ``month-12``, ``week-1`` to ``week-53``,
    ``year`` or ``years``; ``last_year`` differs from ``year`` only for ``years``.
    """

    text: str
    part: str
    year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class When:
    """A moment with its bounds in UTC: ``starts`` belongs to it, ``ends`` is the first instant after.

    For an instant both are that instant.
    """

    precision: Precision
    starts: datetime
    ends: datetime
    span: Span | None = None

    @property
    def is_instant(self) -> bool:
        """True if the hour is known."""
        return self.precision is Precision.INSTANT

    @property
    def is_day(self) -> bool:
        """True if the day is known and the hour is not."""
        return self.precision is Precision.DAY

    @property
    def is_span(self) -> bool:
        """True if not even the day is known: never an instant of a calendar."""
        return self.precision is Precision.SPAN

    @property
    def first_day(self) -> date:
        """The day in Finland on which it begins."""
        return day_of(self.starts)

    @property
    def last_day(self) -> date:
        """The last day in Finland that belongs to it."""
        return self.first_day if self.is_instant else day_of(self.ends - _INSTANT_BEFORE)

    @property
    def iso(self) -> str:
        """RFC 3339 with Helsinki's offset for an instant, the date for a day, else what was written."""
        if self.is_instant:
            return local(self.starts).isoformat()
        return self.span.text if self.span else self.first_day.isoformat()


def at(moment: datetime) -> When:
    """The instant ``moment`` (aware)."""
    utc = moment.astimezone(UTC)
    return When(Precision.INSTANT, utc, utc)


def on(day: date) -> When:
    """The whole of ``day`` in Finland."""
    return When(Precision.DAY, midnight(day), next_midnight(day))


def during(span: Span, first: date, last: date) -> When:
    """The named span, bounded by its first and last day."""
    return When(Precision.SPAN, midnight(first), next_midnight(last), span)
