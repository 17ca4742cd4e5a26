"""What the own fields of a type can do: have windows, take place, be somewhere, last, come to an end."""

from typing import Protocol, runtime_checkable

from talkoot.model.fields import (
    Line,
    Ref,
)
from talkoot.model.schedule import Milestone, Occurrence, Window
from talkoot.model.when import When


@runtime_checkable
class Windowed(Protocol):
    """Own fields with windows that open and close."""

    def windows(self) -> tuple[Window, ...]:
        """The windows, in the order of the file."""
        ...


@runtime_checkable
class Scheduled(Protocol):
    """Own fields that take place at told times."""

    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence, in the order of time."""
        ...


@runtime_checkable
class Recurrent(Protocol):
    """Own fields of what comes round again and is planned years ahead, such as a forum."""

    def milestones(self) -> tuple[Milestone, ...]:
        """The moments to know, in the order of the file."""
        ...


@runtime_checkable
class Located(Protocol):
    """Own fields with a place."""

    @property
    def place(self) -> Ref | None:
        """The place or premises, if told."""
        ...


@runtime_checkable
class Spanning(Protocol):
    """Own fields that last from one moment to another, such as a project's."""

    def span(self) -> tuple[When | None, When | None]:
        """The beginning and the end, each None if unknown."""
        ...


@runtime_checkable
class Staged(Protocol):
    """Own fields that tell how far the matter has come, such as a plan's."""

    def stage(self) -> str:
        """The stage, by its name in the catalogues (``state.<stage>``)."""
        ...


@runtime_checkable
class Titled(Protocol):
    """Own fields of a record that is called by one of them: a contact's role, a place's name."""

    def title(self) -> Line:
        """The name under which it is shown."""
        ...


@runtime_checkable
class Ending(Protocol):
    """Own fields of which parts are shown only until a told moment."""

    def endings(self) -> tuple[When, ...]:
        """The moments at whose end a part is no longer shown."""
        ...
