"""The same content, settings, instant and ledger make the same bytes, wherever and by whom it is built."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from talkoot.building.build import Build, Order, build
from talkoot.reading.moments import read_moment
from talkoot.values.snapshot import Snapshot, in_memory
from tests.disks import files_in, modes_in
from tests.filled import filled
from tests.hubs import CONFIG, CONTACT, ROOT, built, changed, entry, files, sample

NOW = "2026-09-16T12:00"
REFS = {"contact": "viestinta", "place": "talo", "event": "messut", "any": "messut"}
HUB: Mapping[str, str | bytes] = {
    "config.yaml": f"{CONFIG}languages: [fi, sv, en]\n",
    "content/contacts/viestinta.yaml": CONTACT,
    **filled("place", "talo", "paikka", {}),
    **filled("event", "messut", "tapahtuma", {**REFS, "any": "uutinen"}, sessions=None, part_of=None),
    **{
        path: data
        for name in ("release", "survey", "grant", "plan", "forum", "network", "association", "premises")
        for path, data in filled(
            name, {"release": "uutinen"}.get(name, f"x-{name}"), f"sana{name}", REFS
        ).items()
    },
    **entry("events", "aamut", "starts: 2026-10-01T08:00\nrecurrence: {frequency: weekly, count: 9}"),
    **entry("pages", "ohje", "", "[Messut](id:messut)\n\n1. toukokuuta “juhlitaan”\n"),
}


def written(root: Path, hub: Mapping[str, str | bytes]) -> Path:
    for path, data in hub.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def built_by(root: Path, **environment: str) -> Path:
    """The output of the command as another user on another machine would run it."""
    output = root / "site"
    command = [
        sys.executable,
        str(ROOT / "build.py"),
        "build",
        "--no-search",
        "--project",
        str(root),
        "--output",
        str(output),
    ]
    told = {"PATH": os.environ["PATH"], "HOME": str(root), **environment}
    subprocess.run([*command, "--now", NOW], check=True, env=told, cwd=root.parent, capture_output=True)
    return output


def crlf(data: str | bytes) -> str | bytes:
    return data.replace("\n", "\r\n") if isinstance(data, str) else data


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same hub as two users on different machines have it and build it."""
    root = tmp_path_factory.mktemp("hubs")
    one = written(root / "a", HUB)
    backwards = {path: crlf(data) for path, data in reversed(list(HUB.items()))}
    other = written(root / "Älä välitä" / "nimestä", backwards)
    return (
        built_by(one, TZ="Pacific/Kiritimati", LC_ALL="tr_TR.UTF-8", PYTHONHASHSEED="1"),
        built_by(other, TZ="America/Los_Angeles", LC_ALL="C", PYTHONHASHSEED="2", USER="tuntematon"),
    )


def test_folder_zone_locale_hash_seed_order_of_creation_and_line_ends_change_no_byte(
    outputs: tuple[Path, Path],
) -> None:
    first, second = outputs
    assert changed(files_in(first), files_in(second)) == set()
    assert modes_in(first) == modes_in(second)
    assert len(files_in(first)) > 100


def test_nothing_of_the_machine_is_in_the_site(outputs: tuple[Path, Path]) -> None:
    told = b"\n".join(data for output in outputs for data in files_in(output).values())
    for word in ("nimestä", "tuntematon", str(ROOT), "Los_Angeles", "localhost", "127.0.0.1"):
        assert word.encode() not in told


def test_the_order_in_which_files_are_found_changes_no_byte() -> None:
    given = in_memory(HUB).sources
    shipped = {path: one for path, one in sample().sources.items() if path.startswith("templates/")}
    orders = [Snapshot({**given, **shipped}), Snapshot(dict(reversed([*given.items(), *shipped.items()])))]
    made = [files(built(hub, NOW)) for hub in orders]
    assert list(made[0].items()) == list(made[1].items())


def test_the_sample_hub_with_the_line_ends_of_windows_is_the_same(sample_build: Build) -> None:
    texts = (".md", ".yaml")
    converted = {
        path: one.read().replace(b"\n", b"\r\n")
        for path, one in sample().sources.items()
        if path.endswith(texts)
    }
    hub = Snapshot({**sample().sources, **in_memory(converted).sources})
    assert changed(files(sample_build), files(built(hub, NOW))) == set()


def test_the_sample_hub_is_the_same_when_built_again_with_the_ledger_just_written(
    sample_build: Build,
) -> None:
    made = files(sample_build)
    again = build(sample(), Order(read_moment(NOW).starts, made["ledger.json"]))
    assert changed(made, files(again)) == set()
