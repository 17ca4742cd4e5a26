"""A project on disk to its site in the output folder, by way of what the last build left."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from talkoot.building.build import Build, Order, build, known_basis
from talkoot.building.memory import NOTHING
from talkoot.building.packing import DamagedMemory
from talkoot.building.telling import moment
from talkoot.model.when import at
from talkoot.output import wording
from talkoot.reading.basis import Basis, load_basis
from talkoot.shell.cache import Cache
from talkoot.shell.commit import Publication, Report, publishing
from talkoot.shell.encoding import encoding
from talkoot.shell.engine import engine
from talkoot.shell.hints import NO_HINTS, Hints
from talkoot.shell.opening import attempted
from talkoot.shell.past import PAST, Past, encoded
from talkoot.shell.picture_cache import KeptPictures, NoPictures, PictureCache
from talkoot.shell.project_files import OUTPUT, ProjectFiles, hints_in, keep_hints
from talkoot.shell.remembering import Remembered, forgotten, is_current, recall, remember
from talkoot.shell.reporting import exit_code
from talkoot.shell.session import Session
from talkoot.shell.timings import Counts
from talkoot.shell.workers import rendering
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.language import Language
from talkoot.values.progress import SILENT, Phase, Progress, watched

_OF_STAFF = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Opened:
    """A project with its settings, if they can be read, and what the last build of its output left."""

    files: ProjectFiles
    remembered: Remembered
    basis: Basis | None
    findings: Diagnostics


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a build: ``report`` is None if a mistake stood and nothing was written."""

    build: Build
    findings: Diagnostics
    report: Report | None


def opened(session: Session, files: ProjectFiles, cache: Cache | None, progress: Progress = SILENT) -> Opened:
    """The settings of the project, and the memory of its output; none without a ``cache``."""
    progress.phase(Phase.MEMORY)
    remembered = recall(cache, engine()) if cache else Remembered(NOTHING, None)
    progress.phase(Phase.READING)
    try:
        basis, findings = known_basis(files.snapshot, _order(session), remembered.memory)
    except DamagedMemory:
        basis, findings = load_basis(files.snapshot)
    return Opened(files, remembered, basis, findings)


def made_of(
    session: Session,
    project: Opened,
    standing: Callable[[str], str],
    cache: Cache | None,
    pictures: PictureCache,
    progress: Progress = SILENT,
) -> tuple[Build, Diagnostics]:
    """The build, not yet published, and everything that is wrong; see ``Order`` for ``standing``."""
    assert project.basis is not None  # a project without settings is not built
    snapshot = project.files.snapshot
    order = replace(
        _order(session),
        ledger=session.last_ledger(),
        standing=standing,
        render=rendering(session.jobs, progress),
        encode=encoding(session.jobs, progress, pictures),
        progress=progress,
    )

    def make() -> Build:
        try:
            return build(snapshot, order, project.remembered.memory)
        except DamagedMemory:
            if cache is not None:
                forgotten(cache)
            return build(snapshot, order)

    return attempted(snapshot, project.basis, project.files.findings, make)


Addition = Callable[[Build, Publication], Diagnostics]
"""Stages what is no output of a build, such as its search index, and tells what is wrong with it."""


def nothing_more(_: Build, __: Publication) -> Diagnostics:
    """The addition of a build that stages its outputs alone."""
    return ()


Watcher = Callable[[Build, Publication], None]
"""Gets a build before anything is written, while all that the last one left can still be read."""


def rebuild(
    session: Session,
    project: Opened,
    cache: Cache | None,
    progress: Progress = SILENT,
    watchers: Sequence[Watcher] = (),
    addition: Addition = nothing_more,
) -> Outcome:
    """The project's site in the session's output, unless a mistake stands."""
    progress.phase(Phase.FILES)
    before = hints_in(cache, OUTPUT) if cache else NO_HINTS
    pictures = KeptPictures(session.project) if cache else NoPictures()
    # The last ledger is read under the lock, after an interrupted publication has been finished.
    with publishing(session.output, hints=before) as publication:
        if cache is not None and not is_current(cache, project.remembered):
            project = replace(project, remembered=recall(cache, engine()))
        made, findings = made_of(session, project, publication.standing, cache, pictures, progress)
        if exit_code(findings, session.strict):
            return Outcome(made, findings, None)
        _watched(made, publication, watchers)
        publication.keep_all(made.kept)
        progress.phase(Phase.INDEXING)
        if exit_code(findings := in_order((*findings, *addition(made, publication))), session.strict):
            return Outcome(made, findings, None)
        report = publication.commit(watched(progress, Phase.WRITING, made.files))
        if cache is not None:
            progress.phase(Phase.MEMORY)
            after = publication.hints()
            keep_hints(cache, project.files, before, after)
            _keep(project, cache, made, _past(session, project, made, findings, after))
    return Outcome(made, findings, report)


def _keep(project: Opened, cache: Cache, made: Build, past: Past) -> None:
    remember(cache, engine(), made.memory, project.remembered)
    cache.write({PAST: encoded(past)})


def _watched(made: Build, publication: Publication, watchers: Sequence[Watcher]) -> None:
    for watch in watchers:
        watch(made, publication)


def _order(session: Session) -> Order:
    return Order(session.now, drafts=session.drafts, base_url=session.base_url, engine=engine())


def next_words(project: Opened, made: Build) -> Mapping[Language, str]:
    """When the site changes by itself next, in each language of staff; nothing if it never does."""
    if made.next_change is None or project.basis is None:
        return {}
    catalogues, iso = project.basis.catalogues, made.next_change.isoformat()
    return {
        one: wording.moment(at(made.next_change), catalogues[one]) if one in catalogues else moment(iso, one)
        for one in (*_OF_STAFF, project.basis.settings.editor_language)
    }


def _past(session: Session, project: Opened, made: Build, findings: Diagnostics, left: Hints) -> Past:
    """What the next run is to know of the build that was published."""
    assert project.basis is not None  # nothing is published without settings
    settings = project.basis.settings
    return Past(
        inputs=project.files.inputs,
        site=left.summary(),
        succession=made.memory.succession,
        since=session.now,
        until=made.next_change,
        site_id=settings.site_id,
        language=settings.editor_language,
        findings=findings,
        pages=pages_of(made),
        next_change=next_words(project, made),
    )


def pages_of(made: Build) -> int:
    """How many pages the site has."""
    return sum(path.endswith(".html") for path in (*made.kept, *(path for path, _ in made.files)))


def counts_of(done: Outcome) -> Counts:
    """How much was done."""
    made, content = done.build, done.build.site.content if done.build.site else None
    return Counts(
        read=len(content.parsed) if content else 0,
        rendered=len(content.converted) if content else 0,
        made=len(made.files),
        kept=len(made.kept),
        written=len(done.report.written) if done.report else 0,
    )
