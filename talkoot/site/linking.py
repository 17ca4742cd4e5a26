"""Content to a site: every entry by its id, in every language, with what leads to it.

Linking never fails; what a reference lacks is found by the checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from talkoot.content import type_of
from talkoot.model.body import Hole
from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.reading.source_names import name_of
from talkoot.reading.loading import Content
from talkoot.site.addresses import Addresses
from talkoot.site.briefs import Stamped, brief
from talkoot.site.noted_settings import noted_settings
from talkoot.site.shelf import Shelf, finished, name_of_entry
from talkoot.values.language import Language
from talkoot.values.tracing import Reads, Table

NO_BRIEFS: Mapping[str, Stamped] = MappingProxyType({})
RELATIONS = ("part_of", "about", "leads_to", "related")
"""The fields whose back-links are shown."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a link in a text leads to: an entry, by its id, perhaps a part of it, or a file."""

    id: str = ""
    key: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The linked content, in which every reading is noted.

    ``entries`` are the originals by id, in the order of ids; ``translations`` are by id and language;
    ``types`` tell the content type of each id, which is less than its fields; ``paths`` the id of the
    entry that a file below ``content/`` holds; ``singles`` the id of the only entry of each type that has one
    at most. ``briefs`` are for what concerns the hub as a whole: whoever
    reads them is not noted.
    """

    content: Content
    reads: Reads
    entries: Shelf[str]
    translations: Shelf[tuple[str, Language]]
    types: Table[str, str]
    paths: Table[str, str]
    singles: Table[str, str]
    addresses: Addresses
    briefs: Mapping[str, Stamped]

    @property
    def settings(self) -> Settings:
        """The settings of the hub."""
        return self.content.settings

    def is_original(self, entry: Entry) -> bool:
        """False for a translation, even for one into the language of its original."""
        return self.entries[entry.id].path == entry.path

    def in_language(self, id_: str, language: Language) -> Entry:
        """The entry in the language, or in that of its original when there is no translation."""
        if (id_, language) in self.translations:
            return self.translations[id_, language]
        return self.entries[id_]

    def languages_of(self, id_: str) -> tuple[Language, ...]:
        """The languages in which the entry has words of its own, in the order of the settings."""
        original = self.entries[id_].original
        own = self.settings.languages
        return tuple(one for one in own if one == original or (id_, one) in self.translations)

    def target(self, hole: Hole) -> Target:
        """What a hole of a text leads to; an empty target if it leads nowhere."""
        written = hole.target
        if written.startswith("id:"):
            id_, _, key = written.removeprefix("id:").partition(".")
            return Target(id_, key) if id_ in self.types else Target(key=key)
        if id_ := self.paths.get(written, ""):
            return Target(id_)
        return Target(file=written if written in self.content.files else "")


def link(
    content: Content, with_drafts: bool = False, before: Mapping[str, Stamped] = NO_BRIEFS
) -> Site:
    """The site that the content makes; ``with_drafts`` takes every draft for finished.

    Of ``before``, the briefs of entries whose texts are the same stay.
    """
    reads = Reads()
    content = _noted(content, reads)
    prepare = finished if with_drafts else _as_it_is
    originals = {id_: content.originals[id_] for id_ in sorted(content.originals)}
    entries = Shelf(originals, name_of_entry, reads, prepare)
    translations = Shelf(content.translations, lambda key: name_of_entry(*key), reads, prepare)
    paths = {reading.path.removeprefix("content/"): id_ for id_, reading in originals.items()}
    for (id_, _), reading in content.translations.items():
        paths[reading.path.removeprefix("content/")] = id_
    spoken: dict[str, list[Language]] = {id_: [] for id_ in originals}
    for id_, language in sorted(content.translations):
        spoken[id_].append(language)
    types = {id_: _type_at(one.path) for id_, one in originals.items()}
    return Site(
        content,
        reads,
        entries,
        translations,
        Table("type", {id_: one.name for id_, one in types.items()}, reads),
        Table("path", paths, reads),
        Table("single", {one.name: id_ for id_, one in types.items() if one.is_single}, reads),
        Addresses(content.settings, content.catalogues),
        {id_: _brief(id_, entries, translations, languages, before) for id_, languages in spoken.items()},
    )


def _type_at(path: str) -> ContentType:
    name = name_of(path)
    type_ = type_of(name.folder, name.stem)
    assert type_ is not None  # only files of known types are entries
    return type_


def _brief(
    id_: str,
    entries: Shelf[str],
    translations: Shelf[tuple[str, Language]],
    languages: list[Language],
    before: Mapping[str, Stamped],
) -> Stamped:
    """The entry in short, as it is known if no text of it differs."""
    keys = [(id_, language) for language in languages]
    stamp = " ".join((entries.stamp(id_), *map(translations.stamp, keys)))
    known = before.get(id_)
    if known is not None and known.stamp == stamp:
        return known
    made = brief(entries[id_], {language: translations[id_, language] for language in languages})
    return Stamped(stamp, known.brief if known is not None and known.brief == made else made)


def _noted(content: Content, reads: Reads) -> Content:
    """The same content, with notes of which settings, words and files are read."""
    return replace(
        content,
        settings=noted_settings(content.settings, reads),
        catalogues=Table("words", content.catalogues, reads, lambda one: one.digest),
        files=Table("file", content.files, reads, lambda one: one.digest),
        ids=Table("id", content.ids, reads),
    )


def _as_it_is(entry: Entry) -> Entry:
    return entry


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
