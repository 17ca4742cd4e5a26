"""A built page, and the last mistake if there is one, to what the preview shows in the browser."""

from html import escape

_SCRIPT = '<script src="/livereload.js?port={port}&amp;mindelay=10"></script>'
_PANEL = '<section class="mistake" role="alert"><p>{heading}</p><pre>{report}</pre></section>'
_SHEET = '<link rel="stylesheet" href="{address}">'
STYLE_ADDRESS = "/livereload.css"
"""Where the look of a mistake is fetched from: a page may hold none, by its own policy."""

STYLE = b"""\
.mistake { all: initial; display: block; padding: 1rem 1.25rem; background: #fff; color: #1b1b1b; }
.mistake { border-bottom: .4rem solid #b00020; font: 16px/1.5 system-ui, sans-serif; }
.mistake p { margin: 0 0 .5rem; font-weight: 700; }
.mistake pre { margin: 0; white-space: pre-wrap; font: 14px/1.5 ui-monospace, monospace; }
"""
"""The look of a mistake, whatever the page around it looks like."""

_PAGE = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{heading}</title></head>'
    "<body></body></html>"
)


def with_script(html: bytes, port: int) -> bytes:
    """The page with the script that reloads it after a build; the built file itself has none."""
    script = _SCRIPT.format(port=port).encode()
    return html.replace(b"</head>", script + b"</head>", 1)


def with_mistake(html: bytes, heading: str, report: str) -> bytes:
    """The page with the last mistake above it, as text."""
    panel = _PANEL.format(heading=escape(heading), report=escape(report)).encode()
    html = html.replace(b"</head>", _SHEET.format(address=STYLE_ADDRESS).encode() + b"</head>", 1)
    before, tag, after = html.partition(b"<body>")
    return before + tag + panel + after if tag else panel + html


def bare_page(heading: str, language: str) -> bytes:
    """A page to show a mistake on while nothing has been built yet."""
    return _PAGE.format(heading=escape(heading), language=escape(language)).encode()
