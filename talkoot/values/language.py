"""The languages of a hub, and one text in those that staff and readers use."""

from dataclasses import dataclass

Language = str
"""A BCP 47 tag as the hub writes it: ``fi``, ``sv``, ``en``, ``fi-simple``."""


def base_of(language: Language) -> Language:
    """The language that a form of it is a form of: ``fi`` for ``fi-simple`` (RFC 5646 §2.2.5)."""
    return language.partition("-")[0]


def mark(language: Language, page: Language) -> Language:
    """The tag by which words tell their language on a page, empty if a voice reads both alike (WCAG 3.1.2).

    Plain Finnish and Finnish are one human language, so neither is marked within the other.
    """
    return "" if base_of(language) == base_of(page) else language


def nearest(language: Language) -> tuple[Language, ...]:
    """The language and, for a form of another one, that other: in these its readers can be answered."""
    return tuple(dict.fromkeys((language, base_of(language))))


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages that staff and readers use."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in ``language``; English for a language that is none of the three."""
        return {"fi": self.fi, "sv": self.sv}.get(base_of(language), self.en)
