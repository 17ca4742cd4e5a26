"""Bytes to text: UTF-8 without a byte order mark, lines that end in LF, letters in NFC."""

import re
import unicodedata

from talkoot.reading import source_rules as rules
from talkoot.values.diagnostics import Diagnostic, Diagnostics, Rule
from talkoot.values.location import Location

SIZE_LIMIT = 1_000_000
"""The most bytes that a text file of content may have."""

_SHOWN = 10
"""The most findings of one kind in one file: a file that has more is broken throughout."""

_SIGNATURES = (
    (b"PK\x03\x04", "Word/Excel/ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel"),
    (b"{\\rtf", "RTF"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
)
_LFS = "version https://git-lfs.github.com/spec/"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Between letters of other scripts and between emoji the joiners have their proper use.
_ZERO_WIDTH = re.compile("(?<![\u0590-\U0010ffff])[\u200c\u200d]|[\u200b\u2060\ufeff]")
_LOST = re.compile("\ufffd")
_MOJIBAKE = re.compile("\u00c3[\u00a4\u00a5\u00b6\u201e\u2026\u2013]")
# One class that holds the first character of each: read in one pass, twice as fast as the alternatives.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00c3\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069"
    "\ufdd0-\ufdef\ufeff\ufffd-\uffff\ud800-\udfff]"
)
_HIDDEN: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (rules.BIDI, _BIDI),
    (rules.ZERO_WIDTH, _ZERO_WIDTH),
    (rules.LOST_LETTER, _LOST),
    (rules.MOJIBAKE, _MOJIBAKE),
)


def read_text(data: bytes, path: str) -> tuple[str, Diagnostics]:
    """The text of a file and what is wrong with it.

    After an error the text is what can still be read, line for line, so that one run tells every mistake
    and the entry keeps its id: letters guessed, control characters as spaces, the first side of a merge
    conflict. It is empty, and an error tells why, if there is nothing to read.
    """
    refused = too_large(path, len(data)) or _not_text(data, path)
    if refused:
        return "", refused
    decoded, found = _decoded(data, path)
    text = unicodedata.normalize("NFC", decoded.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return "", found or (rules.EMPTY.at(Location(path)),)
    if text.startswith(_LFS):
        return "", (rules.LFS_POINTER.at(Location(path)),)
    text, conflicts = _one_side(text, path)
    text, hidden = _without_controls(text, path)
    return text if text.strip() else "", (*found, *conflicts, *hidden)


def too_large(path: str, size: int) -> Diagnostics:
    """An error if ``size`` bytes are more than a text file may have; asked before the file is read."""
    if size <= SIZE_LIMIT:
        return ()
    return (rules.TOO_LARGE.at(Location(path), size=size, most=SIZE_LIMIT),)


def unreadable_characters(text: str, path: str, first_line: int = 1) -> Diagnostics:
    """The control characters and other code points that XML, YAML and browsers refuse (XML 1.0, 2.2)."""
    return _by_line(rules.CONTROL, _CONTROLS, text.split("\n"), path, first_line)


def readable(text: str) -> str:
    """``text`` with a space for each unreadable character, so that every column stays."""
    return _CONTROLS.sub(" ", text)


def _not_text(data: bytes, path: str) -> Diagnostics:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return (rules.NOT_TEXT.at(Location(path), kind=kind),)
    return ()


def _decoded(data: bytes, path: str) -> tuple[str, Diagnostics]:
    if codec := _utf16(data):
        return data.decode(codec, "replace"), (rules.UTF16.at(Location(path)),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _guessed(data, path)


def _utf16(data: bytes) -> str:
    """The codec, if the bytes are UTF-16: a mark says so, or every second byte is a zero."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:200]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 4 or max(even, odd) * 5 < len(head) * 2 or min(even, odd):
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _guessed(data: bytes, path: str) -> tuple[str, Diagnostics]:
    """Each byte that is not UTF-8 read as Windows-1252, the usual cause; the first one told."""
    marked = data.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    bad = re.search("[\udc80-\udcff]", marked)
    text = re.sub("[\udc80-\udcff]", lambda one: _windows_1252(ord(one.group()) - 0xDC00), marked)
    index = bad.start() if bad else 0
    line, column = text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1
    shown = text.split("\n")[line]
    told = rules.NOT_UTF8.at(
        Location(path, line + 1, column + 1),
        shown.strip(),
        line=line + 1,
        byte=f"0x{ord(marked[index]) - 0xDC00:02X}",
        guess=shown[column : column + 1],
    )
    return text, (told,)


def _windows_1252(byte: int) -> str:
    raw = bytes([byte])
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _one_side(text: str, path: str) -> tuple[str, Diagnostics]:
    """The text with the first side of each merge conflict, the other lines left empty."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, ()
    lines, found = text.split("\n"), []
    start, other_side = -1, False
    for number, line in enumerate(lines):
        mark = line.rstrip() if line.rstrip() == "=======" else line[:8].rstrip()
        if mark == "<<<<<<<" or (mark == ">>>>>>>" and start < 0 and "=======" in lines[:number]):
            start, other_side = number, False
            found.append(number)
        if start < 0:
            continue
        other_side = other_side or mark in ("=======", "|||||||")
        if other_side or mark in ("<<<<<<<", ">>>>>>>"):
            lines[number] = ""
        if mark == ">>>>>>>":
            start = -1
    original = text.split("\n")
    return "\n".join(lines), tuple(_conflict(original, number, path) for number in found)


def _conflict(lines: list[str], number: int, path: str) -> Diagnostic:
    ends = (n for n in range(number, len(lines)) if lines[n].startswith(">>>>>>>"))
    last = next(ends, len(lines) - 1)
    return rules.CONFLICT.at(Location(path, number + 1), lines[number], first=number + 1, last=last + 1)


def _without_controls(text: str, path: str) -> tuple[str, Diagnostics]:
    if not _ODD.search(text):
        return text, ()
    lines = text.split("\n")
    hidden = (one for rule, pattern in _HIDDEN for one in _by_line(rule, pattern, lines, path, 1))
    return readable(text), (*unreadable_characters(text, path), *hidden)


def _by_line(rule: Rule, pattern: re.Pattern[str], lines: list[str], path: str, first: int) -> Diagnostics:
    """The first such character of each line, for the first lines that have one."""
    hits = ((n, hit) for n, line in enumerate(lines, first) if (hit := pattern.search(line)))
    told = zip(range(_SHOWN), hits, strict=False)
    return tuple(_told(rule, Location(path, n, hit.start() + 1), hit) for _, (n, hit) in told)


def _told(rule: Rule, location: Location, hit: re.Match[str]) -> Diagnostic:
    around = hit.string[max(0, hit.start() - 30) : hit.end() + 30].strip()
    code = f"U+{ord(hit.group()[0]):04X}"
    return rule.at(location, around, code=code, garbled=hit.group(), guess=_unmixed(hit.group()))


def _unmixed(text: str) -> str:
    """The letters that were UTF-8 before somebody read them as Windows-1252."""
    return text.encode("cp1252", "ignore").decode("utf-8", "ignore")
