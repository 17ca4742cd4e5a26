"""Writes the reference of content types, settings, diagnostics and commands from the program itself.

``make reference`` writes the pages; with ``--check`` nothing is written, and the exit code is 1 if a page
that is committed says something else than the program.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from docs.reference_pages.commands import commands_page
from docs.reference_pages.content_types import content_page
from docs.reference_pages.diagnostics import diagnostics_page
from docs.reference_pages.settings import settings_page
from talkoot.reading.catalogues import FOLDER, Catalogue, read_catalogue
from talkoot.values.language import Language

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str]) -> int:
    """Writes every page that differs, or with ``--check`` names it; the exit code."""
    if arguments not in ([], ["--check"]):
        print("Use: docs/reference.py [--check]", file=sys.stderr)
        return 2
    differing = [path for path, text in pages().items() if committed(path) != text]
    for path in differing:
        if arguments:
            print(f"{path} is not what the program says. Run: make reference")
        else:
            write(path, pages()[path])
            print(f"wrote {path}")
    return 1 if differing and arguments else 0


def pages() -> Mapping[str, str]:
    """Every page of the reference by its path in the project."""
    words = catalogues()
    return {
        "docs/reference/content-types.md": content_page("en", words),
        "docs/reference/settings.md": settings_page(words["en"]),
        "docs/reference/diagnostics.md": diagnostics_page(),
        "docs/reference/commands.md": commands_page(),
        "docs/editors/kentat.md": content_page("fi", words),
    }


def catalogues() -> Mapping[Language, Catalogue]:
    """The words of the three languages, the Finnish first."""
    return {
        language: read_catalogue((ROOT / FOLDER / f"{language}.po").read_bytes(), language)
        for language in ("fi", "sv", "en")
    }


def committed(path: str) -> str:
    """The page as it stands in the project; empty if it is not there."""
    file = ROOT / path
    return file.read_text("utf-8") if file.is_file() else ""


def write(path: str, text: str) -> None:
    """Puts the page in its place, with the line ends of every system alike."""
    (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
    (ROOT / path).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
