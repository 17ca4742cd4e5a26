"""Built sites in a real browser, with the visitor's clock, zone and language set."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
KINDS = {
    "html": "text/html; charset=utf-8",
    "css": "text/css",
    "js": "text/javascript",
    "xml": "application/rss+xml",
    "ics": "text/calendar",
}
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
    .observe({ type: "layout-shift", buffered: true });
}"""


@contextmanager
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the test is skipped or, where a browser is required, fails."""
    chromium = shutil.which("chromium")
    if chromium is None:
        assert os.environ.get("TALKOOT_REQUIRE_BROWSER") != "1", "no Chromium here"
        pytest.skip("no Chromium here; on Debian: sudo apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield started
        finally:
            started.close()


@contextmanager
def served(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serves a built site on a free port of this machine alone; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(files))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def visit(browser: Browser, zone: str = "Europe/Helsinki", **how: object) -> Iterator[BrowserContext]:
    """A visitor in a zone of time; what it asks of other hosts goes nowhere."""
    context = browser.new_context(timezone_id=zone, **how)  # type: ignore[arg-type]
    context.route(lambda address: "//127.0.0.1:" not in address, lambda route: route.abort())
    context.set_default_timeout(10_000)
    try:
        yield context
    finally:
        context.close()


def opened(context: BrowserContext, address: str, at: datetime | None = None) -> Page:
    """A page as a visitor finds it whose clock stands at an instant; its mistakes are those of the test."""
    page = empty(context, at)
    page.goto(address)
    return page


def empty(context: BrowserContext, at: datetime | None = None) -> Page:
    """A new tab of such a visitor."""
    page = context.new_page()
    page.on("pageerror", _fail)
    if at is not None:
        page.clock.set_fixed_time(at)
    page.add_init_script(f"({SHIFTS})()")
    return page


def shifts(page: Page) -> list[float]:
    """How much what is on the page has moved without being asked to (Layout Instability, value by value)."""
    page.wait_for_timeout(50)
    found: list[float] = page.evaluate("shifts")
    return found


def _fail(error: object) -> None:
    raise AssertionError(error)


def _handler(files: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            path = f"{path}index.html" if path.endswith("/") or not path else path
            data = files.get(path)
            self.send_response(200 if data is not None else 404)
            self.send_header("Content-Type", KINDS.get(path.rpartition(".")[2], "application/octet-stream"))
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *args: object) -> None:
            pass

    return Site
