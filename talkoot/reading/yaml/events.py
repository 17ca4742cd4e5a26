"""YAML text to the events of its parser, bounded: nothing is built, so nothing can blow up.

The parser keeps its own stack and looks at most 1,024 characters ahead, and reading stops at the
first event over a limit: a million brackets end in a millisecond, also on a small stack.
"""

import re
from dataclasses import dataclass

import yaml

DEPTH_LIMIT = 20
"""How many lists and groups may stand within each other."""

NODE_LIMIT = 20_000
"""The most keys, values, lists and groups in one text."""

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The parser in C (YAML 1.2) and the one in Python (YAML 1.1) differ in one thing that content has: a
# question mark within brackets, as in the address of a search. This code point stands for it meanwhile.
_MARK = "\ufdd0"
_QUESTION = re.compile(r"\?(?=\S)")


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why the events end early: ``depth``, ``size`` or ``syntax``, and where, counted from 0."""

    reason: str
    line: int
    column: int


def events(text: str) -> tuple[tuple[yaml.Event, ...], Stopped | None]:
    """The events of ``text``: whole, or up to the place where the reading stopped."""
    return events_by(_LOADER, text)


def events_by(
    loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader], text: str
) -> tuple[tuple[yaml.Event, ...], Stopped | None]:
    """The same by a given parser: the law that both agree can be tested."""
    taken: list[yaml.Event] = []
    try:
        stopped = _take(taken, loader, _prepared(text))
    except yaml.MarkedYAMLError as error:
        where = error.problem_mark or error.context_mark
        stopped = Stopped("syntax", where.line, where.column) if where else Stopped("syntax", 0, 0)
    except (yaml.YAMLError, ValueError, OverflowError):
        stopped = Stopped("syntax", text.count("\n"), 0)
    return tuple(taken), stopped


def text_of(event: yaml.ScalarEvent) -> str:
    """The text of a scalar."""
    value: str = event.value
    return value.replace(_MARK, "?") if _MARK in value else value


def _prepared(text: str) -> str:
    """With a last line break, where the parsers agree on the place of what is missing at the end."""
    marked = _QUESTION.sub(_MARK, text) if "?" in text and ("[" in text or "{" in text) else text
    return marked + "\n"


def _take(
    taken: list[yaml.Event], loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader], text: str
) -> Stopped | None:
    depth = nodes = 0
    for event in yaml.parse(text, Loader=loader):
        taken.append(event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            continue
        elif not isinstance(event, yaml.NodeEvent):
            continue
        nodes += 1
        if depth > DEPTH_LIMIT or nodes > NODE_LIMIT:
            where = event.start_mark
            reason = "depth" if depth > DEPTH_LIMIT else "size"
            return Stopped(reason, where.line, where.column) if where else Stopped(reason, 0, 0)
    return None
