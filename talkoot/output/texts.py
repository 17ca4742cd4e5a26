"""A body to what a page or a feed shows of it: its holes filled, its cards apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from talkoot.model.body import Hole, HoleKind
from talkoot.model.entry import Entry
from talkoot.output.downloads import about_file
from talkoot.output.picture_views import plain_sight, sight
from talkoot.output.pictures import Shown
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card
from talkoot.reading.markdown.holes import fill

_CARD = "\N{SYMBOL FOR RECORD SEPARATOR}"
_PIECES = re.compile(f"{_CARD}(\\d+){_CARD}")
_WITHIN = re.compile(r'(<a\b[^<>]*\bhref=")#')


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text as clean HTML, or a card that stands between two stretches."""

    html: Markup
    card: Card | None = None


def pieces(viewer: Viewer, entry: Entry, root: str) -> tuple[Piece, ...]:
    """The text of an entry for a page at ``root``, its way back to the hub's root."""
    cards = {number: f"{_CARD}{number}{_CARD}" for number in _card_holes(entry)}
    sights = {number: sight(one, root) for number, one in _pictures(viewer, entry)}
    html = fill(entry.body, _links(viewer, entry, root), cards, sights, _notes(viewer, entry))
    found: list[Piece] = []
    for number, text in enumerate(_PIECES.split(html)):
        if number % 2 == 0 and text.strip():
            found.append(Piece(Markup(text)))  # cleaned by nh3 when it was rendered
        elif number % 2:
            card = _card(viewer, entry.body.holes[int(text)])
            found.extend([Piece(Markup(""), card)] if card else [])
    return tuple(found)


def whole(viewer: Viewer, entry: Entry, base: str) -> str:
    """The text of an entry as one stretch of HTML with whole addresses, for feeds; cards are links."""
    cards = {}
    for number in _card_holes(entry):
        card = _card(viewer, entry.body.holes[number])
        link = f'<p><a href="{escape(base + card.address)}">{escape(card.title)}</a></p>' if card else ""
        cards[number] = link
    sights = {number: plain_sight(one) for number, one in _pictures(viewer, entry)}
    html = fill(entry.body, _links(viewer, entry, base), cards, sights, _notes(viewer, entry))
    own = escape(base + viewer.address(entry.id))
    return _WITHIN.sub(lambda found: f"{found[1]}{own}#", html)


def _links(viewer: Viewer, entry: Entry, root: str) -> dict[int, str | None]:
    found: dict[int, str | None] = {}
    for number, hole in enumerate(entry.body.holes):
        if hole.kind is not HoleKind.CARD:
            address = address_of(viewer, hole)
            found[number] = None if address is None else (root + address or "./")
    return found


def _notes(viewer: Viewer, entry: Entry) -> dict[int, str]:
    """What one should know before opening a document to which the text links."""
    found: dict[int, str] = {}
    for number, hole in enumerate(entry.body.holes):
        if hole.kind is HoleKind.LINK and (file := viewer.site.target(hole).file):
            found[number] = about_file(viewer, file)
    return found


def address_of(viewer: Viewer, hole: Hole) -> str | None:
    """Where a hole leads, None if its target is not public or has no place of its own."""
    target = viewer.site.target(hole)
    if hole.kind is HoleKind.IMAGE:
        shown = viewer.publication.pictures.get(target.file)
        return shown.address(shown.widths[-1], shown.ending) if shown else None
    if target.file:
        return viewer.publication.assets.get(target.file)
    if not target.id or not viewer.publication.shows(target.id):
        return None
    address = viewer.address(target.id, target.key)
    return f"{address}#{hole.anchor}" if address and hole.anchor else address or None


def _pictures(viewer: Viewer, entry: Entry) -> Iterator[tuple[int, Shown]]:
    """The pictures of a text by the numbers of their holes."""
    for number, hole in enumerate(entry.body.holes):
        if hole.kind is HoleKind.IMAGE:
            shown = viewer.publication.pictures.get(viewer.site.target(hole).file)
            if shown:
                yield number, shown


def _card_holes(entry: Entry) -> tuple[int, ...]:
    return tuple(n for n, hole in enumerate(entry.body.holes) if hole.kind is HoleKind.CARD)


def _card(viewer: Viewer, hole: Hole) -> Card | None:
    id_ = viewer.site.target(hole).id
    if not id_ or not viewer.publication.shows(id_) or not viewer.publication.type_of(id_).has_page:
        return None
    return viewer.card(id_)
