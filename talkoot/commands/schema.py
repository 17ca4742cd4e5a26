"""Print the JSON Schema of the content types, or of one."""

import json

import click

from talkoot.content import BY_NAME, TYPES
from talkoot.model.config import Settings
from talkoot.reading.validators import adapter
from talkoot.shell.reporting import say
from talkoot.shell.session import Session, shared_options
from talkoot.values.failures import WrongUse
from talkoot.values.language import Words

_UNKNOWN = Words(
    "Sisältötyyppiä ”{name}” ei ole. Tyypit: {known}.",
    "Det finns ingen innehållstyp ”{name}”. Typer: {known}.",
    "There is no content type “{name}”. The types: {known}.",
)


@click.command("schema", help=__doc__)
@click.argument("type_name", metavar="[TYPE]", required=False, default="")
@shared_options
def command(_: Session, type_name: str) -> None:
    """The schema (JSON Schema 2020-12) of one type, of ``settings``, or of all by their names."""
    if type_name and type_name not in (*BY_NAME, "settings"):
        raise WrongUse(_UNKNOWN, name=type_name, known=", ".join((*BY_NAME, "settings")))
    found = schemas()
    say(json.dumps(found[type_name] if type_name else found, ensure_ascii=False, indent=2, sort_keys=True))


def schemas() -> dict[str, object]:
    """The schema of every content type and of the settings."""
    types = {type_.name: adapter((*type_.groups, type_.own), type_.must).json_schema() for type_ in TYPES}
    return {**types, "settings": adapter((Settings,), frozenset()).json_schema()}
