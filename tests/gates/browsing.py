"""A browser that looks at a built hub over loopback: pages in the looks of readers, and what they ask for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, Route

from tests.gates.kinds import Hub

DESK = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
"""CSS pixels: the narrowest window in which nothing may need scrolling both ways (WCAG 2.2, 1.4.10)."""

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "narrow": {"viewport": NARROW, "color_scheme": "light"},
    "forced": {"viewport": DESK, "color_scheme": "dark", "forced_colors": "active"},
}
"""How readers see the pages: the options of a context of the browser."""

SLOW = ("image", "font")
SHOWN = (
    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
)


@dataclass(slots=True)
class Visit:
    """A page as it is looked at; ``said`` is what it complains of in the console, ``asked`` what it fetched.

    ``foreign`` are the addresses of other sites that it asked for and did not get: the network is cut.
    """

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@contextmanager
def looking(browser: Browser, look: str = "light", **more: Any) -> Iterator[BrowserContext]:
    """A context of the browser in one of the looks, closed at the end."""
    context = browser.new_context(**{**LOOKS[look], "reduced_motion": "reduce", **more})
    context.set_default_timeout(20_000)
    try:
        yield context
    finally:
        context.close()


@contextmanager
def visit(context: BrowserContext, hub: Hub, path: str) -> Iterator[Visit]:
    """The page at a path of the hub, loaded with the network cut."""
    with _watching(context, hub) as seen:
        seen.page.goto(hub.at(path), wait_until="load")
        yield seen


@contextmanager
def visit_slowly(context: BrowserContext, hub: Hub, path: str) -> Iterator[Visit]:
    """As :func:`visit`, but pictures and fonts come only after the first words, as they do over a slow line.

    The page needs scripts to tell when its words are shown.
    """
    late: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.resource_type in SLOW:
            late.append(route)
        else:
            route.fallback()

    with _watching(context, hub) as seen:
        seen.page.route("**/*", hold)
        seen.page.goto(hub.at(path), wait_until="domcontentloaded")
        seen.page.evaluate(SHOWN)
        seen.page.unroute("**/*", hold)
        for one in late:
            one.fallback()
        seen.page.wait_for_load_state("load")
        seen.page.evaluate(SHOWN)
        yield seen


@contextmanager
def _watching(context: BrowserContext, hub: Hub) -> Iterator[Visit]:
    # One page of the browser for all visits of a context: a new one is a new process, and slow to begin.
    seen = Visit(context.pages[0] if context.pages else context.new_page())

    def answer(route: Route) -> None:
        if route.request.url.startswith((hub.address, "data:", "blob:")):
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort("internetdisconnected")

    def ask(one: Request) -> None:
        seen.asked.append(one)

    def hear(one: ConsoleMessage) -> None:
        if one.type in ("error", "warning"):
            seen.said.append(f"{one.text} {one.location['url']}")

    def fail(one: Error) -> None:
        seen.said.append(str(one))

    seen.page.route("**/*", answer)
    seen.page.on("request", ask)
    seen.page.on("console", hear)
    seen.page.on("pageerror", fail)
    try:
        yield seen
    finally:
        seen.page.unroute_all(behavior="ignoreErrors")
        seen.page.remove_listener("request", ask)
        seen.page.remove_listener("console", hear)
        seen.page.remove_listener("pageerror", fail)
