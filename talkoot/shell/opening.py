"""A project for commands that read it and build nothing into the output."""

from dataclasses import dataclass

from talkoot.building.build import Build as Built
from talkoot.building.build import Order, build
from talkoot.reading.basis import Basis, load_basis
from talkoot.reading.loading import load
from talkoot.shell.project import read_project
from talkoot.shell.reporting import exit_code, show
from talkoot.shell.session import Session
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language
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
        wrong = (*findings, *more)
        show(wrong, language, session.json)
        raise SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)
    return Project(snapshot, basis, language, findings)


def order_of(session: Session) -> Order:
    """What the session asks to be built."""
    return Order(session.now, session.last_ledger(), session.drafts, session.base_url)


def tried(session: Session, project: Project) -> tuple[Built, Diagnostics]:
    """A build that goes nowhere, and everything that is wrong.

    A file that could not be read might be what others refer to or what was public, so then the others are
    only read, not checked against each other.
    """
    if any(finding.is_error for finding in project.findings):
        _, findings = load(project.snapshot, project.basis)
        made = Built((), in_order((*project.findings, *findings)))
    else:
        made = build(project.snapshot, order_of(session))
    return made, in_order((*project.findings, *made.findings))
