"""Texts to words and words to base forms: what a reader means whatever ending a word has."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from talkoot.search.endings import without_endings
from talkoot.values.language import Language

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEAST = 3
"""Shorter words, and numbers, have no forms worth telling apart from themselves."""


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


_APART = str.maketrans({"å": "aqa", "ä": "aqe", "ö": "oqe"})


ANYWHERE, IN_TITLE, WHOLE_TITLE = "qq", "zz", "yy"
"""The marks of tokens: of a form that a page has, of one that its title has, and of one that is its title."""


def token(form: str, mark: str = ANYWHERE) -> str:
    """The base form as a word that Pagefind takes for itself alone: ``tila`` is ``qqtilaqq``.

    It is neither stemmed nor the beginning of another word, and å, ä and ö stay letters of their own, which
    Pagefind otherwise folds. ``templates/scripts/search.js`` asks by the same token.
    """
    plain = unicodedata.normalize("NFKD", form.translate(_APART))
    return f"{mark}{''.join(c for c in plain if not unicodedata.combining(c))}{mark}"


def base_forms(texts: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The base forms of all words of the texts, by what is ``known`` of words.

    A word of which nothing is known, such as a name, stands for what it would be without its ending if that
    is a word of the hub as well, ``Söderbyssä`` for ``Söderby``, else for itself.
    """
    found: set[str] = set()
    for word in {word for text in texts for word in words_of(text)}:
        found.update(known.get(word) or (_bare(word, known),))
    return frozenset(found)


def _bare(word: str, known: Mapping[str, tuple[str, ...]]) -> str:
    return without_endings(word, lambda rest: rest if rest in known else None) or word
