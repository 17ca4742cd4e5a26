"""The memory of builds in the cache of an output: read before a build, written after it."""

from dataclasses import dataclass, replace

from talkoot.building.deltas import applied, difference
from talkoot.building.memory import NOTHING, Memory
from talkoot.building.packing import DamagedMemory, Pieces, packed, unpacked
from talkoot.shell.cache import Cache, Pack, Trouble
from talkoot.shell.collecting import never_collecting
from talkoot.shell.found import Found
from talkoot.values.pickling import Unreadable, from_bytes, to_bytes

_WHOLE, _LATER = "memory", "memory-later"
_SIZE = 8
_WASTE = 1 << 22
"""All is written anew when more than half of the pack, and more bytes than these, are of no use any more."""


Stamps = tuple[Found | None, Found | None]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A memory, the pack in which its values are, and the last whole memory that was written, with a name.

    ``stamps`` are those of its files before they were read.
    """

    memory: Memory
    pack: Pack | None
    base: Memory = NOTHING
    base_name: str = ""
    stamps: Stamps = (None, None)


def recall(cache: Cache, engine: str) -> Remembered:
    """What the last build left; nothing if that cannot be had, and then the cache says why.

    What another ``engine`` left is not even looked at: its values may have had other shapes.
    """
    stamps = _stamps(cache)
    with never_collecting():
        return replace(_read(cache, engine), stamps=stamps)


def is_current(cache: Cache, remembered: Remembered) -> bool:
    """False if another run has left a memory since this one was recalled."""
    return remembered.stamps == _stamps(cache)


def _stamps(cache: Cache) -> Stamps:
    return cache.stamp(_WHOLE), cache.stamp(_LATER)


def _read(cache: Cache, engine: str) -> Remembered:
    data = cache.read(_WHOLE)
    if not data:
        return Remembered(NOTHING, cache.pack(0))
    size, maker, index = data[:_SIZE], data[_SIZE : _SIZE + len(engine)], data[_SIZE + len(engine) :]
    if maker != engine.encode("ascii"):
        cache.note(Trouble.FOREIGN)
        return Remembered(NOTHING, cache.pack(0))
    try:
        name = f"{size.hex()} {cache.summaries[_WHOLE]}"
        return _recalled(cache, int.from_bytes(size, "big"), index, name)
    except (DamagedMemory, Unreadable, AttributeError, TypeError, ValueError, LookupError):
        return forgotten(cache)


def forgotten(cache: Cache) -> Remembered:
    """Nothing remembered, because what was there turned out to be damaged."""
    cache.note(Trouble.DAMAGED)
    return Remembered(NOTHING, cache.pack(0))


def remember(cache: Cache, engine: str, memory: Memory, before: Remembered) -> bool:
    """Whether the memory could be written; if not, the cache says why and the next build makes all anew."""
    pack = before.pack or cache.pack(0)
    if pack is None:
        return False
    try:
        return _wrote_difference(cache, memory, before, pack) or _wrote_whole(cache, engine, memory, pack)
    except DamagedMemory:
        # What is damaged was not needed this time, and would be in the way every time that all is written.
        cache.note(Trouble.DAMAGED)
        cache.write({_WHOLE: b""})
        return False


def _recalled(cache: Cache, size: int, index: bytes, name: str) -> Remembered:
    later = cache.read(_LATER)
    base_name, later_size, columns = from_bytes(later, str) if later else ("", 0, ())
    if base_name == name:
        size = later_size
    pack = cache.pack(size)
    if pack is None:
        raise DamagedMemory
    base = unpacked(index, pack.read)
    memory = applied(base, columns, pack.read) if base_name == name else base
    return Remembered(memory, pack, base, name)


def _wrote_difference(cache: Cache, memory: Memory, before: Remembered, pack: Pack) -> bool:
    """Whether what came since the last whole memory could be written instead of all."""
    pieces = Pieces(pack.size)
    columns = difference(memory, before.base, pieces.place) if before.base_name else None
    waste = pack.size - int(before.base_name[:16] or "0", 16)
    if columns is None or waste > _WASTE or pack.append(pieces.data) is None:
        return False
    return cache.write({_LATER: to_bytes((before.base_name, pack.size, columns))})


def _wrote_whole(cache: Cache, engine: str, memory: Memory, pack: Pack) -> bool:
    bundle = packed(memory, pack.size)
    if pack.size > 2 * bundle.live + _WASTE:
        bundle, pack = packed(memory, 0, fresh=True), cache.pack(0) or pack
    if pack.append(bundle.pieces) is None:
        return False
    size = pack.size.to_bytes(_SIZE, "big")
    return cache.write({_WHOLE: size + engine.encode("ascii") + bundle.head})
