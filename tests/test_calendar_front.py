"""The front of the calendar, the ways to it, and what becomes of its months as time goes by."""

import pytest

from tests.hubs import built, changed, codes, entry, main_part, project, seen, site
from tests.test_calendar_months import NOW, event, words


@pytest.mark.parametrize(
    ("now", "month"),
    [
        ("2026-06-15", "Lokakuu 2026"),
        ("2026-10-03T09:59", "Lokakuu 2026"),
        ("2026-10-03T14:59", "Lokakuu 2026"),
        ("2026-10-03T15:00", "Marraskuu 2026"),
        ("2026-11-30T23:59", "Marraskuu 2026"),
        ("2027-05-01", "Marraskuu 2026"),
    ],
)
def test_the_front_shows_the_first_month_in_which_something_is_not_over(now: str, month: str) -> None:
    hub = project(
        event("a", "starts: 2026-10-03T10:00\nends: 2026-10-03T15:00"),
        entry("surveys", "b", "opens: 2026-11-01\ncloses: 2026-11-30"),
    )
    assert words(next(main_part(site(hub, now)["kalenteri/index.html"]).iter("caption"))) == month


def test_without_anything_the_calendar_says_so_and_nothing_leads_to_it() -> None:
    made = site(project(), NOW)
    assert "Täällä ei ole juuri nyt mitään." in seen(made["kalenteri/index.html"])
    for path in ("index.html", "tapahtumat/index.html", "maaraajat/index.html"):
        assert b"kalenteri/" not in made[path]


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("index.html", "kalenteri/"),
        ("tapahtumat/index.html", "../kalenteri/"),
        ("tyopajat/index.html", "../kalenteri/"),
        ("maaraajat/index.html", "../kalenteri/"),
        ("maaraajat/index.html", "../vuosikello/"),
        ("index.html", "vuosikello/"),
        ("avustukset/index.html", "../vuosikello/"),
        ("kyselyt/index.html", "../vuosikello/"),
        ("kumppanuuspoydat/index.html", "../vuosikello/"),
        ("index.html", "etsitaan-ja-tarjotaan/"),
    ],
)
def test_lists_and_the_home_page_lead_to_the_same_in_another_form(path: str, to: str) -> None:
    hub = project(
        event("messut", "starts: 2026-10-03T10:00"),
        entry("surveys", "kysely", "opens: 2026-06-01\ncloses: 2026-07-31"),
        entry("associations", "seura"),
    )
    assert main_part(site(hub, NOW)[path]).xpath(f".//a[@href='{to}']")


def test_a_month_that_time_takes_away_leads_to_the_calendar_as_what_leads_to_it_does() -> None:
    hub = project(
        event("a", "starts: 2026-10-03T10:00\nexpires: 2026-10-31"),
        event("b", "starts: 2027-10-03T10:00"),
        {"content/redirects.yaml": "- from: lokakuu/\n  to: kalenteri/2026-10/\n"},
    )
    first = site(hub, NOW)
    made = built(hub, "2026-11-01", first["ledger.json"])
    assert not made.failed, codes(made)
    after = dict(made.files)
    assert b'url=../../kalenteri/"' in after["kalenteri/2026-10/index.html"]
    assert b'url=../kalenteri/"' in after["lokakuu/index.html"]


def test_an_old_address_may_not_lead_to_a_year_of_anything_else() -> None:
    hub = project({"content/redirects.yaml": "- from: vanha/\n  to: tapahtumat/2026/\n"})
    assert "redirect-unknown-target" in codes(built(hub, NOW))


def test_a_month_does_not_change_when_an_event_of_it_begins_or_ends() -> None:
    hub = project(event("a", "starts: 2026-10-03T10:00\nends: 2026-10-03T15:00"))
    ledger = site(hub, NOW)["ledger.json"]
    before, after = (site(hub, now, ledger) for now in ("2026-10-01", "2026-10-05"))
    assert [path for path in changed(before, after) if path.startswith("kalenteri/20")] == []
