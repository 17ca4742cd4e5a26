"""A built page, and the last mistake if there is one, to what the preview shows in the browser."""

from html import escape

_SCRIPT = '<script src="/livereload.js?port={port}&amp;mindelay=10"></script>'
_PANEL = (
    '<section role="alert" style="all:initial;display:block;padding:1rem 1.25rem;background:#fff;'
    "color:#1b1b1b;"
    'border-bottom:.4rem solid #b00020;font:16px/1.5 system-ui,sans-serif">'
    '<p style="margin:0 0 .5rem;font-weight:700">{heading}</p>'
    '<pre style="margin:0;white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace">{report}</pre></section>'
)
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
    before, tag, after = html.partition(b"<body>")
    return before + tag + panel + after if tag else panel + html


def bare_page(heading: str, language: str) -> bytes:
    """A page to show a mistake on while nothing has been built yet."""
    return _PAGE.format(heading=escape(heading), language=escape(language)).encode()
