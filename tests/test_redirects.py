"""Where old addresses lead, and what is wrong with what is written of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.diagnostics import Diagnostics, Severity
from talkoot.fields import OldAddress
from talkoot.ledger import Ledger
from talkoot.redirect_lines import PATH, RedirectLine, read_redirects
from talkoot.redirects import (
    Redirects,
    forgotten_entries,
    next_addresses,
    page_addresses,
    plan_redirects,
)
from talkoot.suggestions import NO_WORDS
from talkoot.values import Location, digest

Addresses = Mapping[str, str]

MESSUT = {"tapahtumat/messut/": "messut"}
TALKOOT = {"tapahtumat/talkoot/": "talkoot"}
NOTHING = Redirects({}, frozenset(), {}, frozenset(), frozenset())


def ledger(addresses: Addresses, forgotten: frozenset[str] = frozenset()) -> Ledger:
    return Ledger("hub", 1, "", addresses, {}, {}, forgotten)


def lines(text: str) -> tuple[RedirectLine, ...]:
    """The lines of ``content/redirects.yaml``; each has the number of its line in the text."""
    found, findings = read_redirects(text, NO_WORDS)
    assert not findings
    return found


def gone(address: str) -> str:
    return f"- from: {address}\n  gone: true\n"


def forget(address: str) -> str:
    return gone(address) + "  forget: true\n"


def to(address: str, target: str) -> str:
    return f"- from: {address}\n  to: {target}\n"


@dataclass(frozen=True, slots=True)
class Hub:
    """One build: the addresses of the last ledger and of now, and what is written."""

    old: Addresses = field(default_factory=dict)
    current: Addresses = field(default_factory=dict)
    written: str = ""
    aliases: tuple[tuple[str, str, Location], ...] = ()
    awaited: Addresses = field(default_factory=dict)
    base_path: str = "/yhdistyksille/"
    forgotten: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    files: Mapping[str, str] | None = None

    def resolve(self, written: str) -> str | None:
        known = {**self.awaited, **self.current}
        if written.startswith("id:"):
            id_, _, key = written.removeprefix("id:").partition(".")
            found = next((address for address, one in sorted(known.items()) if one == id_), None)
            return f"{found}#{key}" if found and key else found
        if written.partition("#")[0] in known or "://" in written or written.startswith("media/"):
            return written
        return None

    def entry_files(self) -> Mapping[str, str]:
        if self.files is not None:
            return self.files
        known = {**self.awaited, **self.current}.values()
        return {id_: f"content/events/{id_}.md" for id_ in known if id_.isalpha()}

    def ledger(self) -> Ledger:
        return ledger(self.old, self.forgotten)

    def plan(self) -> tuple[Redirects, Diagnostics]:
        return plan_redirects(
            self.ledger(),
            self.current,
            self.aliases,
            lines(self.written),
            self.resolve,
            self.base_path,
            self.entry_files(),
            self.awaited,
            self.unread,
        )

    def after(self) -> "Hub":
        """The next build of the same content with the ledger that this one leaves."""
        redirects, _ = self.plan()
        known = next_addresses(self.ledger(), self.current, redirects)
        return replace(self, old=known, forgotten=redirects.forgotten)


def planned(hub: Hub) -> Redirects:
    redirects, findings = hub.plan()
    assert findings == ()
    return redirects


def codes(hub: Hub) -> list[str]:
    return sorted(finding.code for finding in hub.plan()[1])


def alias(written: str, target: str, line: int = 5) -> tuple[str, str, Location]:
    return written, target, Location("content/events/x.md", line, 5)


def test_a_first_build_has_no_redirects_and_nothing_is_wrong() -> None:
    assert planned(Hub(current=MESSUT)) == NOTHING


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


def test_a_lost_address_is_an_error_with_lines_to_paste_and_the_way_to_restore_the_file() -> None:
    hub = Hub(MESSUT | TALKOOT, TALKOOT)
    (finding,) = hub.plan()[1]
    assert (finding.code, finding.is_error, str(finding.location)) == ("address-lost", True, f"{PATH}:1:1")
    assert "tapahtumat/messut/" in finding.message("fi")
    assert "tunnus on messut" in finding.message("fi")
    assert 'palauta tiedosto: git restore -- "content/*/messut.*"' in finding.hint("fi")
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


def test_of_a_file_with_mistakes_nothing_more_is_said() -> None:
    hub = Hub(MESSUT, {}, to("x/", "id:messut"), unread=frozenset({"messut"}))
    assert codes(hub) == []


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


def test_a_line_to_an_earlier_address_of_the_same_lost_thing_is_a_loop() -> None:
    assert codes(Hub({"a/": "x", "b/": "x"}, {}, to("b/", "a/"))) == ["redirect-loop"]


def test_a_long_chain_is_no_trouble() -> None:
    count = 3000
    written = tuple(
        RedirectLine(OldAddress(f"n{n}/"), f"n{n + 1}/", False, Location(PATH, n + 1)) for n in range(count)
    )
    plan = plan_redirects(ledger({}), {f"n{count}/": "x"}, (), written, str, "/", {})
    assert set(plan[0].moved.values()) == {f"n{count}/"}


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


def test_an_address_cannot_be_forgotten_and_lead_on() -> None:
    hub = Hub(current=MESSUT, written=to("vanha/", "id:messut") + "  forget: true\n")
    redirects, (finding,) = hub.plan()
    assert finding.code == "forget-with-to"
    assert lines(finding.fix)[0].forget
    assert redirects.moved == {}


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


SLUGS = st.sampled_from("abcd")
IDENTITIES = st.sampled_from(["a", "b", "c", "a@sv", "ics:a", "list:release", "list:release/1", "topic:t"])
OLD = st.dictionaries(SLUGS.map("{}/".format), IDENTITIES, max_size=4)
CURRENT = st.lists(
    st.tuples(SLUGS, IDENTITIES), max_size=4, unique_by=(lambda one: one[0], lambda one: one[1])
)
TARGETS = st.sampled_from(["id:a", "id:b", "id:zzz", "a/", "b/", "https://x.example/"])
LINE = st.one_of(
    st.builds(to, SLUGS, TARGETS), SLUGS.map(gone), SLUGS.map(forget), st.just(to("/muu/", "id:a"))
)
ALIASES = st.lists(st.builds(alias, SLUGS, st.sampled_from(["a/", "b/"]), st.integers(1, 9)), max_size=2)
HUBS = st.builds(
    Hub,
    OLD,
    CURRENT.map(lambda pairs: {f"{slug}/": identity for slug, identity in pairs}),
    st.lists(LINE, max_size=3).map("".join),
    ALIASES.map(tuple),
    st.dictionaries(SLUGS.map("{}/".format), st.sampled_from(["x", "y"]), max_size=1),
)


@given(HUBS)
def test_building_again_with_the_next_ledger_gives_the_same_redirects_and_no_new_finding(hub: Hub) -> None:
    redirects, findings = hub.plan()
    if not any(finding.is_error for finding in findings):
        assert hub.after().plan() == (redirects, ())
        assert hub.after().after().old == hub.after().old


@given(HUBS)
def test_every_old_address_is_accounted_for_and_no_redirect_leads_on(hub: Hub) -> None:
    redirects, findings = hub.plan()
    if any(finding.is_error for finding in findings):
        return
    told = redirects.moved.keys() | redirects.gone
    assert all(digest(one) in redirects.forgotten for one in hub.old.keys() - told - hub.current.keys())
    assert not told & hub.current.keys()
    assert not redirects.moved.keys() & redirects.gone
    assert not {*redirects.moved.values(), *redirects.outside.values()} & {*told, *hub.awaited}


@given(HUBS, st.data())
def test_passing_time_never_makes_an_error(hub: Hub, data: st.DataObject) -> None:
    if any(finding.is_error for finding in hub.plan()[1]):
        return
    fleeting = {one for one, identity in hub.current.items() if identity in ("ics:a", "list:release/1")}
    staying = {"list:release", "a"} & set(hub.current.values())
    goes = data.draw(st.frozensets(st.sampled_from(sorted(fleeting)))) if fleeting else frozenset()
    if len(staying) == 2:
        current = {one: identity for one, identity in hub.current.items() if one not in goes} | dict(
            hub.awaited
        )
        later = replace(hub.after(), current=current, awaited={})
        assert not any(finding.is_error for finding in later.plan()[1])


@given(HUBS, st.randoms())
def test_the_order_of_what_is_given_changes_nothing(hub: Hub, random: "st.random_module") -> None:
    def mixed(values: Addresses) -> Addresses:
        pairs = list(values.items())
        random.shuffle(pairs)  # type: ignore[attr-defined]
        return dict(pairs)

    other = replace(hub, old=mixed(hub.old), current=mixed(hub.current))
    assert set(other.plan()[1]) == set(hub.plan()[1])
    assert other.plan()[0] == hub.plan()[0]
