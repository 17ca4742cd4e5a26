"""Note in translations that they say what their originals say now."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import click

from talkoot.reading.confirming import confirmed
from talkoot.reading.documents import parse
from talkoot.reading.loading import load
from talkoot.reading.source_text import read_text
from talkoot.reading.suggestions import nearest_path
from talkoot.shell.disk import rewrite_text
from talkoot.shell.opening import opened
from talkoot.shell.reporting import say
from talkoot.shell.session import Session, shared_options
from talkoot.site.coverage import fingerprint_of
from talkoot.site.linking import Site, link
from talkoot.values.failures import WrongUse
from talkoot.values.language import Words
from talkoot.values.snapshot import Snapshot

_UNKNOWN = Words(
    "”{path}” ei ole käännös eikä kansio, jossa on käännöksiä.{meant}",
    "”{path}” är varken en översättning eller en mapp med översättningar.{meant}",
    "“{path}” is neither a translation nor a folder that holds any.{meant}",
)
_MEANT = Words(" Tarkoititko {name}?", " Menade du {name}?", " Did you mean {name}?")
_BROKEN = Words(
    "Tiedostossa {path} tai sen alkuperäisessä on virheitä. Korjaa ne ensin: python build.py check",
    "I filen {path} eller dess original finns fel. Rätta dem först: python build.py check",
    "There are mistakes in {path} or its original. Mend them first: python build.py check",
)
_DONE = Words("{path}: vahvistettu.", "{path}: bekräftad.", "{path}: confirmed.")
_SAME = Words("{path}: oli jo ajan tasalla.", "{path}: var redan aktuell.", "{path}: was current already.")


@click.command("confirm", help=__doc__)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@shared_options
def command(session: Session, files: tuple[str, ...]) -> None:
    """Write ``translated_from`` into each of the translations, or into all those in a folder."""
    project = opened(session)
    site = link(load(project.snapshot, project.basis)[0], session.drafts)
    keys = {one.path: key for key, one in site.content.translations.items()}
    wanted = dict.fromkeys(path for told in files for path in _meant(session, told, keys, project.language))
    texts = {path: _text(site, project.snapshot, keys[path]) for path in wanted}
    for path, (before, after) in texts.items():
        if after != before:
            rewrite_text(session.project / path, after)
        say((_DONE if after != before else _SAME).in_language(project.language).format(path=path))


def _meant(
    session: Session, told: str, known: Mapping[str, tuple[str, str]], language: str
) -> tuple[str, ...]:
    """The translations that a path names; raises :class:`WrongUse` if it names none."""
    below = Path(told.replace("\\", "/")).resolve()
    wishes = [PurePosixPath(told.replace("\\", "/"))]
    if below.is_relative_to(session.project.resolve()):
        wishes.append(PurePosixPath(below.relative_to(session.project.resolve()).as_posix()))
    for wish in wishes:
        if found := tuple(one for one in sorted(known) if PurePosixPath(one).is_relative_to(wish)):
            return found
    near = nearest_path(str(wishes[-1]), sorted(known))
    raise WrongUse(_UNKNOWN, path=told, meant=_MEANT.in_language(language).format(name=near) if near else "")


def _text(site: Site, snapshot: Snapshot, key: tuple[str, str]) -> tuple[str, str]:
    """The text of a translation as it is and as it is once confirmed."""
    reading = site.content.translations[key]
    original = site.content.originals[key[0]]
    if any(one.is_error for one in (*reading.findings, *original.findings)):
        raise WrongUse(_BROKEN, path=reading.path)
    data = snapshot.sources[reading.path].read()
    document, _ = parse(read_text(data, reading.path)[0], reading.path, reading.digest)
    assert document is not None  # what is a translation could be read
    text = data.decode("utf-8")
    return text, confirmed(text, document, fingerprint_of(site.entries[key[0]], snapshot))
