"""What the name of a file or folder says: something to read, something to pass over, or a mistake."""

import re
import unicodedata
from enum import StrEnum

TEXTS = frozenset({"md", "yaml"})
"""The endings of the files that staff write."""

FONTS = frozenset({"woff2"})
"""The endings of what only the settings may name."""

MEDIA = FONTS | frozenset(
    "jpg jpeg png webp gif pdf docx xlsx pptx odt ods odp csv txt mp3 mp4 vtt".split()  # noqa: SIM905
)
"""The endings of the other files that content may hold. SVG is not one: it can carry a script."""

_TEMPLATE_TEXTS = TEXTS | frozenset({"html", "css", "js", "po", "svg", "xml", "json", "txt"})

LONGEST_PATH = 200
"""The most characters in a path from the project's root: Windows stops at 260 with its own folders."""

_DROPPING = re.compile(r"~\$.*|\..*|.*~|#.*#|thumbs\.db|desktop\.ini|.*\.(tmp|swp)", re.IGNORECASE)
_COPY = re.compile(r".+( \(\d+\)| - (copy|kopio|kopia))\.(md|yaml)", re.IGNORECASE)
_HIDDEN_ENDING = re.compile(r"(.+\.(md|yaml))\.txt", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[:*?"<>|\\/]')
_PLAIN = re.compile(r"[a-z0-9-]+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


class Name(StrEnum):
    """What to do with the file of a name."""

    TEXT = "text"
    MEDIA = "media"
    DROPPING = "dropping"
    COPY = "copy"
    HIDDEN_ENDING = "hidden ending"
    OTHER = "other"


def ending(name: str) -> str:
    """The part after the last full stop in lower case; empty if there is none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if stem and dot else ""


def is_dropping(name: str) -> bool:
    """Whether an editor or a system left the file or folder there for itself."""
    return _DROPPING.fullmatch(name) is not None


def looks_like_file(name: str) -> bool:
    """Whether the name of a folder ends as that of a file in content does."""
    return ending(name) in TEXTS | MEDIA


def in_composed_form(name: str) -> str:
    """The name with composed letters (NFC): some systems store ``ä`` as ``a`` and two dots."""
    return unicodedata.normalize("NFC", name)


def kind(name: str) -> Name:
    """What the file of this name is in content."""
    if is_dropping(name):
        return Name.DROPPING
    if _COPY.fullmatch(name):
        return Name.COPY
    if _HIDDEN_ENDING.fullmatch(name):
        return Name.HIDDEN_ENDING
    if ending(name) in TEXTS:
        return Name.TEXT
    return Name.MEDIA if ending(name) in MEDIA else Name.OTHER


def template_kind(name: str) -> Name:
    """What the file of this name is among templates, where every type is welcome."""
    if is_dropping(name):
        return Name.DROPPING
    return Name.TEXT if ending(name) in _TEMPLATE_TEXTS else Name.MEDIA


def is_safe(name: str) -> bool:
    """Whether every file system and every program takes the name of this one file or folder."""
    if _PLAIN.fullmatch(name):
        return _RESERVED.fullmatch(name) is None
    if name in {"", ".", ".."} or name[-1] in ". " or name[0] == " ":
        return False
    if _RESERVED.fullmatch(name) or _FORBIDDEN.search(name):
        return False
    return not any(unicodedata.category(character) in _UNSEEN for character in name)


def is_safe_path(path: str) -> bool:
    """Whether a path with forward slashes leads downwards only, by safe names in composed form."""
    return in_composed_form(path) == path and all(is_safe(name) for name in path.split("/"))


def safer(name: str) -> str:
    """A safe name near ``name``; empty if there is none to propose."""
    cleaned = "".join("-" if unicodedata.category(one) in _UNSEEN else one for one in name)
    proposal = re.sub(r"-{2,}", "-", _FORBIDDEN.sub("-", cleaned)).strip(". -")
    return proposal if is_safe(proposal) else ""


def printable(path: str) -> str:
    """The path as it can be shown: invisible and undecodable characters as their codes."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in path)


def renamed(name: str) -> str:
    """The name that a file with a near-right ending should have; the name itself if none is near."""
    hidden = _HIDDEN_ENDING.fullmatch(name)
    if hidden:
        return hidden[1]
    stem, _, last = name.rpartition(".")
    near = {"yml": "yaml", "markdown": "md", "mdown": "md"}.get(last.lower())
    return f"{stem}.{near}" if stem and near else name
