"""What a memory has that an earlier one had not: written after an edit instead of the whole.

The numbers of names only grow between two whole memories, so that most of one is the very same values.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from talkoot.building.memory import Made, Memory
from talkoot.building.packing import (
    Place,
    Read,
    headers_of,
    kept_at,
    plain_headers,
    reading_columns,
    reading_of,
)
from talkoot.reading.redirect_lines import RedirectReading
from talkoot.site.register import line_of, plain
from talkoot.values.facets import Trace

_Value = TypeVar("_Value")

MOST = 2000
"""A difference of more values than these is written as a whole."""


class Changed(NamedTuple):
    """Of a mapping, what is new or another, and the keys that are gone."""

    new: dict[Any, Any]
    gone: tuple[Any, ...]


def difference(memory: Memory, base: Memory, place: Place) -> tuple[Any, ...] | None:
    """What turns ``base`` into the memory; None if that is too much to be worth it."""
    readings = _changed(memory.readings, base.readings)
    lines = _changed(memory.lines, base.lines)
    outputs = _changed(memory.outputs, base.outputs)
    if sum(len(one.new) + len(one.gone) for one in (readings, lines, outputs)) > MOST:
        return None
    checked = _trace_difference(memory.checked, base.checked, place)
    trace = _trace_difference(memory.trace, base.trace, place)
    if checked is None or trace is None:
        return None
    others = (memory.environment, memory.words, place(memory.basis), dict(memory.references))
    ground = (
        tuple(memory.redirects),
        plain_headers(memory.headers),
        memory.ground,
        memory.wrong,
        memory.succession,
    )
    return (
        ({path: reading_columns(one, place) for path, one in readings.new.items()}, readings.gone),
        ({id_: plain(one) for id_, one in lines.new.items()}, lines.gone),
        ({path: tuple(one) for path, one in outputs.new.items()}, outputs.gone),
        checked,
        trace,
        (*others, *ground, dict(memory.sources)),
    )


def applied(base: Memory, columns: tuple[Any, ...], read: Read) -> Memory:
    """The memory of which :func:`difference` has told what it has besides ``base``."""
    readings, lines, outputs, checked, trace, others = columns
    environment, words, basis, references, redirects, headers, ground, wrong, succession, sources = others
    return replace(
        base,
        environment=environment,
        words=words,
        basis=kept_at(basis, read),
        readings=_with(base.readings, readings, lambda one: reading_of(one, read)),
        lines=_with(base.lines, lines, line_of),
        checked=_with_trace(base.checked, checked, read),
        trace=_with_trace(base.trace, trace, read),
        outputs=_with(base.outputs, outputs, lambda one: Made(*one)),
        references=references,
        redirects=RedirectReading(*redirects),
        headers=headers_of(headers),
        ground=ground,
        wrong=wrong,
        succession=succession,
        sources=sources,
    )


def _changed(now: Mapping[Any, _Value], base: Mapping[Any, _Value]) -> Changed:
    new = {key: value for key, value in now.items() if base.get(key) is not value}
    gone = tuple(key for key in base if key not in now) if len(now) != len(base) + len(new) else ()
    return Changed(new, gone)


def _with(
    base: Mapping[Any, _Value], changed: tuple[Any, ...], read: Callable[[Any], _Value]
) -> Mapping[Any, _Value]:
    new, gone = changed
    found = dict(base)
    for key in gone:
        del found[key]
    found.update((key, read(value)) for key, value in new.items())
    return found


def _trace_difference(trace: Trace, base: Trace, place: Place) -> tuple[Any, ...] | None:
    """What a trace has besides another; None if its names have got other numbers."""
    size = len(base.names)
    if len(trace.names) < size or any(map(_is_other, trace.names, base.names)):
        return None
    prints = {
        n: one for n, (one, old) in enumerate(zip(trace.prints, base.prints, strict=False)) if one is not old
    }
    inputs = {
        n: one for n, (one, old) in enumerate(zip(trace.inputs, base.inputs, strict=False)) if one is not old
    }
    if len(prints) + len(inputs) + len(trace.names) - size > MOST:
        return None
    kept = _changed(trace.kept, base.kept)
    return (
        trace.names[size:],
        trace.prints[size:],
        trace.inputs[size:],
        prints,
        inputs,
        ({number: place(one) for number, one in kept.new.items()}, kept.gone),
    )


def _others(now: list[_Value], base: list[_Value]) -> dict[int, _Value]:
    """The values that are not the very same, by their numbers."""
    pairs = enumerate(zip(now, base, strict=False))
    return {number: one for number, (one, other) in pairs if one is not other}


def _is_other(one: str, other: str) -> bool:
    return one is not other


def _with_trace(base: Trace, columns: tuple[Any, ...], read: Read) -> Trace:
    names, more_prints, more_inputs, prints, inputs, kept = columns
    found = base.copy()
    for name in names:
        found.number(name)
    for number, one in enumerate(more_prints, len(base.names)):
        found.prints[number] = one
    for number, one in enumerate(more_inputs, len(base.names)):
        found.inputs[number] = one
    for number, one in prints.items():
        found.prints[number] = one
    for number, one in inputs.items():
        found.inputs[number] = one
    new, gone = kept
    for number in gone:
        del found.kept[number]
    for number, place in new.items():
        if (value := kept_at(place, read)) is not None:
            found.kept[number] = value
    return found
