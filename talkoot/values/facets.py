"""Small values made from others, each once, with what each was made from: what makes a rebuild exact.

A facet is a value with a name, a *kind* and a *key*: ``card fi kevatmessut``. Its inputs are the names
that were read while it was made: other facets, and entries of tables. It is made anew only if one of
them has another fingerprint than at the last build, and whoever reads it only if its own differs then.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from talkoot.values.digests import digest
from talkoot.values.keeping import Held, Kept
from talkoot.values.tracing import ABSENT, Reads, printed

_Value = TypeVar("_Value")

Prints = Callable[[Sequence[str]], Mapping[str, str]]
"""What gives the fingerprints of a table by key, those of the keys asked for among them."""

_SHORT = 16


class Trace:
    """What the facets and readings of a build were, each under a number.

    ``names`` by number and ``numbers`` by name; ``prints`` are the fingerprints, ``inputs`` those of each
    facet, None for what a table holds; ``kept`` the values that the next build may use again.
    """

    __slots__ = ("inputs", "kept", "names", "numbers", "prints")

    def __init__(
        self,
        names: Iterable[str] = (),
        prints: Iterable[str] = (),
        inputs: Iterable[tuple[int, ...] | None] = (),
        kept: Mapping[int, Kept[Any]] = MappingProxyType({}),
    ) -> None:
        self.names = list(names)
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self.prints = list(prints)
        self.inputs = list(inputs)
        self.kept = dict(kept)

    def number(self, name: str) -> int:
        """The number of a name; a new one for a new name."""
        if name not in self.numbers:
            self.numbers[name] = len(self.names)
            self.names.append(name)
            self.prints.append(ABSENT)
            self.inputs.append(None)
        return self.numbers[name]

    def copy(self) -> "Trace":
        """The same, to be changed."""
        found = Trace()
        found.names, found.prints, found.inputs = self.names.copy(), self.prints.copy(), self.inputs.copy()
        found.numbers, found.kept = self.numbers.copy(), self.kept.copy()
        return found


@dataclass(frozen=True, slots=True)
class Maker:
    """How facets of one kind are made from their keys. ``is_kept`` says that the next build may have it."""

    make: Callable[[str], Any]
    is_kept: bool = False


class Facets:
    """The facets of one build, compared with those of the last one."""

    def __init__(self, reads: Reads, before: Trace) -> None:
        self._reads = reads
        self._tables: Mapping[str, Prints] = {}
        self._before = before
        self._trace = before.copy()
        self._makers: dict[str, Maker] = {}
        self._values: dict[str, Any] = {}
        self._verdicts: dict[int, bool] = {}
        self._made_anew: set[int] = set()
        self._changed: frozenset[int] = frozenset()
        self._touched: set[int] | None = None

    def compare(self, tables: Mapping[str, Prints], same: frozenset[str] = frozenset()) -> None:
        """Know what differs from the last build; until then nothing is taken for the same.

        The tables of the kinds ``same`` are known to hold what they held then.
        """
        self._tables = tables
        self._changed = frozenset(self._changed_entries(same))
        self._touched = self._reached(self._changed)

    def add(self, kind: str, maker: Maker) -> None:
        """A kind of facet."""
        self._makers[kind] = maker

    def get(self, kind: str, key: str) -> Any:
        """The facet of a kind and key; whoever is being made is noted as its reader."""
        name = f"{kind} {key}"
        self._reads.note(name)
        if name not in self._values:
            number = self._before.numbers.get(name)
            if number in self._before.kept and not self._differs(number):
                self._values[name] = self._before.kept[number].get()
            if name not in self._values:
                self._values[name] = self._made(name, self._makers[kind], key)
        return self._values[name]

    def recorded(self, make: Callable[[], _Value]) -> tuple[_Value, tuple[int, ...]]:
        """What ``make`` gives, and the numbers of all that it read, in the order of reading."""
        with self._reads.noting() as names:
            value = make()
        return value, tuple(self._trace.number(name) for name in names)

    def differ(self, inputs: tuple[int, ...]) -> bool:
        """True if one of the inputs is not what it was at the last build."""
        if self._touched is not None and self._touched.isdisjoint(inputs):
            return False
        return any(map(self._differs, inputs))

    def reasons(self, inputs: Iterable[int]) -> Iterator[tuple[str, str, str]]:
        """Of inputs of the last build those that differ now: their names and both fingerprints."""
        for number in inputs:
            differs = self._trace.prints[number] != self._before.prints[number]
            if differs or self._verdicts.get(number):
                yield self._before.names[number], self._before.prints[number], self._trace.prints[number]

    def trace(self) -> Trace:
        """What the next build compares with."""
        trace = self._trace
        for keys, prints in self._entry_prints(len(self._before.names), len(trace.names)):
            for key, number in keys:
                trace.prints[number] = prints.get(key, ABSENT)
        for number in (self._touched or set()) - self._made_anew:
            if self._verdicts.get(number, True):
                trace.kept.pop(number, None)  # its inputs are no more those that it was made from
        return trace

    def _changed_entries(self, same: frozenset[str]) -> Iterator[int]:
        """The entries of tables that were read last time and differ now."""
        before = self._before.prints
        for keys, prints in self._entry_prints(0, len(before), same):
            for key, number in keys:
                now = prints.get(key, ABSENT)
                if now != before[number]:
                    self._trace.prints[number] = now
                    yield number

    def _entry_prints(
        self, first: int, end: int, without: frozenset[str] = frozenset()
    ) -> Iterator[tuple[list[tuple[str, int]], Mapping[str, str]]]:
        """The names with these numbers that tables hold: keys and numbers by kind, and what is there now."""
        names, inputs = self._trace.names, self._trace.inputs
        by_kind: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number in range(first, end):
            if inputs[number] is None:
                kind, _, key = names[number].partition(" ")
                if kind not in without:
                    by_kind[kind].append((key, number))
        for kind, keys in by_kind.items():
            yield keys, self._tables.get(kind, _no_prints)([key for key, _ in keys])

    def _reached(self, changed: frozenset[int]) -> set[int]:
        """What changed and every facet that rests on it, whether or not it then differs."""
        found, size = set(changed), -1
        while found and len(found) != size:
            size = len(found)
            for number, inputs in enumerate(self._before.inputs):
                if inputs and not found.isdisjoint(inputs):
                    found.add(number)
        return found

    def _differs(self, number: int) -> bool:
        """Whether a name has another fingerprint than at the last build."""
        if self._touched is None:
            return True
        if number not in self._touched:
            return False
        if number not in self._verdicts:
            self._verdicts[number] = number in self._changed or self._differs_made_anew(number)
        return self._verdicts[number]

    def _differs_made_anew(self, number: int) -> bool:
        inputs = self._before.inputs[number] or ()
        if not any(map(self._differs, inputs)):
            return False
        name = self._before.names[number]
        kind, _, key = name.partition(" ")
        if kind not in self._makers:
            return True
        try:
            self._values[name] = self._made(name, self._makers[kind], key)
        except LookupError:  # what it was made from is gone; whoever still reads it will say so
            return True
        return self._trace.prints[number] != self._before.prints[number]

    def _made(self, name: str, maker: Maker, key: str) -> Any:
        value, inputs = self.recorded(lambda: maker.make(key))
        number = self._trace.number(name)
        self._made_anew.add(number)
        self._trace.prints[number] = facet_print(value)
        self._trace.inputs[number] = inputs
        if maker.is_kept:
            self._trace.kept[number] = Held(value)
        return value


def _no_prints(_: Sequence[str]) -> Mapping[str, str]:
    return {}


def facet_print(value: object) -> str:
    """The fingerprint of a facet: that of each field of a dataclass, so that it tells which one differs."""
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(
            f"{one.name}={digest(repr(getattr(value, one.name)))[:_SHORT]}" for one in fields(value)
        )
    return printed(value)
