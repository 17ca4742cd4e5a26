"""Pictures are encoded by several processes and kept: the same bytes whatever becomes of either."""

import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from talkoot.building import darkroom
from talkoot.building.darkroom import Wanted, encode_all
from talkoot.model.picture import WHOLE, Credit, Wish
from talkoot.shell import encoding as module
from talkoot.shell import side_by_side
from talkoot.shell.cache import CACHE
from talkoot.shell.encoding import encoding
from talkoot.shell.picture_cache import FOLDER, KeptPictures, NoPictures, SeenPictures
from talkoot.values.progress import SILENT, Phase
from talkoot.values.snapshot import in_memory
from tests import odd_workers
from tests.disks import files_in
from tests.edited_files import Files, written
from tests.heard import Heard
from tests.on_disk import Hub
from tests.pictures import jpeg, png
from tests.test_workers import ON_POSIX

SOURCES = in_memory({"a.jpg": jpeg(640, 480), "b.png": png(300, 200), "c.jpg": b"ei kuva"}).sources
WANTED: Sequence[Wanted] = tuple(
    (SOURCES[path], Wish(format_, width, width * 3 // 4, Credit("Aino Aalto")))
    for path in SOURCES
    for format_ in ("AVIF", "JPEG", WHOLE)
    for width in (60, 120)
)
PICTURE = "content/media/kuva.png"


@pytest.fixture(scope="module")
def expected() -> Sequence[bytes | None]:
    return encode_all(WANTED)


@pytest.fixture
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few pixels there are, they are shared by several processes."""
    monkeypatch.setattr(module, "FEWEST", 0)


@pytest.mark.usefixtures("_shared")
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_bytes_never_depend_on_the_number_of_processes(jobs: int, expected: Sequence[bytes | None]) -> None:
    heard = Heard(Phase.PICTURES, every=0)
    assert list(encoding(jobs, heard, NoPictures())(WANTED)) == list(expected)
    assert (heard.done, heard.total, heard.notices) == (len(WANTED), len(WANTED), [])
    assert [data is None for data in expected] == [source.path == "c.jpg" for source, _ in WANTED]


@ON_POSIX
@pytest.mark.usefixtures("_shared")
@pytest.mark.parametrize("odd", [odd_workers.dies_at_once, odd_workers.answers_nonsense])
def test_the_death_of_workers_makes_a_build_slower_and_never_wrong(
    odd: Callable[[Connection], None],
    expected: Sequence[bytes | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(side_by_side, "work_on", odd)
    heard = Heard(Phase.PICTURES, every=0)
    assert list(encoding(3, heard, NoPictures())(WANTED)) == list(expected)
    assert heard.done == len(WANTED)


def test_few_pixels_start_no_process(
    monkeypatch: pytest.MonkeyPatch, expected: Sequence[bytes | None]
) -> None:
    monkeypatch.delattr(side_by_side, "_started")
    assert list(encoding(8, SILENT, NoPictures())(WANTED)) == list(expected)


# What is kept


def refuse(*_: object) -> bytes:
    raise AssertionError("encoded")


@pytest.fixture
def kept(tmp_path: Path, expected: Sequence[bytes | None]) -> Path:
    """A project whose pictures have been encoded."""
    assert list(encoding(1, SILENT, KeptPictures(tmp_path))(WANTED)) == list(expected)
    return tmp_path


def pieces(project: Path) -> list[Path]:
    return sorted((project / CACHE / FOLDER).glob("*.cache"))


def sound(wanted: Sequence[Wanted]) -> Sequence[Wanted]:
    return [one for one in wanted if one[0].path != "c.jpg"]


def test_what_is_kept_is_not_encoded_again(
    kept: Path, expected: Sequence[bytes | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "encode_one", refuse)
    heard = Heard(Phase.PICTURES, every=0)
    found = encoding(1, heard, SeenPictures(kept))(sound(WANTED))
    assert list(found) == [data for data in expected if data is not None]
    assert (heard.done, heard.notices) == (len(found), [])


def damage() -> Iterator[Callable[[Path], object]]:
    yield lambda path: path.unlink()
    yield lambda path: path.write_bytes(b"")
    yield lambda path: path.write_bytes(path.read_bytes()[:-3])
    yield lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?")
    yield lambda path: path.write_bytes(os.urandom(200))
    yield _folder


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("how", list(damage()))
def test_a_lost_or_damaged_piece_changes_no_byte_and_is_told_once(
    how: Callable[[Path], object], kept: Path, expected: Sequence[bytes | None]
) -> None:
    for path in pieces(kept)[:3]:
        how(path)
    for _ in range(2):
        heard = Heard(Phase.PICTURES, every=0)
        assert list(encoding(1, heard, KeptPictures(kept))(WANTED)) == list(expected)
        assert len(heard.notices) <= 1


def test_pieces_of_other_libraries_are_not_looked_at(
    kept: Path, expected: Sequence[bytes | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pieces(kept)
    monkeypatch.setattr("talkoot.shell.picture_cache.encoder", lambda: "another")
    assert list(encoding(1, SILENT, KeptPictures(kept))(WANTED)) == list(expected)
    assert len(pieces(kept)) == 2 * len(before)


def test_who_only_looks_writes_nothing(tmp_path: Path) -> None:
    encoding(1, SILENT, SeenPictures(tmp_path))(WANTED[:2])
    assert files_in(tmp_path) == {}


def test_the_oldest_pieces_go_when_there_are_too_many(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = pieces(kept)
    for number, path in enumerate(paths):
        os.utime(path, (number, number))
    KeptPictures(kept).sweep()
    assert pieces(kept) == paths
    total = sum(path.stat().st_size for path in paths)
    monkeypatch.setattr("talkoot.shell.picture_cache.MOST", total - 1)
    KeptPictures(kept).sweep()
    left = pieces(kept)
    assert left == paths[-len(left) :]
    assert 0 < sum(path.stat().st_size for path in left) <= total // 2


# Whole builds


def drawn(files: Files) -> Files:
    """The hub with a picture of some size."""
    return written(files, PICTURE, png(700, 400))


def test_a_build_that_has_lost_its_memory_encodes_nothing_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = Hub.published(tmp_path)
    hub.write(drawn(hub.files))
    assert hub.build().code == 0
    for path in hub.cache.glob("*"):
        path.unlink()
    before = files_in(hub.site)
    monkeypatch.setattr(module, "encode_one", refuse)
    monkeypatch.setattr(darkroom, "encode_one", refuse)
    assert hub.build().code == 0
    assert hub.build(tmp_path / "other").code == 0
    assert files_in(hub.site) == before


def test_a_build_without_the_cache_neither_reads_nor_writes_pieces(tmp_path: Path) -> None:
    hub = Hub.published(tmp_path)
    hub.write(drawn(hub.files))
    before = pieces(hub.project)
    assert hub.build(tmp_path / "clean", "--no-cache").code == 0
    assert pieces(hub.project) == before
    hub.checked()
    for path in pieces(hub.project):
        path.write_bytes(b"talkoot")
    assert hub.build(tmp_path / "again", "--no-cache").of_cache == []
    assert files_in(tmp_path / "again") == files_in(tmp_path / "clean")
    assert hub.build(None, "--verify").code == 0


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    hub = Hub.published(tmp_path)
    before = pieces(hub.project)
    hub.write(drawn(hub.files))
    assert hub.build(None, "--dry-run").code == 0
    assert pieces(hub.project) == before
