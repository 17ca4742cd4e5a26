"""Several processes: the same bodies in the same order, whatever becomes of them; none outlives its run."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from multiprocessing import active_children
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep

import pytest

from talkoot.model.body import Body
from talkoot.reading.markdown.rendering import render_bodies
from talkoot.reading.readings import Markdown
from talkoot.shell import side_by_side, workers
from talkoot.shell.workers import FEWEST, parts, rendering
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.progress import SILENT, Phase
from tests import odd_workers
from tests.heard import Heard
from tests.hubs import ROOT

TEXTS = (
    Markdown("# Ei käy <b>", "content/virhe.md", 3, "fi"),
    *(
        Markdown(f"Teksti *{number}*.\n\n## Otsikko\n\n" + "Rivi. " * 9, f"content/{number}.md", 5, "fi")
        for number in range(FEWEST + 30)
    ),
)
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")


@pytest.fixture(scope="module")
def expected() -> tuple[tuple[Body, Diagnostics], ...]:
    return render_bodies(TEXTS)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_bodies_and_findings_never_depend_on_the_number_of_processes(
    jobs: int, expected: tuple[tuple[Body, Diagnostics], ...]
) -> None:
    heard = Heard(Phase.TEXTS)
    assert tuple(rendering(jobs, heard)(TEXTS)) == expected
    assert (heard.done, heard.total, heard.notices) == (len(TEXTS), len(TEXTS), [])


@ON_POSIX
@pytest.mark.parametrize(
    "odd",
    [
        odd_workers.dies_at_once,
        odd_workers.dies_later,
        odd_workers.has_no_memory,
        odd_workers.answers_nonsense,
    ],
)
def test_the_death_of_workers_makes_a_build_slower_and_never_wrong(
    odd: Callable[[Connection], None],
    expected: tuple[tuple[Body, Diagnostics], ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(side_by_side, "work_on", odd)
    monkeypatch.setattr(side_by_side, "render_bodies", after_the_workers)
    heard = Heard(Phase.TEXTS)
    assert tuple(rendering(3, heard)(TEXTS)) == expected
    assert heard.done == len(TEXTS)
    assert [words.fi[:28] for words in heard.notices] == ["Huomio: apuprosessi päättyi "]


def test_a_machine_that_starts_no_processes_does_all_in_one(
    expected: tuple[tuple[Body, Diagnostics], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise BlockingIOError

    monkeypatch.setattr(side_by_side, "_started", refuse)
    heard = Heard(Phase.TEXTS)
    assert tuple(rendering(2, heard)(TEXTS)) == expected
    assert len(heard.notices) == 1


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(side_by_side, "_started")
    assert tuple(rendering(8, SILENT)(TEXTS[:FEWEST])) == render_bodies(TEXTS[:FEWEST])


def test_parts_follow_each_other_and_are_about_equally_long() -> None:
    texts = [Markdown("x" * length, "a.md", 1, "fi") for length in (9000, *[300] * 60, 9000)]
    found = parts(texts, 8)
    assert [text for part in found for text in part] == texts
    assert len(found) <= 8
    assert all(found)
    assert max(sum(len(one.text) for one in part) for part in found) < 9000 + 48_000 / 8


def test_as_many_processes_work_as_there_are_processors_but_not_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert workers.usable() == workers.MOST
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3}, raising=False)
    assert workers.usable() == 1


@ON_POSIX
@pytest.mark.parametrize(
    ("worker", "number", "codes"),
    [
        ("never_ends", signal.SIGINT, {130}),
        ("never_ends", signal.SIGTERM, {130, 143}),
        ("tells_that_it_began", signal.SIGKILL, {-signal.SIGKILL}),
    ],
)
def test_no_worker_outlives_its_run(worker: str, number: int, codes: set[int], tmp_path: Path) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text(
        "site_id: hub\nname: Hub\norganisation: Kunta\nbase_url: https://www.kunta.example/\n"
        "feedback: {email: palaute@kunta.example}\n",
        "utf-8",
    )
    for each in range(FEWEST + 50):
        text = f"---\nid: sivu-{each}\ntitle: Sivu {each}\n---\n" + "Rivi *tekstiä*.\n\n" * 400
        (tmp_path / f"content/pages/sivu-{each}.md").write_text(text, "utf-8")
    script = (
        "import sys; from tests import odd_workers; from talkoot.shell import side_by_side;"
        f"side_by_side.work_on = odd_workers.{worker};"
        "from talkoot.cli import run; sys.exit(run(['build', '--jobs', '3']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    assert process.stdout.readline() == b"began\n"
    send = os.killpg if number == signal.SIGINT else os.kill  # Ctrl-C goes to all of a terminal's processes
    send(process.pid, number)
    _, said = process.communicate(timeout=60)  # which ends when no process holds the other end any more
    assert process.returncode in codes
    assert b"Traceback" not in said
    assert not (tmp_path / "site").exists()


def after_the_workers(texts: Sequence[Markdown]) -> tuple[tuple[Body, Diagnostics], ...]:
    """What this process does once all workers have had their turns and are gone."""
    while active_children():
        sleep(0.01)
    return render_bodies(texts)
