"""Content that no designer drew: words of sixty letters, long lines of code, pictures like towers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.hubs import entry, project, site
from tests.in_browser import browser, on_this_machine
from tests.pictures import jpeg

NOW = "2026-10-21T12:00"
WORD = "Flerfunktionsallaktivitetshusverksamhetsutvecklingsprojektinvigningen"
CODE = f"```\n{'utan avbrott ' * 20}\n```\n"
EVENT = """
starts: 2026-10-24
ends: 2026-10-26
place: hus
image: {file: ../media/torn.jpg, alt: Ett torn}
registration: {closes: 2026-10-25, email: fest@kunta.example}
"""
RELEASE = "lead: Nytt.\npublished: 2026-10-20\nabout: [fest]"
HUB = project(
    {"content/media/torn.jpg": jpeg(300, 3000), "content/places/hus.yaml": f"id: hus\nname: {WORD}\n"},
    entry("events", "fest", EVENT, title=WORD),
    entry("releases", "nytt", RELEASE, CODE, title=WORD),
)
PAGES = ("", "kalenteri/2026-10/", "hakemisto/", "tapahtumat/fest/", "tiedotteet/nytt/", "maaraajat/")
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
TALLEST = "() => Math.max(...[...document.images].map(one => one.getBoundingClientRect().height))"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with on_this_machine(site(HUB, NOW)) as told:
        yield told


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.mark.parametrize("path", PAGES)
def test_no_word_makes_a_page_wider_than_a_small_screen(chromium: Browser, address: str, path: str) -> None:
    """WCAG 2.2, 1.4.10."""
    page = chromium.new_page(viewport={"width": 320, "height": 800})
    page.goto(address + path)
    assert page.evaluate(WIDER) == 0
    page.close()


def test_a_picture_like_a_tower_is_seen_whole_in_one_window(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}tapahtumat/fest/")
    assert 300 < page.evaluate(TALLEST) <= 800
    page.close()
