"""Caches that somebody has made to do harm: nothing in them is called."""

import io
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from talkoot.building.packing import packed
from talkoot.shell.cache import cache_of
from talkoot.shell.engine import engine
from talkoot.shell.remembering import recall
from talkoot.values.keeping import Held
from talkoot.values.pickling import Unreadable, from_bytes
from tests.on_disk import Hub
from tests.test_rebuilds_damaged import builds_with_a_warning, builds_without, built_twice, edited, is_right


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return built_twice(tmp_path)


class Hostile:
    """A value whose bytes ask for a function to be called when they are read."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call


def named(module: str, name: str, *arguments: object) -> bytes:
    """A pickle that calls what a module has under a name, which may lead on through other names."""
    told = pickle.dumps(arguments, protocol=4)[2:-1]
    return b"\x80\x04" + _text(module) + _text(name) + b"\x93" + told + b"R."


def _text(text: str) -> bytes:
    return b"\x8c" + bytes([len(text)]) + text.encode()


def hostile(mark: Path) -> list[bytes]:
    """Pickles that would leave a mark on the disk."""
    return [
        pickle.dumps(Hostile(os.system, f"touch {mark}")),
        pickle.dumps(Hostile(os.mkdir, str(mark))),
        pickle.dumps(Hostile(eval, f"__import__('os').mkdir({str(mark)!r})")),
        pickle.dumps(Hostile(io.FileIO, str(mark), "w")),
        named("talkoot.values.pickling", "io.FileIO", str(mark), "w"),
        named("talkoot.values.pickling", "pickle.Unpickler", mark),
        named("talkoot.values.pickling", "Callable"),
        named("talkoot.shell.past", "from_bytes", b""),
        named("talkoot.values.pickling", "from_bytes.__globals__", b""),
        named("talkoot.model.entry", "dataclass"),
    ]


@pytest.mark.parametrize("number", range(10))
def test_bytes_that_name_what_is_not_ours_call_nothing(tmp_path: Path, number: int) -> None:
    mark = tmp_path / "mark"
    with pytest.raises(Unreadable):
        from_bytes(hostile(mark)[number], str)
    assert not mark.exists()


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("name", ["past", "memory", "memory-later", "sources", "output"])
def test_a_hostile_file_with_the_right_header_does_nothing(
    hub: Hub, tmp_path: Path, name: str, number: int
) -> None:
    mark = tmp_path / "mark"
    cache = cache_of(hub.project, hub.site)
    pickled = hostile(mark)[number]
    start = (99).to_bytes(8, "big") + engine().encode("ascii") if name == "memory" else b""
    assert cache.write({name: start + pickled})
    hub.write(edited(hub.files))
    told = hub.build()
    assert told.code == 0, told.err
    assert len(told.of_cache) <= 1
    assert not mark.exists()
    is_right(hub)
    builds_without(hub)


def test_a_hostile_piece_of_the_pack_does_nothing(hub: Hub, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    cache = cache_of(hub.project, hub.site)
    known = recall(cache, engine())
    evil: Any = Held(Hostile(os.mkdir, str(mark)))
    readings = {path: one._replace(entry=evil, body=evil) for path, one in known.memory.readings.items()}
    bundle = packed(replace(known.memory, basis=evil, readings=readings), 0, fresh=True)
    pack = cache.pack(0)
    assert pack is not None
    pack.append(bundle.pieces)
    size = pack.size.to_bytes(8, "big")
    cache.write({"memory": size + engine().encode("ascii") + bundle.head})
    hub.write(edited(hub.files))
    builds_with_a_warning(hub)
    assert not mark.exists()
    builds_without(hub)
