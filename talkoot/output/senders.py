"""An entry to who sends it and how its text ends where there is nothing around it."""

from dataclasses import dataclass

from talkoot.model.entry import Entry
from talkoot.output.answering import answering
from talkoot.output.viewing import Viewer
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a release, and what it says of itself at the end, with languages that are not the page's.

    ``tail`` ends the text of a release when a reader copies it: whom to ask, the same, and the address.
    """

    name: str
    language: Language
    boilerplate: str
    boilerplate_language: Language
    tail: str = ""


def sender(viewer: Viewer, entry: Entry, address: str) -> Sender:
    """Who sends an entry whose whole address is told: whom it names, else the municipality."""
    name, settings = getattr(entry.own, "sender", ""), viewer.settings
    language = viewer.tongue(entry, name) if name else viewer.told_in(settings.organisation)
    said = (viewer.told(settings.boilerplate), viewer.told_in(settings.boilerplate))
    return Sender(name or viewer.told(settings.organisation), language, *said, _tail(viewer, entry, address))


def _tail(viewer: Viewer, entry: Entry, address: str) -> str:
    if entry.type.name != "release":
        return ""
    asked = "\n".join(one.line for one in answering(viewer, entry))
    told = f"{viewer.words.word('ui.contacts')}:\n{asked}" if asked else ""
    return "\n\n".join(part for part in (told, viewer.told(viewer.settings.boilerplate), address) if part)
