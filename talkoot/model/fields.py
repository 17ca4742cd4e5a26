"""The kinds of value a field of content can hold, named for what they mean to an editor.

``Line`` and ``Text`` are words and are translated; ``Url`` and ``FilePath`` are bound to a language;
everything else is a fact that is written once, in the original.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

Line = NewType("Line", str)
"""Words on one line: a title, a name."""

Text = NewType("Text", str)
"""Words of any length, paragraphs parted by an empty line; no marks."""

Url = NewType("Url", str)
"""An address on the web, http or https, or an e-mail address as ``mailto:``."""

FilePath = NewType("FilePath", str)
"""The path of a file below ``content/``."""

Id = NewType("Id", str)
"""A permanent id, ``[a-z][a-z0-9-]*``."""

Key = NewType("Key", str)
"""The permanent name of a repeated part within its entry, ``[a-z0-9-]+``."""

Slug = NewType("Slug", str)
"""The last part of a page's address, ``[a-z0-9-]+``."""

OldAddress = NewType("OldAddress", str)
"""An earlier address: below the hub without a leading slash, or an absolute path of the host."""

Email = NewType("Email", str)
"""An e-mail address."""

Phone = NewType("Phone", str)
"""A telephone number as people write it, ``040 123 4567``."""

Code = NewType("Code", str)
"""An outside identifier as it stands in its register: a business id, an id in PTV, a postal code."""

LanguageCode = NewType("LanguageCode", str)
"""A BCP 47 tag: ``fi``, ``sv``, ``en``, ``se``."""

CriterionNumber = NewType("CriterionNumber", str)
"""The number of a success criterion of WCAG at the level A or AA, ``1.3.1``."""

Clock = NewType("Clock", str)
"""A time of day, ``17:30``."""

Colour = NewType("Colour", str)
"""A colour as CSS writes it, ``#1c4f7c``."""

Term = NewType("Term", str)
"""A topic, area or audience declared in the settings."""


@dataclass(frozen=True, slots=True)
class To:
    """Says which content types a reference may lead to."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an entry by its id, with the key of one of its parts or an empty key."""

    id: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.id}.{self.key}" if self.key else self.id


@dataclass(frozen=True, slots=True)
class Price:
    """What taking part costs: free, an amount in euros, or words."""

    free: bool
    amount: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long something takes, from ``least`` to ``most`` minutes."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Years:
    """From the first year to the last, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place on the globe in degrees, WGS 84."""

    latitude: Decimal
    longitude: Decimal


class _Marker:
    """A mark on a field that changes how its value is read."""


LOOSE = _Marker()
"""Marks a moment that may be a span such as ``syksy 2026``; all others are days or instants."""

MAY_BE_EMPTY = _Marker()
"""Marks words whose being empty is a decision: ``""`` is a value, not an absence."""
