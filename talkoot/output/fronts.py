"""The lists of subjects: what their fronts show, the pages of their groups, and their archives."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from talkoot.content import BY_NAME
from talkoot.output.grouping import Listed, grouped
from talkoot.output.shelving import Shelves, numbers_near, shelf, shelf_numbers, shelves
from talkoot.output.subjects import Subjects
from talkoot.site.register import Line
from talkoot.values.language import Language


class Fronts:
    """The lists of each subject, grouped when they are first asked for."""

    def __init__(
        self,
        lines: Mapping[str, Line],
        subjects: Subjects,
        first: Callable[[], Mapping[str, datetime]],
    ) -> None:
        self._lines = lines
        self._subjects = subjects
        self._first = first
        self._found: dict[tuple[str, Language], tuple[Listed, Shelves]] = {}

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {
            "groups": self._groups,
            "front": self._front,
            "shelf": self._shelf,
            "shelves": self._shelves,
            "archive": self._archive,
            "around": self._around,
        }

    def count(self, language: Language, subject: str) -> int:
        """How many archive pages a list has."""
        return len(self._of(subject, language)[0].archive)

    def _groups(self, language: Language, subject: str) -> Iterable[str]:
        return self._of(subject, language)[1].groups

    def _front(self, language: Language, subject: str, group: str) -> tuple[str, ...]:
        return self._of(subject, language)[1].front(group)

    def _shelf(self, language: Language, subject: str, group: str, number: str) -> tuple[str, ...]:
        return shelf(self._of(subject, language)[1].groups.get(group, ()), int(number))

    def _shelves(self, language: Language, subject: str, group: str, near: str) -> Iterable[str]:
        found = self._of(subject, language)[1]
        return shelf_numbers(found.groups[group], near) if group != "past" and found.is_cut(group) else ()

    def _archive(self, language: Language, subject: str, number: str) -> tuple[str, ...]:
        archive = self._of(subject, language)[0].archive
        return archive[int(number) - 1] if int(number) <= len(archive) else ()

    def _around(self, language: Language, subject: str, number: str) -> Iterable[str]:
        count = self.count(language, subject)
        return numbers_near(count, int(number) or count + 1)

    def _of(self, subject: str, language: Language) -> tuple[Listed, Shelves]:
        """The groups and the archive; what is past and does not fit on the front is its newest page."""
        key = (subject, language)
        if key not in self._found:
            found = {id_: self._lines[id_] for id_ in self._subjects.members(subject)}
            lines = {id_: line for id_, line in found.items() if BY_NAME[line.brief.type].has_page}
            listed = grouped(lines, self._first, language)
            shelved = shelves(listed, lambda id_: lines[id_].brief.type)
            if shelved.is_cut("past"):
                listed = replace(listed, archive=(*listed.archive, tuple(reversed(listed.past))))
            self._found[key] = listed, shelved
        return self._found[key]
