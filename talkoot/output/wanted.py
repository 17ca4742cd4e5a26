"""What associations seek and offer to lists: what ends first is first, what has no end is last."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from talkoot.output.shelving import shelf, shelf_numbers
from talkoot.site.briefs import Notice
from talkoot.site.register import Line
from talkoot.values.collation import sort_key
from talkoot.values.language import Language

SHOWN = 24
"""How many of each kind the first page has room for."""


class Wanted:
    """The notices of the public entries that are not over in the phase of each."""

    def __init__(self, lines: Mapping[str, Line]) -> None:
        self._lines = lines
        self._found: dict[tuple[Language, str], tuple[str, ...]] = {}

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {"wanted": self._first, "wanted-page": self._page, "wanted-pages": self._pages}

    def _first(self, language: Language, kind: str) -> tuple[str, ...]:
        return self._of(language, kind)[:SHOWN]

    def _page(self, language: Language, kind: str, number: str) -> tuple[str, ...]:
        return shelf(self._of(language, kind), int(number))

    def _pages(self, language: Language, kind: str, near: str) -> tuple[str, ...]:
        ids = self._of(language, kind)
        return shelf_numbers(ids, near) if len(ids) > SHOWN else ()

    def _of(self, language: Language, kind: str) -> tuple[str, ...]:
        """Each notice as the id of its entry and its number there, with a dot between."""
        if (language, kind) not in self._found:
            ordered = sorted(
                self._standing(kind), key=lambda found: self._order(found[0], found[1], language)
            )
            self._found[language, kind] = tuple(f"{id_}.{one.number}" for id_, one in ordered)
        return self._found[language, kind]

    def _standing(self, kind: str) -> Iterator[tuple[str, Notice]]:
        for id_, line in self._lines.items():
            for one in line.brief.notices:
                if one.kind == kind and (one.ends_at is None or line.phase.since < one.ends_at):
                    yield id_, one

    def _order(self, id_: str, one: Notice, language: Language) -> tuple[object, ...]:
        title = self._lines[id_].brief.in_language(language).title
        return not one.last_day, one.last_day, sort_key(title), id_, one.number
