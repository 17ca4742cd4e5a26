"""What the Nu Html Checker finds wrong with files of HTML, CSS and SVG, in one run of Java."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.gates.tools import VNU, package, program

OPTIONS = ("--also-check-css", "--also-check-svg", "--format", "json", "--stdout", "--exit-zero-always")


def mistakes(folder: Path, files: Iterable[str]) -> list[str]:
    """Every error and warning in the files of a folder, with its file and what stands there."""
    command = [program("java"), "-Xmx1g", "-jar", str(package(VNU)), *OPTIONS, *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stderr
    return list(_told(folder, json.loads(done.stdout)["messages"]))


def _told(folder: Path, messages: Iterable[dict[str, object]]) -> Iterator[str]:
    for one in messages:
        file = str(one.get("url", "")).partition(folder.name + "/")[2]
        yield f"{file}: {one['message']} {one.get('extract', '')!r}"
