"""The scan itself: what is wrong is found, with its place, in the looks in which it is wrong."""

import pytest
from playwright.sync_api import Browser

from tests.gates.browsing import looking
from tests.gates.scanning import prepare, scan

PAGE = "<!DOCTYPE html><html lang='fi'><title>A</title><main><h1>A</h1>{}</main>"


@pytest.mark.parametrize(
    ("rule", "markup"),
    [
        ("image-alt", "<img src='data:,'>"),
        ("color-contrast", "<p style='color: #999; background: #fff'>Vaalea</p>"),
        ("target-size", "<p><a href='#a'>1</a><br><a href='#b'>2</a></p><style>a {font-size: 9px}</style>"),
        ("heading-order", "<h4>B</h4>"),
        ("button-name", "<button></button>"),
    ],
)
def test_what_is_wrong_is_found(rule: str, markup: str, browser: Browser, axe: str) -> None:
    with looking(browser) as context:
        prepare(context, axe)
        page = context.new_page()
        page.goto("about:blank")
        page.set_content(PAGE.format(markup))
        assert rule in {one.rule for one in scan(page).wrong}


def test_a_page_with_nothing_wrong_is_left_alone(browser: Browser, axe: str) -> None:
    with looking(browser) as context:
        prepare(context, axe)
        page = context.new_page()
        page.set_content(PAGE.format("<p>Kaikki on hyvin.</p>"))
        assert scan(page) == ((), ())
