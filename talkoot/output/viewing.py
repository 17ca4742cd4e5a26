"""Entries to their small views in one language at one moment: cards, states, contacts, venues."""

from collections.abc import Iterable
from datetime import datetime

from talkoot.content import BY_NAME
from talkoot.content.contact import Contact
from talkoot.content.place import Place
from talkoot.content.premises import Premises
from talkoot.model.config import Link as ToldLink
from talkoot.model.config import in_language
from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.protocols import Located, Scheduled, Spanning
from talkoot.model.schedule import Occurrence, Window
from talkoot.model.when import When
from talkoot.output import wording
from talkoot.output.publication import Publication
from talkoot.output.views import Card, ContactLine, Link, LiveState, Moment, Venue
from talkoot.reading.catalogues import Catalogue
from talkoot.site.states import (
    Publicity,
    State,
    awaits_hour,
    next_occurrence,
    publicity,
    state,
    window_state,
)
from talkoot.values.language import Language
from talkoot.values.local_time import local


class Viewer:
    """Makes the views of one publication in one language, each view once."""

    def __init__(self, publication: Publication, language: Language) -> None:
        self.publication = publication
        self.language = language
        self.site = publication.site
        self.settings = publication.settings
        self.addresses = self.site.addresses
        self.now = publication.now
        self.words: Catalogue = self.site.content.catalogues[language]
        self._cards: dict[str, Card] = {}

    def entry(self, id_: str) -> Entry:
        """The entry in this language or in that of its original."""
        return self.publication.entry(id_, self.language)

    def told(self, labels: tuple[tuple[Language, str], ...]) -> str:
        """A text of the settings in this language."""
        return in_language(labels, self.language, self.settings.language)

    def label(self, type_: ContentType) -> str:
        """The name of a type in the plural, as the settings or the catalogue have it."""
        own = dict(self.settings.labels).get(type_.name)
        return self.told(own) if own else self.words.word(f"type.{type_.name}.many")

    def foreign(self, entry: Entry) -> Language:
        """The language of the entry's words if it is not that of the page, else nothing."""
        return "" if entry.language == self.language else entry.language

    def card(self, id_: str) -> Card:
        """The entry in a list."""
        if id_ not in self._cards:
            self._cards[id_] = self._card(self.entry(id_))
        return self._cards[id_]

    def cards(self, ids: Iterable[str]) -> tuple[Card, ...]:
        """The entries in a list, in the order given."""
        return tuple(self.card(id_) for id_ in ids)

    def address(self, id_: str, key: str = "") -> str:
        """Where the entry, or a part of it, is found; contacts and places stand on other pages."""
        entry = self.entry(id_)
        if not entry.type.has_page:
            listing = self.addresses.section(BY_NAME["contact"], self.language)
            return f"{listing}#{id_}" if entry.type.name == "contact" else ""
        return self.addresses.entry(entry, self.language) + (f"#{key}" if key else "")

    def link(self, ref: Ref) -> Link | None:
        """A link to the entry, None if it is not public or has no place of its own."""
        if not self.publication.shows(ref.id):
            return None
        entry = self.entry(ref.id)
        address = self.address(ref.id, ref.key)
        return Link(entry.named.title, address, language=self.foreign(entry)) if address else None

    def live_state(self, entry: Entry) -> LiveState | None:
        """The state of the entry now."""
        found = state(entry, self.now)
        return self._live(found, entry) if found else None

    def window(self, window: Window) -> LiveState:
        """The state of one window now."""
        return self._window(window_state(window, self.now), window)

    def occurrence(self, one: Occurrence, name: str) -> LiveState:
        """The state of one occurrence, named ``name``."""
        detail = one.note
        if one.status == "rescheduled" and one.moved_from and not detail:
            detail = self.words.word("state.moved_from", when=wording.moment(one.moved_from, self.words))
        shown = one.status if name in ("coming", "ongoing") and one.status in _NOTEWORTHY else name
        return LiveState(
            shown,
            self.words.word(f"state.{shown}"),
            detail,
            starts=_iso(one.starts.starts) if one.starts.is_instant else "",
            ends=_iso(one.over_at),
        )

    def moment(self, when: When) -> Moment:
        """A moment in words."""
        return Moment(wording.moment(when, self.words), "" if when.is_span else when.iso)

    def occurrence_moment(self, one: Occurrence) -> Moment:
        """When an occurrence takes place; a day without its hour says so unless it lasts the whole day."""
        text = wording.interval(one.starts, one.ends, self.words)
        if awaits_hour(one) and one.over_at > self.now:
            text = f"{text}, {self.words.word('date.hour_unknown')}"
        return Moment(text, "" if one.starts.is_span else one.starts.iso)

    def contact(self, id_: str) -> ContactLine | None:
        """The contact, or whoever answers in its place once it is no longer valid."""
        seen: set[str] = set()
        while id_ in self.site.entries and id_ not in seen:
            seen.add(id_)
            entry = self.entry(id_)
            own = entry.own
            if not isinstance(own, Contact):
                return None
            if own.valid_until is None or own.valid_until.ends > self.now:
                return self._contact(entry, own)
            id_ = own.substitute.id if own.substitute else ""
        return None

    def contacts(self, refs: Iterable[Ref]) -> tuple[ContactLine, ...]:
        """The contacts that are still valid or have a substitute, each once."""
        found = (self.contact(ref.id) for ref in refs)
        return tuple(dict.fromkeys(one for one in found if one))

    def venue(self, ref: Ref | None, room: str = "") -> Venue | None:
        """The place or premises that a reference leads to; the building for premises that are not public."""
        if ref is None or ref.id not in self.site.entries:
            return None
        entry = self.entry(ref.id)
        if isinstance(entry.own, Premises):
            if not self.publication.shows(ref.id):
                return self.venue(entry.own.place, room)
            inside = self.venue(entry.own.place)
            where = ", ".join(part for part in (inside.name, inside.address) if part) if inside else ""
            return Venue(entry.named.title, where, room, self.link(ref))
        return self._place(entry.own, room) if isinstance(entry.own, Place) else None

    def outside(self, link: ToldLink) -> Link:
        """A link of the settings."""
        return Link(self.told(link.name), link.url, outside=True)

    def accessibility(self, told: Iterable[str]) -> tuple[str, ...]:
        """How one gets in and about, in words."""
        return tuple(self.words.find(f"choice.accessibility.{one}", f"choice.{one}") for one in told)

    def _card(self, entry: Entry) -> Card:
        own = entry.own
        venue = self.venue(own.place) if isinstance(own, Located) and isinstance(own, Scheduled) else None
        return Card(
            id=entry.id,
            type=entry.type.name,
            type_label=self.words.word(f"type.{entry.type.name}.one"),
            title=entry.named.title,
            lead=entry.named.lead,
            address=self.address(entry.id),
            language=self.foreign(entry),
            moment=self._card_moment(entry),
            place=venue.name if venue else "",
            state=self.live_state(entry),
            note=self.words.word("ui.ended") if self._is_over(entry) else "",
        )

    def _is_over(self, entry: Entry) -> bool:
        """True if everything that the entry tells about has ended, so that its heading has grown old."""
        about = [self.site.entries[ref.id] for ref in entry.related.about if ref.id in self.site.entries]
        ended = [found for one in about if (found := self._has_ended(one)) is not None]
        return bool(ended) and all(ended)

    def _has_ended(self, entry: Entry) -> bool | None:
        """True for what has ended or expired; None for what has no end or is otherwise not public."""
        found, public = state(entry, self.now), publicity(entry, self.now)
        if found is None or public not in (Publicity.PUBLIC, Publicity.EXPIRED):
            return None
        return public is Publicity.EXPIRED or found.name in _OVER

    def _card_moment(self, entry: Entry) -> Moment | None:
        own = entry.own
        if isinstance(own, Scheduled):
            times = own.occurrences()
            if times:
                return self.occurrence_moment(next_occurrence(times, self.now))
            return Moment(self.words.word("date.unknown"))
        if isinstance(own, Spanning):
            starts, ends = own.span()
            if starts and ends:
                return Moment(wording.interval(starts, ends, self.words))
            if told := starts or ends:
                key = "date.from" if starts else "date.until"
                return Moment(self.words.word(key, when=wording.moment(told, self.words)))
        if entry.type.name == "release" and entry.published.published:
            return self.moment(entry.published.published)
        return None

    def _live(self, found: State, entry: Entry) -> LiveState:
        if found.occurrence is not None:
            return self.occurrence(found.occurrence, found.name)
        if found.window is not None:
            return self._window(found.name, found.window)
        return LiveState(found.name, self.words.word(f"state.{found.name}"), action=self._always(entry))

    def _always(self, entry: Entry) -> Link | None:
        url = getattr(entry.own, "apply_url", "")
        return Link(self.words.word("action.grant"), url, outside=True) if url else None

    def _window(self, name: str, window: Window) -> LiveState:
        told = window.opens if name == "coming" else window.closes
        when = wording.moment(told, self.words) if told else ""
        detail = self.words.word(f"state.{name}.{window.kind}", when=when) if when else ""
        action = Link(self.words.word(f"action.{window.kind}"), window.url, outside=True)
        return LiveState(
            name,
            self.words.word(f"state.{name}"),
            detail,
            opens=_iso(window.opens_at),
            closes=_iso(window.closes_at),
            action=action if name == "open" and window.url else None,
        )

    def _contact(self, entry: Entry, own: Contact) -> ContactLine:
        return ContactLine(
            id=entry.id,
            role=own.role,
            name=own.name,
            organisation=own.organisation or self.told(self.settings.organisation),
            unit=own.unit,
            phone=own.phone,
            phone_text=self.words.word("ui.phone", number=own.phone) if own.phone else "",
            phone_link=f"tel:{phone_number(own.phone)}" if own.phone else "",
            email=own.email,
            language=self.foreign(entry),
        )

    def _place(self, own: Place, room: str) -> Venue:
        town = " ".join(part for part in (own.postal_code, own.city) if part)
        point = own.coordinates
        return Venue(
            own.name,
            ", ".join(part for part in (own.address, town) if part),
            room,
            accessibility=self.accessibility(own.accessibility),
            latitude=str(point.latitude) if point else "",
            longitude=str(point.longitude) if point else "",
        )


def phone_number(written: str) -> str:
    """A Finnish number as RFC 3966 has it: ``040 123 4567`` is ``+358401234567``."""
    digits = "".join(c for c in written if c.isdigit() or c == "+")
    return f"+358{digits[1:]}" if digits.startswith("0") else digits


_OVER = ("closed", "past", "ended")
_NOTEWORTHY = ("rescheduled", "tentative")


def _iso(at: datetime | None) -> str:
    return local(at).isoformat() if at else ""
