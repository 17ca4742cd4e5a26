"""A site at one moment: which entries are public, since when, and under which addresses.

Everything that an output shows comes from here, so that there is one filter and one clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.site.ledger import Sequence
from talkoot.site.linking import Site
from talkoot.site.states import is_public
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published at ``now``.

    ``public`` are the ids of the entries that are shown, in the order of ids; ``away`` are those that have
    been public and are not now, each ``withdrawn``, ``expired`` or ``unpublished``. ``first`` tells since
    when; ``sequences`` how often a calendar entry has changed, ``counted`` when an entry's last did;
    ``assets`` the address of each style sheet, script and file under its digest.
    """

    site: Site
    now: datetime
    public: tuple[str, ...]
    away: Mapping[str, str]
    first: Mapping[str, datetime]
    sequences: Mapping[str, Sequence]
    counted: Mapping[str, datetime]
    assets: Mapping[str, str]

    @property
    def settings(self) -> Settings:
        """The settings of the hub."""
        return self.site.settings

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the hub, the first of them without a prefix."""
        return self.settings.languages

    def entry(self, id_: str, language: Language) -> Entry:
        """The entry in the language or in that of its original."""
        return self.site.in_language(id_, language)

    def of(self, type_: ContentType) -> tuple[str, ...]:
        """The public entries of a type, in the order of ids."""
        return tuple(id_ for id_ in self.public if self.site.entries[id_].type is type_)

    def shows(self, id_: str) -> bool:
        """True if the entry exists and is public."""
        entry = self.site.entries.get(id_)
        return entry is not None and is_public(entry, self.now)

    def published_at(self, id_: str) -> datetime:
        """When the entry was first published."""
        return self.first.get(id_, self.now)

    def changed_at(self, id_: str) -> datetime:
        """The latest of its publication, its updates so far and the last change that a calendar counts."""
        updates = (one.at.starts for one in self.site.entries[id_].published.updates)
        counted = self.counted.get(id_, self.published_at(id_))
        return max(self.published_at(id_), counted, *(at for at in updates if at <= self.now))

    def absolute(self, address: str) -> str:
        """The whole address of a path below the hub's root."""
        return f"{self.settings.base_url}{address}"
