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

    ``bases`` are the base forms by which pages are found. A word has its own base form, not those of its
    parts; one that is its own base form stands among the bases alone.
    """
    by_letter: dict[str, list[str]] = {letter: [] for letter in (*LETTERS, OTHERS)}
    for base in sorted(frozenset(bases)):
        by_letter[_letter(base)].append(base)
    forms: dict[str, dict[str, str]] = {letter: {} for letter in by_letter}
    for word, told in sorted(known.items()):
        if told and told[0] != word:
            forms[_letter(word)][word] = told[0]
    for letter, some in by_letter.items():
        data = json.dumps({"forms": forms[letter], "bases": some}, ensure_ascii=False, separators=(",", ":"))
        yield f"words/{language}-{_NAMES.get(letter, letter)}.json", data.encode("utf-8")


def _letter(word: str) -> str:
    return word[0] if word[0] in LETTERS else OTHERS
