"""What the hub as a whole must know of an entry: enough to list, order, link and remember it.

Kept from one build to the next, so that an entry is opened only when something shows it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from talkoot.model.body import HoleKind
from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Windowed
from talkoot.reading.source_names import name_of
from talkoot.site.counting import counted_facts
from talkoot.site.periods import crowds, periods
from talkoot.site.references import files, references
from talkoot.values.language import Language, nearest
from talkoot.values.slugs import slug_of


IMAGE = ("image", "file")
"""The path of the field that names the picture of an entry."""


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


class Notice(NamedTuple):
    """Something that an association ``seeks`` or ``offers`` (``kind``), the how manyth of these it is there.

    ``last_day`` (ISO 8601) is empty and ``ends_at`` None for one without an end.
    """

    kind: str
    number: int
    last_day: str
    ends_at: datetime | None


class Wording(NamedTuple):
    """What an entry is called in one language: by its file, its title and the last part of its address.

    ``asks`` is true if the file itself asks for that address.
    """

    language: Language
    path: str
    title: str
    slug: str
    asks: bool


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

    ``wordings`` has the original's first; ``told`` is the instant of its publication if it tells one;
    ``links`` lead from it; ``files`` are those that it uses: ``shown`` are the pictures among them that it
    shows, each with its maker if it tells one, ``press`` those for newsrooms, ``offered`` those that readers
    can fetch whole; ``counted`` are the digests of what its
    calendar entries count, by their names; ``dated`` is true if a calendar has it, ``broken`` if a field of
    it could not be read; ``periods`` are the months and years in which it stands, ``crowds`` tells how often
    where it does so more than once; ``notices`` are what it seeks and offers.
    """

    id: str
    type: str
    wordings: tuple[Wording, ...]
    told: datetime | None
    links: tuple[tuple[str, BackLink], ...]
    files: tuple[str, ...]
    shown: tuple[tuple[str, str], ...]
    press: tuple[str, ...]
    offered: tuple[str, ...]
    aliases: tuple[Alias, ...]
    topics: tuple[str, ...]
    areas: tuple[str, ...]
    place: str
    within: str
    closings: tuple[Closing, ...]
    counted: tuple[tuple[str, str], ...]
    dated: bool
    broken: bool
    kind: str
    periods: tuple[str, ...]
    crowds: tuple[tuple[str, int], ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def path(self) -> str:
        """The file of the original."""
        return self.wordings[0].path

    def in_language(self, language: Language) -> Wording:
        """What it is called in a language, or in that of the original if it has no words there."""
        told = {one.language: one for one in self.wordings}
        return next((told[one] for one in nearest(language) if one in told), self.wordings[0])

    def leads_to(self, relation: str) -> tuple[str, ...]:
        """The other entries that one of its fields names."""
        return tuple(id_ for id_, link in self.links if link.relation == relation and id_ != self.id)


class Stamped(NamedTuple):
    """A brief, and the digests of all texts that it was made from."""

    stamp: str
    brief: Brief


def brief(entry: Entry, translations: Mapping[Language, Entry]) -> Brief:
    """The entry, given in its original and in every other language that it has, in short."""
    every = {"": entry, **translations}
    told = entry.published.published
    return Brief(
        id=entry.id,
        type=entry.type.name,
        wordings=(_wording(entry, entry.language), *(_wording(one, key) for key, one in translations.items())),
        told=told.starts if told else None,
        links=_links(entry),
        files=tuple(dict.fromkeys(path for one in every.values() for path in _files(one))),
        shown=tuple(dict.fromkeys(one for each in every.values() for one in _shown(each))),
        press=tuple(dict.fromkeys(path for one in every.values() for path in _press(one))),
        offered=tuple(dict.fromkeys(path for one in every.values() for path in _offered(one))),
        aliases=tuple(alias for one in every.values() for alias in _aliases(entry, one)),
        topics=entry.classified.topics,
        areas=entry.classified.areas,
        place=_place(entry),
        within=str(getattr(entry.own, "area", "")),
        closings=tuple(_closings(entry)),
        counted=tuple(counted_facts(entry).items()),
        dated=is_dated(entry),
        broken=any(one.broken for one in every.values()),
        kind=str(getattr(entry.own, "kind", "")),
        periods=periods(entry),
        crowds=crowds(entry),
        notices=tuple(_notices(entry)),
    )


def brief_of(held: tuple[Any, ...]) -> Brief:
    """The brief of which all named tuples have become plain ones."""
    new = tuple.__new__
    found: Brief = new(Brief, held)
    return found._replace(
        wordings=tuple([new(Wording, one) for one in found.wordings]),
        links=tuple([(id_, new(BackLink, one)) for id_, one in found.links]),
        aliases=tuple([new(Alias, one) for one in found.aliases]),
        closings=tuple([new(Closing, one) for one in found.closings]),
        notices=tuple([new(Notice, one) for one in found.notices]),
    )


def back_links(briefs: Iterable[Brief]) -> Mapping[str, tuple[BackLink, ...]]:
    """What leads to each entry, in the order of the briefs."""
    found: dict[str, list[BackLink]] = defaultdict(list)
    for one in briefs:
        for target, link in one.links:
            found[target].append(link)
    return {id_: tuple(links) for id_, links in found.items()}


def slug(entry: Entry) -> str:
    """The last part of an entry's address: its slug, else its file's name."""
    return entry.named.slug or slug_of(name_of(entry.marks.path).stem)


def _wording(entry: Entry, language: Language) -> Wording:
    return Wording(language, entry.path, entry.named.title, slug(entry), ("slug",) in entry.marks.at)


def _links(entry: Entry) -> tuple[tuple[str, BackLink], ...]:
    found = ((ref.id, BackLink(entry.id, str(path[0]), ref.key)) for path, ref, _ in references(entry))
    return tuple(dict.fromkeys(found))


def _files(entry: Entry) -> Iterator[str]:
    yield from (path for _, path in files(entry))
    for hole in entry.body.holes:
        if hole.kind is not HoleKind.CARD and not hole.target.startswith("id:"):
            yield hole.target


def _shown(entry: Entry) -> Iterator[tuple[str, str]]:
    image = entry.named.image
    if image is not None:
        yield image.file, image.photographer
    yield from ((hole.target, "") for hole in entry.body.holes if hole.kind is HoleKind.IMAGE)


def _press(entry: Entry) -> Iterator[str]:
    image = entry.named.image
    if image is not None and image.press:
        yield image.file


def _offered(entry: Entry) -> Iterator[str]:
    yield from _press(entry)
    yield from (path for place, path in files(entry) if place != IMAGE)
    for hole in entry.body.holes:
        if hole.kind is HoleKind.LINK and not hole.target.startswith("id:"):
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


def _notices(entry: Entry) -> Iterator[Notice]:
    for kind in ("seeks", "offers"):
        for number, one in enumerate(getattr(entry.own, kind, ())):
            last_day = one.until.last_day.isoformat() if one.until else ""
            yield Notice(kind, number, last_day, one.until.ends if one.until else None)


def is_dated(entry: Entry) -> bool:
    """True for an entry with times of which at least one is known to the day."""
    own = entry.own
    return isinstance(own, Scheduled) and any(not one.starts.is_span for one in own.occurrences())
