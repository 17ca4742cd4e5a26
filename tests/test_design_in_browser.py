"""The look in a real browser: nothing moves, nothing is wider than the screen, every target can be hit."""

from collections.abc import Iterator
from time import sleep
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.hubs import files, sample_site
from tests.in_browser import browser, on_this_machine

PAGES = (
    "",
    "tapahtumat/",
    "tapahtumat/yhdistysmessut/",
    "avustukset/kylien-kehittamisavustus/",
    "suunnitelmat/yhdistysyhteistyo-2027-2028/",
    "tiedotteet/kylaavustukset-haettavissa/",
    "tyopajat/viestinnan-tyopajasarja/",
    "kumppanuuspoydat/kumppanuuspoyta/",
    "yhteystiedot/",
    "maaraajat/",
    "tilaa/",
    "404.html",
)
SHIFTS = """
() => new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({ type: "layout-shift", buffered: true })
  document.fonts.ready.then(() => setTimeout(() => done(sum), 300))
})
"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """
() => [...document.querySelectorAll("header a, nav a, footer a, button, summary, .t-button, .t-chips a")]
  .filter(one => one.checkVisibility())
  .map(one => [one.getBoundingClientRect(), one.textContent.trim()])
  .filter(([box]) => box.width && (box.height < 24 || box.width < 24))
  .map(([box, text]) => `${text}: ${box.width} x ${box.height}`)
"""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    made = files(sample_site())
    address = b"https://www.haapalahti.example/yhdistyksille/"
    lost = made["404.html"].replace(address, b"")
    with on_this_machine({**made, "404.html": lost}) as told:
        yield told


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def opened(chromium: Browser, address: str, width: int = 320, scheme: str = "light") -> Page:
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_the_home_page_comes(chromium: Browser, site: str, width: int) -> None:
    page = opened(chromium, site, width)
    assert page.evaluate(SHIFTS) == 0
    page.close()


@pytest.mark.parametrize("path", ["", "tapahtumat/yhdistysmessut/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_hardly_anything_moves_when_the_letters_come_late(
    chromium: Browser, site: str, path: str, width: int
) -> None:
    """Letters of the system have the measures of those that follow; 0.1 is what readers notice."""
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.route("**/*.woff2", late)
    page.goto(site + path)
    assert page.evaluate(SHIFTS) < 0.01
    page.close()


def late(route: Route) -> None:
    sleep(1)
    route.continue_()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_small_screen_even_with_letters_twice_as_large(
    chromium: Browser, site: str, path: str
) -> None:
    page = opened(chromium, site + path)
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(SMALL) == []
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    assert page.evaluate(WIDER) == 0
    page.close()


def test_words_beside_a_date_go_below_it_where_letters_are_large(chromium: Browser, site: str) -> None:
    """WCAG 2.2, 1.4.4: otherwise they stand one letter below the other."""
    page = opened(chromium, site, 360)
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    shares = page.locator(".t-card .t-card__words").evaluate_all(
        "all => all.filter(one => one.offsetWidth)"
        ".map(one => one.offsetWidth / one.parentElement.offsetWidth)"
    )
    assert shares
    assert min(shares) > 0.9
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_numbers_of_the_wheel_stand_out_in_forced_colours(
    chromium: Browser, site: str, scheme: Literal["light", "dark"]
) -> None:
    page = chromium.new_page(color_scheme=scheme, forced_colors="active")
    page.goto(f"{site}vuosikello/2026/")
    colours = page.locator(".t-wheel__arc").evaluate_all(
        "all => all.map(one => ['circle', 'text'].map(part => one.querySelector(part)))"
        ".map(both => both.map(one => getComputedStyle(one).fill))"
    )
    assert colours
    assert all(ground != letters for ground, letters in colours)
    page.close()


def test_words_are_in_the_shipped_letters_after_one_font_alone(chromium: Browser, site: str) -> None:
    asked: list[str] = []
    page = chromium.new_page()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(site)
    assert page.evaluate(
        "() => document.fonts.ready.then(() => document.fonts.check('16px \"Source Sans 3\"'))"
    )
    assert [one.partition(".")[0] for one in asked if "woff2" in one] == ["source-sans-3-latin"]
    assert all("favicon.ico" not in one for one in asked)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_has_the_focus_has_a_ring_of_two_colours(chromium: Browser, site: str, scheme: str) -> None:
    """WCAG 2.2, 2.4.7 and 2.4.11; technique C40."""
    page = opened(chromium, site, 1280, scheme)
    page.keyboard.press("Tab")
    ring = (
        "() => { const s = getComputedStyle(document.activeElement); return [s.outlineWidth, s.boxShadow] }"
    )
    outline, around = page.evaluate(ring)
    assert outline == "3px"
    assert "0px 0px 0px 3px" in around
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top") >= 0
    page.close()


def test_the_menu_of_a_small_screen_opens_and_closes_without_a_script(chromium: Browser, site: str) -> None:
    page = opened(chromium, site, 390)
    menu = page.locator("#site_menu")
    assert not menu.is_visible()
    page.get_by_role("button", name="Valikko").click()
    assert menu.is_visible()
    page.get_by_role("button", name="Sulje").click()
    assert not menu.is_visible()
    page.close()


def test_a_release_prints_as_a_release(chromium: Browser, site: str) -> None:
    page = opened(chromium, site + "tiedotteet/kylaavustukset-haettavissa/", 800, "dark")
    page.emulate_media(media="print", color_scheme="dark")
    hidden = ("nav", ".t-footer", ".t-header__city", ".t-subscribe", ".t-button", ".t-skip")
    assert [one for one in hidden if page.locator(one).first.is_visible()] == []
    shown = (".t-header__title", "h1", ".t-entry__contacts", ".t-boilerplate")
    assert [one for one in shown if not page.locator(one).first.is_visible()] == []
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()
