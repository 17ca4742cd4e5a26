"""A folder of pages to the files of a search index, by the program Pagefind, which reaches no network."""

import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

FOLDER = "pagefind/"
"""Where the index stands below the hub's root."""

ENTRY = f"{FOLDER}pagefind-entry.json"
"""The file without which there is no index."""

SECONDS = 900
"""The longest that the program may take; 10,000 pages take some 20 seconds."""

_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_NEEDED_ENDINGS = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")
"""Of what the program writes; the rest are ready-made interfaces that nothing here uses."""


class IndexingFailed(Exception):  # noqa: N818 - said as staff hear it
    """There is no index; the message is what the program or the system said of it."""


def is_installed() -> bool:
    """True if the program can be run and there are words for it."""
    return all(find_spec(name) for name in ("pagefind", "simplemma"))


def index_of(pages: Path, result: Path) -> Mapping[str, bytes]:
    """The files of the index of all pages in a folder, by their paths below the hub's root.

    ``result`` is a new folder for the program. Raises :class:`IndexingFailed`.
    """
    command = (
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(pages),
        "--output-path",
        str(result),
        "--silent",
    )
    try:
        done = subprocess.run(
            command,
            cwd=pages.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        if done.returncode:
            raise IndexingFailed(_last_line(done.stderr or done.stdout) or f"exit {done.returncode}")
        files = _files(result)
    except (OSError, subprocess.TimeoutExpired) as failed:
        raise IndexingFailed(str(failed)) from failed
    if not all(f"{FOLDER}{name}" in files for name in _NEEDED):
        raise IndexingFailed(f"no {_NEEDED[0]}")
    return files


def _files(result: Path) -> Mapping[str, bytes]:
    found = (file for file in sorted(result.rglob("*")) if file.is_file() and _is_needed(file.name))
    return {f"{FOLDER}{file.relative_to(result).as_posix()}": file.read_bytes() for file in found}


def _is_needed(name: str) -> bool:
    return name in _NEEDED or name.endswith(_NEEDED_ENDINGS)


def _last_line(said: bytes) -> str:
    return (said.decode("utf-8", "replace").strip().splitlines() or [""])[-1][:200]
