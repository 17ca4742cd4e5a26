"""Where one takes part: a place for those who come, a link for those who are online."""

from collections.abc import Iterator

from talkoot.model.entry import Entry
from talkoot.model.gathering import Gathering
from talkoot.site.linking import Site
from talkoot.site.suggesting import known_of_type
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.language import Words

NO_PLACE = warning(
    "no-place",
    Words(
        "Tapahtumalta puuttuu paikka (place).",
        "Evenemanget saknar plats (place).",
        "The event has no place (place).",
    ),
    Words(
        "Kirjoita paikan tunnus kansiosta content/places/. Verkkotapahtumassa on rivi mode: online.",
        "Skriv platsens id från mappen content/places/. Ett nätevenemang har raden mode: online.",
        "Write the id of a place from content/places/. An event on the web has the line mode: online.",
    ),
)
NO_ONLINE = error(
    "no-online",
    Words(
        "Tapahtumaan voi osallistua verkossa (mode: {mode}), mutta kenttä online puuttuu.",
        "Man kan delta på webben (mode: {mode}), men fältet online saknas.",
        "One can take part online (mode: {mode}), but the field online is missing.",
    ),
    Words(
        "Kerro palvelu ja joko linkki (url) tai se, että linkki lähetetään ilmoittautuneille.",
        "Ange tjänsten och antingen länken (url) eller att den skickas till de anmälda.",
        "Tell the service and either the link (url) or that it is sent to those who sign up.",
    ),
)
NO_WAY_IN = warning(
    "no-online-link",
    Words(
        "Etäosallistumisesta puuttuu linkki (url).",
        "Länken (url) för deltagande på distans saknas.",
        "The link (url) for taking part online is missing.",
    ),
    Words(
        "Jos linkki lähetetään ilmoittautuneille, kirjoita kohtaan online:",
        "Om länken skickas till de anmälda, skriv under online:",
        "If the link is sent to those who sign up, write under online:",
    ),
)
_HOW = "online:\n  platform: Teams\n  sent_after_registration: true"


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Events and workshops that nobody would find their way to."""
    own = entry.own
    if not isinstance(own, Gathering) or not site.is_original(entry):
        return
    if own.status not in ("cancelled", "postponed"):
        yield from _room(site, entry, own)
        yield from _link(entry, own)


def _room(site: Site, entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    if own.mode == "online" or own.place or not entry.sound("place", "mode", "sessions"):
        return
    days = [one.starts for one in own.sessions if not one.place] if own.sessions else [own.starts]
    if any(day and not day.is_span for day in days):
        known = known_of_type(site, "place")
        yield NO_PLACE.at(entry.marks.of("id"), fix=f"place: {known[0]}" if known else "")


def _link(entry: Entry, own: Gathering) -> Iterator[Diagnostic]:
    if own.mode == "in_person" or not entry.sound("online", "mode"):
        return
    if own.online is None:
        yield NO_ONLINE.at(entry.marks.of("mode"), f"mode: {own.mode}", _HOW, mode=own.mode)
    elif not own.online.url and not own.online.sent_after_registration:
        yield NO_WAY_IN.at(entry.marks.of("online"), fix="sent_after_registration: true")
