"""The preview server: the built preview over loopback, rebuilt and reloaded when a file changes.

It answers no other host and no page of another origin, serves no file whose name begins with a dot,
and outlives every mistake: the last one is shown in the page.
"""

import asyncio
import mimetypes
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError, RequestHandler
from watchfiles import watch

from talkoot.shell.preview_pages import STYLE, STYLE_ADDRESS, bare_page, with_mistake, with_script

HOST = "127.0.0.1"
_HOSTS = ("127.0.0.1", "localhost")
_DEBOUNCE, _STEP = 150, 50


@dataclass(slots=True)
class Preview:
    """The folder that is served, and the last build's mistake, empty if there was none.

    ``build`` builds once and gives that mistake; it may take its time, since the server does not wait.
    """

    folder: Path
    watched: tuple[Path, ...]
    build: Callable[[], str]
    heading: str
    language: str
    mistake: str = ""

    def rebuild(self) -> None:
        """Build once more and remember what was wrong."""
        self.mistake = self.build()


class _Quiet:
    """What the reload handler asks of a watcher: nothing, since files are watched elsewhere."""

    filepath = "*"


class _Reload(LiveReloadHandler):  # type: ignore[misc]  # the library has no types
    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).netloc == self.request.host and _is_local(self.request.host)


class _Page(RequestHandler):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def prepare(self) -> None:
        if not _is_local(self.request.host):
            raise HTTPError(403)

    def get(self, path: str) -> None:
        file = _file(self.preview.folder, path)
        port = urlsplit(f"//{self.request.host}").port or 80
        self.set_header("Cache-Control", "no-store")
        if file is None and not (self.preview.mistake and _is_page(path)):
            missing = self.preview.folder / "404.html"
            self.set_status(404)
            file = missing if missing.is_file() else None
        if file is not None and file.suffix != ".html":
            self.set_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
            self.finish(file.read_bytes())
            return
        html = file.read_bytes() if file else bare_page(self.preview.heading, self.preview.language)
        if self.preview.mistake:
            html = with_mistake(html, self.preview.heading, self.preview.mistake)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_script(html, port))

    head = get


class _Style(RequestHandler):
    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(STYLE)


def serve(preview: Preview, port: int, ready: Callable[[int], None]) -> None:
    """Serve until interrupted, from ``port`` or the next free one, which ``ready`` is told."""
    asyncio.run(_serve(preview, port, ready))


def application(preview: Preview) -> Application:
    """The web application of a preview."""
    LiveReloadHandler.watcher = _Quiet()
    return Application(
        [
            ("/livereload", _Reload),
            ("/livereload.js", LiveReloadJSHandler),
            (STYLE_ADDRESS, _Style),
            ("/(.*)", _Page, {"preview": preview}),
        ],
        log_function=lambda _: None,
    )


async def _serve(preview: Preview, port: int, ready: Callable[[int], None]) -> None:
    server = HTTPServer(application(preview))
    bound = _bound(port)
    server.add_sockets([bound])
    loop = IOLoop.current()
    stop = threading.Event()
    watcher = threading.Thread(target=_watch, args=(preview, loop, stop), daemon=True)
    watcher.start()
    ready(bound.getsockname()[1])
    try:
        await asyncio.Event().wait()
    finally:
        stop.set()
        server.stop()


def _watch(preview: Preview, loop: IOLoop, stop: threading.Event) -> None:
    present = [path for path in preview.watched if path.exists()]
    for _ in watch(*present, debounce=_DEBOUNCE, step=_STEP, stop_event=stop, raise_interrupt=False):
        preview.rebuild()
        loop.add_callback(_Reload.reload_waiters, "*")


def _bound(port: int) -> socket.socket:
    """A listening socket on loopback at ``port`` or one of the next ten; OSError if all are taken."""
    for candidate in range(port, port + 10):
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((HOST, candidate if port else 0))
        except OSError:
            bound.close()
            continue
        bound.listen(64)
        bound.setblocking(False)
        return bound
    raise OSError(f"ports {port}–{port + 9} are taken")


def _is_local(host: str) -> bool:
    return urlsplit(f"//{host}").hostname in _HOSTS


def _is_page(path: str) -> bool:
    return path == "" or path.endswith(("/", ".html"))


def _file(root: Path, path: str) -> Path | None:
    """The file that a path of a request names; None for one that is missing, hidden or outside."""
    parts = path.split("/")
    if "\x00" in path or "\\" in path or ":" in path or len(path) > 1000:
        return None
    if any(part.startswith(".") for part in parts):
        return None
    file = root.joinpath(*parts, *(("index.html",) if _is_page(path) and not path.endswith(".html") else ()))
    try:
        real = file.resolve(strict=True)
    except (OSError, ValueError):
        return None
    return real if real.is_relative_to(root.resolve()) and real.is_file() else None
