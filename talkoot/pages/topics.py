"""The page of each topic and area, ``/aiheet/<topic>/``, and the two lists of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.model.config import Labels, areas_within, flat_areas
from talkoot.output.channels import narrow_channels
from talkoot.output.listings import Listing, ListPage, listing_outputs
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Press
from talkoot.output.terms import terms_of
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


@dataclass(frozen=True, slots=True)
class _Term:
    """A topic or an area with the terms that count as it."""

    kind: str
    id: str
    label: Labels
    within: frozenset[str]


def pages(press: Press) -> Iterator[Output]:
    """The pages of every declared topic and area, also of those that have no entries yet."""
    settings = press.publication.settings
    topics = tuple(_Term("topic", one.id, one.label, frozenset((one.id,))) for one in settings.topics)
    areas = tuple(
        _Term("area", one.id, one.label, areas_within(settings.areas, one.id))
        for one in flat_areas(settings.areas)
    )
    for viewer in press.viewers.values():
        for view, terms in (("topics", topics), ("areas", areas)):
            if terms:
                yield _index(press, viewer, view, terms)
            for term in terms:
                yield from listing_outputs(press, viewer, _listing(press, viewer, view, term))


def _listing(press: Press, viewer: Viewer, view: str, term: _Term) -> Listing:
    site = press.publication.site
    ids = tuple(
        id_
        for id_ in press.publication.public
        if site.entries[id_].type.has_page and terms_of(site, site.entries[id_], term.kind) & term.within
    )
    label = viewer.told(term.label)
    return Listing(
        identity=f"{term.kind}:{term.id}",
        address_in=lambda one: _address(one, term),
        title=label,
        intro=viewer.words.word(f"view.{term.kind}.intro", name=label),
        ids=ids,
        trail=(Link(viewer.words.word(f"view.{view}"), viewer.addresses.view(view, viewer.language)),),
        channels=tuple(narrow_channels(viewer, term.kind, term.id, label)),
    )


def _index(press: Press, viewer: Viewer, view: str, terms: tuple[_Term, ...]) -> Output:
    title = viewer.words.word(f"view.{view}")
    intro = viewer.words.word(f"view.{view}.intro")
    frame = press.frame(viewer.language, title, intro, lambda one: one.addresses.view(view, one.language))
    links = tuple(Link(viewer.told(term.label), _address(viewer, term)) for term in terms)
    page = ListPage(frame, title, intro, (), (), links, (), ())
    identity = press.identity(f"view:{view}", viewer.language)
    return Output(frame.address, Html("pages/list.html", page, viewer.language), identity, listed=True)


def _address(viewer: Viewer, term: _Term) -> str:
    place = viewer.addresses.topic if term.kind == "topic" else viewer.addresses.area
    return place(term.id, viewer.language)
