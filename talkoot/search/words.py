"""Texts to words and words to base forms: what a reader means whatever ending a word has."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from talkoot.values.language import Language

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST = 3
"""Shorter words have no forms worth telling apart from themselves."""


class Analyser(Protocol):
    """What knows the words of a language. ``name`` tells its answers from those of any other one."""

    @property
    def name(self) -> str:
        """Its name with the version of its words."""
        ...

    def forms(self, word: str, language: Language) -> tuple[str, ...]:
        """The base forms of a word in small letters, and those of its parts; none if it is not known."""
        ...


def words_of(text: str) -> Iterator[str]:
    """The words of a text in small letters, one of several parts also by its parts."""
    for found in _WORD.finditer(unicodedata.normalize("NFC", text).casefold()):
        parts = found[0].split("-")
        yield from (part for part in parts if len(part) >= _LEAST)
        if len(parts) > 1:
            yield "".join(parts)


def base_forms(texts: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The base forms of all words of the texts, each once and in order, by what is ``known`` of words."""
    words = {word for text in texts for word in words_of(text)}
    return tuple(sorted({form for word in words for form in known.get(word, ())}))
