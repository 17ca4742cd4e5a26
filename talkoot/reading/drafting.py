"""A content type and a name to the text of a new file: every field with its sentence and an example."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Literal, get_args, get_origin

from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.groups import Published
from talkoot.model.protocols import Scheduled
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.examples import example
from talkoot.reading.field_readers import READERS
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of, value_of_mapping

AHEAD = timedelta(days=30)
"""How far ahead the example of a beginning lies."""

_BY_FORM = {
    "text": '"…"',
    "term": "kulttuuri",
    "address": "https://www.kunta.example/",
    "path": "../media/kuva.jpg",
    "old address": "tiedotteet/vanha-nimi/",
    "slug": "lyhyt-osoite",
    "reference": "toisen-sisallon-id",
    "moment": "2026-03-31",
    "boolean": "true",
    "integer": "10",
    "euros": "100",
    "price": "ilmainen",
    "minutes": "15–20",
    "years": "2026–2027",
    "language": "fi",
    "email": "yhdistykset@kunta.example",
    "phone": "040 000 0000",
    "time of day": "17.30",
    "criterion": "1.3.1",
    "coordinates": "62.79, 22.84",
}


def new_text(
    type_: ContentType, id_: str, title: str, words: Catalogue, settings: Settings, now: date
) -> str:
    """The text of a new file of the type; a draft until staff take that line away. ``now`` is today."""
    lines = list(_fields(type_, id_, title, words, settings, now))
    if type_.is_record:
        return "\n".join(lines) + "\n"
    return "\n".join(("---", *lines, "---", "", words.word("new.body"), ""))


def file_name(type_: ContentType, id_: str) -> str:
    """The file's path below the project."""
    stem = type_.name if type_.is_single else id_
    return f"content/{type_.folder}/{stem}{'.yaml' if type_.is_record else '.md'}"


def _fields(
    type_: ContentType, id_: str, title: str, words: Catalogue, settings: Settings, now: date
) -> Iterator[str]:
    terms = _declared(settings)
    shown = json.dumps(" ".join(title.split()), ensure_ascii=False)  # every JSON text is one of YAML
    told = {
        "id": id_,
        "title": shown,
        "published": f"{now.isoformat()}T09:00",
        "starts": f"{(now + AHEAD).isoformat()}T17:00" if issubclass(type_.own, Scheduled) else "",
        "role": shown,
        "name": shown,
    }
    for owner in (*type_.groups, type_.own):
        for field in shape_of(owner):
            required = (
                field.required or field.name in type_.must or bool(field.name == "starts" and told["starts"])
            )
            yield f"# {words.sentence(field.sentence)}"
            if field.name == "draft" and owner is Published:
                yield "draft: true"
            elif required:
                yield f"{field.name}: {told.get(field.name) or _value(field, id_)}"
            elif field.name in terms:
                yield f"# {field.name}: {terms[field.name]}"
            else:
                yield from _optional(field, id_)


def _declared(settings: Settings) -> dict[str, str]:
    """An example of each kind of term: the first that the settings declare."""
    told = {
        "topics": [one.id for one in settings.topics],
        "areas": [one.id for one in settings.areas],
        "audience": [one.id for one in settings.audience],
    }
    return {name: f"[{found[0]}]" for name, found in told.items() if found}


def _optional(field: FieldShape, id_: str, margin: str = "") -> Iterator[str]:
    """The field in comments, with the fields within it however deep they lie."""
    item = item_of(field.hint)
    group = item or field.hint
    if not is_group(group):
        yield f"# {margin}{field.name}: {_value(field, id_)}"
        return
    yield f"# {margin}{field.name}:"
    lead, inner = (f"{margin}  - ", f"{margin}    ") if item is not None else (f"{margin}  ", f"{margin}  ")
    parts = (line for part in shape_of(group) for line in _optional(part, id_, inner))
    for number, line in enumerate(parts):
        yield line if number else f"# {lead}{line.removeprefix(f'# {inner}')}"


def _value(field: FieldShape, path: str) -> str:
    if value_of_mapping(field.hint) is not None:
        return '{fi: "…"}'
    item = item_of(field.hint)
    if item is not None:
        return f"[{_single(item, field, path)}]"
    return _single(field.hint, field, path)


def _single(hint: Any, field: FieldShape, path: str) -> str:
    if get_origin(hint) is Literal:
        return str(get_args(hint)[0])
    known = example(field.name, path)
    return known if known != '"…"' else _BY_FORM.get(READERS[hint][1], '"…"') if hint in READERS else '"…"'
