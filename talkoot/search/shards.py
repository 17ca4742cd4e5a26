"""What is known of the words of a hub, by first letter: how a query in any form finds its base form.

Rules that a browser could hold know most forms of most words; these files know every form that the hub has.
"""

import json
from collections.abc import Iterator, Mapping

from talkoot.values.language import Language

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_NAMES = {"å": "ao", "ä": "ae", "ö": "oe"}
OTHERS = "0"
"""The file of words that begin with none of them."""


def shards(language: Language, known: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, bytes]]:
    """The file of every letter, also of one with which no word begins, so that asking for it is no failure.

    A word has its own base form, not those of its parts; one that is its own base form is left out.
    """
    found: dict[str, dict[str, str]] = {letter: {} for letter in (*LETTERS, OTHERS)}
    for word, forms in sorted(known.items()):
        if forms and forms[0] != word:
            found[word[0] if word[0] in LETTERS else OTHERS][word] = forms[0]
    for letter, words in found.items():
        yield (
            f"words/{language}-{_NAMES.get(letter, letter)}.json",
            json.dumps(words, ensure_ascii=False).encode("utf-8"),
        )
