"""Build the site."""

from collections.abc import Mapping

import click

from talkoot.shell.cache import Cache, Trouble, cache_of
from talkoot.shell.commit import Report
from talkoot.shell.destination import check_output
from talkoot.shell.past import PAST, decoded
from talkoot.shell.project_files import OUTPUT, ProjectFiles, hints_in, keep_hints, project_files
from talkoot.shell.reporting import complain, exit_code, show, summary
from talkoot.shell.reporting import say as tell
from talkoot.shell.session import Session, shared_options
from talkoot.shell.standing import untouched
from talkoot.values.digests import digest
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language, Words

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
_TROUBLE: Mapping[Trouble, Words] = {
    Trouble.DAMAGED: Words(
        "Huomio: välimuisti {folder} oli vioittunut, joten kaikki tehtiin alusta. Sivusto on oikea.",
        "Obs: cachen i {folder} var skadad, så allt gjordes från början. Webbplatsen är rätt.",
        "Warning: the cache in {folder} was damaged, so everything was made anew. The site is right.",
    ),
    Trouble.FOREIGN: Words(
        "Huomio: välimuisti {folder} oli toisen Talkoot-version, joten kaikki tehtiin alusta.",
        "Obs: cachen i {folder} var en annan Talkoot-versions, så allt gjordes från början.",
        "Warning: the cache in {folder} was that of another version of Talkoot, so everything was made anew.",
    ),
    Trouble.UNWRITABLE: Words(
        "Huomio: välimuistia {folder} ei voi kirjoittaa, joten seuraava ajo on hitaampi. Sivusto on oikea.",
        "Obs: cachen i {folder} går inte att skriva, så nästa körning blir långsammare. Webbplatsen är rätt.",
        "Warning: the cache in {folder} cannot be written, so the next run is slower. The site is right.",
    ),
}


@click.command("build", help=__doc__)
@click.option("--no-cache", is_flag=True, help="Make everything anew and trust no earlier run.")
@click.option("--explain", is_flag=True, help="Say of every file that is made why it is.")
@click.option("--dry-run", is_flag=True, help="Say what would be written and removed; write nothing.")
@shared_options
def command(session: Session, no_cache: bool, explain: bool, dry_run: bool) -> None:
    """Build the site into the output folder."""
    cache = None if no_cache else cache_of(session.project, session.output)
    if dry_run:
        _rehearse(session, cache, explain)
        return
    files = project_files(session, cache)
    if cache is None or files.findings or not _stands(session, cache, files):
        _rebuild(session, cache, files, explain)
    if cache is not None and cache.trouble:
        complain(_TROUBLE[cache.trouble].in_language(session.language or "fi").format(folder=cache.folder))


def _stands(session: Session, cache: Cache, files: ProjectFiles) -> bool:
    """True if the output stands as a build of just these files left it; then that is told."""
    past = decoded(cache.read(PAST))
    if past is None or past.inputs != files.inputs or not past.holds(session.now):
        return False
    check_output(session.project, session.output, past.site_id)
    told = digest(session.last_ledger() or b"")
    # From the same older ledger, what is new would be first published at another instant.
    if told != past.ledgers[1] and (told, session.now) != (past.ledgers[0], past.since):
        return False
    before = hints_in(cache, OUTPUT)
    after = untouched(session.output, before, cache.moment())
    if after is None:
        return False
    keep_hints(cache, files, before, after)
    language = session.language or past.language
    show(past.findings, language, session.json)
    if code := exit_code(past.findings, session.strict):
        raise SystemExit(code)
    if not session.json:
        _close(session, past.pages, Report((), (), ()), past.next_change, language)
    return True


def _rehearse(session: Session, cache: Cache | None, explain: bool) -> None:
    # Here for the reason that _rebuild gives.
    from talkoot.shell.foretelling import foretell

    foretell(session, cache, explain)


def _rebuild(session: Session, cache: Cache | None, files: ProjectFiles, explain: bool) -> None:
    # Here, because all that builds takes a quarter of a second to start and often there is nothing to build.
    from talkoot.shell import foretelling, rebuilding

    project = rebuilding.opened(session, files, cache)
    if project.basis is None:
        wrong = (*files.findings, *project.findings)
        show(wrong, session.language or "fi", session.json)
        raise SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)
    settings = project.basis.settings
    language = session.language or settings.editor_language
    check_output(session.project, session.output, settings.site_id)
    seen = foretelling.explaining(project, language, session.json) if explain else rebuilding.unseen
    done = rebuilding.rebuild(session, project, cache, seen)
    show(done.findings, language, session.json)
    if done.report is None:
        if not session.json:
            tell(f"{summary(done.findings, language)} {_NOTHING.in_language(language)}")
        raise SystemExit(exit_code(done.findings, session.strict))
    if not session.json:
        coming = rebuilding.next_words(session, project, done.build)
        _close(session, rebuilding.pages_of(done.build), done.report, coming, language)


def _close(session: Session, pages: int, report: Report, coming: str, language: Language) -> None:
    written, removed = len(report.written), len(report.removed)
    told = _DONE.in_language(language)
    tell(told.format(pages=pages, output=session.output, written=written, removed=removed))
    if coming:
        tell(_NEXT.in_language(language).format(when=coming))
