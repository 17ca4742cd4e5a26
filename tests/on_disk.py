"""A hub in a folder, built again and again by the real command, and the law that every build must keep."""

import atexit
import io
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from unittest import mock

import pytest

from talkoot.cli import run
from talkoot.reading.moments import read_moment
from talkoot.shell.disk import LOCAL, Disk
from talkoot.shell.found import Found
from tests.disks import files_in, put
from tests.edited_files import REDIRECTS, Files, text, written
from tests.hubs import prepared
from tests.publishing import LOST, same
from tests.small_hub import NOW, hub

CACHED = ("memory.cache", "memory-later.cache", "pack", "sources.cache", "output.cache", "past.cache")
"""The files of a cache that hold something; besides them there is the clock."""

_OWN_CLOCKS = frozenset({"lock", "clock"})
_HOUR = 3_600_000_000_000
_COMING = re.compile(r"(?i)(?:seuraava muutos|nästa ändring|next change).*")
_ABOUT_CACHE = re.compile(r"(?m)^Huomio: välimuisti.*\n")


def published_in(folder: Path, files: Files, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A hub in a folder, published at noon on 5 March 2026, where the clock of all further commands stands.

    What a fixture yields: the folder, in which the commands run.
    """
    put(folder, files)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772704800")
    with prepared():
        assert run([]) == 0
        yield folder


@dataclass(frozen=True, slots=True)
class Told:
    """How a run ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def of_cache(self) -> list[str]:
        """The warnings about the cache."""
        return _ABOUT_CACHE.findall(self.err)

    @property
    def of_hub(self) -> tuple[int, str, str]:
        """All but the warnings about the cache, and but where and how much was written in what time."""
        is_published = self.code == 0 and not self.out.startswith("[")
        out = "\n".join(_COMING.findall(self.out)) if is_published else self.out
        return self.code, out, _ABOUT_CACHE.sub("", self.err)


@dataclass
class Hub:
    """A project in a folder of its own. ``files`` are those that it is made of."""

    home: Path
    now: datetime = field(default_factory=lambda: read_moment(NOW).starts)
    files: Files = field(default_factory=hub)

    def __post_init__(self) -> None:
        put(self.project, self.files)

    @classmethod
    def published(cls, home: Path) -> "Hub":
        """The hub as a build has left it, a copy of one that is built once."""
        shutil.copytree(_published(), home, dirs_exist_ok=True, symlinks=True)
        return cls(home)

    @property
    def project(self) -> Path:
        """The folder of the project."""
        return self.home / "hub"

    @property
    def site(self) -> Path:
        """The folder of the public site."""
        return self.project / "site"

    @property
    def cache(self) -> Path:
        """The folder of the site's cache."""
        return self.project / ".talkoot/cache/site"

    def write(self, files: Files) -> None:
        """Change what differs on the disk, and only that."""
        for path in self.files.keys() - files.keys():
            (self.project / path).unlink()
        put(self.project, {path: data for path, data in files.items() if self.files.get(path) != data})
        self.files = files

    def run(self, *words: str) -> Told:
        """Run the build command."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err), prepared():
            code = run(["build", "--project", str(self.project), *words])
        return Told(code, out.getvalue(), err.getvalue())

    def build(self, output: Path | None = None, *words: str) -> Told:
        """Build into ``output``, into the site if not told."""
        return self.run("--output", str(output or self.site), *self.at_now(), *words)

    def at_now(self) -> tuple[str, str]:
        """The words that tell the present."""
        return "--now", self.now.isoformat()

    def anew(self, ledger: bytes | None, *words: str) -> tuple[Told, Mapping[str, bytes]]:
        """What a build from nothing says and makes, given the ledger."""
        folder = self.home / "anew"
        for left in (folder, self.home / ".anew.talkoot"):
            shutil.rmtree(left, ignore_errors=True)
        told: tuple[str, ...] = ()
        if ledger is not None:
            (self.home / "ledger").write_bytes(ledger)
            told = ("--ledger", str(self.home / "ledger"))
        made = self.build(folder, "--no-cache", *words, *told)
        return made, files_in(folder)

    def checked(self, output: Path | None = None, *words: str, ledger: bytes | None = None) -> Told:
        """A build that has been compared with one from nothing; a ledger in place of the output's."""
        folder = output or self.site
        before = files_in(folder)
        given: tuple[str, ...] = ()
        if ledger is not None:
            (self.home / "given").write_bytes(ledger)
            given = ("--ledger", str(self.home / "given"))
        told = self.build(folder, *words, *given)
        clean, made = self.anew(before.get("ledger.json") if ledger is None else ledger, *words)
        assert told.of_hub == clean.of_hub
        same(files_in(folder), before if clean.code else made)
        return told

    def attempt(self, files: Files, *words: str) -> bool:
        """Build a changed project; what fails is mended by the lines that it asks for, or taken back."""
        before = self.files
        self.write(files)
        told = self.checked(None, *words)
        if told.code and (lines := self._lines_asked_for()):
            self.write(written(files, REDIRECTS, f"{text(files, REDIRECTS)}{lines}\n"))
            told = self.checked(None, *words)
        if told.code:
            self.write(before)
        return told.code == 0

    def _lines_asked_for(self) -> str:
        """The lines of redirects that a build which fails proposes; none if that is not all that is wrong."""
        found = json.loads(self.build(None, "--json").out)
        wrong = [one for one in found if one["severity"] == "error"]
        return "\n".join(one["fix"] for one in wrong) if {one["code"] for one in wrong} <= set(LOST) else ""

    def idle(self, output: Path | None = None) -> None:
        """Hold a second build to writing nothing in the output and saying all again."""
        folder = output or self.site
        first = self.build(folder)
        before = stamps(folder)
        again = self.build(folder)
        assert again.of_hub == first.of_hub
        assert again.of_cache == []
        assert stamps(folder) == before


def stamps(folder: Path) -> Mapping[str, tuple[int, int]]:
    """The number and the time of every file and folder of an output, of the folder itself too."""
    found = {str(path): path.lstat() for path in (folder, *folder.rglob("*"))}
    return {path: (one.st_ino, one.st_mtime_ns) for path, one in found.items()}


class RestedDisk(Disk):
    """A disk on which every run begins an hour after all that stands there was written."""

    def stat(self, path: Path) -> Found | None:
        found = super().stat(path)
        if found and path.name in _OWN_CLOCKS:
            return found._replace(mtime_ns=found.mtime_ns + _HOUR)
        return found


@contextmanager
def rested() -> Iterator[None]:
    """Runs that come so long after the last change that hints of files hold."""
    with on(RestedDisk()):
        yield


@contextmanager
def on(disk: Disk) -> Iterator[None]:
    """Runs for which the machine's disk is ``disk``."""
    names = [name for name in vars(Disk) if not name.startswith("_")]
    with mock.patch.multiple(LOCAL, **{name: getattr(disk, name) for name in names}):
        yield


def later(hub: Hub, hours: float) -> None:
    """Let time pass, or go back."""
    hub.now += timedelta(hours=hours)


@cache
def _published() -> Path:
    home = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    assert Hub(home).build().code == 0
    return home
