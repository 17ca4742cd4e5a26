"""A snapshot to the content of a hub: settings, words, every entry with its body, every mistake."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from talkoot.content import BY_FOLDER, type_of
from talkoot.model.body import Body
from talkoot.model.config import Settings
from talkoot.model.entry import Entry, Marks
from talkoot.model.picture import PictureHeader
from talkoot.reading.basis import Basis
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.documents import Document
from talkoot.reading.loading_rules import (
    NO_FOLDER,
    NO_ORIGINAL,
    SAME_ID,
    UNKNOWN_FOLDER,
    UNKNOWN_LANGUAGE,
    WRONG_ENDING,
)
from talkoot.reading.pictures import NO_HEADERS, by_path, headers_by_digest
from talkoot.reading.readings import Decode, Markdown, Reading, read_again
from talkoot.reading.redirect_lines import NO_REDIRECTS, RedirectReading, read_redirects
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.source_names import SourceName, name_of
from talkoot.reading.source_text import read_text
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.keeping import Held
from talkoot.values.language import Language
from talkoot.values.location import Location
from talkoot.values.progress import SILENT, Phase, Progress, watched
from talkoot.values.snapshot import Snapshot, Source

NO_READINGS: Mapping[str, Reading] = MappingProxyType({})

RenderAll = Callable[[Sequence[Markdown]], Sequence[tuple[Body, Diagnostics]]]
"""Texts to their bodies, each by itself: pure, so that they can be remembered and made side by side."""


@dataclass(frozen=True, slots=True)
class Content:
    """All that a hub says, read and typed, not yet linked.

    ``originals`` by id and ``translations`` by id and language are the readings of files whose entries
    are part of the hub; ``readings`` are those of all files of content by their paths. ``ids`` tells for
    every id, also of a file with mistakes, where it is written; ``files`` are the pictures and documents
    by their path below ``content/``, ``pictures`` tells what those of them are that should be pictures;
    ``is_whole`` is false if a file could not be read as it stands.
    ``parsed`` and ``converted`` are the paths of the files that were read and whose texts were rendered.
    """

    settings: Settings
    settings_marks: Marks
    catalogues: Mapping[Language, Catalogue]
    originals: Mapping[str, Reading]
    translations: Mapping[tuple[str, Language], Reading]
    readings: Mapping[str, Reading]
    redirects: RedirectReading
    files: Mapping[str, Source]
    pictures: Mapping[str, PictureHeader]
    ids: Mapping[str, Location]
    is_whole: bool
    parsed: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()


def load(
    snapshot: Snapshot,
    basis: Basis,
    render: RenderAll | None = None,
    before: Mapping[str, Reading] = NO_READINGS,
    redirects: RedirectReading = NO_REDIRECTS,
    progress: Progress = SILENT,
    headers: Mapping[str, PictureHeader] = NO_HEADERS,
) -> tuple[Content, Diagnostics]:
    """The content of the snapshot with every mistake in it.

    ``before`` are earlier readings by path, each used again as far as what it depends on is the same, and
    ``redirects`` that of the file of redirects, ``headers`` those of pictures by digest; ``render`` makes
    bodies, one after the other if not told.
    """
    loader = _Loader(basis, before)
    loader.read(snapshot, progress)
    loader.convert(render)
    read = loader.redirects(snapshot, redirects)
    files = _files(snapshot)
    content = Content(
        settings=basis.settings,
        settings_marks=basis.marks,
        catalogues=basis.catalogues,
        originals={id_: loader.readings[path] for id_, path in loader.originals.items()},
        translations={key: loader.readings[path] for key, path in loader.translations.items()},
        readings=loader.readings,
        redirects=read,
        files=files,
        pictures=by_path(files, headers_by_digest(files, headers)),
        ids=loader.ids,
        is_whole=not any(finding.is_error for finding in loader.every_finding()),
        parsed=tuple(loader.parsed),
        converted=tuple(one.path for one in loader.texts),
    )
    return content, loader.every_finding()


class _Loader:
    """Gathers what the files of one snapshot say; lives for one call of :func:`load`."""

    def __init__(self, basis: Basis, before: Mapping[str, Reading]) -> None:
        self.settings = basis.settings
        self.words = basis.vocabulary
        self.before = before
        self.findings: list[Diagnostic] = list(basis.findings)
        self.readings: dict[str, Reading] = {}
        self.originals: dict[str, str] = {}
        self.translations: dict[tuple[str, Language], str] = {}
        self.ids: dict[str, Location] = {}
        self.parsed: list[str] = []
        self.texts: list[Markdown] = []
        self.twice: set[str] = set()

    def read(self, snapshot: Snapshot, progress: Progress) -> None:
        """Every entry of the snapshot, originals first."""
        names = [name for source in snapshot.under("content") if (name := self._name(source))]
        names.sort(key=lambda name: bool(name.language))
        found: dict[tuple[str, str], Reading] = {}
        for name in watched(progress, Phase.READING, names):
            if not name.language:
                reading = self._original(name, snapshot.sources[name.path])
                if self.originals.get(reading.id) == reading.path or (name.folder, name.stem) not in found:
                    found[name.folder, name.stem] = reading
            else:
                original = found.get((name.folder, name.stem))
                if original is None:
                    self.findings.append(NO_ORIGINAL.at(Location(name.path), path=name.original))
                elif self.originals.get(original.id) == original.path:
                    self._translation(name, snapshot.sources[name.path], original)

    def convert(self, render: RenderAll | None) -> None:
        """Every text that is not known yet."""
        if not self.texts:
            return
        if render is None:
            # Here, because what renders takes a tenth of a second to start and many builds render nothing.
            from talkoot.reading.markdown.rendering import render_bodies

            render = render_bodies
        for text, (body, findings) in zip(self.texts, render(self.texts), strict=True):
            self.readings[text.path] = self.readings[text.path]._replace(body=Held(body), of_text=findings)

    def every_finding(self) -> Diagnostics:
        """What is wrong with the hub's files; with the fields and text of an id's second file nothing."""
        found = list(self.findings)
        for path, reading in self.readings.items():
            found.extend(reading.of_file if path in self.twice else reading.findings)
        return tuple(found)

    def redirects(self, snapshot: Snapshot, known: RedirectReading) -> RedirectReading:
        """The file of redirects, as it is known or read."""
        source = snapshot.get(REDIRECTS)
        if source is None:
            return NO_REDIRECTS
        if source.digest != known.digest:
            text, findings = read_text(source.read(), REDIRECTS)
            lines, more = read_redirects(text, self.words)
            known = RedirectReading(source.digest, lines, (*findings, *more))
        self.findings.extend(known.findings)
        return known

    def _name(self, source: Source) -> SourceName | None:
        name = name_of(source.path)
        if not name.is_text or source.path == REDIRECTS:
            return None
        type_ = type_of(name.folder, name.stem)
        place = Location(source.path)
        if type_ is None:
            meant = self.words.folder(name.folder, [one.name for one in BY_FOLDER.values()])
            known = [one.folder for one in BY_FOLDER.values() if not meant or one.name == meant]
            listed = ", ".join(f"content/{folder}/" for folder in known)
            rule = UNKNOWN_FOLDER if name.folder else NO_FOLDER
            self.findings.append(rule.at(place, folder=name.folder, known=listed))
            return None
        wanted = ".yaml" if type_.is_record else ".md"
        if name.ending != wanted:
            better = name.stem + wanted
            self.findings.append(WRONG_ENDING.at(place, folder=name.folder, wanted=wanted, better=better))
            return None
        if name.language and name.language not in self.settings.languages:
            known_languages = ", ".join(self.settings.languages)
            self.findings.append(UNKNOWN_LANGUAGE.at(place, language=name.language, known=known_languages))
            return None
        return name

    def _original(self, name: SourceName, source: Source) -> Reading:
        type_, first = type_of(name.folder, name.stem), self.settings.language
        assert type_ is not None  # only names of known types come here

        def decode(document: Document) -> tuple[Entry | None, Diagnostics]:
            # Here, because what validates takes a tenth of a second to start and many builds decode nothing.
            from talkoot.reading.entries import decode_entry

            return decode_entry(document, type_, first, self.words)

        reading = self._reading(source, decode, first)
        if self._know(reading) and reading.entry is not None:
            self.originals[reading.id] = reading.path
        return reading

    def _translation(self, name: SourceName, source: Source, original: Reading) -> None:
        def decode(document: Document) -> tuple[Entry | None, Diagnostics]:
            # Here for the same reason.
            from talkoot.reading.entries import decode_translation

            assert original.entry is not None  # only such originals have translations
            return decode_translation(document, original.entry.get(), name.language, self.words)

        reading = self._reading(source, decode, original.data)
        if reading.entry is None:
            self._know(reading)
        else:
            self.translations[original.id, name.language] = reading.path

    def _reading(self, source: Source, decode: Decode, depends_on: str = "") -> Reading:
        known = self.before.get(source.path)
        if known is not None and known.digest == source.digest and known.depends_on == depends_on:
            reading = known
        else:
            self.parsed.append(source.path)
            reading, text = read_again(source, known, decode, depends_on)
            if text is not None:
                self.texts.append(text)
        self.readings[source.path] = reading
        return reading

    def _know(self, reading: Reading) -> bool:
        if reading.id and reading.id in self.ids:
            other = self.ids[reading.id]
            self.findings.append(SAME_ID.at(reading.place, id=reading.id, other=other))
            self.twice.add(reading.path)
            return False
        if reading.id:
            self.ids[reading.id] = reading.place
        return True


def _files(snapshot: Snapshot) -> Mapping[str, Source]:
    found = {}
    for source in snapshot.under("content"):
        if not name_of(source.path).is_text:
            found[source.path.removeprefix("content/")] = source
    return found
