"""What is remembered of files, and when it may be believed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.shell.disk import LOCAL
from talkoot.shell.found import Found, Kind
from talkoot.shell.hints import NO_HINTS, NO_MOMENT, Hint, Hints, Moment, decoded, encoded, hint_of, moment_at
from tests.disks import put

SECOND = 1_000_000_000
NOW = Moment(1_000 * SECOND, 7)
SEEN = Found(Kind.FILE, 12, 7, is_public=True, mtime_ns=100 * SECOND, ctime_ns=200 * SECOND, inode=3)


def remembered(found: Found, moment: Moment = NOW) -> Hints:
    return Hints({"a.md": hint_of(found, "digest", moment)})


def test_a_file_that_is_as_it_was_seen_need_not_be_read() -> None:
    assert remembered(SEEN).digest("a.md", SEEN) == "digest"
    assert remembered(SEEN).digest("b.md", SEEN) == ""


@pytest.mark.parametrize(
    "now",
    [
        SEEN._replace(size=13),
        SEEN._replace(mtime_ns=SEEN.mtime_ns + 1),
        SEEN._replace(mtime_ns=SEEN.mtime_ns - 1),
        SEEN._replace(ctime_ns=SEEN.ctime_ns + 1),
        SEEN._replace(inode=4),
        SEEN._replace(kind=Kind.LINK),
    ],
)
def test_a_file_of_which_anything_differs_is_read(now: Found) -> None:
    assert remembered(SEEN).digest("a.md", now) == ""


@pytest.mark.parametrize(
    ("before", "holds"),
    [(-5 * SECOND, False), (0, False), (SECOND, False), (2 * SECOND, False), (2 * SECOND + 1, True)],
)
def test_a_file_that_changed_within_two_seconds_before_it_was_seen_is_read_again(
    before: int, holds: bool
) -> None:
    changed = NOW.ns - before
    for fresh in (SEEN._replace(mtime_ns=changed), SEEN._replace(ctime_ns=changed)):
        assert bool(remembered(fresh).digest("a.md", fresh)) == holds


def test_a_file_on_a_disk_whose_clock_nobody_asked_is_read_again() -> None:
    elsewhere = SEEN._replace(device=8)
    assert remembered(elsewhere).digest("a.md", elsewhere) == ""
    assert remembered(SEEN, NO_MOMENT).digest("a.md", SEEN) == ""


def test_the_present_is_told_by_the_clock_of_the_file_system(tmp_path: Path) -> None:
    put(tmp_path, {"a": "x"})
    before = LOCAL.stat(tmp_path / "a")
    first, second = moment_at(tmp_path / "clock", LOCAL), moment_at(tmp_path / "clock", LOCAL)
    assert before is not None
    assert before.mtime_ns <= first.ns <= second.ns
    assert first.device == before.device


_HINTS = st.dictionaries(
    st.text(max_size=8) | st.just("content/a\udce4.md"),
    st.builds(Hint, st.integers(), st.integers(), st.integers(), st.integers(), st.text("0af", max_size=64)),
    max_size=4,
).map(Hints)


@given(_HINTS)
def test_hints_come_back_as_they_were_written(hints: Hints) -> None:
    assert decoded(encoded(hints)) == hints


@given(_HINTS, st.data())
def test_hints_that_were_cut_short_are_none(hints: Hints, data: st.DataObject) -> None:
    whole = encoded(hints)
    cut = data.draw(st.integers(0, len(whole) - 1))
    assert decoded(whole[:cut]) == NO_HINTS


@given(st.binary(max_size=60))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    assert decoded(data) == NO_HINTS


@pytest.mark.parametrize(
    "damage",
    [
        {"format": 2},
        {"paths": ["a", "b"]},
        {"sizes": ["12"]},
        {"sizes": [True]},
        {"mtimes": [1.5]},
        {"digests": [7]},
        {"inodes": None},
        {"ctimes": {"a": 1}},
    ],
)
def test_hints_that_are_not_as_we_write_them_are_none(damage: dict[str, object]) -> None:
    held = json.loads(encoded(remembered(SEEN)))
    assert decoded(json.dumps(held).encode()) == remembered(SEEN)
    assert decoded(json.dumps({**held, **damage}).encode()) == NO_HINTS


@pytest.mark.parametrize("data", [b"[" * 100_000, b"[]", b"null", b"\xff", b"{}", b'{"format": 1}'])
def test_what_is_no_table_of_hints_is_none(data: bytes) -> None:
    assert decoded(data) == NO_HINTS
