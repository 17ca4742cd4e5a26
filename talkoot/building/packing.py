"""The memory of a build to bytes and back.

What may never be asked for, bodies and entries and pieces of feeds, goes into a pack of its own and comes
out one by one; everything else is one index.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from talkoot.building.memory import Made, Memory
from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.model.picture import PictureHeader
from talkoot.reading.readings import Reading
from talkoot.reading.redirect_lines import RedirectReading
from talkoot.site.register import line_of, plain
from talkoot.values.digests import digest
from talkoot.values.facets import Trace
from talkoot.values.keeping import Held, Kept
from talkoot.values.pickling import Unreadable, from_bytes, to_bytes

FORMAT = 2

Place = Callable[[Kept[Any] | None], Any]
"""Where a value is or will be, or the value itself if it is nothing much."""

Read = Callable[[int, int], bytes | None]
"""A piece of a pack by its start and its length in bytes; None if it is not there."""


class DamagedMemory(Exception):  # noqa: N818 - what it is, not a mistake of anybody
    """What an earlier build left cannot be read; a build without it gives the same site."""


class Packed(NamedTuple):
    """A value in a pack, with the beginning of the digest of its bytes."""

    start: int
    length: int
    digest: str
    read: Read

    def get(self) -> Any:
        """The value; raises :class:`DamagedMemory` if it is not there any more."""
        try:
            return from_bytes(self.bytes(), _named)
        except Unreadable:
            raise DamagedMemory from None

    def bytes(self) -> bytes:
        """The bytes of the value; raises :class:`DamagedMemory`."""
        data = self.read(self.start, self.length)
        if data is None or _short(data) != self.digest:
            raise DamagedMemory
        return data


class Bundle(NamedTuple):
    """A memory as bytes: an index, and pieces to stand one after the other where the pack ends.

    ``live`` is how many bytes of the pack are then in use.
    """

    head: bytes
    pieces: tuple[bytes, ...]
    live: int


def packed(memory: Memory, size: int, fresh: bool = False) -> Bundle:
    """The memory for a pack of ``size`` bytes; a ``fresh`` one gets what stands in another pack too.

    Raises :class:`DamagedMemory` if that cannot be read.
    """
    pieces = Pieces(0 if fresh else size, fresh)
    trace, outputs = _reached(memory.trace, memory.outputs)
    columns = _columns(replace(memory, trace=trace, outputs=outputs), pieces.place)
    return Bundle(to_bytes((FORMAT, *columns)), tuple(pieces.data), pieces.live)


def unpacked(data: bytes, read: Read) -> Memory:
    """The memory of an index; raises :class:`DamagedMemory`."""
    try:
        form, *columns = from_bytes(data, _named)
        if form != FORMAT:
            raise DamagedMemory
        return _from_columns(columns, read)
    except (Unreadable, TypeError, ValueError, AttributeError, IndexError):
        raise DamagedMemory from None


class Pieces:
    """The values that a pack does not have yet, each at the place that it is going to have."""

    def __init__(self, size: int, fresh: bool = False) -> None:
        self.data: list[bytes] = []
        self.live = 0
        self._size = size
        self._fresh = fresh
        self._places: dict[int, tuple[Kept[Any], Any]] = {}

    def place(self, kept: Kept[Any] | None) -> Any:
        """Where a value is or will be, or the value itself if it is nothing much."""
        if isinstance(kept, Packed) and not self._fresh:
            self.live += kept.length
            return kept[:3]
        if kept is None:
            return None
        if isinstance(kept, Held) and not kept.value:
            return ("", kept.value)
        if id(kept) not in self._places:
            data = kept.bytes() if isinstance(kept, Packed) else to_bytes(kept.get(), _name)
            self._places[id(kept)] = kept, (self._size, len(data), _short(data))
            self.data.append(data)
            self._size += len(data)
            self.live += len(data)
        return self._places[id(kept)][1]


def _reached(trace: Trace, outputs: Mapping[str, Made]) -> tuple[Trace, Mapping[str, Made]]:
    """The trace without what no output rests on any more, and the outputs by its new numbers."""
    found: set[int] = set().union(*(one.inputs for one in outputs.values()))
    ahead = found
    while ahead:
        ahead = {inner for number in ahead for inner in trace.inputs[number] or ()} - found
        found |= ahead
    if 2 * len(found) > len(trace.names):
        return trace, outputs
    order = sorted(found)
    numbers = {old: new for new, old in enumerate(order)}
    inputs = (trace.inputs[old] for old in order)
    slim = Trace(
        (trace.names[old] for old in order),
        (trace.prints[old] for old in order),
        (None if some is None else tuple(numbers[one] for one in some) for some in inputs),
        {numbers[old]: kept for old, kept in trace.kept.items() if old in found},
    )
    return slim, {path: _renumbered(one, numbers) for path, one in outputs.items()}


def _renumbered(made: Made, numbers: Mapping[int, int]) -> Made:
    return made._replace(inputs=tuple(numbers[one] for one in made.inputs))


def _columns(memory: Memory, place: Place) -> tuple[Any, ...]:
    return (
        memory.environment,
        memory.words,
        place(memory.basis),
        [reading_columns(one, place) for one in memory.readings.values()],
        [plain(line) for line in memory.lines.values()],
        _trace_columns(memory.checked, place),
        _trace_columns(memory.trace, place),
        {path: tuple(made) for path, made in memory.outputs.items()},
        dict(memory.references),
        tuple(memory.redirects),
        plain_headers(memory.headers),
        memory.ground,
        memory.wrong,
        memory.succession,
        dict(memory.sources),
    )


def _trace_columns(trace: Trace, place: Place) -> tuple[Any, ...]:
    return trace.names, trace.prints, trace.inputs, {number: place(one) for number, one in trace.kept.items()}


def _from_columns(columns: list[Any], read: Read) -> Memory:
    (
        environment,
        words,
        basis,
        readings,
        lines,
        checked,
        trace,
        outputs,
        references,
        redirects,
        headers,
        *ground,
    ) = columns
    new = tuple.__new__
    return Memory(
        environment,
        words,
        kept_at(basis, read),
        {one[0]: reading_of(one, read) for one in readings},
        {line.brief.id: line for line in map(line_of, lines)},
        _trace_of(checked, read),
        _trace_of(trace, read),
        {path: new(Made, made) for path, made in outputs.items()},
        references,
        RedirectReading(*redirects),
        headers_of(headers),
        *ground,
    )


def plain_headers(headers: Mapping[str, PictureHeader]) -> Any:
    """What pictures are, as plain values."""
    return {key: tuple(header) for key, header in headers.items()}


def headers_of(columns: Any) -> Mapping[str, PictureHeader]:
    """The headers of which :func:`plain_headers` has made plain values."""
    return {key: PictureHeader(*one) for key, one in columns.items()}


def _trace_of(columns: tuple[Any, ...], read: Read) -> Trace:
    names, prints, inputs, kept = columns
    held = {number: one for number, place in kept.items() if (one := kept_at(place, read)) is not None}
    return Trace(names, prints, inputs, held)


def reading_columns(reading: Reading, place: Place) -> tuple[Any, ...]:
    """A reading as plain values."""
    return (*reading[:7], place(reading.entry), place(reading.body), *reading[9:])


def reading_of(columns: tuple[Any, ...], read: Read) -> Reading:
    """The reading of which :func:`reading_columns` has made plain values."""
    kept = (kept_at(columns[7], read), kept_at(columns[8], read))
    return tuple.__new__(Reading, (*columns[:7], *kept, *columns[9:]))


def kept_at(place: Any, read: Read) -> Kept[Any] | None:
    """The value that is or stands at a place."""
    if place is None:
        return None
    return Held(place[1]) if place[0] == "" else tuple.__new__(Packed, (*place, read))


def _name(value: object) -> str | None:
    return value.name if isinstance(value, ContentType) else None


def _named(name: str) -> object:
    return BY_NAME[name]


def _short(data: bytes) -> str:
    return digest(data)[:24]
