"""Text of a file to a document: its data as nodes with their places, and the Markdown after them."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from talkoot.reading import document_rules as rules
from talkoot.reading.yaml.nodes import Mapping, Node, Scalar, Sequence
from talkoot.reading.yaml.reading import parse_yaml
from talkoot.reading.yaml.writing import quoted
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.location import Location

__all__ = [
    "Document",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "parse",
    "parse_yaml",
    "quoted",
    "salvaged_id",
]

_FENCE = re.compile(r"---[ \t]*\Z")
_LIKE_A_FENCE = re.compile(r"[ \t]*(?:[-–—]{2,20}|[–—])[ \t]*\Z")
_FIELD = re.compile(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|\Z)")
_NOT_TEXT = re.compile(r"(?:[\s#\]})\"'“”?&*!-]|[\w-]+\s*:|\Z)")
_ID = re.compile(r"""id\s*:\s*["'“”]?([a-z][a-z0-9-]*)["'“”]?\s*(?:#.*)?\Z""")


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read. ``digest`` is that of the text that was parsed.

    ``front`` is the front matter or the whole of a YAML file, ``body`` the Markdown after it and
    ``body_line`` the number of its first line; ``lines`` are those of the file, to show one of them.
    """

    path: str
    digest: str
    front: Mapping
    body: str
    body_line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The lines from ``begin`` to before ``end`` are data, those from ``body`` on are Markdown."""

    begin: int
    end: int
    body: int


def parse(text: str, path: str, digest: str) -> tuple[Document | None, Diagnostics]:
    """The document of ``text`` and what is wrong with it; None if its data cannot be read.

    A ``.md`` file has front matter between ``---`` lines and then its body, any other file is one mapping.
    """
    lines = tuple(text.removesuffix("\n").split("\n"))
    if not _is_markdown(path):
        return _document(lines, path, digest, _Parts(0, len(lines), len(lines)))
    opening, told = _opening(lines, path)
    if opening is None:
        return None, told
    parts, more = _parts(lines, path, opening)
    if more and not any(line.strip() for line in lines[parts.begin : parts.end]):
        return None, (*told, *more)
    document, found = _document(lines, path, digest, parts)
    return document, (*told, *more, *found)


def salvaged_id(text: str) -> str | None:
    """The id of a file that cannot be parsed, from a line of its data that begins with ``id:``."""
    for number, line in enumerate(text.lstrip().split("\n")):
        found = _ID.match(line)
        if found:
            return found.group(1)
        is_fence = _LIKE_A_FENCE.match(line) is not None
        if (is_fence and number > 0) or not (is_fence or _NOT_TEXT.match(line)):
            return None
    return None


def _opening(lines: tuple[str, ...], path: str) -> tuple[int | None, Diagnostics]:
    """The first line of the data; None if there are no data at all."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    line = lines[first]
    if _FENCE.match(line):
        return first + 1, ()
    place = Location(path, first + 1)
    if _LIKE_A_FENCE.match(line):
        return first + 1, (rules.FENCE.at(place, line.strip(), "---"),)
    if _FIELD.match(line):
        return first, (rules.MISSING.at(place, line.strip(), f"---\n{line}"),)
    return None, (rules.MISSING.at(place, line.strip(), _example(path)),)


def _parts(lines: tuple[str, ...], path: str, opening: int) -> tuple[_Parts, Diagnostics]:
    numbers = range(opening, len(lines))
    closing = next((number for number in numbers if _LIKE_A_FENCE.match(lines[number])), len(lines))
    end = _start_of_text(lines, opening, closing)
    if closing == len(lines):
        end = _first_heading(lines, opening, end)
    if end < closing or closing == len(lines):
        return _Parts(opening, end, end), (_unclosed(lines, path, opening, end),)
    if _FENCE.match(lines[closing]):
        return _Parts(opening, closing, closing + 1), ()
    told = rules.FENCE.at(Location(path, closing + 1), lines[closing].strip(), "---")
    return _Parts(opening, closing, closing + 1), (told,)


def _start_of_text(lines: tuple[str, ...], opening: int, closing: int) -> int:
    """Where a paragraph begins that cannot be data: after a blank line, at the margin, no field."""
    for number in range(opening, closing):
        after_blank = number > opening and not lines[number - 1].strip()
        if lines[number].startswith("##") or (after_blank and not _NOT_TEXT.match(lines[number])):
            return _with_headings_above(lines, opening, number)
    return closing


def _first_heading(lines: tuple[str, ...], opening: int, end: int) -> int:
    """Where nothing closes the data, ``# Words`` after a blank line is a heading and no comment."""
    numbers = range(opening + 1, end)
    heading = next((n for n in numbers if lines[n].startswith("# ") and not lines[n - 1].strip()), end)
    return _with_headings_above(lines, opening, heading)


def _with_headings_above(lines: tuple[str, ...], opening: int, number: int) -> int:
    while number > opening and (not lines[number - 1].strip() or lines[number - 1][0] == "#"):
        number -= 1
    return number


def _unclosed(lines: tuple[str, ...], path: str, opening: int, end: int) -> Diagnostic:
    if not any(line.strip() for line in lines[opening:end]):
        return rules.UNCLOSED.at(Location(path, opening), fix=_example(path))
    last = max(number for number in range(opening, end) if lines[number].strip())
    return rules.UNCLOSED.at(Location(path, last + 2), fix=f"{lines[last]}\n---")


def _document(
    lines: tuple[str, ...], path: str, digest: str, parts: _Parts
) -> tuple[Document | None, Diagnostics]:
    root, found = parse_yaml("\n".join(lines[parts.begin : parts.end]), path, parts.begin + 1)
    if isinstance(root, Mapping) and root.items:
        body = "\n".join(lines[parts.body :])
        return Document(path, digest, root, body, parts.body + 1, lines), found
    if any(one.is_error for one in found):
        return None, found
    empty = root is None or isinstance(root, Mapping)
    rule = rules.NO_FIELDS if empty else rules.NOT_FIELDS
    return None, (*found, rule.at(Location(path, max(parts.begin, 1)), fix=_example(path)))


def _example(path: str) -> str:
    """The least that such a file can begin with, named after the file."""
    name = PurePosixPath(path).name.split(".")[0]
    bare = unicodedata.normalize("NFKD", name.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in bare if not unicodedata.combining(c)))
    words = re.sub(r"[-_\s]+", " ", name).strip().capitalize()
    field, fence = ("title", "---\n") if _is_markdown(path) else ("name", "")
    fields = f"id: {slug.strip('-')}\n{field}: {quoted(words)}\n"
    return (fence + fields + fence).rstrip("\n")


def _is_markdown(path: str) -> bool:
    return path.lower().endswith((".md", ".markdown"))
