"""Check the content and say what is wrong or growing old; write nothing."""

import click

from talkoot.checks import check_freshness
from talkoot.commands.build import built, exit_code, opened
from talkoot.shell.reporting import say, show, summary
from talkoot.shell.session import Session, shared_options


@click.command("check", help=__doc__)
@shared_options
def command(session: Session) -> None:
    """Check everything that a build checks, and what has grown old."""
    snapshot, _, language, wrong = opened(session)
    made, findings = built(session, snapshot, wrong)
    if made.site is not None:
        findings = (*findings, *check_freshness(made.site, session.now))
    show(findings, language, session.json)
    if not session.json:
        say(summary(findings, language))
    raise SystemExit(exit_code(findings, session.strict))
