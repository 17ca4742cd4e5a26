"""Titles, sentences and bodies in the words of the made-up municipality, by a seeded chance."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from bench import finnish, swedish

Link = tuple[str, str]
"""The words of a link and its target."""


def title(chance: Random) -> str:
    """The title of a news item or an occasion."""
    news = chance.choice(finnish.NEWS).format(where=chance.choice(finnish.WHERE))
    return f"{chance.choice(finnish.SUBJECTS)} {news}"


def sentence(chance: Random) -> str:
    """One sentence."""
    kind = chance.randrange(8)
    if kind == 0:
        return chance.choice(finnish.OPENINGS)
    if kind < 3:
        return f"{chance.choice(finnish.WHEN_CLAUSES)} {chance.choice(finnish.CLAUSES)}."
    return f"{chance.choice(finnish.WHO)} {chance.choice(finnish.DOES)} {chance.choice(finnish.HOW)}."


def lead(chance: Random) -> str:
    """A lead of two sentences."""
    return f"{sentence(chance)} {chance.choice(finnish.OPENINGS)}"


def some(chance: Random, words: Sequence[str], least: int, most: int) -> list[str]:
    """Some of the words, none of them twice."""
    return chance.sample(words, chance.randint(least, most))


def body(chance: Random, words: int, links: Sequence[Link] = (), closing: str = "") -> str:
    """A text of about so many words with headings, lists, tables and quotes; each link stands in it once."""
    blocks: list[str] = []
    waiting, headings = list(links), chance.sample(finnish.HEADINGS, len(finnish.HEADINGS))
    written = 0
    while written < words:
        shown = len(blocks)
        # A heading is followed by a paragraph, never by a heading or the end.
        if len(blocks) in (2, 6, 10, 14, 18):
            blocks.append(f"## {headings.pop()}")
        sentences = [sentence(chance) for _ in range(chance.randint(2, 5))]
        if waiting:
            label, target = waiting.pop()
            sentences.append(f"Asiasta kertoo myös [{label}]({target}).")
        blocks.append(" ".join(sentences))
        if len(blocks) % 3 == 0:
            blocks.append(chance.choice(_SPECIAL)(chance))
        written += sum(len(block.split()) for block in blocks[shown:])
    return "\n\n".join((*blocks, *((closing,) if closing else ()))) + "\n"


def swedish_title(chance: Random) -> str:
    """The title of a translation."""
    return f"{chance.choice(swedish.SUBJECTS)} {chance.choice(swedish.WHERE)}"


def swedish_lead(chance: Random) -> str:
    """The lead of a translation."""
    return chance.choice(swedish.SENTENCES)


def swedish_body(chance: Random) -> str:
    """A translation's text, shorter than its original."""
    first, second, third = (" ".join(some(chance, swedish.SENTENCES, 3, 5)) for _ in range(3))
    return f"{first}\n\n## {chance.choice(swedish.HEADINGS)}\n\n{second}\n\n{third}\n"


def _bullets(chance: Random) -> str:
    return "\n".join(f"- {item}" for item in some(chance, finnish.ITEMS, 3, 5))


def _numbered(chance: Random) -> str:
    items = enumerate(some(chance, finnish.ITEMS, 3, 4), start=1)
    return "\n".join(f"{number}. {item}" for number, item in items)


def _table(chance: Random) -> str:
    return "\n".join(_rows(chance))


def _rows(chance: Random) -> Iterator[str]:
    yield "| Kylä | Tekijöitä | Tehtävä |"
    yield "|---|---|---|"
    for home in some(chance, finnish.HOMES, 3, 5):
        yield f"| {home} kylä | {chance.randint(4, 90)} | {chance.choice(finnish.ITEMS)} |"


def _quote(chance: Random) -> str:
    return f"> {chance.choice(finnish.QUOTES)}"


def _said(chance: Random) -> str:
    return f"– {chance.choice(finnish.QUOTES)[:-1]}, sanoo *{chance.choice(finnish.SPEAKERS)}*."


def _callout(chance: Random) -> str:
    return f"> **Huom.** {chance.choice(finnish.OPENINGS)}"


def _definitions(chance: Random) -> str:
    return "\n\n".join(f"{home} kylä\n: {sentence(chance)}" for home in some(chance, finnish.HOMES, 2, 3))


_SPECIAL: tuple[Callable[[Random], str], ...] = (
    _bullets,
    _bullets,
    _numbered,
    _table,
    _quote,
    _said,
    _said,
    _callout,
    _definitions,
)
