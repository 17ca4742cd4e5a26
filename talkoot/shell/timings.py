"""Where the time of a run went: its phases, the pages that took longest, and how much there was to do."""

import heapq
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from talkoot.shell.progress import PHASES
from talkoot.values.language import Language, Words
from talkoot.values.progress import Phase, Progress

SLOWEST = 10
"""How many pages are named."""

_PHASES = Words("Vaiheet", "Skeden", "Phases")
_PAGES = Words("Hitaimmat sivut ja tiedostot", "Långsammaste sidorna och filerna", "Slowest pages and files")
_COUNTS = Words("Työn määrä", "Arbetets omfattning", "Work done")
_ALL = Words("Yhteensä", "Totalt", "Total")
_READ = Words("sisältötiedostoa luettu uudelleen", "innehållsfiler lästa på nytt", "content files read again")
_RENDERED = Words("tekstiä muotoiltu", "texter formgivna", "texts rendered")
_MADE = Words("tulosta tehty", "resultat gjorda", "outputs made")
_KEPT = Words("tulosta säilytetty ennallaan", "resultat behållna", "outputs kept")
_WRITTEN = Words("tiedostoa kirjoitettu", "filer skrivna", "files written")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a build did: files of content read, texts rendered, outputs made and kept, files written."""

    read: int = 0
    rendered: int = 0
    made: int = 0
    kept: int = 0
    written: int = 0


NOTHING_DONE = Counts()


class Timings:
    """Measures phases and pages, and passes on what it hears. ``now`` gives seconds since some instant."""

    def __init__(self, listener: Progress, now: Callable[[], float] = perf_counter) -> None:
        self.every = 1
        self.phases: dict[Phase, float] = {}
        self.pages: list[tuple[float, str]] = []
        self._listener = listener
        self._now = now
        self._phase = Phase.STARTING
        self._since = self._last = now()

    def phase(self, phase: Phase, total: int = 0) -> None:
        """The time until now was that of the phase before."""
        self.stop()
        self._phase = phase
        self._listener.phase(phase, total)

    def step(self, count: int, what: str = "") -> None:
        """The time since the last step, or since the phase began, was that of ``what``."""
        now = self._now()
        if self._phase is Phase.MAKING:
            self.pages.append((now - self._last, what))
        self._last = now
        self._listener.step(count, what)

    def notice(self, words: Words) -> None:
        """For the listener."""
        self._listener.notice(words)

    def stop(self) -> None:
        """The last phase ends."""
        now = self._now()
        self.phases[self._phase] = self.phases.get(self._phase, 0.0) + now - self._since
        self._since = self._last = now

    def report(self, counts: Counts, made: Collection[str], language: Language) -> str:
        """All of it as aligned plain text; ``made`` are the paths of the outputs that were made."""
        pages = heapq.nlargest(SLOWEST, (page for page in self.pages if page[1] in made))
        blocks = [_table(_PHASES.in_language(language), tuple(self._phase_rows(language)))]
        if pages:
            rows = tuple((f"{seconds * 1000:.1f} ms", path) for seconds, path in pages)
            blocks.append(_table(_PAGES.in_language(language), rows))
        blocks.append(_table(_COUNTS.in_language(language), _count_rows(counts, language)))
        return "\n\n".join(blocks)

    def _phase_rows(self, language: Language) -> Iterator[tuple[str, ...]]:
        whole = sum(self.phases.values())
        for phase in Phase:
            if phase in self.phases:
                seconds = self.phases[phase]
                share = f"{seconds / whole:.0%}" if whole else "0%"
                yield f"{seconds:.2f} s", share, PHASES[phase].in_language(language)
        yield f"{whole:.2f} s", "100%", _ALL.in_language(language)


def _count_rows(counts: Counts, language: Language) -> tuple[tuple[str, ...], ...]:
    told = (
        (counts.read, _READ),
        (counts.rendered, _RENDERED),
        (counts.made, _MADE),
        (counts.kept, _KEPT),
        (counts.written, _WRITTEN),
    )
    return tuple((str(number), words.in_language(language)) for number, words in told)


def _table(title: str, rows: Sequence[tuple[str, ...]]) -> str:
    """The rows below a title, all cells but the last of each row aligned to the right."""
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]) - 1)]
    lines = [title]
    for row in rows:
        cells = (cell.rjust(width) for cell, width in zip(row, widths, strict=False))
        lines.append("  " + "  ".join((*cells, row[-1])))
    return "\n".join(lines)
