"""One built sample hub for a run, one server and one browser for each file of gates."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from docs.pictures import FLAGS, served
from tests.gates.kinds import Hub, by_kind, leads_on, pages_of
from tests.gates.tools import AXE, package, program
from tests.hubs import ROOT, sample_site

NOW = "2026-09-15T09:00"


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """The sample hub, served on this machine only and below a path, as most hubs are."""
    root = tmp_path_factory.mktemp("gates")
    with served(root) as origin:
        folder, address = root / "yhdistyksille", f"{origin}yhdistyksille/"
        build(folder, address)
        pages = pages_of(folder)
        stay = {path: data for path, data in pages.items() if not leads_on(data)}
        yield Hub(folder, address, pages, by_kind(stay, sample_site(NOW).memory))


def build(folder: Path, address: str) -> None:
    """Builds the sample hub by the staff's own command, with all steps that stand beside the pages."""
    told = ["--now", NOW, "--base-url", address, "--output", str(folder)]
    command = [sys.executable, "build.py", "build", *told]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def axe() -> str:
    """The program of axe-core."""
    return package(AXE).read_text("utf-8")


# A file's, not a run's: while it lives, no other code of the process can have an event loop of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = program("chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()
