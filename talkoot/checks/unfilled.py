"""Fields that ``new`` left to be filled in and that nobody has."""

from collections.abc import Iterator

from talkoot.model.entry import Entry, Marks
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

UNFILLED = error(
    "not-filled-in",
    Words(
        "Kenttä {name} on täyttämättä: siinä on vain pohjan kolme pistettä.",
        "Fältet {name} är inte ifyllt: där står bara mallens tre punkter.",
        "The field {name} is not filled in: it has only the three dots of a new file.",
    ),
    Words(
        "Kirjoita arvo tai poista koko rivi, jos kenttää ei tarvita.",
        "Skriv ett värde, eller ta bort hela raden om fältet inte behövs.",
        "Write a value, or remove the whole line if the field is not needed.",
    ),
)
_DOTS = ("…", "...")


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:  # noqa: ARG001  all are called alike
    """The fields of an entry that is no draft: a draft is still being filled in."""
    if not entry.published.draft:
        yield from _unfilled(entry.marks)


def check(site: Site) -> Iterator[Diagnostic]:
    """The fields of the settings."""
    yield from _unfilled(site.content.settings_marks)


def _unfilled(marks: Marks) -> Iterator[Diagnostic]:
    for path, written in marks.texts.items():
        if written in _DOTS:
            name = next((part for part in reversed(path) if isinstance(part, str)), "")
            yield UNFILLED.at(marks.of(*path), marks.text(*path), name=name)
