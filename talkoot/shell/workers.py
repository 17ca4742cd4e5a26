"""Texts to their bodies, by several processes when there are many: the same bodies in the same order."""

import os
from collections.abc import Sequence

from talkoot.model.body import Body
from talkoot.reading.loading import RenderAll
from talkoot.reading.readings import Markdown
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.progress import MANY, Phase, Progress

FEWEST = 150
"""As many texts are rendered in less time than it takes to start a process."""

MOST = 8
"""More processes are not started unasked, for each takes some 40 MB of memory."""

_PARTS = 16
"""The parts of the work for each process: many, so that all end at about the same time."""


def rendering(jobs: int | None, progress: Progress) -> RenderAll:
    """What renders texts by at most ``jobs`` processes, this one among them; by the machine if not told."""
    count = jobs or usable()

    def render(texts: Sequence[Markdown]) -> Sequence[tuple[Body, Diagnostics]]:
        progress.phase(Phase.TEXTS, len(texts))
        if count > 1 and len(texts) > FEWEST:
            # Here, because processes take a while to start and most builds need none.
            from talkoot.shell.side_by_side import render_side_by_side

            return render_side_by_side(parts(texts, count * _PARTS), count - 1, progress)
        # Here, because what renders takes a while to start and many builds render nothing.
        from talkoot.reading.markdown.rendering import render_bodies

        made: list[tuple[Body, Diagnostics]] = []
        for first in range(0, len(texts), MANY):
            some = texts[first : first + MANY]
            made.extend(render_bodies(some))
            progress.step(len(some))
        return made

    return render


def usable() -> int:
    """How many processors this process may use, at most ``MOST``."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


def parts(texts: Sequence[Markdown], count: int) -> Sequence[Sequence[Markdown]]:
    """The texts in at most ``count`` parts that follow each other, of about the same length."""
    share = sum(_weight(text) for text in texts) / count
    found: list[list[Markdown]] = [[]]
    weight, full = 0, share
    for text in texts:
        if weight >= full:
            found.append([])
            full = share * (weight // share + 1)
        found[-1].append(text)
        weight += _weight(text)
    return found


def _weight(text: Markdown) -> int:
    """A text costs something even if it is empty."""
    return len(text.text) + 200
