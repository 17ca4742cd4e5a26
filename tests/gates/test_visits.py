"""What a page of each kind asks for and says when it is visited: little, of its own site, nothing wrong."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Request, Response

from tests.gates.browsing import SLOW, looking, visit_slowly
from tests.gates.kinds import Hub

MOST_BYTES = 60_000
"""Of a page with its style and scripts, uncompressed, without pictures and fonts."""
MOST_REQUESTS = 3
"""That the first words have to wait for, the page itself among them."""
WATCH_SHIFTS = """window.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(one => window.shifts.push(
  [one.value.toFixed(4), ...one.sources.map(each => each.node?.outerHTML?.slice(0, 99))].join(" "))))
  .observe({type: "layout-shift", buffered: true})"""
BLOCKING = """() => performance.getEntriesByType("resource")
  .filter(one => one.renderBlockingStatus === "blocking").map(one => one.name)"""


class Seen(NamedTuple):
    """What a visit has shown: complaints, addresses of other sites, addresses of what was not there and why,
    bytes, addresses that the first words waited for, and how much moved."""

    said: list[str]
    foreign: list[str]
    lost: Mapping[str, str]
    weight: int
    waited_for: list[str]
    moved: list[str]


@pytest.fixture(scope="module", params=["light", "narrow"])
def visits(request: pytest.FixtureRequest, browser: Browser, hub: Hub) -> Mapping[str, Seen]:
    """One visit to each kind of page."""
    with looking(browser, request.param) as context:
        context.add_init_script(WATCH_SHIFTS)
        return {kind: visited(context, hub, path) for kind, path in hub.kinds.items()}


def visited(context: BrowserContext, hub: Hub, path: str) -> Seen:
    with visit_slowly(context, hub, path) as seen:
        answers = [(one, one.response()) for one in seen.asked]
        # The browser asks for a logo that is the icon of the tab as well twice, and may give up one of them.
        there = {one.url for one, answer in answers if answer and answer.ok}
        lost = {one.url: one.failure or "not found" for one, _ in answers if one.url not in there}
        bodies = (one for one, answer in answers if answer and answer.ok and not is_apart(one, answer))
        weight = sum(one.sizes()["responseBodySize"] for one in bodies)
        waited = seen.page.evaluate(BLOCKING)
        return Seen(seen.said, seen.foreign, lost, weight, waited, seen.page.evaluate("window.shifts"))


def is_apart(asked: Request, answer: Response) -> bool:
    """True for pictures and fonts; the icon of the tab is a picture that the browser names otherwise."""
    return asked.resource_type in SLOW or "image/" in answer.headers.get("content-type", "")


def wrong(visits: Mapping[str, Seen], found: Callable[[Seen], object]) -> Mapping[str, object]:
    return {kind: what for kind, seen in visits.items() if (what := found(seen))}


def test_a_page_asks_no_other_site_for_anything(visits: Mapping[str, Seen]) -> None:
    assert wrong(visits, lambda seen: seen.foreign) == {}


def test_a_page_says_nothing_in_the_console(visits: Mapping[str, Seen]) -> None:
    assert wrong(visits, lambda seen: seen.said) == {}


def test_everything_that_a_page_asks_for_is_there(visits: Mapping[str, Seen]) -> None:
    assert wrong(visits, lambda seen: seen.lost) == {}


def test_a_page_is_light(visits: Mapping[str, Seen]) -> None:
    assert min(seen.weight for seen in visits.values()) > 10_000
    assert wrong(visits, lambda seen: seen.weight if seen.weight > MOST_BYTES else 0) == {}


def test_the_first_words_wait_for_few_requests(visits: Mapping[str, Seen]) -> None:
    assert any(seen.waited_for for seen in visits.values())
    assert wrong(visits, lambda seen: seen.waited_for[MOST_REQUESTS - 1 :]) == {}


def test_nothing_moves_while_a_page_is_loaded(visits: Mapping[str, Seen]) -> None:
    assert wrong(visits, lambda seen: seen.moved) == {}
