"""Between two builds: by the visitor's clock a page says what a build at that second would say."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from talkoot.output.assets import LIVE, scripts
from talkoot.reading.moments import read_moment
from tests import browsing, live_hub
from tests.hubs import project

SURVEY = "2026-03-31T16:00"
SECOND = timedelta(seconds=1)
MOST_BYTES = 3000

STATES = """() => [
    ...document.querySelectorAll("main .t-state, main .t-act, main .t-card__note, .t-parts dd")
  ].filter((one) => one.checkVisibility() && one.innerText.trim())
  .map((one) => one.textContent.replace(/\\s+/g, " ").trim())"""
LISTS = """() => Object.fromEntries([...document.querySelectorAll("main section:has(ol, ul)")]
  .filter((one) => one.checkVisibility()).map((one) => [
    one.querySelector("h2").innerText,
    [...one.querySelectorAll(":is(ol, ul) > li")].filter((each) => each.checkVisibility())
      .map((each) => each.innerText.replace(/\\s+/g, " "))]))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing.browser() as started:
        yield started


@pytest.fixture(scope="module")
def hub() -> Iterator[str]:
    with browsing.served(live_hub.at()) as address:
        yield address


def instant(moment: str) -> datetime:
    return read_moment(moment).starts


def seen(browser: Browser, address: str, at: datetime, asked: str, zone: str = "Europe/Helsinki") -> object:
    """What a visitor sees whose clock stands at an instant, without anything having moved."""
    with browsing.visit(browser, zone) as context:
        page = browsing.opened(context, address, at)
        found: object = page.evaluate(asked)
        assert browsing.shifts(page) == []
        return found


def test_the_script_is_small_as_it_is_served() -> None:
    assert len(scripts(project())[LIVE]) <= MOST_BYTES


PAGES = {
    "fi": (
        "kyselyt/kysely/",
        ["Avoinna · sulkeutuu ti 31.3.2026 klo 16", "Vastaa kyselyyn"],
        ["Päättynyt · vastausaika päättyi ti 31.3.2026 klo 16", "(päättynyt)"],
    ),
    "sv": (
        "sv/enkater/kysely/",
        ["Öppen · stänger ti 31.3.2026 kl. 16", "Svara på enkäten"],
        ["Avslutad · svarstiden gick ut ti 31.3.2026 kl. 16", "(avslutad)"],
    ),
    "en": (
        "en/surveys/kysely/",
        ["Open · closes Tue 31 March 2026 at 16:00", "Answer the survey"],
        ["Closed · answering ended Tue 31 March 2026 at 16:00", "(ended)"],
    ),
}
"""The page of a survey in each language, and its states before and after it closes."""


@pytest.mark.parametrize("zone", ["Europe/Helsinki", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("language", PAGES)
def test_a_survey_is_closed_at_its_closing_second_and_not_one_before(
    browser: Browser, hub: str, language: str, zone: str
) -> None:
    path, before, after = PAGES[language]
    assert seen(browser, hub + path, instant(SURVEY) - SECOND, STATES, zone) == before
    assert seen(browser, hub + path, instant(SURVEY), STATES, zone) == after


TIMES = [
    "2026-03-18T12:59:59",
    "2026-03-18T13:00",
    "2026-03-18T15:00",
    "2026-03-20T09:00",
    "2026-03-29T20:00",
    "2026-03-31T15:59:59",
    "2026-03-31T16:00",
    "2026-04-01T00:00",
    "2026-04-10T12:00",
    "2026-04-18T10:00",
    "2026-05-01T00:00",
    "2026-09-01T00:00",
]
"""Seconds at which something of the hub changes, and some at which nothing does."""
LISTED = ("maaraajat/", "kyselyt/", "avustukset/", "tapahtumat/", "hankkeet/", "alueet/keskusta/")
PARTED = (
    "kyselyt/tuleva/",
    "avustukset/avustus/",
    "tapahtumat/messut/",
    "tyopajat/sarja/",
    "tiedotteet/tiedote/",
)


@pytest.mark.parametrize("moment", TIMES)
def test_an_old_page_says_what_a_new_build_would_say(browser: Browser, hub: str, moment: str) -> None:
    now = instant(moment)
    with browsing.served(live_hub.at(moment)) as newer, browsing.visit(browser) as context:
        old, new = browsing.empty(context, now), browsing.empty(context, now)
        for path, asked in (*((path, LISTS) for path in LISTED), *((path, STATES) for path in PARTED)):
            old.goto(hub + path)
            new.goto(newer + path)
            assert but_for_closed(old.evaluate(asked), path) == new.evaluate(asked), path
            assert browsing.shifts(old) == [], path


def but_for_closed(found: object, path: str) -> object:
    """A build does not list closed windows by their closing; a page that had them open still does, apart."""
    if isinstance(found, dict) and path == "maaraajat/":
        return {heading: lines for heading, lines in found.items() if heading != "Päättyneet"}
    return found


@pytest.mark.parametrize("moment", TIMES)
def test_the_old_front_page_has_nothing_that_a_new_one_would_not_have(
    browser: Browser, hub: str, moment: str
) -> None:
    with browsing.served(live_hub.at(moment)) as newer, browsing.visit(browser) as context:
        pages = [browsing.opened(context, address, instant(moment)) for address in (hub, newer)]
        old, new = (page.evaluate(LISTS) for page in pages)
    for heading in ("Avoinna nyt", "Seuraavaksi tapahtuu"):
        assert set(old.get(heading, ())) <= set(new.get(heading, ())), heading


def test_a_list_of_which_all_is_over_says_that_there_is_nothing(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, hub, instant("2027-01-01T00:00"))
        for heading in ("Avoinna nyt", "Seuraavaksi tapahtuu"):
            section = page.locator("section", has=page.get_by_role("heading", name=heading))
            assert "Täällä ei ole juuri nyt mitään." in section.inner_text()
        assert browsing.shifts(page) == []


@pytest.mark.parametrize("year", [1970, 2001, 2025])
def test_a_clock_that_is_behind_the_build_changes_nothing(browser: Browser, hub: str, year: int) -> None:
    address = f"{hub}avustukset/avustus/"
    built = seen(browser, address, instant(live_hub.BUILT), STATES)
    assert seen(browser, address, datetime(year, 6, 1, tzinfo=UTC), STATES) == built


@pytest.mark.parametrize("path", ["", "maaraajat/", "kyselyt/kysely/", "tapahtumat/"])
def test_without_a_script_a_page_stays_as_it_was_built(browser: Browser, hub: str, path: str) -> None:
    with browsing.visit(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(hub + path)
        told = page.locator("main").inner_text()
    asked = """() => {
      for (const one of document.querySelectorAll(".t-scripted")) one.remove();
      return document.querySelector("main").innerText;
    }"""
    with browsing.visit(browser) as context:
        page = browsing.opened(context, hub + path, instant(live_hub.BUILT))
        assert page.evaluate(asked) == told


@pytest.mark.parametrize("width", [1200, 390, 320])
def test_a_page_that_stays_open_turns_at_the_second_and_moves_nothing(
    browser: Browser, hub: str, width: int
) -> None:
    path, before, after = PAGES["fi"]
    with browsing.visit(browser, viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.clock.install(time=instant(SURVEY) - 600 * SECOND)
        page.goto(hub + path)
        page.evaluate(f"({browsing.SHIFTS})()")
        page.clock.pause_at(instant(SURVEY) - SECOND)
        assert page.evaluate(STATES) == before
        page.clock.fast_forward(1000)
        assert page.evaluate(STATES) == after
        assert page.locator(".t-act").count() == 0
        page.clock.resume()
        page.wait_for_timeout(100)
        assert page.evaluate("shifts") == []


def test_nothing_that_the_script_touches_is_announced(browser: Browser, hub: str) -> None:
    live = "main :is([aria-live], [role=status], [role=alert], output) [data-next], [data-next][aria-live]"
    with browsing.visit(browser) as context:
        for path in ("", "maaraajat/", "kyselyt/kysely/"):
            page = browsing.opened(context, hub + path, instant(SURVEY))
            assert page.locator(live).count() == 0
