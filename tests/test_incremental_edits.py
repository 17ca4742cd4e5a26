"""Hundreds of edits of every hub that we ship, one after another, each built over what the last one left."""

from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from random import Random

import pytest

from talkoot.building.build import LEDGER
from talkoot.shell.project import read_project
from talkoot.values.language import nearest
from tests.edited_files import Files, fields, in_other_languages, originals, settings, text, texts, written
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


@cache
def begun(name: str) -> Publishing:
    """A hub that we ship, built once."""
    hub = Publishing.of(shipped(name), NOW)
    hub.take(hub.made())
    return hub


@pytest.mark.parametrize("name", HUBS)
def test_two_hundred_edits_of_a_shipped_hub_are_built_like_anew(name: str) -> None:
    hub, draw = replace(begun(name)), Random(name)
    built = 0
    for number in range(EDITS_OF_A_HUB):
        files, paste = draw.choice(EDITS)(hub.files, draw), draw.random() < 0.7
        built += hub.attempt(files, paste=paste, compare=TIMES > 1 or number % HUBS[name][1] == 0)
    hub.compare(hub.made())
    hub.idle()
    assert built > EDITS_OF_A_HUB / 2


@pytest.mark.parametrize("name", HUBS)
def test_a_second_build_makes_nothing(name: str) -> None:
    begun(name).idle()


@pytest.mark.parametrize("name", HUBS)
def test_the_edit_of_a_text_makes_its_own_pages_and_the_feeds_that_carry_it_and_nothing_else(
    name: str,
) -> None:
    files, languages = shipped(name), settings(shipped(name)).get("languages", ["fi"])
    for path in (one for one in originals(files) if one.endswith(".md")):
        hub = replace(begun(name), files=written(files, path, f"{text(files, path)}\nUusi.\n"))
        id_ = fields(text(files, path))["id"]
        if not hub.memory.lines[id_].phase.is_public:
            continue
        made = hub.made()
        hub.frugal(made)
        pages = [one for one, _ in made.files if one.endswith(".html")]
        told = {PurePosixPath(one).suffixes[0][1:] for one in in_other_languages(files, path)}
        assert len(pages) == sum(told.isdisjoint(nearest(one)) for one in languages)
        assert {why for one in pages for why in made.reasons[one]} == {f"text {id_}"}
        items = {f"item {language} {id_}" for language in languages}
        others = set(dict(made.files)) - {LEDGER, *pages}
        assert {why for one in others for why in made.reasons[one]} <= items
