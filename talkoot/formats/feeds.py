"""The RSS feeds: one for each published type, one of releases for each topic and area, one of deadlines."""

from collections.abc import Iterator
from datetime import datetime

from talkoot.content import BY_NAME
from talkoot.model.entry import Entry
from talkoot.output.channels import RSS, Channel, channels, deadlines_feed, same_channel
from talkoot.output.deadlines import key_of, window_of
from talkoot.output.deadlines import title as deadline_title
from talkoot.output.feed_text import feed_html
from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press
from talkoot.output.recency import opened_at
from talkoot.output.rss import Enclosed, Feed, Item
from talkoot.output.viewing import Viewer
from talkoot.site.briefs import Closing


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Every feed in every language."""
    for language, viewer in press.viewers.items():
        for channel in channels(viewer):
            if channel.media_type == RSS and channel.type:
                key = (language, channel.identity)
                yield Output(channel.address, entry_feed, key, channel.identity)
        deadlines = deadlines_feed(viewer)
        yield Output(deadlines.address, deadline_feed, (language,), deadlines.identity)


def entry_feed(press: Press, language: str, identity: str) -> Data:
    """The feed of that identity."""
    viewer = press.viewers[language]
    channel = same_channel(viewer, identity)
    publication = viewer.publication
    shown = publication.lists.recent(channel.subject, channel.type)
    changed = max((publication.changed_at(id_) for id_ in shown), default=None)
    home = publication.absolute(viewer.addresses.section(BY_NAME[channel.type], language))
    items = tuple(viewer.facet("item", id_) for id_ in shown)
    return Data(_document(_feed(viewer, channel, home), items, changed))


def deadline_feed(press: Press, language: str) -> Data:
    """The feed of windows that have opened."""
    viewer = press.viewers[language]
    publication = viewer.publication
    shown = publication.lists.closings("opened")
    items = tuple(viewer.facet("closing-item", key_of(one)) for one in shown)
    home = publication.absolute(viewer.addresses.view("deadlines", language))
    feed = _feed(viewer, deadlines_feed(viewer), home)
    return Data(_document(feed, items, _newest(viewer, shown)))


def _newest(viewer: Viewer, shown: tuple[Closing, ...]) -> datetime | None:
    """When the first of them, which was the last to open, could first be acted on."""
    if not shown:
        return None
    id_, window = window_of(viewer, key_of(shown[0]))
    return opened_at(viewer.publication.published_at(id_), window.opens_at)


def _feed(viewer: Viewer, channel: Channel, home: str) -> Feed:
    media = viewer.settings.media_contact
    contact = viewer.contact(media.id) if media else None
    return Feed(
        title=channel.title,
        link=home,
        address=viewer.publication.absolute(channel.address),
        description=viewer.told(viewer.settings.description) or channel.title,
        language=viewer.language,
        editor=f"{contact.email} ({contact.role})" if contact and contact.email else "",
    )


def item(viewer: Viewer, id_: str) -> bytes:
    """The item of an entry."""
    entry = viewer.entry(id_)
    publication = viewer.publication
    made = Item(
        title=entry.named.title,
        link=publication.absolute(viewer.address(entry.id)),
        guid=_guid(viewer, entry.id),
        published=publication.published_at(entry.id),
        updated=publication.changed_at(entry.id),
        description=entry.named.lead or entry.body.text[:300],
        html=feed_html(viewer, entry),
        categories=tuple(
            viewer.told(one.label) for one in viewer.settings.topics if one.id in entry.classified.topics
        ),
        creator=viewer.told(viewer.settings.organisation),
        picture=_picture(viewer, entry),
    )
    return _item_bytes(made)


def _guid(viewer: Viewer, id_: str) -> str:
    """The permanent id; with the language when the words are not those of the original."""
    entry = viewer.entry(id_)
    language = "" if entry.language == entry.original else f"@{entry.language}"
    return f"{viewer.settings.site_id}:{id_}{language}"


def _picture(viewer: Viewer, entry: Entry) -> Enclosed | None:
    """The picture in its largest width, as every reader of feeds can show it."""
    image = entry.named.image
    shown = viewer.publication.pictures.get(image.file) if image else None
    if image is None or shown is None:
        return None
    width = shown.widths[-1]
    return Enclosed(
        address=viewer.publication.absolute(shown.address(width, shown.ending)),
        kind="image/png" if shown.ending == "png" else "image/jpeg",
        alt=image.alt,
        octets=viewer.weight(image.file, str(width)),
        width=width,
        height=shown.height_at(width),
    )


def closing_item(viewer: Viewer, key: str) -> bytes:
    """The item of a window that has opened."""
    id_, window = window_of(viewer, key)
    entry, publication = viewer.entry(id_), viewer.publication
    language = "" if entry.language == entry.original else f"@{entry.language}"
    permanent = f"{id_}.{window.key}" if window.key else id_
    at = opened_at(viewer.publication.published_at(id_), window.opens_at)
    made = Item(
        title=deadline_title(viewer, id_, window.kind),
        link=publication.absolute(viewer.address(id_, window.key)),
        guid=f"{viewer.settings.site_id}:{permanent}.closes{language}",
        published=at,
        updated=at,
        description=f"{viewer.window(entry, window).text}. {entry.named.lead}".strip(),
    )
    return _item_bytes(made)


def _document(feed: Feed, items: tuple[bytes, ...], changed: datetime | None) -> bytes:
    # Here, because the XML library takes its time to start and most builds change no feed.
    from talkoot.output.rss_xml import document

    return document(feed, items, changed)


def _item_bytes(made: Item) -> bytes:
    # Here for the same reason.
    from talkoot.output.rss_xml import item_bytes

    return item_bytes(made)


FACETS = {"item": item, "closing-item": closing_item}
"""What the feeds consist of, each made once and kept."""
