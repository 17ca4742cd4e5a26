"""The tools of the gates: pinned with their digests, from no named host, and missed in clear words."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.gates import tools
from tests.gates.tools import HERE, REQUIRED

LOCK = HERE / "package-lock.json"


def test_every_package_is_locked_with_its_digest_and_names_no_host() -> None:
    lock = json.loads(LOCK.read_text("utf-8"))
    asked = json.loads((HERE / "package.json").read_text("utf-8"))["devDependencies"]
    locked = {name.removeprefix("node_modules/"): one for name, one in lock["packages"].items() if name}
    assert {name: one["version"] for name, one in locked.items()} == asked
    assert all(re.fullmatch(r"sha512-[\w+/]+=*", one["integrity"]) for one in locked.values())
    assert re.findall(r"https?:|resolved", LOCK.read_text("utf-8")) == []


def test_no_package_runs_a_program_of_its_own_while_it_is_installed() -> None:
    assert "ignore-scripts=true" in (HERE / ".npmrc").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("required", "code"), [("", 0), ("1", 1)])
def test_a_machine_without_the_tools_is_told_which_are_missing(
    tmp_path: Path, required: str, code: int
) -> None:
    for name in ("bash", "dirname", "id"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    shutil.copy(HERE / "install.sh", tmp_path)
    bare = {"PATH": str(tmp_path), REQUIRED: required}
    command = ["bash", str(tmp_path / "install.sh")]
    done = subprocess.run(command, env=bare, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == code, done.stderr
    assert all(name in done.stderr for name in ("chromium", "default-jre-headless", "npm", "node_modules"))


@pytest.mark.parametrize(("required", "outcome"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)])
def test_a_test_without_its_tool_is_skipped_or_fails_where_it_must_run(
    required: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REQUIRED, required)
    with pytest.raises(outcome, match=r"no-such-program is missing: run tests/gates/install\.sh"):
        tools.program("no-such-program")
    with pytest.raises(outcome, match=r"node_modules/none\.js is missing"):
        tools.package(tools.INSTALLED / "none.js")
