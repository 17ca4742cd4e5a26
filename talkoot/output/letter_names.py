"""The titles under a letter, for those who know what they look for."""

from dataclasses import dataclass

from talkoot.output.letter_addresses import slug_of_letter
from talkoot.output.subjects import HUB
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


@dataclass(frozen=True, slots=True)
class Title:
    """A page: the way to it and, where there are several sorts of things, what sort it is."""

    link: Link
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """The pages whose titles begin with a letter."""

    name: str
    anchor: str
    titles: tuple[Title, ...]


def letter_of(viewer: Viewer, subject: str, name: str, number: int = 0) -> Letter:
    """A page of a letter of a subject; 0 for all of it."""
    ids = viewer.publication.lists.lettered(viewer.language, subject, name, number)
    titles = tuple(
        Title(viewer.link_to_public(id_), _kind(viewer, id_) if subject == HUB else "") for id_ in ids
    )
    return Letter(name, slug_of_letter(name), titles)


def _kind(viewer: Viewer, id_: str) -> str:
    return viewer.words.word(f"type.{viewer.publication.type_of(id_).name}.one")
