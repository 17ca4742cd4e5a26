"""What readers ask a search for and what they mean by it, and how well what is found answers that.

A question of ``tests/search/*.yaml`` has the ``query`` as typed; ``means``, a pattern of words (or several,
all of
which must occur) by which a reader would say that a page is about it; ``also``, a pattern of words that a
reader
accepts though they did not ask for them; and ``finds``, the pages that must be found whatever else is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from talkoot.search.index_pages import IndexPage

FOLDER = Path(__file__).resolve().parent / "search"


@dataclass(frozen=True, slots=True)
class Question:
    """See the module."""

    query: str
    means: tuple[str, ...]
    also: str
    finds: tuple[str, ...]

    def is_wanted(self, page: IndexPage) -> bool:
        """True if a reader would miss the page."""
        text = _text(page)
        return all(re.search(rf"(?<!\w)(?:{one})(?!\w)", text) for one in self.means)

    def is_right(self, page: IndexPage) -> bool:
        """True if a reader would not wonder at the page."""
        return self.is_wanted(page) or bool(self.also and re.search(self.also, _text(page)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, by names of pages, against what was wanted."""

    question: Question
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    recall: float
    precision: float

    @property
    def lost(self) -> tuple[str, ...]:
        """The pages that must be found and are not."""
        return tuple(one for one in self.question.finds if one in self.missed)

    def line(self) -> str:
        """The answer as a row of a table."""
        share = f"{self.recall:5.2f} {self.precision:5.2f}"
        missed, wrong = " ".join(self.missed) or "–", " ".join(self.wrong) or "–"
        return f"{self.question.query:28} {share}  missed {missed}; wrong {wrong}"


def questions(name: str) -> tuple[Question, ...]:
    """The questions of a file."""
    told = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(_question(one) for one in told)


def never() -> tuple[Mapping[str, Any], ...]:
    """Queries with their ``language`` and the pages that they must ``never`` find; none at all if none is
    named.
    """
    return tuple(yaml.safe_load((FOLDER / "never.yaml").read_text(encoding="utf-8")))


def answer(question: Question, found: Iterable[str], pages: Sequence[IndexPage]) -> Answer:
    """How well the addresses that were found answer the question."""
    by_address: Mapping[str, IndexPage] = {page.address: page for page in pages}
    given = [by_address[one] for one in found]
    wanted = [page.name for page in pages if question.is_wanted(page)]
    wrong = tuple(page.name for page in given if not question.is_right(page))
    names = {page.name for page in given}
    missed = tuple(name for name in dict.fromkeys((*wanted, *question.finds)) if name not in names)
    recall = 1 - len(missed) / len({*wanted, *question.finds}) if wanted or question.finds else 1.0
    precision = 1 - len(wrong) / len(given) if given else float(not wanted)
    return Answer(question, missed, wrong, recall, precision)


def table(answers: Iterable[Answer]) -> str:
    """The answers that are not perfect, the worst last."""
    rows = sorted(answers, key=lambda one: -(one.recall + one.precision))
    return "\n".join(one.line() for one in rows if one.missed or one.wrong)


def mean(values: Iterable[float]) -> float:
    """Their average."""
    every = tuple(values)
    return sum(every) / len(every)


def _text(page: IndexPage) -> str:
    return "\n".join(page.words).casefold()


def _question(told: Mapping[str, Any]) -> Question:
    means = told["means"]
    every = tuple(means) if isinstance(means, list) else (means,)
    return Question(told["query"], every, told.get("also", ""), tuple(told["finds"]))
