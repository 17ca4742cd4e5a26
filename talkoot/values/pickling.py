"""Values of ours to bytes and back, by pickles that can hold nothing else and run nothing.

A pickle may name any function of any library to be called; these may name only our own classes and a few
of Python's that hold data (Python's documentation of ``pickle``, “Restricting Globals”).
"""

import io
import pickle
from collections.abc import Callable
from typing import Any

_OURS = (
    "talkoot.model.",
    "talkoot.content.",
    "talkoot.values.",
    "talkoot.site.",
    "talkoot.reading.",
    "talkoot.shell.past",
)
_HARMLESS = frozenset(
    {
        ("builtins", "frozenset"),
        ("collections", "OrderedDict"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("decimal", "Decimal"),
        ("zoneinfo", "ZoneInfo._unpickle"),
        ("talkoot.model.entry", "no_text"),
    }
)


class Unreadable(ValueError):  # noqa: N818 - what the bytes are
    """Bytes that are no pickle of ours."""


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, name: Callable[[Any], str | None]) -> None:
        super().__init__(file, protocol=5)
        self.persistent_id = name  # type: ignore[method-assign]  # given rather than inherited


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, named: Callable[[str], object]) -> None:
        super().__init__(file)
        self.persistent_load = named  # type: ignore[method-assign]  # given rather than inherited

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _HARMLESS:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        # A name may lead on to what a module of ours has imported, even through the modules that it has.
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


def to_bytes(value: object, name: Callable[[Any], str | None] | None = None) -> bytes:
    """The value as bytes; of what ``name`` gives a name, only that name."""
    if name is None:
        return pickle.dumps(value, protocol=5)
    file = io.BytesIO()
    _Pickler(file, name).dump(value)
    return file.getvalue()


def from_bytes(data: bytes, named: Callable[[str], object]) -> Any:
    """The value in ``data``, ``named`` giving back what has a name; raises :class:`Unreadable`."""
    try:
        return _Unpickler(io.BytesIO(data), named).load()
    except Exception as failed:  # whatever bytes that are not ours lead to
        raise Unreadable(type(failed).__name__) from failed
