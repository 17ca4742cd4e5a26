"""Pictures to whether they can be decoded, for a build that nobody gets: encoding would take much longer."""

from collections.abc import Sequence

from talkoot.building.darkroom import EncodeAll, Wanted
from talkoot.shell.encoding import DIED
from talkoot.shell.picture_cache import PictureCache
from talkoot.shell.workers import usable
from talkoot.values.progress import SILENT
from talkoot.values.snapshot import Source

FEWEST = 20_000_000
"""As many bytes are decoded in about the time that it takes to start a process."""


def trying(jobs: int | None, seen: PictureCache) -> EncodeAll:
    """What gives no bytes for a picture that can be decoded, and None for one that cannot.

    It works by ``jobs`` processes, this one among them; by what suits the machine if not told. A file of
    which an earlier run made all that is wanted (``seen``) is not looked at again.
    """

    def tried(wanted: Sequence[Wanted]) -> Sequence[bytes | None]:
        new = {one[0].digest: one[0] for one in wanted if not seen.holds(one)}
        is_sound = dict(zip(new, _decodable(list(new.values()), jobs or usable()), strict=True))
        return [b"" if is_sound.get(source.digest, True) else None for source, _ in wanted]

    return tried


def is_decodable(data: bytes) -> bool:
    """What a process does with one picture."""
    # Here, because the picture library takes a while to start and many hubs have nothing new to decode.
    from talkoot.output.encoding import Undecodable, decode

    try:
        decode(data)
    except Undecodable:
        return False
    return True


def _decodable(sources: Sequence[Source], count: int) -> Sequence[bool]:
    if count == 1 or len(sources) == 1 or sum(source.size for source in sources) < FEWEST:
        return [is_decodable(source.read()) for source in sources]
    # Here, because processes take a while to start and most checks need none.
    from talkoot.shell.side_by_side import Task, side_by_side

    return side_by_side(sources, Task(is_decodable, _bytes, _one, DIED), count - 1, SILENT)


def _bytes(source: Source) -> bytes:
    return source.read()


def _one(_: Source) -> int:
    return 1
