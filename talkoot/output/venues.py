"""A place or premises to where something takes place."""

from talkoot.content.place import Place
from talkoot.content.premises import Premises
from talkoot.model.entry import Entry
from talkoot.model.fields import Ref
from talkoot.output.viewing import Viewer
from talkoot.output.views import Venue


def venue(viewer: Viewer, id_: str) -> Venue | None:
    """The place or premises; the building for premises that are not public."""
    if id_ not in viewer.site.entries:
        return None
    entry = viewer.entry(id_)
    if isinstance(entry.own, Premises):
        if not viewer.publication.shows(id_):
            return viewer.venue(entry.own.place)
        inside = viewer.venue(entry.own.place)
        where = ", ".join(part for part in (inside.name, inside.address) if part) if inside else ""
        return Venue(
            entry.named.title,
            where,
            link=viewer.link(Ref(id_)),
            language=viewer.tongue(entry, entry.named.title),
            address_language=inside.language if inside else "",
        )
    return _place(viewer, entry, entry.own) if isinstance(entry.own, Place) else None


def _place(viewer: Viewer, entry: Entry, own: Place) -> Venue:
    town = " ".join(part for part in (own.postal_code, own.city) if part)
    point = own.coordinates
    return Venue(
        own.name,
        ", ".join(part for part in (own.address, town) if part),
        accessibility=viewer.accessibility(own.accessibility),
        latitude=str(point.latitude) if point else "",
        longitude=str(point.longitude) if point else "",
        language=viewer.tongue(entry, own.name),
        address_language=viewer.tongue(entry, own.address or own.city),
    )
