"""What reading one file of content gave, to be used again while its text is the same."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from talkoot.model.body import EMPTY_BODY, Body
from talkoot.model.entry import Entry
from talkoot.reading.documents import Document, parse, salvaged_id
from talkoot.reading.source_text import read_text
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.digests import digest
from talkoot.values.keeping import Held, Kept
from talkoot.values.language import Language
from talkoot.values.location import Location
from talkoot.values.snapshot import Source

Decode = Callable[[Document], tuple[Entry | None, Diagnostics]]
"""A document to its entry, the text left out."""


@dataclass(frozen=True, slots=True)
class Markdown:
    """A text to render: below the front matter of the file at ``path``, where it begins on ``line``."""

    text: str
    path: str
    line: int
    language: Language

    @property
    def digest(self) -> str:
        """What the body depends on, all of it."""
        return digest(self.text, self.path, str(self.line), self.language)


@dataclass(frozen=True, slots=True)
class Reading:
    """One file as it was read.

    ``digest`` is that of the file, ``depends_on`` what its fields depend on besides: for a translation the
    original's ``data``, for an original the hub's first language. ``data`` is the digest of its path, its
    front matter and what they depend on, ``text`` that of its Markdown and whatever else its body depends
    on, empty without a text.
    ``id`` is known, at ``place``, also of many a file that cannot be read; ``entry`` is None then.
    The findings are told apart by what they depend on: the file, its fields, its text.
    """

    path: str
    digest: str
    depends_on: str = ""
    data: str = ""
    text: str = ""
    id: str = ""
    place: Location = Location("")
    entry: Kept[Entry] | None = None
    body: Kept[Body] | None = None
    of_file: Diagnostics = ()
    of_fields: Diagnostics = ()
    of_text: Diagnostics = ()

    @property
    def findings(self) -> Diagnostics:
        """Everything that is wrong with the file."""
        return (*self.of_file, *self.of_fields, *self.of_text)

    def fetch_body(self) -> Body:
        """The rendered text."""
        return self.body.get() if self.body else EMPTY_BODY


def read_again(
    source: Source, known: Reading | None, decode: Decode, depends_on: str = ""
) -> tuple[Reading, Markdown | None]:
    """What the file gives now, its text not rendered yet; its fields only if they differ from ``known``.

    ``depends_on`` is what its fields depend on besides the file.
    """
    text, found = read_text(source.read(), source.path)
    unread = Reading(source.path, source.digest, depends_on, of_file=found)
    if any(one.is_error for one in found):
        return _salvaged(unread, text), None
    document, more = parse(text, source.path, source.digest)
    unread = replace(unread, of_file=(*found, *more))
    if document is None:
        return _salvaged(unread, text), None
    data = digest(source.path, depends_on, *document.lines[: document.body_line - 1])
    if known is not None and known.data == data and known.entry is not None:
        again = replace(known, digest=source.digest, of_file=unread.of_file)
        return _with_text(again, document, known.entry.get().language)
    entry, mistakes = decode(document)
    reading = replace(unread, data=data, of_fields=mistakes)
    if entry is None:
        return _salvaged(reading, text), None
    reading = replace(reading, id=entry.id, place=entry.marks.of("id"), entry=Held(entry))
    kept = known and replace(reading, text=known.text, body=known.body, of_text=known.of_text)
    return _with_text(kept or reading, document, entry.language)


def _salvaged(reading: Reading, text: str) -> Reading:
    """The reading of a file that cannot be used, with its id if that can be found."""
    return replace(reading, id=salvaged_id(text) or "", place=Location(reading.path))


def _with_text(reading: Reading, document: Document, language: Language) -> tuple[Reading, Markdown | None]:
    """The reading with its text as it is known, else what is to be rendered."""
    if not document.body.strip():
        return replace(reading, text="", body=None, of_text=()), None
    text = Markdown(document.body, document.path, document.body_line, language)
    if reading.text == text.digest:
        return reading, None
    return replace(reading, text=text.digest, body=None, of_text=()), text
