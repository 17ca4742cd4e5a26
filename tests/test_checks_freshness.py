"""What grows old by itself."""

from datetime import datetime

import pytest

from talkoot.checks import check, check_freshness, freshness, relative_times
from talkoot.reading.moments import read_moment
from tests.checked_sites import codes_at, entry, record, site_of, together

NOW = "2026-06-15T12:00"


def _fresh(*files: dict[str, str], now: str = NOW) -> list[str]:
    return codes_at(freshness.check_at, now, together(*files))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("valid_until: 2026-06-14", ["contact-ended"]),
        ("valid_until: 2026-06-15", []),
        ("valid_until: 2026-06-14\nsubstitute: toinen", []),
        ("", []),
    ],
)
def test_a_contact_who_has_left_has_a_substitute(fields: str, expected: list[str]) -> None:
    assert _fresh(record("contacts", "a", fields), record("contacts", "toinen")) == expected


def test_how_many_refer_to_a_contact_who_has_left_is_told() -> None:
    users = [entry("networks", f"n-{letter}", "contacts: [a]\nowner: a") for letter in "xyz"]
    site = site_of(together(record("contacts", "a", "valid_until: 2026-01-01"), *users))
    (finding,) = freshness.check_at(site, site_now())
    assert "Viittauksia: 3." in finding.message("fi")


def site_now() -> datetime:
    return read_moment(NOW).starts


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("ends: 2026-01-31", ["project-without-outcome"]),
        ("ends: 2026-12-31", []),
        ("starts: 2020-01-01", []),
        ("ends: 2026-01-31\nleads_to: [n]", []),
        ("ends: 2026-01-31\nupdates: [{at: 2026-03-01, note: Tulokset}]", []),
        ("ends: 2026-01-31\nupdates: [{at: 2025-03-01, note: Alku}]", ["project-without-outcome"]),
    ],
)
def test_a_project_that_has_ended_tells_what_came_of_it(fields: str, expected: list[str]) -> None:
    assert _fresh(entry("projects", "p", fields), entry("networks", "n")) == expected


def test_a_release_about_an_ended_project_tells_what_came_of_it() -> None:
    project = entry("projects", "p", "ends: 2026-01-31")
    release = "lead: x\npublished: {}\nabout: [p]"
    assert _fresh(project, entry("releases", "r", release.format("2026-02-15"))) == []
    assert _fresh(project, entry("releases", "r", release.format("2025-02-15"))) == [
        "project-without-outcome"
    ]


ROUNDS = 'rounds:\n  - {key: "2025", opens: 2025-03-01, closes: 2025-03-31}\n'


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (ROUNDS, ["grant-without-round"]),
        (ROUNDS + '  - {key: "2027", opens: 2027-03-01, closes: 2027-03-31}\n', []),
        (ROUNDS + "usual: Haku on maaliskuussa.", []),
        (ROUNDS + "always_open: true", []),
        ("amount: {total: 1000}", []),
    ],
)
def test_a_grant_tells_when_one_can_apply_next(fields: str, expected: list[str]) -> None:
    assert _fresh(entry("grants", "g", fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("review_by: 2026-06-14", ["review-overdue"]),
        ("review_by: 2026-06-15", []),
        ("review_by: 2026-06-14\ndraft: true", []),
        ("review_by: 2026-06-14\nexpires: 2026-01-01", []),
    ],
)
def test_a_public_text_is_read_through_by_its_day(fields: str, expected: list[str]) -> None:
    assert _fresh(entry("networks", "n", fields)) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-06-14", ["association-unchecked"]), ("2024-06-15", []), ("2026-01-01", [])]
)
def test_an_association_confirms_its_details_every_two_years(day: str, expected: list[str]) -> None:
    assert _fresh(entry("associations", "a", f"checked: {day}")) == expected


@pytest.mark.parametrize(
    ("recording", "expected"),
    [
        ("published: 2026-05-31", ["recording-without-captions"]),
        ("published: 2026-06-01", []),
        ("published: 2026-05-01, captions: true", []),
    ],
)
def test_a_recording_has_captions_after_two_weeks(recording: str, expected: list[str]) -> None:
    event = entry("events", "e", f"starts: 2026-05-01\nrecording: {{url: https://v.example/, {recording}}}")
    assert _fresh(event) == expected


def _old(*files: dict[str, str]) -> list[str]:
    return codes_at(relative_times.check_at, NOW, together(*files))


@pytest.mark.parametrize(
    ("fields", "body", "expected"),
    [
        ("published: 2025-06-01", "Ensi syksynä jatketaan.", ["relative-time"]),
        ("published: 2025-06-01", "Syksyllä 2025 jatketaan.", []),
        ("published: 2025-06-30", "Ensi syksynä jatketaan.", []),
        ("published: 2025-06-01\nlead: Viime vuonna alkoi.", "Tänä vuonna jatkuu.", ["relative-time"] * 2),
        ("published: 2025-06-01\nupdates: [{at: 2026-01-01, note: A}]", "Tänä vuonna jatkuu.", []),
        ("", "Ensi vuonna jatketaan.", []),
        ("published: 2025-06-01", "Ilta on ensi kertaa avoin, ja ensiapu on paikalla.", []),
    ],
)
def test_relative_times_are_true_for_a_year(fields: str, body: str, expected: list[str]) -> None:
    assert _old(entry("networks", "n", fields, body)) == expected


def test_an_event_without_a_publication_grows_old_after_it_was_held() -> None:
    assert _old(entry("events", "e", "starts: 2025-05-01", "Ensi vuonna taas.")) == ["relative-time"]
    assert _old(entry("events", "e", "starts: 2026-05-01", "Ensi vuonna taas.")) == []


def test_a_translation_is_judged_in_its_own_language() -> None:
    swedish = {"content/networks/n.sv.md": "---\ntitle: N\n---\nNästa år fortsätter vi, i höst vilar vi.\n"}
    assert _old(entry("networks", "n", "published: 2025-01-01"), swedish) == ["relative-time"]


def test_the_checks_of_content_do_not_depend_on_the_time() -> None:
    files = together(record("contacts", "a", "valid_until: 2000-01-01"), entry("networks", "n", "owner: a"))
    site = site_of(files)
    assert [one.code for one in check(site)] == ["no-statement"]
    found = sorted(one.code for one in check_freshness(site, site_now()))
    assert found == ["contact-ended", "feedback-not-anonymous"]
