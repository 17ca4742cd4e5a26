"""Where old addresses lead."""

from dataclasses import replace

import pytest

from talkoot.model.fields import OldAddress
from talkoot.reading.redirect_lines import PATH, RedirectLine
from talkoot.site.redirects import plan_redirects
from talkoot.values.location import Location
from tests.redirect_hubs import MESSUT, NOTHING, Addresses, Hub, codes, gone, ledger, planned, to


@pytest.mark.parametrize(
    ("old", "current", "moved"),
    [
        pytest.param(
            {"tapahtumat/messut/": "messut"},
            {"tapahtumat/kevatmessut/": "messut"},
            {"tapahtumat/messut/": "tapahtumat/kevatmessut/"},
            id="another slug",
        ),
        pytest.param(
            {
                "kumppanuuspoydat/": "list:forum",
                "kumppanuuspoydat/a/": "a",
                "kumppanuuspoydat.xml": "feed:forum",
            },
            {"yhdistyssillat/": "list:forum", "yhdistyssillat/a/": "a", "yhdistyssillat.xml": "feed:forum"},
            {
                "kumppanuuspoydat/": "yhdistyssillat/",
                "kumppanuuspoydat/a/": "yhdistyssillat/a/",
                "kumppanuuspoydat.xml": "yhdistyssillat.xml",
            },
            id="another word for the section, with its feed",
        ),
        pytest.param(
            {"sv/evenemang/a/": "a@sv"},
            {"evenemang/a/": "a"},
            {"sv/evenemang/a/": "evenemang/a/"},
            id="Swedish has become the first language",
        ),
        pytest.param(
            {"sv/evenemang/a/": "a@sv"},
            {"tapahtumat/a/": "a"},
            {"sv/evenemang/a/": "tapahtumat/a/"},
            id="a language has been dropped",
        ),
        pytest.param(
            {"tiedotteet/sivu/3/": "list:release/3", "sv/nyheter/sida/3/": "list:release/3@sv"},
            {"tiedotteet/": "list:release", "sv/nyheter/": "list:release@sv"},
            {"tiedotteet/sivu/3/": "tiedotteet/", "sv/nyheter/sida/3/": "sv/nyheter/"},
            id="a page of an archive has gone, in each language",
        ),
        pytest.param(
            {"tapahtumat/a/a.ics": "ics:a", "tapahtumat/a/": "a"},
            {"tapahtumat/b/b.ics": "ics:a", "tapahtumat/b/": "a"},
            {"tapahtumat/a/a.ics": "tapahtumat/b/b.ics", "tapahtumat/a/": "tapahtumat/b/"},
            id="an event's own calendar",
        ),
        pytest.param(
            {"a/": "x", "b/": "x"}, {"c/": "x"}, {"a/": "c/", "b/": "c/"}, id="renamed twice, without a chain"
        ),
    ],
)
def test_what_has_moved_is_found_by_its_identity(
    old: Addresses, current: Addresses, moved: Addresses
) -> None:
    assert planned(Hub(old, current)) == replace(NOTHING, moved=moved)


def test_an_address_that_another_entry_has_taken_is_that_entrys() -> None:
    hub = Hub(MESSUT, {"tapahtumat/messut/": "uusi", "tapahtumat/vanhat-messut/": "messut"})
    assert planned(hub) == NOTHING
    assert hub.after().old == hub.current


@pytest.mark.parametrize(
    ("written", "moved", "left"),
    [
        pytest.param(gone("a/"), {}, {"a/", "a/a.ics", "sv/a/", "before/"}, id="gone in every form"),
        pytest.param(
            to("a/", "id:talkoot"),
            {
                "a/": "talkoot/",
                "a/a.ics": "talkoot/talkoot.ics",
                "sv/a/": "sv/talkoot/",
                "before/": "talkoot/",
            },
            set(),
            id="each form to the same form",
        ),
        pytest.param(
            to("a/", "id:muu"),
            {"a/": "muu/", "sv/a/": "muu/", "before/": "muu/"},
            {"a/a.ics"},
            id="to what has no calendar and no Swedish",
        ),
        pytest.param(
            to("a/", "https://x.example/") + gone("sv/a/"),
            {"a/": "https://x.example/", "before/": "https://x.example/"},
            {"a/a.ics", "sv/a/"},
            id="a form's own line comes first",
        ),
    ],
)
def test_a_line_speaks_for_all_languages_and_the_calendar_of_what_was_there(
    written: str, moved: Addresses, left: set[str]
) -> None:
    old = {"a/": "a", "a/a.ics": "ics:a", "sv/a/": "a@sv", "before/": "a"}
    current = {
        "talkoot/": "talkoot",
        "talkoot/talkoot.ics": "ics:talkoot",
        "sv/talkoot/": "talkoot@sv",
        "muu/": "muu",
    }
    redirects = planned(Hub(old, current, written))
    assert redirects.moved == moved
    assert redirects.gone == left


def test_a_feed_goes_with_its_topic_and_arrives_at_the_feed_of_another() -> None:
    old = {"aiheet/a/": "topic:a", "aiheet/a/tiedotteet.xml": "feed:topic:a"}
    current = {"aiheet/b/": "topic:b", "aiheet/b/tiedotteet.xml": "feed:topic:b"}
    assert codes(Hub(old, current)) == ["shared-address-lost"]
    moved = planned(Hub(old, current, to("aiheet/a/", "aiheet/b/"))).moved
    assert moved == {"aiheet/a/": "aiheet/b/", "aiheet/a/tiedotteet.xml": "aiheet/b/tiedotteet.xml"}


def test_a_feed_that_vanishes_while_its_list_stands_is_lost() -> None:
    old = {"kyselyt/": "list:survey", "kyselyt.xml": "feed:survey"}
    (finding,) = Hub(old, {"kyselyt/": "list:survey"}).plan()[1]
    assert finding.fix.startswith("- from: kyselyt.xml\n")


def test_the_calendar_of_an_entry_with_a_short_page_is_gone_without_a_word() -> None:
    redirects = planned(Hub(MESSUT | {"tapahtumat/messut/messut.ics": "ics:messut"}, MESSUT))
    assert redirects == replace(NOTHING, gone=frozenset({"tapahtumat/messut/messut.ics"}))


@pytest.mark.parametrize(
    ("target", "arrives"),
    [
        pytest.param("id:messut", "tapahtumat/messut/", id="an entry"),
        pytest.param("id:messut.lauantai", "tapahtumat/messut/#lauantai", id="a part of an entry"),
        pytest.param("tapahtumat/messut/", "tapahtumat/messut/", id="an address"),
        pytest.param("tapahtumat/messut", "tapahtumat/messut/", id="an address without its slash"),
        pytest.param("tapahtumat/messut/#osio", "tapahtumat/messut/#osio", id="a place on a page"),
        pytest.param("/yhdistyksille/tapahtumat/messut/", "tapahtumat/messut/", id="its absolute path"),
        pytest.param("https://x.example/a#b", "https://x.example/a#b", id="another site"),
        pytest.param("media/ohje.pdf", "media/ohje.pdf", id="a file of the hub"),
    ],
)
def test_a_line_leads_to(target: str, arrives: str) -> None:
    assert planned(Hub(current=MESSUT, written=to("vanha/", target))).moved == {"vanha/": arrives}


@pytest.mark.parametrize(
    ("target", "code", "fix"),
    [
        pytest.param("id:messu", "redirect-unknown-id", "to: id:messut", id="an id that is nearly right"),
        pytest.param("id:zzz", "redirect-unknown-id", "", id="an id like no other"),
        pytest.param(
            "tapahtumat/messu/", "redirect-unknown-target", "to: tapahtumat/messut/", id="a mistyped address"
        ),
        pytest.param("javascript://x", "redirect-unknown-target", "", id="a scheme that is no web address"),
        pytest.param("https:///x", "redirect-unknown-target", "", id="a web address without a host"),
        pytest.param("//x.example/", "redirect-unknown-target", "", id="an address without a scheme"),
    ],
)
def test_a_line_that_leads_nowhere_is_refused_with_the_nearest(target: str, code: str, fix: str) -> None:
    redirects, (finding,) = Hub(current=MESSUT, written="\n" + to("vanha/", target)).plan()
    assert (finding.code, finding.text, finding.fix) == (code, f"to: {target}", fix)
    assert (finding.location.path, finding.location.line) == (PATH, 2)
    assert redirects == NOTHING


def test_an_id_without_a_page_is_not_said_to_be_unknown() -> None:
    hub = Hub(current=MESSUT, written=to("a/", "id:puhelin"), files={"puhelin": "content/contacts/x.yaml"})
    assert codes(hub) == ["redirect-unknown-target"]


def test_chains_are_flattened() -> None:
    hub = Hub(
        {"c/": "x"},
        {"d/": "x"},
        to("a/", "b/") + to("b/", "c/") + to("/muu/", "a"),
    )
    redirects = planned(hub)
    assert redirects.moved == {"a/": "d/", "b/": "d/", "c/": "d/"}
    assert redirects.outside == {"/muu/": "d/"}


def test_what_leads_to_a_gone_address_is_gone() -> None:
    assert planned(Hub(written=to("a/", "b/") + gone("b/"))).gone == {"a/", "b/"}


@pytest.mark.parametrize(
    ("written", "loop"),
    [
        pytest.param(to("a/", "a/"), "a/ → a/", id="to itself"),
        pytest.param(to("a/", "b/") + to("b/", "a/"), "a/ → b/ → a/", id="to each other"),
        pytest.param(
            to("x/", "b/") + to("c/", "b/") + to("b/", "c/"), "c/ → b/ → c/", id="reached from outside"
        ),
        pytest.param(to("/muu/", "b/") + to("b/", "/muu/"), "/muu/ → b/ → /muu/", id="outside the hub"),
    ],
)
def test_a_loop_is_refused_once_and_named(written: str, loop: str) -> None:
    redirects, (finding,) = Hub(written=written).plan()
    assert finding.code == "redirect-loop"
    assert f"ympyrässä: {loop}." in finding.message("fi")
    assert redirects == NOTHING


def test_a_line_to_the_lost_thing_that_it_should_speak_for_tells_nothing_of_it() -> None:
    hub = Hub({"a/": "x", "b/": "x"}, {}, to("b/", "a/"))
    (finding,) = hub.plan()[1]
    assert (finding.code, finding.fix) == ("address-lost", gone("a/") + "  # to: id:…")
    assert planned(replace(hub, written=hub.written + gone("a/"))).gone == {"a/", "b/"}


def test_the_calendar_that_a_line_leads_to_may_go_with_time() -> None:
    hub = Hub(
        {"a/a.ics": "ics:messut"}, MESSUT | {"tapahtumat/messut/m.ics": "ics:messut"}, to("x/", "a/a.ics")
    )
    assert planned(hub).moved["x/"] == "tapahtumat/messut/m.ics"
    assert planned(replace(hub.after(), current=MESSUT)).gone >= {"x/", "a/a.ics"}


def test_a_long_chain_is_no_trouble() -> None:
    count = 3000
    written = tuple(
        RedirectLine(OldAddress(f"n{n}/"), f"n{n + 1}/", False, Location(PATH, n + 1)) for n in range(count)
    )
    plan = plan_redirects(ledger({}), {f"n{count}/": "x"}, (), written, str, "/", {})
    assert set(plan[0].moved.values()) == {f"n{count}/"}
