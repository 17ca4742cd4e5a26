"""A word to those that name the same deed: whoever searches for ``varata`` means ``varaus`` too."""

from collections.abc import Callable, Iterator

from talkoot.search.compounds import Lookup
from talkoot.values.language import Language


def kin(base: str, lookup: Lookup, language: Language) -> tuple[str, ...]:
    """The other base forms under which a word is found as well, of those that the dictionary has.

    In Finnish they are the verb of a noun, but not the noun of a verb: who asks for ``vastaus``, an answer,
    does not ask who is to answer. In Swedish nouns in -ning and -an are forms of the verb.
    """
    written = (one for one in _KIN.get(language, _none)(base) if lookup(one) == one)
    of_form = lookup(f"{base[:-1]}iin") if language == "fi" and base.endswith(_PARTICIPLES) else None
    found = (*written, *([of_form] if of_form else ()))
    return tuple(dict.fromkeys(one for one in found if one != base))


def _none(_: str) -> Iterator[str]:
    yield from ()


def _finnish(base: str) -> Iterator[str]:
    """The verb of a noun in -minen, -mus, -nti, -nta, -us, -u, -o or -in (``tulostin``), of a participle;
    and the noun in its other number.

    The dictionary tells which of them there are.
    """
    # Some nouns are words of their own in the plural: messu and messut, talkoo and talkoot.
    yield base.removesuffix("t") if base.endswith("t") else f"{base}t"
    if base.endswith(("minen", "mus", "mys")):
        yield from _infinitives(base.removesuffix("minen").removesuffix("mus").removesuffix("mys"))
    elif base.endswith(("nti", "nta", "ntä")):
        yield from (base[:-3] + end for end in ("da", "dä", "a", "ä", "ta", "tä"))
    elif base.endswith(("nut", "nyt")):
        yield from _infinitives(base[:-3])
    elif base.endswith("in") and len(base) > _LONG_ENOUGH:
        yield from (base[:-2] + end for end in ("aa", "ää"))
    elif base.endswith(("us", "ys", "os", "ös")):
        stem = base[:-2]
        yield from (stem + end for end in ("aa", "ää", "ta", "tä", "taa", "tää"))
    elif base.endswith(("u", "y", "o", "ö")):
        ends = (
            "aa",
            "ää",
            *(("ea", "eä") if base[-1] in "uy" else ()),
            *(("la", "lä") if base[-2:] in _FROM_L else ()),
        )
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
_LONG_ENOUGH = 5
_FROM_L = ("lu", "ly")
_PARTICIPLES = ("ttu", "tty")
"""Of the passive, whose past tense tells the verb: ``varattu``, ``varattiin``."""
_KIN: dict[Language, Callable[[str], Iterator[str]]] = {"fi": _finnish, "sv": _swedish}
