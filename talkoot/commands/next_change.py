"""Print the next instant at which the site changes by itself, and what changes."""

import json
from datetime import datetime

import click

from talkoot.building.build import load_site
from talkoot.formats.next_change import ADDRESS
from talkoot.model.when import at
from talkoot.output import wording
from talkoot.shell.opening import opened, order_of
from talkoot.shell.reporting import exit_code, say, show
from talkoot.shell.session import Session, shared_options
from talkoot.site.changes import Change, changes
from talkoot.site.linking import Site
from talkoot.values.language import Language, Words
from talkoot.values.local_time import local

REBUILD_DUE = 10
"""The exit code that tells a scheduler to build."""

_NEVER = Words(
    "Sivusto ei muutu itsestään.",
    "Webbplatsen ändras inte av sig själv.",
    "The site never changes by itself.",
)
_APPEARS = Words("julkaistaan", "publiceras", "is published")
_CEASES = Words("poistuu näkyvistä", "tas bort", "ceases to be shown")
_TURNS = Words("tila muuttuu", "läget ändras", "its state changes")


@click.command("next-change", help=__doc__)
@shared_options
def command(session: Session) -> None:
    """The next change after now; exit with 10 if the built site has gone out of date by itself."""
    project = opened(session)
    language = project.language
    site, findings = load_site(project.snapshot, order_of(session))
    show(tuple(one for one in findings if one.is_error), language, as_json=False)
    if site is None or (code := exit_code(tuple(one for one in findings if one.is_error), strict=False)):
        raise SystemExit(code if site is not None else 2)
    coming = changes(site, session.now)
    if session.json:
        say(json.dumps({"next_change": local(coming[0].at).isoformat() if coming else None}))
    elif not coming:
        say(_NEVER.in_language(language))
    else:
        _tell(site, coming, language)
    if _is_due(session):
        raise SystemExit(REBUILD_DUE)


def _is_due(session: Session) -> bool:
    """True if the instant that the built site itself names has passed, or if it cannot be read."""
    file = (session.project / "site" if session.is_preview else session.output) / ADDRESS
    if not file.is_file():
        return False
    try:
        named = json.loads(file.read_bytes())["next_change"]
        return named is not None and datetime.fromisoformat(named) <= session.now
    except (ValueError, TypeError, KeyError):
        return True


def _tell(site: Site, coming: tuple[Change, ...], language: Language) -> None:
    first = coming[0].at
    catalogues = site.content.catalogues
    words = catalogues.get(language) or catalogues[site.settings.language]
    say(f"{local(first).isoformat()}  ({wording.moment(at(first), words)})")
    for change in coming:
        if change.at != first:
            break
        kind = _APPEARS if change.appears else _CEASES if change.ceases else _TURNS
        entry = site.entries[change.entry]
        say(f"  {entry.path}: {kind.in_language(language)} – {entry.named.title}")
