"""What a YAML text holds: scalars, sequences and mappings, every scalar still text, each with its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as text. ``line`` and ``column`` are its place in the file, counted from 1.

    ``quoted`` is true for everything but a plain scalar: quotes, ``|`` and ``>``.
    """

    text: str
    line: int
    column: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in the order of the file."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; no key stands twice."""

    items: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


Node = Scalar | Sequence | Mapping
"""Any of the three."""
