"""Style sheets and the files that public entries use to addresses that carry their digest.

A file that nothing public uses has no address and is not published.
"""

from collections.abc import Iterable, Iterator, Mapping

from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

STYLESHEET = "assets/site.css"
_DIGITS = 10


def stylesheet(snapshot: Snapshot) -> bytes:
    """The style sheet: the styles in the order of their names, then those of the components."""
    parts = [source for source in snapshot.under("templates/styles") if source.path.endswith(".css")]
    parts += [source for source in snapshot.under("templates/components") if source.path.endswith(".css")]
    return b"\n".join(source.read().strip() for source in parts) + b"\n"


def addresses(site: Site, register: Register, public: Iterable[str], styles: bytes) -> Mapping[str, str]:
    """The address of the style sheet and of every file that a public entry uses, by its path."""
    found = {STYLESHEET: f"assets/site.{digest(styles)[:_DIGITS]}.css"}
    for path in sorted(set(_used(site, register, public))):
        if source := site.content.files.get(path):
            name, _, ending = path.rpartition("/")[2].rpartition(".")
            stem = slug_of(name) or "x"
            found[path] = f"media/{stem}.{source.digest[:_DIGITS]}.{ending.casefold()}"
    return found


def _used(site: Site, register: Register, public: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    for id_ in public:
        yield from register.lines[id_].brief.files
