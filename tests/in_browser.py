"""Built hubs in Debian's Chromium: one browser for a file of tests, a site served on this machine."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from docs.pictures import FLAGS, served


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser; without one the tests are skipped, or fail where one is required."""
    found = shutil.which("chromium")
    if found is None:
        told = "No Chromium here. On Debian: sudo apt-get install chromium"
        if os.environ.get("TALKOOT_REQUIRE_BROWSER"):
            pytest.fail(told)
        pytest.skip(told)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@contextmanager
def on_this_machine(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address at which the files of a site are served."""
    with tempfile.TemporaryDirectory() as folder:
        for path, data in files.items():
            place = Path(folder) / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        with served(Path(folder)) as address:
            yield address
