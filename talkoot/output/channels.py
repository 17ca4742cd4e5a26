"""The feeds and calendars of a hub: what each carries and where it is found."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME, TYPES
from talkoot.model.config import flat_areas
from talkoot.model.content_type import ContentType
from talkoot.model.groups import Published
from talkoot.output.subjects import HUB
from talkoot.output.viewing import Viewer
from talkoot.values.language import Language

RSS = "application/rss+xml"
CALENDAR = "text/calendar"


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed or a calendar in one language.

    ``type`` is the content type it carries, empty for all that belong in it; ``subject`` narrows it to a
    topic or an area. ``media_type`` is by RFC 5545 §8.1 or, for RSS, by common use.
    """

    identity: str
    address: str
    title: str
    media_type: str
    language: Language
    type: str = ""
    subject: str = HUB

    @property
    def narrowed_by(self) -> str:
        """``topic``, ``area`` or nothing."""
        kind, colon, _ = self.subject.partition(":")
        return kind if colon else ""


def channels(viewer: Viewer) -> Iterator[Channel]:
    """Every feed and calendar in the viewer's language, the most general first."""
    yield from (feed(viewer, type_) for type_ in TYPES if has_feed(type_))
    yield deadlines_feed(viewer)
    yield calendar(viewer)
    yield deadlines_calendar(viewer)
    for topic in viewer.settings.topics:
        yield from narrow_channels(viewer, "topic", topic.id, viewer.told(topic.label))
    for area in flat_areas(viewer.settings.areas):
        yield from narrow_channels(viewer, "area", area.id, viewer.told(area.label))


def same_channel(viewer: Viewer, identity: str) -> Channel:
    """The channel of that identity in the viewer's language."""
    return next(one for one in channels(viewer) if one.identity == identity)


def has_feed(type_: ContentType) -> bool:
    """True for a type that is published and listed."""
    return type_.has(Published) and type_.has_list and type_.has_page


def feed(viewer: Viewer, type_: ContentType) -> Channel:
    """The feed of a type: ``tiedotteet.xml``."""
    name = viewer.addresses.section_name(type_, viewer.language)
    home = viewer.addresses.home(viewer.language)
    return Channel(
        _named(viewer, f"feed:{type_.name}"),
        f"{home}{name}.xml",
        f"{viewer.label(type_)} – {viewer.told(viewer.settings.name)}",
        RSS,
        viewer.language,
        type=type_.name,
    )


def releases_feed(viewer: Viewer) -> Channel:
    """The feed of press releases."""
    return feed(viewer, BY_NAME["release"])


def calendar(viewer: Viewer) -> Channel:
    """The calendar of everything that takes place: ``tapahtumat.ics``."""
    name = viewer.addresses.section_name(BY_NAME["event"], viewer.language)
    title = f"{viewer.label(BY_NAME['event'])} – {viewer.told(viewer.settings.name)}"
    address = f"{viewer.addresses.home(viewer.language)}{name}.ics"
    return Channel(_named(viewer, "calendar:event"), address, title, CALENDAR, viewer.language)


def deadlines_feed(viewer: Viewer) -> Channel:
    """The feed of windows that have opened: ``maaraajat.xml``."""
    return _deadlines(viewer, "feed", "xml", RSS)


def deadlines_calendar(viewer: Viewer) -> Channel:
    """The calendar of closing times: ``maaraajat.ics``."""
    return _deadlines(viewer, "calendar", "ics", CALENDAR)


def entry_calendar(viewer: Viewer, id_: str) -> Channel:
    """The calendar file of one entry: ``tapahtumat/messut/messut.ics``."""
    address = entry_calendar_address(viewer.address(id_))
    title = viewer.facet("named", id_).title
    return Channel(_named(viewer, f"ics:{id_}"), address, title, CALENDAR, viewer.language)


def entry_calendar_address(page: str) -> str:
    """Where the calendar file of an entry is, whose page is at an address."""
    return f"{page}{page.rstrip('/').rpartition('/')[2]}.ics"


def _deadlines(viewer: Viewer, kind: str, ending: str, media_type: str) -> Channel:
    word = viewer.addresses.word("deadlines", viewer.language)
    title = f"{viewer.words.word('view.deadlines')} – {viewer.told(viewer.settings.name)}"
    address = f"{viewer.addresses.home(viewer.language)}{word}.{ending}"
    return Channel(_named(viewer, f"{kind}:deadlines"), address, title, media_type, viewer.language)


def narrow_channels(viewer: Viewer, kind: str, id_: str, label: str) -> Iterator[Channel]:
    """The release feed and the event calendar of one topic or area."""
    release, event = BY_NAME["release"], BY_NAME["event"]
    place = viewer.addresses.topic if kind == "topic" else viewer.addresses.area
    folder = place(id_, viewer.language)
    names = (viewer.addresses.section_name(one, viewer.language) for one in (release, event))
    titles = (
        f"{viewer.label(one)}: {label} – {viewer.told(viewer.settings.name)}" for one in (release, event)
    )
    for name, title, ending, media, type_ in zip(
        names, titles, ("xml", "ics"), (RSS, CALENDAR), ("release", ""), strict=True
    ):
        identity = _named(viewer, f"{'feed' if ending == 'xml' else 'calendar'}:{kind}:{id_}")
        subject = f"{kind}:{id_}"
        yield Channel(identity, f"{folder}{name}.{ending}", title, media, viewer.language, type_, subject)


def _named(viewer: Viewer, identity: str) -> str:
    first = viewer.settings.language
    return identity if viewer.language == first else f"{identity}@{viewer.language}"
