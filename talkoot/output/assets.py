"""The look of the pages and the files that public entries use, at addresses that carry their digests.

A file of the content that nothing public uses has no address and is not published.
"""

from collections.abc import Iterable, Iterator, Mapping

from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

STYLESHEET = "assets/site.css"
LIVE = "scripts/live.js"
"""What keeps the states of a page true from one build to the next."""

LISTS = "scripts/lists.js"
"""The same, and what narrows lists."""

_FILTERS = "scripts/filters.js"
PARTS: Mapping[str, tuple[str, ...]] = {LISTS: (LIVE, _FILTERS)}
"""Scripts that are made of several, by what each is made of in its order."""
_TEMPLATES = "templates/"
_SCRIPTS = "scripts/"
_DIGITS = 10

Look = Mapping[str, bytes]
"""What every page may fetch besides pictures: the style sheet and scripts by their names."""


def look(snapshot: Snapshot) -> Look:
    """The style sheet under ``STYLESHEET`` and each script of ``templates/scripts/`` as ``scripts/x.js``.

    What narrows lists goes with what keeps them true: a page asks for one file before it shows anything.
    """
    scripts = {name: served(data) for name, data in _shipped(snapshot, _SCRIPTS, ".js").items()}
    whole = {name: b"".join(scripts.get(part, b"") for part in parts) for name, parts in PARTS.items()}
    alone = {name: data for name, data in scripts.items() if name != _FILTERS}
    return {STYLESHEET: stylesheet(snapshot), **alone, **whole}


def served(script: bytes) -> bytes:
    """A script without its indentation, empty lines and lines of comment: as it is sent to readers.

    No text of a script may go on over several lines.
    """
    lines = (line.strip() for line in script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//")) + b"\n"


def stylesheet(snapshot: Snapshot) -> bytes:
    """The style sheet: the styles in the order of their names, then those of the components."""
    parts = [
        *_shipped(snapshot, "styles", ".css").values(),
        *_shipped(snapshot, "components", ".css").values(),
    ]
    return b"\n".join(part.strip() for part in parts) + b"\n"


def addresses(site: Site, register: Register, public: Iterable[str], seen: Look) -> Mapping[str, str]:
    """The address of every part of the look and of every file that a public entry uses, by its path."""
    found = {name: _address("assets", name, digest(data)) for name, data in seen.items()}
    for path in sorted(set(_used(site, register, public))):
        if source := site.content.files.get(path):
            found[path] = _address("media", path, source.digest)
    return found


def _shipped(snapshot: Snapshot, folder: str, ending: str) -> Mapping[str, bytes]:
    sources = snapshot.under(f"{_TEMPLATES}{folder.rstrip('/')}")
    return {one.path.removeprefix(_TEMPLATES): one.read() for one in sources if one.path.endswith(ending)}


def _address(folder: str, path: str, fingerprint: str) -> str:
    name, _, ending = path.rpartition("/")[2].rpartition(".")
    return f"{folder}/{slug_of(name) or 'x'}.{fingerprint[:_DIGITS]}.{ending.casefold()}"


def _used(site: Site, register: Register, public: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    for id_ in public:
        yield from register.lines[id_].brief.files
