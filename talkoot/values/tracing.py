"""What is read while something is being made: every reading notes a name, the innermost maker keeps it.

A name is a kind and a key, ``card fi kevatmessut``. What has been made from names can be kept for as
long as none of them has another fingerprint, so nothing that is read may lack a name.
"""

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Generic, TypeVar

from talkoot.values.digests import digest

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

EVERYTHING = "*"
"""The key of a table as a whole."""

ABSENT = ""
"""The fingerprint of what is not there."""

_LONGEST = 200


class Reads:
    """The names that are read by what is being made just now; outside of any making nothing is noted."""

    def __init__(self) -> None:
        self._makers: list[dict[str, None]] = []

    def note(self, name: str) -> None:
        """Whatever is being made has read ``name``."""
        if self._makers:
            self._makers[-1][name] = None

    @contextmanager
    def noting(self) -> Iterator[dict[str, None]]:
        """The names that are read within the block, in the order of their first reading."""
        found: dict[str, None] = {}
        self._makers.append(found)
        try:
            yield found
        finally:
            self._makers.pop()


def printed(value: object) -> str:
    """The fingerprint of a plain value: its text if that is short, else the text's digest."""
    text = value if isinstance(value, str) else repr(value)
    return f" {text}" if len(text) < _LONGEST else digest(text)


class Table(Mapping[_Key, _Value], Generic[_Key, _Value]):
    """A mapping that notes which of its keys are read. ``printer`` gives a value's fingerprint.

    Asking for a key that is not there is a reading too: its fingerprint is that of absence. Values that
    are given as a function are gathered when one is asked for.
    """

    __slots__ = ("_gathered", "_printer", "_reads", "_source", "kind")

    def __init__(
        self,
        kind: str,
        values: Mapping[_Key, _Value] | Callable[[], Mapping[_Key, _Value]],
        reads: Reads,
        printer: Callable[[_Value], str] = printed,
    ) -> None:
        self.kind = kind
        self._source = values
        self._gathered: Mapping[_Key, _Value] | None = None
        self._reads = reads
        self._printer = printer

    @property
    def _values(self) -> Mapping[_Key, _Value]:
        if self._gathered is None:
            self._gathered = self._source() if callable(self._source) else self._source
        return self._gathered

    def __getitem__(self, key: _Key) -> _Value:
        self._reads.note(f"{self.kind} {key}")
        return self._values[key]

    def __iter__(self) -> Iterator[_Key]:
        self._reads.note(f"{self.kind} {EVERYTHING}")
        return iter(self._values)

    def __len__(self) -> int:
        self._reads.note(f"{self.kind} {EVERYTHING}")
        return len(self._values)

    def items(self) -> ItemsView[_Key, _Value]:
        """All of them, noted as one reading of everything."""
        self._reads.note(f"{self.kind} {EVERYTHING}")
        return self._values.items()

    def values(self) -> ValuesView[_Value]:
        """All values, noted as one reading of everything."""
        self._reads.note(f"{self.kind} {EVERYTHING}")
        return self._values.values()

    def fingerprints(self) -> Mapping[str, str]:
        """The fingerprints of all values by their keys."""
        found: dict[str, str] = {}
        for key, value in self._values.items():
            found[str(key)] = self._printer(value)
        return found


def with_everything(prints: Mapping[str, str]) -> Mapping[str, str]:
    """The fingerprints and, under ``EVERYTHING``, that of all of them in their order."""
    return {**prints, EVERYTHING: digest("\n".join(f"{key} {value}" for key, value in prints.items()))}
