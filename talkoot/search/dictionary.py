"""Words by the dictionaries of simplemma: their base forms, and those of the parts of compounds.

The Finnish one takes some three seconds and 400 MB, so whoever asks keeps the answers.
"""

from functools import cached_property
from importlib import import_module
from importlib.metadata import version
from typing import Any

from talkoot.search.compounds import COMPOUNDING, Splitter, splitter
from talkoot.search.endings import without_endings
from talkoot.search.kinship import kin
from talkoot.values.language import Language, base_of

_LONG = 6
"""Shorter words are not split."""

_AUXILIARY = {"sv": frozenset({"ska", "skall", "skulle"})}
"""Forms of verbs of which the dictionary makes another word: ``skola`` is a school."""


class Dictionary:
    """The analyser of a hub that asks for no other. Raises ``ImportError`` if simplemma is not installed."""

    def __init__(self) -> None:
        # Here, because the library need not be installed and is seldom asked.
        strategies: Any = import_module("simplemma.strategies.dictionary_lookup")
        dictionaries: Any = import_module("simplemma.strategies.dictionaries.dictionary_factory")
        self._factory = dictionaries.DefaultDictionaryFactory()
        self._lemmas = strategies.DictionaryLookupStrategy(dictionary_factory=self._factory)
        self._languages = frozenset(dictionaries.SUPPORTED_LANGUAGES)

    @property
    def name(self) -> str:
        """The library with its version, which is that of its words."""
        return f"simplemma {version('simplemma')}"

    def forms(self, word: str, language: Language) -> tuple[str, ...]:
        """The base form of the word, those of its parts, and of others that name the same deed.

        A compound may be unknown as a whole. Plain Finnish has the words of Finnish; of a language without a
        dictionary nothing is known.
        """
        spoken = base_of(language)
        if spoken not in self._languages:
            return ()
        found = (*self._forms(word, spoken), *self._other_readings(word, spoken))
        others = (
            other for one in found for other in kin(one, lambda form: self._known(form, spoken), spoken)
        )
        return tuple(dict.fromkeys((*found, *others)))

    def _other_readings(self, word: str, language: Language) -> tuple[str, ...]:
        """Where the dictionary knows one of two: the verb of ``varaa`` (by ``varaavat``), which it takes for
        a noun, and the noun of ``kyydit`` (by ``kyydin``), which it takes for a verb.
        """
        if language != "fi" or not word.endswith(("aa", "ää", "t")):
            return ()
        found = self._known(f"{word[:-1]}n" if word[-1] == "t" else f"{word}v{word[-1]}t", language)
        return (found,) if found else ()

    def _forms(self, word: str, language: Language) -> tuple[str, ...]:
        base = self._known(word, language)
        found = base.split("-") if base else []
        pending = [base or word]
        while pending:
            told = self._parts(pending.pop(), language)
            pending.extend(part for part in told[1:] if part not in found)
            found.extend(told)
        # Parts come before endings, or asukasilta would be asukas in the plural.
        bare = None if found else self._base(word, language)
        return tuple(dict.fromkeys((*found, *([bare] if bare else []))))

    def _parts(self, word: str, language: Language) -> tuple[str, ...]:
        if language not in COMPOUNDING or len(word) < _LONG:
            return ()
        return self._splitters[language](word)

    @cached_property
    def _splitters(self) -> dict[Language, Splitter]:
        return {one: splitter(lambda word, one=one: self._base(word, one), one) for one in COMPOUNDING}  # type: ignore[misc]

    def _base(self, word: str, language: Language) -> str | None:
        base = self._known(word, language)
        if base is None and language == "fi":
            return without_endings(word, lambda rest: self._known(rest, language))
        return base

    def _known(self, word: str, language: Language) -> str | None:
        """By the dictionary alone, which guesses nothing; names stand there with a capital letter."""
        if word in _AUXILIARY.get(language, ()):
            return None
        if language == "sv" and word in self._swedish_bases:
            return word
        found = self._lemmas.get_lemma(word, language) or self._lemmas.get_lemma(word.capitalize(), language)
        # In Finnish too a word may be taken for another one's form, as työ for one of sinä.
        if found and language == "fi" and self._lemmas.get_lemma(f"{word}n", language) == word:
            return word
        return str(found).casefold() if found else None

    @cached_property
    def _swedish_bases(self) -> frozenset[str]:
        """All base forms of Swedish: among its forms the dictionary lacks some or takes them for forms of
        another word, ``strand`` for one of ``stranda``.
        """
        return frozenset(map(str, self._factory.get_dictionary("sv").values()))
