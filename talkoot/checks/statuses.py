"""What has become of an event: whoever reads that it is off or moved also reads why and from when."""

from collections.abc import Iterator

from talkoot.model.entry import Entry, FieldPath
from talkoot.model.gathering import Gathering
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

NO_NOTE = error(
    "status-without-note",
    Words(
        "Tapahtuman tila on {status}, mutta selitys (status_note) puuttuu.",
        "Evenemangets läge är {status}, men förklaringen (status_note) saknas.",
        "The status is {status}, but its explanation (status_note) is missing.",
    ),
    Words(
        "Kerro yhdellä rivillä, mitä on tapahtunut ja miten käy niille, jotka ovat ilmoittautuneet.",
        "Berätta på en rad vad som har hänt och hur det går för dem som har anmält sig.",
        "Tell in one line what has happened, and what those who have signed up should do.",
    ),
)
NO_PREVIOUS_START = error(
    "rescheduled-without-previous",
    Words(
        "Tapahtuma on siirretty, mutta alkuperäinen aika (previous_start) puuttuu.",
        "Evenemanget är flyttat, men den ursprungliga tiden (previous_start) saknas.",
        "The event has been moved, but its former start (previous_start) is missing.",
    ),
    Words(
        "Kirjoita, milloin tapahtuman piti alkaa. Uusi aika on kentässä starts.",
        "Skriv när det skulle ha börjat. Den nya tiden står i fältet starts.",
        "Write when it was to begin. The new time stands in the field starts.",
    ),
)
_EXAMPLES = {
    "cancelled": Words(
        "Peruttu sairastumisen vuoksi. Ilmoittautuneille on lähetetty viesti.",
        "Inställt på grund av sjukdom. De som har anmält sig har fått ett meddelande.",
        "Cancelled because of illness. Those who have signed up have been told.",
    ),
    "postponed": Words(
        "Siirtyy myöhempään. Uusi aika kerrotaan tällä sivulla.",
        "Skjuts upp. Den nya tiden meddelas på den här sidan.",
        "Postponed. The new time will be told on this page.",
    ),
    "rescheduled": Words(
        "Siirretty, koska tila ei ole käytettävissä. Ilmoittautumiset ovat voimassa.",
        "Flyttat eftersom lokalen inte är tillgänglig. Anmälningarna gäller.",
        "Moved because the room is not available. Those who have signed up need not do so again.",
    ),
    "tentative": Words(
        "Aika vahvistetaan, kun tila on varmistunut.",
        "Tiden bekräftas när lokalen är bokad.",
        "The time will be confirmed once the room is booked.",
    ),
}
"""What the note may say, in the language of the entry: it is what readers see."""


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """A status that leaves the reader wondering."""
    own = entry.own
    if isinstance(own, Gathering) and site.is_original(entry):
        yield from _note(entry, (), own.status, own.status_note)
        for number, one in enumerate(own.sessions):
            yield from _note(entry, ("sessions", number), one.status, one.status_note)
        told = entry.sound("status", "previous_start")
        if own.status == "rescheduled" and own.previous_start is None and told:
            place = entry.marks.of("status")
            yield NO_PREVIOUS_START.at(place, f"status: {own.status}", "previous_start: 2026-03-31T17:00")


def _note(entry: Entry, path: FieldPath, status: str, note: str) -> Iterator[Diagnostic]:
    if status != "scheduled" and not note and entry.sound("status_note"):
        place, told = entry.marks.of(*path, "status"), _EXAMPLES[status].in_language(entry.language)
        yield NO_NOTE.at(place, f"status: {status}", f"status_note: {told}", status=status)
