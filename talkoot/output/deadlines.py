"""Everything that closes, of all types, in the order of closing: survey, round, registration."""

from collections.abc import Iterable

from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.schedule import Window
from talkoot.output.viewing import Viewer
from talkoot.output.views import Deadline
from talkoot.site.briefs import Closing


def deadlines(viewer: Viewer, windows: Iterable[Closing]) -> tuple[Deadline, ...]:
    """Windows as a page of deadlines shows them, in the order given."""
    return tuple(viewer.facet("deadline", key_of(one)) for one in windows)


def key_of(closing: Closing) -> str:
    """The window of an entry in one word, for facets of it."""
    return f"{closing.entry}.{closing.key}"


def deadline(viewer: Viewer, key: str) -> Deadline:
    """The window of an entry, as :func:`key_of` writes it, on the page of deadlines."""
    id_, window = window_of(viewer, key)
    kind = viewer.words.word(f"deadline.kind.{window.kind}")
    state = viewer.window(viewer.entry(id_), window)
    return Deadline(viewer.card(id_), kind, _name(viewer.entry(id_), window), state)


def _name(entry: Entry, window: Window) -> str:
    """The title of the entry and, where it is a session that one signs up for, that of the session."""
    own = entry.own
    times = own.occurrences() if isinstance(own, Scheduled) else ()
    session = [one.title for one in times if one.title and window.key == f"{one.key}-{window.kind}"]
    return ": ".join((entry.named.title, *session))


def window_of(viewer: Viewer, key: str) -> tuple[str, Window]:
    """The id of the entry and its window; ``LookupError`` if it has no such window."""
    id_, _, part = key.partition(".")
    own = viewer.site.entries[id_].own
    windows = own.windows() if isinstance(own, Windowed) else ()
    found = [one for one in windows if one.key == part]
    return id_, found[0]


def title(viewer: Viewer, id_: str, kind: str) -> str:
    """What closes, in words: the entry's title and, for a registration, that it is one."""
    return viewer.words.word(f"deadline.{kind}", title=viewer.entry(id_).named.title)
