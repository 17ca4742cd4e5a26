"""Times whole builds of the made-up hub: the clean one, and one after each kind of change.

``python -m bench.run [COUNT [TIMES]]`` (``make bench``) makes a hub of COUNT entries in a temporary folder
and builds it TIMES times after each change. Seconds differ from machine to machine; ratios travel better.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from bench import hub
from bench.edits import BEFORE, DEADLINE, EDITS, Edit

ROOT = Path(__file__).resolve().parent.parent
COUNT, TIMES = 2_000, 3


@dataclass(frozen=True, slots=True)
class Measured:
    """What one kind of build took each time, in seconds, and the most files that it changed or removed."""

    name: str
    seconds: tuple[float, ...]
    written: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of a measurement: the project, and the output beside it."""

    home: Path

    @property
    def project(self) -> Path:
        """The project's folder."""
        return self.home / "hub"

    @property
    def output(self) -> Path:
        """The built site, in a folder of its own with whatever a build keeps beside it."""
        return self.home / "out" / "site"


def main(arguments: Sequence[str]) -> int:
    """Measures and prints; the exit code of a build that fails, else 0."""
    if len(arguments) > 2 or not all(one.isdigit() and int(one) for one in arguments):
        print("Use: python -m bench.run [COUNT [TIMES]]", file=sys.stderr)
        return 2
    count, times = (*map(int, arguments), *(COUNT, TIMES)[len(arguments) :])
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        place = Place(Path(folder).resolve())
        hub.write({**hub.generated(count), **DEADLINE}, place.project)
        print(f"{count} entries, Python {sys.version.split()[0]}, {os.cpu_count()} processors, {times} times")
        empty = Measured("empty process", tuple(timed("-c", "pass") for _ in range(max(times, 5))))
        show(empty, None, empty)
        clean = cleanly(place, times)
        show(clean, clean, empty)
        for edit in EDITS:
            show(after(edit, place, times), clean, empty)
    return 0


def cleanly(place: Place, times: int) -> Measured:
    """Builds with neither an output nor a cache to start from."""
    build(place, BEFORE)  # compiles the program's modules and brings the sources into memory
    seconds = []
    for _ in range(times):
        shutil.rmtree(place.output.parent)
        shutil.rmtree(place.project / ".talkoot", ignore_errors=True)
        seconds.append(build(place, BEFORE))
    return Measured("clean", tuple(seconds), len(held(place.output)))


def after(edit: Edit, place: Place, times: int) -> Measured:
    """Builds after a change, made anew each time to a hub that was up to date."""
    seconds, written, removed = [], 0, 0
    for number in range(times):
        if edit.now != BEFORE or not number:
            build(place, BEFORE)
        edit.change(place.project, number)
        before = held(place.output)
        seconds.append(build(place, edit.now))
        now = held(place.output)
        written = max(written, len(now.items() - before.items()))
        removed = max(removed, len(before.keys() - now.keys()))
    return Measured(edit.name, tuple(seconds), written, removed)


def build(place: Place, now: str) -> float:
    """How many seconds a whole process of the build takes; ends the run if the build fails."""
    place.output.parent.mkdir(exist_ok=True)
    told = ("--project", place.project, "--output", place.output, "--now", now, "--strict", "--lang", "en")
    return timed(str(ROOT / "build.py"), "build", "--no-search", *map(str, told))


def timed(*arguments: str) -> float:
    """How many seconds a whole Python process takes; ends the run with its words if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    begun = perf_counter()
    done = subprocess.run((sys.executable, *arguments), capture_output=True, check=False, env=environment)
    seconds = perf_counter() - begun
    if done.returncode:
        sys.stdout.write(done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace"))
        raise SystemExit(done.returncode)
    return seconds


def held(folder: Path) -> dict[str, str]:
    """The digest of every file below the folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def show(found: Measured, clean: Measured | None, empty: Measured) -> None:
    """Prints one line: seconds, least and median, the share of a clean build, and the files."""
    least, middle = min(found.seconds), median(found.seconds)
    line = f"{found.name:<24}{least:8.2f} s {middle:8.2f} s"
    if clean:
        share, times = middle / median(clean.seconds), middle / median(empty.seconds)
        line += f"{share:9.1%} of clean{times:8.0f} × empty{found.written:8} written{found.removed:5} removed"
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
