"""A site at one moment: which entries are public, since when, and under which addresses.

Everything that an output shows comes from here, so that there is one filter and one clock, and so that
every reading is noted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from talkoot.content import BY_NAME
from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.model.picture import Wish
from talkoot.output.lists import Lists
from talkoot.output.pictures import Shown
from talkoot.site.briefs import BackLink
from talkoot.site.ledger import Sequence
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.language import Language
from talkoot.values.tracing import Table


@dataclass(frozen=True, slots=True)
class Told:
    """Since when an entry is public, and when it last changed by its content."""

    published: datetime
    changed: datetime


class Past(Protocol):
    """What the next ledger says of the entries."""

    @property
    def first(self) -> Mapping[str, datetime]:
        """The first publication of all that is or was public."""
        ...

    @property
    def sequences(self) -> Mapping[str, Sequence]:
        """How often each calendar entry has changed."""
        ...


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published at ``now``. Whatever is shown is made from its tables, which note their readers.

    ``shown`` has the ids of public entries, ``away`` those that have been public and are not now, each
    ``withdrawn``, ``expired`` or ``unpublished``; ``since`` the beginning of each entry's phase. ``told`` are
    the instants that the ledger remembers, ``sequences`` how often a calendar entry has changed;
    ``places`` are the addresses of entries by language and id, ``assets`` those of files that can be fetched
    whole, ``pictures`` what is made of pictures, ``licences`` what those for newsrooms tell of their licence,
    by their paths below ``content/``.
    ``coming`` tells when the output changes by itself next (``change``, RFC 3339).
    ``register`` and ``past`` are for planning and the next ledger.
    """

    site: Site
    now: datetime
    register: Register
    past: Past
    lists: Lists
    shown: Table[str, bool]
    away: Table[str, str]
    since: Table[str, datetime]
    told: Table[str, Told]
    sequences: Table[str, int]
    links: Table[str, tuple[BackLink, ...]]
    places: Table[str, str]
    assets: Table[str, str]
    pictures: Table[str, Shown]
    licences: Table[str, str]
    coming: Table[str, str | None]

    @property
    def settings(self) -> Settings:
        """The settings of the hub."""
        return self.site.settings

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the hub, the first of them without a prefix."""
        return self.settings.languages

    @property
    def public(self) -> tuple[str, ...]:
        """Every public entry, in the order of ids; for planning."""
        return tuple(self.shown)

    def entry(self, id_: str, language: Language) -> Entry:
        """The entry in the language or in that of its original."""
        return self.site.in_language(id_, language)

    def type_of(self, id_: str) -> ContentType:
        """The content type of an entry."""
        return BY_NAME[self.site.types[id_]]

    def shows(self, id_: str) -> bool:
        """True if the entry exists and is public."""
        return id_ in self.shown

    def whole(self, path: str) -> Wish:
        """A whole picture for those who fetch it."""
        return self.pictures[path].whole(self.licences.get(path, ""))

    def at(self, id_: str) -> datetime:
        """The instant as of which an entry is shown: the beginning of its phase."""
        return self.since[id_]

    def published_at(self, id_: str) -> datetime:
        """When the entry was first published."""
        return self.told[id_].published

    def changed_at(self, id_: str) -> datetime:
        """The latest of its publication, its updates so far and the last change that a calendar counts."""
        return self.told[id_].changed

    def absolute(self, address: str) -> str:
        """The whole address of a path below the hub's root."""
        return f"{self.settings.base_url}{address}"
