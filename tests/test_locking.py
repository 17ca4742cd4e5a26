"""One process at a time, and no lock without a living holder."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from talkoot.shell.locking import locked
from talkoot.values.failures import Surroundings
from tests.disks import exit_code, forked, in_child


def hold(path: Path, ready: int) -> None:
    with locked(path, 1):
        os.write(ready, b"x")
        time.sleep(30)


def hold_with_worker(path: Path, ready: int) -> None:
    with locked(path, 1):
        worker = forked(lambda: time.sleep(3))
        os.write(ready, str(worker).encode())
        time.sleep(30)


def test_a_second_run_is_told_the_process_of_the_first(tmp_path: Path) -> None:
    ready, told = os.pipe()
    holder = forked(lambda: hold(tmp_path / "lock", told))
    os.read(ready, 1)
    try:
        with pytest.raises(Surroundings) as caught, locked(tmp_path / "lock", 0.1):
            pass
        assert caught.value.exit_code == 3
        assert f"(prosessi {holder})" in caught.value.message("fi")
    finally:
        os.kill(holder, signal.SIGKILL)
        exit_code(holder)


@pytest.mark.parametrize("holding", [hold, hold_with_worker])
def test_the_death_of_its_holder_frees_the_lock_even_if_a_worker_lives_on(
    tmp_path: Path, holding: Callable[[Path, int], None]
) -> None:
    ready, told = os.pipe()
    holder = forked(lambda: holding(tmp_path / "lock", told))
    os.read(ready, 10)
    os.kill(holder, signal.SIGKILL)
    exit_code(holder)
    with locked(tmp_path / "lock", 0):
        assert (tmp_path / "lock").read_text("ascii") == str(os.getpid())


def test_a_second_run_waits_for_the_first_to_end(tmp_path: Path) -> None:
    ready, told = os.pipe()
    holder = forked(lambda: hold_briefly(tmp_path / "lock", told))
    os.read(ready, 1)
    with locked(tmp_path / "lock", 5):
        assert exit_code(holder) == 0


def hold_briefly(path: Path, ready: int) -> None:
    with locked(path, 1):
        os.write(ready, b"x")
        time.sleep(0.2)


def test_the_lock_is_free_after_the_block_and_after_an_exception(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path / "lock", 0):
        raise KeyError
    with locked(tmp_path / "lock", 0):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no O_NOFOLLOW")
def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "victim")
    with pytest.raises(OSError, match="lock"), locked(tmp_path / "lock", 0):
        pass
    assert not (tmp_path / "victim").exists()


def test_a_lock_in_the_same_process_is_a_lock_too(tmp_path: Path) -> None:
    with locked(tmp_path / "lock", 0):
        assert in_child(lambda: take(tmp_path / "lock")) == 3
        with pytest.raises(Surroundings), locked(tmp_path / "lock", 0):
            pass


def take(path: Path) -> None:
    with locked(path, 0):
        pass
