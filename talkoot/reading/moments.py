"""Text to a moment: every way in which staff write a day, a time or a span of time."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from talkoot.model.when import When, at, on
from talkoot.reading.moment_rules import (
    AMBIGUOUS,
    NO_SUCH_DAY,
    NO_SUCH_MONTH,
    NO_SUCH_TIME,
    NO_YEAR,
    SHORT_YEAR,
    SKIPPED,
    TWICE,
    UNREADABLE,
    check_year,
)
from talkoot.reading.spans import read_span
from talkoot.values.local_time import ZONE, candidates
from talkoot.values.misread import Misread

_TIME = (
    r"(?:[T\s]\s*(?:(?:klo|kl\.?|at)\s*)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?::(?P<second>\d{2}))?)?"
)
_OFFSET = r"\s*(?P<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
_ISO = re.compile(rf"(?P<year>\d{{4,5}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){_TIME}{_OFFSET}", re.I)
_DOTTED = re.compile(
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4,5}}){_TIME}{_OFFSET}", re.I
)
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_SHORT = re.compile(rf"(?P<day>\d{{1,2}})\.\s?{_MONTH}\.(?P<year>\d{{2}})(?P<rest>\D.*)?")
_YEARLESS = re.compile(rf"(?P<day>\d{{1,2}})\.\s?{_MONTH}\.?(?P<rest>\s+\D.*)?")
_SLASHED = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}.*")


def read_moment(text: str) -> When:
    """An instant, a day or a span as it was written; raises :class:`Misread`.

    Times without an offset are Helsinki's; 24.00 is the next day's 0.00.
    """
    written = " ".join(text.split())
    for pattern in (_ISO, _DOTTED):
        if found := pattern.fullmatch(written):
            return _day_or_instant(written, found)
    if (span := read_span(written)) is not None:
        return span
    raise _misread(written)


def _day_or_instant(text: str, found: re.Match[str]) -> When:
    day = _date(text, int(found["year"]), int(found["month"]), int(found["day"]), _hour(found))
    if found["hour"] is None:
        return on(day)
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise Misread(NO_SUCH_TIME, written=text)
    local = datetime(day.year, day.month, day.day) + timedelta(hours=hour, minutes=minute, seconds=second)
    return _with_offset(local, found["offset"]) if found["offset"] else _local(text, local)


def _with_offset(local: datetime, offset: str) -> When:
    if offset in ("Z", "z"):
        return at(local.replace(tzinfo=UTC))
    sign = -1 if offset[0] == "-" else 1
    shift = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    return at((local - sign * shift).replace(tzinfo=UTC))


def _local(text: str, local: datetime) -> When:
    found = candidates(local)
    if len(found) == 1:
        return at(found[0])
    if not found:
        later = (local + timedelta(hours=1)).isoformat(timespec="minutes")
        raise Misread(SKIPPED, later, written=text)
    first = found[0].astimezone(ZONE).isoformat(timespec="minutes")
    raise Misread(TWICE, first, written=text)


def _hour(found: re.Match[str]) -> str:
    """The hour as it goes into a corrected line; nothing for a day."""
    return f"T{int(found['hour']):02}:{found['minute'] or '00'}" if found["hour"] else ""


def _date(text: str, year: int, month: int, day: int, hour: str) -> date:
    check_year(text, year)
    if not 1 <= month <= 12:
        raise Misread(NO_SUCH_MONTH, written=text, month=month)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        fix = f"{year}-{month:02}-{last if day else 1:02}{hour}"
        raise Misread(NO_SUCH_DAY, fix, written=text, month=month, year=year, last=last)
    return date(year, month, day)


def _misread(text: str) -> Misread:
    if found := _SHORT.fullmatch(text):
        year = f"20{found['year']}"
        return Misread(
            SHORT_YEAR, f"{found['day']}.{found['month']}.{year}{found['rest'] or ''}", written=text
        )
    if found := _YEARLESS.fullmatch(text):
        day = f"{found['day']}.{found['month']}."
        return Misread(NO_YEAR, f"{day}2026{found['rest'] or ''}", written=text)
    if _SLASHED.fullmatch(text):
        return Misread(AMBIGUOUS, written=text)
    return Misread(UNREADABLE, written=text)
