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


VIEWS = ("deadlines", "calendar", "year", "training", "wanted", "subscribe", "search", "index")
"""Pages that are made from several types and can stand in the menu."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything of one hub is found."""

    settings: Settings
    catalogues: Mapping[Language, Catalogue]

    def home(self, language: Language) -> str:
        """The home page; the first language has no prefix."""
        return "" if language == self.settings.language else f"{self.word('prefix', language)}/"

    def language_at(self, address: str) -> Language:
        """The language whose pages an address is among, going by its beginning."""
        homes = {self.home(one): one for one in self.settings.languages}
        return homes.get(address.partition("/")[0] + "/", self.settings.language)

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

    def period(self, view: str, period: str, language: Language) -> str:
        """The page of a month or year of a view: ``kalenteri/2026-10/``."""
        return f"{self.view(view, language)}{period}/"

    def word(self, name: str, language: Language) -> str:
        """The word of an address, such as that for ``deadlines`` or ``page``."""
        return self.catalogues[language].word(f"address.{name}")

    def topic(self, id_: str, language: Language) -> str:
        """The page of a topic."""
        return f"{self.view('topics', language)}{id_}/"

    def area(self, id_: str, language: Language) -> str:
        """The page of an area."""
        return f"{self.view('areas', language)}{id_}/"

    def sheet(self, first: str, number: int, language: Language) -> str:
        """Page ``number`` of what has several, counted from the first, which has no number."""
        return first if number == 1 else self.numbered(first, number, language)

    def numbered(self, listing: str, number: int, language: Language) -> str:
        """Page ``number`` of an archive, counted from the oldest, or of what has several."""
        return f"{listing}{self.word('page', language)}/{number}/"
