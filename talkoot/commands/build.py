"""Build the site."""

from collections.abc import Mapping
from typing import Any

import click

from talkoot.reading.config_name import CONFIG
from talkoot.shell import hints as hints_file
from talkoot.shell import past as past_file
from talkoot.shell.cache import Cache, Trouble, cache_of
from talkoot.shell.commit import Publication, Report, publishing
from talkoot.shell.destination import check_output
from talkoot.shell.engine import engine
from talkoot.shell.hints import NO_HINTS, Hints
from talkoot.shell.past import Past, inputs_of
from talkoot.shell.project_files import OUTPUT, SOURCES, ProjectFiles, hints_in, project_files
from talkoot.shell.reporting import complain, show, summary
from talkoot.shell.reporting import say as tell
from talkoot.shell.session import Session, shared_options
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
        "Huomio: välimuistissa {folder} oli vioittunutta tietoa, joten kaikki tehtiin alusta. Sivusto on oikea.",
        "Obs: cachen i {folder} var skadad, så allt gjordes från början. Webbplatsen är rätt.",
        "Warning: the cache in {folder} was damaged, so everything was made anew. The site is right.",
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
    inputs = inputs_of(files.snapshot, engine(), str(session.drafts), session.base_url)
    if cache is None or files.findings or not _stands(session, cache, files, inputs):
        _rebuild(session, cache, files, inputs)
    if cache is not None and cache.trouble:
        complain(_TROUBLE[cache.trouble].in_language(session.language or "fi").format(folder=cache.folder))


def _stands(session: Session, cache: Cache, files: ProjectFiles, inputs: str) -> bool:
    """True if the output stands as a build of just these files left it; then that is told."""
    past = past_file.decoded(cache.read("past"))
    if past is None or past.inputs != inputs or not past.holds(session.now):
        return False
    check_output(session.project, session.output, past.site_id)
    before = hints_in(cache, OUTPUT)
    with publishing(session.output, hints=before) as publication:
        report = _unaltered(session, publication, past, before)
        if report is None:
            return False
        _keep_hints(cache, files, before, publication.hints())
    language = session.language or past.language
    show(past.findings, language, session.json)
    if code := exit_code(past.findings, session.strict):
        raise SystemExit(code)
    if not session.json:
        _close(session, past, report, language)
    return True


def _unaltered(session: Session, publication: Publication, past: Past, before: Hints) -> Report | None:
    """The report that nothing was written; None if the output or the ledger is not as the build left it."""
    ledger = session.last_ledger()
    if ledger is None or digest(ledger) != past.ledger:
        return None
    try:
        publication.keep_all({path: hint.digest for path, hint in before.files.items()})
    except ValueError:
        return None
    return publication.commit()


def _rebuild(session: Session, cache: Cache | None, files: ProjectFiles, inputs: str) -> None:
    # Here, because all that builds takes a quarter of a second to start and often there is nothing to build.
    from talkoot.shell import rebuilding

    project = rebuilding.opened(session, files, cache)
    language = session.language or (project.basis.settings.editor_language if project.basis else "fi")
    if project.basis is None:
        wrong = (*files.findings, *project.findings)
        show(wrong, language, session.json)
        raise SystemExit(exit_code(wrong, session.strict) or WrongUse.exit_code)
    check_output(session.project, session.output, project.basis.settings.site_id)
    before = hints_in(cache, OUTPUT) if cache else NO_HINTS
    # The last ledger is read under the lock, after an interrupted publication has been finished.
    with publishing(session.output, hints=before) as publication:
        made, findings = rebuilding.rebuilt(session, project, publication, cache)
        show(findings, language, session.json)
        if code := exit_code(findings, session.strict):
            if not session.json:
                tell(f"{summary(findings, language)} {_NOTHING.in_language(language)}")
            raise SystemExit(code)
        report = rebuilding.published(publication, made)
        past = rebuilding.past_of(session, project, made, inputs, findings, language)
        if cache is not None:
            rebuilding.keep(cache, project, made)
            _keep_hints(cache, files, before, publication.hints())
            cache.write({"past": past_file.encoded(past)})
    if not session.json:
        _close(session, past, report, language)


def _keep_hints(cache: Cache, files: ProjectFiles, before: Hints, after: Hints) -> None:
    """What the next run may know of files without opening them."""
    found: dict[str, Any] = {}
    if files.hints != files.before:
        found[SOURCES] = hints_file.encoded(files.hints)
    if after != before:
        found[OUTPUT] = hints_file.encoded(after)
    if found:
        cache.write(found)


def exit_code(findings: Diagnostics, strict: bool) -> int:
    """0 if nothing stands in the way, 1 for mistakes in content, 2 for mistakes in the settings."""
    wrong = [finding for finding in findings if strict or finding.is_error]
    if any(finding.location.path == CONFIG for finding in wrong):
        return WrongUse.exit_code
    return 1 if wrong else 0


def _close(session: Session, past: Past, report: Report, language: Language) -> None:
    written, removed = len(report.written), len(report.removed)
    told = _DONE.in_language(language)
    tell(told.format(pages=past.pages, output=session.output, written=written, removed=removed))
    if past.next_change:
        tell(_NEXT.in_language(language).format(when=past.next_change))
