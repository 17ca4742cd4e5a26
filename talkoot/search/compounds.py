"""A word to the parts that it is made of, by a dictionary that need not know the whole."""

from collections.abc import Callable, Iterator
from functools import cache

from talkoot.values.language import Language

Lookup = Callable[[str], str | None]
"""The base form of a word in small letters, None if the dictionary does not have the word."""

Splitter = Callable[[str], tuple[str, ...]]
"""The base form of a whole word and then those of its parts; nothing if it cannot be told apart."""

_Heads = Callable[[str], Iterator[str]]
"""The base forms that what stands before the last part of a word may have."""

_LEAST = 3
_LEAST_OF_KNOWN = 4
"""In words that the dictionary has chance finds more, so the first part must be longer to be believed."""

_MOST_PARTS = 4
_SHORTEST = 2
_SHORT_FIRST = frozenset({"by", "yö"})


def splitter(lookup: Lookup, language: Language) -> Splitter:
    """What splits the words of a language."""
    heads = _HEADS[language](lookup)

    @cache
    def best(word: str, most: int, least: int) -> tuple[str, ...]:
        """The whole, then the parts."""
        found = [
            (word[:at] + last, *before, last)
            for at in range(_SHORTEST, len(word) - _LEAST + 1)
            if _may_be_last(word[at:], language)
            and (last := lookup(word[at:]))
            and (before := head(word[:at], most - 1, least))
        ]
        return min(found, key=_doubt, default=())

    @cache
    def head(word: str, most: int, least: int) -> tuple[str, ...]:
        if len(word) < least and word not in _SHORT_FIRST:
            return ()
        for base in heads(word):
            return (base,)
        return best(word, most, least) if most > 1 else ()

    def split(word: str) -> tuple[str, ...]:
        return best(word, _MOST_PARTS, _LEAST_OF_KNOWN if lookup(word) else _LEAST)

    return split


def _may_be_last(word: str, language: Language) -> bool:
    if word in _SUFFIXES.get(language, ()):
        return False
    return len(word) > _LEAST or word in _SHORT_LAST.get(language, (word,))


def _doubt(found: tuple[str, ...]) -> tuple[int, int]:
    """Few parts are likelier than many, and parts of like length than a long and a short one."""
    return len(found), -min(map(len, found[1:]))


def _finnish(lookup: Lookup) -> _Heads:
    """A noun as it is or in the genitive (VISK § 405), a combining form (§ 406: ``kehittämis-`` is
    ``kehittäminen``), or a prefix; never a form of a verb, though ``haet-tavissa`` could be read so.
    """

    def heads(word: str) -> Iterator[str]:
        base = lookup(word)
        if base and (base == word or word.endswith("n")):
            yield base
        if word.endswith("s") and lookup(f"{word[:-1]}nen"):
            yield f"{word[:-1]}nen"
        if word in _FINNISH_PREFIXES:
            yield word

    return heads


def _swedish(lookup: Lookup) -> _Heads:
    """A noun as it is or with what joins it: ``förening-s-``, ``kyrk-o-``, ``by-a-``, ``flick-``."""

    def heads(word: str) -> Iterator[str]:
        stem = word[:-1]
        joined = {"s": (stem,), "o": (f"{stem}a",), "a": (stem,), "e": (stem,)}
        for written in (word, *joined.get(word[-1], ()), f"{word}a", f"{word}e"):
            if lookup(written) == written:
                yield written

    return heads


_SHORT_LAST = {"fi": frozenset("apu ero ilo maa osa puu pää sää tie työ".split())}  # noqa: SIM905
"""Of short Finnish words those that end compounds; any others are found in words by chance."""

_SUFFIXES = {"sv": frozenset("are bar het ing lig sam ska".split())}  # noqa: SIM905
"""What ends Swedish words and is a word of its own as well."""

_FINNISH_PREFIXES = frozenset(
    "ala digi epä esi etä info iso jälki kesken lähi matka mini moni muu pien puoli sivu".split()  # noqa: SIM905
) | {"suur", "toimi", "uus", "vähä", "yli"}
_HEADS: dict[Language, Callable[[Lookup], _Heads]] = {"fi": _finnish, "sv": _swedish}
COMPOUNDING = frozenset(_HEADS)
"""The languages whose words are split."""
