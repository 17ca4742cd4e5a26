"""Lists of what has no page of its own, such as contacts: who stands on which page, in the order of ids."""

from collections.abc import Callable, Iterable, Mapping

from talkoot.output.subjects import Subjects

SIZE = 45
"""How many lines a page of such a list holds."""


class Rolls:
    """The lists of subjects in pages that are full from the first on."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    @property
    def makers(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        """The lists by their kinds."""
        return {"roll": self._page, "roll-pages": self._pages, "roll-of": self._of}

    def _page(self, subject: str, number: str) -> tuple[str, ...]:
        return self._subjects.members(subject)[(int(number) - 1) * SIZE : int(number) * SIZE]

    def _pages(self, subject: str) -> Iterable[str]:
        return map(str, range(1, -(-len(self._subjects.members(subject)) // SIZE) + 1))

    def _of(self, subject: str, id_: str) -> tuple[str, ...]:
        """The page on which an entry stands; the first for one that is not in the list."""
        members = self._subjects.members(subject)
        return (str(members.index(id_) // SIZE + 1 if id_ in members else 1),)
