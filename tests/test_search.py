"""What is found by the real index of the sample hub, in a real browser, by the page that readers use.

A question is well answered by as much as it has of what a reader would miss (recall) and by as little else
(precision): a page is wanted if its own words or labels match what the question means, and right if it is
wanted or has a word that readers accept; see ``tests/search_questions.py``. The questions of ``fi-held-out``
were written before anything was searched for, and the rules of search have not been made to fit them.
"""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from talkoot.cli import run
from talkoot.reading.moments import read_moment
from talkoot.search.index_pages import IndexPage
from tests import browsing
from tests.disks import files_in
from tests.example_sites import built
from tests.hubs import ROOT, sample_site
from tests.search_questions import Answer, answer, mean, never, questions, table

NOW = "2026-09-15T09:00"
EXAMPLES = {"seinajoki": "2024-03-15T09:00", "joensuu": "2023-09-12T09:00"}
SETS = ("fi", "fi-held-out", "fi-more", "fi-more-held-out", "sv", "sv-more", "sv-more-held-out")
SETS_OF_OTHERS = ("en", "en-more", "en-more-held-out")
LEAST = 0.95
PAGES = {"fi": "haku/", "sv": "sv/sok/", "en": "en/search/"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The sample hub with its index, as the command builds it."""
    return with_index(ROOT, NOW, tmp_path_factory.mktemp("hub"))


def with_index(root: Path, now: str, home: Path) -> Mapping[str, bytes]:
    shutil.copy(root / "config.yaml", home)
    shutil.copytree(root / "content", home / "content")
    assert (
        run(["build", "--project", str(home), "--output", str(home / "site"), "--now", now, "--search"]) == 0
    )
    return files_in(home / "site")


@pytest.fixture(scope="module")
def hub(files: Mapping[str, bytes]) -> Iterator[str]:
    with browsing.served(files) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing.browser() as started:
        yield started


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A tab whose clock stands at the instant of the build; whatever it complains of fails the test."""
    said: list[str] = []
    with browsing.visit(browser) as context:
        page = browsing.empty(context, at(NOW))
        page.on("console", lambda message: said.append(f"{message.text} {message.location}"))
        yield page
        assert [one for one in said if "favicon" not in one] == []


def at(told: str) -> datetime:
    return read_moment(told).starts


def indexed(language: str) -> list[IndexPage]:
    found = sample_site(NOW).found
    assert found is not None
    return [page for page in found.pages() if page.language == language]


def found(page: Page, text: str) -> list[str]:
    """The addresses of what a query finds, the best first."""
    given: list[str] = page.evaluate("(text) => document.getElementById('search_form').find(text)", text)
    return given


def shown(page: Page) -> list[str]:
    """The titles that the page shows once it has an answer."""
    expect(page.locator("#search_count")).to_contain_text("”")
    return page.locator("#search_list h3").all_inner_texts()


def answered(page: Page, name: str, pages: Sequence[IndexPage]) -> list[Answer]:
    """The answers to a set of questions, of which recall and precision are not too low."""
    answers = [answer(one, found(page, one.query), pages) for one in questions(name)]
    told = table(answers)
    assert mean(one.recall for one in answers) >= LEAST, told
    assert mean(one.precision for one in answers) >= LEAST, told
    return answers


@pytest.mark.parametrize("name", [*SETS, *SETS_OF_OTHERS])
def test_readers_find_what_they_mean_and_little_else(visitor: Page, hub: str, name: str) -> None:
    language = name[:2]
    visitor.goto(hub + PAGES[language])
    answers = answered(visitor, name, indexed(language))
    assert [one.line() for one in answers if name == "fi" and one.lost] == []


@pytest.mark.parametrize("city", EXAMPLES)
def test_readers_find_what_they_mean_in_hubs_of_other_words(
    browser: Browser, tmp_path: Path, city: str
) -> None:
    now = EXAMPLES[city]
    made = built(city, now).found
    assert made is not None
    site = with_index(ROOT / "examples" / city, now, tmp_path)
    with browsing.served(site) as hub, browsing.visit(browser) as context:
        page = browsing.empty(context, at(now))
        page.goto(hub + PAGES["fi"])
        for name in (f"fi-{city}", f"fi-{city}-held-out"):
            answered(page, name, made.pages())


@pytest.mark.parametrize("language", PAGES)
def test_readers_do_not_find_what_only_looks_like_what_they_mean(
    visitor: Page, hub: str, language: str
) -> None:
    visitor.goto(hub + PAGES[language])
    names = {page.address: page.name for page in indexed(language)}
    for told in [one for one in never() if one["language"] == language]:
        given = {names[one] for one in found(visitor, told["query"])}
        assert given & set(told["never"] or given) == set(), told["query"]


def test_everything_that_can_be_found_has_a_name() -> None:
    pages = [page for language in PAGES for page in indexed(language)]
    assert pages
    assert [page.address for page in pages if not page.title.strip()] == []


def test_there_are_as_many_questions_as_were_promised() -> None:
    numbers = {name: len(questions(name)) for name in (*SETS, *SETS_OF_OTHERS)}
    assert numbers["fi"] >= 60
    assert numbers["fi-held-out"] >= 30
    assert numbers["fi-more"] + numbers["fi-more-held-out"] >= 60
    assert numbers["sv"] >= 20
    assert numbers["sv-more"] + numbers["sv-more-held-out"] >= 30
    assert numbers["en"] >= 10
    assert (
        sum(len(questions(f"fi-{city}")) + len(questions(f"fi-{city}-held-out")) for city in EXAMPLES) >= 40
    )


@pytest.mark.parametrize(("typed", "other"), [("näyttely", "nayttely"), ("kylä", "kyla"), ("pöytä", "pöyta")])
def test_letters_with_dots_and_without_stay_different(
    visitor: Page, hub: str, typed: str, other: str
) -> None:
    visitor.goto(hub + PAGES["fi"])
    assert found(visitor, typed)
    assert found(visitor, other) == []


def test_every_word_must_be_there(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"])
    both = found(visitor, "kulttuuri avustus")
    assert set(both) == set(found(visitor, "kulttuuri")) & set(found(visitor, "avustus"))
    assert both


def test_what_is_over_by_the_readers_clock_stands_last(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"])
    over = {page.address: page.over for page in indexed("fi")}
    visitor.clock.set_fixed_time(at("2026-10-15T12:00"))
    is_past = [
        bool((end := over[one]) and end <= at("2026-10-15T12:00")) for one in found(visitor, "yhdistys")
    ]
    assert True in is_past
    assert False in is_past
    assert is_past == sorted(is_past)


@pytest.mark.parametrize(("seconds", "state"), [(-1, "Avoinna"), (0, "Päättynyt")])
def test_a_state_is_that_of_the_readers_second(visitor: Page, hub: str, seconds: int, state: str) -> None:
    (page,) = (one for one in indexed("fi") if one.name == "kysely-tilat")
    (window,) = page.times
    assert window.ends is not None
    visitor.clock.set_fixed_time(window.ends + timedelta(seconds=seconds))
    visitor.goto(hub + PAGES["fi"] + "?q=kysely+tilatarpeista")
    shown(visitor)
    card = visitor.locator("#search_list > li", has_text="Kysely yhdistysten tilatarpeista").first
    assert card.locator(".t-state__label").inner_text() == state


def test_an_address_is_a_search_and_a_search_an_address(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"] + "?q=avustus&tyyppi=grant")
    titles = shown(visitor)
    assert "Kylien ja kaupunginosien kehittämisavustus" in titles
    assert visitor.locator("#search_count").inner_text() == f"{len(titles)} tulosta haulle ”avustus”"
    visitor.locator("#search_query").fill("liikuntasali")
    visitor.locator("#search_query").press("Enter")
    expect(visitor).to_have_url(re.compile("liikuntasali"))
    visitor.locator("select[name=tyyppi]").select_option("")
    expect(visitor.locator("#search_list h3").first).to_contain_text("liikuntasali")
    expect(visitor).to_have_url(re.compile(r"/haku/\?q=liikuntasali$"))
    other = visitor.locator("#search_languages a").first
    expect(other).to_have_attribute("href", re.compile(r"sv/sok/\?q=liikuntasali$"))


def test_the_field_of_every_page_leads_to_the_search(visitor: Page, hub: str) -> None:
    visitor.goto(hub + "tapahtumat/yhdistysmessut/")
    visitor.locator("#site_search").fill("avustukset")
    visitor.locator("#site_search").press("Enter")
    assert "Avustukset" in shown(visitor)
    assert "/haku/?q=avustukset" in visitor.url


@pytest.mark.parametrize("query", ["avustukset", "avustus", "avustuksia"])
def test_what_is_called_just_so_stands_first(visitor: Page, hub: str, query: str) -> None:
    visitor.goto(hub + PAGES["fi"] + f"?q={query}")
    titles = shown(visitor)
    assert titles[0] == "Avustukset"
    assert "Avustusneuvoja" in titles


def test_nothing_found_is_told_with_help(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"] + "?q=xylofoniorkesteri")
    assert shown(visitor) == []
    assert visitor.locator("#search_count").inner_text() == "Ei tuloksia haulle ”xylofoniorkesteri”"
    assert visitor.locator("#search_help").is_visible()


def test_words_of_content_and_query_never_become_markup(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"] + "?q=%3Cimg+src%3Dx%3E+avustus")
    shown(visitor)
    assert visitor.locator("#search_found img, #search_count img").count() == 0


def test_more_results_come_when_asked_for(visitor: Page, hub: str) -> None:
    visitor.goto(hub + PAGES["fi"] + "?q=yhdistys")
    assert len(shown(visitor)) == 10
    visitor.locator("#search_more").click()
    expect(visitor.locator("#search_list > li")).to_have_count(20)
    expect(visitor.locator("#search_list > li a").nth(10)).to_be_focused()


def test_a_hub_without_an_index_says_so(browser: Browser, files: Mapping[str, bytes]) -> None:
    without = {path: data for path, data in files.items() if not path.startswith("pagefind/")}
    with browsing.served(without) as hub, browsing.visit(browser) as context:
        page = browsing.opened(context, hub + PAGES["fi"] + "?q=avustus")
        expect(page.locator("#search_count")).to_contain_text("ei toimi")
        assert page.locator("#search_help").is_visible()


def test_without_a_script_everything_is_found_by_its_letter(browser: Browser, hub: str) -> None:
    with browsing.visit(browser, java_script_enabled=False) as context:
        page = browsing.opened(context, hub + PAGES["fi"])
        assert page.locator("noscript p").is_visible()
        assert not page.get_by_label("Tyyppi").is_visible()
        page.locator(".t-letters").get_by_role("link", name="K", exact=True).click()
        page.get_by_role("link", name="Kumppanuuspöytä", exact=True).click()
        assert page.url == f"{hub}kumppanuuspoydat/kumppanuuspoyta/"
