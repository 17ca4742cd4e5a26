"""The memory of a build to bytes and back.

What may never be asked for, bodies and entries and pieces of feeds, goes into a pack of its own and comes
out one by one; everything else is one index.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from talkoot.building.memory import Made, Memory
from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.reading.readings import Reading
from talkoot.site.register import line_of, plain
from talkoot.values.digests import digest
from talkoot.values.facets import Trace
from talkoot.values.keeping import Held, Kept
from talkoot.values.pickling import Unreadable, from_bytes, to_bytes

FORMAT = 1

Place = tuple[int, int]
"""Where a piece stands in a pack: its start and its length in bytes."""

Append = Callable[[Iterable[bytes]], tuple[Place, ...] | None]
Read = Callable[[int, int], bytes | None]


class DamagedMemory(Exception):  # noqa: N818 - what it is, not a mistake of anybody
    """What an earlier build left cannot be read; a build without it gives the same site."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A value in a pack, with the beginning of the digest of its bytes."""

    start: int
    length: int
    digest: str
    read: Read

    def get(self) -> Any:
        """The value; raises :class:`DamagedMemory` if it is not there any more."""
        data = self.read(self.start, self.length)
        if data is None or _short(data) != self.digest:
            raise DamagedMemory
        try:
            return from_bytes(data, _named)
        except Unreadable:
            raise DamagedMemory from None

    @property
    def place(self) -> tuple[int, int, str]:
        """Where it is."""
        return self.start, self.length, self.digest


def packed(memory: Memory, append: Append, read: Read, fresh: bool = False) -> bytes | None:
    """The index of the memory, its values being put into the pack; None if the pack takes nothing.

    A ``fresh`` pack has nothing yet: what stands in the one that is read goes into it too.
    """
    pieces = _Pieces(read, fresh)
    trace, outputs = _reached(memory.trace, memory.outputs)
    whole = replace(memory, trace=trace, outputs=outputs)
    _with_all(whole, pieces.put)
    places = append(pieces.data)
    if places is None:
        return None
    return to_bytes((FORMAT, *_columns(_with_all(whole, pieces.settled(places)))))


def live_bytes(memory: Memory) -> int:
    """How many bytes of its pack the memory uses."""
    sizes: list[int] = []

    def measure(kept: Kept[Any]) -> Kept[Any]:
        sizes.append(kept.length if isinstance(kept, Packed) else 0)
        return kept

    _with_all(memory, measure)
    return sum(sizes)


def _with_all(memory: Memory, put: Callable[[Kept[Any]], Kept[Any]]) -> Memory:
    """The memory with something done to every value that is kept."""
    return replace(
        memory,
        basis=put(memory.basis) if memory.basis else None,
        readings={path: _with_kept(one, put) for path, one in memory.readings.items()},
        checked=_with_kept_facets(memory.checked, put),
        trace=_with_kept_facets(memory.trace, put),
    )


def unpacked(data: bytes, read: Read) -> Memory:
    """The memory of an index; raises :class:`DamagedMemory`."""
    try:
        form, *columns = from_bytes(data, _named)
        if form != FORMAT:
            raise DamagedMemory
        return _from_columns(columns, read)
    except (Unreadable, TypeError, ValueError, AttributeError, IndexError):
        raise DamagedMemory from None


class _Pieces:
    """The values that a pack does not have yet, each once."""

    def __init__(self, read: Read, fresh: bool) -> None:
        self.data: list[bytes] = []
        self._read = read
        self._fresh = fresh
        self._numbers: dict[int, int] = {}
        self._values: list[Kept[Any]] = []

    def put(self, kept: Kept[Any]) -> Kept[Any]:
        """The same value, to be put into the pack if it is not there and is more than nothing."""
        if id(kept) not in self._numbers and (data := self._bytes(kept)) is not None:
            self._numbers[id(kept)] = len(self.data)
            self._values.append(kept)  # so that no other value takes its id meanwhile
            self.data.append(data)
        return kept

    def settled(self, places: tuple[Place, ...]) -> Callable[[Kept[Any]], Kept[Any]]:
        """What gives for each value the place that it has got."""

        def kept(value: Kept[Any]) -> Kept[Any]:
            number = self._numbers.get(id(value))
            if number is None:
                return value
            return Packed(*places[number], _short(self.data[number]), self._read)

        return kept

    def _bytes(self, kept: Kept[Any]) -> bytes | None:
        if isinstance(kept, Held):
            return to_bytes(kept.value, _name) if kept.value else None
        if not self._fresh or not isinstance(kept, Packed):
            return None
        data = self._read(kept.start, kept.length)
        if data is None:
            raise DamagedMemory
        return data


def _with_kept(reading: Reading, put: Callable[[Kept[Any]], Kept[Any]]) -> Reading:
    entry = put(reading.entry) if reading.entry else None
    body = put(reading.body) if reading.body else None
    if entry is reading.entry and body is reading.body:
        return reading
    return replace(reading, entry=entry, body=body)


def _with_kept_facets(trace: Trace, put: Callable[[Kept[Any]], Kept[Any]]) -> Trace:
    kept = {number: put(one) for number, one in trace.kept.items()}
    return Trace(trace.names, trace.prints, trace.inputs, kept)


def _reached(trace: Trace, outputs: Mapping[str, Made]) -> tuple[Trace, Mapping[str, Made]]:
    """The trace without what no output rests on any more, and the outputs by its new numbers."""
    found: set[int] = set().union(*(one.inputs for one in outputs.values()))
    ahead = found
    while ahead:
        ahead = {inner for number in ahead for inner in trace.inputs[number] or ()} - found
        found |= ahead
    if len(found) == len(trace.names):
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
    return replace(made, inputs=tuple(numbers[one] for one in made.inputs))


def _columns(memory: Memory) -> tuple[Any, ...]:
    readings = [
        (
            one.path,
            one.digest,
            one.depends_on,
            one.data,
            one.text,
            one.id,
            one.place,
            _place(one.entry),
            _place(one.body),
            one.of_file,
            one.of_fields,
            one.of_text,
        )
        for one in memory.readings.values()
    ]
    return (
        memory.environment,
        memory.words,
        _place(memory.basis),
        readings,
        [plain(line) for line in memory.lines.values()],
        _trace_columns(memory.checked),
        _trace_columns(memory.trace),
        [(path, *_made_columns(one)) for path, one in memory.outputs.items()],
        dict(memory.references),
        dict(memory.sources),
    )


def _made_columns(made: Made) -> tuple[Any, ...]:
    return made.recipe, made.digest, made.inputs, made.at, made.why


def _trace_columns(trace: Trace) -> tuple[Any, ...]:
    kept = {number: _place(one) for number, one in trace.kept.items()}
    return trace.names, trace.prints, trace.inputs, kept


def _from_columns(columns: list[Any], read: Read) -> Memory:
    environment, words, basis, readings, lines, checked, trace, outputs, references, sources = columns
    return Memory(
        environment,
        words,
        _kept(basis, read),
        {
            one[0]: Reading(*one[:7], *(_kept(place, read) for place in one[7:9]), *one[9:])
            for one in readings
        },
        {line.brief.id: line for line in map(line_of, lines)},
        _trace_of(checked, read),
        _trace_of(trace, read),
        {path: Made(*rest) for path, *rest in outputs},
        references,
        sources,
    )


def _reading(column: tuple[Any, ...], read: Read) -> Reading:
    entry, body = (_kept(place, read) for place in column[7:9])
    return Reading(*(*column[:7], entry, body, *column[9:]))


def _trace_of(columns: tuple[Any, ...], read: Read) -> Trace:
    names, prints, inputs, kept = columns
    held = {number: one for number, place in kept.items() if (one := _kept(place, read)) is not None}
    return Trace(names, prints, inputs, held)


def _place(kept: Kept[Any] | None) -> Any:
    """Where a value is, or the value itself if it is nothing much."""
    if isinstance(kept, Packed):
        return kept.place
    return None if kept is None else ("", kept.get())


def _kept(place: Any, read: Read) -> Kept[Any] | None:
    if place is None:
        return None
    start, *rest = place
    return Held(rest[0]) if start == "" else Packed(start, rest[0], rest[1], read)


def _name(value: object) -> str | None:
    return value.name if isinstance(value, ContentType) else None


def _named(name: str) -> object:
    return BY_NAME[name]


def _short(data: bytes) -> str:
    return digest(data)[:24]
