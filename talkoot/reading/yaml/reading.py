"""YAML text to its root node, with every mistake that can be found in one run.

What a mistake should be is known for most of them: the line is then read as corrected, so that the rest
is checked as well, and no mistake is told twice.
"""

from collections.abc import Iterable

from talkoot.reading.yaml import layout_rules as rules
from talkoot.reading.yaml.characters import cleaned
from talkoot.reading.yaml.events import Stopped
from talkoot.reading.yaml.layout import first_mistake
from talkoot.reading.yaml.lines import Mistake, Passage
from talkoot.reading.yaml.nodes import Node, Scalar
from talkoot.reading.yaml.tree import Reading, read
from talkoot.values.diagnostics import Diagnostic, Diagnostics

_MOST_ROUNDS = 30
_WORK = 1_000_000
"""How many characters are read in all rounds together."""


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, Diagnostics]:
    """The root of a YAML text whose first line has the number ``first_line``, and what is wrong.

    None without an error if the text holds nothing; None with errors if it cannot be read.
    """
    passage, found = cleaned(Passage(path, first_line, tuple(text.split("\n"))))
    told: list[Diagnostic] = list(found)
    for _ in range(max(2, min(_MOST_ROUNDS, _WORK // (len(text) + 1)))):
        reading = _looked_at(passage)
        corrected, changes = _corrections(reading.mistakes)
        if not changes:
            told.extend(one.found for one in reading.mistakes)
            return reading.root, tuple(told)
        if any(one.found in told for one in corrected):
            return None, tuple(told)
        told.extend(one.found for one in corrected)
        passage = passage.changed(changes)
    return None, tuple(told)


def _looked_at(passage: Passage) -> Reading:
    reading = read(passage)
    stopped = reading.stopped
    if stopped is None and isinstance(reading.root, Scalar):
        mistake = first_mistake(passage, len(passage.lines))
        return Reading(None, (mistake,)) if mistake else reading
    if stopped is None:
        return reading
    return Reading(None, (first_mistake(passage, stopped.line) or _unexplained(passage, stopped),))


def _unexplained(passage: Passage, stopped: Stopped) -> Mistake:
    row = min(stopped.line, len(passage.lines) - 1)
    while row > 0 and not passage.lines[row].strip():
        row -= 1
    column = stopped.column if row == stopped.line else 0
    return Mistake(rules.SYNTAX.at(passage.location(row, column), passage.lines[row].strip()))


def _corrections(mistakes: Iterable[Mistake]) -> tuple[list[Mistake], dict[int, str]]:
    """The mistakes that can be corrected at once, each line by one of them, and their lines."""
    changes: dict[int, str] = {}
    corrected = []
    for mistake in mistakes:
        if mistake.changes and not any(row in changes for row, _ in mistake.changes):
            changes.update(mistake.changes)
            corrected.append(mistake)
    return corrected, changes
