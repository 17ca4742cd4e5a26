"""The law of later builds on a disk: whatever happened to files, caches and clocks, it is as if made anew."""

import os
import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from talkoot.building.memory import NOTHING
from talkoot.shell.cache import cache_of
from talkoot.shell.engine import engine
from talkoot.shell.remembering import recall
from tests.disks import files_in, put
from tests.edited_files import Files, written
from tests.on_disk import CACHED, Hub, later, rested, stamps

HOURS = (-5000, -48, -1, 1, 24, 48, 240, 5000)
CHOICES: Any = st.randoms(use_true_random=False)
PAGE, OTHER = "content/pages/ohje.md", "content/support/apu.md"


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """The small hub, published."""
    return Hub.published(tmp_path)


def sentence(files: Files, path: str, words: str) -> Files:
    """The project with one more sentence at the end of a text."""
    return written(files, path, f"{files[path]!s}\n{words}\n")


@pytest.mark.parametrize("words", [[], ["--lang", "sv"], ["--lang", "en"], ["--strict"], ["--json"]])
def test_a_second_build_says_what_one_from_nothing_says(hub: Hub, words: list[str]) -> None:
    hub.checked(None, *words)
    hub.checked(None, "--lang", "fi")
    hub.checked(None, *words)


def test_a_second_build_writes_nothing_and_tells_the_warnings_again(hub: Hub) -> None:
    before = stamps(hub.site)
    told_again = hub.build()
    assert "outside-project" in told_again.err
    assert stamps(hub.site) == before
    with rested():
        assert hub.build().of_hub == told_again.of_hub
        assert hub.build().of_hub == told_again.of_hub
    assert stamps(hub.site) == before


def test_a_text_that_is_taken_back_is_taken_back_on_the_site_whatever_the_last_build_could_note(
    hub: Hub,
) -> None:
    """The past of the cache is that of the build before the last, as after one that was killed."""
    first, cache = hub.files, hub.cache
    past = (cache / "past.cache").read_bytes()
    hub.write(sentence(first, PAGE, "Toisin."))
    hub.checked()
    (cache / "past.cache").write_bytes(past)
    hub.write(first)
    hub.checked()


def test_what_an_older_ledger_makes_new_is_published_at_the_instant_of_this_build(hub: Hub) -> None:
    ledger = (hub.site / "ledger.json").read_bytes()
    hub.write(written(hub.files, "content/pages/uusi.md", "---\nid: uusi\ntitle: Uusi\n---\nTeksti.\n"))
    hub.checked(ledger=ledger)
    later(hub, 1)
    hub.write(sentence(hub.files, PAGE, "Toisin."))
    hub.checked()
    hub.checked(ledger=ledger)


@pytest.mark.parametrize("names", [*combinations(CACHED, 1), *combinations(CACHED, 2)], ids="+".join)
def test_older_copies_of_files_of_a_cache_make_no_difference(hub: Hub, names: tuple[str, ...]) -> None:
    first = hub.files
    states = [first, sentence(first, PAGE, "Toisin."), sentence(first, OTHER, "Kolmas.")]
    copies = []
    with rested():
        for files in states:
            hub.write(files)
            hub.build()
            copies.append(files_in(hub.cache))
        old = copies[1 if "memory-later.cache" in names else 0]
        put(hub.cache, {name: old[name] for name in names})
        hub.write(sentence(states[1], OTHER, "Neljäs."))
        assert hub.checked().code == 0
        put(hub.cache, {name: old[name] for name in names})
        hub.write(first)
        assert hub.checked().code == 0
        hub.idle()


def test_a_difference_is_never_read_with_a_whole_memory_of_another_text_of_the_same_length(hub: Hub) -> None:
    texts = [sentence(hub.files, PAGE, words) for words in ("Yksi.", "Kaks.")]
    wholes = []
    for files in texts:
        shutil.rmtree(hub.cache, ignore_errors=True)
        hub.write(files)
        hub.build()
        wholes.append((hub.cache / "memory.cache").read_bytes())
    assert len(wholes[0]) == len(wholes[1])
    hub.write(sentence(texts[1], PAGE, "Lisää."))
    hub.build()
    assert (hub.cache / "memory.cache").read_bytes() == wholes[1]
    (hub.cache / "memory.cache").write_bytes(wholes[0])
    remembered = recall(cache_of(hub.project, hub.site), engine())
    assert remembered.base != NOTHING
    assert remembered.memory == remembered.base


@pytest.mark.parametrize("name", CACHED)
def test_a_cache_without_one_of_its_files_makes_no_difference(hub: Hub, name: str) -> None:
    first = hub.files
    hub.write(sentence(first, PAGE, "Toisin."))
    hub.build()
    (hub.cache / name).unlink()
    hub.write(first)
    hub.checked()
    hub.idle()


def touched(path: Path) -> None:
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 5_000_000_000))


def edited_secretly(path: Path) -> None:
    """Another content of the same size, with the same time of change as before."""
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced_secretly(path: Path) -> None:
    """The same by another file, as rsync or an archive puts it there."""
    before, draft = path.stat(), path.with_name("draft")
    draft.write_bytes(path.read_bytes()[::-1])
    os.utime(draft, ns=(before.st_atime_ns, before.st_mtime_ns))
    draft.replace(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def removed_by_hand(path: Path) -> None:
    path.unlink()


def made_a_link(path: Path) -> None:
    copy = path.parents[2] / "copy"
    path.replace(copy)
    path.symlink_to(copy)


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_private(path: Path) -> None:
    path.chmod(0o600)


def joined_by_another(path: Path) -> None:
    path.with_name("oma.html").write_bytes(b"oma")


def joined_by_a_folder(path: Path) -> None:
    path.with_name("oma").mkdir()


BY_HAND: tuple[Callable[[Path], None], ...] = (
    *(touched, edited_secretly, replaced_secretly, emptied, removed_by_hand, made_a_link, made_a_folder),
    *(made_private, joined_by_another, joined_by_a_folder),
)
"""What somebody may do to a file of the output."""


@pytest.mark.parametrize("path", ["ohje/index.html", "tapahtumat.xml", "next-change.json"])
@pytest.mark.parametrize("change", BY_HAND)
def test_what_was_done_to_the_output_by_hand_is_undone(
    hub: Hub, change: Callable[[Path], None], path: str
) -> None:
    before = files_in(hub.site)
    with rested():
        hub.build()
        change(hub.site / path)
        assert hub.build().code == 0
    assert files_in(hub.site) == before
    assert (hub.site / path).stat().st_mode & 0o777 == 0o644
    assert not (hub.site / path).with_name("oma").exists()


@pytest.mark.parametrize("change", [touched, edited_secretly, replaced_secretly])
def test_a_change_of_a_source_shows_whatever_its_time_says(hub: Hub, change: Callable[[Path], None]) -> None:
    picture = "content/media/muistio.pdf"
    with rested():
        hub.build()
        change(hub.project / picture)
        assert hub.checked().code == 0
        assert (hub.project / picture).read_bytes() in files_in(hub.site).values()
