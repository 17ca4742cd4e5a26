"""Redirects to the maps by which a web server answers for old addresses: nginx, Apache, ``_redirects``.

Every line is about one exact path of the host. A path is written so that no character of it means anything
to the server: as it is decoded, in quotes, for nginx; as an escaped expression for Apache; percent-encoded
elsewhere (RFC 3986 §2.1). Whole addresses keep the percent signs that they have.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from talkoot.output.outputs import Data, Output
from talkoot.output.press import ALL, Press
from talkoot.site.redirect_wishes import base_of
from talkoot.site.redirects import Redirects

NOT_FOUND = "404.html"
"""The page of the hub that ``_redirects`` hosts show for what is gone, with the status 410."""

_PLAIN = "/-._~"
_PLAIN_OF_WEB = _PLAIN + "?#&=+,@!():%"
_WEB = re.compile(r"(https?://)([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def outputs(_: Press, __: tuple[Output, ...]) -> Iterator[Output]:
    """The maps."""
    for name in ("_redirects", "redirects.apache.conf", "redirects.nginx.conf"):
        yield Output(name, redirect_map, (name,))


def redirect_map(press: Press, name: str) -> Data:
    """One of the maps."""
    base_path = urlsplit(press.publication.settings.base_url).path
    return Data(dict(maps(press.redirects[ALL], base_path))[name])


def maps(redirects: Redirects, base_path: str) -> tuple[tuple[str, bytes], ...]:
    """The maps as file names with their bytes, for a hub whose root has the path ``base_path``."""
    base = base_of(base_path)
    moved = {base + one: _whole(target, base) for one, target in redirects.moved.items()}
    moved |= {one: _whole(target, base) for one, target in redirects.outside.items()}
    gone = {base + one for one in redirects.gone} | redirects.outside_gone
    answers = tuple(sorted((*moved.items(), *((path, "") for path in gone))))
    return (
        ("_redirects", _text(_HOST, (_host_line(path, to, base) for path, to in answers))),
        ("redirects.apache.conf", _text(_APACHE, _apache_lines(answers))),
        ("redirects.nginx.conf", _text(_NGINX, (_nginx_line(path, to) for path, to in answers))),
    )


def _text(head: str, lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in (head, *lines)).encode("utf-8")


def _whole(target: str, base: str) -> str:
    """Where a redirect leads, percent-encoded: a path of the host or a whole address on the web."""
    web = _WEB.fullmatch(target)
    if web is None:
        page, mark, place = target.partition("#")
        return quote(base + page, safe=_PLAIN) + mark + quote(place, safe=_PLAIN)
    scheme, host, rest = web.groups()
    encoded = quote(_BARE_PERCENT.sub("%25", rest), safe=_PLAIN_OF_WEB)
    return scheme + _host(host) + encoded.replace("/:", "/%3A")


def _host(host: str) -> str:
    """The host in ASCII, as resolvers know it (RFC 3490)."""
    try:
        return quote(host.encode("idna").decode("ascii"), safe="-._~:@[]%")
    except UnicodeError:
        return quote(host, safe="-._~:@[]%")


def _host_line(path: str, target: str, base: str) -> str:
    old = quote(path, safe=_PLAIN)
    return f"{old} {target} 301" if target else f"{old} {quote(base, safe=_PLAIN)}{NOT_FOUND} 410"


def _apache_lines(answers: Iterable[tuple[str, str]]) -> Iterator[str]:
    lines = [_apache_line(path, target) for path, target in answers]
    if any(line.startswith("RewriteRule") for line in lines):
        yield "RewriteEngine On"
    yield from lines


def _apache_line(path: str, target: str) -> str:
    pattern = re.sub(rb"[^A-Za-z0-9/._-]", lambda one: b"\\x%02x" % ord(one[0]), path.encode("utf-8"))
    expression = pattern.decode("ascii").replace(".", r"\.")
    if not target:
        return f'RedirectMatch 410 "^{expression}$"'
    if "%" in target:  # mod_alias would encode the percent signs once more
        literal = re.sub(r"[%$&]", r"\\\g<0>", target)
        return f'RewriteRule "^/?{expression.removeprefix("/")}$" "{literal}" [R=301,NE,L]'
    return f'RedirectMatch 301 "^{expression}$" "{target.replace("&", chr(92) + "&")}"'


def _nginx_line(path: str, target: str) -> str:
    answer = f'301 "{target}"' if target else "410"
    name = re.sub(r'[\\"]', r"\\\g<0>", path)
    for sign, letter in (("\n", "n"), ("\r", "r"), ("\t", "t")):
        name = name.replace(sign, f"\\{letter}")
    return f'location = "{name}" {{ return {answer}; }}'


_HOST = "# Old addresses, for hosts that read this file from the root of the site."
_APACHE = (
    "# Old addresses. Include this file in the <VirtualHost> of the site; it needs mod_alias and, if it has"
    " a RewriteRule, mod_rewrite."
)
_NGINX = "# Old addresses. Include this file in the server block of the site."
