"""The pages of a subject by the first letters of their titles, gathered when they are first asked for."""

from collections.abc import Callable, Mapping

from talkoot.content import BY_NAME
from talkoot.output.subjects import HUB, Subjects
from talkoot.site.register import Line
from talkoot.values.collation import initial, sort_key
from talkoot.values.language import Language

MOST = 150
"""Of more pages than this the index has a page for each letter, so that none grows without bound."""

MOST_CARDS = 75
"""Of more than this a directory tells on pages of letters; up to ``MOST`` it names them all."""

SIZE, CARDS = 100, 50
"""How many titles a page of a letter of the index holds, and how many cards one of a directory."""

_Letters = Mapping[str, tuple[str, ...]]


Called = Callable[[str, Language], str]
"""What the only entry of a content type is called in a language, since it has no title of its own."""


class Lettering:
    """The pages among the entries of a register's lines."""

    def __init__(self, lines: Mapping[str, Line], subjects: Subjects, called: Called) -> None:
        self._lines = lines
        self._subjects = subjects
        self._called = called
        self._found: dict[tuple[Language, str], _Letters] = {}

    @property
    def makers(self) -> Mapping[str, Callable[..., tuple[str, ...]]]:
        """The lists by their kinds."""
        return {
            "letters": self.letters,
            "lettered": self.lettered,
            "lettered-pages": self.pages,
            "long": self.long,
        }

    def letters(self, language: Language, subject: str) -> tuple[str, ...]:
        """The letters that there are, in their order."""
        return tuple(self._by_letter(language, subject))

    def lettered(self, language: Language, subject: str, letter: str, number: str) -> tuple[str, ...]:
        """A page of a letter, by title; 0 for all of it."""
        ids, size = self._by_letter(language, subject).get(letter, ()), _size(subject)
        return ids[(int(number) - 1) * size : int(number) * size] if int(number) else ids

    def pages(self, language: Language, subject: str, letter: str) -> tuple[str, ...]:
        """The numbers of the pages of a letter."""
        length = len(self._by_letter(language, subject).get(letter, ()))
        return tuple(map(str, range(1, -(-length // _size(subject)) + 1)))

    def long(self, subject: str) -> tuple[str, ...]:
        """What all pages are too many for on one page: ``cards``, or also ``names``; none if for neither."""
        count = len(self._pages(subject))
        most = {"cards": MOST if subject == HUB else MOST_CARDS, "names": MOST}
        return tuple(word for word, number in most.items() if count > number)

    def _pages(self, subject: str) -> tuple[str, ...]:
        members = self._subjects.members(subject)
        return tuple(id_ for id_ in members if BY_NAME[self._lines[id_].brief.type].has_page)

    def _title(self, id_: str, language: Language) -> str:
        brief = self._lines[id_].brief
        return brief.in_language(language).title or self._called(brief.type, language)

    def _by_letter(self, language: Language, subject: str) -> _Letters:
        if (language, subject) not in self._found:
            titles = {id_: self._title(id_, language) for id_ in self._pages(subject)}
            ordered = sorted(titles, key=lambda id_: (sort_key(titles[id_]), id_))
            found: dict[str, list[str]] = {}
            for id_ in ordered:
                found.setdefault(initial(titles[id_]), []).append(id_)
            letters = sorted(found, key=sort_key)
            self._found[language, subject] = {letter: tuple(found[letter]) for letter in letters}
        return self._found[language, subject]


def _size(subject: str) -> int:
    return SIZE if subject == HUB else CARDS
