"""Everything that closes, of all types, in the order of closing: survey, round, registration."""

from dataclasses import dataclass

from talkoot.model.protocols import Windowed
from talkoot.model.schedule import Window
from talkoot.output.publication import Publication
from talkoot.output.viewing import Viewer
from talkoot.output.views import Deadline
from talkoot.site.states import window_state


@dataclass(frozen=True, slots=True)
class Closing:
    """A window of a public entry. ``id`` is permanent: that of the entry and the window's key."""

    id: str
    entry: str
    window: Window


def closings(publication: Publication) -> tuple[Closing, ...]:
    """Every window with a closing time, the first to close first."""
    found = []
    for id_ in publication.public:
        own = publication.site.entries[id_].own
        if isinstance(own, Windowed):
            for window in own.windows():
                if window.closes_at is not None:
                    permanent = f"{id_}.{window.key}" if window.key else id_
                    found.append((window.closes_at, permanent, Closing(permanent, id_, window)))
    return tuple(closing for _, _, closing in sorted(found, key=lambda one: one[:2]))


def deadlines(viewer: Viewer, states: tuple[str, ...]) -> tuple[Deadline, ...]:
    """The windows in the given states, the first to close first."""
    found = closings(viewer.publication)
    shown = (one for one in found if window_state(one.window, viewer.now) in states)
    return tuple(_deadline(viewer, one) for one in shown)


def title(viewer: Viewer, closing: Closing) -> str:
    """What closes, in words: the entry's title and, for a registration, that it is one."""
    name = viewer.entry(closing.entry).named.title
    return viewer.words.word(f"deadline.{closing.window.kind}", title=name)


def _deadline(viewer: Viewer, closing: Closing) -> Deadline:
    kind = viewer.words.word(f"deadline.kind.{closing.window.kind}")
    return Deadline(viewer.card(closing.entry), kind, title(viewer, closing), viewer.window(closing.window))
