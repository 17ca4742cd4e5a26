"""The look of the pages and the files that readers can fetch whole, at addresses that carry their digests.

A file of the content that nothing public uses has no address and is not published, nor has a picture that is
only shown: see :mod:`talkoot.output.pictures`.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from talkoot.model.config import Settings, in_language
from talkoot.model.palette import colours_of
from talkoot.output.favicon import favicon
from talkoot.output.pictures import Shown
from talkoot.output.stylesheet import stylesheet
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.filenames import ending
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

STYLESHEET = "assets/site.css"
FAVICON = "assets/icon.svg"
LIVE = "scripts/live.js"
"""What keeps the states of a page true from one build to the next."""

FONT = "fonts/source-sans-3-latin.woff2"
"""The font that every page needs first, unless the municipality has its own."""

LISTS = "scripts/lists.js"
"""What keeps states true, and what narrows lists."""

_FILTERS = "scripts/filters.js"
PARTS: Mapping[str, tuple[str, ...]] = {LISTS: (LIVE, _FILTERS)}
"""Scripts that are made of several, by what each is made of in its order."""
_TEMPLATES = "templates/"
_DIGITS = 10

Look = Mapping[str, bytes]
"""What every page may fetch besides pictures, by name: style sheet, sign, fonts, scripts."""


def look(snapshot: Snapshot, settings: Settings) -> Look:
    """The style sheet and the sign of the hub, and each font and script of the templates by its path."""
    styles = {**_shipped(snapshot, "styles", ".css"), **_shipped(snapshot, "components", ".css")}
    name = in_language(settings.organisation, settings.language, settings.language)
    return {
        STYLESHEET: stylesheet(styles.values(), settings.brand, partial(_beside, snapshot)),
        FAVICON: favicon(name, colours_of(settings.brand)),
        **_shipped(snapshot, "fonts", ".woff2"),
        **scripts(snapshot),
    }


def scripts(snapshot: Snapshot) -> Look:
    """Each script of the templates as it is served, by its path.

    What narrows lists goes with what keeps them true: a page asks for one file before it shows anything.
    """
    every = {name: served(data) for name, data in _shipped(snapshot, "scripts", ".js").items()}
    whole = {name: b"".join(every.get(part, b"") for part in parts) for name, parts in PARTS.items()}
    return {**{name: data for name, data in every.items() if name != _FILTERS}, **whole}


def served(script: bytes) -> bytes:
    """A script without its indentation, empty lines and lines of comment: as it is sent to readers.

    No text of a script may go on over several lines.
    """
    lines = (line.strip() for line in script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//")) + b"\n"


def addresses(
    site: Site,
    register: Register,
    public: Iterable[str],
    seen: Look,
    pictures: Mapping[str, Shown],
    licences: Mapping[str, str],
) -> Mapping[str, str]:
    """The address of every part of the look and of every file that a public entry offers, by its path."""
    found = {name: _address("assets", name, digest(data)) for name, data in seen.items()}
    for path in sorted(set(_offered(site, register, public))):
        if picture := pictures.get(path):
            found[path] = picture.whole_address(licences.get(path, ""), ending(path))
        elif source := site.content.files.get(path):
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
    name = path.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{slug_of(name) or 'x'}.{fingerprint[:_DIGITS]}.{ending(path)}"


def _offered(site: Site, register: Register, public: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    if brand:
        yield from (font.file for font in brand.fonts)
    for id_ in public:
        yield from register.lines[id_].brief.offered
