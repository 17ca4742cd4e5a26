"""The page of each topic and area, ``/aiheet/<topic>/``, and the two lists of them."""

from collections.abc import Iterator

from talkoot.model.config import Labels, flat_areas
from talkoot.output.channels import narrow_channels
from talkoot.output.listings import (
    Listing,
    ListPage,
    Makers,
    archive_page,
    front_page,
    listing_outputs,
    shelf_page,
)
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Press, view_link
from talkoot.output.view_pages import view_frame, view_output
from talkoot.output.viewing import Viewer

_VIEWS = {"topic": "topics", "area": "areas"}


def pages(press: Press) -> Iterator[Output]:
    """The pages of every declared topic and area, also of those that have no entries yet."""
    for language, viewer in press.viewers.items():
        for kind, view in _VIEWS.items():
            labels = _labels(viewer, kind)
            if labels:
                yield view_output(press, view, index, language, kind)
            for id_ in labels:
                listing = _listing(viewer, f"{kind}:{id_}")
                yield from listing_outputs(press, language, listing, Makers(front, archive, shelf))


def index(press: Press, language: str, kind: str) -> Html:
    """The list of all topics or of all areas."""
    viewer, view = press.viewers[language], _VIEWS[kind]
    frame = view_frame(press, view, language)
    labels = _labels(viewer, kind).items()
    links = tuple(viewer.link_told(label, _address(viewer, f"{kind}:{id_}")) for id_, label in labels)
    page = ListPage(frame, frame.title, frame.description, (), (), links, (), ())
    return Html("pages/list.html", page, language)


def front(press: Press, language: str, subject: str) -> Html:
    """The front of a topic or area."""
    viewer = press.viewers[language]
    return front_page(press, viewer, _listing(viewer, subject))


def archive(press: Press, language: str, subject: str, number: str) -> Html:
    """A page of the archive of a topic or area."""
    viewer = press.viewers[language]
    return archive_page(press, viewer, _listing(viewer, subject), int(number))


def shelf(press: Press, language: str, subject: str, group: str, number: str) -> Html:
    """A page of a group of a topic or area."""
    viewer = press.viewers[language]
    return shelf_page(press, viewer, _listing(viewer, subject), group, int(number))


def _labels(viewer: Viewer, kind: str) -> dict[str, Labels]:
    """The label of each topic or area by its id."""
    if kind == "topic":
        return {one.id: one.label for one in viewer.settings.topics}
    return {one.id: one.label for one in flat_areas(viewer.settings.areas)}


def _listing(viewer: Viewer, subject: str) -> Listing:
    kind, _, id_ = subject.partition(":")
    view = _VIEWS[kind]
    label = viewer.told(_labels(viewer, kind)[id_])
    return Listing(
        subject=subject,
        address_in=lambda one: _address(one, subject),
        title=label,
        intro=viewer.words.word(f"view.{kind}.intro", name=label),
        trail=(view_link(viewer, view),),
        channels=tuple(narrow_channels(viewer, kind, id_, label)),
    )


def _address(viewer: Viewer, subject: str) -> str:
    kind, _, id_ = subject.partition(":")
    place = viewer.addresses.topic if kind == "topic" else viewer.addresses.area
    return place(id_, viewer.language)
