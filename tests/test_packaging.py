"""The two commands of a fresh clone, the locks they install, and the wheel."""

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import talkoot
from requirements import install

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("runtime", "development")
GUIDES = ("README.md", "CONTRIBUTING.md")
HASH = re.compile(r"sha256:[0-9a-f]{64}")


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program as a user would, with nothing of this checkout on its path."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=surroundings | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


# The locks


def locked(lock: str) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Each package's exact version and hashes."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    found = [(re.match(r"([a-z0-9-]+)==([\w.]+)\s", line), line) for line in lines]
    assert all(pin for pin, _ in found), [line for pin, line in found if not pin]
    return {pin[1]: (pin[2], frozenset(HASH.findall(line))) for pin, line in found if pin}


def declared() -> frozenset[str]:
    """The packages that the wheel asks for."""
    return _names(
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    )


def declared_for_development() -> frozenset[str]:
    """The packages that only working on Talkoot asks for."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return _names(groups["development"])


def _names(requirements: list[str]) -> frozenset[str]:
    return frozenset(_plain(re.split(r"[<>=!~\[; ]", requirement)[0]) for requirement in requirements)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    assert locked(lock)
    assert [name for name, (_, hashes) in locked(lock).items() if not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_folder_of_a_machine(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|--[a-z-]*(?:url|links|host)\b.*|(?:^|\s)/\S+| @ .*", text) == []


def test_the_development_lock_holds_the_runtime_lock_as_it_is() -> None:
    assert locked("runtime").items() <= locked("development").items()


def test_every_declared_package_is_locked() -> None:
    assert declared() <= locked("runtime").keys()
    assert declared_for_development() <= locked("development").keys()


def test_every_package_that_the_generator_imports_is_declared() -> None:
    distributions = packages_distributions()
    imported = {name for path in (ROOT / "talkoot").rglob("*.py") for name in _imported_by(path)}
    foreign = imported - sys.stdlib_module_names - {"talkoot"}
    undeclared = {name for name in foreign if not declared() & set(map(_plain, distributions.get(name, [])))}
    assert undeclared == set()


def _imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


# Making the environment


def test_an_old_python_is_refused_with_the_version_that_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version_info", (3, 10, 9))
        assert install.main() == 3
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_an_unknown_lock_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["install.py", "everything"])
    assert install.main() == 2


def test_the_environment_is_made_once_and_again_only_when_a_lock_changes(tmp_path: Path) -> None:
    folder = tmp_path / "with spaces"
    (folder / "requirements").mkdir(parents=True)
    shutil.copy(ROOT / "requirements" / "install.py", folder / "requirements")
    for lock in LOCKS:
        (folder / "requirements" / f"{lock}.txt").write_text("# nothing\n", encoding="utf-8")

    def says(lock: str) -> list[str]:
        done = run(sys.executable, "requirements/install.py", lock, folder=folder)
        assert done.returncode == 0, done.stderr
        return [line.split()[0] for line in done.stdout.splitlines()]

    assert says("runtime") == ["Making", "Installing"]
    assert says("runtime") == []
    assert says("development") == ["Installing"]
    assert says("runtime") == []
    (folder / "requirements" / "development.txt").write_text("# still nothing\n", encoding="utf-8")
    assert says("development") == ["Making", "Installing"]


# The staff's door


def test_build_py_runs_from_any_folder(tmp_path: Path) -> None:
    done = run(sys.executable, ROOT / "build.py", "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "next-change" in done.stdout


def test_python_m_talkoot_is_the_same_door() -> None:
    door = run(sys.executable, "build.py", "--help", folder=ROOT).stdout.splitlines()
    assert run(sys.executable, "-m", "talkoot", "--help", folder=ROOT).stdout.splitlines()[1:] == door[1:]


def test_a_missing_package_is_explained_in_finnish_and_exits_3(tmp_path: Path) -> None:
    without_packages = "-S"
    done = run(sys.executable, without_packages, ROOT / "build.py", folder=tmp_path)
    assert done.returncode == 3
    assert "puuttuu" in done.stderr
    assert "requirements/install.py runtime" in done.stderr.replace("\\", "/")
    assert "Traceback" not in done.stderr


def test_a_package_that_only_some_builds_need_is_missed_in_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text((ROOT / "config.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "content/pages/sivu.md").write_text("---\nid: s\ntitle: Sivu\n---\nTeksti.\n", "utf-8")
    here = f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.modules['nh3'] = None"
    start = f"{here}; from talkoot.__main__ import start; start()"
    done = run(sys.executable, "-c", start, "build", folder=tmp_path)
    assert done.returncode == 3, done.stderr
    assert "”nh3” puuttuu" in done.stderr
    assert "Traceback" not in done.stderr


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    made = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    assert made.returncode == 0, made.stderr
    (only,) = folder.glob("*.whl")
    return only


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs where the wheel is installed; its dependencies come from the running Python."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False)
    places = {"base": str(environment), "platbase": str(environment)}
    here, there = (Path(sysconfig.get_path("purelib", vars=vars)) for vars in (None, places))
    (there / "dependencies.pth").write_text(f"{here}\n", encoding="utf-8")
    python = install.python_of(environment)
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    done = run(*pip, "install", "--no-deps", "--no-index", wheel, folder=environment)
    assert done.returncode == 0, done.stderr
    return python.parent


def test_the_wheel_holds_every_module_and_every_template(wheel: Path) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "talkoot").rglob("*.py")}
    templates = {
        f"talkoot/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }
    assert {Path(name).suffix for name in templates} >= {".html", ".css", ".po"}
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == modules | templates


def test_the_installed_wheel_runs_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    origin = run(installed / "python", "-c", "import talkoot; print(talkoot.__file__)", folder=tmp_path)
    assert Path(origin.stdout.strip()).is_relative_to(installed.parent)
    done = run(installed / "talkoot", "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "next-change" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_installed_wheel_builds_a_project_that_has_settings_and_content_alone(
    installed: Path, tmp_path: Path
) -> None:
    example = ROOT / "examples" / "joensuu"
    shutil.copy(example / "config.yaml", tmp_path)
    shutil.copytree(example / "content", tmp_path / "content")
    done = run(
        installed / "talkoot",
        "build",
        "--no-search",
        "--now",
        "2023-11-01T12:00",
        "--output",
        "site",
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Joensuu" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


# The guides


def _said_in(guide: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, (ROOT / guide).read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("guide", GUIDES)
def test_every_make_target_that_a_guide_names_exists(guide: str) -> None:
    targets = _said_in("Makefile", r"^([a-z]+)(?: development)?:")
    named = _said_in(guide, r"(?:^|`)make (?:PYTHON=\S+ )?([a-z]+)")
    assert {"site", "test"} <= named
    assert named <= targets


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_names_exists(guide: str) -> None:
    named = _said_in(guide, r"build\.py ([a-z][a-z-]*)\b")
    listed = run(sys.executable, "build.py", "--help", folder=ROOT).stdout.partition("Commands:")[2]
    assert named
    assert named <= set(re.findall(r"^ +([a-z][a-z-]*) ", listed, re.M))


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_a_guide_links_to_exists(guide: str) -> None:
    linked = _said_in(guide, r"\]\(([^):#]+)[^)]*\)")
    assert linked
    assert [path for path in sorted(linked) if not (ROOT / path).exists()] == []


def test_the_changelog_tells_what_is_new_in_this_version() -> None:
    assert f"\n## {talkoot.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
