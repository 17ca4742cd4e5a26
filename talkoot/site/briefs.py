"""What the hub as a whole must know of an entry: enough to list, order, link and remember it.

Kept from one build to the next, so that an entry is opened only when something shows it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from talkoot.model.body import HoleKind
from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Windowed
from talkoot.reading.entries import name_of
from talkoot.site.counting import counted_facts
from talkoot.site.references import files, references
from talkoot.values.language import Language
from talkoot.values.slugs import slug_of


class BackLink(NamedTuple):
    """Somebody's reference to an entry or, with a key, to one of its parts.

    ``relation`` is the name of the outermost field that holds it: ``part_of``, ``contacts``, ``place``.
    """

    source: str
    relation: str
    key: str


class Closing(NamedTuple):
    """A window of an entry that closes. ``id`` is permanent: that of the entry and the window's key."""

    id: str
    entry: str
    key: str
    kind: str
    opens_at: datetime | None
    closes_at: datetime


class Alias(NamedTuple):
    """An old address that an entry names, and where it is written."""

    language: Language
    address: str
    path: str
    line: int
    column: int


# A tuple and no dataclass, since thousands of them are read back at the start of every build.
class Brief(NamedTuple):
    """An entry in short.

    ``slugs`` and ``titles`` are by language, the original's under its own; ``told`` is the instant of its
    publication if it tells one; ``links`` lead from it; ``files`` are those that it shows; ``counted`` are
    the digests of what its calendar entries count, by their names; ``dated`` is true if a calendar has it.
    """

    id: str
    type: str
    path: str
    original: Language
    slugs: tuple[tuple[Language, str], ...]
    titles: tuple[tuple[Language, str], ...]
    told: datetime | None
    links: tuple[tuple[str, BackLink], ...]
    files: tuple[str, ...]
    aliases: tuple[Alias, ...]
    topics: tuple[str, ...]
    areas: tuple[str, ...]
    place: str
    within: str
    closings: tuple[Closing, ...]
    counted: tuple[tuple[str, str], ...]
    dated: bool
    kind: str

    def slug(self, language: Language) -> str:
        """The last part of its address in a language, or of the original's if it has none there."""
        found = dict(self.slugs)
        return found.get(language, found[self.original])

    def title(self, language: Language) -> str:
        """Its title in a language, or the original's."""
        found = dict(self.titles)
        return found.get(language, found[self.original])


def brief(entry: Entry, translations: Mapping[Language, Entry]) -> Brief:
    """The entry, given in its original and in every other language that it has, in short."""
    every = {entry.language: entry, **translations}
    told = entry.published.published
    return Brief(
        id=entry.id,
        type=entry.type.name,
        path=entry.path,
        original=entry.language,
        slugs=tuple((language, slug(one)) for language, one in every.items()),
        titles=tuple((language, one.named.title) for language, one in every.items()),
        told=told.starts if told else None,
        links=_links(entry),
        files=tuple(dict.fromkeys(path for one in every.values() for path in _files(one))),
        aliases=tuple(alias for one in every.values() for alias in _aliases(entry, one)),
        topics=entry.classified.topics,
        areas=entry.classified.areas,
        place=_place(entry),
        within=str(getattr(entry.own, "area", "")),
        closings=tuple(_closings(entry)),
        counted=tuple(counted_facts(entry).items()),
        dated=is_dated(entry),
        kind=str(getattr(entry.own, "kind", "")),
    )


def slug(entry: Entry) -> str:
    """The last part of an entry's address: its slug, else its file's name."""
    return entry.named.slug or slug_of(name_of(entry.marks.path).stem)


def _links(entry: Entry) -> tuple[tuple[str, BackLink], ...]:
    found = ((ref.id, BackLink(entry.id, str(path[0]), ref.key)) for path, ref, _ in references(entry))
    return tuple(dict.fromkeys(found))


def _files(entry: Entry) -> Iterator[str]:
    yield from (path for _, path in files(entry))
    for hole in entry.body.holes:
        if hole.kind is not HoleKind.CARD and not hole.target.startswith("id:"):
            yield hole.target


def _aliases(original: Entry, entry: Entry) -> Iterator[Alias]:
    if entry is not original and entry.named.aliases == original.named.aliases:
        return
    for number, address in enumerate(entry.named.aliases):
        at = entry.marks.of("aliases", number)
        yield Alias(entry.language, address, at.path, at.line, at.column)


def _place(entry: Entry) -> str:
    place = entry.own.place if isinstance(entry.own, Located) else None
    return place.id if place else ""


def _closings(entry: Entry) -> Iterator[Closing]:
    if isinstance(entry.own, Windowed):
        for one in entry.own.windows():
            if one.closes_at is not None:
                permanent = f"{entry.id}.{one.key}" if one.key else entry.id
                yield Closing(permanent, entry.id, one.key, one.kind, one.opens_at, one.closes_at)


def is_dated(entry: Entry) -> bool:
    """True for an entry with times of which at least one is known to the day."""
    own = entry.own
    return isinstance(own, Scheduled) and any(not one.starts.is_span for one in own.occurrences())
