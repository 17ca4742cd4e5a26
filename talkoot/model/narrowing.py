"""What the list of a content type can be narrowed by: its facets, which the type declares in its own file.

The words of a facet are in the catalogues under ``facet.<name>``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ByTerms:
    """By terms of the settings that the entry is classified with: ``topics``, ``areas``, ``audience``.

    What lies in an area is found under all areas around it as well, and what takes place in a building under
    that of the building.
    """

    name: str


@dataclass(frozen=True, slots=True)
class ByField:
    """By the choice or the words that an own field of the type holds."""

    name: str


@dataclass(frozen=True, slots=True)
class ByWhether:
    """By whether an own field holds one of the values: of a list, or ``free`` of a price."""

    name: str
    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByLeast:
    """By whether a number is at least one of the steps."""

    name: str
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ByMonth:
    """By the months in which it takes place; those that are over by then are left out."""

    name: str = "month"


@dataclass(frozen=True, slots=True)
class ByYear:
    """By the year in which it was published."""

    name: str = "year"


@dataclass(frozen=True, slots=True)
class ByOpen:
    """By whether one can act on it just now: judged by the reader's clock, not by that of the build."""

    name: str = "open"


Facet = ByTerms | ByField | ByWhether | ByLeast | ByMonth | ByYear | ByOpen
"""A way to narrow a list."""

TOPIC, AREA = ByTerms("topics"), ByTerms("areas")
