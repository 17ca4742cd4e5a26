"""What a run tells of itself while it works. Nobody has to listen, and nothing that is made depends on it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from talkoot.values.language import Words

_Item = TypeVar("_Item")

MANY = 50
"""How many pieces of work are told at once, since telling each would take time of its own."""


class Phase(StrEnum):
    """What a run does, in the order in which it does it."""

    STARTING = "starting"
    FILES = "files"
    MEMORY = "memory"
    READING = "reading"
    TEXTS = "texts"
    CHECKING = "checking"
    PLANNING = "planning"
    PICTURES = "pictures"
    MAKING = "making"
    INDEXING = "indexing"
    WRITING = "writing"


class Progress(Protocol):
    """Whoever listens to a run.

    ``every`` is the number of pieces of work after which a step is to be told, 0 for never.
    """

    @property
    def every(self) -> int:
        """See the class."""
        ...

    def phase(self, phase: Phase, total: int = 0) -> None:
        """A phase begins, which also ends the one before; ``total`` pieces of work, 0 if nobody knows."""
        ...

    def step(self, count: int, what: str = "") -> None:
        """So many more pieces are done; ``what`` names the last one."""
        ...

    def notice(self, words: Words) -> None:
        """Something happened that whoever runs it should know, though the result is right."""
        ...


@dataclass(frozen=True, slots=True)
class Silent:
    """Nobody listens."""

    every: int = 0

    def phase(self, phase: Phase, total: int = 0) -> None:
        """Nothing."""

    def step(self, count: int, what: str = "") -> None:
        """Nothing."""

    def notice(self, words: Words) -> None:
        """Nothing."""


SILENT = Silent()


def no_name(_: object) -> str:
    """Pieces of work that have no name."""
    return ""


def watched(
    progress: Progress,
    phase: Phase,
    items: Sequence[_Item],
    name: Callable[[_Item], str] = no_name,
) -> Iterable[_Item]:
    """The items, each a piece of work of the phase that begins; done when the next one is asked for."""
    progress.phase(phase, len(items))
    return _told(progress, items, name) if progress.every else items


def _told(progress: Progress, items: Sequence[_Item], name: Callable[[_Item], str]) -> Iterator[_Item]:
    for first in range(0, len(items), progress.every):
        some = items[first : first + progress.every]
        yield from some
        progress.step(len(some), name(some[-1]))
