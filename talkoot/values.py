"""Small frozen values that every layer shares: places in files, languages, digests."""

import hashlib
import unicodedata
from dataclasses import dataclass

Language = str
"""A BCP 47 tag as the hub writes it: ``fi``, ``sv``, ``en``."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file: path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages that staff and readers use."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in ``language``; English for a language that is none of the three."""
        return {"fi": self.fi, "sv": self.sv}.get(language, self.en)


def digest(*parts: bytes | str) -> str:
    """SHA-256 of the parts in order, each preceded by its length, as 64 hexadecimal digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def folded(text: str) -> str:
    """The form in which two names are the same name on every file system (NFC, case folded)."""
    return unicodedata.normalize("NFC", text).casefold()
