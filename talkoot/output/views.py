"""The small frozen views in which entries appear on pages other than their own.

No view holds a body, so that the edit of a text never rebuilds a listing. Addresses are paths below
the hub's root; a page puts its own way to the root before them.
"""

from dataclasses import dataclass

from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Link:
    """A link. ``outside`` links hold a whole address, all others a path below the hub's root.

    ``language`` is that of the text when it is not the page's; ``current`` marks the page itself.
    """

    text: str
    address: str
    outside: bool = False
    language: Language = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in words and, for machines, in ISO 8601 (empty for a span)."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class NextState:
    """What a state becomes by itself from the instant ``at`` (ISO 8601) on, in the words of a build then.

    ``moment`` is when it takes place next, if that is not what is shown now.
    """

    at: str
    name: str
    label: str
    detail: str = ""
    action: Link | None = None
    moment: Moment | None = None

    @property
    def text(self) -> str:
        """Label and detail in one line."""
        return f"{self.label} · {self.detail}" if self.detail else self.label


@dataclass(frozen=True, slots=True)
class LiveState:
    """The state of an entry in words that stay true: ``Avoinna · sulkeutuu ti 31.3.2026 klo 16``.

    ``opens``, ``closes``, ``starts`` and ``ends`` are instants in ISO 8601, empty where unknown;
    ``action`` is the link that acts on an open window; ``next`` is what it becomes, in the order of time;
    ``language`` is that of the detail if not the page's.
    """

    name: str
    label: str
    detail: str = ""
    opens: str = ""
    closes: str = ""
    starts: str = ""
    ends: str = ""
    action: Link | None = None
    next: tuple[NextState, ...] = ()
    language: Language = ""

    @property
    def text(self) -> str:
        """Label and detail in one line."""
        return f"{self.label} · {self.detail}" if self.detail else self.label


@dataclass(frozen=True, slots=True)
class Named:
    """What an entry is called, and the language of that if it is not the page's."""

    title: str
    language: Language


@dataclass(frozen=True, slots=True)
class FacetValue:
    """What an entry is found by: its value of a facet, as addresses and as readers have it.

    ``order`` is the text by which the values of a facet are sorted; ``is_yes`` marks the one of a facet that
    is either so or not.
    """

    facet: str
    value: str
    label: str
    order: str = ""
    is_yes: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list. ``note`` says that what it tells about is over, ``note_next`` when that will be.

    The languages are those of the title, the lead and the place if not the page's.
    """

    id: str
    type: str
    type_label: str
    title: str
    lead: str
    address: str
    language: Language
    moment: Moment | None = None
    place: str = ""
    state: LiveState | None = None
    note: str = ""
    note_next: tuple[NextState, ...] = ()
    facets: tuple[FacetValue, ...] = ()
    lead_language: Language = ""
    place_language: Language = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact, the same wherever it appears. ``phone_text`` says that it is a number.

    ``phone_link`` is a ``tel:`` address (RFC 3966). ``language`` is that of the role if not the page's.
    """

    id: str
    role: str
    name: str
    organisation: str
    unit: str
    phone: str
    phone_text: str
    phone_link: str
    email: str
    language: Language = ""
    organisation_language: Language = ""
    unit_language: Language = ""

    @property
    def line(self) -> str:
        """Everything in one line, as releases end with it."""
        who = " ".join(part for part in (self.role, self.name) if part)
        parts = (who, self.organisation, self.unit, self.phone_text, self.email)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class AuthorityView:
    """An authority with the ways to reach it. ``site`` is its address as people read it."""

    name: str
    unit: str
    site: str
    address: str
    email: str
    phone: str
    phone_link: str


@dataclass(frozen=True, slots=True)
class Venue:
    """Where something takes place. The languages are those of its words if not the page's."""

    name: str
    address: str = ""
    room: str = ""
    link: Link | None = None
    accessibility: tuple[str, ...] = ()
    latitude: str = ""
    longitude: str = ""
    language: Language = ""
    address_language: Language = ""
    room_language: Language = ""

    @property
    def line(self) -> str:
        """Name, room and address in one line."""
        return ", ".join(part for part in (self.name, self.room, self.address) if part)


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact: words, perhaps linked, perhaps a moment, perhaps those of a state.

    ``language`` is that of the words if not the page's; ``before`` is said before them in the page's.
    """

    text: str
    link: Link | None = None
    iso: str = ""
    state: LiveState | None = None
    language: Language = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A named fact, such as ``Hakuaika``, with its values."""

    name: str
    label: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download, with what one should know before opening it.

    ``language`` is that of the file if not the page's, ``language_name`` in words; ``words_language`` that of
    its name.
    """

    text: str
    address: str
    kind: str
    size: str
    language: Language = ""
    accessible: bool = True
    language_name: str = ""
    words_language: Language = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A repeated part of an entry: a session, a round, an edition, a phase, or a line of a programme.

    ``language`` is that of the title if not the page's.
    """

    anchor: str
    title: str
    moment: Moment | None
    state: LiveState | None
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...] = ()
    downloads: tuple[Download, ...] = ()
    language: Language = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one field under their heading; ``more`` leads to those that are not named here."""

    name: str
    heading: str
    parts: tuple[Part, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading, perhaps with ways to more. ``anchor`` is the id of the group, if it has one.

    ``keeps`` are the names of the states that belong in it; a card in another state leaves it. One that
    ``waits`` is empty until a card comes to it.
    """

    name: str
    heading: str
    cards: tuple[Card, ...]
    more: Link | None = None
    also: Link | None = None
    anchor: str = ""
    keeps: tuple[str, ...] = ()
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """A window on the page of deadlines; its title is that of its entry and of the part that it is for."""

    card: Card
    kind: str
    title: str
    state: LiveState
