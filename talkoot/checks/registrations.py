"""Signing up and the programme: before the event is over, and in the order of the clock."""

from collections.abc import Iterator
from datetime import datetime

from talkoot.model.entry import Entry, FieldPath
from talkoot.model.gathering import Gathering, Registration
from talkoot.reading.replacements import told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.language import Words

AFTER_END = error(
    "registration-after-end",
    Words(
        "Ilmoittautuminen päättyy {closes} eli vasta tilaisuuden jälkeen.",
        "Anmälan stänger {closes}, alltså först efter evenemanget.",
        "Registration closes at {closes}, after the event is over.",
    ),
    Words(
        "Tarkista ilmoittautumisen viimeinen päivä ja tapahtuman päivä, vuosi mukaan lukien.",
        "Kontrollera sista anmälningsdagen och evenemangets dag, också året.",
        "Check the last day for signing up and the day of the event, with their years.",
    ),
)
PROGRAMME_ORDER = warning(
    "programme-order",
    Words(
        "Ohjelmassa kello {time} tulee kello {previous} jälkeen.",
        "I programmet kommer klockan {time} efter klockan {previous}.",
        "In the programme {time} comes after {previous}.",
    ),
    Words(
        "Tarkista kellonajat tai siirrä rivi oikeaan kohtaan.",
        "Kontrollera klockslagen eller flytta raden till rätt ställe.",
        "Check the times, or move the line to its place.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """A sign-up that outlasts the event, and a programme out of order."""
    own = entry.own
    if isinstance(own, Gathering) and site.is_original(entry):
        yield from _registrations(entry, own)
        yield from _programme(entry, own)


def _registrations(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    times = own.occurrences()
    if own.registration and times:
        yield from _late(entry, ("registration",), own.registration, max(one.over_at for one in times))
    for number, session in enumerate(own.sessions):
        over = next(one.over_at for one in times if one.key == session.key)
        if session.registration:
            yield from _late(entry, ("sessions", number, "registration"), session.registration, over)


def _late(entry: Entry, path: FieldPath, registration: Registration, over: datetime) -> Iterator[Diagnostic]:
    closes = registration.closes
    if closes and closes.starts > over:
        place, text = entry.marks.of(*path, "closes"), entry.marks.text(*path, "closes")
        yield AFTER_END.at(place, text, closes=told(closes))


def _programme(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    if own.starts and own.ends and own.starts.first_day != own.ends.last_day:
        return  # the clock alone does not tell the day
    for number, (before, after) in enumerate(zip(own.programme, own.programme[1:], strict=False), start=1):
        if after.time < before.time:
            path = ("programme", number, "time")
            place, text = entry.marks.of(*path), entry.marks.text(*path)
            yield PROGRAMME_ORDER.at(place, text, time=_clock(after.time), previous=_clock(before.time))


def _clock(time: str) -> str:
    return time.lstrip("0").replace(":", ".") if time != "00:00" else "0.00"
