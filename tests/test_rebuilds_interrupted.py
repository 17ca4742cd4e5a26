"""Builds that are killed, overtaken or disturbed: the next one is right."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from talkoot.shell.disk import Disk
from talkoot.shell.found import Found
from tests.disks import (
    CRASHED,
    CrashAfter,
    CrashDuring,
    T,
    exit_code,
    files_in,
    forked,
    in_child,
)
from tests.edited_files import written
from tests.hubs import CONFIG
from tests.on_disk import Hub, on, rested
from tests.publishing import same
from tests.test_rebuilds_damaged import PAGE, SMALL, builds_without, built_twice, edited, is_right


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return built_twice(tmp_path)


def crashing(base: type[CrashAfter], number: int) -> Disk:
    """A disk that ends the process at the n-th operation that changes something."""

    class Crash(base):  # type: ignore[misc, valid-type]
        def step(self, operation: str, path: Path, action: Callable[[], T]) -> T:
            if operation in ("listing", "stat", "read", "part"):
                return action()
            result: T = super().step(operation, path, action)
            return result

    made: Disk = Crash(number)
    return made


def built_on(hub: Hub, disk: Disk) -> None:
    with on(disk):
        os._exit(hub.build().code)


@pytest.mark.parametrize("crash", [CrashAfter, CrashDuring])
@pytest.mark.parametrize("taken_back", [False, True], ids=["as it is", "with the edit taken back"])
def test_a_build_that_was_killed_at_any_moment_is_followed_by_a_right_one(
    tmp_path: Path, crash: type[CrashAfter], *, taken_back: bool
) -> None:
    for number in range(1, 200):
        hub = built_twice(tmp_path / str(number))
        hub.write(edited(hub.files))
        code = in_child(lambda: built_on(hub, crashing(crash, number)))  # noqa: B023
        assert code in (0, CRASHED)
        if taken_back:
            hub.write(SMALL)
        told = hub.build()
        assert told.code == 0, told.err
        is_right(hub)
        assert len(told.of_cache) <= (code == CRASHED)
        builds_without(hub)
        if code == 0:
            assert number > 15
            return
    pytest.fail("the build never ended")


def test_a_build_goes_on_from_what_the_one_that_it_waited_for_has_left(hub: Hub) -> None:
    """The other one writes its whole memory anew while this one waits."""
    hub.write(edited(hub.files))
    with on(Overtaken(hub)):
        told = hub.build()
    assert (told.code, told.of_cache) == (0, [])
    is_right(hub)
    hub.write(SMALL)
    builds_without(hub)


class Overtaken(Disk):
    """A disk on which another process builds just before this one has the lock."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    def lock(self, path: Path, seconds: float) -> AbstractContextManager[None]:
        assert in_child(lambda: built_on(self.hub, Forgetful())) == 0
        return super().lock(path, seconds)


class Forgetful(Disk):
    """A disk on which no whole memory stands, so that another is written."""

    def stat(self, path: Path) -> Found | None:
        return None if path.name in ("memory.cache", "past.cache") else super().stat(path)


def test_two_builds_at_once_leave_a_right_site_and_a_cache_to_go_on_with(hub: Hub, tmp_path: Path) -> None:
    for number in range(12):
        hub.write(written(SMALL, PAGE, f"{SMALL[PAGE]!s}\nKerta {number}.\n"))
        both = [forked(lambda name=name: built_aloud(hub, tmp_path / name)) for name in "ab"]  # type: ignore[misc]
        codes = sorted(map(exit_code, both))
        assert codes in ([0, 0], [0, 3]), [(tmp_path / name).read_text("utf-8") for name in "ab"]
        assert "välimuisti" not in "".join((tmp_path / name).read_text("utf-8") for name in "ab")
        is_right(hub)
        hub.write(written(SMALL, PAGE, f"{SMALL[PAGE]!s}\nSitten {number}.\n"))
        builds_without(hub)


def built_aloud(hub: Hub, place: Path) -> None:
    told = hub.build()
    place.write_text(told.err, "utf-8")
    os._exit(told.code)


class Busy(Disk):
    """A disk on which somebody saves a file at the moment at which it is read."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    def read(self, path: Path) -> Iterator[bytes]:
        if path.name == self.name:
            path.write_bytes(self.data)
        return super().read(path)


@pytest.mark.parametrize("data", [b"", b"---\nid: ohje\ntitle: Ohje\n---\n" + b"Pitempi teksti. " * 100])
def test_a_source_that_changes_while_it_is_read_stops_the_build_and_harms_no_cache(
    hub: Hub, data: bytes
) -> None:
    before = files_in(hub.site)
    path = hub.project / PAGE
    hub.write(edited(hub.files))
    with on(Busy(path.name, data)):
        told = hub.build()
    assert told.code == 3
    assert f"{path.name} muuttui kesken ajon" in told.err
    assert files_in(hub.site) == before
    path.write_bytes(str(hub.files[PAGE]).encode())
    builds_without(hub)


def test_a_file_that_changes_after_its_hint_was_found_to_hold_stops_the_build(hub: Hub) -> None:
    hub.write({**hub.files, "content/media/muistio.pdf": b"%PDF-1.7 muistio"})
    with rested():
        hub.build()
        hub.build()
        before = files_in(hub.site)
        hub.write({**hub.files, "config.yaml": CONFIG.replace("Yhdistyksille", "Seuroille")})
        shutil.rmtree(hub.site)
        with on(Busy("muistio.pdf", b"%PDF-1.7 muuttunut")):
            told = hub.build()
    assert (told.code, files_in(hub.site)) == (3, {})
    assert "muistio.pdf muuttui kesken ajon" in told.err
    hub.write({**hub.files, "config.yaml": CONFIG})
    (hub.project / "content/media/muistio.pdf").write_bytes(b"%PDF-1.7 muistio")
    assert hub.build().of_cache == []
    same(files_in(hub.site), before)
