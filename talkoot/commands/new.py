"""Make a new file of a content type, with every field explained."""

import click

from talkoot.content import BY_NAME
from talkoot.reading.catalogues import read_catalogues
from talkoot.reading.drafting import file_name, new_text
from talkoot.reading.loading import load
from talkoot.reading.suggestions import nearest
from talkoot.shell.disk import make_folders, write_text_once
from talkoot.shell.opening import opened
from talkoot.shell.reporting import say
from talkoot.shell.session import Session, shared_options
from talkoot.values.failures import WrongUse
from talkoot.values.language import Words
from talkoot.values.local_time import day_of
from talkoot.values.location import Location
from talkoot.values.slugs import slug_of

_UNKNOWN_TYPE = Words(
    "Sisältötyyppiä ”{name}” ei ole.{meant} Tyypit: {known}.",
    "Det finns ingen innehållstyp ”{name}”.{meant} Typer: {known}.",
    "There is no content type “{name}”.{meant} The types: {known}.",
)
_MEANT = Words(" Tarkoititko {name}?", " Menade du {name}?", " Did you mean {name}?")
_MADE = Words(
    "Tiedosto {path} on valmis täytettäväksi. Pysyvä tunnus on {id}.",
    "Filen {path} är klar att fyllas i. Det permanenta id:t är {id}.",
    "The file {path} is ready to be filled in. Its permanent id is {id}.",
)


@click.command("new", help=__doc__)
@click.argument("type_name", metavar="TYPE")
@click.argument("title", required=False, default="")
@shared_options
def command(session: Session, type_name: str, title: str) -> None:
    """Mint an id that nothing has yet, and write the file; never over another."""
    project = opened(session)
    language, settings = project.language, project.basis.settings
    catalogues, _ = read_catalogues(project.snapshot, ("fi", "sv", "en"), Location("config.yaml"))
    words = catalogues[language]
    type_ = BY_NAME.get(type_name)
    if type_ is None:
        near = nearest(type_name, BY_NAME)
        by_word = {slug_of(words.find(f"type.{name}.one")): name for name in BY_NAME}
        found = by_word.get(slug_of(type_name)) or near
        meant = _MEANT.in_language(language).format(name=found) if found else ""
        raise WrongUse(_UNKNOWN_TYPE, name=type_name, meant=meant, known=", ".join(BY_NAME))
    taken = frozenset(load(project.snapshot, project.basis)[0].ids)
    day = day_of(session.now)
    label = words.word(f"type.{type_.name}.one")
    named = label if type_.is_single else f"{label} {title or day}"
    id_ = minted(title if slug_of(title).startswith(slug_of(label)) else named, taken)
    path = file_name(type_, id_)
    target = session.project / path
    make_folders(target.parent)
    write_text_once(target, new_text(type_, id_, title or label, words, settings, day))
    say(_MADE.in_language(language).format(path=path, id=id_))


def minted(wish: str, taken: frozenset[str]) -> str:
    """An id that nothing has: the wish as a slug, with a number behind it if need be."""
    first = slug_of(wish)
    number = 2
    found = first
    while found in taken:
        found = f"{first}-{number}"
        number += 1
    return found
