"""What is written of old addresses, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from talkoot.site.redirects import Redirects
from talkoot.values.location import Location
from tests.redirect_hubs import (
    MESSUT,
    NOTHING,
    TALKOOT,
    Hub,
    alias,
    codes,
    forget,
    gone,
    lines,
    planned,
    to,
)


@pytest.mark.parametrize(
    ("written", "redirects"),
    [
        pytest.param("vanha/", replace(NOTHING, moved={"vanha/": "tapahtumat/messut/"}), id="below the hub"),
        pytest.param("vanha", replace(NOTHING, moved={"vanha/": "tapahtumat/messut/"}), id="without a slash"),
        pytest.param(
            "vanha/index.html", replace(NOTHING, moved={"vanha/": "tapahtumat/messut/"}), id="with index.html"
        ),
        pytest.param(
            "vanha.html", replace(NOTHING, moved={"vanha.html": "tapahtumat/messut/"}), id="with an ending"
        ),
        pytest.param(
            "/yhdistyksille/vanha/",
            replace(NOTHING, moved={"vanha/": "tapahtumat/messut/"}),
            id="an absolute path below the hub",
        ),
        pytest.param(
            "/muu/vanha",
            replace(NOTHING, outside={"/muu/vanha": "tapahtumat/messut/"}),
            id="an absolute path elsewhere",
        ),
        pytest.param(
            "/yhdistyksille2/a/",
            replace(NOTHING, outside={"/yhdistyksille2/a/": "tapahtumat/messut/"}),
            id="a path that only begins alike",
        ),
    ],
)
def test_an_alias_leads_to_its_entry(written: str, redirects: Redirects) -> None:
    hub = Hub(current=MESSUT, aliases=(alias(written, "tapahtumat/messut/"),))
    assert planned(hub) == redirects


@pytest.mark.parametrize("base_path", ["/", ""])
def test_at_the_root_of_a_host_every_path_is_below_the_hub(base_path: str) -> None:
    hub = Hub(current=MESSUT, aliases=(alias("/vanha/", "tapahtumat/messut/"),), base_path=base_path)
    assert planned(hub).moved == {"vanha/": "tapahtumat/messut/"}


def test_an_alias_that_is_removed_after_its_publication_still_leads_to_its_entry() -> None:
    hub = Hub(current=MESSUT, aliases=(alias("vanha/", "tapahtumat/messut/"),))
    after = replace(hub.after(), aliases=(), current={"tapahtumat/uudet/": "messut"})
    assert planned(after).moved == {"vanha/": "tapahtumat/uudet/", "tapahtumat/messut/": "tapahtumat/uudet/"}


def test_an_alias_of_what_is_not_public_is_not_published() -> None:
    hub = Hub(awaited=MESSUT, aliases=(alias("vanha/", "tapahtumat/messut/"),))
    assert planned(hub) == NOTHING
    assert hub.after().old == {}


def test_an_alias_may_take_the_address_of_an_entry_that_is_no_more() -> None:
    hub = Hub(MESSUT, TALKOOT, aliases=(alias("tapahtumat/messut/", "tapahtumat/talkoot/"),))
    assert planned(hub).moved == {"tapahtumat/messut/": "tapahtumat/talkoot/"}


def test_the_inherited_alias_of_a_translation_is_that_of_its_original() -> None:
    same = (alias("vanha/", "a/"), alias("vanha/", "sv/a/"))
    hub = Hub(current={"a/": "a", "sv/a/": "a@sv"}, aliases=same)
    assert planned(hub).moved == {"vanha/": "a/"}


@pytest.mark.parametrize("taken", ["current", "awaited"])
@pytest.mark.parametrize("line", [gone, forget, lambda address: to(address, "https://x.example/")])
def test_a_line_for_an_address_that_has_or_will_have_a_page_is_refused(
    taken: str, line: Callable[[str], str]
) -> None:
    hub = Hub(written=line("/yhdistyksille/tapahtumat/messut"))
    hub = replace(hub, current=MESSUT) if taken == "current" else replace(hub, awaited=MESSUT)
    assert codes(hub) == ["redirect-from-page"]
    assert hub.plan()[0] == NOTHING


def test_an_alias_onto_a_page_is_refused_where_it_is_written() -> None:
    hub = Hub(current=MESSUT | TALKOOT, aliases=(alias("tapahtumat/talkoot/", "tapahtumat/messut/", 7),))
    (finding,) = hub.plan()[1]
    assert (finding.code, finding.location.line) == ("redirect-from-page", 7)


@pytest.mark.parametrize(
    "identity", ["list:release/3", "list:release/3@sv", "topic:x/2", "ics:messut", "ics:messut@sv"]
)
def test_what_time_puts_at_an_old_address_takes_it_without_a_word(identity: str) -> None:
    hub = Hub(current=MESSUT | {"vanha/": identity}, written=to("vanha/", "id:messut"))
    assert planned(hub) == NOTHING


@pytest.mark.parametrize(
    ("written", "aliases"),
    [
        pytest.param(gone("vanha/") + gone("vanha"), (), id="two lines"),
        pytest.param(gone("vanha/"), (alias("/yhdistyksille/vanha/", "tapahtumat/messut/"),), id="both ways"),
        pytest.param("", (alias("v/", "tapahtumat/messut/", 5), alias("v/", "a/", 6)), id="two aliases"),
    ],
)
def test_the_same_old_address_twice_is_refused(
    written: str, aliases: tuple[tuple[str, str, Location], ...]
) -> None:
    assert codes(Hub(current=MESSUT, written=written, aliases=aliases)) == ["redirect-twice"]


def test_an_address_cannot_be_forgotten_and_lead_on() -> None:
    hub = Hub(current=MESSUT, written=to("vanha/", "id:messut") + "  forget: true\n")
    redirects, (finding,) = hub.plan()
    assert finding.code == "forget-with-to"
    assert lines(finding.fix)[0].forget
    assert redirects.moved == {}
