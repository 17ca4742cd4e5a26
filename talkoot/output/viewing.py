"""Entries to their small views in one language at one moment: cards, states, contacts, venues."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from talkoot.model.config import Link as ToldLink
from talkoot.model.config import in_language, language_told
from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.schedule import Occurrence, Window
from talkoot.model.when import When
from talkoot.output import wording
from talkoot.output.live_states import Shown, lasting, occurrence_in_words, window_in_words
from talkoot.output.publication import Publication
from talkoot.output.views import Card, ContactLine, Link, LiveState, Moment, Named, Venue
from talkoot.reading.catalogues import Catalogue
from talkoot.site.states import State, awaits_hour, course, occurrence_state, own_instants, window_state
from talkoot.values.facets import Facets
from talkoot.values.language import Language, mark

WEIGHT = "weight"
"""The kind of the facets that tell how many bytes a picture has."""


class Viewer:
    """Makes the views of one publication in one language, each view once, as a facet."""

    def __init__(self, publication: Publication, language: Language, facets: Facets) -> None:
        self.publication = publication
        self.language = language
        self.facets = facets
        self.site = publication.site
        self.settings = publication.settings
        self.addresses = self.site.addresses

    @property
    def words(self) -> Catalogue:
        """The words of the language."""
        return self.site.content.catalogues[self.language]

    def facet(self, kind: str, key: str) -> Any:
        """A facet in this language."""
        return self.facets.get(kind, f"{self.language} {key}")

    def at(self, id_: str) -> datetime:
        """The instant as of which an entry is shown."""
        return self.publication.at(id_)

    def entry(self, id_: str) -> Entry:
        """The entry in this language or in that of its original."""
        return self.publication.entry(id_, self.language)

    def weight(self, path: str, kind: str) -> int:
        """How many bytes a picture has: the one of that width for browsers without AVIF, or the ``whole``."""
        found: int = self.facets.get(WEIGHT, f"{kind} {path}")
        return found

    def told(self, labels: tuple[tuple[Language, str], ...]) -> str:
        """A text of the settings in this language."""
        return in_language(labels, self.language, self.settings.language)

    def label(self, type_: ContentType) -> str:
        """The name of a type in the plural, as the settings or the catalogue have it."""
        own = dict(self.settings.labels).get(type_.name)
        return self.told(own) if own else self.words.word(f"type.{type_.name}.many")

    def title(self, entry: Entry) -> str:
        """What the entry is called; one without a title of its own is called by the name of its type."""
        return entry.named.title or self.words.word(f"type.{entry.type.name}.one")

    def told_in(self, labels: tuple[tuple[Language, str], ...]) -> Language:
        """The language of that text if it is not this one, else nothing."""
        found = language_told(labels, self.language, self.settings.language)
        return mark(found, self.language) if found else ""

    def tongue(self, entry: Entry, words: str) -> Language:
        """The language of some words of the entry if it is not the page's, else nothing (WCAG 3.1.2)."""
        return mark(entry.language_of(words), self.language) if words else ""

    def foreign(self, entry: Entry) -> Language:
        """The language of the entry's words if it is not that of the page, else nothing."""
        return mark(entry.language, self.language)

    def card(self, id_: str) -> Card:
        """The entry in a list."""
        card: Card = self.facet("card", id_)
        return card

    def cards(self, ids: Iterable[str]) -> tuple[Card, ...]:
        """The entries in a list, in the order given."""
        return tuple(self.card(id_) for id_ in ids)

    def address(self, id_: str, key: str = "") -> str:
        """Where the entry, or a part of it, is found; contacts and places stand on other pages."""
        type_ = self.publication.type_of(id_)
        if not type_.has_page:
            return f"{self.roll_address(type_, id_)}#{id_}" if type_.has_list else ""
        return self.publication.places[f"{self.language} {id_}"] + (f"#{key}" if key else "")

    def roll_address(self, type_: ContentType, id_: str) -> str:
        """The page of the list of a type without pages on which an entry stands."""
        number = self.publication.lists.roll_of(f"list:{type_.name}", id_)
        return self.addresses.sheet(self.addresses.section(type_, self.language), number, self.language)

    def link(self, ref: Ref) -> Link | None:
        """A link to the entry, None if it is not public or has no place of its own."""
        if not self.publication.shows(ref.id):
            return None
        found = self.link_to_public(ref.id, ref.key)
        return found if found.address else None

    def link_to_public(self, id_: str, key: str = "") -> Link:
        """A link to an entry of which it is known that it is public."""
        named: Named = self.facet("named", id_)
        return Link(named.title, self.address(id_, key), language=named.language)

    def live_state(self, entry: Entry) -> LiveState | None:
        """The state of the entry now, and what it becomes."""
        state_at = course(entry)
        return lasting(self.at(entry.id), own_instants(entry), lambda at: self._shown(entry, state_at(at)))

    def window(self, entry: Entry, window: Window) -> LiveState:
        """The state of one window of an entry now, and what it becomes."""
        instants = (one for one in (window.opens_at, window.closes_at) if one)
        found = lasting(
            self.at(entry.id),
            instants,
            lambda at: Shown(window_in_words(window_state(window, at), window, self.words)),
        )
        assert found is not None  # a window has a state at any instant
        return found

    def occurrence(self, entry: Entry, one: Occurrence) -> LiveState:
        """The state of one time of an entry now, and what it becomes."""
        found = lasting(
            self.at(entry.id),
            (one.starts.starts, one.over_at),
            lambda at: Shown(self.occurrence_named(entry, one, occurrence_state(one, at))),
        )
        assert found is not None  # a time has a state at any instant
        return found

    def occurrence_named(self, entry: Entry, one: Occurrence, name: str) -> LiveState:
        """One time of an entry in the state of that name, with the language of what is noted of it."""
        found = occurrence_in_words(name, one, self.words)
        return replace(found, language=self.tongue(entry, one.note))

    def moment(self, when: When) -> Moment:
        """A moment in words."""
        return Moment(wording.moment(when, self.words), "" if when.is_span else when.iso)

    def occurrence_moment(self, entry: Entry, one: Occurrence) -> Moment:
        """When one of an entry takes place; a day without its hour says so unless it lasts the whole day."""
        text = wording.interval(one.starts, one.ends, self.words)
        if awaits_hour(one) and one.over_at > self.at(entry.id):
            text = f"{text}, {self.words.word('date.hour_unknown')}"
        return Moment(text, "" if one.starts.is_span else one.starts.iso)

    def contact(self, id_: str) -> ContactLine | None:
        """The contact, or whoever answers in its place once it is no longer valid."""
        found: ContactLine | None = self.facet("contact", id_)
        return found

    def contacts(self, refs: Iterable[Ref]) -> tuple[ContactLine, ...]:
        """The contacts that are still valid or have a substitute, each once."""
        found = (self.contact(ref.id) for ref in refs)
        return tuple(dict.fromkeys(one for one in found if one))

    def venue(self, ref: Ref | None, room: str = "") -> Venue | None:
        """The place or premises that a reference leads to; the building for premises that are not public."""
        found: Venue | None = self.facet("venue", ref.id) if ref else None
        return replace(found, room=room) if found and room else found

    def outside(self, link: ToldLink) -> Link:
        """A link of the settings."""
        return self.link_told(link.name, link.url, outside=True)

    def link_told(
        self, labels: tuple[tuple[Language, str], ...], address: str, outside: bool = False
    ) -> Link:
        """A link named by a text of the settings."""
        return Link(self.told(labels), address, outside, language=self.told_in(labels))

    def accessibility(self, told: Iterable[str]) -> tuple[str, ...]:
        """How one gets in and about, in words."""
        return tuple(self.words.find(f"choice.accessibility.{one}", f"choice.{one}") for one in told)

    def _shown(self, entry: Entry, found: State | None) -> Shown | None:
        """A state of the entry, with the time that then comes next."""
        if found is None:
            return None
        if found.occurrence is not None:
            shown = self.occurrence_named(entry, found.occurrence, found.name)
            return Shown(shown, self.occurrence_moment(entry, found.occurrence))
        if found.window is not None:
            return Shown(window_in_words(found.name, found.window, self.words))
        return Shown(
            LiveState(found.name, self.words.word(f"state.{found.name}"), action=self._always(entry))
        )

    def _always(self, entry: Entry) -> Link | None:
        url = getattr(entry.own, "apply_url", "")
        return Link(self.words.word("action.grant"), url, outside=True) if url else None


def phone_number(written: str) -> str:
    """A Finnish number as RFC 3966 has it: ``040 123 4567`` is ``+358401234567``."""
    digits = "".join(c for c in written if c.isdigit() or c == "+")
    return f"+358{digits[1:]}" if digits.startswith("0") else digits
