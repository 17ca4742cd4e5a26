"""What `check` does with pictures: it decodes those that no earlier run has encoded, and keeps nothing."""

from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from talkoot.building.darkroom import Wanted
from talkoot.cli import run
from talkoot.model.picture import WHOLE, Credit, Wish
from talkoot.output import encoding as encoding_module
from talkoot.shell import side_by_side
from talkoot.shell import trying as module
from talkoot.shell.encoding import encoding
from talkoot.shell.picture_cache import KeptPictures, NoPictures, SeenPictures
from talkoot.shell.trying import is_decodable, trying
from talkoot.values.progress import SILENT
from talkoot.values.snapshot import in_memory
from tests import odd_workers
from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, STATEMENT, entry
from tests.pictures import jpeg, opened, png, saved
from tests.test_picture_files import no_zlib
from tests.test_workers import ON_POSIX

BROKEN = "rikki.png"
SOURCES = in_memory({"a.jpg": jpeg(640, 480), "b.png": png(300, 200), BROKEN: no_zlib()}).sources
WANTED: Sequence[Wanted] = tuple(
    (source, Wish(format_, 60, 45, Credit())) for source in SOURCES.values() for format_ in ("AVIF", WHOLE)
)
ANSWERS = [None if source.path == BROKEN else b"" for source, _ in WANTED]
NOW = "2026-09-15T09:00"


def hub(place: Path, picture: bytes) -> Path:
    image = "image: {file: ../media/kuva.png, alt: Talo.}"
    files: dict[str, str | bytes] = {
        "config.yaml": CONFIG,
        "content/contacts/viestinta.yaml": CONTACT,
        "content/pages/statement.yaml": STATEMENT,
        "content/media/kuva.png": picture,
        **entry("releases", "uutinen", f"published: 2026-03-02\nlead: L.\n{image}"),
    }
    put(place, files)
    return place


def command(name: str, project: Path) -> int:
    told = ["--project", str(project), "--output", str(project / "site"), "--now", NOW]
    return run([name, *told, *(("--no-search",) if name == "build" else ())])


def refuse(*_: object) -> bytes:
    raise AssertionError("looked at")


@pytest.fixture
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few bytes there are, they are shared by several processes."""
    monkeypatch.setattr(module, "FEWEST", 0)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (jpeg(640, 480), True),
        (saved(opened(jpeg(640, 480)), "WEBP"), True),
        (no_zlib(), False),
        (b"ei kuva", False),
    ],
)
def test_a_picture_is_sound_if_every_pixel_can_be_decoded(data: bytes, expected: bool) -> None:
    assert is_decodable(data) is expected


@pytest.mark.usefixtures("_shared")
@pytest.mark.parametrize("jobs", [1, 3])
def test_what_is_found_never_depends_on_the_number_of_processes(jobs: int) -> None:
    assert list(trying(jobs, NoPictures())(WANTED)) == ANSWERS


@ON_POSIX
@pytest.mark.usefixtures("_shared")
@pytest.mark.parametrize("odd", [odd_workers.dies_at_once, odd_workers.answers_nonsense])
def test_the_death_of_workers_hides_no_damage(
    odd: Callable[[Connection], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "work_on", odd)
    assert list(trying(3, NoPictures())(WANTED)) == ANSWERS


def test_few_bytes_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(side_by_side, "_started")
    assert list(trying(8, NoPictures())(WANTED)) == ANSWERS


def test_what_an_earlier_run_has_encoded_is_not_looked_at_and_the_damaged_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoding(1, SILENT, KeptPictures(tmp_path))(WANTED)
    looked_at: list[bytes] = []

    def refused(data: bytes) -> bool:
        looked_at.append(data)
        return False

    monkeypatch.setattr(module, "is_decodable", refused)
    assert list(trying(1, SeenPictures(tmp_path))(WANTED)) == ANSWERS
    assert looked_at == [SOURCES[BROKEN].read()]


def test_a_file_of_which_only_some_pictures_have_been_made_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoding(1, SILENT, KeptPictures(tmp_path))(WANTED[:1])
    monkeypatch.setattr(module, "is_decodable", lambda _: False)
    assert list(trying(1, SeenPictures(tmp_path))(WANTED[:2])) == [None, None]


def test_a_check_tells_damaged_pixels_where_the_picture_is_named_and_encodes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(encoding_module, "encode", refuse)
    project = hub(tmp_path, no_zlib())
    before = files_in(project)
    assert command("check", project) == 1
    assert "content/releases/uutinen.md:6:15  virhe  picture-unreadable" in capsys.readouterr().err
    assert files_in(project) == before


def test_a_check_after_a_build_decodes_nothing_and_one_of_another_file_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = hub(tmp_path, png(700, 400))
    assert command("build", project) == 0
    monkeypatch.setattr(encoding_module, "decode", refuse)
    assert command("check", project) == 0
    monkeypatch.undo()
    put(project, {"content/media/kuva.png": no_zlib()})
    assert command("check", project) == 1
