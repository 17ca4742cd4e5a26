"""What every entry of a hub consists of: its field groups, its own fields, its body, its marks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from talkoot.model.body import EMPTY_BODY, Body
from talkoot.model.content_type import ContentType
from talkoot.model.groups import Classified, Named, Owned, Published, Related
from talkoot.values.language import Language
from talkoot.values.location import Location

FieldPath = tuple[str | int, ...]
"""Where a value stands in a front matter: ``("rounds", 0, "closes")``."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each value of an entry stands in its file: line and column by field path.

    ``texts`` are the single values as they were written.
    """

    path: str
    at: Mapping[FieldPath, tuple[int, int]]
    texts: Mapping[FieldPath, str] = field(default_factory=dict)

    def of(self, *field_path: str | int) -> Location:
        """The place of the value, or of the nearest value around it that is written down."""
        for length in range(len(field_path), 0, -1):
            if mark := self.at.get(field_path[:length]):
                return Location(self.path, *mark)
        return Location(self.path)

    def text(self, *field_path: str | int) -> str:
        """The value as it was written, ``ends: 20.5.2026``; without its field in a list; else nothing."""
        written, last = self.texts.get(field_path, ""), field_path[-1]
        return f"{last}: {written}" if written and isinstance(last, str) else written


def no_text() -> Body:
    """The body of an entry that has none."""
    return EMPTY_BODY


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of content in one language.

    ``language`` is that of its words, ``original`` the language in which it was first written; they
    differ in a translation. ``broken`` names the fields that could not be read, so that no check judges
    what is not there. ``given`` are the words that a translation gives itself: what it lacks stands
    in the language of the original; ``translated_from`` is the fingerprint of the words that it translates,
    if it tells one. ``fetch_body`` gives the text, which stays where it is kept until it is
    needed.
    """

    type: ContentType
    named: Named
    published: Published
    classified: Classified
    related: Related
    owned: Owned
    own: object
    language: Language
    original: Language
    marks: Marks
    broken: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    translated_from: str = ""
    fetch_body: Callable[[], Body] = field(default=no_text, compare=False, repr=False)

    @property
    def id(self) -> str:
        """The permanent id."""
        return self.named.id

    @property
    def path(self) -> str:
        """The file that holds its words."""
        return self.marks.path

    @property
    def body(self) -> Body:
        """The rendered text."""
        return self.fetch_body()

    def with_body(self, fetch: Callable[[], Body]) -> "Entry":
        """The same entry with its text."""
        return replace(self, fetch_body=fetch)

    def language_of(self, words: str) -> Language:
        """The language of some words of its fields: a translation may leave them as the original has them."""
        return self.language if words in self.given else self.original

    def sound(self, *names: str) -> bool:
        """True if all of the named fields could be read."""
        return self.broken.isdisjoint(names)
