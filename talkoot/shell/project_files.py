"""The files of a project as a run finds them, with hints of the last run, and the hints for the next."""

from dataclasses import dataclass

from talkoot.shell import hints
from talkoot.shell.cache import Cache
from talkoot.shell.destination import check_place
from talkoot.shell.disk_failures import explained
from talkoot.shell.engine import engine
from talkoot.shell.hints import NO_HINTS, NO_MOMENT, Hints
from talkoot.shell.past import inputs_of
from talkoot.shell.project import read_project, require_project
from talkoot.shell.session import Session
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.snapshot import Snapshot

SOURCES, OUTPUT = "sources", "output"
"""The names under which a cache keeps the hints of a project's files and of its output's."""


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """The files, what is wrong with them, and the hints: those of the last run and those for the next.

    ``inputs`` is the digest of all that a build is made from but the time and the ledger.
    """

    snapshot: Snapshot
    findings: Diagnostics
    before: Hints
    hints: Hints
    inputs: str


def project_files(session: Session, cache: Cache | None) -> ProjectFiles:
    """The files of the session's project; without a ``cache`` every one of them is read."""
    # Wrong use is told before anything is written, and a moment is asked of the disk by writing.
    with explained(session.project):
        require_project(session.project.resolve())
    check_place(session.project, session.output)
    before = hints_in(cache, SOURCES) if cache else NO_HINTS
    moment = cache.moment() if cache else NO_MOMENT
    snapshot, findings, found = read_project(session.project, session.output, hints=before, moment=moment)
    inputs = inputs_of(snapshot, engine(), str(session.drafts), session.base_url)
    return ProjectFiles(snapshot, findings, before, found, inputs)


def hints_in(cache: Cache, name: str) -> Hints:
    """The hints that the cache has under a name."""
    data = cache.read(name)
    return hints.decoded(data) if data is not None else NO_HINTS


def keep_hints(cache: Cache, files: ProjectFiles, before: Hints, after: Hints) -> None:
    """What the next run may know of files without opening them; ``before`` and ``after`` are the output's."""
    found = {}
    if files.hints is not files.before:
        found[SOURCES] = hints.encoded(files.hints)
    if after is not before:
        found[OUTPUT] = hints.encoded(after)
    if found:
        cache.write(found)
