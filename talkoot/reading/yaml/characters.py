"""A YAML text with tabs and invisible characters to one without, and the words about each."""

import re
from dataclasses import replace

from talkoot.reading.source_text import readable, unreadable_characters
from talkoot.reading.yaml import layout_rules as rules
from talkoot.reading.yaml.lines import Line, Passage, line_at, structure
from talkoot.reading.yaml.values import has_value
from talkoot.values.diagnostics import Diagnostic, Diagnostics

_WIDTHLESS = "\u200b\u200c\u200d\u2060\ufeff"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = re.compile(f"[{_SPACES}{_WIDTHLESS}]")
_ODD = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff{_SPACES}{_WIDTHLESS}]"
)
_HEAD = re.compile(f"[ {_SPACES}{_WIDTHLESS}]*(?:-[ {_SPACES}{_WIDTHLESS}]+)*")
_BREAK = re.compile("[\u2028\u2029]")
_INDENTATION = re.compile(r"[ \t]*")
_LONGEST_KEY = 80


def cleaned(passage: Passage) -> tuple[Passage, Diagnostics]:
    """The passage as the parser shall see it, with what had to be changed and matters to an editor."""
    text = "\n".join(passage.lines)
    if not _ODD.search(text):
        return passage, ()
    found = unreadable_characters(text, passage.path, passage.first_line)
    plain = replace(passage, lines=tuple(readable(text).split("\n")))
    whole, breaks = _without_breaks(plain)
    spaced, tabs = _without_tabs(whole)
    seen, invisible = _without_invisible(spaced)
    return seen, (*found, *breaks, *tabs, *invisible)


def _without_breaks(passage: Passage) -> tuple[Passage, Diagnostics]:
    hits = ((n, hit) for n, line in enumerate(passage.lines) if (hit := _BREAK.search(line)))
    found = tuple(
        rules.LINE_BREAK.at(passage.location(n, hit.start()), hit.string.strip(), code=_code(hit.group()))
        for n, hit in hits
    )
    return replace(passage, lines=tuple(_BREAK.sub(" ", line) for line in passage.lines)), found


def _without_tabs(passage: Passage) -> tuple[Passage, Diagnostics]:
    """Tabs in the indentation are told once; between words they are spaces."""
    if not any("\t" in line for line in passage.lines):
        return passage, ()
    spaced = passage.changed({n: line.replace("\t", " ") for n, line in enumerate(passage.lines)})
    wrong: dict[int, str] = {}
    above = None
    for line in structure(passage.lines):
        if _is_tabbed(line.raw):
            wrong[line.number] = _beside(above, _expanded(line.raw))
        above = line_at(line.number, wrong.get(line.number, line.raw))
    if not wrong:
        return spaced, ()
    first = min(wrong)
    told = rules.TAB.at(
        passage.location(first, passage.lines[first].index("\t")),
        passage.lines[first].strip(),
        wrong[first],
        lines=", ".join(str(passage.first_line + number) for number in wrong),
    )
    return spaced.changed(wrong), (told,)


def _is_tabbed(line: str) -> bool:
    found = _INDENTATION.match(line)
    return found is not None and "\t" in found.group() and found.group() != line


def _expanded(line: str) -> str:
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].replace("\t", "  ") + text.replace("\t", " ")


def _beside(above: Line | None, corrected: str) -> str:
    """A corrected line under one that has its value already: it cannot stand further right than that one."""
    line = line_at(0, corrected)
    if above is None or line is None or line.column <= above.owner or not has_value(above):
        return corrected
    if not line.is_structure or bool(line.dashes) != bool(above.dashes):
        return corrected
    return " " * above.column + corrected.lstrip(" ")


def _without_invisible(passage: Passage) -> tuple[Passage, Diagnostics]:
    if not _INVISIBLE.search("\n".join(passage.lines)):
        return passage, ()
    found, changes = [], {}
    above = None
    for line in structure(passage.lines):
        corrected = _visible(line.raw)
        if corrected != line.raw:
            corrected = _beside(above, corrected)
            found.append(_invisible(line, corrected, passage))
            changes[line.number] = corrected
        above = line_at(line.number, corrected)
    seen = passage.changed(changes)
    # In the middle of a text the parsers count this one differently, and nobody sees it.
    return replace(seen, lines=tuple(line.replace("\ufeff", "") for line in seen.lines)), tuple(found)


def _visible(raw: str) -> str:
    """The line with ordinary spaces before the value."""
    head = _HEAD.match(raw)
    start = head.end() if head else 0
    end = _end_of_key(raw, start)
    return _ordinary(raw[:end]) + raw[end:]


def _end_of_key(raw: str, start: int) -> int:
    """Where the value begins, if what is invisible around the key spoils it; else where the text begins."""
    colon = raw.find(":", start, start + _LONGEST_KEY)
    if colon < 0:
        return start
    key, after = raw[start:colon].strip(" \"'"), raw[colon + 1 : colon + 2]
    ends_well = key.strip() == key and not re.search(f"[{_WIDTHLESS}]", key)
    if not _INVISIBLE.match(after) and (ends_well or after not in ("", " ")):
        return start
    if not re.fullmatch(rf"[\w {_SPACES}{_WIDTHLESS}-]*", key):
        return start
    gap = _HEAD.match(raw, colon + 1)
    return gap.end() if gap else colon + 1


def _ordinary(text: str) -> str:
    spaced = re.sub(f"[{_SPACES}]", " ", re.sub(f"[{_WIDTHLESS}]", "", text))
    lead = len(spaced) - len(spaced.lstrip(" "))
    return spaced[:lead] + re.sub(r" *: *\Z", ": ", spaced[lead:])


def _invisible(line: Line, corrected: str, passage: Passage) -> Diagnostic:
    hit = _INVISIBLE.search(line.raw)
    column = hit.start() if hit else 0
    code = _code(line.raw[column])
    place = passage.location(line.number, column)
    return rules.INVISIBLE_SPACE.at(place, line.raw.strip(" "), corrected, code=code)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
