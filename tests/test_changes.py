"""When the site next changes by itself: never later than it says, and never for nothing."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from talkoot.values.snapshot import Snapshot
from tests.hubs import built, changed, entry, files, project, record, site

NEXT = "next-change.json"
EARLY = "2026-03-20"
DAYS = [
    f"2026-{day}" for day in ("03-24", "03-26", "03-27", "03-28", "03-29", "03-30", "03-31", "04-01", "04-02")
]
CLOCKS = ("", "", "T00:00", "T09:00", "T15:30")


def moments(count: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Moments on different days of the week in which clocks go forward, in the order of time."""
    days = st.lists(st.sampled_from(DAYS), min_size=count, max_size=count, unique=True).map(sorted)
    clocks = st.tuples(*(st.sampled_from(CLOCKS) for _ in range(count)))
    return st.builds(lambda found, hours: tuple(map(str.__add__, found, hours)), days, clocks)


def lines(pattern: str, count: int) -> st.SearchStrategy[str]:
    return moments(count).map(lambda found: pattern.format(*found))


PUBLIC = st.one_of(
    st.just(""),
    st.just("draft: true\n"),
    lines("published: {0}\n", 1),
    lines("expires: {0}\n", 1),
    lines("published: {0}\nexpires: {1}\n", 2),
    lines("published: {0}\nwithdrawn: {{at: {1}, note: Virhe}}\n", 2),
    lines("published: {0}\nexpires: {1}\nwithdrawn: {{at: {2}}}\n", 3),
    lines("published: {0}\nupdates:\n- {{at: {1}, note: Korjattu}}\n", 2),
)
STATUS = st.sampled_from(
    ["", "status: cancelled\nstatus_note: Ei pidetä\n", "status: postponed\nstatus_note: Siirtyy\n"]
)
SIGN_UP = "registration: {{opens: {0}, closes: {1}, url: https://ilmo.example/}}\n"
OFF = "status: cancelled, status_note: Ei"
WHEN = st.one_of(
    lines("starts: {0}\n", 1),
    lines("starts: {0}\nends: {1}\n", 2),
    lines(SIGN_UP + "starts: {2}\n", 3),
    lines(SIGN_UP + "starts: {2}\nends: {3}\n", 4),
    lines(
        "sessions:\n- {{key: a, starts: {1}, registration: {{closes: {0}}}}}\n- {{key: b, starts: {2}}}\n", 3
    ),
    lines("sessions:\n- {{key: a, starts: {0}, " + OFF + "}}\n- {{key: b, starts: {1}}}\n", 2),
    lines("starts: {0}\nrecurrence: {{frequency: daily, interval: 2, count: 3}}\n", 1),
)
ABOUT = st.sampled_from(["kysely", "messut", "tuki", "hanke", "kysely, messut"])
HUBS = st.fixed_dictionaries(
    {
        "surveys/kysely": st.builds(str.__add__, PUBLIC, lines("opens: {0}\ncloses: {1}\n", 2)),
        "events/messut": st.builds("{}{}{}".format, PUBLIC, STATUS, WHEN),
        "grants/tuki": st.builds(
            str.__add__, PUBLIC, lines("rounds:\n- {{key: a, opens: {0}, closes: {1}}}\n", 2)
        ),
        "projects/hanke": st.builds(str.__add__, PUBLIC, lines("starts: {0}\nends: {1}\n", 2)),
        "associations/seura": st.builds(
            str.__add__, PUBLIC, lines("seeks:\n- {{what: apua, until: {0}}}\n", 1)
        ),
        "pages/ohje": st.builds("{}contacts: [neuvoja]\n".format, PUBLIC),
        "networks/verkosto": st.builds("about: [{}]\n".format, ABOUT),
    }
)
VALID = lines("valid_until: {0}\nsubstitute: viestinta\n", 1)


def hub_of(told: Mapping[str, str], contact: str) -> Snapshot:
    found = [entry(path.split("/")[0], path.split("/")[1], fields) for path, fields in told.items()]
    return project(*found, record("contacts", "neuvoja", contact))


INSTANTS = st.datetimes(datetime(2026, 3, 22), datetime(2026, 4, 4), timezones=st.just(UTC)).map(
    lambda one: one.replace(microsecond=0)
)


@settings(max_examples=40)
@given(HUBS, VALID, INSTANTS, st.floats(0, 1, exclude_max=True))
def test_between_two_changes_the_site_stays_the_same_and_at_each_it_differs(
    told: Mapping[str, str], contact: str, now: datetime, share: float
) -> None:
    hub = hub_of(told, contact)
    ledger = site(hub, EARLY)["ledger.json"]
    made = built(hub, now.isoformat(), ledger)
    coming = made.next_change or now + timedelta(days=9000)
    assert coming > now
    between = now + timedelta(seconds=int((coming - now).total_seconds() * share))
    for moment in (between, coming - timedelta(seconds=1)):
        assert changed(files(made), site(hub, moment.isoformat(), ledger)) == set()
    if made.next_change:
        after = site(hub, coming.isoformat(), ledger)
        assert changed(files(made), after) - {NEXT, "ledger.json"}


@settings(max_examples=20)
@given(HUBS, VALID, INSTANTS)
def test_the_instant_stands_alone_in_its_file(told: Mapping[str, str], contact: str, now: datetime) -> None:
    made = built(hub_of(told, contact), now.isoformat())
    held = json.loads(files(made)[NEXT])
    assert list(held) == ["next_change"]
    at = held["next_change"]
    assert (datetime.fromisoformat(at) if at else None) == made.next_change


def test_a_site_without_times_never_changes_by_itself() -> None:
    made = built(project(entry("pages", "ohje")), "2026-03-01")
    assert made.next_change is None
    assert files(made)[NEXT] == b'{"next_change": null}\n'
