"""An unknown Finnish word without its endings, where a dictionary lacks the form but not the word."""

import re
from collections.abc import Callable

_CLITICS = (
    "kaan",
    "kään",
    "nsa",
    "nsä",
    "kin",
    "mme",
    "nne",
    "han",
    "hän",
    "ko",
    "kö",
    "pa",
    "pä",
    "ni",
    "si",
)
"""What stands after a whole form: possessive suffixes and particles (VISK § 95, § 126)."""

_CASES = tuple(
    "lle lla llä lta ltä ssa ssä sta stä ksi tta ttä iden ista istä issa issä illa illä ilta iltä ille iksi"  # noqa: SIM905
    " jen ja jä in en na nä n a ä t".split()
)
"""The case endings that leave the stem of most nouns as it is in the nominative (VISK § 81)."""

_PARTICIPLE = re.compile(r"(.{3,})ne(?:e[nt]|i[dht]|ell|elt|ess|est|ill|ilt|iss|ist|iks|in|eks|en)[a-zäö]*")
"""The past participle in any other form than its nominative: ``ilmoittautuneille``."""

_LEAST = 5


def without_endings(word: str, known: Callable[[str], str | None]) -> str | None:
    """The base form of a word that is not ``known``; None if no ending leaves a word that is."""
    for clitic in _CLITICS:
        rest = word.removesuffix(clitic)
        if rest != word and len(rest) >= _LEAST and (base := known(rest)):
            return base
    if (done := _PARTICIPLE.match(word)) and (base := known(f"{done[1]}nut") or known(f"{done[1]}nyt")):
        return base
    for case in _CASES:
        rest = word.removesuffix(case)
        if rest != word and len(rest) >= _LEAST and known(rest) == rest:
            return rest
    return None
