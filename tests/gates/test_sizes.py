"""Nothing needs scrolling sideways, and no words are lost: at 320 px, at twice the size, with airy lines."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.browsing import looking, visit
from tests.gates.kinds import Hub

TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth + 1, whole = document.documentElement.scrollWidth
  const scrolls = one => one !== null &&
    (["auto", "scroll"].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement))
  const over = [...document.querySelectorAll("body *")].filter(one =>
    one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().right > wide &&
    !one.closest("svg *, .t-unseen") && !scrolls(one))
  return [...(whole > wide ? [`the page: ${whole}`] : []), ...over.map(one => one.outerHTML.slice(0, 120))]
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter(one =>
  ["hidden", "clip"].includes(getComputedStyle(one).overflowY) && !one.matches("svg, svg *, .t-unseen") &&
  one.checkVisibility({visibilityProperty: true}) && one.innerText.trim() &&
  (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
).map(one => one.outerHTML.slice(0, 120))"""
ONCE = {"fontSizes": {"standard": 16, "fixed": 13}}
TWICE = {"fontSizes": {"standard": 32, "fixed": 26}}
"""Twice what browsers begin with: what readers choose in their settings (WCAG 2.2, 1.4.4)."""
LETTERS_ARE = "told => parseFloat(getComputedStyle(document.documentElement).fontSize) === told"
AIRY = """() => {
  const style = new CSSStyleSheet()
  style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets.push(style)
}"""
"""The spacing that readers may set (WCAG 2.2, 1.4.12)."""


def opened(browser: Browser, hub: Hub, look: str) -> Iterator[tuple[str, Page]]:
    with looking(browser, look) as context:
        for kind, path in hub.kinds.items():
            with visit(context, hub, path) as seen:
                yield kind, seen.page


def lost(page: Page) -> list[str]:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    return [*page.evaluate(TOO_WIDE), *page.evaluate(CUT)]


def test_everything_fits_320_px(browser: Browser, hub: Hub) -> None:
    """WCAG 2.2, 1.4.10."""
    assert {kind: found for kind, page in opened(browser, hub, "narrow") if (found := lost(page))} == {}


def test_words_may_be_twice_as_large(browser: Browser, hub: Hub) -> None:
    """WCAG 2.2, 1.4.4."""
    wrong = {}
    for kind, page in opened(browser, hub, "light"):
        settings = page.context.new_cdp_session(page)
        settings.send("Page.setFontSizes", ONCE)
        page.wait_for_function(LETTERS_ARE, arg=16)
        settings.send("Page.setFontSizes", TWICE)
        page.wait_for_function(LETTERS_ARE, arg=32)
        if found := lost(page):
            wrong[kind] = found
    assert wrong == {}


@pytest.mark.parametrize("look", ["light", "narrow"])
def test_lines_and_letters_may_stand_further_apart(look: str, browser: Browser, hub: Hub) -> None:
    """WCAG 2.2, 1.4.12."""
    wrong = {}
    for kind, page in opened(browser, hub, look):
        page.evaluate(AIRY)
        if found := lost(page):
            wrong[kind] = found
    assert wrong == {}
