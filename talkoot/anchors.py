"""Turns words into anchors that a link can point at, each one different from all before it."""

import re
import unicodedata
from dataclasses import dataclass, field

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "ß": "ss", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d"})
_NAMELESS = "osa"


@dataclass(slots=True)
class Anchors:
    """The anchors given so far on one page."""

    taken: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)

    def claim(self, words: str) -> str:
        """The anchor of the words, or the first of ``-2``, ``-3`` … that is free; taken from now on."""
        proposal = found = anchor(words)
        number = self.numbers.get(proposal, 1)
        while found in self.taken:
            number += 1
            found = f"{proposal}-{number}"
        self.numbers[proposal] = number
        self.taken.add(found)
        return found


def anchor(words: str) -> str:
    """The anchor of one text: ``[a-z0-9-]+``, ä as a, ö as o, å as a; ``osa`` if no letter is left."""
    plain = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return re.sub("[^a-z0-9]+", "-", bare).strip("-") or _NAMELESS
