"""What is known of the words of a hub, by first letter: how a query in any form finds its base form.

Rules that a browser could hold know most forms of most words; these files know every form that the hub has.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from talkoot.values.language import Language

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_NAMES = {"å": "ao", "ä": "ae", "ö": "oe"}
OTHERS = "0"
"""The file of words that begin with none of them."""


def shards(
    language: Language, known: Mapping[str, tuple[str, ...]], bases: Iterable[str]
) -> Iterator[tuple[str, bytes]]:
    """The file of every letter, also of one with which no word begins, so that asking for it is no failure.

    ``bases`` are the base forms by which pages are found; those that no word has as its own are told apart
    as ``parts``. A word has its own base form, not those of its parts; one that is its own base form stands
    among the bases alone.
    """
    own = {told[0] if told else word for word, told in known.items()}
    found: dict[str, dict[str, list[str]]] = {one: {"bases": [], "parts": []} for one in (*LETTERS, OTHERS)}
    for base in sorted(frozenset(bases)):
        found[_letter(base)]["bases" if base in own else "parts"].append(base)
    forms: dict[str, dict[str, str]] = {letter: {} for letter in found}
    for word, told in sorted(known.items()):
        if told and told[0] != word:
            forms[_letter(word)][word] = told[0]
    for letter, some in found.items():
        data = json.dumps({"forms": forms[letter], **some}, ensure_ascii=False, separators=(",", ":"))
        yield f"words/{language}-{_NAMES.get(letter, letter)}.json", data.encode("utf-8")


def _letter(word: str) -> str:
    return word[0] if word[0] in LETTERS else OTHERS
