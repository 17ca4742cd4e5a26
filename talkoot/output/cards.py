"""An entry to its card and its name, as lists and links show it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from textwrap import shorten

from talkoot.model.entry import Entry
from talkoot.model.protocols import Located, Scheduled, Spanning, Windowed
from talkoot.output import wording
from talkoot.output.live_states import iso
from talkoot.output.narrowing import facet_values
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, Moment, Named, NextState
from talkoot.site.states import Publicity, next_occurrence, over_at, publicity, state

MOST_OF_LEAD = 300
"""How many characters of a lead a card shows."""

_OVER = ("closed", "past", "ended")
_BEGINNING = datetime.min.replace(tzinfo=UTC)


def named(viewer: Viewer, id_: str) -> Named:
    """What the entry is called."""
    entry = viewer.entry(id_)
    return Named(viewer.title(entry), viewer.tongue(entry, entry.named.title))


def card(viewer: Viewer, id_: str) -> Card:
    """The entry in a list."""
    entry = viewer.entry(id_)
    own = entry.own
    venue = viewer.venue(own.place) if isinstance(own, Located) and isinstance(own, Scheduled) else None
    about = _about(viewer, entry)
    over = _are_over(viewer, about, _BEGINNING)
    return Card(
        id=id_,
        type=entry.type.name,
        type_label=viewer.words.word(f"type.{entry.type.name}.one"),
        title=viewer.title(entry),
        lead=_lead(entry),
        address=viewer.address(id_),
        language=viewer.tongue(entry, entry.named.title),
        moment=_moment(viewer, entry),
        place=venue.name if venue else "",
        state=viewer.live_state(entry),
        note=viewer.words.word("ui.ended") if over else "",
        note_next=() if over else tuple(_over_from(viewer, about)),
        facets=facet_values(viewer, entry),
        lead_language=viewer.tongue(entry, entry.named.lead),
        place_language=venue.language if venue else "",
    )


def _lead(entry: Entry) -> str:
    """The lead or, of a very long one, its beginning: a card is no page."""
    lead = entry.named.lead
    return lead if len(lead) <= MOST_OF_LEAD else shorten(lead, MOST_OF_LEAD, placeholder=" …")


def _about(viewer: Viewer, entry: Entry) -> tuple[Entry, ...]:
    """What the entry tells about."""
    entries = viewer.site.entries
    return tuple(entries[ref.id] for ref in entry.related.about if ref.id in entries)


def _are_over(viewer: Viewer, about: tuple[Entry, ...], at: datetime) -> bool:
    """True if everything that an entry tells about has ended by then, so that its heading has grown old.

    Each is seen at the beginning of its phase or later.
    """
    ended = [found for one in about if (found := _has_ended(one, max(at, viewer.at(one.id)))) is not None]
    return bool(ended) and all(ended)


def _over_from(viewer: Viewer, about: tuple[Entry, ...]) -> Iterator[NextState]:
    """From when on all of it will have ended, if it ever will."""
    ahead = {at for one in about for at in _ends(one) if at > viewer.at(one.id)}
    for at in sorted(ahead):
        if _are_over(viewer, about, at):
            yield NextState(iso(at), "ended", "", f" {viewer.words.word('ui.ended')}")
            return


def _ends(entry: Entry) -> Iterator[datetime]:
    """The instants at which it may come to be over."""
    yield over_at(entry)
    if isinstance(entry.own, Windowed):
        yield from (one.closes_at for one in entry.own.windows() if one.closes_at)
    if entry.published.expires:
        yield entry.published.expires.ends


def _has_ended(entry: Entry, at: datetime) -> bool | None:
    """True for what has ended or expired; None for what has no end or is otherwise not public."""
    found, public = state(entry, at), publicity(entry, at)
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
