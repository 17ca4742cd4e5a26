"""A word to those that name the same deed: whoever searches for ``varata`` means ``varaus`` too."""

from collections.abc import Callable, Iterator

from talkoot.values.language import Language

Known = Callable[[str], bool]
"""True if the dictionary has the word as a base form."""


def kin(base: str, known: Known, language: Language) -> tuple[str, ...]:
    """The other base forms under which a word is found as well, that ``known`` has.

    In Finnish they are the verb of a noun, but not the noun of a verb: who asks for ``vastaus``, an answer,
    does not ask who is to answer. In Swedish nouns in -ning and -an are forms of the verb.
    """
    written = _KIN.get(language, _none)(base)
    return tuple(dict.fromkeys(one for one in written if one != base and known(one)))


def _none(_: str) -> Iterator[str]:
    yield from ()


def _finnish(base: str) -> Iterator[str]:
    """By VISK § 221 (-minen), § 223 and § 226 (-us, -u, -o and the like).

    Verbs end in any of what was tried, and a dictionary that has all verbs tells which there is.
    """
    if base.endswith("minen"):
        yield from _infinitives(base.removesuffix("minen"))
    elif base.endswith(("us", "ys", "os", "ös")):
        stem = base[:-2]
        yield from (stem + end for end in ("aa", "ää", "ta", "tä", "taa", "tää"))
    elif base.endswith(("u", "y", "o", "ö")):
        ends = ("aa", "ää", *(("ea", "eä") if base[-1] in "uy" else ()), *(("la", "lä") if base[-2:] in _FROM_L else ()))
        yield from (base[:-1] + end for end in ends)


def _infinitives(stem: str) -> Iterator[str]:
    """Of the strong vowel stem of a verb (VISK § 55): ``varaa-``, ``hake-``, ``tarvitse-``, ``tule-``."""
    for a in "aä":
        yield f"{stem}{a}"
        yield f"{stem}d{a}"
        yield f"{stem[:-1]}t{a}"
        yield f"{stem[:-1]}{stem[-2:-1]}{a}"
        yield f"{stem.removesuffix('tse')}t{a}"


def _swedish(base: str) -> Iterator[str]:
    """``ansöka``, ``ansökan`` and ``ansökning``; ``boka`` and ``bokning``."""
    for end in ("ning", "an", "a"):
        stem = base.removesuffix(end)
        if stem != base and len(stem) >= _LEAST:
            yield from (f"{stem}{other}" for other in ("a", "an", "ning"))
            return


_LEAST = 3
_FROM_L = ("lu", "ly")
_KIN: dict[Language, Callable[[str], Iterator[str]]] = {"fi": _finnish, "sv": _swedish}
