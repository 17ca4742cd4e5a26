"""The entries of a hub, each opened only when somebody asks for it, and every asking noted."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from talkoot.model.body import Body
from talkoot.model.entry import Entry
from talkoot.reading.readings import Reading
from talkoot.values.language import Language
from talkoot.values.tracing import EVERYTHING, Reads

_Key = TypeVar("_Key")

FIELDS, TEXT = "fields", "text"
"""The kinds of the names under which the fields of an entry and its rendered text are read."""


def name_of_entry(id_: str, language: Language = "") -> str:
    """The key of an original or, with a language, of a translation."""
    return f"{id_}@{language}" if language else id_


class Shelf(Mapping[_Key, Entry], Generic[_Key]):
    """Entries by their keys. ``prepare`` is done to each when it is opened; ``name`` names it."""

    def __init__(
        self,
        readings: Mapping[_Key, Reading],
        name: Callable[[_Key], str],
        reads: Reads,
        prepare: Callable[[Entry], Entry],
    ) -> None:
        self._readings = readings
        self._name = name
        self._reads = reads
        self._prepare = prepare
        self._by_name = {name(key): reading for key, reading in readings.items()}
        self._open: dict[_Key, Entry] = {}

    def __getitem__(self, key: _Key) -> Entry:
        self._reads.note(f"{FIELDS} {self._name(key)}")
        if key not in self._open:
            kept = self._readings[key].entry
            assert kept is not None  # a file that could not be read is not on the shelf
            self._open[key] = self._prepare(kept.get()).with_body(partial(self._body, key))
        return self._open[key]

    def __contains__(self, key: object) -> bool:
        found = key in self._readings
        self._reads.note(f"{FIELDS} {self._name(key)}")  # type: ignore[arg-type]  # only keys are asked for
        return found

    def __iter__(self) -> Iterator[_Key]:
        self._reads.note(f"{FIELDS} {EVERYTHING}")
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)

    def stamp(self, key: _Key) -> str:
        """What tells the texts of an entry apart from all others; asking for it is no reading."""
        reading = self._readings[key]
        return f"{reading.data}{reading.text}"

    def fields_prints(self) -> dict[str, str]:
        """The fingerprints of the fields of all entries by their names."""
        return {name: reading.data for name, reading in self._by_name.items()}

    def text_prints(self) -> dict[str, str]:
        """The fingerprints of the texts of all entries by their names."""
        return {name: reading.text for name, reading in self._by_name.items()}

    def _body(self, key: _Key) -> Body:
        self._reads.note(f"{TEXT} {self._name(key)}")
        return self._readings[key].fetch_body()


def finished(entry: Entry) -> Entry:
    """The entry as if it were no draft: for previews."""
    told = entry.published
    return replace(entry, published=replace(told, draft=False)) if told.draft else entry
