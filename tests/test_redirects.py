"""What becomes of every address that was public."""

from dataclasses import replace

import pytest

from talkoot.reading.redirect_lines import PATH
from talkoot.site.redirects import forgotten_entries, next_addresses, page_addresses
from talkoot.values.diagnostics import Severity
from talkoot.values.digests import digest
from tests.redirect_hubs import MESSUT, NOTHING, TALKOOT, Hub, alias, codes, forget, gone, planned, to


def test_a_first_build_has_no_redirects_and_nothing_is_wrong() -> None:
    assert planned(Hub(current=MESSUT)) == NOTHING


def test_a_lost_address_is_an_error_with_lines_to_paste_and_the_way_to_restore_the_file() -> None:
    hub = Hub(MESSUT | TALKOOT, TALKOOT)
    (finding,) = hub.plan()[1]
    assert (finding.code, finding.is_error, str(finding.location)) == ("address-lost", True, f"{PATH}:1:1")
    assert "tapahtumat/messut/" in finding.message("fi")
    assert "tunnus on messut" in finding.message("fi")
    assert 'git restore -- "content/*/messut.*"' in finding.hint("fi")
    assert finding.fix == "- from: tapahtumat/messut/\n  gone: true\n  # to: id:…"
    assert planned(replace(hub, written=finding.fix)).gone == {"tapahtumat/messut/"}
    other = finding.fix.replace("gone: true\n  # to: id:…", "to: id:talkoot")
    assert planned(replace(hub, written=other)).moved == {"tapahtumat/messut/": "tapahtumat/talkoot/"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_finding_can_be_said_in_each_language(language: str) -> None:
    text = to("a/", "b/") + to("b/", "a/") + to("x/", "id:no") + to("y/", "no/") + gone("y/")
    hub = Hub(
        {"tapahtumat/m/": "m", "aiheet/t/": "topic:t", "tapahtumat/talkoot/": "was"},
        TALKOOT,
        text + gone("tapahtumat/talkoot/") + to("z/", "id:talkoot") + "  forget: true\n",
    )
    findings = hub.plan()[1]
    assert len({finding.code for finding in findings}) == 9
    assert all(finding.message(language) for finding in findings)
    assert not any("{" in finding.message(language) + finding.hint(language) for finding in findings)


def test_one_thing_that_is_lost_is_one_error_whatever_its_languages_and_earlier_addresses() -> None:
    old = {
        "tapahtumat/messut/": "messut",
        "tapahtumat/messut/messut.ics": "ics:messut",
        "sv/evenemang/messut/": "messut@sv",
        "tapahtumat/kevat/": "messut",
    }
    (finding,) = Hub(old).plan()[1]
    assert finding.fix.startswith(gone("tapahtumat/kevat/") + gone("tapahtumat/messut/"))


def test_of_a_file_with_mistakes_nothing_more_is_said() -> None:
    hub = Hub(MESSUT, {}, to("x/", "id:messut"), unread=frozenset({"messut"}))
    assert codes(hub) == []


def test_what_leads_to_something_not_public_yet_does_not_name_it() -> None:
    hub = Hub({"vanha/": "vanha"}, {}, to("vanha/", "id:messut") + to("muu/", "id:messut"), awaited=MESSUT)
    assert planned(hub) == replace(NOTHING, gone=frozenset({"vanha/"}))
    assert "tapahtumat/messut/" not in hub.after().old
    later = replace(hub.after(), current=MESSUT, awaited={})
    assert planned(later).moved == {"vanha/": "tapahtumat/messut/", "muu/": "tapahtumat/messut/"}


def test_a_removed_line_brings_the_error_back() -> None:
    hub = Hub(MESSUT, TALKOOT, gone("tapahtumat/messut/"))
    assert codes(replace(hub.after(), written="")) == ["address-lost"]


def test_what_is_forgotten_leaves_nothing_but_a_digest() -> None:
    old = {"y/entinen/": "entinen", "sv/f/entinen/": "entinen@sv", "y/entinen/e.ics": "ics:entinen"}
    hub = Hub(old | MESSUT, MESSUT, forget("y/entinen/"))
    redirects = planned(hub)
    assert redirects == replace(NOTHING, forgotten=frozenset(map(digest, old)))
    assert next_addresses(hub.ledger(), hub.current, redirects) == MESSUT
    assert forgotten_entries(hub.ledger(), hub.current, redirects) == {"entinen"}
    assert planned(hub.after()) == redirects


def test_the_line_of_a_forgotten_address_may_go_as_well() -> None:
    hub = Hub({"y/entinen/": "entinen"}, {}, forget("y/entinen/"))
    assert planned(replace(hub.after(), written="")).forgotten == {digest("y/entinen/")}


def test_an_older_ledger_that_still_names_a_forgotten_address_does_not_bring_it_back() -> None:
    hub = Hub({"y/entinen/": "entinen"}, forgotten=frozenset({digest("y/entinen/")}))
    assert planned(hub).gone == frozenset()
    assert hub.after().old == {}


def test_only_an_earlier_address_can_be_forgotten_and_the_entry_stays() -> None:
    hub = Hub({"nimi/": "messut", "toinen/": "messut"}, MESSUT, forget("nimi/"))
    redirects = planned(hub)
    assert redirects.moved == {"toinen/": "tapahtumat/messut/"}
    assert forgotten_entries(hub.ledger(), hub.current, redirects) == frozenset()


def test_a_forgotten_address_can_be_used_again() -> None:
    forgotten = frozenset({digest("tapahtumat/messut/"), digest("vanha/")})
    hub = Hub({}, MESSUT, aliases=(alias("vanha/", "tapahtumat/messut/"),), forgotten=forgotten)
    redirects = planned(hub)
    assert redirects.forgotten == frozenset()
    assert redirects.moved == {"vanha/": "tapahtumat/messut/"}


def test_an_id_that_changed_in_place_is_asked_about_where_it_is_written() -> None:
    (finding,) = Hub(MESSUT, {"tapahtumat/messut/": "kevatmessut"}).plan()[1]
    assert (finding.code, finding.rule.severity) == ("id-changed", Severity.WARNING)
    assert str(finding.location) == "content/events/kevatmessut.md:1:1"


def test_an_entry_that_lives_on_elsewhere_has_not_changed_its_id() -> None:
    assert codes(Hub(MESSUT, {"tapahtumat/messut/": "uusi", "b/": "messut"})) == []


def test_the_next_ledger_remembers_all_that_was_ever_public() -> None:
    hub = Hub(MESSUT, {"uudet/": "messut"}, to("muu/", "id:messut.a") + to("x/", "https://x.example/"))
    assert hub.after().old == {"tapahtumat/messut/": "messut", "uudet/": "messut", "muu/": "messut"}


@pytest.mark.parametrize(
    ("moved", "files", "pages"),
    [
        pytest.param(["a/", "b.html", "c/d/"], [], ["a/", "b.html", "c/d/"], id="pages"),
        pytest.param(["a.xml", "a/a.ics", "a.php", "a"], [], [], id="what is no page"),
        pytest.param(["Tapahtumat/"], ["tapahtumat/index.html"], [], id="differs by case alone"),
        pytest.param(["a/", "A/"], [], ["A/"], id="two that differ by case alone"),
        pytest.param(["a.html/b/"], ["a.html"], [], id="below a file"),
        pytest.param(["a.html"], ["a.html/b.txt"], [], id="a file where a folder stands"),
        pytest.param(["a.html", "a.html/b/"], [], ["a.html"], id="a file and a folder among themselves"),
        pytest.param(["con/", "a./"], [], [], id="names that not every system has"),
    ],
)
def test_a_page_stands_at_an_old_address_where_every_file_system_lets_it(
    moved: list[str], files: list[str], pages: list[str]
) -> None:
    redirects = replace(NOTHING, moved=dict.fromkeys(moved, ""), gone=frozenset())
    assert page_addresses(redirects, files) == tuple(pages)
    assert page_addresses(replace(NOTHING, gone=frozenset(moved)), files) == tuple(pages)
