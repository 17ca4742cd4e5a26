"""What associations seek and offer, as of the phase of each: a notice vanishes when its day is over."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content.association import Association, Notice
from talkoot.output import wording
from talkoot.output.viewing import Viewer, phone_number
from talkoot.output.views import Link, Moment
from talkoot.values.collation import sort_key
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """Something sought or offered, by whom, until when, and how to answer.

    ``last_day`` (ISO 8601) orders it, empty without one; ``language`` is that of what it is about,
    ``how_language`` that of how to answer.
    """

    what: str
    how: str
    by: Link
    contacts: tuple[Link, ...]
    last_day: str = ""
    until: Moment | None = None
    language: Language = ""
    how_language: Language = ""


@dataclass(frozen=True, slots=True)
class Notices:
    """What one association seeks and offers now."""

    seeks: tuple[NoticeLine, ...] = ()
    offers: tuple[NoticeLine, ...] = ()


def notices_of(viewer: Viewer, id_: str) -> Notices:
    """The notices of an association that are not over."""
    own = viewer.entry(id_).own
    assert isinstance(own, Association)  # only associations are asked for
    return Notices(tuple(_lines(viewer, id_, own.seeks)), tuple(_lines(viewer, id_, own.offers)))


def notices(viewer: Viewer) -> Notices:
    """Those of all associations: what ends first is first, what has no end is last."""
    ids = viewer.publication.lists.of("list:association")
    found: tuple[Notices, ...] = tuple(viewer.facet("notices", id_) for id_ in ids)
    return Notices(
        _in_order(line for one in found for line in one.seeks),
        _in_order(line for one in found for line in one.offers),
    )


def _in_order(lines: Iterator[NoticeLine]) -> tuple[NoticeLine, ...]:
    return tuple(
        sorted(lines, key=lambda one: (not one.last_day, one.last_day, sort_key(one.by.text), one.what))
    )


def _lines(viewer: Viewer, id_: str, told: tuple[Notice, ...]) -> Iterator[NoticeLine]:
    entry, words = viewer.entry(id_), viewer.words
    by = Link(entry.named.title, viewer.address(id_), language=viewer.tongue(entry, entry.named.title))
    for one in told:
        if one.until is not None and one.until.ends <= viewer.at(id_):
            continue
        when = wording.moment(one.until, words) if one.until else ""
        yield NoticeLine(
            what=one.what,
            how=one.how,
            by=by,
            contacts=tuple(_contacts(viewer, entry.own)),
            last_day=one.until.last_day.isoformat() if one.until else "",
            until=Moment(words.word("date.until", when=when), one.until.iso) if one.until else None,
            language=viewer.tongue(entry, one.what),
            how_language=viewer.tongue(entry, one.how),
        )


def _contacts(viewer: Viewer, own: object) -> Iterator[Link]:
    """How to reach an association: its mailbox and its number, else its own site."""
    assert isinstance(own, Association)
    if own.email:
        yield Link(own.email, f"mailto:{own.email}", outside=True)
    if own.phone:
        yield Link(
            viewer.words.word("ui.phone", number=own.phone), f"tel:{phone_number(own.phone)}", outside=True
        )
    if own.website and not own.email and not own.phone:
        yield Link(own.website, own.website, outside=True)
