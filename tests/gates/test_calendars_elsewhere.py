"""ical.js, which shares no line with what writes the calendars, reads the same events in every one."""

import json
import subprocess
from datetime import date, datetime
from pathlib import Path

from icalendar import Calendar, Event

from tests.gates.kinds import Hub
from tests.gates.tools import HERE, ICAL, package, program


def test_another_program_reads_the_same_events(hub: Hub) -> None:
    package(ICAL)
    paths = [str(path) for path in sorted(hub.folder.rglob("*.ics"))]
    command = [program("node"), "events.mjs"]
    asked = json.dumps(paths)
    done = subprocess.run(command, cwd=HERE, input=asked, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    there = json.loads(done.stdout)
    assert len(there) == len(paths) > 50
    assert {path: sorted(there[path]) for path in paths} == {path: here(path) for path in paths}


def here(path: str) -> list[list[str]]:
    """The events of a calendar as our own library reads them."""
    calendar = Calendar.from_ical(Path(path).read_bytes())
    return sorted(
        [str(one["UID"]), str(one["SUMMARY"]), told(one.start), told(one.end)]
        for one in calendar.walk("VEVENT")
        if isinstance(one, Event)
    )


def told(when: date | datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%S" if isinstance(when, datetime) else "%Y-%m-%d")
