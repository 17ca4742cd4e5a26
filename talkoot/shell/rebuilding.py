"""A project on disk to its site in the output folder, by way of what the last build left."""

from dataclasses import dataclass, replace

from talkoot.building.build import Build, Order, build, known_basis
from talkoot.building.memory import NOTHING
from talkoot.building.packing import DamagedMemory
from talkoot.reading.basis import Basis, load_basis
from talkoot.reading.loading import load
from talkoot.shell.cache import Cache
from talkoot.shell.commit import Publication, Report
from talkoot.shell.engine import engine
from talkoot.shell.project_files import ProjectFiles
from talkoot.shell.remembering import Remembered, forgotten, recall, remember
from talkoot.shell.session import Session
from talkoot.values.diagnostics import Diagnostics, in_order


@dataclass(frozen=True, slots=True)
class Opened:
    """A project with its settings, if they can be read, and what the last build of its output left."""

    files: ProjectFiles
    remembered: Remembered
    basis: Basis | None
    findings: Diagnostics


def opened(session: Session, files: ProjectFiles, cache: Cache | None) -> Opened:
    """The settings of the project, and the memory of its output; none without a ``cache``."""
    remembered = recall(cache) if cache else Remembered(NOTHING, None)
    try:
        basis, findings = known_basis(files.snapshot, _order(session), remembered.memory)
    except DamagedMemory:
        basis, findings = load_basis(files.snapshot)
    return Opened(files, remembered, basis, findings)


def rebuilt(
    session: Session, project: Opened, publication: Publication, cache: Cache | None
) -> tuple[Build, Diagnostics]:
    """The build, not yet published, and everything that is wrong.

    A file that could not be read might be what others refer to or what was public, so then the others are
    only read, not checked against each other.
    """
    snapshot, wrong = project.files.snapshot, project.files.findings
    if any(finding.is_error for finding in wrong) and project.basis is not None:
        _, findings = load(snapshot, project.basis)
        return Build((), in_order((*wrong, *findings))), in_order((*wrong, *findings))
    order = replace(_order(session), ledger=session.last_ledger(), standing=publication.standing)
    memory = project.remembered.memory
    try:
        made = build(snapshot, order, memory)
    except DamagedMemory:
        if cache is not None:
            forgotten(cache)
        made = build(snapshot, order)
    return made, in_order((*wrong, *made.findings))


def published(publication: Publication, made: Build) -> Report:
    """The build becomes the site."""
    publication.keep_all(made.kept)
    return publication.commit(made.files)


def keep(cache: Cache, project: Opened, made: Build) -> None:
    """The next build of this output may use what this one has made."""
    pack = project.remembered.pack or cache.pack(0)
    remember(cache, made.memory, pack)


def _order(session: Session) -> Order:
    return Order(session.now, drafts=session.drafts, base_url=session.base_url, engine=engine())
