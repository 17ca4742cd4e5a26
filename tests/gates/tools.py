"""The tools of the gates: where each lies, and what is said where one is missing."""

import os
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
INSTALLED = HERE / "node_modules"
AXE = INSTALLED / "axe-core/axe.min.js"
ICAL = INSTALLED / "ical.js/dist/ical.js"
VNU = INSTALLED / "vnu-jar/build/dist/vnu.jar"
REQUIRED = "TALKOOT_REQUIRE_GATES"
"""Where this is 1 in the environment, as in CI, a missing tool fails the tests that need it."""


def program(name: str) -> str:
    """The path of an installed program; without it the test does not run."""
    return shutil.which(name) or _miss(name)


def package(path: Path) -> Path:
    """A file of a package from npm; without it the test does not run."""
    return path if path.is_file() else Path(_miss(path.relative_to(HERE).as_posix()))


def _miss(what: str) -> str:
    told = f"{what} is missing: run tests/gates/install.sh, as make test does"
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(told)
    pytest.skip(told)
