"""Pictures to their encoded files: from what earlier runs kept, else by several processes."""

from collections.abc import Sequence

from talkoot.building.darkroom import EncodeAll, Wanted, encode_one
from talkoot.model.picture import Wish
from talkoot.shell.picture_cache import PictureCache
from talkoot.shell.workers import usable
from talkoot.values.language import Words
from talkoot.values.progress import Phase, Progress

DAMAGED = Words(
    "Huomio: välimuistissa oli vioittunut kuva, joten se tehtiin uudelleen. Sivusto on oikea.",
    "Obs: en bild i cachen var skadad, så den gjordes på nytt. Webbplatsen är rätt.",
    "Warning: a picture in the cache was damaged, so it was made again. The site is right.",
)
DIED = Words(
    "Huomio: apuprosessi päättyi kesken, joten loput kuvat tehtiin ilman sitä. Sivusto on oikea. "
    "Jos näin käy usein, muisti ei ehkä riitä: kokeile --jobs 1.",
    "Obs: en hjälpprocess tog slut i förtid, så resten av bilderna gjordes utan den. Webbplatsen är rätt. "
    "Händer det ofta räcker minnet kanske inte: prova --jobs 1.",
    "Warning: a worker process died, so the rest of the pictures were made without it. The site is right. "
    "If this happens often, memory may be short: try --jobs 1.",
)

FEWEST = 1_000_000
"""As many pixels are encoded in about the time that it takes to start a process."""

_AT_ONCE = 48
"""So many pictures at most are lost to a run that is interrupted."""


def encoding(jobs: int | None, progress: Progress, kept: PictureCache) -> EncodeAll:
    """What encodes pictures by so many processes, this one among them; by what suits the machine if not told.

    ``kept`` has those of earlier runs.
    """
    count = jobs or usable()

    def encode(wanted: Sequence[Wanted]) -> Sequence[bytes | None]:
        progress.phase(Phase.PICTURES, len(wanted))
        found = [kept.read(one) for one in wanted]
        progress.step(len(wanted) - found.count(None))
        missing = [number for number, data in enumerate(found) if data is None]
        for first in range(0, len(missing), _AT_ONCE):
            some = missing[first : first + _AT_ONCE]
            made = _encoded([wanted[number] for number in some], count, progress)
            for number, data in zip(some, made, strict=True):
                found[number] = data
                if data is not None:
                    kept.write(wanted[number], data)
        if missing:
            kept.sweep()
        if kept.trouble:
            progress.notice(DAMAGED)
        return found

    return encode


def encode_sent(sent: tuple[bytes, Wish]) -> bytes | None:
    """What a process does with one picture."""
    return encode_one(*sent)


def _encoded(wanted: Sequence[Wanted], count: int, progress: Progress) -> Sequence[bytes | None]:
    """The pictures in their order; the largest are made first, so that all processes end at the same time."""
    if count == 1 or sum(map(_pixels, wanted)) < FEWEST or len(wanted) == 1:
        return [_counted(one, progress) for one in wanted]
    # Here, because processes take a while to start and most builds need none.
    from talkoot.shell.side_by_side import Task, side_by_side

    order = sorted(range(len(wanted)), key=lambda number: -_pixels(wanted[number]))
    task = Task(encode_sent, _sent, _one, DIED)
    made = side_by_side([wanted[number] for number in order], task, count - 1, progress)
    by_number = dict(zip(order, made, strict=True))
    return [by_number[number] for number in range(len(wanted))]


def _counted(wanted: Wanted, progress: Progress) -> bytes | None:
    made = encode_sent(_sent(wanted))
    progress.step(1)
    return made


def _sent(wanted: Wanted) -> tuple[bytes, Wish]:
    source, wish = wanted
    return source.read(), wish


def _one(_: Wanted) -> int:
    return 1


def _pixels(wanted: Wanted) -> int:
    return wanted[1].width * wanted[1].height
