"""The RSS feeds: one for each published type, one of releases for each topic and area, one of deadlines."""

import mimetypes
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from talkoot.content import BY_NAME
from talkoot.model.entry import Entry
from talkoot.output.channels import RSS, Channel, channels, deadlines_feed
from talkoot.output.deadlines import Closing, closings
from talkoot.output.deadlines import title as deadline_title
from talkoot.output.feed_text import feed_html
from talkoot.output.lists import by_publication
from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press
from talkoot.output.rss import Feed, Item, document, item_bytes
from talkoot.output.terms import carries
from talkoot.output.viewing import Viewer
from talkoot.site.states import window_state

LEAST = 30
"""A feed never has fewer items than this, if there are so many."""

KEPT = timedelta(days=366)
"""Items are kept this long, counted back from the newest and so not from the time of the build."""


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Every feed in every language."""
    for viewer in press.viewers.values():
        items = _Items(viewer)
        for channel in channels(viewer):
            if channel.media_type == RSS and channel.type:
                yield _entry_feed(viewer, channel, items)
        yield _deadline_feed(viewer, deadlines_feed(viewer))


class _Items:
    """Makes the item of each entry once for all the feeds of a language."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self._made: dict[str, bytes] = {}

    def of(self, id_: str) -> bytes:
        if id_ not in self._made:
            self._made[id_] = item_bytes(_item(self.viewer, self.viewer.entry(id_)))
        return self._made[id_]


def _entry_feed(viewer: Viewer, channel: Channel, items: _Items) -> Output:
    ids = (id_ for id_ in viewer.publication.of(BY_NAME[channel.type]) if carries(viewer, channel, id_))
    shown = _recent(by_publication(viewer, ids), viewer.publication.published_at)
    changed = max((viewer.publication.changed_at(id_) for id_ in shown), default=None)
    home = viewer.publication.absolute(viewer.addresses.section(BY_NAME[channel.type], viewer.language))
    data = document(_feed(viewer, channel, home), tuple(items.of(id_) for id_ in shown), changed)
    return Output(channel.address, Data(data), channel.identity)


def _recent(oldest_first: tuple[str, ...], at: Callable[[str], datetime]) -> tuple[str, ...]:
    newest_first = oldest_first[::-1]
    if not newest_first:
        return ()
    limit = at(newest_first[0]) - KEPT
    return tuple(one for number, one in enumerate(newest_first) if number < LEAST or at(one) >= limit)


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


def _item(viewer: Viewer, entry: Entry) -> Item:
    publication = viewer.publication
    return Item(
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


def _guid(viewer: Viewer, id_: str) -> str:
    """The permanent id; with the language when the words are not those of the original."""
    entry = viewer.entry(id_)
    language = "" if entry.language == entry.original else f"@{entry.language}"
    return f"{viewer.settings.site_id}:{id_}{language}"


def _picture(viewer: Viewer, entry: Entry) -> tuple[str, str, str] | None:
    image = entry.named.image
    address = viewer.publication.assets.get(image.file) if image else None
    if image is None or address is None:
        return None
    kind = mimetypes.types_map.get("." + address.rpartition(".")[2], "image/jpeg")
    return viewer.publication.absolute(address), kind, image.alt


def _deadline_feed(viewer: Viewer, channel: Channel) -> Output:
    opened = [one for one in closings(viewer.publication) if window_state(one.window, viewer.now) != "coming"]
    by_opening = sorted(opened, key=lambda one: (_opened_at(viewer, one), one.id))
    found = {one.id: one for one in by_opening}
    shown = _recent(tuple(found), lambda id_: _opened_at(viewer, found[id_]))
    items = tuple(item_bytes(_deadline_item(viewer, found[id_])) for id_ in shown)
    changed = max((_opened_at(viewer, found[id_]) for id_ in shown), default=None)
    home = viewer.publication.absolute(viewer.addresses.view("deadlines", viewer.language))
    return Output(
        channel.address, Data(document(_feed(viewer, channel, home), items, changed)), channel.identity
    )


def _opened_at(viewer: Viewer, closing: Closing) -> datetime:
    """When readers could first act on it: at its opening, but not before it was public."""
    published = viewer.publication.published_at(closing.entry)
    return max(published, closing.window.opens_at or published)


def _deadline_item(viewer: Viewer, closing: Closing) -> Item:
    state = viewer.window(closing.window)
    entry = viewer.entry(closing.entry)
    language = "" if entry.language == entry.original else f"@{entry.language}"
    at = _opened_at(viewer, closing)
    return Item(
        title=deadline_title(viewer, closing),
        link=viewer.publication.absolute(viewer.address(closing.entry, closing.window.key)),
        guid=f"{viewer.settings.site_id}:{closing.id}.closes{language}",
        published=at,
        updated=at,
        description=f"{state.text}. {entry.named.lead}".strip(),
    )
