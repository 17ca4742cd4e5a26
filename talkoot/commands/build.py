"""Build the site."""

from collections.abc import Mapping

import click

from talkoot.shell.cache import Cache, Trouble, cache_of
from talkoot.shell.commit import Report
from talkoot.shell.destination import check_output
from talkoot.shell.past import PAST, Past, decoded
from talkoot.shell.project_files import OUTPUT, ProjectFiles, hints_in, keep_hints, project_files
from talkoot.shell.reporting import complain, exit_code, show, summary
from talkoot.shell.reporting import say as tell
from talkoot.shell.session import Session, shared_options
from talkoot.shell.standing import untouched
from talkoot.values.diagnostics import Diagnostics
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
@shared_options
def command(session: Session, no_cache: bool) -> None:
    """Build the site into the output folder."""
    cache = None if no_cache else cache_of(session.project, session.output)
    files = project_files(session, cache)
    if cache is None or files.findings or not _stands(session, cache, files):
        _rebuild(session, cache, files)
    if cache is not None and cache.trouble:
        complain(_TROUBLE[cache.trouble].in_language(session.language or "fi").format(folder=cache.folder))


def _stands(session: Session, cache: Cache, files: ProjectFiles) -> bool:
    """True if the output stands as a build of just these files left it; then that is told."""
    past = decoded(cache.read(PAST))
    if past is None or past.inputs != files.inputs or not past.holds(session.now):
        return False
    check_output(session.project, session.output, past.site_id)
    before = hints_in(cache, OUTPUT)
    # The past and the hints were written one after the other, so they may be of two builds.
    if before.summary() != past.site or not past.follows(digest(session.last_ledger() or b""), session.now):
        return False
    after = untouched(session.output, before, cache.moment())
    if after is None:
        return False
    keep_hints(cache, files, before, after)
    _tell_again(session, past)
    return True


def _tell_again(session: Session, past: Past) -> None:
    language = session.language or past.language
    if code := _show(session, past.findings, language):
        raise SystemExit(code)
    _close(session, past.pages, Report((), (), ()), past.next_change, language)


def _show(session: Session, findings: Diagnostics, language: Language) -> int:
    """Tell what is wrong; the exit code, and if it is not 0 that nothing was written."""
    show(findings, language, session.json)
    code = exit_code(findings, session.strict)
    if code and not session.json:
        tell(f"{summary(findings, language)} {_NOTHING.in_language(language)}")
    return code


def _rebuild(session: Session, cache: Cache | None, files: ProjectFiles) -> None:
    # Here, because all that builds takes a quarter of a second to start and often there is nothing to build.
    from talkoot.shell import rebuilding

    project = rebuilding.opened(session, files, cache)
    if project.basis is None:
        wrong = (*files.findings, *project.findings)
        show(wrong, session.language or "fi", session.json)
        raise SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)
    settings = project.basis.settings
    language = session.language or settings.editor_language
    check_output(session.project, session.output, settings.site_id)
    done = rebuilding.rebuild(session, project, cache)
    code = _show(session, done.findings, language)
    if done.report is None:
        raise SystemExit(code)
    coming = rebuilding.next_words(project, done.build)
    _close(session, rebuilding.pages_of(done.build), done.report, coming, language)


def _close(
    session: Session, pages: int, report: Report, coming: Mapping[Language, str], language: Language
) -> None:
    if session.json:
        return
    written, removed = len(report.written), len(report.removed)
    told = _DONE.in_language(language)
    tell(told.format(pages=pages, output=session.output, written=written, removed=removed))
    if coming:
        tell(_NEXT.in_language(language).format(when=coming[language]))
