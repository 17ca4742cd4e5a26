"""The page of a type of which a hub has one entry at most, made in every language: its plan and its frame."""

from collections.abc import Iterator
from dataclasses import replace

from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.output.outputs import Make, Output
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer


def single_outputs(press: Press, type_: ContentType, make: Make) -> Iterator[Output]:
    """The page in every language, if there is such an entry; ``make`` gets the language and the id."""
    publication = press.publication
    id_ = publication.site.singles.get(type_.name)
    if id_ and publication.shows(id_):
        for language, viewer in press.viewers.items():
            identity = press.identity(id_, language)
            yield Output(viewer.address(id_), make, (language, id_), identity, listed=True)


def single_frame(press: Press, viewer: Viewer, entry: Entry, description: str) -> Frame:
    """The frame of the page in the viewer's language."""
    title = viewer.title(entry)
    frame = press.frame(viewer.language, title, description, lambda one: one.address(entry.id))
    return replace(frame, words_language=viewer.foreign(entry))
