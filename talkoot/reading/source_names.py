"""What the path of a file of content says: its folder, name, language and kind."""

import re
from dataclasses import dataclass
from functools import cache

from talkoot.values.language import Language

_LANGUAGE = re.compile(r"[^\W\d_]{2,3}(?:-[a-z]{4,8})?")


@dataclass(frozen=True, slots=True)
class SourceName:
    """What a file's name says: ``content/events/2026/messut.sv.md`` is in the folder ``events``, has the
    stem ``messut``, the language ``sv`` and the ending ``.md``; subfolders do not count. A language may be a
    form of another one, ``messut.fi-simple.md``.
    """

    path: str
    folder: str
    stem: str
    language: Language
    ending: str

    @property
    def is_text(self) -> bool:
        """True for content, false for pictures and documents."""
        return self.ending in (".md", ".yaml", ".yml")

    @property
    def original(self) -> str:
        """The path of the original of a translation."""
        return self.path.rpartition("/")[0] + "/" + self.stem + self.ending


@cache
def name_of(path: str) -> SourceName:
    """The parts of the path of a file below ``content/``."""
    parts = path.split("/")
    folder = parts[1] if len(parts) > 2 else ""
    stem, dot, ending = parts[-1].rpartition(".")
    stem, ending = (stem, dot + ending.casefold()) if dot else (parts[-1], "")
    front, dot, language = stem.rpartition(".")
    if dot and _LANGUAGE.fullmatch(language):
        return SourceName(path, folder, front, language, ending)
    return SourceName(path, folder, stem, "", ending)
