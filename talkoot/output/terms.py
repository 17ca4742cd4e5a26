"""Entries to the topics and areas that they belong to: by their own word, or by where they take place."""

from talkoot.model.config import areas_within
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.model.protocols import Located
from talkoot.output.channels import Channel
from talkoot.output.viewing import Viewer
from talkoot.site.linking import Site


def terms_of(site: Site, entry: Entry, kind: str) -> frozenset[str]:
    """The topics of an entry or, for the kind ``area``, its areas; the area of its place counts too."""
    if kind == "topic":
        return frozenset(entry.classified.topics)
    place = entry.own.place if isinstance(entry.own, Located) else None
    return frozenset((*entry.classified.areas, *_area(site, place)))


def carries(viewer: Viewer, channel: Channel, id_: str) -> bool:
    """True if the entry is about the topic or in the area to which the channel is narrowed, if it is."""
    entry = viewer.site.entries[id_]
    if channel.topic:
        return channel.topic in terms_of(viewer.site, entry, "topic")
    if channel.area:
        within = areas_within(viewer.settings.areas, channel.area)
        return not within.isdisjoint(terms_of(viewer.site, entry, "area"))
    return True


def _area(site: Site, place: Ref | None) -> tuple[str, ...]:
    """The area of a place, or of the building that premises are in."""
    entry = site.entries.get(place.id) if place else None
    if entry is None:
        return ()
    if isinstance(entry.own, Located):
        return _area(site, entry.own.place)
    area = getattr(entry.own, "area", "")
    return (area,) if area else ()
