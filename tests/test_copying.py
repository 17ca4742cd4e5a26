"""Buttons that copy, without any third party: an address, a release as plain text, the address of a feed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests import browsing
from tests.hubs import sample_site

RELEASE = "tiedotteet/kylaavustukset-haettavissa/"
BASE = "https://yhdistyksille.haapalahti.example/"
ALLOWED = ["clipboard-read", "clipboard-write"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing.browser() as started:
        yield started


@pytest.fixture(scope="module")
def hub() -> Iterator[str]:
    with browsing.served(dict(sample_site("2026-09-15T09:00").files)) as address:
        yield address


def copied(context: BrowserContext, page: Page, button: str) -> str:
    context.grant_permissions(ALLOWED)
    one = page.get_by_role("button", name=button, exact=True)
    one.click()
    said = page.locator("[role=status]", has_text="kopioitu")
    said.wait_for()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_the_address_of_a_page_is_copied_and_that_is_said(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, hub + RELEASE)
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        assert copied(context, page, "Kopioi linkki") == canonical
        assert page.locator("[role=status]", has_text="Linkki kopioitu").count() == 1


def test_a_release_is_copied_as_plain_text_with_whom_to_ask_and_where_it_is(
    browser: Browser, hub: str
) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, hub + RELEASE)
        title = page.locator("h1").inner_text()
        text = copied(context, page, "Kopioi teksti")
        canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    paragraphs = text.split("\n\n")
    assert paragraphs[0] == title
    assert any(one.startswith("Lisätietoja:\n") for one in paragraphs)
    assert paragraphs[-1] == canonical
    assert "<" not in text
    assert "Kopioi" not in text


def test_the_address_of_each_feed_can_be_copied_by_its_name(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tilaa/")
        shown = page.locator("code").first.inner_text()
        button = page.locator("button[data-copy]").first
        name = button.get_attribute("aria-label") or ""
        assert name.startswith(button.inner_text())
        assert copied(context, page, name) == shown


def test_where_copying_is_not_allowed_the_text_is_selected_for_copying_by_hand(
    browser: Browser, hub: str
) -> None:
    with browsing.visit(browser) as context:
        page = context.new_page()
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(hub + RELEASE)
        page.get_by_role("button", name="Kopioi linkki").click()
        field = page.get_by_role("textbox", name="Kopioi linkki")
        field.wait_for()
        assert page.evaluate("getSelection().toString()") == field.input_value()
        assert page.locator("[role=status]", has_text="kopioi se itse").is_visible()


def test_without_a_script_there_is_no_button_and_the_way_by_mail_stays(browser: Browser, hub: str) -> None:
    with browsing.visit(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(hub + RELEASE)
        assert not page.locator("[data-copy]").first.is_visible()
        mail = page.get_by_role("link", name="Jaa sähköpostilla").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=")
    assert " " not in mail
