"""Show the site in the browser while it is being written."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from talkoot.reading.basis import load_settings
from talkoot.shell.bug_report import one_line, write_details
from talkoot.shell.cache import cache_of
from talkoot.shell.pagefind import is_installed
from talkoot.shell.preview import HOST, Preview, serve
from talkoot.shell.progress import Display
from talkoot.shell.project_files import project_files
from talkoot.shell.rebuilding import opened, rebuild
from talkoot.shell.reporting import complain, exit_code, say
from talkoot.shell.searching import indexing
from talkoot.shell.session import PREVIEW, Session, shared_options
from talkoot.values.diagnostics import report
from talkoot.values.failures import Failure, Surroundings
from talkoot.values.language import Language, Words

_READY = Words(
    "Esikatselu on osoitteessa {url} – lopeta painamalla Ctrl+C.",
    "Förhandsvisningen finns på {url} – avsluta med Ctrl+C.",
    "The preview is at {url} – stop it with Ctrl+C.",
)
_HEADING = Words(
    "Sisällössä on korjattavaa. Sivulla näkyy viimeisin onnistunut versio.",
    "Något i innehållet behöver rättas. Sidan visar den senaste fungerande versionen.",
    "Something in the content needs mending. The page shows the last version that worked.",
)
_PORTS = Words(
    "Portit {port}–{last} ovat varattuja. Valitse toinen: --port 9000.",
    "Portarna {port}–{last} är upptagna. Välj en annan: --port 9000.",
    "The ports {port}–{last} are taken. Choose another: --port 9000.",
)
_BUG = Words(
    "Talkootissa on virhe: {why}. Tarkemmat tiedot: {file}",
    "Det finns ett fel i Talkoot: {why}. Detaljer: {file}",
    "Talkoot has a bug: {why}. Details: {file}",
)


@click.command("serve", help=__doc__)
@click.option(
    "--port", type=click.IntRange(0, 65525), default=8000, help="The port; the next free one if taken."
)
@click.option("--search", is_flag=True, help="Make the search index too, which takes a while.")
@shared_options
def command(session: Session, port: int, search: bool) -> None:
    """Build into the preview folder, serve it on loopback, build again when a file changes."""
    session = replace(session, output=session.project / PREVIEW)
    settings, _, _ = load_settings(project_files(session, None).snapshot)
    language = session.language or (settings.editor_language if settings else "fi")
    preview = Preview(
        folder=session.project / PREVIEW,
        watched=_watched(session.project),
        build=lambda: _built(session, language, search and is_installed()),
        heading=_HEADING.in_language(language),
        language=language,
    )
    preview.rebuild()
    if preview.mistake:
        complain(preview.mistake)
    try:
        serve(
            preview,
            port,
            lambda bound: say(_READY.in_language(language).format(url=f"http://{HOST}:{bound}/")),
        )
    except OSError as failed:
        raise Surroundings(_PORTS, port=port, last=port + 9) from failed


def _watched(project: Path) -> tuple[Path, ...]:
    return tuple(project / name for name in ("config.yaml", "content", "templates"))


def _built(session: Session, language: Language, search: bool) -> str:
    """Build the preview once; what is wrong, as text, or nothing. Never raises, so that the server lives."""
    cache = cache_of(session.project, session.output)
    try:
        project = opened(session, project_files(session, cache), cache)
        if project.basis is None or exit_code(project.files.findings, session.strict):
            return report((*project.files.findings, *project.findings), language)
        with closing(Display(session.surface, language)) as display:
            index = indexing(session, cache, project.files.inputs, is_wanted=search)
            outcome = rebuild(session, project, cache, display, addition=index)
        return "" if outcome.report else report(outcome.findings, language)
    except Failure as failed:
        return failed.message(language)
    except Exception as failed:
        return _BUG.in_language(language).format(why=one_line(failed), file=write_details(failed))
