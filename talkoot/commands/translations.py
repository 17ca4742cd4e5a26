"""Say how it stands with the translations: current, out of date, not confirmed, missing."""

import json

import click

from talkoot.reading.catalogues import read_catalogues
from talkoot.reading.loading import load
from talkoot.shell.coverage_table import coverage_lines
from talkoot.shell.opening import opened
from talkoot.shell.reporting import say
from talkoot.shell.session import Session, shared_options
from talkoot.site.coverage import Translation, coverage
from talkoot.site.linking import link
from talkoot.values.location import Location


@click.command("translations", help=__doc__)
@shared_options
def command(session: Session) -> None:
    """A table for each language, and the files that ask for somebody's attention; nothing is written."""
    project = opened(session)
    site = link(load(project.snapshot, project.basis)[0], session.drafts)
    found = coverage(site, project.snapshot, session.now)
    if session.json:
        say(json.dumps([_plain(one) for one in found], ensure_ascii=False, indent=2))
        return
    catalogues, _ = read_catalogues(project.snapshot, ("fi", "sv", "en"), Location("config.yaml"))
    for line in coverage_lines(found, site.settings.languages, catalogues[project.language]):
        say(line)


def _plain(one: Translation) -> dict[str, object]:
    return {
        "id": one.id,
        "type": one.type,
        "language": one.language,
        "standing": one.standing.value,
        "required": one.required,
        "path": one.path,
        "original": one.original,
        "translated_from": one.fingerprint,
    }
