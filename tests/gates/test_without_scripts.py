"""Without scripts every page still says all that it says, offers nothing that does not work, and leads on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.gates.browsing import looking, visit
from tests.gates.kinds import Hub

HIDDEN = """waits => {
  const isSeen = one => one.checkVisibility({visibilityProperty: true})
  const plain = words => words.replace(/\\s+/g, " ").trim()
  const lists = [...document.querySelectorAll("main .t-agenda__lines > li")].map(one => [
    plain(one.innerText), [...one.querySelectorAll("a")].filter(isSeen).map(link => link.href)])
  const isInList = one => {
    const item = one.closest(".t-month li"), link = item?.querySelector("a")
    return link && lists.some(([words, links]) =>
      links.includes(link.href) && words.includes(plain(one.textContent)))
  }
  return [...document.querySelectorAll("main *")].filter(one =>
    [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) &&
    !one.closest("details:not([open]) > :not(summary), svg, template, script, noscript, button, form")
    && !one.closest(waits) && !isSeen(one) && !isInList(one)
  ).map(one => one.outerHTML.slice(0, 120))
}"""
"""Words that a page does not show; a month's are shown if its list of days has them with the same link."""
WAITS = "section[hidden]:not(:has(li)), #search_found, #search_help"
"""What has nothing to say yet: the heading of a list in which nothing stands, the answers of the search."""
IDLE = """() => [...document.querySelectorAll("button, input, select")].filter(one =>
  one.checkVisibility({visibilityProperty: true}) && !one.hasAttribute("popovertarget") && !one.form?.action
).map(one => one.outerHTML.slice(0, 120))"""
INNER = "main a[href$='/']:not([href*=':'], .t-scripted *, [hidden] *)"
"""Links from one page of the hub to another that stand there without scripts."""


@pytest.fixture(scope="module")
def without(browser: Browser) -> Iterator[BrowserContext]:
    """A small browser in which no script runs."""
    with looking(browser, "narrow", java_script_enabled=False) as context:
        yield context


def opened(context: BrowserContext, hub: Hub) -> Iterator[tuple[str, Page]]:
    for kind, path in hub.kinds.items():
        with visit(context, hub, path) as seen:
            yield kind, seen.page


def test_every_page_shows_all_that_it_says_and_offers_only_what_works(
    without: BrowserContext, hub: Hub
) -> None:
    wrong = {}
    states: set[str] = set()
    for kind, page in opened(without, hub):
        states.update(page.locator("main .t-state:visible").all_inner_texts())
        if found := page.evaluate(HIDDEN, WAITS) + page.evaluate(IDLE):
            wrong[kind] = found
    assert wrong == {}
    assert len(states) > 3
    assert all(any(letter.isalpha() for letter in one) for one in states)


def test_every_page_leads_on(without: BrowserContext, hub: Hub) -> None:
    followed = 0
    for kind, page in opened(without, hub):
        link = page.locator(INNER).first
        if link.count():
            with page.expect_navigation() as answer:
                link.evaluate("one => one.closest('details')?.setAttribute('open', '')")
                link.click()
            assert answer.value.ok, kind
            assert page.locator("h1").is_visible(), kind
            followed += 1
    assert followed > len(hub.kinds) // 2


def test_the_menu_is_there(without: BrowserContext, hub: Hub) -> None:
    with visit(without, hub, "index.html") as seen:
        seen.page.locator("[popovertarget=site_menu]").first.click()
        with seen.page.expect_navigation() as answer:
            seen.page.locator("#site_menu a").first.click()
        assert answer.value.ok
