"""What takes place and what closes, to a month of the calendar: its weeks, its days, and what has no day yet.

Nothing here goes by the hour of the build: what has become of an event is told, not whether it is over.
"""

from calendar import MONDAY, Calendar
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.schedule import Occurrence, Window
from talkoot.model.when import When
from talkoot.output import wording
from talkoot.output.viewing import Viewer
from talkoot.output.views import LiveState
from talkoot.site.linking import parts
from talkoot.site.periods import month_of
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Happening:
    """What an entry has on one day, or in the month if ``day`` (ISO 8601) is empty.

    ``at`` orders it within the day; ``time`` is the time of day in words, or the span as it was written;
    ``state`` is what has become of it, if anything has; ``closes`` is true for the end of a window.
    """

    day: str
    at: str
    time: str
    title: str
    label: str
    address: str
    language: Language = ""
    place: str = ""
    place_language: Language = ""
    state: LiveState | None = None
    closes: bool = False


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a month with what is on it; ``count`` says how much that is, if there is anything.

    A table that only counts has nothing but that; ``page`` is then where the list of the day is, if the
    month has several pages.
    """

    iso: str
    number: int
    text: str
    happenings: tuple[Happening, ...] = ()
    count: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """A week by ISO 8601, from Monday; None for a day of another month."""

    number: int
    days: tuple[CalendarDay | None, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month. ``days`` are those on which there is something, ``undated`` what has no day yet.

    Of one that is ``counted`` the weeks tell only how much is on each day; ``days`` are those of one page.
    """

    name: str
    weeks: tuple[Week, ...]
    days: tuple[CalendarDay, ...]
    undated: tuple[Happening, ...]
    counted: bool = False


def month(viewer: Viewer, period: str) -> Month:
    """The month of all public entries that stand in it."""
    by_day: dict[str, list[Happening]] = defaultdict(list)
    for id_ in viewer.publication.lists.during(period):
        for one in viewer.facet("month", f"{period} {id_}"):
            by_day[one.day].append(one)
    weeks = tuple(_weeks(viewer, period, by_day))
    days = (day for week in weeks for day in week.days if day and day.happenings)
    return Month(month_name(viewer, period), weeks, tuple(days), _in_order(by_day[""]))


def month_name(viewer: Viewer, period: str) -> str:
    """``lokakuu 2026``."""
    year, number = period.split("-")
    name = viewer.words.word("date.month_names").split(",")[int(number) - 1]
    return viewer.words.word("span.month", month_name=name, year=int(year))


def happenings(viewer: Viewer, key: str) -> tuple[Happening, ...]:
    """What an entry has in a month; the key is the month and the entry's id."""
    period, _, id_ = key.partition(" ")
    entry = viewer.entry(id_)
    return (*_of_occurrences(viewer, entry, period), *_of_windows(viewer, entry, period))


def _weeks(viewer: Viewer, period: str, by_day: dict[str, list[Happening]]) -> Iterator[Week]:
    year, number = map(int, period.split("-"))
    for days in Calendar(MONDAY).monthdatescalendar(year, number):
        shown = tuple(_day(viewer, one, by_day) if month_of(one) == period else None for one in days)
        yield Week(days[0].isocalendar().week, shown)


def _day(viewer: Viewer, day: date, by_day: dict[str, list[Happening]]) -> CalendarDay:
    iso = day.isoformat()
    found = _in_order(by_day.get(iso, []))
    count = viewer.words.count("count.happenings", len(found)) if found else ""
    return CalendarDay(iso, day.day, wording.day(day, viewer.words), found, count)


def _in_order(found: list[Happening]) -> tuple[Happening, ...]:
    return tuple(sorted(found, key=lambda one: (one.at, one.title, one.address)))


def _of_occurrences(viewer: Viewer, entry: Entry, period: str) -> Iterator[Happening]:
    own = entry.own
    keys = {one.key for _, one in parts(entry)}
    for one in own.occurrences() if isinstance(own, Scheduled) else ():
        if not month_of(one.first_day) <= period <= month_of(one.last_day):
            continue
        shown = _occurrence(viewer, entry, one, one.key if one.key in keys else "")
        if one.starts.is_span:
            text = wording.moment(one.starts, viewer.words)
            yield replace(shown, at=one.starts.ends.isoformat(), time=text)
            continue
        for day in _days(one, period):
            first = day == one.first_day
            at = one.starts.starts.isoformat() if first and one.starts.is_instant else ""
            yield replace(shown, day=day.isoformat(), at=at, time=_time(viewer, one, day))


def _days(one: Occurrence, period: str) -> Iterator[date]:
    """The days of an occurrence that lie in a month."""
    year, number = map(int, period.split("-"))
    day = max(one.first_day, date(year, number, 1))
    while day <= one.last_day and month_of(day) == period:
        yield day
        day += timedelta(days=1)


def _occurrence(viewer: Viewer, entry: Entry, one: Occurrence, key: str) -> Happening:
    venue = viewer.venue(one.place)
    title = entry.named.title
    return Happening(
        day="",
        at="",
        time="",
        title=f"{title}: {one.title}" if one.title else title,
        label=viewer.words.word(f"type.{entry.type.name}.one"),
        address=viewer.address(entry.id, key),
        language=viewer.foreign(entry),
        place=venue.name if venue else "",
        place_language=venue.language if venue else "",
        state=None if one.status == "scheduled" else _what_became(viewer, entry, one),
    )


def _what_became(viewer: Viewer, entry: Entry, one: Occurrence) -> LiveState:
    """What has become of an occurrence, in words that hold also when it is over."""
    return replace(viewer.occurrence_named(entry, one, one.status), starts="", ends="")


def _time(viewer: Viewer, one: Occurrence, day: date) -> str:
    """The time of day on one of the days of an occurrence, empty if the hour is not told."""
    words = viewer.words
    starts = _clock(viewer, one.starts) if day == one.first_day else ""
    ends = _clock(viewer, one.ends) if day == one.last_day else ""
    if one.all_day:
        return words.word("month.all_day")
    if one.first_day == one.last_day:
        times = "–".join(dict.fromkeys(told for told in (starts, ends) if told))
        return words.word("date.at", time=times) if starts else ""
    if starts or ends:
        clock = words.word("date.at", time=starts or ends)
        return words.word("date.from" if starts else "date.until", when=clock)
    return "" if day == one.first_day else words.word("month.continues")


def _clock(viewer: Viewer, when: When | None) -> str:
    return wording.clock(when.starts, viewer.words) if when and when.is_instant else ""


def _of_windows(viewer: Viewer, entry: Entry, period: str) -> Iterator[Happening]:
    own = entry.own
    for one in own.windows() if isinstance(own, Windowed) else ():
        if one.closes and month_of(one.closes.last_day) == period:
            yield _closing(viewer, entry, one)


def _closing(viewer: Viewer, entry: Entry, one: Window) -> Happening:
    assert one.closes is not None  # only such windows are asked for
    words, closes = viewer.words, one.closes
    key = one.key.removesuffix("-registration")
    has_anchor = any(part.key == key for _, part in parts(entry))
    clock = _clock(viewer, closes)
    return Happening(
        day=closes.last_day.isoformat(),
        at=closes.starts.isoformat() if closes.is_instant else "",
        time=words.word("date.at", time=clock) if clock else "",
        title=words.word(f"month.closes.{one.kind}", title=entry.named.title),
        label=words.word("month.deadline"),
        address=viewer.address(entry.id, key if has_anchor else ""),
        language=viewer.foreign(entry),
        closes=True,
    )
