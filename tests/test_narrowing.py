"""Lists that are narrowed by what their content types declare, with the address as state."""

from collections.abc import Iterator

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from talkoot.content import TYPES
from talkoot.model.protocols import Windowed
from talkoot.reading.moments import read_moment
from tests import browsing
from tests.hubs import main_part, sample_site

NOW = "2026-09-15T09:00"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing.browser() as started:
        yield started


@pytest.fixture(scope="module")
def hub() -> Iterator[str]:
    with browsing.served(dict(sample_site(NOW).files)) as address:
        yield address


def titles(page: Page) -> list[str]:
    """What the list shows now."""
    return page.locator("main .t-group__cards > li:visible .t-card__title").all_inner_texts()


def said(page: Page) -> str:
    return page.locator(".t-filters [role=status]").inner_text()


def form(path: str) -> html.HtmlElement:
    (found,) = main_part(dict(sample_site(NOW).files)[path]).iter("form")
    return found


@pytest.mark.parametrize("name", [type_.name for type_ in TYPES if type_.has_list and type_.has_page])
def test_a_content_type_with_a_list_declares_what_it_is_narrowed_by(name: str) -> None:
    (type_,) = (one for one in TYPES if one.name == name)
    assert type_.facets
    assert len({facet.name for facet in type_.facets}) == len(type_.facets)


def test_what_opens_and_closes_by_itself_can_be_narrowed_to_what_is_open() -> None:
    own = {type_.name for type_ in TYPES if issubclass(type_.own, Windowed)}
    asked = {type_.name for type_ in TYPES if "open" in {facet.name for facet in type_.facets}}
    assert asked == own - {"event", "workshop"}


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        ("avustukset/index.html", ["Avoinna nyt", "Hakija", "Alue"]),
        ("tilat/index.html", ["Maksuton", "Paikkoja vähintään", "Esteetön", "Alue"]),
        ("tapahtumat/index.html", ["Laji", "Alue", "Kuukausi"]),
        ("koulutukset/index.html", ["Sisältö", "Alue", "Kuukausi"]),
        ("sv/evenemang/index.html", ["Typ", "Område", "Månad"]),
    ],
)
def test_a_list_offers_the_facets_that_all_its_types_have(path: str, labels: list[str]) -> None:
    found = [" ".join(one.text_content().split()) for one in form(path).iter("label")]
    assert found == labels


def test_every_field_of_a_form_has_a_label_and_stands_in_a_named_set() -> None:
    one = form("tilat/index.html")
    (legend,) = one.iter("legend")
    assert legend.text == "Rajaa luetteloa"
    for field in one.xpath(".//select"):
        assert one.xpath(f".//label[@for='{field.get('id')}']")
    assert all(field.getparent().tag == "label" for field in one.xpath(".//input"))


def test_what_is_in_an_area_is_found_under_the_area_around_it(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tilat/")
        page.get_by_label("Alue").select_option("keskusta")
        within = titles(page)
        page.get_by_label("Alue").select_option("kantakaupunki")
        assert within
        assert set(within) < set(titles(page))


def test_a_choice_narrows_the_list_says_how_much_is_left_and_stands_in_the_address(
    browser: Browser, hub: str
) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tilat/")
        every = titles(page)
        assert said(page) == ""
        page.get_by_label("Paikkoja vähintään").select_option("100")
        page.wait_for_url(f"{hub}tilat/?paikkoja-vahintaan=100")
        narrowed = titles(page)
        assert 1 < len(narrowed) < len(every)
        assert said(page) == f"{len(narrowed)} osumaa, luettelossa kaikkiaan {len(every)}."
        page.get_by_label("Maksuton").check()
        page.wait_for_url(f"{hub}tilat/?maksuton=kylla&paikkoja-vahintaan=100")
        page.go_back()
        assert titles(page) == narrowed
        assert not page.get_by_label("Maksuton").is_checked()
        page.get_by_role("link", name="Tyhjennä rajaukset").click()
        assert titles(page) == every
        page.wait_for_url(f"{hub}tilat/")
        assert page.evaluate("document.activeElement.textContent") == "Tyhjennä rajaukset"


def test_a_shared_address_shows_the_same_and_says_nothing_by_itself(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tapahtumat/?kuukausi=2026-10&laji=tuntematon&length=1&x=y")
        assert page.get_by_label("Kuukausi").input_value() == "2026-10"
        assert page.get_by_label("Laji").input_value() == ""
        assert said(page) == ""
        october = page.locator("[data-facets~='month=2026-10'] .t-card__title").all_inner_texts()
        assert "Haapalahden yhdistysmessut" in october
        assert titles(page) == october


def test_a_group_of_which_nothing_is_left_is_not_shown(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}avustukset/")
        before = page.locator("main h2:visible").all_inner_texts()
        page.get_by_label("Avoinna nyt").check()
        after = page.locator("main h2:visible").all_inner_texts()
        assert "Tulossa" in before
        assert "Tulossa" not in after
        assert titles(page)


def test_what_is_open_is_judged_by_the_readers_clock(browser: Browser, hub: str) -> None:
    grant, address = "Kylien ja kaupunginosien kehittämisavustus", f"{hub}avustukset/?avoinna-nyt=kylla"
    with browsing.visit(browser) as context:
        before, after = (
            titles(browsing.opened(context, address, read_moment(moment).starts))
            for moment in ("2026-09-30T14:59:59", "2026-09-30T15:00")
        )
    assert set(before) - set(after) == {grant}


def test_the_form_is_used_with_the_keyboard_alone(browser: Browser, hub: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tilat/")
        page.get_by_label("Maksuton").focus()
        page.keyboard.press("Space")
        page.wait_for_url("**/tilat/?maksuton=kylla")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "paikkoja-vahintaan"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.name") == "paikkoja-vahintaan"


def test_without_a_script_the_whole_list_is_there_and_no_form(browser: Browser, hub: str) -> None:
    with browsing.visit(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{hub}tilat/?maksuton=kylla")
        assert page.locator("form[data-filters]").count() == 1
        assert not page.locator("form[data-filters]").is_visible()
        assert len(titles(page)) == 6


@pytest.mark.parametrize("choice", ["", "?maksuton=kylla", "?paikkoja-vahintaan=200"])
def test_the_form_is_there_at_once_and_moves_nothing(browser: Browser, hub: str, choice: str) -> None:
    with browsing.visit(browser) as context:
        page = browsing.opened(context, f"{hub}tilat/{choice}")
        assert page.locator("form[data-filters]").is_visible()
        assert browsing.shifts(page) == []
