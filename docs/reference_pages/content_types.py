"""The content types to their reference, in English for developers and in Finnish for editors."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass

from docs.reference_pages.examples import field_lines, file_lines, file_path
from docs.reference_pages.fields import Placed, content_table, fields_of, heading, parts_of
from docs.reference_pages.markdown import Said, code, example, link, page, plain, table
from docs.reference_pages.values import KINDS, SPAN
from talkoot.content import TYPES
from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.fields import Id, LanguageCode, Url
from talkoot.model.gathering import Gathering
from talkoot.model.groups import GROUPS, Classified, Identified, Named, Owned, Published, Related
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.shapes import shape_of
from talkoot.site.addresses import Addresses
from talkoot.values.language import Language


def content_page(language: Language, catalogues: Mapping[Language, Catalogue]) -> str:
    """The reference in the language, with the public addresses in all of ``catalogues``."""
    return _ContentPage(language, catalogues).text()


class _ContentPage:
    """Writes one reference; lives for one call of :func:`content_page`."""

    def __init__(self, language: Language, catalogues: Mapping[Language, Catalogue]) -> None:
        self.words = catalogues[language]
        languages = tuple(LanguageCode(one) for one in catalogues)
        settings = Settings(
            site_id=Id("kunta"), name=(), organisation=(), base_url=Url(""), languages=languages
        )
        self.addresses = Addresses(settings, catalogues)
        self.groups = (*GROUPS, *dict.fromkeys(one for type_ in TYPES for one in _shared(type_)))
        fields = [one for group in self.groups for one in fields_of(group)]
        fields += [one for type_ in TYPES for one in _own(type_)]
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
            *(block for group in self.groups for block in self.group_section(group)),
            f"## {self.say(_PARTS)}",
            self.say(_ABOUT_PARTS),
            *(block for group in self.parts for block in self.part_section(group)),
            f"## {self.say(_KINDS)}",
            self.say(_ABOUT_KINDS),
            self.kinds(),
        )

    def type_row(self, type_: ContentType) -> tuple[str, ...]:
        return link(self.title(type_)), code(_place(type_)), self.section(type_)

    def type_section(self, type_: ContentType) -> Iterator[str]:
        yield f"## {self.title(type_)}"
        yield self.about(type_)
        yield "\n".join(f"- {line}" for line in self.facts(type_))
        fields = _own(type_)
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
        groups = (link(self.group_title(one)) for one in self.groups if one in _groups(type_))
        yield f"{self.say(_FIELD_GROUPS)} {', '.join(groups)}"
        fields = (field for owner in (*type_.groups, type_.own) for field in shape_of(owner))
        must = (code(one.name) for one in fields if one.required or one.name in type_.must)
        yield f"{self.say(_MUST)} {', '.join(must)}"

    def section(self, type_: ContentType) -> str:
        if not type_.has_page and not type_.has_list:
            return self.say(_NOWHERE)
        languages = self.addresses.catalogues if self.words.language == "en" else ("fi",)
        ending = "…/" if type_.has_page and not type_.is_single else ""
        found = (self.addresses.section(type_, language) + ending for language in languages)
        return ", ".join(code(f"/{address}") for address in found)

    def group_section(self, group: type) -> Iterator[str]:
        yield f"### {self.group_title(group)}"
        yield plain(_sentence(group)) if self.words.language == "en" else ""
        yield content_table(fields_of(group), self.headings, self.words)

    def part_section(self, group: type) -> Iterator[str]:
        uses = self.parts[group]
        names = dict.fromkeys(code(one.field.name) for one in uses)
        sentences = dict.fromkeys(self.words.sentence(one.field.sentence) for one in uses)
        yield f"### {self.headings[group]}"
        yield f"{self.say(_USED_IN)} {', '.join(names)}. {plain(' '.join(sentences))}"
        yield content_table(fields_of(group), self.headings, self.words)
        if (first := uses[0]).owner not in self.parts:
            type_ = first.type or next(one for one in TYPES if first.owner in _groups(one))
            yield example(type_.name, "yaml", field_lines(first.field, first.owner))

    def kinds(self) -> str:
        found = [SPAN, *(kind for hint, kind in KINDS.items() if hint is not str)]
        rows = sorted((self.say(one.name), self.say(one.how), code(one.example)) for one in found)
        return table([self.say(one) for one in _KIND_HEAD], rows)

    def title(self, type_: ContentType) -> str:
        return f"{self.words.word(f'type.{type_.name}.one')} ({type_.name})"

    def group_title(self, group: type) -> str:
        return self.say(_GROUP_TITLES[group]) if group in _GROUP_TITLES else group.__name__

    def say(self, said: Said) -> str:
        return said.in_language(self.words.language)


def _place(type_: ContentType) -> str:
    """The folder of a type, or the file of one of which a hub has one entry."""
    return file_path(type_) if type_.is_single else f"content/{type_.folder}/"


def _groups(type_: ContentType) -> tuple[type, ...]:
    """The groups of fields that the type has in common with others."""
    return *type_.groups, *_shared(type_)


def _shared(type_: ContentType) -> tuple[type, ...]:
    """What the type's own fields are built on: fields that it has in common with some types."""
    return tuple(one for one in type_.own.__mro__[1:] if is_dataclass(one))


def _own(type_: ContentType) -> tuple[Placed, ...]:
    """The fields that no other type has."""
    common = {field.name for group in _shared(type_) for field in shape_of(group)}
    return tuple(one for one in fields_of(type_.own, type_) if one.field.name not in common)


def _sentence(owner: type) -> str:
    """The first paragraph of a class's description."""
    return " ".join((owner.__doc__ or "").partition("\n\n")[0].split())


_TITLE = Said("Content types", "Sisältötyypit ja kentät")
_INTRO = Said(
    "Every kind of content, with every field it can have. An entry is one file in the folder of its type: a"
    " Markdown file that begins with its fields between two lines of `---`, or, for a record without a text"
    " of its own, a YAML file. `python build.py new TYPE` writes such a file with a comment on each field. A"
    " translation is a file of the same name with the language before its ending (`messut.sv.md`). For"
    " editors, in Finnish: [Sisältötyypit ja kentät](../editors/kentat.md). The settings:"
    " [settings.md](settings.md).",
    "Tässä on jokainen sisältötyyppi ja jokainen kenttä, jonka voit täyttää. Yksi sisältö on yksi tiedosto"
    " tyyppinsä kansiossa. Kentät ovat tiedoston alussa kahden `---`-rivin välissä, ja teksti tulee niiden"
    " jälkeen. Yhteystiedot ja paikat ovat pelkkiä kenttiä (`.yaml`). Komento `python build.py new TYYPPI`"
    " tekee valmiin pohjan, jossa jokainen kenttä on selitetty; sana suluissa on tyypin nimi komennossa."
    " Käännös on samanniminen tiedosto, jossa on kieli ennen päätettä (`messut.sv.md`). Ellet ole vielä"
    " lukenut ensimmäistä ohjetta, aloita siitä: [Näin pääset alkuun](aloitus.md).",
)
_TYPE_HEAD = (
    Said("type", "tyyppi"),
    Said("folder", "kansio"),
    Said("public address", "osoite sivustolla"),
)
_FILE = Said("A file, for example:", "Tiedosto, esimerkiksi:")
_ADDRESS = Said("Public address:", "Osoite sivustolla:")
_LIST_ADDRESS = Said("No page of its own; its list:", "Ei omaa sivua; luettelo:")
_NOWHERE = Said("none; shown within other pages", "ei ole; näkyy muilla sivuilla")
_FIELD_GROUPS = Said("Groups of fields:", "Yhteiset kentät:")
_MUST = Said("Required:", "Pakolliset:")
_GROUPS = Said("Groups of fields that types share", "Yhteiset kentät")
_ABOUT_GROUPS = Said(
    "Each type names the groups that it has. An entry of that type can have all of their fields.",
    "Kunkin tyypin kohdalla luetellaan, mitkä näistä sillä on.",
)
_GROUP_TITLES = {
    Identified: Said("Identified", "Pelkkä tunnus"),
    Named: Said("Named", "Nimi, osoite ja kuva"),
    Published: Said("Published", "Julkaiseminen"),
    Classified: Said("Classified", "Aiheet, alueet ja kohderyhmät"),
    Related: Said("Related", "Yhteydet muuhun sisältöön"),
    Owned: Said("Owned", "Yhteystiedot ja vastuu"),
    Gathering: Said("Gathering", "Tilaisuuden tiedot"),
}
_PARTS = Said("Fields within fields", "Kentät kenttien sisällä")
_ABOUT_PARTS = Said(
    "Some fields hold fields of their own, indented by two spaces; in a list each part begins with a hyphen.",
    "Joissakin kentissä on omia kenttiä. Ne sisennetään kahdella välilyönnillä. Luettelossa jokainen osa"
    " alkaa viivalla.",
)
_USED_IN = Said("Used in", "Käyttö:")
_KINDS = Said("Kinds of value", "Mitä kenttiin kirjoitetaan")
_ABOUT_KINDS = Said(
    "Every value is read by its field, never guessed at: `9.30`, `02150` and `no` stay what they are. An"
    " empty value means that nothing is told.",
    "Tyhjä kenttä on sama kuin puuttuva. Jos tekstissä on kaksoispiste ja sen jälkeen väli, laita koko teksti"
    " lainausmerkkeihin.",
)
_KIND_HEAD = (
    Said("kind", "arvo"),
    Said("how to write it", "näin se kirjoitetaan"),
    Said("example", "esimerkki"),
)
