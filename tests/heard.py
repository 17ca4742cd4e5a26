"""A listener to the progress of a run, for tests of what is told meanwhile."""

from talkoot.values.language import Words
from talkoot.values.progress import Phase


class Heard:
    """Listens to one phase and counts its steps."""

    def __init__(self, awaited: Phase, every: int = 1) -> None:
        self.awaited = awaited
        self.every = every
        self.total = self.done = 0
        self.notices: list[Words] = []

    def phase(self, phase: Phase, total: int = 0) -> None:
        assert phase is self.awaited
        self.total = total

    def step(self, count: int, what: str = "") -> None:  # noqa: ARG002 - a protocol
        self.done += count

    def notice(self, words: Words) -> None:
        self.notices.append(words)
