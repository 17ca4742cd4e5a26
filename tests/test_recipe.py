"""The recipe of ARCHITECTURE.md: a content type is one file and its words, and then it is everywhere."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, ROOT, events, feed, seen

TYPE = '''
"""A task for volunteers (talkootehtävä)."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.content_type import ContentType
from talkoot.model.fields import Key, Line
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.schedule import Occurrence, Window
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerTask:
    """Work that many hands do in a day."""

    starts: Annotated[When, "When the work begins."]
    ends: Annotated[When | None, "When it ends."] = None
    sign_up_by: Annotated[When | None, "The last day for signing up."] = None
    hands: Annotated[int | None, "How many volunteers are needed."] = None
    tools: Annotated[tuple[Line, ...], "What to bring along."] = ()

    def occurrences(self) -> tuple[Occurrence, ...]:
        """The only time."""
        return (Occurrence(Key(""), self.starts, self.ends),)

    def windows(self) -> tuple[Window, ...]:
        """Signing up."""
        return (Window("sign-up", "registration", None, self.sign_up_by),) if self.sign_up_by else ()


TYPE = ContentType(
    name="volunteer_task",
    folder="volunteer_tasks",
    own=VolunteerTask,
    groups=ALL_GROUPS,
    order=35,
    door="people",
)
'''
WORDS = {
    "fi": {
        "type.volunteer_task.one": "Talkootehtävä",
        "type.volunteer_task.many": "Talkootehtävät",
        "type.volunteer_task.section": "talkootehtavat",
        "type.volunteer_task.intro": "Tule mukaan talkoisiin.",
        "label.hands": "Auttajia tarvitaan",
        "label.tools": "Ota mukaan",
        "label.sign_up_by": "Ilmoittaudu viimeistään",
        "How many volunteers are needed.": "Montako auttajaa tarvitaan.",
    },
    "sv": {
        "type.volunteer_task.one": "Talkouppgift",
        "type.volunteer_task.many": "Talkouppgifter",
        "type.volunteer_task.section": "talkouppgifter",
        "type.volunteer_task.intro": "Kom med på talko.",
        "label.hands": "Hjälpare behövs",
        "label.tools": "Ta med",
        "label.sign_up_by": "Anmäl dig senast",
    },
    "en": {
        "type.volunteer_task.one": "Volunteer task",
        "type.volunteer_task.many": "Volunteer tasks",
        "type.volunteer_task.section": "volunteer-tasks",
        "type.volunteer_task.intro": "Come and help.",
        "label.hands": "Helpers needed",
        "label.tools": "Bring along",
        "label.sign_up_by": "Sign up by",
    },
}
TASK = """\
---
id: pihatalkoot
title: Kylätalon pihatalkoot
lead: Haravoidaan yhdessä.
starts: 2026-05-02T10:00
ends: 2026-05-02T14:00
sign_up_by: 2026-04-30
hands: 12
tools: [harava, hanskat]
topics: [kulttuuri]
---
Kahvit tarjotaan.
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the generator with the type, and a hub that uses it."""
    root = tmp_path_factory.mktemp("recipe")
    for folder in ("talkoot", "templates"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    put(root, {"talkoot/content/volunteer_task.py": TYPE.lstrip()})
    for language, words in WORDS.items():
        with (root / f"templates/translations/{language}.po").open("a", encoding="utf-8") as catalogue:
            catalogue.writelines(f'\nmsgid "{key}"\nmsgstr "{text}"\n' for key, text in words.items())
    hub = {
        "config.yaml": f"{CONFIG}menu: [volunteer_task]\nlanguages: [fi, sv]\n",
        "content/contacts/viestinta.yaml": CONTACT,
        "content/volunteer_tasks/pihatalkoot.md": TASK,
    }
    put(root / "hub", hub)
    return root


def run(copy: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "talkoot", *arguments, "--project", "hub"]
    told = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=copy, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def made(copy: Path) -> Mapping[str, bytes]:
    """The site of the hub while signing up is open."""
    run(copy, "build", "--no-search", "--output", "site", "--now", "2026-04-15")
    return files_in(copy / "site")


PAGE = "talkootehtavat/pihatalkoot/index.html"


def test_it_has_a_page_with_its_fields_by_their_labels(made: Mapping[str, bytes]) -> None:
    words = seen(made[PAGE])
    for told in (
        "Talkootehtävä",
        "la 2.5.2026 klo 10–14",
        "Auttajia tarvitaan 12",
        "Ota mukaan harava",
        "Kahvit",
    ):
        assert told in words
    assert "Talkouppgift" in seen(made["sv/talkouppgifter/pihatalkoot/index.html"])


@pytest.mark.parametrize(
    "path", ["talkootehtavat/index.html", "index.html", "maaraajat/index.html", "aiheet/kulttuuri/index.html"]
)
def test_it_is_in_its_list_on_the_home_page_among_deadlines_and_under_its_topic(
    made: Mapping[str, bytes], path: str
) -> None:
    assert "Kylätalon pihatalkoot" in seen(made[path])


def test_it_has_a_feed_and_its_deadline_is_in_that_of_deadlines(made: Mapping[str, bytes]) -> None:
    for path, guid in (
        ("talkootehtavat.xml", "pihatalkoot"),
        ("maaraajat.xml", "pihatalkoot.sign-up.closes"),
    ):
        assert [item.id for item in feed(made[path]).entries] == [f"kunta-hub:{guid}"]


def test_it_is_in_the_calendars(made: Mapping[str, bytes]) -> None:
    for path in (
        "tapahtumat.ics",
        "talkootehtavat/pihatalkoot/pihatalkoot.ics",
        "aiheet/kulttuuri/tapahtumat.ics",
    ):
        assert [str(one["uid"]) for one in events(made[path])] == ["kunta-hub:pihatalkoot"]
    assert [str(one["uid"]) for one in events(made["maaraajat.ics"])] == [
        "kunta-hub:pihatalkoot.sign-up.closes"
    ]


def test_the_sitemap_and_the_menu_lead_to_it(made: Mapping[str, bytes]) -> None:
    found = [str(one.text) for one in etree.fromstring(made["sitemap.xml"]).iter("{*}loc")]
    assert f"https://www.kunta.example/yhdistyksille/{PAGE.removesuffix('index.html')}" in found
    assert b'href="talkootehtavat/"' in made["index.html"]


def test_staff_can_begin_a_new_one_and_programs_can_ask_for_its_schema(copy: Path) -> None:
    run(copy, "new", "volunteer_task", "Rantatalkoot")
    (text,) = [path.read_text() for path in (copy / "hub/content/volunteer_tasks").glob("*rantatalkoot.md")]
    assert "# Montako auttajaa tarvitaan.\n# hands: 10\n" in text
    assert '"sign_up_by"' in run(copy, "schema", "volunteer_task")
