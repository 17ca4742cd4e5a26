"""When things take place: a start, an end after it, and one way of telling them."""

from collections.abc import Iterator
from datetime import timedelta

from talkoot.content.workshop import Workshop
from talkoot.model.entry import Entry, FieldPath
from talkoot.model.gathering import Gathering
from talkoot.model.when import When, at
from talkoot.reading.replacements import stored, told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.language import Words
from talkoot.values.local_time import local

LONGEST = timedelta(days=400)
"""How long one occasion can last without a doubt that a year is wrong."""

ENDS_FIRST = error(
    "ends-before-starts",
    Words(
        "Päättymisaika (ends) ei ole alkamisajan (starts) jälkeen.",
        "Sluttiden (ends) är inte efter starttiden (starts).",
        "The end (ends) is not after the start (starts).",
    ),
    Words(
        "Alkaa {starts}, päättyy {ends}. Jos tilaisuus jatkuu yli puolenyön, se päättyy seuraavana päivänä.",
        "Börjar {starts}, slutar {ends}. Om det pågår över midnatt är slutdagen följande dag.",
        "Starts {starts}, ends {ends}. What goes on past midnight ends on the next day.",
    ),
)
NO_START = error(
    "no-start",
    Words(
        "Tapahtumalta puuttuu alkamisaika (starts).",
        "Evenemanget saknar starttid (starts).",
        "The event has no start (starts).",
    ),
    Words(
        "Jos päivää ei vielä tiedetä, kirjoita esimerkiksi starts: syksy 2026.",
        "Om dagen inte är känd ännu, skriv till exempel starts: hösten 2026.",
        "If the day is not known yet, write for example starts: autumn 2026.",
    ),
)
STARTS_AND_SESSIONS = error(
    "starts-and-sessions",
    Words(
        "Aika on kerrottu kahdesti: kentässä {name} ja sarjan osissa (sessions).",
        "Tiden anges två gånger: i fältet {name} och i tillfällena (sessions).",
        "The time is told twice: in the field {name} and in the sessions.",
    ),
    Words(
        "Poista {name}. Sarjan ajat ovat kohdassa sessions.",
        "Ta bort {name}. Seriens tider står under sessions.",
        "Remove {name}. The times of a series stand under sessions.",
    ),
)
ALL_DAY_HOUR = error(
    "all-day-with-hour",
    Words(
        "Tapahtuma on koko päivän (all_day: true), mutta kentässä {name} on kellonaika.",
        "Evenemanget varar hela dagen (all_day: true), men fältet {name} har ett klockslag.",
        "The event lasts all day (all_day: true), but the field {name} has a time of day.",
    ),
    Words(
        "Jätä kellonaika pois, tai poista rivi all_day: true.",
        "Lämna bort klockslaget, eller ta bort raden all_day: true.",
        "Leave the time out, or remove the line all_day: true.",
    ),
)
TOO_LONG = warning(
    "long-event",
    Words(
        "Tapahtuma kestäisi {days} päivää.",
        "Evenemanget skulle vara i {days} dagar.",
        "The event would last {days} days.",
    ),
    Words(
        "Tarkista vuodet. Toistuvalle tapahtumalle sopii recurrence tai sessions.",
        "Kontrollera åren. För ett återkommande evenemang passar recurrence eller sessions.",
        "Check the years. What takes place again and again needs recurrence or sessions.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with the times of events and workshops."""
    own = entry.own
    if isinstance(own, Gathering) and site.is_original(entry):
        yield from _span(entry, (), own.starts, own.ends)
        yield from _told_once(entry, own)
        yield from _whole_days(entry, own)
        for path, starts, ends in _parts(own):
            yield from _span(entry, path, starts, ends)


def _span(entry: Entry, path: FieldPath, starts: When | None, ends: When | None) -> Iterator[Diagnostic]:
    if starts is None or ends is None:
        return
    place, text = entry.marks.of(*path, "ends"), entry.marks.text(*path, "ends")
    if starts.starts >= ends.ends:
        values = {"starts": told(starts), "ends": told(ends)}
        yield ENDS_FIRST.at(place, text, _next_day(starts, ends), **values)
    elif ends.ends - starts.starts > LONGEST and not starts.is_span:
        yield TOO_LONG.at(place, text, days=(ends.ends - starts.starts).days)


def _next_day(starts: When, ends: When) -> str:
    """The end on the next day, for an evening that goes on past midnight."""
    if not (starts.is_instant and ends.is_instant and starts.first_day == ends.first_day):
        return ""
    late, early = local(starts.starts).hour >= 17, local(ends.starts).hour < 6
    return f"ends: {stored(at(ends.starts + timedelta(days=1)))}" if late and early else ""


def _parts(own: Gathering) -> Iterator[tuple[FieldPath, When, When | None]]:
    for number, session in enumerate(own.sessions):
        yield ("sessions", number), session.starts, session.ends
    for number, moved in enumerate(own.recurrence.moved if own.recurrence else ()):
        yield ("recurrence", "moved", number), moved.starts, moved.ends


def _told_once(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    if own.sessions:
        for name in ("starts", "ends"):
            if getattr(own, name):
                yield STARTS_AND_SESSIONS.at(entry.marks.of(name), entry.marks.text(name), name=name)
    elif not own.starts and entry.sound("starts", "sessions") and not _may_wait(own):
        yield NO_START.at(entry.marks.of("id"), fix="starts: 2026-03-31T17:00")


def _may_wait(own: Gathering) -> bool:
    """A workshop is announced before its day is known; a postponed event has lost its day."""
    return isinstance(own, Workshop) or own.status == "postponed"


def _whole_days(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    moments: list[tuple[FieldPath, When | None]] = [(("starts",), own.starts), (("ends",), own.ends)]
    for number, one in enumerate(own.sessions):
        moments.append((("sessions", number, "starts"), one.starts))
        moments.append((("sessions", number, "ends"), one.ends))
    for path, moment in moments:
        if own.all_day and moment and moment.is_instant:
            name, day = str(path[-1]), moment.first_day.isoformat()
            place, text = entry.marks.of(*path), entry.marks.text(*path)
            yield ALL_DAY_HOUR.at(place, text, f"{name}: {day}", name=name)
