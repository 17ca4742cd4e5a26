"""axe-core finds nothing wrong with a page of each kind, in any look that readers see it in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.browsing import LOOKS, looking, visit
from tests.gates.kinds import Hub
from tests.gates.scanning import Found, Scan, prepare, scan, told

OPEN_ALL = "() => document.querySelectorAll('details').forEach(one => { one.open = true })"
# The program does not know that what pops over the page lies above it, so the rest is put out of its sight.
HIDE_REST = """() => document.querySelectorAll(
  "body :not(:popover-open):not(:popover-open *):not(:has(:popover-open))"
).forEach(one => { one.style.visibility = "hidden" })"""


def scans(page: Page) -> Iterator[Scan]:
    """The page in each state that readers can bring it into: all details open, then each popover."""
    page.evaluate(OPEN_ALL)
    yield scan(page)
    for button in page.locator("[popovertarget]:not([popovertargetaction=hide])").all():
        if button.is_visible():
            button.click()
            page.evaluate(HIDE_REST)
            yield scan(page, ":popover-open")


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_wrong_with_a_page_of_each_kind(look: str, browser: Browser, axe: str, hub: Hub) -> None:
    wrong: list[tuple[str, Found]] = []
    unsure: list[tuple[str, Found]] = []
    with looking(browser, look) as context:
        prepare(context, axe)
        for kind, path in hub.kinds.items():
            with visit(context, hub, path) as seen:
                for found in scans(seen.page):
                    wrong += ((kind, one) for one in found.wrong)
                    unsure += ((kind, one) for one in found.unsure)
    assert told(wrong) == ""
    assert told(unsure) == ""
