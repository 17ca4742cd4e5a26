"""An entry to its card and its name, as lists and links show it."""

from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Spanning
from talkoot.output import wording
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, Moment, Named
from talkoot.site.states import Publicity, next_occurrence, publicity, state

_OVER = ("closed", "past", "ended")


def named(viewer: Viewer, id_: str) -> Named:
    """What the entry is called."""
    entry = viewer.entry(id_)
    return Named(entry.named.title, viewer.tongue(entry, entry.named.title))


def card(viewer: Viewer, id_: str) -> Card:
    """The entry in a list."""
    entry = viewer.entry(id_)
    own = entry.own
    venue = viewer.venue(own.place) if isinstance(own, Located) and isinstance(own, Scheduled) else None
    return Card(
        id=id_,
        type=entry.type.name,
        type_label=viewer.words.word(f"type.{entry.type.name}.one"),
        title=entry.named.title,
        lead=entry.named.lead,
        address=viewer.address(id_),
        language=viewer.tongue(entry, entry.named.title),
        moment=_moment(viewer, entry),
        place=venue.name if venue else "",
        state=viewer.live_state(entry),
        note=viewer.words.word("ui.ended") if _is_over(viewer, entry) else "",
        lead_language=viewer.tongue(entry, entry.named.lead),
        place_language=venue.language if venue else "",
    )


def _is_over(viewer: Viewer, entry: Entry) -> bool:
    """True if everything that the entry tells about has ended, so that its heading has grown old."""
    entries = viewer.site.entries
    about = [entries[ref.id] for ref in entry.related.about if ref.id in entries]
    ended = [found for one in about if (found := _has_ended(viewer, one)) is not None]
    return bool(ended) and all(ended)


def _has_ended(viewer: Viewer, entry: Entry) -> bool | None:
    """True for what has ended or expired; None for what has no end or is otherwise not public."""
    now = viewer.at(entry.id)
    found, public = state(entry, now), publicity(entry, now)
    if found is None or public not in (Publicity.PUBLIC, Publicity.EXPIRED):
        return None
    return public is Publicity.EXPIRED or found.name in _OVER


def _moment(viewer: Viewer, entry: Entry) -> Moment | None:
    own = entry.own
    if isinstance(own, Scheduled):
        times = own.occurrences()
        if times:
            return viewer.occurrence_moment(entry, next_occurrence(times, viewer.at(entry.id)))
        return Moment(viewer.words.word("date.unknown"))
    if isinstance(own, Spanning):
        starts, ends = own.span()
        if starts and ends:
            return Moment(wording.interval(starts, ends, viewer.words))
        if told := starts or ends:
            key = "date.from" if starts else "date.until"
            return Moment(viewer.words.word(key, when=wording.moment(told, viewer.words)))
    if entry.type.name == "release" and entry.published.published:
        return viewer.moment(entry.published.published)
    return None
