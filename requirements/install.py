"""Makes .venv/ from a lock file: python requirements/install.py runtime|development.

Only the standard library is used here, and nothing newer than an old Python can read, so that a machine
with an old one gets a sentence and not a traceback.
"""

import hashlib
import importlib.util
import subprocess
import sys
import venv
from pathlib import Path

OLDEST = (3, 11)
LOCKS = ("runtime", "development")
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
SAME_PYTHON = f"import sys, pip; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"


def main() -> int:
    """Bring .venv/ up to the lock that the command line names; 2 for wrong use, 3 if it cannot be done."""
    if sys.version_info < OLDEST:
        return _refuse(3, _too_old())
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        return _refuse(2, "Usage: python requirements/install.py runtime|development")
    if importlib.util.find_spec("ensurepip") is None:
        return _refuse(3, "This Python makes no environments. On Debian: sudo apt-get install python3-venv")
    try:
        return _bring_up_to(sys.argv[1])
    except (OSError, subprocess.CalledProcessError) as problem:
        return _refuse(3, f"The environment {ENVIRONMENT} could not be made: {problem}")


def python_of(environment: Path) -> Path:
    """Where the Python of a virtual environment is on this system."""
    if sys.platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def _bring_up_to(lock: str) -> int:
    if _is_outdated() or not _is_usable():
        print(f"Making .venv/ with Python {sys.version.split()[0]}", flush=True)
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    if not _is_installed(lock):
        print(f"Installing requirements/{lock}.txt", flush=True)
        _install(lock)
        _stamp(lock).write_text(_digest(lock), encoding="ascii")
    return 0


def _is_outdated() -> bool:
    """Whether a lock has changed since it was installed: what it no longer names must go as well."""
    return any(_stamp(lock).is_file() and not _holds(lock) for lock in LOCKS)


def _is_usable() -> bool:
    python = python_of(ENVIRONMENT)
    check = [str(python), "-c", SAME_PYTHON]
    return python.is_file() and subprocess.call(check, stderr=subprocess.DEVNULL) == 0


def _is_installed(lock: str) -> bool:
    return _holds(lock) or _holds("development")  # which has everything that the runtime has


def _holds(lock: str) -> bool:
    stamp = _stamp(lock)
    return stamp.is_file() and stamp.read_text(encoding="ascii") == _digest(lock)


def _install(lock: str) -> None:
    pip = [str(python_of(ENVIRONMENT)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(_lock_file(lock))], check=True)


def _digest(lock: str) -> str:
    return hashlib.sha256(_lock_file(lock).read_bytes()).hexdigest()


def _lock_file(lock: str) -> Path:
    return ROOT / "requirements" / f"{lock}.txt"


def _stamp(lock: str) -> Path:
    return ENVIRONMENT / f"{lock}.installed"


def _too_old() -> str:
    this = f"{sys.version.split()[0]} ({sys.executable})"
    return f"Talkoot needs Python 3.11 or newer, and this is {this}. Name another one: make PYTHON=python3.12"


def _refuse(code: int, words: str) -> int:
    print(words, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
