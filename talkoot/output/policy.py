"""What a browser may fetch and run for a page: the one place in which it is written.

Nothing comes from another host, nothing is written into a page, nothing frames it (Content Security Policy
Level 3). WebAssembly is what the search is made of. A ``<meta>`` may not name ``frame-ancestors``
(HTML § 4.2.5.3), so that stands in the headers of a web server alone.
"""

from markupsafe import Markup

_DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("media-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)
_FRAMING = ("frame-ancestors", "'none'")


def _written(*directives: tuple[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives)


OF_PAGE = Markup(_written(*_DIRECTIVES))
"""The policy that each page tells of itself; no sign of it means anything to HTML between double quotes."""

HEADERS = (
    ("Content-Security-Policy", _written(*_DIRECTIVES, _FRAMING)),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
"""What a web server tells with every page."""

ASKING = "no-cache"
"""How long a browser may show what can change: until the server says otherwise (RFC 9111 § 5.2.2.4)."""

FOR_GOOD = "public, max-age=31536000, immutable"
"""How long it may show a file whose address carries its digest (RFC 8246)."""
