"""What staff write without quotes and YAML would make something else of: read as it was meant."""

from typing import Any

import pytest

from talkoot.model.entry import Entry
from talkoot.values.local_time import local
from tests.checked_sites import entry, record, site_of


def _event(fields: str) -> Entry:
    return site_of(entry("events", "e", fields)).entries["e"]


def _own(one: Entry, field: str) -> Any:
    return getattr(one.own, field)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("9:30", "09:30"),
        ("09:30", "09:30"),
        ("9.30", "09:30"),
        ("18.00", "18:00"),
        ("12:30", "12:30"),
        ("17", "17:00"),
        ("klo 9.30", "09:30"),
    ],
)
def test_a_time_of_day_is_neither_minutes_nor_a_fraction(written: str, read: str) -> None:
    event = _event(f"starts: 2026\nprogramme:\n  - time: {written}\n    title: A\n")
    assert [item.time for item in _own(event, "programme")] == [read]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("6.12.2026 klo 18", "2026-12-06T18:00"),
        ("6.12.2026 18.30", "2026-12-06T18:30"),
        ("2026-12-06 18:00", "2026-12-06T18:00"),
        ("2026-12-06T18:00:00", "2026-12-06T18:00"),
        ("2026-12-06T24:00", "2026-12-07T00:00"),
        ("2026-12-06T16:00Z", "2026-12-06T18:00"),
    ],
)
def test_a_moment_is_in_helsinki_in_every_spelling(written: str, read: str) -> None:
    starts = _own(_event(f"starts: {written}"), "starts")
    assert local(starts.starts).strftime("%Y-%m-%dT%H:%M") == read


@pytest.mark.parametrize("code", ["00100", "02150", "08100", "90100"])
def test_a_postal_code_keeps_its_zeros(code: str) -> None:
    place = site_of(record("places", "talo", f"postal_code: {code}")).entries["talo"]
    assert _own(place, "postal_code") == code


@pytest.mark.parametrize("number", ["0401234567", "040 123 4567", "+358401234567", "0800123456"])
def test_a_telephone_number_keeps_its_plus_and_zeros(number: str) -> None:
    contact = site_of(record("contacts", "a", f"phone: {number}")).entries["a"]
    assert _own(contact, "phone") == number


@pytest.mark.parametrize("title", ["no", "on", "yes", "Yö", "1.10", "2026", "0x1F", "1e3", "12:30"])
def test_a_title_is_text_whatever_it_looks_like(title: str) -> None:
    assert site_of(entry("networks", "n", title=title)).entries["n"].named.title == title


@pytest.mark.parametrize(("written", "read"), [("kyllä", True), ("ei", False), ("true", True), ("no", False)])
def test_yes_and_no_are_read_where_they_belong(written: str, read: bool) -> None:
    assert _event(f"starts: 2026\ndraft: {written}").published.draft is read


@pytest.mark.parametrize("written", ['""', "null", "~", ""])
def test_nothing_is_nothing(written: str) -> None:
    assert _event(f"starts: 2026\nexpires: {written}\nlead: {written}").published.expires is None


_PATH = "content/networks/n.md"


@pytest.mark.parametrize("written", ["\r\n", "\r"])
def test_line_ends_of_every_system_are_the_same(written: str) -> None:
    text = "---\nid: n\ntitle: A\nlead: B\n---\n\nEka.\n\nToka.\n"
    plain, other = (site_of({_PATH: text.replace("\n", end)}).entries["n"] for end in ("\n", written))
    assert (plain.named, plain.body) == (other.named, other.body)


def test_a_byte_order_mark_changes_nothing() -> None:
    text = "---\nid: n\ntitle: A\n---\n## B\n\nEka.\n"
    plain, marked = (site_of({_PATH: start + text}).entries["n"] for start in ("", "\ufeff"))
    assert (plain.named, plain.body) == (marked.named, marked.body)
