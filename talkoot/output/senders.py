"""An entry to who sends it and how its text ends where there is nothing around it."""

from dataclasses import dataclass

from talkoot.model.entry import Entry
from talkoot.output.answering import answering
from talkoot.output.viewing import Viewer


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a release, and what it says of itself at the end.

    ``tail`` ends the text of a release when a reader copies it: whom to ask, the same, and the address.
    """

    name: str
    boilerplate: str
    tail: str = ""


def sender(viewer: Viewer, entry: Entry, address: str) -> Sender:
    """Who sends an entry whose whole address is told."""
    name = getattr(entry.own, "sender", "") or viewer.told(viewer.settings.organisation)
    boilerplate = viewer.told(viewer.settings.boilerplate)
    if entry.type.name != "release":
        return Sender(name, boilerplate)
    asked = "\n".join(one.line for one in answering(viewer, entry))
    told = f"{viewer.words.word('ui.contacts')}:\n{asked}" if asked else ""
    return Sender(name, boilerplate, "\n\n".join(part for part in (told, boilerplate, address) if part))
