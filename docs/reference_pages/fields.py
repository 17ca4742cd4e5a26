"""A field of the models to its row in the reference: what to write, if it must, and what it means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from docs.reference_pages.examples import value
from docs.reference_pages.markdown import Said, code, link, plain, table
from docs.reference_pages.values import kind_of
from talkoot.model.content_type import ContentType
from talkoot.model.fields import MAY_BE_EMPTY, Ref, Text, To
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.shapes import FieldShape, is_group, item_of, shape_of, value_of_mapping
from talkoot.reading.translating import is_fact


@dataclass(frozen=True, slots=True)
class Placed:
    """A field with the group that it stands in and, if it is a type's own, the content type."""

    field: FieldShape
    owner: type
    type: ContentType | None = None

    @property
    def group(self) -> Any | None:
        """The group of fields that its value is, or that the items of its list are."""
        inner = item_of(self.field.hint) or self.field.hint
        return inner if value_of_mapping(self.field.hint) is None and is_group(inner) else None


def fields_of(owner: type, type_: ContentType | None = None) -> tuple[Placed, ...]:
    """The fields of a group, or a content type's own ones."""
    return tuple(Placed(field, owner, type_) for field in shape_of(owner))


def parts_of(owners: Iterable[Placed]) -> dict[type, tuple[Placed, ...]]:
    """Every group that stands within the fields, also deeper, with the fields whose value it is.

    Of these, the fields that were given come before those that stand within a group themselves.
    """
    found: dict[type, tuple[Placed, ...]] = {}
    waiting = list(owners)
    while waiting:
        one = waiting.pop(0)
        if one.group is None:
            continue
        if one.group not in found:
            waiting = [*fields_of(one.group), *waiting]
        found[one.group] = (*found.get(one.group, ()), one)
    return {group: tuple(sorted(uses, key=lambda one: one.owner in found)) for group, uses in found.items()}


def label(one: Placed, words: Catalogue) -> str:
    """The field's name in the reader's language."""
    narrow = (f"label.{one.type.name}.{one.field.name}",) if one.type else ()
    return words.find(*narrow, f"label.{one.field.name}")


def heading(uses: Sequence[Placed], words: Catalogue) -> str:
    """The heading of a group of fields, by the field that it is first met in."""
    return f"{label(uses[0], words)} ({uses[0].field.name})"


def content_table(fields: Iterable[Placed], headings: Mapping[type, str], words: Catalogue) -> str:
    """The fields of content: also whether a translation repeats them."""
    told = _Told(headings, words)
    head = (_FIELD, _WRITE, _REQUIRED, _IN_TRANSLATION, _MEANING)
    return _table(head, (told.content_row(one) for one in fields), words)


def settings_table(fields: Iterable[Placed], headings: Mapping[type, str], words: Catalogue) -> str:
    """The fields of settings."""
    told = _Told(headings, words)
    return _table((_FIELD, _WRITE, _REQUIRED, _MEANING), (told.row(one) for one in fields), words)


@dataclass(frozen=True, slots=True)
class _Told:
    """Tells of fields in one language; ``headings`` are those of the groups within fields."""

    headings: Mapping[type, str]
    words: Catalogue

    def row(self, one: Placed) -> tuple[str, ...]:
        sentence = self.words.sentence(one.field.sentence)
        return code(one.field.name), self.writing(one), self.required(one), plain(sentence)

    def content_row(self, one: Placed) -> tuple[str, ...]:
        name, writing, required, meaning = self.row(one)
        name = f"{name}<br>{plain(label(one, self.words))}"
        return name, writing, required, self.in_translation(one), meaning

    def required(self, one: Placed) -> str:
        must = one.field.required or (one.type is not None and one.field.name in one.type.must)
        return self.say(_YES) if must else ""

    def in_translation(self, one: Placed) -> str:
        if one.field.name == "key":
            return self.say(_SAME_KEY)
        if is_fact(one.field):
            return self.say(_FACT)
        return self.say(_WORDS_WITHIN if one.group else _WORDS)

    def writing(self, one: Placed) -> str:
        if one.group:
            return self.listed(one, f"{self.say(_GROUP)} {link(self.headings[one.group])}")
        shown = code(f"{one.field.name}: {value(one.field, one.owner, one.type)}")
        return f"{self.listed(one, self.kind(one.field))}<br>{shown}"

    def listed(self, one: Placed, what: str) -> str:
        is_list = item_of(one.field.hint) and value_of_mapping(one.field.hint) is None
        return f"{self.say(_LIST)} {what}" if is_list else what

    def kind(self, field: FieldShape) -> str:
        if (inner := value_of_mapping(field.hint)) is not None:
            return self.by_name(inner)
        hint = item_of(field.hint) or field.hint
        if get_origin(hint) is Literal:
            return self.say(_CHOICE) + " " + ", ".join(self.choice(field, one) for one in get_args(hint))
        kind = kind_of(field)
        assert kind, f"docs/reference_pages/values.py lacks the kind of value {hint}"
        name = kind.name.in_language(self.words.language)
        if hint is Ref:
            name += self.target(field)
        return name + (self.say(_MAY_BE_EMPTY) if MAY_BE_EMPTY in field.marks else "")

    def by_name(self, inner: Any) -> str:
        if value_of_mapping(inner) or item_of(inner):
            return self.say(_BY_TYPE)
        return self.say(_BY_LANGUAGE) if inner in (str, Text) else self.say(_BY_NAME)

    def target(self, field: FieldShape) -> str:
        types = next((mark.types for mark in field.marks if isinstance(mark, To)), ())
        return f": {', '.join(code(one) for one in types)}" if types else ""

    def choice(self, field: FieldShape, name: str) -> str:
        told = self.words.find(f"choice.{field.name}.{name}", f"choice.{name}")
        return f"`{name}`" + (f" ({plain(told)})" if told else "")

    def say(self, said: Said) -> str:
        return said.in_language(self.words.language)


def _table(head: Iterable[Said], rows: Iterable[Sequence[str]], words: Catalogue) -> str:
    return table([one.in_language(words.language) for one in head], rows)


_FIELD = Said("field", "kenttä")
_WRITE = Said("what to write", "mitä kirjoitetaan")
_REQUIRED = Said("required", "pakollinen")
_IN_TRANSLATION = Said("in a translation", "käännöksessä")
_MEANING = Said("meaning", "merkitys")
_YES = Said("yes", "kyllä")
_FACT = Said("not repeated: a fact", "ei toisteta: tieto on sama")
_WORDS = Said("translated", "käännetään")
_WORDS_WITHIN = Said("the words in it", "sen tekstit käännetään")
_SAME_KEY = Said("the same key, to tell which part", "sama tunnus, jotta osa löytyy")
_GROUP = Said("the fields of", "kentät:")
_LIST = Said("a list:", "luettelo:")
_CHOICE = Said("one of", "jokin näistä:")
_BY_LANGUAGE = Said("one text, or one for each language", "yksi teksti, tai oma kullekin kielelle")
_BY_TYPE = Said("for each content type", "kullekin sisältötyypille")
_BY_NAME = Said("for each name", "kullekin nimelle")
_MAY_BE_EMPTY = Said('; may be `""`', '; saa olla `""`')
