"""Calendar entries to iCalendar (RFC 5545, 7986): entries to bytes, entries to a calendar."""

import re
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, vDuration, vText, vUri

from talkoot.model.when import When
from talkoot.output.calendars import CalendarEntry
from talkoot.values.local_time import local

TIME_ZONE = (
    b"BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\n"
    b"BEGIN:DAYLIGHT\r\nDTSTART:19810329T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    b"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nTZNAME:EEST\r\nEND:DAYLIGHT\r\n"
    b"BEGIN:STANDARD\r\nDTSTART:19961027T040000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    b"TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nTZNAME:EET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
"""Europe/Helsinki by rule; the library's own list of dates ends in 2038."""

REFRESH = timedelta(hours=12)


def entry_bytes(entry: CalendarEntry) -> bytes:
    """The VEVENT with CRLF, folded at 75 octets."""
    event = Event()
    spoken = {"LANGUAGE": entry.language}
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp)
    event.add("created", entry.created)
    event.add("last-modified", entry.stamp)
    event.add("sequence", entry.sequence)
    event.add("summary", _plain(entry.summary), parameters=spoken)
    _add_times(event, entry)
    event.add("description", _plain(entry.description), parameters=spoken)
    event.add("url", entry.url)
    if entry.location:
        event.add("location", _plain(entry.location), parameters=spoken)
    if entry.geo:
        event.add("geo", entry.geo)
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT" if entry.transparent else "OPAQUE")
    if entry.categories:
        event.add("categories", [_plain(one) for one in entry.categories])
    if entry.contact:
        event.add("contact", _plain(entry.contact))
    if entry.conference:
        event.add("conference", vUri(entry.conference), parameters={"VALUE": "URI", "FEATURE": "VIDEO"})
    return bytes(event.to_ical())


def calendar_bytes(name: str, address: str, language: str, entries: tuple[bytes, ...]) -> bytes:
    """The calendar; ``address`` is its own, whole. Without entries it is one that a client reads as empty."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Talkoot//Talkoot//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # The library knows the type of neither and would write them unescaped.
    calendar.add("name", vText(_plain(name)))
    calendar.add("x-wr-calname", vText(_plain(name)))
    calendar.add("x-wr-timezone", "Europe/Helsinki")
    calendar.add("url", address)
    calendar.add("source", vUri(address), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    head = bytes(calendar.to_ical()).removesuffix(b"END:VCALENDAR\r\n")
    return head + TIME_ZONE + b"".join(entries) + b"END:VCALENDAR\r\n"


def _add_times(event: Event, entry: CalendarEntry) -> None:
    event.add("dtstart", _value(entry.starts))
    if entry.ends is not None and not entry.ends.is_span:
        event.add("dtend", _end(entry.starts, entry.ends))
    elif entry.starts.is_day:
        event.add("dtend", entry.starts.last_day + timedelta(days=1))
    if entry.instead_of is not None:
        event.add("recurrence-id", _value(entry.instead_of))
    if entry.rule:
        event.add("rrule", dict(entry.rule))
    if entry.exceptions:
        event.add("exdate", [_value(one) for one in entry.exceptions])


def _value(when: When) -> date | datetime:
    return local(when.starts) if when.is_instant else when.first_day


def _end(starts: When, ends: When) -> date | datetime:
    """The end of the same kind as the start; the end of a day is the next day (RFC 5545 §3.6.1)."""
    if starts.is_instant:
        return local(ends.ends)
    return (ends.last_day if ends.is_day else ends.first_day) + timedelta(days=1)


def _plain(text: str) -> str:
    """The text without control characters, which RFC 5545 §3.1 does not allow."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
