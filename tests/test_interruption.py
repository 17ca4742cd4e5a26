"""Requests to end the run."""

import os
import signal
import time
from pathlib import Path

import pytest

from talkoot.shell.commit import publishing
from talkoot.shell.interruption import stoppable
from talkoot.shell.journal import places_of
from tests.disks import exit_code, files_in, forked
from tests.test_commit import OLD, published


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 99)]
)
def test_a_run_that_is_asked_to_end_removes_its_staging_and_frees_the_lock(
    tmp_path: Path, number: int, code: int
) -> None:
    output = tmp_path / "site"
    published(output, OLD)
    process = forked(lambda: wait_in_staging(output))
    while not (places_of(output).stage / "0").exists():
        time.sleep(0.005)
    os.kill(process, number)
    assert exit_code(process) == code
    assert set(files_in(places_of(output).side)) == {"lock", "manifest.json"}
    with publishing(output, seconds=0):
        assert files_in(output) == OLD


def wait_in_staging(output: Path) -> None:
    with stoppable(), publishing(output) as publication:
        publication.stage("index.html", b"new")
        time.sleep(30)


def test_what_the_caller_ignores_stays_ignored_and_the_rest_is_restored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        term = signal.getsignal(signal.SIGTERM)
        with stoppable():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not term
        assert signal.getsignal(signal.SIGTERM) is term
    finally:
        signal.signal(signal.SIGHUP, before)
