"""Where the pages of what leads to an entry are."""

from talkoot.model.content_type import ContentType
from talkoot.output.listings import shelf_address
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


def leading_address(viewer: Viewer, id_: str, type_: ContentType, number: int) -> str:
    """A page of what of a type leads to an entry."""
    return shelf_address(viewer, viewer.address(id_), type_.name, number)


def leading_link(viewer: Viewer, id_: str, type_: ContentType) -> Link | None:
    """The way to all of a type that leads to an entry; None if the page of the entry shows them all."""
    text = viewer.words.word("group.whole", group=viewer.label(type_))
    for number in viewer.publication.lists.leading_pages(id_, type_.name)[:1]:
        return Link(text, leading_address(viewer, id_, type_, number))
    return None
