"""A site and its files to how it stands with each translation of each entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from talkoot.model.entry import Entry
from talkoot.model.fields import Fingerprint
from talkoot.reading.documents import parse
from talkoot.reading.original_words import fingerprint
from talkoot.reading.source_names import name_of
from talkoot.reading.source_text import read_text
from talkoot.site.linking import Site
from talkoot.site.states import Publicity, publicity
from talkoot.values.language import Language
from talkoot.values.snapshot import Snapshot


class Standing(StrEnum):
    """How it stands with a translation.

    ``current``: the original has the words that were translated. ``outdated``: it has others now.
    ``unconfirmed``: the translation does not tell of which words it is one. ``missing``: there is none.
    """

    CURRENT = "current"
    OUTDATED = "outdated"
    UNCONFIRMED = "unconfirmed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Translation:
    """An entry in a language that is not that of its original.

    ``path`` is its file, to be made if it is missing; ``fingerprint`` is that of the original now, empty if
    the translation is missing; ``required`` is true if the settings ask for it.
    """

    id: str
    type: str
    language: Language
    standing: Standing
    path: str
    original: str
    required: bool
    fingerprint: Fingerprint = Fingerprint("")


def coverage(site: Site, snapshot: Snapshot, now: datetime) -> tuple[Translation, ...]:
    """Every translation that there is or could be, of entries that are or will be public, by id."""
    return tuple(one for entry in site.entries.values() for one in _of(site, snapshot, entry, now))


def path_in(entry: Entry, language: Language) -> str:
    """The file of an original's translation."""
    name = name_of(entry.path)
    return f"{entry.path.rpartition('/')[0]}/{name.stem}.{language}{name.ending}"


def required(site: Site, entry: Entry) -> tuple[Language, ...]:
    """The languages of the hub in which the settings ask for the entry (Language Act 423/2003)."""
    asked = dict(site.settings.required_languages).get(entry.type.name, ())
    return tuple(one for one in asked if one in site.settings.languages)


def fingerprint_of(entry: Entry, snapshot: Snapshot) -> Fingerprint:
    """The fingerprint of the words of an original, as its file is now."""
    source = snapshot.sources[entry.path]
    document, _ = parse(read_text(source.read(), entry.path)[0], entry.path, source.digest)
    assert document is not None  # what is an entry could be read
    return fingerprint(document, entry.type)


def _of(site: Site, snapshot: Snapshot, entry: Entry, now: datetime) -> Iterator[Translation]:
    if publicity(entry, now) not in (Publicity.PUBLIC, Publicity.SCHEDULED):
        return
    others = [one for one in site.settings.languages if one != entry.language]
    told = {one: site.translations[entry.id, one] for one in others if (entry.id, one) in site.translations}
    mark = fingerprint_of(entry, snapshot) if told else Fingerprint("")
    for one in others:
        asked = one in required(site, entry)
        path = told[one].path if one in told else path_in(entry, one)
        standing = _standing(told[one].translated_from, mark) if one in told else Standing.MISSING
        yield Translation(entry.id, entry.type.name, one, standing, path, entry.path, asked, mark)


def _standing(noted: str, mark: Fingerprint) -> Standing:
    if not noted:
        return Standing.UNCONFIRMED
    return Standing.CURRENT if noted == mark else Standing.OUTDATED
