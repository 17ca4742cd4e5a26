"""What a web server should tell with the pages: for nginx, for Apache, and ``_headers``.

Each file holds for the hub's own path alone, so that it changes nothing about what else the host serves.
``admin/``, where staff edit, is left out wherever the server allows it, since it has a policy of its own.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from talkoot.output.outputs import Data, Output
from talkoot.output.policy import ASKING, FOR_GOOD, HEADERS
from talkoot.output.press import Press
from talkoot.site.redirect_wishes import base_of

STAFF = "admin/"
"""The folder that is not for readers."""

_DIGESTED = r"(?:assets|media)/[^/]+\.[0-9a-f]{10}\.[^./]+$"
"""The addresses that carry the digest of what stands there, below the hub."""


def outputs(_: Press, __: tuple[Output, ...]) -> Iterator[Output]:
    """The files."""
    for name in _MAKERS:
        yield Output(name, headers, (name,))


def headers(press: Press, name: str) -> Data:
    """One of the files."""
    settings = press.publication.settings
    base = base_of(urlsplit(settings.base_url).path)
    return Data(written(name, base, settings.site_id).encode())


def written(name: str, base: str, site_id: str) -> str:
    """The text of a file for a hub whose root has the path ``base``, which ends in a slash."""
    return "".join(f"{line}\n" for line in _MAKERS[name](base, site_id))


def _hosts(base: str, _: str) -> Iterator[str]:
    root = quote(base, safe="/-._~")
    yield "# Headers, for hosts that read this file from the root of the site."
    yield f"{root}*"
    yield from (f"  {name}: {value}" for name, value in HEADERS)
    for folder in ("assets", "media"):
        yield f"{root}{folder}/*"
        yield f"  Cache-Control: {FOR_GOOD}"
    yield f"{root}*.ics"
    yield "  Content-Type: text/calendar; charset=utf-8"


def _apache(base: str, _: str) -> Iterator[str]:
    path = re.escape(base)
    yield "# Headers. Include this file in the <VirtualHost> of the site; it needs mod_headers and mod_mime."
    yield f'<LocationMatch "^{path}(?!{STAFF})">'
    yield from (f'    Header always set {name} "{value}"' for name, value in HEADERS)
    yield f'    Header set Cache-Control "{ASKING}"'
    yield "    AddDefaultCharset utf-8"
    yield "    AddType text/calendar .ics"
    yield "    AddCharset utf-8 .css .ics .js .json .xml"
    yield "</LocationMatch>"
    yield f'<LocationMatch "^{path}{_DIGESTED}">'
    yield f'    Header set Cache-Control "{FOR_GOOD}"'
    yield "</LocationMatch>"


def _nginx(base: str, site_id: str) -> Iterator[str]:
    path, own = re.escape(base), f"${site_id.replace('-', '_')}"
    told = [(f"{own}_{number}", name, value) for number, (name, value) in enumerate(HEADERS)]
    cache = f"{own}_cache"
    yield "# Headers. Include this file in the server block of the site. A header that is empty is not sent,"
    yield "# so nothing changes outside the hub. A location with an add_header of its own gets none of these:"
    yield "# nginx inherits all of them or nothing."
    yield from (f'set {variable} "";' for variable in (*(one for one, _, _ in told), cache))
    yield f'if ($uri ~ "^{path}(?!{STAFF})") {{'
    yield from (f'    set {variable} "{value}";' for variable, _, value in told)
    yield f'    set {cache} "{ASKING}";'
    yield "}"
    yield f'if ($uri ~ "^{path}{_DIGESTED}") {{'
    yield f'    set {cache} "{FOR_GOOD}";'
    yield "}"
    yield from (f"add_header {name} {variable} always;" for variable, name, _ in told)
    yield f"add_header Cache-Control {cache};"


_MAKERS = {"_headers": _hosts, "headers.apache.conf": _apache, "headers.nginx.conf": _nginx}
