"""All public pages by the first letters of their titles, gathered when they are first asked for."""

from collections.abc import Callable, Mapping

from talkoot.content import BY_NAME
from talkoot.site.register import Line
from talkoot.values.collation import initial, sort_key
from talkoot.values.language import Language

MOST = 500
"""Of more pages than this the index has a page for each letter, so that none grows without bound."""


Called = Callable[[str, Language], str]
"""What the only entry of a content type is called in a language, since it has no title of its own."""


class Lettering:
    """The pages among the entries of a register's lines."""

    def __init__(self, lines: Mapping[str, Line], called: Called) -> None:
        self._lines = lines
        self._called = called
        self._found: dict[Language, Mapping[str, tuple[str, ...]]] = {}

    @property
    def makers(self) -> Mapping[str, Callable[..., tuple[str, ...]]]:
        """The lists by their kinds."""
        return {"letters": self.letters, "lettered": self.lettered, "long": self.long}

    def letters(self, language: Language) -> tuple[str, ...]:
        """The letters that there are, in their order."""
        return tuple(self._by_letter(language))

    def lettered(self, language: Language, letter: str) -> tuple[str, ...]:
        """The pages of a letter, by title."""
        return self._by_letter(language).get(letter, ())

    def long(self) -> tuple[str, ...]:
        """A word if all pages are too many for one page, else none."""
        return ("yes",) if len(self._pages()) > MOST else ()

    def _pages(self) -> tuple[str, ...]:
        return tuple(id_ for id_, line in self._lines.items() if BY_NAME[line.brief.type].has_page)

    def _title(self, id_: str, language: Language) -> str:
        brief = self._lines[id_].brief
        return brief.in_language(language).title or self._called(brief.type, language)

    def _by_letter(self, language: Language) -> Mapping[str, tuple[str, ...]]:
        if language not in self._found:
            titles = {id_: self._title(id_, language) for id_ in self._pages()}
            ordered = sorted(titles, key=lambda id_: (sort_key(titles[id_]), id_))
            found: dict[str, list[str]] = {}
            for id_ in ordered:
                found.setdefault(initial(titles[id_]), []).append(id_)
            letters = sorted(found, key=sort_key)
            self._found[language] = {letter: tuple(found[letter]) for letter in letters}
        return self._found[language]
