"""Times to answer, to apply and to sign up: each closes after it opens, and says so in its key."""

import re
from collections.abc import Iterator

from talkoot.content.forum import Forum
from talkoot.content.grant import Grant, Round
from talkoot.content.survey import Survey
from talkoot.model.entry import Entry, FieldPath
from talkoot.model.gathering import Gathering, Registration
from talkoot.model.when import When
from talkoot.reading.replacements import told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.language import Words

CLOSES_FIRST = error(
    "closes-before-opens",
    Words(
        "Sulkeutumisaika (closes) ei ole avautumisajan (opens) jälkeen.",
        "Stängningstiden (closes) är inte efter öppningstiden (opens).",
        "The closing time (closes) is not after the opening time (opens).",
    ),
    Words(
        "Tarkista päivät ja vuodet: avautuu {opens}, sulkeutuu {closes}.",
        "Kontrollera dagar och år: öppnar {opens}, stänger {closes}.",
        "Check the days and years: opens {opens}, closes {closes}.",
    ),
)
NO_CLOSING = warning(
    "no-closing",
    Words(
        "Ilmoittautumisella ei ole päättymisaikaa, joten se ei näy määräaikojen joukossa.",
        "Anmälan saknar sluttid och syns därför inte bland tidsfristerna.",
        "Registration has no closing time, so it is not shown among the deadlines.",
    ),
    Words(
        "Lisää kohtaan registration rivi, jolla on viimeinen ilmoittautumispäivä.",
        "Lägg till en rad med sista anmälningsdagen under registration.",
        "Add a line with the last day for signing up under registration.",
    ),
)
KEY_YEAR = warning(
    "key-year",
    Words(
        "Avain {key} ja päivät ovat eri vuosilta: {dates}.",
        "Nyckeln {key} och dagarna är från olika år: {dates}.",
        "The key {key} and the dates are of different years: {dates}.",
    ),
    Words(
        "Tarkista vuodet. Jos avain on jo julkaistu, sitä ei saa muuttaa.",
        "Kontrollera åren. En nyckel som redan är publicerad får inte ändras.",
        "Check the years. A key that is already public must not be changed.",
    ),
)
ROUNDS_OVERLAP = warning(
    "rounds-overlap",
    Words(
        "Hakuajat {first} ja {second} ovat osin yhtä aikaa.",
        "Ansökningstiderna {first} och {second} sammanfaller delvis.",
        "The rounds {first} and {second} overlap.",
    ),
    Words(
        "Tarkista päivät. Tavallisesti seuraava haku alkaa vasta edellisen jälkeen.",
        "Kontrollera dagarna. Vanligen börjar nästa ansökningstid först efter den föregående.",
        "Check the dates. A round usually begins only after the one before it.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with times that open and close."""
    if not site.is_original(entry):
        return
    own = entry.own
    if isinstance(own, Survey) and entry.sound("opens", "closes"):
        yield from _reversed(entry, (), own.opens, own.closes)
    if isinstance(own, Gathering):
        yield from _registrations(entry, own)
    if isinstance(own, Grant):
        yield from _rounds(entry, own.rounds)
    if isinstance(own, Forum):
        for number, one in enumerate(own.editions):
            yield from _key_year(entry, ("editions", number), one.key, (one.when,), 0)


def _reversed(entry: Entry, path: FieldPath, opens: When | None, closes: When | None) -> Iterator[Diagnostic]:
    if opens and closes and opens.starts >= closes.ends:
        place, text = entry.marks.of(*path, "closes"), entry.marks.text(*path, "closes")
        yield CLOSES_FIRST.at(place, text, opens=told(opens), closes=told(closes))


def _registrations(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    found: list[tuple[FieldPath, Registration | None]] = [(("registration",), own.registration)]
    found.extend((("sessions", n, "registration"), one.registration) for n, one in enumerate(own.sessions))
    for path, registration in found:
        if registration is None:
            continue
        yield from _reversed(entry, path, registration.opens, registration.closes)
        if registration.closes is None and not registration.full and own.status != "cancelled":
            yield NO_CLOSING.at(entry.marks.of(*path), fix=f"closes: {_day_before(own)}")


def _day_before(own: Gathering) -> str:
    starts = own.starts or (own.sessions[0].starts if own.sessions else None)
    return starts.first_day.isoformat() if starts else "2026-03-31"


def _rounds(entry: Entry, rounds: tuple[Round, ...]) -> Iterator[Diagnostic]:
    for number, one in enumerate(rounds):
        path = ("rounds", number)
        yield from _reversed(entry, path, one.opens, one.closes)
        # A round for next year's money is usually held in the autumn before.
        yield from _key_year(entry, path, one.key, (one.opens, one.closes), 1)
        for other in rounds[:number]:
            if other.opens.starts < one.closes.ends and one.opens.starts < other.closes.ends:
                place = entry.marks.of(*path)
                yield ROUNDS_OVERLAP.at(place, one.key, first=other.key, second=one.key)


def _key_year(
    entry: Entry, path: FieldPath, key: str, dates: tuple[When, ...], ahead: int
) -> Iterator[Diagnostic]:
    years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", key)}
    first = min(one.first_day.year for one in dates)
    last = max(one.last_day.year for one in dates) + ahead
    if years and not any(first <= year <= last for year in years):
        shown = " – ".join(dict.fromkeys(told(one) for one in dates))
        yield KEY_YEAR.at(entry.marks.of(*path, "key"), f"key: {key}", key=key, dates=shown)
