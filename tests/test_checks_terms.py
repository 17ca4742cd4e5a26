"""Topics, areas, audiences and keys."""

import pytest

from talkoot.checks import keys, terms
from tests.checked_sites import CONFIG, codes, entry, found, places, record, together


def test_declared_terms_are_fine_also_those_within_others() -> None:
    one = entry("networks", "n", "topics: [kulttuuri]\nareas: [keskusta, kantakaupunki]\naudience: [seurat]")
    assert codes(terms, together(one, record("places", "talo", "area: keskusta"))) == []


@pytest.mark.parametrize(
    ("fields", "code", "fix"),
    [
        ("topics: [kultuuri]", "undeclared-topic", "topics: [kulttuuri]"),
        ("topics: [liikunta, kultuuri]", "undeclared-topic", "topics: [liikunta, kulttuuri]"),
        ("topics:\n  - kultuuri", "undeclared-topic", "- kulttuuri"),
        ("topics: [motion]", "undeclared-topic", "topics: [liikunta]"),
        ("areas: [keskust]", "undeclared-area", "areas: [keskusta]"),
        ("audience: [seura]", "undeclared-audience", "audience: [seurat]"),
        ("audience: [x]", "undeclared-audience", ""),
    ],
)
def test_an_undeclared_term_is_told_with_the_nearest_id_or_label(fields: str, code: str, fix: str) -> None:
    (finding,) = found(terms, entry("networks", "n", fields))
    assert (finding.code, finding.fix) == (code, fix)


def test_the_area_of_a_place_is_an_area() -> None:
    (finding,) = found(terms, record("places", "talo", "area: keskus"))
    assert (finding.code, finding.fix) == ("undeclared-area", "area: keskusta")


def test_an_id_is_declared_once_also_within_another_area() -> None:
    config = CONFIG + "".join(
        (
            "boilerplate: x\n",
            "required_languages:\n  page: [sv]\n",
        )
    )
    config = config.replace("parts:\n", "parts:\n      - {id: kantakaupunki, label: Toinen}\n")
    config = config.replace("- {id: seurat", "- {id: seurat, label: A}\n  - {id: seurat")
    assert places(terms, {"config.yaml": config}) == [
        ("declared-twice", "config.yaml:13:14"),
        ("declared-twice", "config.yaml:17:10"),
    ]


def test_the_same_id_can_be_a_topic_and_an_audience() -> None:
    config = CONFIG.replace("{id: seurat", "{id: liikunta")
    assert codes(terms, {"config.yaml": config}) == []


ROUNDS = """
rounds:
  - {key: "2026", opens: 2026-03-01, closes: 2026-03-31}
  - {key: "2026", opens: 2026-09-01, closes: 2026-09-30}
"""


def test_a_key_is_used_once_within_an_entry_and_the_next_free_one_is_proposed() -> None:
    (finding,) = found(keys, entry("grants", "avustus", ROUNDS))
    assert (finding.code, finding.fix) == ("same-key", "key: 2026-2")
    assert str(finding.location) == "content/grants/avustus.md:6:11"
    assert "5" in finding.message("fi")


def test_two_entries_can_have_the_same_keys() -> None:
    rounds = ROUNDS.replace('"2026", opens: 2026-09', '"2026-2", opens: 2026-09')
    assert codes(keys, together(entry("grants", "a", rounds), entry("grants", "b", rounds))) == []


@pytest.mark.parametrize("key", ["registration", "kevat-registration"])
def test_a_key_that_registrations_have_is_reserved(key: str) -> None:
    one = entry("workshops", "paja", f"sessions:\n  - key: {key}\n    starts: 2026-03-01\n")
    assert codes(keys, one) == ["reserved-key"]
