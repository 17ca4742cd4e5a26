"""What the site remembers, as bytes and back."""

import json
import string
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.site.ledger import (
    DamagedLedger,
    ForeignLedger,
    Ledger,
    Sequence,
    counted,
    first_published,
    read_ledger,
    without,
    write_ledger,
)
from talkoot.values.digests import digest
from talkoot.values.failures import WrongUse

MONDAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
EMPTY = Ledger("hub", 0, "", {}, {}, {}, frozenset())
FULL = Ledger(
    "hub",
    1,
    "",
    {"": "view:home", "tapahtumat/messut/": "messut", "sv/evenemang/messut/": "messut@sv"},
    {"messut": MONDAY},
    {"messut.lauantai": Sequence(2, digest("facts"), MONDAY)},
    frozenset({digest("yhdistykset/entinen/")}),
)
WRITTEN = write_ledger(FULL, None)


def changed(**fields: Any) -> bytes:
    """The written ledger with other top-level values; ``None`` removes one."""
    held = {**json.loads(WRITTEN), **fields}
    return json.dumps({name: value for name, value in held.items() if value is not None}).encode()


def test_before_the_first_publication_the_ledger_is_empty() -> None:
    assert read_ledger(None, "hub") == EMPTY


def test_a_first_ledger_is_the_first_generation_without_a_predecessor() -> None:
    first = read_ledger(write_ledger(EMPTY, None), "hub")
    assert (first.generation, first.predecessor) == (1, "")


def test_the_file_is_sorted_json_with_one_fact_a_line() -> None:
    ledger = Ledger("hub", 0, "", {"ä/": "b", "a/": "c"}, {"c": MONDAY}, {}, frozenset())
    assert write_ledger(ledger, None).decode("utf-8") == (
        '{\n"addresses":{\n"a/":"c",\n"ä/":"b"\n},\n"first":{\n"c":"2026-03-02T07:00:00Z"\n},\n'
        '"forgotten":[],\n"format":1,\n"generation":1,\n"predecessor":"",\n"sequences":{},\n'
        '"site_id":"hub"\n}\n'
    )


def test_what_is_written_is_read_back() -> None:
    assert read_ledger(WRITTEN, "hub") == FULL


def test_a_change_makes_the_next_generation_which_names_its_predecessor() -> None:
    after = write_ledger(without(FULL, frozenset({"messut"})), WRITTEN)
    assert read_ledger(after, "hub").generation == 2
    assert read_ledger(after, "hub").predecessor == digest(WRITTEN)


def test_an_unchanged_ledger_keeps_its_bytes_even_if_they_are_laid_out_otherwise() -> None:
    other = json.dumps(json.loads(WRITTEN), indent=4).encode()
    assert write_ledger(FULL, other) == other


def test_generation_and_predecessor_of_the_new_one_do_not_matter() -> None:
    assert write_ledger(Ledger("hub", 9, "x", *_facts(FULL)), WRITTEN) == WRITTEN


def test_an_instant_is_written_in_utc_whatever_its_zone() -> None:
    helsinki = MONDAY.astimezone(timezone(timedelta(hours=2)))
    ledger = Ledger("hub", 0, "", {}, {"a": helsinki}, {}, frozenset())
    assert b'"a":"2026-03-02T07:00:00Z"' in write_ledger(ledger, None)


def test_an_instant_without_a_zone_is_our_own_mistake() -> None:
    ledger = Ledger("hub", 0, "", {}, {"a": MONDAY.replace(tzinfo=None)}, {}, frozenset())
    with pytest.raises(ValueError, match="without a zone"):
        write_ledger(ledger, None)


def test_another_sites_ledger_is_refused_by_both_names() -> None:
    with pytest.raises(ForeignLedger) as refused:
        read_ledger(WRITTEN, "other")
    assert "hub" in refused.value.message("fi")
    assert "other" in refused.value.message("fi")
    with pytest.raises(ForeignLedger):
        write_ledger(EMPTY, changed(site_id="other"))


def test_a_ledger_of_a_newer_version_asks_for_an_update() -> None:
    with pytest.raises(DamagedLedger, match="newer version"):
        read_ledger(changed(format=2, more=[]), "hub")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        pytest.param(b"", "JSON", id="empty"),
        pytest.param(WRITTEN[:-20], "JSON", id="cut short"),
        pytest.param(b"\xff\xfe{}", "JSON", id="another encoding"),
        pytest.param(b"[" * 100_000, "JSON", id="too deep"),
        pytest.param(b'{"format":1,"format":1}', "JSON", id="a key twice"),
        pytest.param(changed(addresses={"a/": "\ud800"}), "JSON", id="half a character"),
        pytest.param(b"[]", "ledger.json", id="not an object"),
        pytest.param(b"{}", "format", id="no format"),
        pytest.param(changed(format=0), "format", id="an unknown format"),
        pytest.param(changed(format=True), "format", id="a truth value for a number"),
        pytest.param(changed(first=None), "first", id="a key is missing"),
        pytest.param(changed(extra=1), "extra", id="an unknown key"),
        pytest.param(changed(site_id=None), "site_id", id="no site"),
        pytest.param(changed(generation=0), "generation", id="no generation"),
        pytest.param(changed(generation=2), "predecessor", id="a second one without a first"),
        pytest.param(changed(predecessor=digest("x")), "predecessor", id="a first one with a predecessor"),
        pytest.param(changed(generation=2, predecessor="x"), "predecessor", id="not a digest"),
        pytest.param(changed(addresses=[]), "addresses", id="a list for a table"),
        pytest.param(changed(addresses={"a/": 1}), "addresses: a/", id="a number for an identity"),
        pytest.param(changed(addresses={"a/": ""}), "addresses: a/", id="no identity"),
        pytest.param(changed(addresses={"/a/": "x"}), "addresses: /a/", id="an absolute address"),
        pytest.param(changed(addresses={"../a": "x"}), "addresses: ../a", id="an address above the hub"),
        pytest.param(changed(addresses={"a/..": "x"}), "addresses: a/..", id="a way upwards at the end"),
        pytest.param(changed(addresses={"a//b": "x"}), "addresses: a//b", id="an empty part"),
        pytest.param(changed(addresses={"a\nb": "x"}), "addresses: a\\u000ab", id="a line break"),
        pytest.param(changed(first={"a": "2026-03-02"}), "first: a", id="a day for an instant"),
        pytest.param(changed(first={"a": "2026-13-02T07:00:00Z"}), "first: a", id="a thirteenth month"),
        pytest.param(changed(first={"a": "2026-03-02T07:00:00"}), "first: a", id="no zone"),
        pytest.param(changed(sequences={"a": {"number": 1}}), "sequences: a", id="half a sequence"),
        pytest.param(
            changed(sequences={"a": {"number": -1, "facts": "", "changed": "2026-03-02T07:00:00Z"}}),
            "sequences: a",
            id="a negative sequence",
        ),
        pytest.param(changed(forgotten={}), "forgotten", id="a table for a list"),
        pytest.param(changed(forgotten=["yhdistykset/entinen/"]), "forgotten", id="a name for a digest"),
    ],
)
def test_a_damaged_ledger_is_an_error_that_names_the_place(data: bytes, place: str) -> None:
    with pytest.raises(DamagedLedger) as refused:
        read_ledger(data, "hub")
    assert f"(kohta {place})" in refused.value.message("fi")
    assert refused.value.exit_code == WrongUse.exit_code


def test_a_damaged_predecessor_is_never_written_over() -> None:
    with pytest.raises(DamagedLedger):
        write_ledger(FULL, b"{}")


def test_a_new_event_starts_its_sequence_at_zero() -> None:
    assert counted(EMPTY, {"messut": "a"}, MONDAY) == {"messut": Sequence(0, "a", MONDAY)}


def test_a_change_of_facts_raises_the_sequence_and_no_change_leaves_it() -> None:
    old = Ledger("hub", 1, "", {}, {}, counted(EMPTY, {"messut": "a", "talkoot": "b"}, MONDAY), frozenset())
    assert counted(old, {"messut": "c", "talkoot": "b"}, TUESDAY) == {
        "messut": Sequence(1, "c", TUESDAY),
        "talkoot": Sequence(0, "b", MONDAY),
    }


def test_an_event_that_comes_back_does_not_start_over() -> None:
    away = Ledger("hub", 1, "", {}, {}, counted(FULL, {}, TUESDAY), frozenset())
    assert counted(away, {"messut.lauantai": "new"}, TUESDAY)["messut.lauantai"].number == 3


@pytest.mark.parametrize(
    ("told", "remembered", "first"),
    [
        pytest.param(TUESDAY, MONDAY, TUESDAY, id="what the entry tells"),
        pytest.param(None, MONDAY, MONDAY, id="else what is remembered"),
        pytest.param(None, None, TUESDAY, id="else now"),
    ],
)
def test_the_first_publication_is(
    told: datetime | None, remembered: datetime | None, first: datetime
) -> None:
    known = {"messut": remembered} if remembered else {}
    old = Ledger("hub", 1, "", {}, known, {}, frozenset())
    assert first_published(old, {"messut": told}, TUESDAY) == {"messut": first}


def test_the_first_publication_of_what_is_not_public_any_more_is_kept() -> None:
    assert first_published(FULL, {}, TUESDAY) == {"messut": MONDAY}


def test_a_forgotten_entry_leaves_neither_its_first_publication_nor_the_sequences_of_its_parts() -> None:
    after = without(FULL, frozenset({"messut"}))
    assert (after.first, after.sequences) == ({}, {})
    assert without(FULL, frozenset({"mess"})) == FULL


def _facts(ledger: Ledger) -> tuple[Any, Any, Any, Any]:
    return ledger.addresses, ledger.first, ledger.sequences, ledger.forgotten


INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
IDS = st.text(string.ascii_lowercase, min_size=1, max_size=3)
PARTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs"), exclude_characters="/\\?#."), min_size=1)
ADDRESSES = st.lists(PARTS, max_size=3).map("".join).flatmap(lambda one: st.sampled_from([one, f"{one}.xml"]))
FACTS = st.dictionaries(IDS, st.sampled_from("abc").map(digest), max_size=4)
LEDGERS = st.builds(
    Ledger,
    st.just("hub"),
    st.just(0),
    st.just(""),
    st.dictionaries(ADDRESSES, IDS, max_size=4),
    st.dictionaries(IDS, INSTANTS, max_size=4),
    st.dictionaries(IDS, st.builds(Sequence, st.integers(0, 99), st.just(digest("a")), INSTANTS), max_size=4),
    st.frozensets(st.text().map(digest), max_size=2),
)


@given(LEDGERS)
def test_every_ledger_that_is_written_can_be_read(ledger: Ledger) -> None:
    assert _facts(read_ledger(write_ledger(ledger, None), "hub")) == _facts(ledger)


@given(LEDGERS, LEDGERS)
def test_the_generation_rises_exactly_when_a_fact_differs(before: Ledger, after: Ledger) -> None:
    old = write_ledger(before, None)
    new = write_ledger(after, old)
    assert (new == old) == (_facts(before) == _facts(after))
    assert read_ledger(new, "hub").generation == 1 + (new != old)


@given(LEDGERS, FACTS, st.dictionaries(IDS, st.none() | INSTANTS, max_size=4), INSTANTS, INSTANTS)
def test_building_again_with_the_ledger_just_written_gives_the_same_ledger(
    start: Ledger, facts: dict[str, str], public: dict[str, datetime | None], now: datetime, later: datetime
) -> None:
    def build(data: bytes, moment: datetime) -> bytes:
        old = read_ledger(data, "hub")
        first, sequences = first_published(old, public, moment), counted(old, facts, moment)
        return write_ledger(Ledger("hub", 0, "", old.addresses, first, sequences, old.forgotten), data)

    once = build(write_ledger(start, None), now)
    assert build(once, later) == once


@given(LEDGERS, st.lists(FACTS, max_size=4), INSTANTS)
def test_a_sequence_never_falls(start: Ledger, history: list[dict[str, str]], now: datetime) -> None:
    ledger = start
    for facts in history:
        after = counted(ledger, facts, now)
        assert all(after[id_].number >= one.number for id_, one in ledger.sequences.items())
        ledger = Ledger("hub", 1, "", {}, {}, after, frozenset())


@given(st.binary(max_size=60))
def test_no_bytes_are_taken_for_a_ledger_by_chance(data: bytes) -> None:
    with pytest.raises(DamagedLedger):
        read_ledger(data, "hub")
