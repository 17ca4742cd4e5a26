"""A document to an entry of its content type, or to a translation of one."""

from dataclasses import replace
from typing import Any

from talkoot.model.content_type import ContentType
from talkoot.model.entry import Entry
from talkoot.model.fields import FilePath, Line
from talkoot.model.groups import Classified, Identified, Named, Owned, Published, Related
from talkoot.model.protocols import Titled
from talkoot.reading.decoding import decode_fields, decode_words, marks_of
from talkoot.reading.documents import Document
from talkoot.reading.shapes import construct
from talkoot.reading.suggestions import Vocabulary
from talkoot.reading.translating import facts_in, translated, without_facts
from talkoot.reading.yaml.nodes import Mapping
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.language import Language


def decode_entry(
    document: Document, type_: ContentType, first: Language, vocabulary: Vocabulary
) -> tuple[Entry | None, Diagnostics]:
    """The entry in the document, its body still empty; None if a required field is missing or wrong.

    ``first`` is the hub's first language, that of an entry which names no other.
    """
    owners = (*type_.groups, type_.own)
    decoded, findings = decode_fields(document, owners, type_.must, vocabulary)
    values = {name: _resolved(value, document.path) for name, value in decoded.values.items()}
    own = construct(type_.own, values)
    named = _named(type_, values, own)
    if own is None or named is None:
        return None, findings
    language = named.lang or first
    entry = Entry(
        type=type_,
        named=named,
        published=construct(Published, values if type_.has(Published) else {}),
        classified=construct(Classified, values if type_.has(Classified) else {}),
        related=construct(Related, values if type_.has(Related) else {}),
        owned=construct(Owned, values if type_.has(Owned) else {}),
        own=own,
        language=language,
        original=language,
        marks=marks_of(document),
        broken=decoded.broken,
    )
    return entry, findings


def decode_translation(
    document: Document, original: Entry, language: Language, vocabulary: Vocabulary
) -> tuple[Entry, Diagnostics]:
    """The original with the words that the document gives, its body still empty."""
    type_ = original.type
    owners = (*type_.groups, type_.own)
    findings = facts_in(document, owners, original.path)
    words_only = without_facts(document.front, owners)
    assert isinstance(words_only, Mapping)  # a mapping without some of its keys is one
    decoded, more = decode_words(replace(document, front=words_only), owners, vocabulary)
    words = {name: _resolved(value, document.path) for name, value in decoded.values.items()}
    own = translated(original.own, words, type_.own)
    named = translated(original.named, words, Named)
    if isinstance(own, Titled):
        named = replace(named, title=own.title())
    entry = replace(
        original,
        named=named,
        published=translated(original.published, words, Published),
        own=own,
        language=language,
        marks=marks_of(document),
        broken=decoded.broken,
    )
    return entry, (*findings, *more)


def _named(type_: ContentType, values: dict[str, Any], own: object) -> Named | None:
    if type_.has(Named):
        named: Named | None = construct(Named, values)
        return named
    identified: Identified | None = construct(Identified, values)
    if identified is None or own is None:
        return None
    return Named(id=identified.id, title=own.title() if isinstance(own, Titled) else Line(""))


def _resolved(value: Any, path: str) -> Any:
    """The value with its file paths counted from ``content/`` instead of from the file's own folder."""
    if isinstance(value, dict):
        return {name: _resolved_field(name, inner, path) for name, inner in value.items()}
    if isinstance(value, list):
        return [_resolved(item, path) for item in value]
    return value


def _resolved_field(name: str, value: Any, path: str) -> Any:
    if name == "file" and isinstance(value, str):
        return FilePath(below_content(value, path))
    if name == "files":
        return [FilePath(below_content(one, path)) for one in value]
    return _resolved(value, path)


def below_content(target: str, path: str) -> str:
    """The path of ``target`` below ``content/``, whether written from there or from the file at ``path``.

    ``../media/x.jpg`` in ``content/events/messut.md`` is ``media/x.jpg``, and so is ``media/x.jpg``.
    """
    if not target.startswith("."):
        return target
    parts = path.split("/")[1:-1]
    for part in target.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)
