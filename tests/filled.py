"""Content files in which every field is told, each text with a word by which it is found again."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.model.fields import (
    Clock,
    Code,
    Coordinates,
    CriterionNumber,
    Email,
    FilePath,
    Id,
    Key,
    LanguageCode,
    Line,
    Minutes,
    OldAddress,
    Phone,
    Price,
    Ref,
    Slug,
    Term,
    Text,
    To,
    Url,
    Years,
)
from talkoot.model.when import When
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63"
)
_MOMENTS = {
    "starts": "2026-06-01T17:00",
    "ends": "2026-06-01T19:00",
    "opens": "2026-05-02",
    "closes": "2026-05-20T16:00",
    "published": "2025-02-01T09:00",
    "at": "2025-03-01T09:00",
}
_APART = {"draft", "withdrawn", "expires", "recurrence", "lang", "all_day", "full", "status", "previous_mode"}
"""Fields that make a file another one altogether, so that a test tells them itself."""


def filled(
    type_name: str, id_: str, word: str, refs: Mapping[str, str], **told: object
) -> dict[str, str | bytes]:
    """One file of the type with all its fields, and the files that it names.

    ``refs`` are the ids to refer to, by type and, where any type will do, by ``any``; ``told`` replaces
    fields, ``None`` leaves one out.
    """
    type_ = BY_NAME[type_name]
    filling = _Filling(id_, word, refs)
    values = {**filling.fields(type_), **told}
    front = json.dumps({name: one for name, one in values.items() if one is not None}, ensure_ascii=False)
    files: dict[str, str | bytes] = {f"content/media/{word}.{ending}": PNG for ending in ("png", "pdf")}
    if type_.is_record:
        return {f"content/{type_.folder}/{type_.name if type_.is_single else word}.yaml": front, **files}
    text = f"Leipä {word}body.\n\n## Väliotsikko {word}heading\n\n[{word}link](https://{word}body.example/)\n"
    return {f"content/{type_.folder}/{id_}.md": f"---\n{front}\n---\n{text}", **files}


class _Filling:
    """Makes the values of one file."""

    def __init__(self, id_: str, word: str, refs: Mapping[str, str]) -> None:
        self.id = id_
        self.word = word
        self.refs = refs

    def fields(self, type_: ContentType) -> dict[str, object]:
        return {name: one for owner in (*type_.groups, type_.own) for name, one in self.group(owner).items()}

    def group(self, owner: type) -> dict[str, object]:
        found = {field.name: self.value(field) for field in shape_of(owner) if field.name not in _APART}
        return {name: one for name, one in found.items() if one not in (None, [], "")}

    def value(self, field: FieldShape) -> object:
        item = item_of(field.hint)
        one = self.single(field, item or field.hint)
        return [one] if item is not None and one is not None else one

    def single(self, field: FieldShape, hint: Any) -> object:
        if is_group(hint):
            return self.group(hint)
        if get_origin(hint) is Literal:
            return get_args(hint)[0]
        if hint is Ref:
            types = next(mark.types for mark in field.marks if isinstance(mark, To)) or ("any",)
            return next((self.refs[one] for one in types if one in self.refs), None)
        if hint is FilePath:
            return f"media/{self.word}.{'png' if 'picture' in field.sentence else 'pdf'}"
        if hint is When:
            return _MOMENTS.get(field.name, "2026-06-30")
        return self._texts(field.name).get(hint)

    def _texts(self, name: str) -> dict[object, object]:
        plain = f"{self.word}{name.replace('_', '')}"
        return {
            **dict.fromkeys((str, Line, Text), plain),
            Id: self.id,
            Code: plain,
            Url: f"https://{plain}.example/",
            Email: f"{plain}@kunta.example",
            Key: plain,
            Slug: self.id,
            OldAddress: f"vanha/{plain}/",
            Phone: "040 000 0000",
            Term: "ranta" if name in ("areas", "area") else "kulttuuri" if name == "topics" else None,
            bool: "true" if name in ("anonymous", "press") else None,
            int: "3",
            Decimal: "5",
            Price: "ilmainen",
            Minutes: "15–20",
            Years: "2026–2027",
            Coordinates: "62.79, 22.84",
            Clock: "17.30",
            CriterionNumber: "1.3.1",
            LanguageCode: "sv",
        }
