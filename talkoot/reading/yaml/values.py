"""A line that YAML cannot read because of its value, to the words that say why and the line to write."""

import re

from talkoot.reading.yaml import layout_rules as layout_rules
from talkoot.reading.yaml import tree_rules as tree_rules
from talkoot.reading.yaml import value_rules as rules
from talkoot.reading.yaml.lines import (
    BLOCK_HEADER,
    LONGEST,
    Line,
    Mistake,
    Passage,
    closing_bracket,
    closing_quote,
    continuation,
    open_brackets,
    without_comment,
)
from talkoot.reading.yaml.writing import in_quotes, quoted
from talkoot.values.diagnostics import Rule

CURLY = "“”„‟‘’‚«»"
"""The quotation marks of print, which YAML reads as ordinary letters."""

_CURLY_PAIR = re.compile(f"[{CURLY}](.*)[{CURLY}]", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_][\w-]*):(?!//)(\S.*)")
_PROPERTY = {"*": tree_rules.ALIAS, "&": tree_rules.ANCHOR, "!": tree_rules.TAG}
_PROPERTY_ALONE = re.compile(r"(?:[*&][\w-]+|![\w!:/.,-]*)\Z", re.ASCII)
_GOOD_ESCAPE = re.compile(
    r"\\(?:x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4}|U000[\da-fA-F]{5}|U0010[\da-fA-F]{4}"
    r'|[0abt\tnvfre "/\\N_LP\n])'
)
_COMMENT = re.compile(r"\s+#")
_HASH_ITEM = re.compile(r"(?<=[\[{, ])#[^\s,\]}][^,\]}]*")


def without_curly(text: str) -> str:
    """The text without the curly quotes around it."""
    found = _CURLY_PAIR.fullmatch(text)
    return found.group(1).strip() if found else text


def has_value(line: Line) -> bool:
    """True if something stands on the line after the key or the dashes, apart from comments and marks."""
    return bool(line.value) and line.value[0] != "#" and not _PROPERTY_ALONE.match(line.value)


def value_mistake(line: Line, passage: Passage) -> Mistake | None:
    """What makes the value of ``line`` unreadable, if something does."""
    first = line.value[:1]
    if first in ('"', "'"):
        return _quote_mistake(line, passage)
    if first in ("[", "{"):
        return _open_or_followed(line, passage)
    if not has_value(line) or BLOCK_HEADER.match(line.value):
        return None
    if first in _PROPERTY:
        return rewritten(_PROPERTY[first], line, passage, 0, line.value)
    if first in "@`%|>,]}" or re.match(r"[-?](?: |\Z)", line.value):
        return rewritten(rules.FIRST_CHARACTER, line, passage, 0, line.value, character=first)
    return _colon(line, passage)


def bracket_mistake(line: Line, passage: Passage) -> Mistake | None:
    """A closed list or group between brackets that the parser has refused all the same."""
    if line.value[:1] not in ("[", "{"):
        return None
    brackets = "[ ]" if line.value[0] == "[" else "{ }"
    end = closing_bracket(line.value)
    written = _requoted_items(line.value[:end]) + line.value[end:] if end > 0 else line.value
    changes = () if written == line.value else ((line.number, line.raw[: line.at] + written),)
    return told(rules.IN_BRACKETS, line, passage, 0, changes, brackets=brackets)


def missing_space(line: Line, passage: Passage) -> Mistake | None:
    """``title:Kevät`` or ``-seurat``: what stands on the line is one word to YAML."""
    text = line.raw[line.start :].rstrip()
    found = _FIELD.fullmatch(text)
    if found:
        name, value = found.groups()
        corrected = f"{name}: {kept(value)}"
        return instead(layout_rules.MISSING_SPACE, line, passage, len(name), corrected, sign=":")
    if re.match(r"-[^\W\d]", text):
        return instead(layout_rules.MISSING_SPACE, line, passage, 0, f"- {kept(text[1:])}", sign="-")
    return None


def instead(rule: Rule, line: Line, passage: Passage, column: int, text: str, /, **values: object) -> Mistake:
    """The mistake whose correction has ``text`` after the indentation; ``column`` counts from there."""
    change = (line.number, line.raw[: line.start] + text)
    return told(rule, line, passage, line.start - line.at + column, (change,), **values)


def kept(value: str) -> str:
    """A value as it stands if it already has quotes or brackets, else written safely."""
    return value if value[:1] in ('"', "'", "[", "{") else quoted(value)


def rewritten(
    rule: Rule, line: Line, passage: Passage, column: int, value: str, comment: str = "", /, **values: object
) -> Mistake:
    """The mistake whose correction has ``value`` in quotes; ``column`` is counted within the old value."""
    corrected = line.raw[: line.at] + in_quotes(value) + comment
    return told(rule, line, passage, column, ((line.number, corrected),), **values)


def told(
    rule: Rule,
    line: Line,
    passage: Passage,
    column: int,
    changes: tuple[tuple[int, str], ...] = (),
    /,
    **values: object,
) -> Mistake:
    """The mistake at a column of the value, with its corrections, unless they are too long to be read."""
    if len(line.raw) > LONGEST:
        changes = ()
    fix = "\n".join(text for _, text in changes if text)
    place = passage.location(line.number, line.at + column)
    return Mistake(rule.at(place, passage.lines[line.number].strip(), fix, **values), changes)


def _colon(line: Line, passage: Passage) -> Mistake | None:
    value, comment = without_comment(line.value)
    found = re.search(r":(?: |\Z)", value)
    if found is None:
        return None
    inner = without_curly(value)
    rule = rules.COLON if inner == value else rules.CURLY
    return rewritten(rule, line, passage, found.start(), inner, comment)


def _quote_mistake(line: Line, passage: Passage) -> Mistake | None:
    quote = line.value[0]
    if line.last > line.number:
        return None
    end = closing_quote(line.value)
    if end < 0:
        return _unclosed_quote(line, passage, quote)
    rest = line.value[end:]
    if rest.strip() and not _COMMENT.match(rest):
        inner = _outer_quotes_off(line.value, end)
        return rewritten(rules.AFTER_QUOTE, line, passage, end - 1, inner, quote=quote, rest=rest.strip())
    return _escape(line, passage, line.value[:end]) if quote == '"' else None


def _outer_quotes_off(value: str, end: int) -> str:
    """What was meant: ``"a" b`` as it stands, but ``'Don't'`` and ``"a "b" c"`` without the outer quotes."""
    if value[end - 2 : end - 1] != " " and value[end : end + 1] == " ":
        return value
    return value[1:].removesuffix(value[0])


def _escape(line: Line, passage: Passage, value: str) -> Mistake | None:
    for found in re.finditer(r"\\.", value):
        if not _GOOD_ESCAPE.match(value, found.start()):
            meant = value[1:-1].replace('\\"', '"')
            comment = line.value[len(value) :]
            return rewritten(rules.ESCAPE, line, passage, found.start(), meant, comment)
    return None


def _unclosed_quote(line: Line, passage: Passage, quote: str) -> Mistake:
    if line.value.endswith('\\"'):
        return rewritten(rules.ESCAPE, line, passage, len(line.value) - 2, line.value[1:-1])
    more = tuple(text.strip() for text in continuation(line, passage.lines))
    inner = " ".join((line.value[1:], *filter(None, more))).strip()
    emptied = tuple((line.number + n, "") for n, text in enumerate(more, 1) if text)
    changes = ((line.number, line.raw[: line.at] + in_quotes(inner)), *emptied)
    begins = passage.first_line + line.number
    return told(rules.UNCLOSED_QUOTE, line, passage, 0, changes, quote=quote, begins=begins)


def _open_or_followed(line: Line, passage: Passage) -> Mistake | None:
    text = "\n".join((line.value, *passage.lines[line.number + 1 : line.last + 1]))
    end = closing_bracket(text)
    if end < 0:
        return _unclosed_bracket(line, passage)
    rest = text[end:].split("\n", 1)[0]
    if not rest.strip() or _COMMENT.match(rest):
        return None
    rule, brackets, rest = rules.AFTER_BRACKET, "[ ]" if text[0] == "[" else "{ }", rest.strip()
    if line.last > line.number:
        return told(rule, line, passage, 0, brackets=brackets, rest=rest)
    return rewritten(rule, line, passage, end, line.value, brackets=brackets, rest=rest)


def _unclosed_bracket(line: Line, passage: Passage) -> Mistake:
    mended = _mended_items(line.value)
    if mended:
        brackets = f"{mended[0]} {mended[-1]}"
        change = (line.number, line.raw[: line.at] + mended)
        return told(rules.IN_BRACKETS, line, passage, 0, (change,), brackets=brackets)
    more = [text for text in continuation(line, passage.lines) if text.strip()]
    closing = open_brackets("\n".join((line.value, *more)))
    last = line.number + len(more)
    corrected = passage.lines[last].rstrip().removesuffix(",") + closing
    bracket, begins, changes = line.value[0], passage.first_line + line.number, ((last, corrected),)
    return told(
        rules.UNCLOSED_BRACKET, line, passage, 0, changes, bracket=bracket, closing=closing, begins=begins
    )


def _mended_items(value: str) -> str:
    """``[a, #b]`` and ``[a, b[c]`` with the item that hides the end of the list in quotes; else nothing."""
    hashes = _HASH_ITEM.sub(lambda found: in_quotes(found.group().strip()), value)
    if closing_bracket(hashes) >= 0:
        return hashes
    if value[0] != "[" or value[-1] != "]" or re.search(r"[\"']", value):
        return ""
    items = [item.strip() for item in value[1:-1].split(",")]
    return "[" + ", ".join(quoted(item) for item in items if item) + "]"


def _requoted_items(value: str) -> str:
    """A list or group without inner brackets and quotes, each item written so that YAML reads it."""
    inner = value[1:-1]
    if re.search(r"[\[\]{}\"']", inner):
        return value
    items = [item.strip() for item in inner.split(",")]
    return value[0] + ", ".join(_item(item, value[0]) for item in items if item) + value[-1]


def _item(item: str, bracket: str) -> str:
    name, colon, rest = item.partition(": ")
    return f"{name}: {quoted(rest.strip())}" if bracket == "{" and colon else quoted(item)
