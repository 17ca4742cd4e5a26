"""Hundreds of edits of every hub that we ship, one after another, each built over what the last one left."""

from functools import cache
from random import Random

import pytest

from talkoot.shell.project import read_project
from tests.edited_files import Files, texts
from tests.editing_hub import EDITS
from tests.hubs import ROOT
from tests.publishing import TIMES, Publishing

EDITS_OF_A_HUB = 200
NOW = "2026-09-16T12:00"

HUBS = {"sample": (".", 40), "seinajoki": ("examples/seinajoki", 10), "joensuu": ("examples/joensuu", 10)}
"""Each hub with its folder, and how many edits apart it is compared with a build from nothing."""


@cache
def shipped(name: str) -> Files:
    """The files of a hub that we ship, its templates and words among them."""
    root = ROOT / HUBS[name][0]
    found = read_project(root, root / "site")[0]
    return texts({path: source.read() for path, source in found.sources.items()})


@pytest.mark.parametrize("name", HUBS)
def test_two_hundred_edits_of_a_shipped_hub_are_built_like_anew(name: str) -> None:
    hub, draw = Publishing.of(shipped(name), NOW), Random(name)
    hub.checked()
    built = 0
    for number in range(EDITS_OF_A_HUB):
        files, paste = draw.choice(EDITS)(hub.files, draw), draw.random() < 0.7
        built += hub.attempt(files, paste=paste, compare=TIMES > 1 or number % HUBS[name][1] == 0)
    hub.compare(hub.made())
    hub.idle()
    assert built > EDITS_OF_A_HUB / 2
