"""Every mistake that a project can hold, each with the exact report that staff read.

One folder for each code below ``tests/sites_invalid/`` (``<code>--<variant>`` for more of one): the files
in ``in/`` are laid over the small sound hub of ``_good/``, those in ``removed.txt`` are taken from it, and
``expected.txt`` holds the exit code of ``check`` on its first line and then its report. What cannot be kept
as an ordinary file in every checkout is made by :data:`MADE`.
"""

import shutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter
from unittest import mock

import pytest

import talkoot
from talkoot.cli import run
from talkoot.reading import catalogues
from talkoot.values.diagnostics import Rule
from tests.disks import files_in
from tests.invalid_files import MADE

CASES = Path(__file__).resolve().parent / "sites_invalid"
GOOD = CASES / "_good"
NOW = "2026-03-10T12:00"

NOT_FROM_FILES = {
    "search-failed": "only a program or a disk can fail so; tests/test_search_index.py makes one",
    "too-long-text": "a file with so long a text is itself too large, and is told so before its text is read",
}
"""Codes that no file of a project can bring about, each with the reason."""

ONLY_WHEN_CHECKED = {"missing-translation", "no-statement"}
"""Mistakes in ``check`` that keep no build from publishing, so that what is urgent always gets out."""


def _names() -> list[str]:
    return sorted(folder.name for folder in CASES.iterdir() if folder != GOOD)


def _rules() -> Iterator[Rule]:
    for module in walk_packages(talkoot.__path__, "talkoot."):
        if not module.name.endswith("__main__"):
            yield from (one for one in vars(import_module(module.name)).values() if isinstance(one, Rule))


def _codes() -> set[str]:
    return {rule.code for rule in _rules()}


@pytest.fixture(scope="module", autouse=True)
def _words_read_once() -> Iterator[None]:
    """The same bytes give the same words: reading them a thousand times would take most of the time."""
    with mock.patch.object(catalogues, "read_catalogue", cache(catalogues.read_catalogue)):
        yield


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound hub, as it is published before the mistake is made."""
    output = tmp_path_factory.mktemp("published") / "site"
    assert run(["build", "--project", str(GOOD), "--output", str(output), "--now", NOW]) == 0
    return output


def hub_of(name: str, place: Path) -> Path:
    """The sound hub with the mistake in it."""
    hub = place / "hub"
    shutil.copytree(GOOD, hub)
    removed = CASES / name / "removed.txt"
    for path in removed.read_text("utf-8").split() if removed.exists() else ():
        (hub / path).unlink()
    if (CASES / name / "in").exists():
        shutil.copytree(CASES / name / "in", hub, dirs_exist_ok=True)
    if name in MADE:
        MADE[name](hub)
    return hub


def command(name: str, hub: Path, site: Path) -> int:
    """Run one command on the hub."""
    return run([name, "--project", str(hub), "--output", str(site), "--now", NOW])


@pytest.mark.parametrize("name", _names())
def test_a_mistake_is_reported_in_these_words_and_nothing_is_written(
    name: str, tmp_path: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub, before = hub_of(name, tmp_path), files_in(site)
    code = command("check", hub, site)
    shown = capsys.readouterr().err
    assert f"{code}\n{shown}" == (CASES / name / "expected.txt").read_text("utf-8")
    assert name.partition("--")[0] in shown
    if code and name not in ONLY_WHEN_CHECKED:
        assert command("build", hub, site) == code
    assert files_in(site) == before


def test_the_sound_hub_has_no_mistake_at_all(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("check", GOOD, site) == 0
    assert capsys.readouterr().err == ""


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    shown = {name.partition("--")[0] for name in _names()}
    assert shown == _codes() - NOT_FROM_FILES.keys()


def test_what_is_said_never_to_come_from_files_is_a_rule() -> None:
    assert NOT_FROM_FILES.keys() <= _codes()
    assert all(NOT_FROM_FILES.values())


def test_every_made_case_has_its_report() -> None:
    assert MADE.keys() <= set(_names())


def test_warnings_fail_only_when_they_are_asked_to(tmp_path: Path, site: Path) -> None:
    hub = hub_of("no-place", tmp_path)
    arguments = ["check", "--project", str(hub), "--output", str(site), "--now", NOW]
    assert run(arguments) == 0
    assert run([*arguments, "--strict"]) == 1


def test_a_rule_says_the_same_in_every_language() -> None:
    for rule in _rules():
        for words in (rule.wrong, *((rule.hint,) if rule.hint else ())):
            named = [sorted(_named(text)) for text in (words.fi, words.sv, words.en)]
            assert named[0] == named[1] == named[2], rule.code


def _named(text: str) -> set[str]:
    """The names of the values that a template takes; a word told in three languages is one value."""
    names = (name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return {"word" if name in ("fi", "sv", "en") else name for name in names}


@pytest.mark.parametrize("name", sorted(ONLY_WHEN_CHECKED))
def test_what_is_a_mistake_only_when_checked_is_published_with_a_warning(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub, output = hub_of(name, tmp_path), tmp_path / "site"
    assert command("check", hub, output) == 1
    assert f"  virhe  {name}" in capsys.readouterr().err
    assert command("build", hub, output) == 0
    assert f"  huomio  {name}" in capsys.readouterr().err
    assert (output / "index.html").exists()


def test_rules_that_grow_stricter_when_checked_are_known() -> None:
    assert {one.code for one in _rules() if one.when_checked} == ONLY_WHEN_CHECKED
