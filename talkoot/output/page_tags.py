"""The bytes of a page to what its checks look at: its tags with their words, its ids, where it leads.

Pages are looked at in every build, so this reads tags as our own templates write them and builds no tree.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urldefrag

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WITH_WORDS = (*HEADINGS, "a", "button", "title", "summary")
_LOOKED_AT = frozenset({*_WITH_WORDS, "html", "img", "label", "input", "select", "textarea"})

_PASSED = re.compile(r"<!--.*?-->|<(script|style|template)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _WITH_WORDS}
_TELLING = re.compile(r"\s(?:id|lang|href|src)\s*=", re.IGNORECASE)
_LABEL = re.compile(r"<label\b.*?</label\s*>", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*>")
_NAMED_WITHIN = re.compile(r"\s(?:alt|aria-label)\s*=\s*[\"']\s*[^\"'\s]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Tag(NamedTuple):
    """A tag as it opens.

    ``words`` is what a heading, link, button or title says, empty for all others; ``is_in_label`` is true
    within a ``label``.
    """

    name: str
    attributes: Mapping[str, str]
    words: str = ""
    is_in_label: bool = False


class Page(NamedTuple):
    """A page as its checks see it: its file below the output, and its tags in their order.

    Tags that tell nothing of interest are left out.
    """

    path: str
    tags: tuple[Tag, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, as often as it is given."""
        return tuple(tag.attributes["id"] for tag in self.tags if "id" in tag.attributes)

    def named(self, *names: str) -> Iterator[Tag]:
        """The tags of these names."""
        return (tag for tag in self.tags if tag.name in names)


def page_of(path: str, data: bytes) -> Page:
    """The page whose bytes these are (UTF-8)."""
    text = _PASSED.sub("", data.decode("utf-8", "replace"))
    labels = tuple(found.span() for found in _LABEL.finditer(text))
    told = (found for found in _TAG.finditer(text) if found[1] in _LOOKED_AT or _TELLING.search(found[2]))
    return Page(path, tuple(_tag(text, found, labels) for found in told))


def leads_of(page: Page, base_url: str) -> tuple[str, ...]:
    """The files of the hub that a page leads to, each once, with ``#`` and the anchor if it tells one."""
    told = (tag.attributes[name] for tag in page.tags for name in ("href", "src") if name in tag.attributes)
    return tuple(dict.fromkeys(found for one in told if (found := _lead(page.path, one, base_url))))


def _tag(text: str, found: re.Match[str], labels: tuple[tuple[int, int], ...]) -> Tag:
    name = found[1].lower()
    attributes = {
        one[1].lower(): _unescaped(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(found[2])
    }
    words = _words(text, found.end(), name) if name in _WITH_WORDS else ""
    return Tag(name, attributes, words, any(start < found.start() < end for start, end in labels))


def _unescaped(text: str) -> str:
    return unescape(text) if "&" in text else text


def _words(text: str, start: int, name: str) -> str:
    """What stands up to the closing tag; the name of a picture or drawing within counts as words."""
    closing = _CLOSING[name].search(text, start)
    within = text[start : closing.start() if closing else start]
    return unescape(_ANY_TAG.sub("", within)).strip() or ("…" if _NAMED_WITHIN.search(within) else "")


def _lead(path: str, told: str, base_url: str) -> str:
    """The file that an address on the page at ``path`` leads to; empty if it leads out of the hub."""
    is_whole = bool(base_url) and told.startswith(base_url)
    address, anchor = urldefrag(told.removeprefix(base_url) if is_whole else told)
    if _SCHEME.match(address):
        return ""
    found = path
    if address or is_whole:
        folder = "" if is_whole else path.rpartition("/")[0]
        found = normpath(join("/", folder, unquote(address))).lstrip("/")
        if not address or address.endswith(("/", "/..", "/.")) or address in ("..", "."):
            found = f"{found}/index.html".lstrip("/")
    return f"{found}#{anchor}" if anchor else found
