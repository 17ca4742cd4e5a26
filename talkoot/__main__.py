"""Turns `python -m talkoot` into a run of the command line, or into words on what it still needs."""

import os
import sys

OLDEST = (3, 11)
ENVIRONMENT_PROBLEM = 3


def start() -> None:
    """Run the command line; if Python is too old or a package is missing, say what to do and exit 3."""
    if sys.version_info < OLDEST:
        _refuse("Talkoot tarvitsee Pythonin version 3.11 tai uudemman.")
    try:
        from talkoot.cli import main  # here, so that a missing package gets words and not a traceback

        main()
    except ModuleNotFoundError as missing:
        package = (missing.name or "").split(".")[0]
        if package == "talkoot":
            raise
        _refuse(f"Talkoot ei käynnisty, sillä Python-paketti ”{package}” puuttuu.")


def _refuse(problem: str) -> None:
    print(f"{problem}\n\n{_remedy(os.name)}", file=sys.stderr)
    sys.exit(ENVIRONMENT_PROBLEM)


def _remedy(system: str) -> str:
    if system == "nt":
        install, python = r"py requirements\install.py runtime", r".venv\Scripts\python"
    else:
        install, python = "python3 requirements/install.py runtime", ".venv/bin/python"
    return (
        "Asenna ensin tarvittavat paketit hankkeen kansiossa:\n"
        f"    {install}\n"
        "Aja sitten sama komento hankkeen omalla Pythonilla:\n"
        f"    {python} build.py"
    )


if __name__ == "__main__":
    start()
