"""The look of the pages and the files that public entries use, at addresses that carry their digests.

A file of the content that nothing public uses has no address and is not published.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from talkoot.model.config import Settings, in_language
from talkoot.model.palette import colours_of
from talkoot.output.favicon import favicon
from talkoot.output.stylesheet import stylesheet
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

STYLESHEET = "assets/site.css"
FAVICON = "assets/icon.svg"
LIVE = "scripts/live.js"
FONT = "fonts/source-sans-3-latin.woff2"
"""The font that every page needs first, unless the municipality has its own."""

_TEMPLATES = "templates/"
_DIGITS = 10

Look = Mapping[str, bytes]
"""What every page may fetch besides pictures, by name: style sheet, sign, fonts, scripts."""


def look(snapshot: Snapshot, settings: Settings) -> Look:
    """The style sheet and the sign of the hub, and each font and script of the templates by its path."""
    scripts = {name: served(data) for name, data in _shipped(snapshot, "scripts", ".js").items()}
    styles = {**_shipped(snapshot, "styles", ".css"), **_shipped(snapshot, "components", ".css")}
    name = in_language(settings.organisation, settings.language, settings.language)
    return {
        STYLESHEET: stylesheet(styles.values(), settings.brand, partial(_beside, snapshot)),
        FAVICON: favicon(name, colours_of(settings.brand)),
        **_shipped(snapshot, "fonts", ".woff2"),
        **scripts,
    }


def served(script: bytes) -> bytes:
    """A script without its indentation, empty lines and lines of comment: as it is sent to readers.

    No text of a script may go on over several lines.
    """
    lines = (line.strip() for line in script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//")) + b"\n"


def addresses(site: Site, register: Register, public: Iterable[str], seen: Look) -> Mapping[str, str]:
    """The address of every part of the look and of every file that a public entry uses, by its path."""
    found = {name: _address("assets", name, digest(data)) for name, data in seen.items()}
    for path in sorted(set(_used(site, register, public))):
        if source := site.content.files.get(path):
            found[path] = _address("media", path, source.digest)
    return found


def _shipped(snapshot: Snapshot, folder: str, ending: str) -> Look:
    sources = snapshot.under(f"{_TEMPLATES}{folder}")
    return {one.path.removeprefix(_TEMPLATES): one.read() for one in sources if one.path.endswith(ending)}


def _beside(snapshot: Snapshot, path: str) -> str:
    """The address of a font of the templates or of the content, as the style sheet sees it; empty if none."""
    if shipped := snapshot.get(f"{_TEMPLATES}{path}"):
        return _address(".", path, digest(shipped.read()))
    source = snapshot.get(f"content/{path}")
    return _address("../media", path, source.digest) if source else ""


def _address(folder: str, path: str, fingerprint: str) -> str:
    name, _, ending = path.rpartition("/")[2].rpartition(".")
    return f"{folder}/{slug_of(name) or 'x'}.{fingerprint[:_DIGITS]}.{ending.casefold()}"


def _used(site: Site, register: Register, public: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    if brand:
        yield from (font.file for font in brand.fonts)
    for id_ in public:
        yield from register.lines[id_].brief.files
