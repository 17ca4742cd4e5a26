"""A build by way of what an earlier one left against one that trusts nothing: the same, byte for byte."""

from talkoot.building.build import Build, build
from talkoot.shell.commit import Publication
from talkoot.shell.opening import order_of
from talkoot.shell.project import read_project
from talkoot.shell.rebuilding import Watcher
from talkoot.shell.session import Session
from talkoot.values.digests import digest
from talkoot.values.failures import Failure
from talkoot.values.language import Words

_SHOWN = 5


class Unequal(Failure):
    """A build by way of the cache is not what a clean build is: a bug of ours; exit code 4."""


def verifying(session: Session) -> Watcher:
    """What raises :class:`Unequal` for a build that differs from a clean one."""

    def watch(made: Build, publication: Publication) -> None:
        _verify(session, made, publication)

    return watch


def _verify(session: Session, made: Build, publication: Publication) -> None:
    """Nothing is taken from a cache or by a hint: the project's files are read once more, and so is every
    file of the output that is to stay.
    """
    snapshot, _, _ = read_project(session.project, session.output)
    clean = build(snapshot, order_of(session))
    expected = {path: digest(data) for path, data in clean.files}
    found = {path: publication.read_digest(path) for path in made.kept}
    found.update((path, digest(data)) for path, data in made.files)
    wrong = sorted(path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path))
    if wrong or clean.findings != made.findings:
        shown = ", ".join(wrong[:_SHOWN]) + (f" (+ {len(wrong) - _SHOWN})" if len(wrong) > _SHOWN else "")
        raise Unequal(_UNEQUAL, paths=shown or "–")


_UNEQUAL = Words(
    "Välimuistin avulla tehty sivusto ei ole sama kuin alusta tehty: {paths}. Mitään ei kirjoitettu. Tee"
    " sivusto valinnalla --no-cache ja kerro viasta Talkootin ylläpitäjälle.",
    "Webbplatsen som gjordes med hjälp av cachen är inte densamma som en som görs från början: {paths}."
    " Ingenting skrevs. Bygg med --no-cache och berätta om felet för Talkoots underhållare.",
    "The site made by way of the cache is not the same as one made from nothing: {paths}. Nothing was"
    " written. Build with --no-cache and tell Talkoot's maintainer of the bug.",
)
