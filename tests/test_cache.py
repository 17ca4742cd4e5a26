"""What a run leaves for the next one, and that nothing depends on it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from talkoot.shell.cache import CACHE, Cache, Trouble, cache_of
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.hints import NO_MOMENT
from tests.disks import CRASHED, CrashAfter, CrashBefore, CrashDuring, FaultyDisk, files_in, in_child, put

OLD = {"sources": b"old sources\nand more", "pages": b""}
NEW = {"sources": b"new", "pages": b"new pages"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path / "hub", {"config.yaml": ""})
    return tmp_path / "hub"


def cache(project: Path, disk: Disk = LOCAL) -> Cache:
    return cache_of(project, project / "site", disk)


def held(project: Path) -> dict[str, bytes | None]:
    return {name: cache(project).read(name) for name in OLD}


def trouble_in_reading(project: Path, name: str = "sources") -> Trouble | None:
    opened = cache(project)
    assert opened.read(name) is None
    return opened.trouble


def test_what_was_written_is_read_back(project: Path) -> None:
    assert cache(project).write(OLD)
    assert held(project) == OLD
    assert cache(project).write({"pages": b"other"})
    assert held(project) == {**OLD, "pages": b"other"}
    assert set(files_in(project)) == {
        "config.yaml",
        ".talkoot/cache/site/sources.cache",
        ".talkoot/cache/site/pages.cache",
    }


def test_a_cache_that_was_never_written_is_no_trouble(project: Path) -> None:
    assert trouble_in_reading(project) is None
    assert files_in(project) == {"config.yaml": b""}


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda data: data + b"x",
        lambda data: data.replace(b"old", b"odd"),
        lambda data: data.replace(b"sources 1", b"sources 0"),
        lambda data: data.replace(b"sources 1", b"pages 1"),
        lambda data: b"\x00" * len(data),
        lambda _: b"PK\x03\x04",
    ],
)
def test_a_file_that_is_not_as_it_was_written_reads_as_nothing_and_says_so(
    project: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache(project).write(OLD)
    path = cache(project).folder / "sources.cache"
    path.write_bytes(damage(path.read_bytes()))
    assert trouble_in_reading(project) is Trouble.DAMAGED
    assert cache(project).read("pages") == b""
    assert cache(project).write(NEW)
    assert held(project) == NEW


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), junk=st.binary(max_size=80))
def test_no_bytes_in_its_place_do_harm(project: Path, data: st.DataObject, junk: bytes) -> None:
    cache(project).write(OLD)
    path = cache(project).folder / "sources.cache"
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:start] + junk)
    if path.read_bytes() != whole:
        assert trouble_in_reading(project) is Trouble.DAMAGED


def test_a_file_without_end_is_not_read(project: Path) -> None:
    cache(project).write(OLD)
    with (cache(project).folder / "sources.cache").open("r+b") as sparse:
        sparse.truncate(1 << 40)
    assert trouble_in_reading(project) is Trouble.DAMAGED


def test_a_link_or_a_pipe_in_place_of_a_file_is_neither_read_nor_written_through(project: Path) -> None:
    cache(project).write(OLD)
    folder = cache(project).folder
    (folder / "sources.cache").rename(project / "mine")
    (folder / "sources.cache").symlink_to(project / "mine")
    (folder / "sources.draft").symlink_to(project / "mine")
    (folder / "pages.cache").unlink()
    os.mkfifo(folder / "pages.cache")
    before = (project / "mine").read_bytes()
    assert trouble_in_reading(project) is Trouble.DAMAGED
    assert trouble_in_reading(project, "pages") is Trouble.DAMAGED
    cache(project).write(NEW)
    assert cache(project).write(NEW)
    assert held(project) == NEW
    assert (project / "mine").read_bytes() == before


@pytest.mark.parametrize("link", [".talkoot", ".talkoot/cache", ".talkoot/cache/site"])
def test_a_folder_that_is_a_link_is_not_used(project: Path, tmp_path: Path, link: str) -> None:
    cache(project).write(OLD)
    (project / link).rename(tmp_path / "elsewhere")
    (project / link).symlink_to(tmp_path / "elsewhere")
    before = files_in(tmp_path / "elsewhere")
    opened = cache(project)
    assert opened.read("sources") is None
    assert opened.trouble is Trouble.DAMAGED
    assert not opened.write(NEW)
    assert opened.moment() == NO_MOMENT
    assert opened.pack(3) is None
    assert files_in(tmp_path / "elsewhere") == before


@pytest.mark.parametrize("place", [".talkoot", ".talkoot/cache", ".talkoot/cache/site"])
def test_a_folder_that_cannot_be_made_is_no_failure_of_the_build(project: Path, place: str) -> None:
    put(project, {place: "a file"})
    opened = cache(project)
    assert not opened.write(OLD)
    assert opened.trouble is Trouble.UNWRITABLE
    assert opened.moment() == NO_MOMENT
    begun = opened.pack(0)
    assert begun is not None
    assert begun.append([b"x"]) is None
    assert files_in(project) == {"config.yaml": b"", place: b"a file"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("persistent", [False, True])
def test_a_disk_that_fails_is_no_failure_of_the_build(tmp_path: Path, code: int, persistent: bool) -> None:
    for number in range(1, 100):
        project = tmp_path / str(number)
        put(project, {"config.yaml": ""})
        cache(project).write(OLD)
        disk = FaultyDisk(number, code, persistent=persistent)
        opened = cache(project, disk)
        read, written = opened.read("sources"), opened.write(NEW)
        assert read in (None, OLD["sources"])
        assert (read is None or not written) == (opened.trouble is not None) == (disk.count >= number)
        after = held(project)
        assert after == NEW if written else all(after[name] in (OLD[name], NEW[name]) for name in OLD)
        if disk.count < number:
            return
    pytest.fail("the cache was never written")


@pytest.mark.parametrize("crash", [CrashBefore, CrashAfter, CrashDuring])
def test_a_crash_leaves_every_file_as_it_was_or_as_it_should_be(
    tmp_path: Path, crash: type[CrashBefore]
) -> None:
    for number in range(1, 100):
        project = tmp_path / str(number)
        put(project, {"config.yaml": ""})
        cache(project).write(OLD)
        code = in_child(lambda: cache(project, crash(number)).write(NEW))  # noqa: B023
        assert all(data in (OLD[name], NEW[name]) for name, data in held(project).items())
        assert cache(project).write(NEW)
        assert held(project) == NEW
        assert not list(cache(project).folder.glob("*.draft"))
        if code == 0:
            return
        assert code == CRASHED
    pytest.fail("the cache was never written")


@pytest.mark.parametrize("name", ["", "../x", "a/b", "A", "x.y", "ä", "a\n"])
def test_a_name_that_leads_elsewhere_is_our_own_mistake(project: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        cache(project).read(name)
    with pytest.raises(ValueError, match="not a name"):
        cache(project).write({name: b""})


def test_every_output_has_a_cache_of_its_own(project: Path, tmp_path: Path) -> None:
    outputs = [
        project / name
        for name in ("site", "Site", "dist/site", "dist-site", ".talkoot/preview", "s ite", "---", "ä", "con")
    ]
    outputs += [tmp_path / "site", tmp_path / "hub2/site"]
    folders = [cache_of(project, output).folder for output in outputs]
    assert len({str(folder).casefold() for folder in folders}) == len(outputs)
    assert {folder.parent for folder in folders} == {project.resolve() / CACHE}
    assert cache_of(project, project / "site").folder.name == "site"
    assert cache_of(project, project / "x/../site").folder.name == "site"


def test_the_cache_is_no_more_public_than_other_files_of_the_user(project: Path) -> None:
    before = os.umask(0o077)
    try:
        cache(project).write(OLD)
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in cache(project).folder.iterdir()}
    assert modes == {0o600}


def test_the_moment_is_of_the_disk_and_goes_on(project: Path) -> None:
    first = cache(project).moment()
    put(project, {"later": ""})
    status = (project / "later").stat()
    assert 0 < first.ns <= status.st_mtime_ns
    assert first.device == status.st_dev


def test_pieces_are_read_back_from_where_they_were_put(project: Path) -> None:
    pack = cache(project).pack(0)
    assert pack is not None
    assert pack.append([b"one", b"", b"three"]) == ((0, 3), (3, 0), (3, 5))
    assert pack.append([b"four"]) == ((8, 4),)
    again = cache(project).pack(pack.size)
    assert again is not None
    assert [again.read(*place) for place in ((0, 3), (3, 0), (3, 5), (8, 4))] == [
        b"one",
        b"",
        b"three",
        b"four",
    ]


def test_what_an_interrupted_run_left_behind_the_pack_is_written_over(project: Path) -> None:
    put(project, {".talkoot/cache/site/pack": "knownand what is left of a crash"})
    pack = cache(project).pack(5)
    assert pack is not None
    assert pack.read(5, 3) is None
    assert pack.append([b"new"]) == ((5, 3),)
    assert files_in(project)[".talkoot/cache/site/pack"] == b"knownnew"


@pytest.mark.parametrize("standing", [None, "", "four"])
def test_a_pack_that_is_missing_or_shorter_is_noticed_and_begun_anew(
    project: Path, standing: str | None
) -> None:
    if standing is not None:
        put(project, {".talkoot/cache/site/pack": standing})
    opened = cache(project)
    assert opened.pack(5) is None
    assert opened.trouble is Trouble.DAMAGED
    pack = opened.pack(0)
    assert pack is not None
    assert pack.append([b"x"]) == ((0, 1),)
    assert files_in(project)[".talkoot/cache/site/pack"] == b"x"


def test_a_pack_that_another_run_cut_meanwhile_is_not_filled_with_nothing(project: Path) -> None:
    pack = cache(project).pack(0)
    assert pack is not None
    pack.append([b"known"])
    put(project, {".talkoot/cache/site/pack": "kn"})
    assert pack.read(0, 5) is None
    assert pack.append([b"more"]) is None
    assert files_in(project)[".talkoot/cache/site/pack"] == b"kn"


def test_a_pack_that_is_a_link_is_neither_read_nor_written(project: Path) -> None:
    put(project, {"mine": "my own file", ".talkoot/cache/site/x": ""})
    (project / ".talkoot/cache/site/pack").symlink_to(project / "mine")
    opened = cache(project)
    assert opened.pack(2) is None
    pack = opened.pack(0)
    assert pack is not None
    assert pack.append([b"x"]) is None
    assert (project / "mine").read_bytes() == b"my own file"
