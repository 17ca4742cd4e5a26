"""The page of one entry, whatever its type: what it is, when, where, who, and what belongs with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.content import TYPES
from talkoot.model.config import flat_areas
from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Windowed
from talkoot.output import wording
from talkoot.output.answering import answering
from talkoot.output.change_messages import change_message
from talkoot.output.channels import Channel, entry_calendar
from talkoot.output.downloads import documents_of, downloads
from talkoot.output.facts import facts
from talkoot.output.leading_addresses import leading_link
from talkoot.output.outputs import Html, Output
from talkoot.output.parts import occurrences, parts
from talkoot.output.picture_views import Picture, picture
from talkoot.output.press import Frame, Press
from talkoot.output.senders import Sender, sender
from talkoot.output.subscriptions import Subscription, subscription
from talkoot.output.texts import Piece, pieces
from talkoot.output.viewing import Viewer
from talkoot.output.views import (
    Card,
    ContactLine,
    Download,
    Fact,
    FactValue,
    Group,
    Link,
    LiveState,
    Moment,
    Parts,
    Venue,
)
from talkoot.reading.markdown.typography import typographic
from talkoot.site.briefs import is_dated
from talkoot.site.linking import RELATIONS
from talkoot.site.linking import parts as parts_of
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Note:
    """A correction with its moment."""

    moment: Moment
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of what a translation may leave as the original has it, if they are not the page's."""

    title: Language
    lead: Language
    picture: Language


@dataclass(frozen=True, slots=True)
class EntryPage:
    """All that the page of an entry shows, in the order in which it shows it."""

    frame: Frame
    tongues: Tongues
    type: str
    type_label: str
    title: str
    lead: str
    published: Moment | None
    updates: tuple[Note, ...]
    state: LiveState | None
    moment: Moment | None
    venue: Venue | None
    previous: tuple[Fact, ...]
    windows: tuple[LiveState, ...]
    about: tuple[Card, ...]
    facts: tuple[Fact, ...]
    picture: Picture | None
    body: tuple[Piece, ...]
    parts: tuple[Parts, ...]
    downloads: tuple[Download, ...]
    action: Link | None
    calendar: Channel | None
    groups: tuple[Group, ...]
    terms: tuple[Link, ...]
    contacts: tuple[ContactLine, ...]
    sender: Sender
    subscription: Subscription
    report: Link | None = None


def pages(press: Press) -> Iterator[Output]:
    """A page for every public entry that has one, in every language."""
    publication = press.publication
    languages = publication.languages
    for id_ in publication.public:
        type_ = publication.register.type_of(id_)
        if type_.has_page and not type_.is_single:
            real = publication.register.languages_of(id_, languages)
            changed = publication.changed_at(id_).strftime("%Y-%m-%dT%H:%M:%SZ")
            for language in languages:
                yield Output(
                    publication.places[f"{language} {id_}"],
                    entry_page,
                    (language, id_),
                    identity=press.identity(id_, language),
                    listed=language in real,
                    changed=changed,
                )


def entry_page(press: Press, language: str, id_: str) -> Html:
    """The page of an entry in one language."""
    viewer = press.viewers[language]
    entry, real = viewer.entry(id_), press.publication.site.languages_of(id_)
    page = _page(press, viewer, entry, real)
    if entry.type.is_directory:
        page = replace(page, report=change_message(viewer, entry))
    return Html("pages/entry.html", page, language)


def _page(press: Press, viewer: Viewer, entry: Entry, real: tuple[Language, ...]) -> EntryPage:
    frame = _frame(press, viewer, entry, real)
    return EntryPage(
        frame=frame,
        tongues=_tongues(viewer, entry),
        type=entry.type.name,
        type_label=viewer.words.word(f"type.{entry.type.name}.one"),
        title=typographic(entry.named.title, entry.language_of(entry.named.title)),
        lead=typographic(entry.named.lead, entry.language_of(entry.named.lead)),
        published=_published(viewer, entry),
        updates=tuple(_updates(viewer, entry)),
        state=viewer.live_state(entry),
        moment=_moment(viewer, entry),
        venue=_venue(viewer, entry),
        previous=tuple(_previous(viewer, entry)),
        windows=_windows(viewer, entry),
        about=_shown(viewer, (ref.id for ref in entry.related.about)),
        facts=facts(viewer, entry, entry.own, entry.type.name),
        picture=picture(viewer, entry.named.image),
        body=pieces(viewer, entry, frame.root),
        parts=(*_occurrences(viewer, entry), *parts(viewer, entry)),
        downloads=downloads(viewer, entry, (*entry.named.attachments, *documents_of(entry.own))),
        action=_action(viewer, entry),
        calendar=entry_calendar(viewer, entry.id) if is_dated(entry) else None,
        groups=tuple(_groups(viewer, entry)),
        terms=tuple(_terms(viewer, entry)),
        contacts=answering(viewer, entry),
        sender=sender(viewer, entry, frame.canonical),
        subscription=subscription(viewer),
    )


def _tongues(viewer: Viewer, entry: Entry) -> Tongues:
    named = entry.named
    shown = named.image.alt or named.image.caption if named.image else ""
    return Tongues(*(viewer.tongue(entry, words) for words in (named.title, named.lead, shown)))


def _published(viewer: Viewer, entry: Entry) -> Moment | None:
    """When a release came out; of other types it says nothing to a reader."""
    told = entry.published.published
    return viewer.moment(told) if told and entry.type.name == "release" else None


def _updates(viewer: Viewer, entry: Entry) -> Iterator[Note]:
    """The corrections so far."""
    for one in entry.published.updates:
        if one.at.starts <= viewer.at(entry.id):
            yield Note(viewer.moment(one.at), one.note, viewer.tongue(entry, one.note))


def _moment(viewer: Viewer, entry: Entry) -> Moment | None:
    """When it takes place or, for a survey, when it can be answered; a release tells its own moment."""
    if isinstance(entry.own, Windowed) and not isinstance(entry.own, Scheduled):
        told = (one.opens for one in entry.own.windows() if not one.key)
        opens = next(told, None)
        closes = entry.own.windows()[0].closes if opens else None
        return Moment(wording.interval(opens, closes, viewer.words)) if opens else None
    return viewer.card(entry.id).moment if entry.type.name != "release" else None


def _frame(press: Press, viewer: Viewer, entry: Entry, real: tuple[Language, ...]) -> Frame:
    section = viewer.addresses.section(entry.type, viewer.language)
    trail = (Link(viewer.label(entry.type), section),) if entry.type.has_list else ()
    frame = press.frame(
        viewer.language,
        entry.named.title,
        entry.named.lead or entry.body.text[:160],
        lambda one: one.address(entry.id),
        trail,
        real,
    )
    scripts = (*frame.scripts, viewer.publication.assets["scripts/copy.js"])
    frame = replace(frame, scripts=scripts)
    if entry.language == viewer.language:
        return frame
    told = viewer.words.find(f"language.{entry.language}") or entry.language
    notice = viewer.words.word("ui.not_translated", language=told)
    return replace(frame, words_language=viewer.foreign(entry), notice=notice)


def _windows(viewer: Viewer, entry: Entry) -> tuple[LiveState, ...]:
    """The states of windows besides a schedule, such as signing up; those of parts stand with the parts."""
    if not (isinstance(entry.own, Windowed) and isinstance(entry.own, Scheduled)):
        return ()
    within = {name for _, part in parts_of(entry) for name in (part.key, f"{part.key}-registration")}
    return tuple(viewer.window(entry, one) for one in entry.own.windows() if one.key not in within)


def _venue(viewer: Viewer, entry: Entry) -> Venue | None:
    """Where it is; an entry that tells how one gets in does so in the place's stead."""
    own = entry.own
    room = getattr(own, "room", "")
    found = viewer.venue(own.place, room) if isinstance(own, Located) else None
    found = replace(found, room_language=viewer.tongue(entry, room)) if found else None
    tells_itself = bool(getattr(own, "accessibility", None))
    return replace(found, accessibility=()) if found and tells_itself else found


def _occurrences(viewer: Viewer, entry: Entry) -> Iterator[Parts]:
    """The times of an event by rule."""
    own = entry.own
    if isinstance(own, Scheduled) and getattr(own, "recurrence", None) is not None:
        found = occurrences(viewer, entry, own.occurrences())
        yield from (found,) if found else ()


def _previous(viewer: Viewer, entry: Entry) -> Iterator[Fact]:
    """When and where an event was first to be held."""
    if start := getattr(entry.own, "previous_start", None):
        moment = viewer.moment(start)
        yield Fact("previous_start", viewer.words.word("label.previous_start"), (FactValue(moment.text),))
    if venue := viewer.venue(getattr(entry.own, "previous_place", None)):
        yield Fact(
            "previous_place",
            viewer.words.word("label.previous_place"),
            (FactValue(venue.line, language=venue.language),),
        )


def _action(viewer: Viewer, entry: Entry) -> Link | None:
    """The act that is possible at any time: booking a room."""
    url = getattr(entry.own, "booking_url", "")
    return Link(viewer.words.word("action.premises"), url, outside=True) if url else None


def _groups(viewer: Viewer, entry: Entry) -> Iterator[Group]:
    """What the entry names and what names it: first what it leads to or belongs to, then by type."""
    seen = {ref.id for ref in entry.related.about} | set(_in_parts(viewer, entry))
    for relation in ("part_of", "leads_to", "related"):
        ids = tuple(ref.id for ref in getattr(entry.related, relation) if ref.id not in seen)
        seen.update(ids)
        if cards := _shown(viewer, ids):
            yield Group(relation, viewer.words.word(f"relation.{relation}"), cards)
    links = viewer.publication.links.get(entry.id, ())
    sources = {link.source for link in links if link.relation in RELATIONS and not link.key} - seen
    for type_ in TYPES:
        if more := leading_link(viewer, entry.id, type_):
            first = viewer.publication.lists.leading(entry.id, type_.name)
            yield Group(type_.name, viewer.label(type_), viewer.cards(first), more)
            continue
        of_type = tuple(id_ for id_ in sorted(sources) if viewer.publication.type_of(id_) is type_)
        if cards := _shown(viewer, of_type):
            yield Group(type_.name, viewer.label(type_), _in_order(cards))


def _in_parts(viewer: Viewer, entry: Entry) -> Iterator[str]:
    """The entries that the page shows within a part of it."""
    for group in parts(viewer, entry):
        yield from (card.id for part in group.parts for card in part.cards)


def _in_order(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    return tuple(
        sorted(cards, key=lambda card: (card.moment.iso if card.moment else "", card.title, card.id))
    )


def _shown(viewer: Viewer, ids: Iterator[str] | tuple[str, ...]) -> tuple[Card, ...]:
    shown = dict.fromkeys(id_ for id_ in ids if viewer.publication.shows(id_))
    return viewer.cards(id_ for id_ in shown if viewer.publication.type_of(id_).has_page)


def _terms(viewer: Viewer, entry: Entry) -> Iterator[Link]:
    for topic in viewer.settings.topics:
        if topic.id in entry.classified.topics:
            yield viewer.link_told(topic.label, viewer.addresses.topic(topic.id, viewer.language))
    for area in flat_areas(viewer.settings.areas):
        if area.id in entry.classified.areas:
            yield viewer.link_told(area.label, viewer.addresses.area(area.id, viewer.language))
