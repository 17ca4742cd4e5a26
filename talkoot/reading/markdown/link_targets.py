"""Turns the target of a link, as its author wrote it, into what it points at or why it cannot be.

Only what is named here passes: ``http:``, ``https:``, ``mailto:``, ``tel:``, ``id:``, a file of the
content folder, a place on the same page. A browser decodes entities and drops control characters before
it looks for a scheme, so the scheme is read from the target as the most lenient browser would see it.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote

from talkoot.reading.markdown import link_rules as rules
from talkoot.values.diagnostics import Rule


class Leads(StrEnum):
    """Where a target leads: out of the site, to an entry, to a file, to a place on the page."""

    OUT = "out"
    ENTRY = "entry"
    FILE = "file"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class Target:
    """A target that may stand: ``value`` is the address, ``id:…`` or path; ``anchor`` is without ``#``."""

    leads: Leads
    value: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a target may not stand, what it should be (empty if nobody can know), and its ``scheme``."""

    rule: Rule
    instead: str = ""
    scheme: str = ""


CONTENT = "content/"
"""The folder below which all files are that a text can point at."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)
_WEB = re.compile(r"https?://[^/?#\\]", re.IGNORECASE)
_ID = re.compile(r"id:[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?")
_OUTER_SLASHES = re.compile(r"[/\\]{2}")
_MAILBOX = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def read_target(written: str, path: str) -> Target | Refusal:
    """What ``written`` points at in the text of the file at ``path`` (from the project's root)."""
    decoded = _ENTITY.sub(lambda found: unescape(found[0]), written).strip(" \t\n")
    if not decoded:
        return Refusal(rules.EMPTY_LINK)
    scheme = _scheme(written)
    if scheme not in _BY_SCHEME:
        return Refusal(rules.UNSAFE_LINK, scheme=scheme)
    visible = _visible(decoded)
    if visible != decoded:
        return Refusal(rules.HIDDEN_CHARACTERS, visible)
    return _BY_SCHEME[scheme](decoded, path)


def _scheme(written: str) -> str:
    """The scheme that a browser could see, in lower case; empty if there is none."""
    seen = "".join(one for one in _visible(unescape(written)) if not one.isspace())
    found = _SCHEME.match(unicodedata.normalize("NFKC", seen))
    return found[1].lower() if found else ""


def _visible(text: str) -> str:
    return "".join(one for one in text if unicodedata.category(one) not in _UNSEEN and not _odd_space(one))


def _odd_space(character: str) -> bool:
    return character.isspace() and character != " "


def _web(target: str, _path: str) -> Target | Refusal:
    if not _WEB.match(target):
        return Refusal(rules.SCHEME_RELATIVE, "https://" + target.partition(":")[2].lstrip("/\\"))
    if " " in target:
        return Refusal(rules.SPACE_IN_LINK, target.replace(" ", "%20"))
    return Target(Leads.OUT, target)


def _mail(target: str, _path: str) -> Target | Refusal:
    if " " in target:
        return Refusal(rules.SPACE_IN_LINK, target.replace(" ", ""))
    address = target.partition(":")[2].partition("?")[0]
    return Target(Leads.OUT, target) if _MAILBOX.fullmatch(address) else Refusal(rules.MALFORMED_ADDRESS)


def _phone(target: str, _path: str) -> Target | Refusal:
    if " " in target:
        return Refusal(rules.SPACE_IN_LINK, target.replace(" ", ""))
    digits = sum(one.isdigit() for one in target)
    return Target(Leads.OUT, target) if digits > 1 else Refusal(rules.MALFORMED_ADDRESS)


def _entry(target: str, _path: str) -> Target | Refusal:
    name, _, anchor = target.partition("#")
    if not _ID.fullmatch(name):
        return Refusal(rules.MALFORMED_ID, _nearest_id(target))
    return Target(Leads.ENTRY, name, unquote(anchor))


def _nearest_id(target: str) -> str:
    name, sign, anchor = target.partition(":")[2].partition("#")
    letters = unicodedata.normalize("NFKD", name.strip().lower())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    proposal = "id:" + re.sub(r"[\s_]+", "-", bare)
    return f"{proposal}{sign}{anchor}" if _ID.fullmatch(proposal) else ""


def _inside(target: str, path: str) -> Target | Refusal:
    written, _, place = target.partition("#")
    name, anchor = unquote(written), unquote(place)
    if refusal := _not_inside(name):
        return refusal
    if not name:
        return Target(Leads.HERE, "", anchor)
    folder = dirname(path.removeprefix(CONTENT))
    file = normpath(f"{folder}/{name}" if folder else name)
    if file.startswith(("..", "/")):
        return Refusal(rules.OUTSIDE_CONTENT)
    return Target(Leads.FILE, file, anchor)


def _not_inside(target: str) -> Refusal | None:
    """Why a target without a scheme, decoded, cannot be a path from the file."""
    if scheme := _scheme(target):
        return Refusal(rules.UNSAFE_LINK, scheme=scheme)
    if _visible(target) != target:
        return Refusal(rules.HIDDEN_CHARACTERS, _visible(target))
    if _OUTER_SLASHES.match(target):
        return Refusal(rules.SCHEME_RELATIVE, "https://" + target.lstrip("/\\"))
    if target.startswith("/"):
        return Refusal(rules.ABSOLUTE_PATH)
    if target.lower().startswith("www."):
        return Refusal(rules.MISSING_SCHEME, f"https://{target}")
    if _MAILBOX.fullmatch(target):
        return Refusal(rules.MISSING_SCHEME, f"mailto:{target}")
    if "\\" in target:
        return Refusal(rules.BACKSLASH_IN_PATH, target.replace("\\", "/"))
    return None


_BY_SCHEME = {"http": _web, "https": _web, "mailto": _mail, "tel": _phone, "id": _entry, "": _inside}
