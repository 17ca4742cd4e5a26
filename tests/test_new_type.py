"""The recipe of ARCHITECTURE.md: a content type is one file and its words, and is then everywhere."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.hubs import ROOT, feed

TYPE = '''"""A volunteer task (talkoohomma)."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.content_type import ContentType
from talkoot.model.fields import Key, Line, Url
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.schedule import Occurrence, Window
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to be done together."""

    day: Annotated[When, "When it is done."]
    join_by: Annotated[When, "By when one joins in."]
    tools: Annotated[Line, "What to bring."] = Line("")
    join_url: Annotated[Url, "Where one joins in."] = Url("")

    def occurrences(self) -> tuple[Occurrence, ...]:
        return (Occurrence(key=Key(""), starts=self.day, ends=None),)

    def windows(self) -> tuple[Window, ...]:
        return (Window("joining", "registration", None, self.join_by, self.join_url),)


TYPE = ContentType(name="task", folder="tasks", own=Task, groups=ALL_GROUPS, order=35)
'''
WORDS = {
    "type.task.one": "Talkoohomma",
    "type.task.many": "Talkoohommat",
    "type.task.section": "talkoohommat",
    "type.task.intro": "Tule tekemään yhdessä.",
    "label.day": "Päivä",
    "label.join_by": "Mukaan viimeistään",
    "label.tools": "Ota mukaan",
    "label.join_url": "Ilmoittautuminen",
}
CONFIG = """\
site_id: kunta-hub
name: Yhdistyksille
organisation: Kunta
base_url: https://www.kunta.example/yhdistyksille/
feedback: {email: palaute@kunta.example}
"""
TASK = """\
---
id: homma-haravointi
title: Haravoidaan ranta
day: 2026-10-03T10:00
join_by: 2026-10-01
tools: harava ja hanskat
join_url: https://ilmo.example/haravointi
---
Kahvit tarjotaan.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hub with a task, built by a copy of the generator to which only the type was added."""
    place = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "talkoot", place / "talkoot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", place / "templates")
    (place / "talkoot/content/task.py").write_text(TYPE, encoding="utf-8")
    for catalogue in (place / "templates/translations").glob("*.po"):
        words = "".join(f'\nmsgid "{key}"\nmsgstr "{text}"\n' for key, text in WORDS.items())
        catalogue.write_text(catalogue.read_text("utf-8") + words, encoding="utf-8")
    hub = place / "hub"
    (hub / "content/tasks").mkdir(parents=True)
    (hub / "config.yaml").write_text(CONFIG, encoding="utf-8")
    (hub / "content/tasks/haravointi.md").write_text(TASK, encoding="utf-8")
    command = [sys.executable, "-m", "talkoot", "build", "--project", str(hub), "--now", "2026-09-15T09:00"]
    done = subprocess.run(
        [*command, "--output", str(hub / "site")],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return hub / "site"


def text(site: Path, path: str) -> str:
    return re.sub(r"<[^>]+>", " ", (site / path).read_text("utf-8"))


def test_it_has_its_page_with_its_fields_under_their_labels(built: Path) -> None:
    page = " ".join(text(built, "talkoohommat/haravointi/index.html").split())
    for words in ("Haravoidaan ranta", "la 3.10.2026 klo 10", "Ota mukaan harava ja hanskat", "Ilmoittaudu"):
        assert words in page


def test_it_has_its_list_and_stands_in_it(built: Path) -> None:
    page = text(built, "talkoohommat/index.html")
    assert "Tule tekemään yhdessä." in page
    assert "Haravoidaan ranta" in page


def test_it_is_among_the_deadlines(built: Path) -> None:
    assert "Haravoidaan ranta" in text(built, "maaraajat/index.html")
    (item,) = feed((built / "maaraajat.xml").read_bytes()).entries
    assert "Haravoidaan ranta" in item.title


def test_it_has_its_feed(built: Path) -> None:
    (item,) = feed((built / "talkoohommat.xml").read_bytes()).entries
    assert (item.title, item.id) == ("Haravoidaan ranta", "kunta-hub:homma-haravointi")


def test_it_is_in_the_calendar_of_all_and_in_one_of_its_own(built: Path) -> None:
    for path in ("tapahtumat.ics", "talkoohommat/haravointi/haravointi.ics"):
        (event,) = Calendar.from_ical((built / path).read_bytes()).walk("VEVENT")
        assert event["summary"] == "Haravoidaan ranta"


def test_it_is_in_the_sitemap_and_changes_the_site_when_its_time_comes(built: Path) -> None:
    address = "https://www.kunta.example/yhdistyksille/talkoohommat/haravointi/"
    assert f"<loc>{address}</loc>" in (built / "sitemap.xml").read_text("utf-8")
    told = json.loads((built / "next-change.json").read_bytes())
    assert told == {"next_change": "2026-10-02T00:00:00+03:00"}
