"""What one publication leaves to the next: addresses, ids, sequences, over edits and over time."""

from datetime import UTC, datetime, timedelta

from talkoot.building.build import Build
from talkoot.values.snapshot import Snapshot
from tests.hubs import built, events, feed, files, project, sample, without
from tests.publishing import Publishing, whole

NOW = "2026-05-01T12:00"
LATER = "2026-05-02T12:00"
EVENT = (
    "---\nid: messut\ntitle: Messut\nstarts: 2026-06-01T10:00\nmode: online\n"
    "online: {{sent_after_registration: true}}\n{}---\nTule.\n"
)
RELEASE = "---\nid: uutinen\ntitle: {}\nlead: Ingressi.\npublished: 2026-04-01T09:00\n---\nTeksti.\n"


def hub(event: str = "", title: str = "Uutinen", name: str = "uutinen", **more: str) -> Snapshot:
    return project(
        {
            "content/events/messut.md": EVENT.format(event),
            f"content/releases/{name}.md": RELEASE.format(title),
            **more,
        }
    )


def ledger(made: Build) -> bytes:
    return files(made)["ledger.json"]


def test_building_again_with_the_ledger_just_written_gives_the_same_site_and_ledger() -> None:
    first = built(hub(), NOW)
    assert files(built(hub(), NOW, ledger(first))) == files(first)


def test_a_renamed_file_redirects_by_itself_and_keeps_its_guid() -> None:
    first = built(hub(), NOW)
    second = files(built(hub(name="uusi-nimi", title="Uusi otsikko"), LATER, ledger(first)))
    assert 'url=../../tiedotteet/uusi-nimi/"' in second["tiedotteet/uutinen/index.html"].decode()
    assert (
        "/yhdistyksille/tiedotteet/uutinen/ /yhdistyksille/tiedotteet/uusi-nimi/ 301"
        in second["_redirects"].decode()
    )
    before, after = (feed(one["tiedotteet.xml"]).entries[0] for one in (files(first), second))
    assert (before.id, before.published) == (after.id, after.published)


def test_a_renamed_section_redirects_its_list_pages_feed_and_calendar() -> None:
    first = built(hub(), NOW)
    config = hub().sources["config.yaml"].read().decode() + "sections: {event: kokoontumiset}\n"
    second = files(built(hub(**{"config.yaml": config}), LATER, ledger(first)))
    moved = second["_redirects"].decode()
    for old, new in (
        ("tapahtumat/", "kokoontumiset/"),
        ("tapahtumat/messut/", "kokoontumiset/messut/"),
        ("tapahtumat.ics", "kokoontumiset.ics"),
        ("tapahtumat/messut/messut.ics", "kokoontumiset/messut/messut.ics"),
    ):
        assert f"/yhdistyksille/{old} /yhdistyksille/{new} 301" in moved


def test_a_vanished_file_is_an_error_that_the_lines_it_gives_mend() -> None:
    first = built(hub(), NOW)
    gone = without(hub(), "content/releases/uutinen.md")
    lost = built(gone, LATER, ledger(first))
    (finding,) = (one for one in lost.findings if one.is_error)
    assert finding.code == "address-lost"
    pasted = "\n".join(line for line in finding.fix.split("\n") if "#" not in line) + "\n"
    mended = {"content/redirects.yaml": pasted}
    second = built(project({"content/events/messut.md": EVENT.format("")}, mended), LATER, ledger(first))
    assert "poistettu" in files(second)["tiedotteet/uutinen/index.html"].decode()
    assert "tiedotteet/uutinen" not in files(second)["tiedotteet.xml"].decode()


def test_a_time_that_changes_raises_the_sequence_and_nothing_else_does() -> None:
    first = built(hub(), NOW)
    retitled = built(hub(title="Toinen otsikko"), LATER, ledger(first))
    moved = built(
        hub(event="status: rescheduled\nstatus_note: Sali\nprevious_start: 2026-05-30\n"),
        LATER,
        ledger(first),
    )
    (one,), (same,), (other,) = (events(files(made)["tapahtumat.ics"]) for made in (first, retitled, moved))
    assert one["sequence"] == same["sequence"] == 0
    assert one["dtstamp"].dt == same["dtstamp"].dt
    assert (other["uid"], other["sequence"]) == (one["uid"], 1)
    assert other["dtstamp"].dt == datetime(2026, 5, 2, 9, tzinfo=UTC)


def test_an_entry_taken_back_leaves_a_short_page_without_its_words() -> None:
    first = built(hub(), NOW)
    text = RELEASE.format("Uutinen").replace("lead:", "draft: true\nlead:")
    second = files(built(hub(**{"content/releases/uutinen.md": text}), LATER, ledger(first)))
    page = second["tiedotteet/uutinen/index.html"].decode()
    assert "ei ole juuri nyt julkinen" in page
    assert "Ingressi" not in page
    assert b"uutinen" not in second["tiedotteet.xml"] + second["sitemap.xml"]


def test_a_year_of_scheduled_builds_never_fails_and_each_build_changes_what_was_told() -> None:
    hub = Publishing.of({path: one.read() for path, one in sample().sources.items()}, "2026-09-15T09:00")
    until = hub.now + timedelta(days=365)
    made = hub.made()
    for _ in range(20):
        assert not made.failed
        if made.next_change is None or made.next_change > until:
            break
        hub.take(made)
        before, hub.now = hub.output, made.next_change
        made = hub.made()
        assert whole(made, before) != before
