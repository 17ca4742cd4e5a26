"""A value that is kept somewhere until somebody needs it."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

_Value = TypeVar("_Value", covariant=True)
_Held = TypeVar("_Held")


class Kept(Protocol[_Value]):
    """A value that can be fetched, each time the same."""

    def get(self) -> _Value:
        """The value."""
        ...


@dataclass(frozen=True, slots=True)
class Held(Generic[_Held]):
    """A value that is kept in memory."""

    value: _Held

    def get(self) -> _Held:
        """The value."""
        return self.value
