"""Events by rule: from a first occurrence and a rule to the days on which it takes place.

Rules follow RFC 5545 §3.3.10 in the wall clock of Europe/Helsinki. A rule has an end, and no more
than ``MOST`` occurrences, so that no rule runs away.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Annotated, Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule
from dateutil.rrule import weekday as rrule_weekday

from talkoot.model.fields import Line, Ref, To
from talkoot.model.when import When

MOST = 400
"""The most occurrences that a rule may have."""

LONGEST = timedelta(days=366 * 20)
"""How far from the first occurrence a rule may reach."""

Frequency = Literal["daily", "weekly", "monthly", "yearly"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
WEEKS_OF_MONTH = (None, 1, 2, 3, 4, -1)
"""The weeks that a monthly rule can name: the first to the fourth, or the last; none for the same date."""

_FREQUENCIES: dict[Frequency, Literal[0, 1, 2, 3]] = {
    "daily": DAILY,
    "weekly": WEEKLY,
    "monthly": MONTHLY,
    "yearly": YEARLY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One occurrence that takes place at another time or place than the rule says."""

    date: Annotated[When, "The day on which the rule puts it."]
    starts: Annotated[When, "When it takes place instead."]
    ends: Annotated[When | None, "When it ends instead."] = None
    place: Annotated[Ref | None, To(("place", "premises")), "Where it takes place instead."] = None
    note: Annotated[Line, "Why, in one line for readers."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """One occurrence that is called off."""

    date: Annotated[When, "The day that is called off."]
    note: Annotated[Line, "Why, in one line for readers."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """The rule by which an event repeats from its first occurrence, which the event itself tells."""

    frequency: Annotated[Frequency, "How often it repeats."]
    interval: Annotated[int, "Every how many days, weeks, months or years; 1 if not told."] = 1
    weekdays: Annotated[tuple[Weekday, ...], "The days of the week; the first occurrence's if not told."] = ()
    week_of_month: Annotated[
        int | None, "Monthly on the n-th such weekday: 1 to 4, or -1 for the last; else on the same date."
    ] = None
    until: Annotated[When | None, "The last day on which it may take place."] = None
    count: Annotated[int | None, "How many times in all, at most 400."] = None
    exceptions: Annotated[tuple[When, ...], "Days that the rule gives but that do not belong to it."] = ()
    moved: Annotated[tuple[Moved, ...], "Occurrences at another time or place."] = ()
    cancelled: Annotated[tuple[Called, ...], "Occurrences that are called off but stay visible."] = ()


def days(rule: Recurrence, first: date) -> tuple[date, ...]:
    """The days that the rule gives, exceptions left out, from ``first`` on; at most ``MOST + 1``.

    A day that does not exist in a month or year (30 February) is skipped, as RFC 5545 has it.
    """
    last = rule.until.last_day if rule.until else first + LONGEST
    count = min(rule.count or MOST + 1, MOST + 1)
    unwanted = {one.first_day for one in rule.exceptions}
    found = _rrule(rule, first, min(last, first + LONGEST), count)
    return tuple(day for day in found if day not in unwanted)


def weekdays_of(rule: Recurrence, first: date) -> tuple[Weekday, ...]:
    """The days of the week of a weekly rule or of a monthly one by week; else none."""
    if rule.weekdays:
        return rule.weekdays
    if rule.week_of_month is not None or rule.frequency == "weekly":
        return (WEEKDAYS[first.weekday()],)
    return ()


def _rrule(rule: Recurrence, first: date, last: date, count: int) -> tuple[date, ...]:
    if _gives_nothing(rule, first):
        return ()
    weekdays = [rrule_weekday(WEEKDAYS.index(name), rule.week_of_month) for name in weekdays_of(rule, first)]
    # dateutil refuses a rule that has both an end and a number, so the number is applied here.
    every = rrule(
        _FREQUENCIES[rule.frequency],
        dtstart=_naive(first),
        interval=max(rule.interval, 1),
        until=_naive(last),
        byweekday=weekdays or None,
    )
    return tuple(moment.date() for moment in islice(every, max(count, 0)))


def _gives_nothing(rule: Recurrence, first: date) -> bool:
    """True for what dateutil cannot read, or looks through for thousands of years without finding a day."""
    every_nth_week = rule.frequency == "daily" and rule.interval % 7 == 0
    on_another_day = bool(rule.weekdays) and WEEKDAYS[first.weekday()] not in rule.weekdays
    return rule.week_of_month not in WEEKS_OF_MONTH or (every_nth_week and on_another_day)


def _naive(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
