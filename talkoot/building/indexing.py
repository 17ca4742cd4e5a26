"""A publication to the pages of its search index: every entry, contact, list and view, in each language.

What is around a text is left out: what others say of it, who answers, what is sent with every release.
Otherwise a page would be found by the words of its neighbours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from talkoot.building.planning import press_with_facets
from talkoot.content import TYPES
from talkoot.model.config import Area, Labels, Topic, flat_areas
from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Spanning, Staged, Windowed
from talkoot.model.schedule import Occurrence, Window
from talkoot.output import wording
from talkoot.output.assets import Look
from talkoot.output.facts import facts
from talkoot.output.parts import parts
from talkoot.output.publication import Publication
from talkoot.output.viewing import Viewer
from talkoot.output.views import Fact, FactValue
from talkoot.search.index_pages import IndexPage, Span
from talkoot.site.addresses import VIEWS
from talkoot.site.noted_settings import plain_settings
from talkoot.site.states import awaits_hour, over_at
from talkoot.values.digests import digest
from talkoot.values.facets import Facets, Trace

MOST_TIMES = 60
"""Of what takes place more often, the last times are told."""

_NOT_FOUND = ("search", "index")
"""Views that nobody looks for by searching."""

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""When everything was over of which only that is known."""


@dataclass(frozen=True, slots=True)
class Found:
    """What can be found on the pages of a publication, gathered when it is asked for."""

    publication: Publication
    look: Look

    @property
    def finnish(self) -> str:
        """What is to know the words of Finnish: ``simplemma`` or ``voikko``."""
        told = plain_settings(self.publication.settings).search
        return told.finnish if told else "simplemma"

    def phases(self) -> str:
        """The digest of all that the time decides: which entries are public, and as of when each is shown."""
        lines = self.publication.register.lines.items()
        return digest(*(f"{id_} {line.phase.since} {line.phase.publicity}" for id_, line in lines))

    def pages(self) -> tuple[IndexPage, ...]:
        """All that can be found, made anew from the publication."""
        reads = self.publication.site.reads
        press = press_with_facets(self.publication, Facets(reads, Trace()), self.look)
        return tuple(page for viewer in press.viewers.values() for page in _in_language(viewer))


def _in_language(viewer: Viewer) -> Iterator[IndexPage]:
    publication = viewer.publication
    of_area = _members(viewer, "area", flat_areas(viewer.settings.areas))
    of_topic = _members(viewer, "topic", viewer.settings.topics)
    for id_ in publication.public:
        type_ = publication.register.type_of(id_)
        if type_.has_page:
            page = _entry(viewer, viewer.entry(id_))
            yield replace(page, topics=of_topic.get(id_, ()), areas=of_area.get(id_, ()))
        elif type_.name == "contact" and (found := _contact(viewer, id_)):
            yield found
    yield from _lists(viewer)


def _entry(viewer: Viewer, entry: Entry) -> IndexPage:
    return IndexPage(
        name=entry.id,
        language=viewer.language,
        words_language=entry.language,
        address=viewer.address(entry.id),
        title=viewer.title(entry),
        texts=tuple(_texts(viewer, entry)),
        labels=tuple(_labels(viewer, entry)),
        type=entry.type.name,
        times=tuple(_times(viewer, entry)),
        over=_over(viewer, entry),
    )


def _texts(viewer: Viewer, entry: Entry) -> Iterator[str]:
    """What the page says of the entry itself, paragraph by paragraph."""
    yield from entry.named.lead.split("\n\n")
    yield from entry.body.text.split("\n")
    own = entry.own
    if isinstance(own, Located) and (venue := viewer.venue(own.place, getattr(own, "room", ""))):
        yield venue.line
    yield from _of_facts(facts(viewer, entry, own, entry.type.name))
    for group in parts(viewer, entry):
        for part in group.parts:
            yield part.title
            yield from _of_facts(part.facts)


def _of_facts(found: tuple[Fact, ...]) -> Iterator[str]:
    """The values without their labels, which stand on every page of a type."""
    for fact in found:
        *others, last = [value.text for value in fact.values if not _is_address(value)] or [""]
        yield " ".join((*(one if one.endswith(".") else f"{one}," for one in others), last))


def _is_address(value: FactValue) -> bool:
    return "://" in value.text or "@" in value.text


def _labels(viewer: Viewer, entry: Entry) -> Iterator[str]:
    yield viewer.words.word(f"type.{entry.type.name}.one")
    settings = viewer.settings
    terms = ((settings.topics, entry.classified.topics), (flat_areas(settings.areas), entry.classified.areas))
    for declared, told in terms:
        yield from (viewer.told(one.label) for one in declared if one.id in told)


def _members(
    viewer: Viewer, kind: str, terms: tuple[Topic, ...] | tuple[Area, ...]
) -> Mapping[str, tuple[str, ...]]:
    """The topics or areas of each entry, those among them by the place where it is."""
    found: dict[str, tuple[str, ...]] = {}
    for term in terms:
        for id_ in viewer.publication.lists.of(f"{kind}:{term.id}"):
            found[id_] = (*found.get(id_, ()), term.id)
    return found


def _times(viewer: Viewer, entry: Entry) -> Iterator[Span]:
    own = entry.own
    if isinstance(own, Scheduled):
        yield from (_occurrence(viewer, one) for one in own.occurrences()[-MOST_TIMES:])
    elif isinstance(own, Windowed):
        yield from (_window(viewer, one) for one in own.windows())
        if getattr(own, "always_open", False):
            yield Span("stage", "", status="always_open")
    elif isinstance(own, Staged):
        yield Span("stage", "", status=own.stage())
    elif isinstance(own, Spanning):
        starts, ends = own.span()
        moment = viewer.card(entry.id).moment
        text = moment.text if moment else ""
        yield Span("span", text, starts.starts if starts else None, ends.ends if ends else None)
    elif entry.type.name == "release" and (told := entry.published.published):
        yield Span("told", viewer.moment(told).text)


def _occurrence(viewer: Viewer, one: Occurrence) -> Span:
    """A time of which the day is not known is coming until it is past."""
    text = wording.interval(one.starts, one.ends, viewer.words)
    starts = one.over_at if one.starts.is_span else one.starts.starts
    status = "" if one.status == "scheduled" else one.status
    return Span("day" if awaits_hour(one) else "occurrence", text, starts, one.over_at, status)


def _window(viewer: Viewer, one: Window) -> Span:
    words = viewer.words
    if one.opens:
        text = wording.interval(one.opens, one.closes, words)
    else:
        until = wording.moment(one.closes, words) if one.closes else ""
        text = words.word("date.until", when=until) if until else ""
    return Span("window", text, one.opens_at, one.closes_at)


def _over(viewer: Viewer, entry: Entry) -> datetime | None:
    """When all of it was over; of what tells about others, when they all were. None if it has no end."""
    own = entry.own
    if isinstance(own, Staged):
        return _LONG_AGO if own.stage() == "ended" else None
    entries = viewer.site.entries
    about = [_ends(entries[ref.id]) for ref in entry.related.about if ref.id in entries]
    if isinstance(own, Windowed | Scheduled | Spanning):
        return _ends(entry)
    known = [one for one in about if one is not None]
    return max(known) if known and len(known) == len(about) else None


def _ends(entry: Entry) -> datetime | None:
    own = entry.own
    if isinstance(own, Windowed) and not isinstance(own, Scheduled):
        unending = any(one.closes is None for one in own.windows())
        if unending or getattr(own, "always_open", False):
            return None
    if isinstance(own, Spanning) and own.span()[1] is None:
        return None
    last = over_at(entry)
    return last if last > _LONG_AGO else None


def _contact(viewer: Viewer, id_: str) -> IndexPage | None:
    """A contact where all of them stand; none for one in whose place another answers."""
    line = viewer.contact(id_)
    if line is None or line.id != id_:
        return None
    title = " ".join(part for part in (line.role, line.name) if part)
    return IndexPage(
        name=id_,
        language=viewer.language,
        words_language=line.language or viewer.language,
        address=viewer.address(id_),
        title=title[:1].upper() + title[1:],
        texts=(", ".join(part for part in (line.organisation, line.unit, line.phone_text) if part),),
        labels=(viewer.words.word("type.contact.one"), viewer.words.word("type.contact.many")),
        type="contact",
    )


def _lists(viewer: Viewer) -> Iterator[IndexPage]:
    """What is found of a list is its name and what it is for, not what stands in it just now."""
    words, addresses, language = viewer.words, viewer.addresses, viewer.language
    for type_ in TYPES:
        if type_.has_list:
            place, intro = addresses.section(type_, language), words.word(f"type.{type_.name}.intro")
            yield _list(viewer, f"list.{type_.name}", place, viewer.label(type_), intro)
    for name in (one for one in VIEWS if one not in _NOT_FOUND):
        title, intro = words.word(f"view.{name}"), words.find(f"view.{name}.intro")
        yield _list(viewer, f"view.{name}", addresses.view(name, language), title, intro)
    for topic in viewer.settings.topics:
        yield _term(viewer, "topic", topic.id, topic.label, addresses.topic(topic.id, language))
    for area in flat_areas(viewer.settings.areas):
        yield _term(viewer, "area", area.id, area.label, addresses.area(area.id, language))


def _term(viewer: Viewer, kind: str, id_: str, label: Labels, address: str) -> IndexPage:
    name = viewer.told(label)
    intro = viewer.words.word(f"view.{kind}.intro", name=name)
    return _list(viewer, f"{kind}.{id_}", address, name, intro)


def _list(viewer: Viewer, name: str, address: str, title: str, intro: str) -> IndexPage:
    return IndexPage(name, viewer.language, viewer.language, address, title, (intro,))
