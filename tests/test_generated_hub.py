"""The made-up hub of the benchmarks: the same text every time, whole, and with something of everything."""

from collections import Counter
from collections.abc import Iterator

import pytest

from bench.hub import generated
from talkoot.checks import check_freshness
from talkoot.content import TYPES
from talkoot.model.entry import Entry
from talkoot.model.fields import To
from talkoot.model.gathering import Gathering
from talkoot.reading.moments import read_moment
from talkoot.reading.shapes import is_group, item_of, shape_of
from talkoot.site.linking import Site
from talkoot.site.references import references
from talkoot.site.states import publicity
from tests.generated_hubs import ENTRIES, MOMENT, generated_build
from tests.hubs import messages

LANGUAGES = (("fi",), ("fi", "sv"))


def linked(languages: tuple[str, ...] = ("fi",)) -> Site:
    site = generated_build(languages=languages).site
    assert site
    return site


def reference_fields(owner: type, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every field of a group that holds a reference."""
    for field in shape_of(owner):
        here = (*path, field.name)
        item = item_of(field.hint) or field.hint
        if any(isinstance(mark, To) for mark in field.marks):
            yield here
        elif isinstance(item, type) and is_group(item):
            yield from reference_fields(item, here)


def told_references(entry: Entry) -> set[tuple[str, ...]]:
    return {tuple(str(part) for part in path if isinstance(part, str)) for path, _, _ in references(entry)}


@pytest.mark.parametrize("languages", LANGUAGES)
def test_it_has_as_many_entries_as_asked_for(languages: tuple[str, ...]) -> None:
    assert len(linked(languages).entries) == ENTRIES


@pytest.mark.parametrize("languages", LANGUAGES)
def test_it_builds_without_a_finding(languages: tuple[str, ...]) -> None:
    made = generated_build(languages=languages)
    assert messages(made) == ""
    assert made.files


@pytest.mark.parametrize("languages", LANGUAGES)
def test_nothing_in_it_has_grown_old(languages: tuple[str, ...]) -> None:
    assert list(check_freshness(linked(languages), read_moment(MOMENT).starts)) == []


def test_it_is_the_same_text_each_time() -> None:
    assert generated(ENTRIES) == generated(ENTRIES)
    assert list(generated(ENTRIES)) == list(generated(ENTRIES))


def test_a_wish_for_translations_adds_files_and_changes_none_but_the_settings() -> None:
    alone, both = generated(ENTRIES), generated(ENTRIES, ("fi", "sv"))
    added = both.keys() - alone.keys()
    assert all(".sv." in path for path in added)
    assert 0.08 < len(added) / ENTRIES < 0.22
    assert [path for path in alone if alone[path] != both[path]] == ["config.yaml"]


def test_it_has_every_content_type_and_releases_most_of_all() -> None:
    counted = Counter(entry.type.name for entry in linked().entries.values())
    assert set(counted) == {one.name for one in TYPES}
    assert counted.most_common(1)[0][0] == "release"


def test_it_has_a_reference_of_every_kind() -> None:
    fields = {path for one in TYPES for group in (*one.groups, one.own) for path in reference_fields(group)}
    told = set().union(*map(told_references, linked().entries.values()))
    assert fields - told == set()


def test_some_references_lead_to_a_part() -> None:
    assert any(ref.key for one in linked().entries.values() for _, ref, _ in references(one))


def test_it_has_rules_series_sign_ups_and_moves() -> None:
    gatherings = [one.own for one in linked().entries.values() if isinstance(one.own, Gathering)]
    assert any(one.recurrence and one.recurrence.moved for one in gatherings)
    assert any(one.recurrence and one.recurrence.cancelled for one in gatherings)
    assert any(one.sessions for one in gatherings)
    assert any(one.registration for one in gatherings)
    assert {"scheduled", "rescheduled"} <= {one.status for one in gatherings}


def test_not_all_of_it_is_public() -> None:
    now = read_moment(MOMENT).starts
    assert len({publicity(one, now) for one in linked().entries.values()}) > 1
