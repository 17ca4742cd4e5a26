"""Europe/Helsinki: local dates and wall-clock times to instants, whatever the machine's zone is.

An instant is an aware ``datetime`` in UTC, so that comparing two never depends on the wall clock
(Python compares two times of one zone by the wall clock alone, also in the hour that occurs twice).
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Helsinki")
"""The zone of every municipality in Finland, from the pinned ``tzdata`` package."""


def candidates(local: datetime) -> tuple[datetime, ...]:
    """The instants at which the wall clock shows the naive ``local``: none, one or two.

    None in the hour that the clock skips in March, two in the hour it repeats in October.
    """
    both = {local.replace(tzinfo=ZONE, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(one for one in both if one.astimezone(ZONE).replace(tzinfo=None) == local))


def instant(local: datetime) -> datetime:
    """The first instant for the naive ``local``; in a skipped hour, by the offset before the gap.

    RFC 5545 §3.3.5 reads a local time that does not exist in the same way.
    """
    return local.replace(tzinfo=ZONE, fold=0).astimezone(UTC)


def midnight(day: date) -> datetime:
    """The instant at which ``day`` begins."""
    return instant(datetime.combine(day, time()))


def next_midnight(day: date) -> datetime:
    """The instant at which ``day`` has ended."""
    return midnight(day + timedelta(days=1))


def local(moment: datetime) -> datetime:
    """The instant as the wall clock shows it, with its offset."""
    return moment.astimezone(ZONE)


def day_of(moment: datetime) -> date:
    """The day in Finland at the instant."""
    return local(moment).date()
