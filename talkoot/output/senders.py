"""An entry to who sends it, as a release ends."""

from dataclasses import dataclass

from talkoot.model.entry import Entry
from talkoot.output.viewing import Viewer
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a release, and what it says of itself at the end, with languages that are not the page's."""

    name: str
    language: Language
    boilerplate: str
    boilerplate_language: Language


def sender(viewer: Viewer, entry: Entry) -> Sender:
    """Who sends the entry: whom it names, else the municipality."""
    name, settings = getattr(entry.own, "sender", ""), viewer.settings
    language = viewer.tongue(entry, name) if name else viewer.told_in(settings.organisation)
    said = (viewer.told(settings.boilerplate), viewer.told_in(settings.boilerplate))
    return Sender(name or viewer.told(settings.organisation), language, *said)
