"""Settings and words to public addresses: Finnish, Swedish or English, never the names of our files.

An address is a path below the hub's root without a leading slash: ``tapahtumat/kevatmessut/``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from talkoot.model.config import Settings, in_language
from talkoot.model.content_type import ContentType
from talkoot.reading.catalogues import Catalogue
from talkoot.values.language import Language
from talkoot.values.slugs import slug_of


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything of one hub is found."""

    settings: Settings
    catalogues: Mapping[Language, Catalogue]

    def home(self, language: Language) -> str:
        """The home page; the first language has no prefix."""
        return "" if language == self.settings.language else f"{language}/"

    def section_name(self, type_: ContentType, language: Language) -> str:
        """The part of the address that a type's pages share; empty for plain pages."""
        own = dict(self.settings.sections).get(type_.name)
        if own:
            return slug_of(in_language(own, language, self.settings.language))
        return self.catalogues[language].find(f"type.{type_.name}.section")

    def section(self, type_: ContentType, language: Language) -> str:
        """The list of a type."""
        name = self.section_name(type_, language)
        return self.home(language) + (f"{name}/" if name else "")

    @staticmethod
    def within(section: str, type_: ContentType, slug: str) -> str:
        """The page of an entry in the section of its type; that of a single entry is the section itself."""
        return section if type_.is_single else f"{section}{slug}/"

    def view(self, name: str, language: Language) -> str:
        """A page that is made from several types, such as ``deadlines``."""
        return f"{self.home(language)}{self.word(name, language)}/"

    def word(self, name: str, language: Language) -> str:
        """The word of an address, such as that for ``deadlines`` or ``page``."""
        return self.catalogues[language].word(f"address.{name}")

    def topic(self, id_: str, language: Language) -> str:
        """The page of a topic."""
        return f"{self.view('topics', language)}{id_}/"

    def area(self, id_: str, language: Language) -> str:
        """The page of an area."""
        return f"{self.view('areas', language)}{id_}/"

    def numbered(self, listing: str, number: int, language: Language) -> str:
        """Page ``number`` of an archive, counted from the oldest."""
        return f"{listing}{self.word('page', language)}/{number}/"
