"""With the keyboard alone: everything is reached in order, seen where it is, has a name, and lets one go."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.browsing import looking, visit
from tests.gates.kinds import Hub
from tests.gates.scanning import prepare
from tests.gates.walking import Step, Walk, step, walk, watched


@pytest.fixture(scope="module")
def walks(browser: Browser, axe: str, hub: Hub) -> Mapping[str, Walk]:
    """A walk through a page of each kind, its details open."""
    found = {}
    with looking(browser) as context:
        prepare(context, axe)
        for kind, path in hub.kinds.items():
            with visit(context, hub, path) as seen:
                seen.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
                found[kind] = walk(seen.page)
    return found


@pytest.fixture
def page(request: pytest.FixtureRequest, browser: Browser, axe: str, hub: Hub) -> Iterator[Page]:
    """A page of the hub in a look; both are told as the parameter of the test."""
    look, path = request.param
    with looking(browser, look) as context:
        prepare(context, axe)
        with visit(context, hub, path) as seen:
            watched(seen.page)
            yield seen.page


def on(look: str, path: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", [(look, path)], indirect=True, ids=[f"{look} {path}"])


def wrong(walks: Mapping[str, Walk], is_wrong: Callable[[Step], bool]) -> list[tuple[str, str]]:
    return [(kind, one.place) for kind, found in walks.items() for one in found.within if is_wrong(one)]


def until(page: Page, selector: str, key: str = "Tab") -> Step:
    """The step that brings the focus to what the selector tells."""
    for _ in range(100):
        now = step(page, key)
        if page.evaluate("told => document.activeElement.matches(told)", selector):
            return now
    raise AssertionError(f"never at {selector}")


def test_every_place_is_reached_once_in_the_order_of_the_page(walks: Mapping[str, Walk]) -> None:
    """WCAG 2.2, 2.1.1, 2.1.2 and 2.4.3."""
    for kind, found in walks.items():
        told = [found.places[one.number] if one.number >= 0 else one.place for one in found.within]
        assert told == list(found.places), kind
        assert len(told) > 2, kind


def test_the_last_step_leaves_the_page(walks: Mapping[str, Walk]) -> None:
    """WCAG 2.2, 2.1.2: to the browser's own buttons, or where there are none to the first place again."""
    last = {
        kind: found.steps[-1].number for kind, found in walks.items() if len(found.steps) > len(found.places)
    }
    assert last
    assert set(last.values()) <= {-1, 0}, last


def test_the_focus_is_in_view_and_not_covered(walks: Mapping[str, Walk]) -> None:
    """WCAG 2.2, 2.4.11."""
    assert wrong(walks, lambda one: not one.seen) == []


def test_the_focus_has_an_outline(walks: Mapping[str, Walk]) -> None:
    """WCAG 2.2, 2.4.7."""
    assert wrong(walks, lambda one: not one.outlined) == []


def test_what_has_the_focus_has_a_name(walks: Mapping[str, Walk]) -> None:
    """WCAG 2.2, 4.1.2."""
    assert wrong(walks, lambda one: not one.name.strip()) == []


@on("light", "tapahtumat/index.html")
def test_the_skip_link_is_first_and_leads_past_the_menu(page: Page) -> None:
    first = step(page)
    assert (first.number, first.seen, first.outlined) == (0, True, True)
    page.keyboard.press("Enter")
    step(page)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@on("light", "tapahtumat/index.html")
def test_another_language_is_chosen_with_enter(page: Page) -> None:
    until(page, "nav a[hreflang=sv]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sv/**")
    assert page.evaluate("document.documentElement.lang") == "sv"


@on("narrow", "index.html")
def test_the_menu_opens_keeps_the_focus_in_order_and_closes_to_where_it_was(page: Page) -> None:
    menu = page.locator("#site_menu")
    until(page, "[popovertarget=site_menu]")
    page.keyboard.press("Enter")
    assert menu.is_visible()
    watched(page)
    steps = [step(page) for _ in range(menu.locator("a, button").count())]
    assert all(one.seen and one.outlined and one.name for one in steps)
    assert page.evaluate("document.querySelector('#site_menu').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.matches('[popovertarget=site_menu]')")


@on("narrow", "index.html")
def test_a_link_of_the_menu_leads_on(page: Page) -> None:
    until(page, "[popovertarget=site_menu]")
    page.keyboard.press("Enter")
    until(page, "#site_menu a")
    address = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


@on("light", "tilaa/index.html")
def test_details_open_and_close_with_the_keyboard(page: Page) -> None:
    until(page, "summary")
    inner = page.locator("details").first.locator("a").first
    for key, is_open in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        assert inner.is_visible() == is_open


@on("light", "avustukset/index.html")
def test_a_list_is_narrowed_and_whole_again(page: Page) -> None:
    items = page.locator("[data-facets]:visible")
    whole = items.count()
    until(page, "select[name=hakija]")
    page.keyboard.type("taiteilijoiden")
    page.wait_for_url("**/avustukset/?hakija=taiteilijoiden-tyoryhma")
    assert 0 < items.count() < whole
    until(page, ".t-filters__clear")
    page.keyboard.press("Enter")
    page.wait_for_url("**/avustukset/")
    assert items.count() == whole


@on("light", "kalenteri/index.html")
def test_the_next_month_is_reached_and_an_event_of_a_day(page: Page) -> None:
    until(page, "[rel=next]")
    month = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(month)
    watched(page)
    assert until(page, "td li a").seen
    event = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(event)


@on("light", "haku/index.html")
def test_a_question_is_typed_and_its_first_answer_reached(page: Page) -> None:
    until(page, "#search_query")
    page.keyboard.type("avustus")
    page.keyboard.press("Enter")
    page.locator("#search_list a").first.wait_for()
    watched(page)
    assert until(page, "#search_list a").seen
    first = page.evaluate("document.activeElement.href")
    assert first == page.locator("#search_list a").first.evaluate("one => one.href")
    page.keyboard.press("Enter")
    page.wait_for_url(first)
