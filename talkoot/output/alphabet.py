"""The public pages by the letters with which their titles begin, for the index from A to Ö."""

from collections.abc import Iterable, Mapping

from talkoot.content import BY_NAME
from talkoot.site.register import Line
from talkoot.values.collation import initial, sort_key
from talkoot.values.language import Language

MOST = 500
"""Of more pages than this the index has a page for each letter."""


class Alphabet:
    """The pages of the public entries by letter, in each language."""

    def __init__(self, lines: Mapping[str, Line]) -> None:
        self._lines = lines
        self._made: dict[Language, Mapping[str, list[str]]] = {}

    def letters(self, language: Language) -> Iterable[str]:
        """The letters with which titles begin, in their order."""
        return self._by_letter(language)

    def under(self, language: Language, letter: str) -> Iterable[str]:
        """The pages of a letter, by title."""
        return self._by_letter(language).get(letter, ())

    def long(self) -> Iterable[str]:
        """Something if all pages are too many for one page, else nothing."""
        return ("yes",) if len(self._pages()) > MOST else ()

    def _pages(self) -> tuple[str, ...]:
        return tuple(id_ for id_, line in self._lines.items() if BY_NAME[line.brief.type].has_page)

    def _by_letter(self, language: Language) -> Mapping[str, list[str]]:
        if language not in self._made:
            titles = {id_: self._lines[id_].brief.in_language(language).title for id_ in self._pages()}
            found: dict[str, list[str]] = {}
            for id_ in sorted(titles, key=lambda one: sort_key(titles[one])):
                found.setdefault(initial(titles[id_]), []).append(id_)
            self._made[language] = found
        return self._made[language]
