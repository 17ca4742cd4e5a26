"""Say why a build would make a file of the site or, if it would not, what the file is made from."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import click

from talkoot.building.memory import Made
from talkoot.building.overview import ingredients, made_from
from talkoot.building.reasons import Reason
from talkoot.building.telling import moment, named, told
from talkoot.reading.suggestions import nearest
from talkoot.shell.cache import cache_of
from talkoot.shell.pagefind import FOLDER
from talkoot.shell.rehearsing import Rehearsal, rehearsed
from talkoot.shell.reporting import exit_code, say, show
from talkoot.shell.session import Session, shared_options
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language, Words


class State(StrEnum):
    """What a build would do with a file."""

    WRITTEN = "written"
    SAME = "same"
    CURRENT = "current"
    REMOVED = "removed"


_STATES = {
    State.WRITTEN: Words(
        "Seuraava ajo muuttaisi sen:", "Nästa körning skulle ändra den:", "A build would change it:"
    ),
    State.SAME: Words(
        "Seuraava ajo tekisi sen uudelleen, mutta sisältö pysyisi samana:",
        "Nästa körning skulle göra om den, men innehållet förblir detsamma:",
        "A build would make it anew, but its content would stay the same:",
    ),
    State.CURRENT: Words("Se on ajan tasalla.", "Den är aktuell.", "It is up to date."),
    State.REMOVED: Words(
        "Seuraava ajo poistaisi sen:", "Nästa körning skulle ta bort den:", "A build would remove it:"
    ),
}
_FROM = Words("Se tehdään näistä:", "Den görs av:", "It is made from:")
_LAST = Words(
    "Se tehtiin viimeksi {when}: {why}",
    "Den gjordes senast {when}: {why}",
    "It was last made on {when}: {why}",
)
_INDEX = Words(
    "Tiedosto kuuluu hakuindeksiin (pagefind/). Indeksi tehdään omana vaiheenaan, kun sivut ovat valmiit, ja"
    " uudelleen vain silloin, kun haettava teksti, tyyppi, aihe, alue tai aika muuttuu jollakin sivulla. Sen"
    " tiedostot vaihtuvat silloin kaikki kerralla, eikä yhdestä voi sanoa syytä.",
    "Filen hör till sökindexet (pagefind/). Indexet görs som ett eget steg när sidorna är färdiga, och"
    " på nytt bara"
    " när texten, typen, ämnet, området eller tiden ändras på någon sida. Då byts alla filer på en gång, så"
    " för en enda fil finns ingen egen orsak.",
    "The file belongs to the search index (pagefind/). The index is made in a step of its own once the"
    " pages are"
    " ready, and anew only when the text, type, topic, area or time of some page differs. All its files"
    " are then"
    " replaced at once, so none of them has a reason of its own.",
)
_UNKNOWN = Words(
    "Sivustossa ei ole tiedostoa ”{path}”.{meant}",
    "Webbplatsen har ingen fil ”{path}”.{meant}",
    "The site has no file “{path}”.{meant}",
)
_MEANT = Words(" Tarkoititko {name}?", " Menade du {name}?", " Did you mean {name}?")


@dataclass(frozen=True, slots=True)
class _Answer:
    path: str
    state: State
    reasons: tuple[Reason, ...]
    names: tuple[str, ...]
    last: Made | None


@click.command("explain", help=__doc__)
@click.argument("file", metavar="OUTPUT")
@shared_options
def command(session: Session, file: str) -> None:
    """The state of one output, by its path or its address; nothing is written."""
    rehearsal, language = rehearsed(session, cache_of(session.project, session.output))
    if code := exit_code(rehearsal.findings, session.strict):
        show(rehearsal.findings, language, session.json)
        raise SystemExit(code)
    if any(wish.startswith(FOLDER) for wish in _wishes(session, rehearsal, file)):
        said = _INDEX.in_language(language)
        say(json.dumps({"path": file, "text": said}, ensure_ascii=False, indent=2) if session.json else said)
        return
    answer = _answer(rehearsal, _path(session, rehearsal, file, language))
    if session.json:
        say(json.dumps(_plain(answer, language), ensure_ascii=False, indent=2))
    else:
        for line in _lines(answer, language):
            say(line)


def _path(session: Session, rehearsal: Rehearsal, written: str, language: Language) -> str:
    """The file of the output that is meant; raises :class:`WrongUse` if there is none."""
    report = rehearsal.report
    known = {*report.written, *report.unchanged, *report.removed}
    wishes = tuple(_wishes(session, rehearsal, written))
    for wish in wishes:
        for path in (wish, f"{wish}/index.html"):
            if path.lstrip("/") in known:
                return path.lstrip("/")
    near = nearest(wishes[-1], sorted(known))
    meant = _MEANT.in_language(language).format(name=near) if near else ""
    raise WrongUse(_UNKNOWN, path=written, meant=meant)


def _wishes(session: Session, rehearsal: Rehearsal, written: str) -> Iterator[str]:
    """What may be meant: a path in the output as it is written or, without what stands before it."""
    settings = rehearsal.build.site.settings if rehearsal.build.site else None
    base = settings.base_url if settings else ""
    told = written.replace("\\", "/").partition("#")[0].removeprefix("./")
    before = (base, f"{session.output.as_posix()}/", f"{session.output.resolve().as_posix()}/")
    yield told.strip("/")
    for beginning in before:
        if beginning and told.startswith(beginning):
            yield told.removeprefix(beginning).strip("/")


def _answer(rehearsal: Rehearsal, path: str) -> _Answer:
    explainer, report, after = rehearsal.explainer(), rehearsal.report, rehearsal.build.memory
    last = rehearsal.before.outputs.get(path)
    if path in report.removed:
        return _Answer(path, State.REMOVED, (explainer.removal(path),), (), last)
    names = made_from(after, path)
    if path in report.written:
        return _Answer(path, State.WRITTEN, explainer.reasons(path), names, last)
    state = State.SAME if path in rehearsal.build.reasons else State.CURRENT
    reasons = explainer.reasons(path) if state is State.SAME else ()
    return _Answer(path, state, reasons, names, last)


def _lines(answer: _Answer, language: Language) -> Iterable[str]:
    yield answer.path
    yield _STATES[answer.state].in_language(language)
    yield from (f"  - {told(one, language)}" for one in answer.reasons)
    if parts := tuple(ingredients(answer.names, language)):
        yield _FROM.in_language(language)
        yield from (f"  {part}" for part in parts)
    if answer.last and answer.last.at:
        why = "; ".join(named(one, language) for one in answer.last.why)
        yield _LAST.in_language(language).format(when=moment(answer.last.at, language), why=why)


def _plain(answer: _Answer, language: Language) -> dict[str, object]:
    last = answer.last
    return {
        "path": answer.path,
        "state": answer.state.value,
        "reasons": [{**one.plain(), "text": told(one, language)} for one in answer.reasons],
        "made_from": list(answer.names),
        "last_made": {"at": last.at, "because": list(last.why)} if last else None,
    }
