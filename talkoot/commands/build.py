"""Build the site."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from time import perf_counter

import click

from talkoot.shell.cache import Cache, Trouble, cache_of
from talkoot.shell.closing import Ending, closing_line
from talkoot.shell.collecting import seldom_collecting
from talkoot.shell.commit import Report
from talkoot.shell.destination import check_output
from talkoot.shell.pagefind import ENTRY, is_installed
from talkoot.shell.past import PAST, decoded
from talkoot.shell.progress import Display
from talkoot.shell.project_files import OUTPUT, ProjectFiles, hints_in, keep_hints, project_files
from talkoot.shell.reporting import complain, exit_code, show, summary
from talkoot.shell.reporting import say as tell
from talkoot.shell.session import Session, refused, shared_options
from talkoot.shell.standing import untouched
from talkoot.shell.timings import NOTHING_DONE, Counts, Timings
from talkoot.site.ledger import name_of
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.language import Language, Words
from talkoot.values.progress import Phase, Progress

_NOTHING = Words(
    "Mitään ei kirjoitettu, ja julkinen sivusto on ennallaan.",
    "Ingenting skrevs, och den offentliga webbplatsen är oförändrad.",
    "Nothing was written, and the public site is as it was.",
)
_NO_SEARCH = Words(
    "Huomio: hakuindeksiä ei tehty, koska pagefind ja simplemma puuttuvat. Hakusivulla on hakemisto"
    " A–Ö. Asenna"
    ' ne: pip install "talkoot[search]", tai ohita haku: --no-search.',
    "Obs: sökindexet gjordes inte, eftersom pagefind och simplemma saknas. Söksidan har ett register"
    " A–Ö. Installera"
    ' dem: pip install "talkoot[search]", eller hoppa över sökningen: --no-search.',
    "Warning: the search index was not made, since pagefind and simplemma are missing. The search page"
    " has an index"
    ' A–Ö. Install them: pip install "talkoot[search]", or do without: --no-search.',
)
SEARCHES = True
"""Whether a build makes the search index if it is not told."""

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


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a run: ``report`` is None if nothing could be written; ``made`` are paths of outputs."""

    findings: Diagnostics
    language: Language
    report: Report | None = None
    pages: int = 0
    coming: str = ""
    counts: Counts = NOTHING_DONE
    made: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What is to be done with a build before it is published."""

    verify: bool
    explain: bool
    search: bool


@click.command("build", help=__doc__)
@click.option("--no-cache", is_flag=True, help="Make everything anew and trust no earlier run.")
@click.option("--verify", is_flag=True, help="Build anew in memory too and compare every byte.")
@click.option("--explain", is_flag=True, help="Say of every file that is made why it is.")
@click.option("--search/--no-search", default=None, help="Make the search index, as if not told; or do not.")
@click.option("--dry-run", is_flag=True, help="Say what would be written and removed; write nothing.")
@click.option("--timings", is_flag=True, help="Tell where the time went: phases, slowest pages, counts.")
@shared_options
def command(
    session: Session,
    no_cache: bool,
    verify: bool,
    explain: bool,
    search: bool | None,
    dry_run: bool,
    timings: bool,
) -> None:
    """Build the site into the output folder."""
    begun = perf_counter()
    asked = SEARCHES if search is None else search
    cache = None if no_cache else cache_of(session.project, session.output)
    if dry_run:
        _rehearse(session, cache, explain)
        return
    with seldom_collecting(), closing(Display(session.surface, session.language or "fi")) as display:
        timer = Timings(display)
        progress = timer if timings else display
        wishes = _Wishes(verify, explain, asked and is_installed())
        done = _run(session, cache, wishes, progress, display)
        timer.stop()
    show(done.findings, done.language, session.json)
    _warn(cache, asked and not wishes.search, done.language)
    if timings:
        complain(timer.report(done.counts, done.made, done.language))
    if not session.json:
        tell(_ending(session, done, perf_counter() - begun))
    if code := exit_code(done.findings, session.strict):
        raise SystemExit(code)


def _warn(cache: Cache | None, lacks_search: bool, language: Language) -> None:
    if cache is not None and cache.trouble:
        complain(_TROUBLE[cache.trouble].in_language(language).format(folder=cache.folder))
    if lacks_search:
        complain(_NO_SEARCH.in_language(language))


def _run(
    session: Session, cache: Cache | None, wishes: _Wishes, progress: Progress, display: Display
) -> _Done:
    progress.phase(Phase.FILES)
    files = project_files(session, cache)
    may_stand = cache is not None and not files.findings and not wishes.verify
    standing = _stands(session, cache, files, wishes) if cache is not None and may_stand else None
    if standing is not None:
        return standing
    progress.phase(Phase.STARTING)
    return _rebuild(session, cache, files, wishes, progress, display)


def _stands(session: Session, cache: Cache, files: ProjectFiles, wishes: _Wishes) -> _Done | None:
    """What an earlier build of just these files told, if the output stands as it left it."""
    past = decoded(cache.read(PAST))
    if past is None or past.inputs != files.inputs or not past.holds(session.now):
        return None
    check_output(session.project, session.output, past.site_id)
    before = hints_in(cache, OUTPUT)
    if wishes.search and ENTRY not in before.files:
        return None
    # The past and the hints were written one after the other, so they may be of two builds.
    if before.summary() != past.site or not past.succession.follows(
        name_of(session.last_ledger()), session.now
    ):
        return None
    after = untouched(session.output, before, cache.moment())
    if after is None:
        return None
    keep_hints(cache, files, before, after)
    language = session.language or past.language
    report = None if exit_code(past.findings, session.strict) else Report((), (), ())
    return _Done(past.findings, language, report, past.pages, past.next_change.get(language, ""))


def _rehearse(session: Session, cache: Cache | None, explain: bool) -> None:
    # Here for the reason that _rebuild gives.
    from talkoot.shell.foretelling import foretell

    foretell(session, cache, explain)


def _rebuild(
    session: Session,
    cache: Cache | None,
    files: ProjectFiles,
    wishes: _Wishes,
    progress: Progress,
    display: Display,
) -> _Done:
    # Here, because all that builds takes a quarter of a second to start and often there is nothing to build.
    from talkoot.shell import foretelling, rebuilding, searching, verifying

    project = rebuilding.opened(session, files, cache, progress)
    if project.basis is None:
        display.close()
        raise refused((*files.findings, *project.findings), session)
    language = display.language = session.language or project.basis.settings.editor_language
    check_output(session.project, session.output, project.basis.settings.site_id)
    watchers = [verifying.verifying(session)] if wishes.verify else []
    watchers += [foretelling.explaining(project, language, session.json)] if wishes.explain else []
    index = searching.indexing(session, cache, files.inputs, is_wanted=wishes.search)
    done = rebuilding.rebuild(session, project, cache, progress, watchers, index)
    return _Done(
        findings=done.findings,
        language=language,
        report=done.report,
        pages=rebuilding.pages_of(done.build),
        coming=rebuilding.next_words(project, done.build).get(language, ""),
        counts=rebuilding.counts_of(done),
        made=frozenset(path for path, _ in done.build.files),
    )


def _ending(session: Session, done: _Done, seconds: float) -> str:
    if done.report is None:
        return f"{summary(done.findings, done.language)} {_NOTHING.in_language(done.language)}"
    ending = Ending(done.report, str(session.output), done.pages, seconds, done.coming)
    return closing_line(ending, done.language)
