"""What a build does or would do, and why, to lines that a person reads."""

from collections.abc import Callable, Iterable

from talkoot.building.build import Build
from talkoot.building.explaining import Explainer
from talkoot.building.overview import MOST_LINES, overview
from talkoot.shell.cache import Cache
from talkoot.shell.commit import Publication
from talkoot.shell.rebuilding import Opened, Watcher
from talkoot.shell.rehearsing import Rehearsal, rehearsed
from talkoot.shell.reporting import complain, exit_code, say, show, summary
from talkoot.shell.session import Session
from talkoot.values.language import Language, Words

_WRITTEN = Words("Kirjoitettaisiin:", "Skulle skrivas:", "Would be written:")
_REMOVED = Words("Poistettaisiin:", "Skulle tas bort:", "Would be removed:")
_MADE = Words("Tehtiin, koska:", "Gjordes, eftersom:", "Made, because:")
_MORE = Words("… ja {number} muuta.", "… och {number} till.", "… and {number} more.")
_SUMMARY = Words(
    "Kokeilu: {written} tiedostoa muuttuisi ja {removed} poistuisi. Mitään ei kirjoitettu.",
    "Prov: {written} filer skulle ändras och {removed} tas bort. Ingenting skrevs.",
    "A dry run: {written} files would change and {removed} be removed. Nothing was written.",
)
_MISTAKES = Words(
    "Kokeilu: mitään ei kirjoitettaisi ennen kuin virheet on korjattu.",
    "Prov: ingenting skulle skrivas innan felen har rättats.",
    "A dry run: nothing would be written until the mistakes are mended.",
)


def foretell(session: Session, cache: Cache | None, explain: bool) -> None:
    """Say what a build would write and remove; with ``explain`` also why. Ends the run as a build would."""
    rehearsal, language = rehearsed(session, cache)
    show(rehearsal.findings, language, session.json)
    tell = complain if session.json else say
    if code := exit_code(rehearsal.findings, session.strict):
        tell(f"{summary(rehearsal.findings, language)} {_MISTAKES.in_language(language)}")
        raise SystemExit(code)
    written, removed = rehearsal.report.written, rehearsal.report.removed
    if explain:
        _tell_why(rehearsal, language, tell)
    else:
        _tell_all(_WRITTEN, written, language, tell)
        _tell_all(_REMOVED, removed, language, tell)
    tell(_SUMMARY.in_language(language).format(written=len(written), removed=len(removed)))


def explaining(project: Opened, language: Language, is_data: bool) -> Watcher:
    """What says of a build, before it is published, why it makes what it makes."""

    def watch(made: Build, _: Publication) -> None:
        explainer = Explainer(project.remembered.memory, made.memory, made.reasons)
        reasons = {path: explainer.reasons(path) for path in made.reasons}
        _tell_all(_MADE, overview(reasons, language), language, complain if is_data else say)

    return watch


def _tell_why(rehearsal: Rehearsal, language: Language, tell: Callable[[str], None]) -> None:
    explainer, report = rehearsal.explainer(), rehearsal.report
    written = {path: explainer.reasons(path) for path in report.written}
    removed = {path: (explainer.removal(path),) for path in report.removed}
    _tell_all(_WRITTEN, overview(written, language), language, tell)
    _tell_all(_REMOVED, overview(removed, language), language, tell)


def _tell_all(words: Words, lines: Iterable[str], language: Language, tell: Callable[[str], None]) -> None:
    every = tuple(lines)
    if every:
        tell(words.in_language(language))
    for line in every[:MOST_LINES]:
        tell(f"  {line}")
    if len(every) > MOST_LINES:
        tell(f"  {_MORE.in_language(language).format(number=len(every) - MOST_LINES)}")
