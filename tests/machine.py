"""A machine that publishes: a small hub in a folder, and the recipes of the guide run with stand-ins."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from talkoot.reading.moments import read_moment
from tests import handbook

CLOSES = "2026-03-31T16:00:00+03:00"
BEFORE = read_moment("2026-03-30T12:00").starts
AFTER = read_moment("2026-04-01T12:00").starts
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the recipes are for a POSIX shell")

_FILES = {
    "config.yaml": """\
site_id: kunta-yhdistyksille
name: Yhdistyksille
organisation: Kunta
base_url: https://www.kunta.example/yhdistyksille/
feedback: {email: palaute@kunta.example}
""",
    "content/surveys/vanha.md": f"""\
---
id: kysely
title: Kysely
opens: 2026-03-01
closes: {CLOSES}
url: https://kyselyt.kunta.example/
---
Vastaa kyselyyn.
""",
    "build.py": handbook.text_of("build.py"),
}
_PROGRAMS = {
    ".venv/bin/python": f'exec "{sys.executable}" "$@"\n',
    # curl [options] URL --output FILE
    "bin/curl": """\
for word; do
    case $previous in --output) file=$word ;; esac
    case $word in https://www.kunta.example/yhdistyksille/*) name=${word##*/} ;; esac
    previous=$word
done
cp "web/$name" "$file" || exit 22
""",
    # rsync [options] SOURCE ... HOST:FOLDER
    "bin/rsync": """\
for word; do
    case $word in
        -* | *:*) ;;
        */) cp -R "$word." web/ ;;
        *) cp "$word" web/ ;;
    esac
done
""",
}


class Machine:
    """The folder of the hub, with ``web/`` as what the web server serves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path, text in {**_FILES, **_PROGRAMS}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(f"#!/bin/sh\n{text}" if path in _PROGRAMS else text, "utf-8")
            (folder / path).chmod(0o755)

    def build(self, now: Any) -> int:
        """Build once; the exit code."""
        return self._run(now, ".venv/bin/python", "build.py")

    def run(self, name: str, now: Any, *words: str) -> int:
        """Run the script that the guide shows under ``name``; the exit code."""
        (self.folder / name).write_text(handbook.example("docs/publishing.md", name), "utf-8")
        return self._run(now, "sh", name, *words)

    def rename(self) -> None:
        """Give the file of the survey another name, and so its page another address."""
        (self.folder / "content/surveys/vanha.md").rename(self.folder / "content/surveys/uusi.md")

    def next_change(self, site: str) -> str | None:
        """The instant that a site names."""
        told: str | None = json.loads((self.folder / site / "next-change.json").read_bytes())["next_change"]
        return told

    def ledger(self, site: str) -> Any:
        """The memory of a site."""
        return json.loads((self.folder / site / "ledger.json").read_bytes())

    def _run(self, now: Any, *words: str) -> int:
        environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(handbook.ROOT),
            "SOURCE_DATE_EPOCH": str(int(now.timestamp())),
        }
        done = subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, check=False)
        return done.returncode
