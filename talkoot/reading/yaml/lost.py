"""Text after a value that YAML drops as a comment, to the words that say so and the line to write."""

import re
from collections.abc import Iterable

import yaml

from talkoot.reading.yaml import tree_rules as rules
from talkoot.reading.yaml.lines import Mistake, Passage, closing_quote, line_at
from talkoot.reading.yaml.values import rewritten, told

_HASH = re.compile(r"(?<=\S)\s+#(?=\S)")
_COMMENT = re.compile(r"(?<=\s)#")
_Spans = dict[int, list[tuple[int, int]]]


def lost_texts(passage: Passage, events: Iterable[yaml.Event]) -> tuple[Mistake, ...]:
    """``Kurssi #2``: a sign # that a letter follows, after a value. ``# words`` is a comment."""
    rows = [row for row, line in enumerate(passage.lines) if _HASH.search(line)]
    if not rows:
        return ()
    spans = _spans(events)
    found = (_lost(row, passage, spans) for row in rows)
    return tuple(one for one in found if one)


def _spans(events: Iterable[yaml.Event]) -> _Spans:
    """For each line the columns that values take up."""
    spans: _Spans = {}
    for event in events:
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            first, last = event.start_mark.line, event.end_mark.line
            for row in range(first, last + 1):
                begin = event.start_mark.column if row == first else 0
                end = event.end_mark.column if row == last else 1_000_000
                spans.setdefault(row, []).append((begin, end))
    return spans


def _lost(row: int, passage: Passage, spans: _Spans) -> Mistake | None:
    raw = passage.lines[row]
    for found in _COMMENT.finditer(raw):
        at = found.start()
        if any(begin <= at < end for begin, end in spans.get(row, ())):
            continue
        is_comment = not raw[:at].strip() or raw[at + 1 : at + 2] in ("", " ")
        return None if is_comment else _told(row, at, passage)
    return None


def _told(row: int, at: int, passage: Passage) -> Mistake | None:
    line = line_at(row, passage.lines[row])
    if line is None:
        return None
    lost = line.raw[at:].rstrip()
    before = line.raw[:at].rstrip()
    if not line.is_structure or before.endswith(("]", "}", "[", "{", ",")):
        return told(rules.LOST_TEXT, line, passage, at - line.at, (), lost=lost)
    value = line.value
    if value[:1] in ('"', "'"):
        end = closing_quote(value)
        value = value[1 : end - 1] + value[end:]
    return rewritten(rules.LOST_TEXT, line, passage, at - line.at, value, lost=lost)
