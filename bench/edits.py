"""What an editor or the clock changes between two builds, a little else each time."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BEFORE, AFTER = "2026-09-15T09:00", "2026-09-15T09:15"
"""Two moments between which nothing happens but that the survey of :data:`DEADLINE` closes."""

DEADLINE = {
    "content/surveys/mittaus.md": """\
---
id: kysely-mittaus
title: Kysely mittauksesta
lead: Kerro, kuinka kauan olet valmis odottamaan.
opens: 2026-09-01
closes: 2026-09-15T09:10
url: https://kyselyt.lintuvirta.example/mittaus
---
Kiitos vastauksista.
"""
}
"""A survey that closes at an hour at which nothing else of the hub opens, closes, begins or ends."""

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
Change = Callable[[Path, int], None]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change between two builds: its name, what it does to the project, and the time of the build after it.

    ``change`` is told the project's folder and how many times it was made before.
    """

    name: str
    change: Change
    now: str = BEFORE


def nothing(_: Path, __: int) -> None:
    """Leaves everything as it is."""


def body(project: Path, number: int) -> None:
    """Writes one more sentence at the end of a release."""
    release = _release(project)
    release.write_bytes(release.read_bytes() + f"\nLisäys numero {number}.\n".encode())


def title(project: Path, number: int) -> None:
    """Gives a release another title."""
    release = _release(project)
    lines = release.read_bytes().splitlines(keepends=True)
    place = next(index for index, line in enumerate(lines) if line.startswith(b"title: "))
    lines[place] = f"title: Uutinen saa otsikon numero {number}\n".encode()
    release.write_bytes(b"".join(lines))


def entry(project: Path, number: int) -> None:
    """Writes one more release, the newest of all."""
    text = _release(project).read_text(encoding="utf-8")
    _, fields, words = text.split("---\n", 2)
    kept = [line for line in fields.splitlines() if line.startswith(("lead:", "topics:"))]
    name = f"tiedote-uusi-{number}"
    told = [f"id: {name}", f"title: Uusi tiedote {number}", f"published: 2026-09-15T08:{number:02}", *kept]
    path = project / "content" / "releases" / "2026" / f"{name}.md"
    path.write_bytes("\n".join(("---", *told, "---", words)).encode())


def page_template(project: Path, number: int) -> None:
    """Changes the template of a few pages, those of deadlines."""
    _override(project, "pages/deadlines.html", "{% block content %}", number)


def layout(project: Path, number: int) -> None:
    """Changes the template that every page extends."""
    _override(project, "layouts/base.html", '<main id="main_content">', number)


EDITS = (
    Edit("nothing", nothing),
    Edit("body of a release", body),
    Edit("title of a release", title),
    Edit("new release", entry),
    Edit("clock over a closing", nothing, AFTER),
    Edit("template of few pages", page_template),
    Edit("template of all pages", layout),
)
"""What is measured, in this order."""


def _release(project: Path) -> Path:
    """A release of the last year that is full of fields: the same one each time."""
    releases = sorted((project / "content" / "releases" / "2025").glob("*.md"))
    public = (path for path in releases if b"\ndraft:" not in path.read_bytes())
    return next(path for path in public if ".sv." not in path.name)


def _override(project: Path, name: str, mark: str, number: int) -> None:
    """Puts the shipped template into the project, with one more empty element after the mark."""
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    before, found, after = (_TEMPLATES / name).read_text(encoding="utf-8").partition(mark)
    path.write_bytes(f'{before}{found}<div class="mittaus-{number}"></div>{after}'.encode())
