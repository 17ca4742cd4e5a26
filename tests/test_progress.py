"""What a run shows while it works: a bar, lines, or nothing; and that nobody waits for those who listen."""

import io
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from talkoot.building.build import Order, build
from talkoot.reading.moments import read_moment
from talkoot.shell.progress import Display, Surface
from talkoot.shell.session import session
from talkoot.values.language import Words
from talkoot.values.progress import SILENT, Phase, watched
from tests.disks import put
from tests.hubs import CONFIG, CONTACT, ROOT, STATEMENT, entry, prepared, project

NOTICE = Words("Huomio.", "Obs.", "Warning.")


class Clock:
    """Seconds that pass only when somebody says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Listener:
    """Hears everything and keeps it."""

    def __init__(self, every: int = 50) -> None:
        self.every = every
        self.phases: list[tuple[Phase, int]] = []
        self.steps: list[tuple[int, str]] = []

    def phase(self, phase: Phase, total: int = 0) -> None:
        self.phases.append((phase, total))

    def step(self, count: int, what: str = "") -> None:
        self.steps.append((count, what))

    def notice(self, words: Words) -> None:
        raise AssertionError(words.en)


def run_for(display: Display, clock: Clock, *seconds: float) -> None:
    """A phase of 120 pieces, 10 of which are done at each of the instants."""
    display.phase(Phase.MAKING, 120)
    for at in seconds:
        clock.seconds = at
        display.step(10)


# What a build tells


def test_steps_are_told_by_the_number_that_was_asked_for() -> None:
    listener = Listener(every=4)
    assert list(watched(listener, Phase.MAKING, tuple("abcdefghij"), str.upper)) == list("abcdefghij")
    assert listener.phases == [(Phase.MAKING, 10)]
    assert listener.steps == [(4, "D"), (4, "H"), (2, "J")]


def test_nobody_pays_for_what_nobody_hears() -> None:
    items = ("a", "b")
    assert watched(SILENT, Phase.MAKING, items) is items


def test_a_build_tells_its_phases_in_their_order_and_all_that_there_is_to_do() -> None:
    hub = project(entry("pages", "esittely", body="Teksti."))
    listener = Listener(every=1)
    order = Order(read_moment("2026-03-05T12:00").starts)
    with prepared():
        told, silent = build(hub, replace(order, progress=listener)), build(hub, order)
    assert told.files == silent.files
    phases = [phase for phase, _ in listener.phases]
    assert phases == sorted(phases, key=list(Phase).index)
    assert (Phase.READING, 2) in listener.phases
    assert (Phase.CHECKING, 2) in listener.phases
    outputs = [path for path, _ in told.files if path != "ledger.json"]
    assert (Phase.MAKING, len(outputs)) in listener.phases
    assert listener.steps[-len(outputs) :] == [(1, path) for path in outputs]


# What is shown


@pytest.mark.parametrize("surface", Surface)
def test_a_short_run_shows_nothing(surface: Surface, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    display = Display(surface, "fi", clock)
    run_for(display, clock, 0.1, 0.3, 0.69)
    display.close()
    assert capsys.readouterr() == ("", "")


def test_a_long_run_that_nobody_watches_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    run_for(Display(Surface.NOTHING, "fi", clock), clock, 1, 10, 100)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "Tekee sivuja"), ("sv", "Gör sidorna"), ("en", "Making the pages")]
)
def test_without_colours_there_is_a_line_now_and_then(
    language: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock()
    display = Display(Surface.LINES, language, clock)
    run_for(display, clock, 0.5, 0.8, 1.5, 3.7, 3.9, 4.0, 6.7)
    clock.seconds = 10
    display.phase(Phase.PLANNING)
    display.close()
    *lines, last = capsys.readouterr().err.splitlines()
    assert lines == [f"{words} 20/120", f"{words} 50/120"]
    assert last.endswith(" …")


def test_a_bar_tells_the_phase_and_the_counts_and_is_gone_at_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    clock = Clock()
    display = Display(Surface.BAR, "fi", clock)
    run_for(display, clock, 0.8, 0.85, 1.0)
    shown = capsys.readouterr().err
    assert "Tekee sivuja" in shown
    assert "10/120" in shown
    assert "20/120" not in shown, "ten pictures a second are enough"
    assert "30/120" in shown
    display.close()
    assert capsys.readouterr().err.endswith("\x1b[1A\x1b[2K")


def test_a_notice_is_told_once_when_all_else_has_been_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    display = Display(Surface.NOTHING, "sv")
    display.notice(NOTICE)
    display.notice(NOTICE)
    assert capsys.readouterr().err == ""
    display.close()
    display.close()
    assert capsys.readouterr().err == "Obs.\n"


@pytest.mark.parametrize("surface", [Surface.LINES, Surface.BAR])
def test_a_terminal_that_is_gone_stops_no_build(surface: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(5, text)

    monkeypatch.setattr(sys, "stderr", Gone())
    clock = Clock()
    display = Display(surface, "fi", clock)
    run_for(display, clock, 1, 5, 9)
    display.close()


class Stream(io.TextIOWrapper):
    """An error stream that may be a terminal."""

    def __init__(self, is_terminal: bool, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding)
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("is_terminal", "encoding", "environment", "surface"),
    [
        (True, "utf-8", {"TERM": "xterm-256color"}, Surface.BAR),
        (True, "utf-8", {"TERM": "xterm", "NO_COLOR": ""}, Surface.BAR),
        (True, "utf-8", {"TERM": "xterm", "NO_COLOR": "1"}, Surface.LINES),
        (True, "utf-8", {"TERM": "dumb"}, Surface.LINES),
        (True, "ascii", {"TERM": "xterm"}, Surface.LINES),
        (False, "utf-8", {"TERM": "xterm"}, Surface.NOTHING),
        (False, "utf-8", {"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, Surface.NOTHING),
    ],
)
def test_what_is_shown_goes_by_the_terminal_and_the_wish_of_its_user(
    is_terminal: bool,
    encoding: str,
    environment: Mapping[str, str],
    surface: Surface,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", Stream(is_terminal, encoding))
    options: dict[str, Any] = dict.fromkeys(("now", "output", "base_url", "ledger", "lang", "jobs"))
    told = {"project": ".", "drafts": False, "strict": False, "json": False}
    assert session({**options, **told}).surface is surface


def test_a_short_build_and_one_without_a_terminal_never_load_what_draws(tmp_path: Path) -> None:
    put(tmp_path, {"config.yaml": CONFIG, "content/contacts/viestinta.yaml": CONTACT})
    put(tmp_path, {"content/pages/statement.yaml": STATEMENT, **entry("pages", "esittely", body="Teksti.")})
    script = (
        "import sys; from talkoot.cli import run; code = run(['build', '--no-search']);"
        "sys.exit(code or 'rich' in sys.modules or 'multiprocessing' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.match(rb"Valmis: \d+ sivua", done.stdout)
