"""What every command is told: where the project is, what time it is, and how to speak.

The only clock of the program is read here, once.
"""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from talkoot.reading.moments import read_moment
from talkoot.shell.destination import read_ledger
from talkoot.shell.journal import LEDGER
from talkoot.shell.progress import Surface
from talkoot.shell.reporting import exit_code, show
from talkoot.shell.staff_language import staff_language
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.failures import Surroundings, WrongUse
from talkoot.values.language import Language, Words
from talkoot.values.misread import Misread

PREVIEW = Path(".talkoot") / "preview"
"""Where previews are built, below the project's folder."""

BAD_NOW = Words(
    "”{written}” ei ole aika. Kirjoita esimerkiksi --now 2026-03-31T15:00.",
    "”{written}” är inte en tid. Skriv till exempel --now 2026-03-31T15:00.",
    "“{written}” is not a time. Write for example --now 2026-03-31T15:00.",
)
BAD_EPOCH = Words(
    "Ympäristömuuttuja SOURCE_DATE_EPOCH ei ole kokonaisluku: {written}.",
    "Miljövariabeln SOURCE_DATE_EPOCH är inte ett heltal: {written}.",
    "The environment variable SOURCE_DATE_EPOCH is not a whole number: {written}.",
)
NO_LEDGER = Words(
    "Tiedostoa {path} ei voi lukea. Tarkista valitsin --ledger.",
    "Filen {path} kan inte läsas. Kontrollera --ledger.",
    "The file {path} cannot be read. Check --ledger.",
)


@dataclass(frozen=True, slots=True)
class Session:
    """The options that all commands share.

    ``jobs`` is how many processes may work, None for as many as suit the machine; ``surface`` is what the
    error stream can show.
    """

    project: Path
    output: Path
    now: datetime
    base_url: str
    ledger: Path | None
    drafts: bool
    strict: bool
    language: Language
    json: bool
    jobs: int | None
    surface: Surface

    @property
    def is_preview(self) -> bool:
        """True if the build goes to the preview folder and never reaches the site or its ledger."""
        return self.output == self.project / PREVIEW

    def last_ledger(self) -> bytes | None:
        """The ledger that the options name or, if they name none, the one in the output folder."""
        if self.ledger is None:
            return read_ledger(self.project / "site" if self.is_preview else self.output)
        try:
            return self.ledger.read_bytes()
        except OSError as failed:
            raise Surroundings(NO_LEDGER, path=self.ledger) from failed


def session(options: dict[str, Any]) -> Session:
    """The session that the options tell; raises :class:`WrongUse` for one that cannot be understood."""
    project = Path(options["project"])
    told = options["now"]
    is_preview = told is not None or options["drafts"]
    output = options["output"] or (project / PREVIEW if is_preview else project / "site")
    return Session(
        project=project,
        output=Path(output),
        now=_now(told),
        base_url=options["base_url"] or "",
        ledger=Path(options["ledger"]) if options["ledger"] else None,
        drafts=options["drafts"],
        strict=options["strict"],
        language=options["lang"] or "",
        json=options["json"],
        jobs=options["jobs"],
        surface=_surface(),
    )


def _now(told: str | None) -> datetime:
    """The instant of the build: the option, else SOURCE_DATE_EPOCH, else the clock, in whole seconds."""
    if told is not None:
        return _told_now(told)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    if not re.fullmatch(r"\d{1,11}", epoch):
        raise WrongUse(BAD_EPOCH, written=epoch)
    return datetime.fromtimestamp(int(epoch), UTC)


def _surface() -> Surface:
    """What the error stream can show, by the convention of no-color.org and by terminfo's ``dumb``."""
    stream, terminal = sys.stderr, os.environ.get("TERM", "" if os.name == "posix" else "windows")
    if not stream.isatty():
        return Surface.NOTHING
    is_plain = os.environ.get("NO_COLOR") or terminal in ("", "dumb", "unknown")
    return Surface.LINES if is_plain or not stream.encoding.lower().startswith("utf") else Surface.BAR


def _told_now(told: str) -> datetime:
    try:
        moment = read_moment(told)
    except Misread as failed:
        raise WrongUse(BAD_NOW, written=told) from failed
    if moment.is_span:
        raise WrongUse(BAD_NOW, written=told)
    return moment.starts


def refused(wrong: Diagnostics, session: Session) -> SystemExit:
    """The end of a run whose settings have a mistake."""
    show(wrong, session.language or staff_language(session.project), session.json)
    return SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)


_SHARED = (
    click.option("--project", default=".", metavar="DIR", help="The folder with config.yaml and content/."),
    click.option(
        "--output", default=None, metavar="DIR", help="Where the site is written; site/ if not told."
    ),
    click.option("--now", default=None, metavar="TIME", help="Build as if it were this time (Helsinki)."),
    click.option(
        "--base-url", default=None, metavar="URL", help="Another public address than the settings'."
    ),
    click.option("--ledger", default=None, metavar="FILE", help=f"The last publication's {LEDGER}."),
    click.option("--drafts", is_flag=True, help="Show drafts, in a preview."),
    click.option("--strict", is_flag=True, help="Let warnings count as mistakes."),
    click.option("--lang", type=click.Choice(["fi", "sv", "en"]), default=None, help="Language of messages."),
    click.option("--json", is_flag=True, help="Report findings as JSON."),
    click.option("--jobs", type=click.IntRange(1, 64), default=None, help="How many processes may work."),
)


def shared_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all share, as one :class:`Session`."""

    def run(**options: Any) -> None:
        names = ("project", "output", "now", "base_url", "ledger", "drafts", "strict", "lang", "json", "jobs")
        told = {name: options.pop(name) for name in names}
        function(session(told), **options)

    run.__name__, run.__doc__ = function.__name__, function.__doc__
    run.__click_params__ = list(getattr(function, "__click_params__", ()))  # type: ignore[attr-defined]
    decorated: Callable[..., None] = run
    for option in reversed(_SHARED):
        decorated = option(decorated)
    return decorated
