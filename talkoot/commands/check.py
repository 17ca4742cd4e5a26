"""Check the content and say what is wrong or growing old; write nothing."""

import click

from talkoot.building.build import build
from talkoot.checks import check_files, check_freshness
from talkoot.shell.opening import attempted, opened, order_to_check
from talkoot.shell.reporting import exit_code, say, show, summary
from talkoot.shell.session import Session, shared_options


@click.command("check", help=__doc__)
@shared_options
def command(session: Session) -> None:
    """Check everything that a build checks, and what has grown old."""
    project = opened(session)
    order = order_to_check(session)
    made, findings = attempted(
        project.snapshot, project.basis, project.findings, lambda: build(project.snapshot, order)
    )
    language = project.language
    if made.site is not None:
        of_age = check_freshness(made.site, session.now)
        findings = (*findings, *of_age, *check_files(made.site, project.snapshot, session.now))
    findings = tuple(one.as_checked() for one in findings)
    show(findings, language, session.json)
    if not session.json:
        say(summary(findings, language))
    raise SystemExit(exit_code(findings, session.strict))
