"""The content types to their reference, in English for developers and in Finnish for editors."""

from collections.abc import Iterator, Mapping

from docs.reference_pages.examples import field_lines, file_lines, file_path
from docs.reference_pages.fields import Placed, content_table, fields_of, heading, parts_of
from docs.reference_pages.markdown import Said, code, example, link, page, plain, table
from docs.reference_pages.values import KINDS, SPAN
from talkoot.addresses import Addresses
from talkoot.catalogues import Catalogue
from talkoot.config import Settings
from talkoot.content import TYPES
from talkoot.fields import Id, Url
from talkoot.model import GROUPS, Classified, ContentType, Identified, Named, Owned, Published, Related
from talkoot.shapes import shape_of
from talkoot.values import Language


def content_page(language: Language, catalogues: Mapping[Language, Catalogue]) -> str:
    """The reference in the language, with the public addresses in all of ``catalogues``."""
    return _ContentPage(language, catalogues).text()


class _ContentPage:
    """Writes one reference; lives for one call of :func:`content_page`."""

    def __init__(self, language: Language, catalogues: Mapping[Language, Catalogue]) -> None:
        self.words = catalogues[language]
        self.addresses = Addresses(
            Settings(
                site_id=Id("kunta"), name=(), organisation=(), base_url=Url(""), languages=tuple(catalogues)
            ),
            catalogues,
        )
        fields = [one for group in GROUPS for one in fields_of(group)]
        fields += [one for type_ in TYPES for one in fields_of(type_.own, type_)]
        self.parts = parts_of(fields)
        self.headings = {group: heading(uses, self.words) for group, uses in self.parts.items()}

    def text(self) -> str:
        return page(
            f"# {self.say(_TITLE)}",
            self.say(_INTRO),
            table([self.say(one) for one in _TYPE_HEAD], map(self.type_row, TYPES)),
            *(block for type_ in TYPES for block in self.type_section(type_)),
            f"## {self.say(_GROUPS)}",
            self.say(_ABOUT_GROUPS),
            *(block for group in GROUPS for block in self.group_section(group)),
            f"## {self.say(_PARTS)}",
            self.say(_ABOUT_PARTS),
            *(block for group in self.parts for block in self.part_section(group)),
            f"## {self.say(_KINDS)}",
            self.say(_ABOUT_KINDS),
            self.kinds(),
        )

    def type_row(self, type_: ContentType) -> tuple[str, ...]:
        return link(self.title(type_)), code(f"content/{type_.folder}/"), self.section(type_)

    def type_section(self, type_: ContentType) -> Iterator[str]:
        yield f"## {self.title(type_)}"
        yield self.about(type_)
        yield "\n".join(f"- {line}" for line in self.facts(type_))
        fields = fields_of(type_.own, type_)
        yield content_table(fields, self.headings, self.words) if fields else ""
        language = "yaml" if type_.is_record else "markdown"
        yield example(file_path(type_), language, file_lines(type_))

    def about(self, type_: ContentType) -> str:
        if self.words.language == "fi":
            return plain(self.words.word(f"type.{type_.name}.intro"))
        return plain(_sentence(type_.own))

    def facts(self, type_: ContentType) -> Iterator[str]:
        yield f"{self.say(_FILE)} {code(file_path(type_))}"
        yield f"{self.say(_ADDRESS if type_.has_page else _LIST_ADDRESS)} {self.section(type_)}"
        groups = (link(self.group_title(group)) for group in GROUPS if type_.has(group))
        yield f"{self.say(_FIELD_GROUPS)} {', '.join(groups)}"
        owners = (*type_.groups, type_.own)
        fields = (field for owner in owners for field in shape_of(owner))
        must = (code(one.name) for one in fields if one.required or one.name in type_.must)
        yield f"{self.say(_MUST)} {', '.join(must)}"

    def section(self, type_: ContentType) -> str:
        if not type_.has_page and not type_.has_list:
            return self.say(_NO_PAGE)
        languages = self.addresses.catalogues if self.words.language == "en" else ("fi",)
        ending = "…/" if type_.has_page else ""
        found = (self.addresses.section(type_, language) + ending for language in languages)
        return ", ".join(code(f"/{address}") for address in found)

    def group_section(self, group: type) -> Iterator[str]:
        fields = fields_of(group)
        yield f"### {self.group_title(group)}"
        yield plain(_sentence(group)) if self.words.language == "en" else ""
        yield content_table(fields, self.headings, self.words)

    def part_section(self, group: type) -> Iterator[str]:
        uses = self.parts[group]
        names = dict.fromkeys(code(one.field.name) for one in uses)
        sentences = dict.fromkeys(self.words.sentence(one.field.sentence) for one in uses)
        yield f"### {self.headings[group]}"
        yield f"{self.say(_USED_IN)} {', '.join(names)}. {plain(' '.join(sentences))}"
        yield content_table(fields_of(group), self.headings, self.words)
        first = uses[0]
        type_ = first.type or next(one for one in TYPES if self.has(one, first))
        yield example(type_.name, "yaml", field_lines(first.field, first.owner))

    def has(self, type_: ContentType, part: Placed) -> bool:
        """True if the field stands somewhere within the fields of the type."""
        fields = [one for owner in (*type_.groups, type_.own) for one in fields_of(owner)]
        return part.field in {use.field for uses in parts_of(fields).values() for use in uses}

    def kinds(self) -> str:
        found = {self.words_of(one.name): one for one in (*reversed(KINDS.values()), SPAN)}
        rows = ((name, self.words_of(one.how), code(one.example)) for name, one in sorted(found.items()))
        return table([self.say(one) for one in _KIND_HEAD], rows)
