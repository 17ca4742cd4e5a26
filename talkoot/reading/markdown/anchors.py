"""Turns words into anchors that a link can point at, each one different from all before it."""

from dataclasses import dataclass, field

from talkoot.values.slugs import slug_of

_NAMELESS = "osa"


@dataclass(slots=True)
class Anchors:
    """The anchors given so far on one page."""

    taken: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)

    def claim(self, words: str) -> str:
        """The slug of the words, or the first of ``-2``, ``-3`` … that is free; taken from now on.

        Words without a letter or digit get ``osa``.
        """
        proposal = found = slug_of(words) or _NAMELESS
        number = self.numbers.get(proposal, 1)
        while found in self.taken:
            number += 1
            found = f"{proposal}-{number}"
        self.numbers[proposal] = number
        self.taken.add(found)
        return found
