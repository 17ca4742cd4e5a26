"""Content to a site: every entry by its id, in every language, with what leads to it.

Linking never fails; what a reference lacks is found by the checks.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from talkoot.model.body import Hole
from talkoot.model.config import Settings
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.groups import Published
from talkoot.reading.loading import Content
from talkoot.site.addresses import Addresses
from talkoot.site.references import references
from talkoot.values.language import Language

RELATIONS = ("part_of", "about", "leads_to", "related")
"""The fields whose back-links are shown."""


@dataclass(frozen=True, slots=True)
class BackLink:
    """Somebody's reference to an entry or, with a key, to one of its parts.

    ``relation`` is the name of the outermost field that holds it: ``part_of``, ``contacts``, ``place``.
    """

    source: str
    relation: str
    key: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a link in a text leads to: an entry, perhaps a part of it, or a file."""

    entry: Entry | None = None
    key: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The linked content. ``entries`` are the originals by id, in the order of ids."""

    content: Content
    entries: Mapping[str, Entry]
    back_links: Mapping[str, tuple[BackLink, ...]]
    paths: Mapping[str, str]
    addresses: Addresses

    @property
    def settings(self) -> Settings:
        """The settings of the hub."""
        return self.content.settings

    def is_original(self, entry: Entry) -> bool:
        """False for a translation, even for one into the language of its original."""
        return self.entries[entry.id].path == entry.path

    def in_language(self, id_: str, language: Language) -> Entry:
        """The entry in the language, or in that of its original when there is no translation."""
        return self.content.translations.get((id_, language), self.entries[id_])

    def languages_of(self, id_: str) -> tuple[Language, ...]:
        """The languages in which the entry has words of its own, in the order of the settings."""
        original = self.entries[id_].original
        translations = self.content.translations
        return tuple(one for one in self.settings.languages if one == original or (id_, one) in translations)

    def target(self, hole: Hole) -> Target:
        """What a hole of a text leads to; an empty target if it leads nowhere."""
        written = hole.target
        if written.startswith("id:"):
            id_, _, key = written.removeprefix("id:").partition(".")
            return Target(self.entries.get(id_), key)
        if id_ := self.paths.get(written, ""):
            return Target(self.entries[id_])
        return Target(file=written if written in self.content.files else "")


def link(content: Content) -> Site:
    """The site that the content makes."""
    entries = {entry.id: entry for entry in sorted(content.originals, key=lambda one: one.id)}
    back: dict[str, dict[BackLink, None]] = defaultdict(dict)
    for entry in entries.values():
        for path, ref, _ in references(entry):
            back[ref.id][BackLink(entry.id, str(path[0]), ref.key)] = None
    paths = {entry.path.removeprefix("content/"): entry.id for entry in entries.values()}
    for (id_, _), translation in content.translations.items():
        paths[translation.path.removeprefix("content/")] = id_
    links = {id_: tuple(found) for id_, found in back.items()}
    return Site(content, entries, links, paths, Addresses(content.settings, content.catalogues))


def with_drafts(content: Content) -> Content:
    """The content as if no entry were a draft: for previews."""
    originals = tuple(_finished(entry) for entry in content.originals)
    translations = {key: _finished(entry) for key, entry in content.translations.items()}
    return replace(content, originals=originals, translations=translations)


def part(entry: Entry, key: str) -> Any:
    """The repeated part of the entry with the key: a round, an edition, a session, a phase; else None."""
    return next((one for _, one in parts(entry) if one.key == key), None)


def parts(entry: Entry) -> tuple[tuple[str, Any], ...]:
    """Every part with a key, with the name of the field that holds it."""
    found: list[tuple[str, Any]] = []
    for name in type(entry.own).__dataclass_fields__:  # type: ignore[attr-defined]  # own is a dataclass
        value = getattr(entry.own, name)
        if isinstance(value, tuple):
            found.extend((name, one) for one in value if hasattr(one, "key") and not isinstance(one, Ref))
    return tuple(found)


def _finished(entry: Entry) -> Entry:
    told: Published = entry.published
    return replace(entry, published=replace(told, draft=False)) if told.draft else entry
