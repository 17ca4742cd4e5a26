"""A project for commands that read it and build nothing into the output."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from talkoot.building.build import Build, Order
from talkoot.reading.basis import Basis, load_basis
from talkoot.reading.loading import load
from talkoot.shell.encoding import encoding
from talkoot.shell.picture_cache import NoPictures, SeenPictures
from talkoot.shell.project import read_project
from talkoot.shell.session import Session, refused
from talkoot.shell.trying import trying
from talkoot.shell.workers import rendering
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.language import Language
from talkoot.values.progress import SILENT
from talkoot.values.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a project, its settings and words, the language of staff, and what is wrong so far."""

    snapshot: Snapshot
    basis: Basis
    language: Language
    findings: Diagnostics


def opened(session: Session) -> Project:
    """The session's project; ends the run with a report if its settings have a mistake."""
    snapshot, findings, _ = read_project(session.project, session.output)
    basis, more = load_basis(snapshot)
    language = session.language or (basis.settings.editor_language if basis else "fi")
    if basis is None:
        raise refused((*findings, *more), session)
    return Project(snapshot, basis, language, findings)


def order_of(session: Session) -> Order:
    """What the session asks to be built."""
    render = rendering(session.jobs, SILENT)
    encode = encoding(session.jobs, SILENT, NoPictures())
    ledger = session.last_ledger()
    return Order(session.now, ledger, session.drafts, session.base_url, render=render, encode=encode)


def order_to_check(session: Session) -> Order:
    """The same for a build that nobody gets: pictures are decoded, if no earlier run made them, no more."""
    return replace(order_of(session), encode=trying(session.jobs, SeenPictures(session.project)))


def attempted(
    snapshot: Snapshot, basis: Basis, wrong: Diagnostics, make: Callable[[], Build]
) -> tuple[Build, Diagnostics]:
    """What ``make`` builds, and everything that is wrong; ``wrong`` is what is with the project's files.

    A file that could not be read might be what others refer to or what was public, so then the others are
    only read, not checked against each other, and nothing is built.
    """
    is_unread = any(finding.is_error for finding in wrong)
    made = Build((), load(snapshot, basis)[1]) if is_unread else make()
    return made, in_order((*wrong, *made.findings))
