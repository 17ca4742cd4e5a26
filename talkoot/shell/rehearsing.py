"""A build that goes nowhere, by way of what the last one left: nothing on the disk is written or locked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache as cache_of_calls

from talkoot.building.build import Build
from talkoot.building.explaining import Explainer
from talkoot.building.memory import Memory
from talkoot.shell.cache import Cache
from talkoot.shell.commit import Report
from talkoot.shell.destination import check_output
from talkoot.shell.disk import LOCAL
from talkoot.shell.disk_failures import explained
from talkoot.shell.hints import NO_HINTS
from talkoot.shell.journal import places_of
from talkoot.shell.pagefind import FOLDER
from talkoot.shell.picture_cache import NoPictures, SeenPictures
from talkoot.shell.project import read_project
from talkoot.shell.project_files import OUTPUT, SOURCES, ProjectFiles, hints_in
from talkoot.shell.rebuilding import Opened, made_of, opened
from talkoot.shell.reporting import exit_code
from talkoot.shell.session import Session, refused
from talkoot.shell.standing import read_digest, standing_in
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.digests import digest
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a build would do: ``report`` tells which files it would write and remove.

    ``before`` is what the last build left; ``report`` names nothing if a mistake stands.
    """

    build: Build
    findings: Diagnostics
    before: Memory
    report: Report

    def explainer(self) -> Explainer:
        """What tells why."""
        return Explainer(self.before, self.build.memory, self.build.reasons)


def rehearsed(session: Session, cache: Cache | None) -> tuple[Rehearsal, Language]:
    """What a build would do now, and the language of staff.

    Ends the run as a build would if the settings have a mistake or the output is none of ours.
    """
    files = _as_they_are(session, cache)
    project = opened(session, files, cache)
    if project.basis is None:
        raise refused((*files.findings, *project.findings), session)
    settings = project.basis.settings
    check_output(session.project, session.output, settings.site_id)
    return rehearse(session, project, cache), session.language or settings.editor_language


def _as_they_are(session: Session, cache: Cache | None) -> ProjectFiles:
    """The files of the session's project; unlike at a build, nothing is noted of them for the next run."""
    before = hints_in(cache, SOURCES) if cache else NO_HINTS
    snapshot, findings, _ = read_project(session.project, session.output, hints=before)
    return ProjectFiles(snapshot, findings, before, before, "")


def rehearse(session: Session, project: Opened, cache: Cache | None) -> Rehearsal:
    """What a build of the project would do now, as far as the output can be seen without its lock.

    Of the search index, a step of its own, nothing is foretold.
    """
    standing, paths = _look(session, cache)
    pictures = SeenPictures(session.project) if cache else NoPictures()
    made, findings = made_of(session, project, standing, cache, pictures)
    before = project.remembered.memory
    if exit_code(findings, session.strict):
        return Rehearsal(made, findings, before, Report((), (), ()))
    digests = {**{path: digest(data) for path, data in made.files}, **made.kept}
    written = tuple(sorted(path for path, one in digests.items() if standing(path) != one))
    unchanged = tuple(sorted(digests.keys() - set(written)))
    removed = tuple(sorted(path for path in paths - digests.keys() if not path.startswith(FOLDER)))
    return Rehearsal(made, findings, before, Report(written, unchanged, removed))


def _look(session: Session, cache: Cache | None) -> tuple[Callable[[str], str], set[str]]:
    """What tells the digest of a file of the output, and the paths of all that stand there."""
    hints = hints_in(cache, OUTPUT) if cache else NO_HINTS
    output = places_of(session.output).output
    with explained(output):
        files = standing_in(output, LOCAL).files

    @cache_of_calls
    def standing(path: str) -> str:
        found = files.get(path)
        if found is None or not found.is_public:
            return ""
        with explained(output):
            return hints.digest(path, found) or read_digest(output / path, found, LOCAL)

    return standing, set(files)
