"""References and circles of references."""

import pytest

from talkoot.checks import cycles, references
from talkoot.checks.cycles import cycles as circles
from tests.checked_sites import CONFIG, Files, codes, entry, found, places, record, together

CONTACT = record("contacts", "neuvoja")


def test_a_reference_to_what_exists_is_fine() -> None:
    survey = entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-03-31\nurl: https://k.example/")
    release = entry(
        "releases", "uutinen", "lead: x\npublished: 2026-03-01\ncontacts: [neuvoja]\nabout: [kysely]"
    )
    assert codes(references, together(CONTACT, survey, release)) == []


def test_an_unknown_id_is_told_with_the_nearest_one_in_the_line_to_write() -> None:
    one = entry("networks", "verkosto", "contacts: [neuvoja, neuvja]")
    (finding,) = found(references, together(CONTACT, one))
    assert (finding.code, str(finding.location)) == (
        "unknown-reference",
        "content/networks/verkosto.md:4:21",
    )
    assert (finding.text, finding.fix) == ("neuvja", "contacts: [neuvoja, neuvoja]")


def test_in_a_list_of_lines_the_fix_is_one_line() -> None:
    one = entry("networks", "verkosto", "contacts:\n  - neuvja")
    (finding,) = found(references, together(CONTACT, one))
    assert finding.fix == "- neuvoja"


def test_a_single_reference_is_mended_with_its_field() -> None:
    one = entry("networks", "verkosto", "owner: neuvja")
    (finding,) = found(references, together(CONTACT, one))
    assert finding.fix == "owner: neuvoja"


def test_only_ids_that_fit_the_field_are_proposed() -> None:
    near = entry("networks", "neuvonta")
    one = entry("networks", "verkosto", "owner: neuvontaa")
    (finding,) = found(references, together(near, one))
    assert finding.fix == ""


def test_a_file_with_mistakes_is_not_reported_again_where_it_is_referred_to() -> None:
    broken = {"content/contacts/neuvoja.yaml": "id: neuvoja\nrole: [\n"}
    assert codes(references, together(broken, entry("networks", "verkosto", "owner: neuvoja"))) == []


def test_every_use_of_a_removed_contact_is_listed() -> None:
    users = [entry("networks", f"verkosto-{letter}", "contacts: [poistettu]") for letter in "abc"]
    assert codes(references, together(*users)) == ["unknown-reference"] * 3


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("owner: toinen", "content/contacts/"),
        ("related: [neuvoja]", "content/associations/"),
    ],
)
def test_a_reference_to_the_wrong_type_names_the_folders_that_fit(fields: str, wanted: str) -> None:
    one = entry("networks", "verkosto", fields)
    (finding,) = found(references, together(CONTACT, entry("networks", "toinen"), one))
    assert finding.code == "wrong-type-reference"
    assert wanted in finding.hint("fi")


def _forum(*keys: str) -> Files:
    editions = "".join(f"  - key: {key}\n    when: 2026\n" for key in keys)
    return entry("forums", "poyta", f"editions:\n{editions}" if keys else "")


def test_an_unknown_part_is_told_with_the_nearest_key() -> None:
    one = entry("networks", "verkosto", "part_of: [poyta.202]")
    (finding,) = found(references, together(_forum("2026", "2025"), one))
    assert (finding.code, finding.fix) == ("unknown-part", "part_of: [poyta.2026]")


def test_a_part_of_what_has_no_parts_is_written_without_its_key() -> None:
    one = entry("networks", "verkosto", "part_of: [poyta.2026]")
    (finding,) = found(references, together(_forum(), one))
    assert (finding.code, finding.fix) == ("no-parts", "part_of: [poyta]")


def test_nothing_refers_to_itself() -> None:
    assert codes(references, entry("networks", "verkosto", "related: [verkosto]")) == ["reference-to-itself"]


def test_references_within_parts_are_checked_where_they_stand() -> None:
    sessions = "sessions:\n  - key: a\n    starts: 2026-03-01\n    place: talo-2\n"
    one = entry("workshops", "paja", sessions)
    assert places(references, together(one, record("places", "talo"))) == [
        ("unknown-reference", "content/workshops/paja.md:7:12")
    ]


def test_the_settings_refer_to_contacts_that_exist() -> None:
    config = f"{CONFIG}media_contact: viestinta\nhome_contacts:\n  - neuvoja\n  - neuvojat\n"
    assert places(references, together(CONTACT, {"config.yaml": config})) == [
        ("unknown-reference", "config.yaml:18:16"),
        ("unknown-reference", "config.yaml:21:5"),
    ]


def test_a_circle_of_belonging_is_printed_from_its_first_id() -> None:
    files = together(
        entry("projects", "b", "part_of: [c]"),
        entry("projects", "a", "part_of: [b]"),
        entry("projects", "c", "part_of: [a]"),
        entry("projects", "d", "part_of: [a]"),
    )
    (finding,) = found(cycles, files)
    assert finding.code == "part-of-cycle"
    assert "a → b → c → a" in finding.message("fi")
    assert str(finding.location) == "content/projects/a.md:4:10"


def test_a_chain_that_ends_is_no_circle() -> None:
    files = together(entry("projects", "a", "part_of: [b]"), entry("projects", "b", "part_of: [c]"))
    assert codes(cycles, files) == []


def test_contacts_do_not_stand_in_for_each_other() -> None:
    files = together(
        record("contacts", "a", "substitute: b"),
        record("contacts", "b", "substitute: a"),
        record("contacts", "c", "substitute: a"),
    )
    (finding,) = found(cycles, files)
    assert finding.code == "substitute-cycle"
    assert "a → b → a" in finding.message("en")


def test_circles_that_share_an_entry_are_both_found() -> None:
    leads = {"a": ("b", "c"), "b": ("a",), "c": ("a",)}
    assert sorted(circles(leads)) == [("a", "b"), ("a", "c")]


def test_a_long_chain_is_followed_to_its_end() -> None:
    leads = {f"n{number:05}": (f"n{number + 1:05}",) for number in range(20_000)}
    assert list(circles(leads)) == []
