"""Reading YAML as events: bounded, never recursive, and the same by both parsers."""

import threading
import time
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from talkoot.reading.documents import parse, parse_yaml
from talkoot.reading.yaml.characters import cleaned
from talkoot.reading.yaml.events import DEPTH_LIMIT, NODE_LIMIT, Stopped, events_by
from talkoot.reading.yaml.lines import Passage

_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "a: &a {x: 1}\n" + "".join(
    f"{b}: &{b} {{<<: [*{a}, *{a}]}}\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
_BOMBS = {
    "brackets": "a: " + "[" * 100_000,
    "braces": "a: " + "{" * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "indentation": "".join(f"{' ' * n}a:\n" for n in range(900)),
    "nodes": "a:\n" + "- b\n" * 100_000,
    "nodes in brackets": "a: [" + "b," * 100_000,
    "aliases": _LAUGHS,
    "merge keys": _MERGES,
    "itself": "a: &a [*a]\n",
    "quotes": "a: " + "'" * 100_001,
    "open quotes": 'a: "x\n' * 20_000,
    "no fields": "abc def\n" * 20_000,
    "spaces": "a" + " " * 100_000 + ": b",
}


def _on_a_small_stack(task: Callable[[], None]) -> None:
    before = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=task)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)


@pytest.mark.parametrize("path", ["a.yaml", "a.md"])
@pytest.mark.parametrize("name", _BOMBS)
def test_a_bomb_is_an_error_in_a_moment_also_on_a_small_stack(name: str, path: str) -> None:
    text = _BOMBS[name] if path == "a.yaml" else f"---\n{_BOMBS[name]}\n---\n"
    codes: list[str] = []
    times: list[float] = []

    def task() -> None:
        started = time.thread_time()
        codes.extend(one.code for one in parse(text, path, "digest")[1] if one.is_error)
        times.append(time.thread_time() - started)

    _on_a_small_stack(task)
    assert codes
    assert times[0] < 1


def _nested(depth: int) -> str:
    return "a: " + "[" * (depth - 1) + "]" * (depth - 1)


def test_depth_is_told_where_it_passes_the_limit() -> None:
    assert parse_yaml(_nested(DEPTH_LIMIT), "a.yaml")[1] == ()
    root, found = parse_yaml(_nested(DEPTH_LIMIT + 1), "a.yaml")
    assert root is None
    assert [(one.code, str(one.location)) for one in found] == [("yaml-depth", f"a.yaml:1:{3 + DEPTH_LIMIT}")]


def test_size_is_told_where_it_passes_the_limit() -> None:
    assert parse_yaml("- a\n" * (NODE_LIMIT - 1), "a.yaml")[1] == ()
    root, found = parse_yaml("- a\n" * NODE_LIMIT, "a.yaml")
    assert root is None
    assert [(one.code, one.location.line) for one in found] == [("yaml-size", NODE_LIMIT)]


def test_a_question_mark_within_brackets_is_read_by_both_parsers() -> None:
    text = "a: [https://a.example/?b=c, d?, '?']\n"
    (root, found), other = parse_yaml(text, "a.yaml"), events_by(yaml.SafeLoader, text)
    assert found == ()
    assert "'https://a.example/?b=c'" in repr(root)
    assert other[1] is None


_TOKENS = [
    "id: x\n",
    "a: ",
    "- ",
    "  ",
    "\n",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "# x",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "!t ",
]
_TOKENS += [
    "<<: ",
    "? ",
    "?",
    ": ",
    ":",
    "\\",
    "\t",
    "ä",
    "😀",
    ",",
    "---\n",
    "...\n",
    "b\n",
    "  c: d\n",
    "\u00a0",
]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="only the parser in Python is here")
@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(_TOKENS), max_size=25).map("".join))
def test_both_parsers_read_the_same_where_both_read(text: str) -> None:
    passage, _ = cleaned(Passage("a.yaml", 1, tuple(text.split("\n"))))
    one, stopped = _seen(yaml.CSafeLoader, "\n".join(passage.lines))
    other, also_stopped = _seen(yaml.SafeLoader, "\n".join(passage.lines))
    if stopped is None and also_stopped is None:
        assert one == other


def _seen(
    loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader], text: str
) -> tuple[list[tuple[object, ...]], Stopped | None]:
    """What matters of the events: kinds, values, styles and places (collections end where they like)."""
    taken, stopped = events_by(loader, text)
    nodes = [one for one in taken if isinstance(one, yaml.NodeEvent | yaml.CollectionEndEvent)]
    return [_facts(one) for one in nodes], stopped


def _facts(event: yaml.Event) -> tuple[object, ...]:
    start, end = event.start_mark, event.end_mark
    facts: list[object] = [type(event).__name__]
    if isinstance(event, yaml.NodeEvent) and start:
        facts += [event.anchor, start.line, start.column]
    if isinstance(event, yaml.ScalarEvent) and end:
        facts += [event.value, event.style or "", event.tag, end.line, end.column]
    return tuple(facts)
