"""The languages of a hub, and one text in those that staff and readers use."""

from dataclasses import dataclass

Language = str
"""A BCP 47 tag as the hub writes it: ``fi``, ``sv``, ``en``."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages that staff and readers use."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in ``language``; English for a language that is none of the three."""
        return {"fi": self.fi, "sv": self.sv}.get(language, self.en)
