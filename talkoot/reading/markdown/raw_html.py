"""Turns a line with HTML in it into the Markdown that means the same."""

import re
from functools import partial

_LONGEST = 2_000
_ATTRIBUTES = r"""(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?"""
_COMMENT = re.compile(r"<!--(?:(?!-->).)*(?:-->|$)")
_LINK = re.compile(
    r"""<a\s(?:[^<>"']|"[^"]*"|'[^']*')*?href\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<>]*)</a\s*>""",
    re.IGNORECASE,
)
_PAIRS = (
    (re.compile(rf"<(b|strong){_ATTRIBUTES}>([^<>]*)</\1\s*>", re.IGNORECASE), "**"),
    (re.compile(rf"<(i|em){_ATTRIBUTES}>([^<>]*)</\1\s*>", re.IGNORECASE), "*"),
)
_TAG = re.compile(rf"</?[a-z!?][a-z0-9:-]*{_ATTRIBUTES}/?>", re.IGNORECASE)


def as_markdown(line: str) -> str:
    """The line with Markdown for links and emphasis and without all other tags.

    Empty if nothing would be left of it, if it is too long to show, or if it has code in it, where the
    tags may be meant.
    """
    if "`" in line or len(line) > _LONGEST:
        return ""
    line = _LINK.sub(r"[\2](\1)", _COMMENT.sub("", line))
    for pattern, sign in _PAIRS:
        line = pattern.sub(partial(_between, sign), line)
    return _TAG.sub("", line).strip()


def _between(sign: str, found: re.Match[str]) -> str:
    words = found[2]
    return f"{sign}{words.strip()}{sign}" if words.strip() else ""
