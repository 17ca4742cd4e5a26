"""How far a run is, on the error stream: a bar on a terminal that can show one, else now and then a line.

A short run shows nothing, and neither does one whose words go to a file or to another program.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import Enum
from time import perf_counter
from typing import Protocol

from talkoot.shell.reporting import complain
from talkoot.values.language import Language, Words
from talkoot.values.progress import MANY, Phase

PATIENCE = 0.7
"""How many seconds a run takes before it shows how far it is."""

_PER_LINE = 3.0
_PER_PICTURE = 0.1

PHASES: Mapping[Phase, Words] = {
    Phase.STARTING: Words("Käynnistyy", "Startar", "Starting"),
    Phase.FILES: Words("Käy tiedostot läpi", "Går igenom filerna", "Looking through the files"),
    Phase.MEMORY: Words("Käsittelee välimuistia", "Hanterar cachen", "Handling the cache"),
    Phase.READING: Words("Lukee sisältöä", "Läser innehållet", "Reading the content"),
    Phase.TEXTS: Words("Muotoilee tekstejä", "Formger texterna", "Rendering the texts"),
    Phase.CHECKING: Words("Tarkistaa sisältöä", "Kontrollerar innehållet", "Checking the content"),
    Phase.PLANNING: Words("Suunnittelee sivustoa", "Planerar webbplatsen", "Planning the site"),
    Phase.PICTURES: Words("Tekee kuvia", "Gör bilderna", "Making the pictures"),
    Phase.MAKING: Words("Tekee sivuja", "Gör sidorna", "Making the pages"),
    Phase.INDEXING: Words("Tekee hakuindeksiä", "Gör sökindexet", "Making the search index"),
    Phase.WRITING: Words("Kirjoittaa tiedostoja", "Skriver filerna", "Writing the files"),
}


class Surface(Enum):
    """What the error stream can show."""

    NOTHING = "nothing"
    LINES = "lines"
    BAR = "bar"


class Picture(Protocol):
    """What is on the terminal."""

    def show(self, words: str, done: int, total: int) -> None:
        """A phase, and how much of it is done; ``total`` is 0 if nobody knows."""
        ...

    def clear(self) -> None:
        """Nothing is left of it."""
        ...


class Display:
    """The progress of one run as its surface can show it, until it is closed.

    ``language`` can be set when it is known. ``now`` gives seconds since some instant.
    """

    def __init__(
        self, surface: Surface, language: Language = "fi", now: Callable[[], float] = perf_counter
    ) -> None:
        self.language = language
        self.every = MANY
        self._surface = surface
        self._now = now
        self._due = now() + PATIENCE
        self._phase = Phase.STARTING
        self._done = self._total = 0
        self._picture: Picture | None = None
        self._notices: list[Words] = []

    def phase(self, phase: Phase, total: int = 0) -> None:
        """See :class:`talkoot.values.progress.Progress`, as for the others."""
        self._phase, self._done, self._total = phase, 0, total
        self._show()

    def step(self, count: int, what: str = "") -> None:  # noqa: ARG002 - names are for others
        """So many more are done."""
        self._done += count
        self._show()

    def notice(self, words: Words) -> None:
        """To be told when the display has been cleared, once."""
        if words not in self._notices:
            self._notices.append(words)

    def close(self) -> None:
        """Clear what is shown, and tell what happened."""
        self._hide()
        for words in self._notices:
            complain(words.in_language(self.language))
        self._notices.clear()

    def _show(self) -> None:
        now = self._now()
        if self._surface is Surface.NOTHING or now < self._due:
            return
        self._due = now + (_PER_PICTURE if self._surface is Surface.BAR else _PER_LINE)
        try:
            if self._picture is None:
                self._picture = _bar() if self._surface is Surface.BAR else _Lines()
            self._picture.show(PHASES[self._phase].in_language(self.language), self._done, self._total)
        except (OSError, ValueError, ImportError):  # a terminal that cannot show it is no reason to fail
            self._hide()

    def _hide(self) -> None:
        self._surface = Surface.NOTHING
        picture, self._picture = self._picture, None
        if picture is not None:
            with suppress(OSError, ValueError):
                picture.clear()


class _Lines:
    """A line each time, for terminals without colours."""

    def show(self, words: str, done: int, total: int) -> None:
        complain(f"{words} {done}/{total}" if total else f"{words} …")

    def clear(self) -> None:
        pass


def _bar() -> Picture:
    # Here, because rich takes a while to start and most runs end before they show anything.
    from talkoot.shell.progress_bar import Bar

    return Bar()
