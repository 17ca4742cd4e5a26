"""A YAML text that the parser refuses, to its first mistake in plain words with the lines to write."""

import re

from talkoot.reading.yaml import layout_rules as rules
from talkoot.reading.yaml import tree_rules as tree_rules
from talkoot.reading.yaml.indentation import Levels, displacement
from talkoot.reading.yaml.lines import (
    BLOCK_HEADER,
    Line,
    Mistake,
    Passage,
    closing_bracket,
    closing_quote,
    indentation,
    line_at,
    structure,
)
from talkoot.reading.yaml.values import (
    bracket_mistake,
    has_value,
    instead,
    kept,
    missing_space,
    told,
    value_mistake,
)

_EQUALS = re.compile(r"([A-Za-z_][\w-]*) *= *(.*)")
_NO_COLON = re.compile(r"([a-z][a-z_]+) +(.+)")
_STRAY = re.compile(r"([^\w\s#“”-]+)(\s*(?:(?:- |[A-Za-z_][\w-]*:(?: |\Z)).*)?)")
_PROSE = 40
"""A value longer than this is text that goes on, rather than a field before one without its colon."""

_FIELD_NAME = re.compile(r"[A-Za-z_][\w-]*")


def first_mistake(passage: Passage, until: int) -> Mistake | None:
    """The first mistake on the lines 0 to ``until``, the line on which the parser gave up."""
    levels = Levels()
    above, last = None, None
    for line in structure(passage.lines):
        if line.number > until:
            break
        mistake = (
            _unnamed(line, last, above, passage)
            or _placed(line, above, levels, passage, until)
            or value_mistake(line, passage)
        )
        if mistake:
            return mistake
        above, last = (line if line.is_structure else above), line
    if last is None or last.last < until:
        return None
    return bracket_mistake(last, passage) or _out_of_block(last, passage, until)


def _unnamed(line: Line, last: Line | None, above: Line | None, passage: Passage) -> Mistake | None:
    """Loose text right above a key and level with it was meant for a key as well."""
    if last is None or last.is_structure or line.key is None or last.start != line.column:
        return None
    return _not_a_field(last, above, passage)


def _placed(line: Line, above: Line | None, levels: Levels, passage: Passage, until: int) -> Mistake | None:
    """What is wrong with the place of the line under the one with a key or a dash above."""
    if line.key == "":
        return told(tree_rules.KEY, line, passage, line.start - line.at, ((line.number, ""),))
    if line.key is None and (stray := _stray(line, passage)):
        return stray
    if not line.is_structure:
        return _loose(line, above, passage)
    candidates = levels.displaced(line)
    if candidates is None:
        return None
    goes_on = above and line.column > above.owner and not line.dashes
    if above and goes_on and not _FIELD_NAME.fullmatch(line.key or ""):
        return _joined(line, above, passage)
    return displacement(line, candidates, passage, until)


def _stray(line: Line, passage: Passage) -> Mistake | None:
    """``>role: sihteeri``, ``" title: Kevät`` or a lone quote: what is left without it can be read."""
    found = _STRAY.fullmatch(line.value)
    if found is None or line.last > line.number or line.raw.startswith("..."):
        return None
    first = line.value[0]
    closed = first in "\"'" and closing_quote(line.value) >= 0
    if closed or (first in "[{" and closing_bracket(line.value) >= 0):
        return None
    return instead(rules.STRAY, line, passage, 0, found.group(2), character=found.group(1))


def _loose(line: Line, previous: Line | None, passage: Passage) -> Mistake | None:
    """A line without key and dash is fine where it goes on with the value above."""
    if previous is None or line.start <= previous.owner:
        return _not_a_field(line, previous, passage)
    if previous.value[:1] in ("[", "{", '"', "'"):
        return told(rules.MISSING_COLON, line, passage, 0, ((line.number, ""),))
    return None


def _out_of_block(line: Line, passage: Passage, until: int) -> Mistake | None:
    """A text after ``|`` has a line that is left of its first one."""
    if not BLOCK_HEADER.match(line.value) or until == line.number:
        return None
    raw = passage.lines[until]
    texts = (text for text in passage.lines[line.number + 1 :] if text.strip())
    change = (until, " " * indentation(next(texts, raw)) + raw.lstrip(" "))
    loose = line_at(until, raw) or line
    return told(rules.INDENTATION, loose, passage, loose.column - loose.at, (change,))


def _not_a_field(line: Line, previous: Line | None, passage: Passage) -> Mistake | None:
    """A line at the margin of its group that has no key."""
    text = line.raw[line.start :].rstrip()
    column = line.start - line.at
    if spaced := missing_space(line, passage):
        return spaced
    if re.match(r"(?:---|\.\.\.)(?:\s|\Z)", line.raw):
        return None
    if text[0] == ":":
        return told(tree_rules.KEY, line, passage, column, ((line.number, ""),))
    if text[0] in "[{\"'" and (previous is None or has_value(previous)):
        return None
    found = _EQUALS.fullmatch(text) or _NO_COLON.fullmatch(text)
    if previous and _goes_on(line, previous, found):
        return told(rules.MISSING_COLON, line, passage, column, _indented_text(line, previous, passage))
    if found is None:
        return told(rules.MISSING_COLON, line, passage, column, ((line.number, ""),))
    name, value = found.groups()
    return instead(rules.MISSING_COLON, line, passage, len(name), f"{name}: {kept(value)}")


def _goes_on(line: Line, previous: Line, field: re.Match[str] | None) -> bool:
    """True if the line is rather the rest of the value before it than a field without its colon."""
    if not has_value(previous):
        return field is None
    if previous.value[0] in "\"'[{|>":
        return False
    in_list = previous.key is None and line.start > 0
    return field is None or in_list or len(previous.value) > _PROSE


def _indented_text(line: Line, previous: Line, passage: Passage) -> tuple[tuple[int, str], ...]:
    """The line and those like it that follow, right of the field whose value they go on with."""
    changes = []
    for number in range(line.number, len(passage.lines)):
        one = line_at(number, passage.lines[number])
        if one is None or one.is_structure or one.start > previous.owner:
            break
        changes.append((number, " " * (max(previous.owner, 0) + 2) + one.raw[one.start :]))
    return tuple(changes)


def _joined(line: Line, previous: Line, passage: Passage) -> Mistake | None:
    """``lead: Ilta jatkuu`` and on the next line ``  näin: kahvia``: one value with a colon in it."""
    between = passage.lines[previous.number + 1 : line.number + 1]
    value = " ".join((previous.value, *(text.strip() for text in between)))
    whole = Line(previous.number, previous.raw, (), 0, None, previous.at, value, previous.number)
    mistake = value_mistake(whole, passage)
    if mistake is None:
        return None
    emptied = tuple((number, "") for number in range(previous.number + 1, line.number + 1))
    return Mistake(mistake.found, (*mistake.changes, *emptied))
