"""Build the site."""

import click

from talkoot.building.build import Build, build
from talkoot.model.config import Settings
from talkoot.model.when import at
from talkoot.output import wording
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.loading import CONFIG, load, load_settings
from talkoot.reading.markdown.rendering import render_bodies
from talkoot.shell.commit import Report, publishing
from talkoot.shell.destination import check_output
from talkoot.shell.project import read_project
from talkoot.shell.reporting import say as tell
from talkoot.shell.reporting import show, summary
from talkoot.shell.session import Session, shared_options
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language, Words
from talkoot.values.snapshot import Snapshot

_DONE = Words(
    "Valmis: {pages} sivua kansiossa {output}. {written} tiedostoa muuttui, {removed} poistui.",
    "Klart: {pages} sidor i mappen {output}. {written} filer ändrades, {removed} togs bort.",
    "Done: {pages} pages in {output}. {written} files changed, {removed} removed.",
)
_NEXT = Words(
    "Seuraava muutos itsestään: {when}.",
    "Nästa ändring av sig själv: {when}.",
    "Next change by itself: {when}.",
)
_NOTHING = Words(
    "Mitään ei kirjoitettu, ja julkinen sivusto on ennallaan.",
    "Ingenting skrevs, och den offentliga webbplatsen är oförändrad.",
    "Nothing was written, and the public site is as it was.",
)


@click.command("build", help=__doc__)
@shared_options
def command(session: Session) -> None:
    """Build the site into the output folder."""
    snapshot, settings, language, wrong = opened(session)
    check_output(session.project, session.output, settings.site_id)
    # The last ledger is read under the lock, after an interrupted publication has been finished.
    with publishing(session.output) as publication:
        made, findings = built(session, snapshot, wrong)
        show(findings, language, session.json)
        if code := exit_code(findings, session.strict):
            if not session.json:
                tell(f"{summary(findings, language)} {_NOTHING.in_language(language)}")
            raise SystemExit(code)
        written = publication.commit(made.files)
    if not session.json:
        _close(session, made, written, language)


def opened(session: Session) -> tuple[Snapshot, Settings, Language, Diagnostics]:
    """The files of the project, its settings, the language of staff, and what is wrong with its files.

    Ends the run with a report if the settings have a mistake.
    """
    snapshot, findings, _ = read_project(session.project, session.output)
    settings, _, more = load_settings(snapshot)
    language = session.language or (settings.editor_language if settings else "fi")
    if settings is None:
        wrong = (*findings, *more)
        show(wrong, language, session.json)
        raise SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)
    return snapshot, settings, language, findings


def built(session: Session, snapshot: Snapshot, wrong: Diagnostics) -> tuple[Build, Diagnostics]:
    """The build of the session and everything that is wrong; ``wrong`` is what is with its files.

    A file that could not be read might be what others refer to or what was public, so then the others are
    only read, not checked against each other.
    """
    if any(finding.is_error for finding in wrong):
        _, findings = load(snapshot, render_bodies)
        made = Build((), in_order((*wrong, *findings)))
    else:
        made = build(snapshot, session.order())
    return made, in_order((*wrong, *made.findings))


def spoken(site: Site, language: Language) -> Catalogue:
    """The words for moments in the language of staff, or in the hub's first if it has no such language."""
    catalogues = site.content.catalogues
    return catalogues.get(language) or catalogues[site.settings.language]


def exit_code(findings: Diagnostics, strict: bool) -> int:
    """0 if nothing stands in the way, 1 for mistakes in content, 2 for mistakes in the settings."""
    wrong = [finding for finding in findings if strict or finding.is_error]
    if any(finding.location.path == CONFIG for finding in wrong):
        return WrongUse.exit_code
    return 1 if wrong else 0


def _close(session: Session, made: Build, written: Report, language: Language) -> None:
    pages = sum(path.endswith(".html") for path, _ in made.files)
    done = _DONE.in_language(language)
    tell(
        done.format(
            pages=pages, output=session.output, written=len(written.written), removed=len(written.removed)
        )
    )
    if made.next_change and made.site:
        words = spoken(made.site, language)
        tell(_NEXT.in_language(language).format(when=wording.moment(at(made.next_change), words)))
