"""The files of a project as a run finds them, with hints of the last run, and the hints for the next."""

from dataclasses import dataclass

from talkoot.shell import hints
from talkoot.shell.cache import Cache
from talkoot.shell.hints import NO_HINTS, NO_MOMENT, Hints
from talkoot.shell.project import read_project
from talkoot.shell.session import Session
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.snapshot import Snapshot

SOURCES, OUTPUT = "sources", "output"
"""The names under which a cache keeps the hints of a project's files and of its output's."""


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """The files, what is wrong with them, and the hints: those of the last run and those for the next."""

    snapshot: Snapshot
    findings: Diagnostics
    before: Hints
    hints: Hints


def project_files(session: Session, cache: Cache | None) -> ProjectFiles:
    """The files of the session's project; without a ``cache`` every one of them is read."""
    if cache is None:
        snapshot, findings, found = read_project(session.project, session.output)
        return ProjectFiles(snapshot, findings, NO_HINTS, found)
    before = hints_in(cache, SOURCES)
    moment = cache.moment()
    snapshot, findings, found = read_project(session.project, session.output, hints=before, moment=moment)
    return ProjectFiles(snapshot, findings, before, found if moment != NO_MOMENT else before)


def hints_in(cache: Cache, name: str) -> Hints:
    """The hints that the cache has under a name."""
    data = cache.read(name)
    return hints.decoded(data) if data is not None else NO_HINTS
