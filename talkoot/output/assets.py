"""The look of the pages and the files that readers can fetch whole, at addresses that carry their digests.

A file of the content that nothing public uses has no address and is not published, nor has a picture that is
only shown: see :mod:`talkoot.output.pictures`.
"""

from collections.abc import Iterable, Iterator, Mapping

from talkoot.output.pictures import Shown
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.filenames import ending
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

STYLESHEET = "assets/site.css"
_TEMPLATES = "templates/"
_SCRIPTS = "scripts/"
_DIGITS = 10

Look = Mapping[str, bytes]
"""What every page may fetch besides pictures: the style sheet and scripts by their names."""


def look(snapshot: Snapshot) -> Look:
    """The style sheet under ``STYLESHEET`` and each script of ``templates/scripts/`` as ``scripts/x.js``."""
    return {STYLESHEET: stylesheet(snapshot), **_shipped(snapshot, _SCRIPTS, ".js")}


def stylesheet(snapshot: Snapshot) -> bytes:
    """The style sheet: the styles in the order of their names, then those of the components."""
    parts = [
        *_shipped(snapshot, "styles", ".css").values(),
        *_shipped(snapshot, "components", ".css").values(),
    ]
    return b"\n".join(part.strip() for part in parts) + b"\n"


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


def _shipped(snapshot: Snapshot, folder: str, ending: str) -> Mapping[str, bytes]:
    sources = snapshot.under(f"{_TEMPLATES}{folder.rstrip('/')}")
    return {one.path.removeprefix(_TEMPLATES): one.read() for one in sources if one.path.endswith(ending)}


def _address(folder: str, path: str, fingerprint: str) -> str:
    name = path.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{slug_of(name) or 'x'}.{fingerprint[:_DIGITS]}.{ending(path)}"


def _offered(site: Site, register: Register, public: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    for id_ in public:
        yield from register.lines[id_].brief.offered
