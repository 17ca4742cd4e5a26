"""Texts and rows of cells to the Markdown of the reference."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from talkoot.values.language import Language

GENERATED = "<!-- Written by `make reference` from the program itself; changes made here are lost. -->"
"""Stands on top of every page that is generated."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text of the reference in its two languages."""

    en: str
    fi: str

    def in_language(self, language: Language) -> str:
        """The text in Finnish, or in English for any other language."""
        return self.fi if language == "fi" else self.en


def page(*blocks: str) -> str:
    """The blocks that are not empty, parted by empty lines, as a page that is marked as generated."""
    return "\n\n".join((GENERATED, *(block for block in blocks if block))) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown, in which a bar or a line break would end the cell."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(one) for one in line) + " |" for line in lines)


def example(what: str, language: str, lines: Iterable[str]) -> str:
    """A fenced example; ``what`` tells the test how it is to be read."""
    return "\n".join((f"<!-- example: {what} -->", f"```{language}", *lines, "```"))


def code(text: str) -> str:
    """The text as it is typed."""
    return f"`{text}`"


def plain(text: str) -> str:
    """The text with nothing in it that Markdown would read as a mark."""
    return re.sub(r"([\\`*_<>\[\]~])", r"\\\1", text)


def anchor(heading: str) -> str:
    """The name by which a link finds the heading, as code hosts make it."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().casefold())
    return kept.replace(" ", "-")


def link(heading: str) -> str:
    """A link to a heading of the same page."""
    return f"[{heading}](#{anchor(heading)})"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", r"\|").split())
