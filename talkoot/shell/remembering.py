"""The memory of builds in the cache of an output: read before a build, written after it."""

from dataclasses import dataclass

from talkoot.building.memory import NOTHING, Memory
from talkoot.building.packing import DamagedMemory, packed, unpacked
from talkoot.shell.cache import Cache, Pack, Trouble

_NAME = "memory"
_SIZE = 8
_WASTE = 1 << 22
"""The pack is written anew when more than half of it, and more bytes than these, are of no use any more."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A memory, and the pack in which its values are."""

    memory: Memory
    pack: Pack | None


def recall(cache: Cache, engine: str) -> Remembered:
    """What the last build left; nothing if that cannot be had, and then the cache says why.

    What another ``engine`` left is not even looked at: its values may have had other shapes.
    """
    data = cache.read(_NAME)
    if data is None:
        return Remembered(NOTHING, cache.pack(0))
    size, maker, index = data[:_SIZE], data[_SIZE : _SIZE + len(engine)], data[_SIZE + len(engine) :]
    if maker != engine.encode("ascii"):
        cache.note(Trouble.FOREIGN)
        return Remembered(NOTHING, cache.pack(0))
    pack = cache.pack(int.from_bytes(size, "big"))
    if pack is not None:
        try:
            return Remembered(unpacked(index, pack.read), pack)
        except DamagedMemory:
            cache.note(Trouble.DAMAGED)
    return Remembered(NOTHING, cache.pack(0))


def forgotten(cache: Cache) -> Remembered:
    """Nothing remembered, because what was there turned out to be damaged."""
    cache.note(Trouble.DAMAGED)
    return Remembered(NOTHING, cache.pack(0))


def remember(cache: Cache, engine: str, memory: Memory, pack: Pack | None) -> bool:
    """Whether the memory could be written; if not, the cache says why and the next build makes all anew."""
    if pack is None:
        return False
    try:
        bundle = packed(memory, pack.size)
        if pack.size > 2 * bundle.live + _WASTE:
            bundle, pack = packed(memory, 0, fresh=True), cache.pack(0) or pack
    except DamagedMemory:
        cache.note(Trouble.DAMAGED)
        return False
    if pack.append(bundle.pieces) is None:
        return False
    size = pack.size.to_bytes(_SIZE, "big")
    return cache.write({_NAME: size + engine.encode("ascii") + bundle.head})
