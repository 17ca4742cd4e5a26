"""What associations seek and offer, as readers see it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from talkoot.content.association import Association, Notice
from talkoot.output import wording
from talkoot.output.viewing import Viewer, phone_number
from talkoot.output.views import Link, Moment
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """Something sought or offered, by whom, until when, and how to answer.

    ``language`` is that of what it is about, ``how_language`` that of how to answer.
    """

    what: str
    how: str
    by: Link
    contacts: tuple[Link, ...]
    until: Moment | None = None
    language: Language = ""
    how_language: Language = ""


@dataclass(frozen=True, slots=True)
class Notices:
    """What one association seeks and offers, over or not: each at its number."""

    seeks: tuple[NoticeLine, ...] = ()
    offers: tuple[NoticeLine, ...] = ()


def notices_of(viewer: Viewer, id_: str) -> Notices:
    """The notices of an association."""
    own = viewer.entry(id_).own
    assert isinstance(own, Association)  # only associations are asked for
    return Notices(tuple(_lines(viewer, id_, own.seeks)), tuple(_lines(viewer, id_, own.offers)))


def notices(viewer: Viewer, kind: str, named: Iterable[str]) -> tuple[NoticeLine, ...]:
    """Notices that a list names by entry and number, in its order; the kind is ``seeks`` or ``offers``."""
    found = ((one.rpartition(".")[0], int(one.rpartition(".")[2])) for one in named)
    return tuple(getattr(viewer.facet("notices", id_), kind)[number] for id_, number in found)


def _lines(viewer: Viewer, id_: str, told: tuple[Notice, ...]) -> Iterator[NoticeLine]:
    entry, words = viewer.entry(id_), viewer.words
    by = Link(entry.named.title, viewer.address(id_), language=viewer.tongue(entry, entry.named.title))
    for one in told:
        when = wording.moment(one.until, words) if one.until else ""
        yield NoticeLine(
            what=one.what,
            how=one.how,
            by=by,
            contacts=tuple(_contacts(viewer, entry.own)),
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
