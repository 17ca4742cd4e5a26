"""A snapshot to the content of a hub: settings, words, every entry with its body, every mistake."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from talkoot.content import BY_FOLDER
from talkoot.model.body import Body
from talkoot.model.config import Settings
from talkoot.model.entry import Entry, Marks
from talkoot.reading.catalogues import Catalogue, read_catalogues, vocabulary
from talkoot.reading.decoding import decode_fields, marks_of
from talkoot.reading.documents import Document, parse, salvaged_id
from talkoot.reading.entries import SourceName, decode_entry, decode_translation, name_of
from talkoot.reading.loading_rules import (
    NO_FOLDER,
    NO_LANGUAGES,
    NO_ORIGINAL,
    SAME_ID,
    UNKNOWN_FOLDER,
    UNKNOWN_LANGUAGE,
    WRONG_ENDING,
)
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.redirect_lines import RedirectLine, read_redirects
from talkoot.reading.shapes import construct
from talkoot.reading.source_text import read_text
from talkoot.reading.suggestions import Vocabulary
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.language import Language
from talkoot.values.location import Location
from talkoot.values.snapshot import Snapshot, Source

CONFIG = "config.yaml"

RenderBody = Callable[[str, str, int, Language], tuple[Body, Diagnostics]]
"""Markdown, its file, its first line there and its language to a body: pure, so that it can be remembered."""


@dataclass(frozen=True, slots=True)
class Content:
    """All that a hub says, read and typed, not yet linked.

    ``originals`` are in the order of their paths; ``translations`` are whole entries by id and
    language; ``ids`` tells for every id, also of a file with mistakes, where it is written; ``files``
    are the pictures and documents by their path below ``content/``; ``is_whole`` is false if a file
    could not be read as it stands.
    """

    settings: Settings
    settings_marks: Marks
    catalogues: Mapping[Language, Catalogue]
    originals: tuple[Entry, ...]
    translations: Mapping[tuple[str, Language], Entry]
    redirects: tuple[RedirectLine, ...]
    files: Mapping[str, Source]
    ids: Mapping[str, Location]
    is_whole: bool


def load(snapshot: Snapshot, render: RenderBody) -> tuple[Content | None, Diagnostics]:
    """The content of the snapshot with every mistake in it; None if the settings cannot be read."""
    settings, marks, findings = load_settings(snapshot)
    if settings is None:
        return None, findings
    catalogues, more = read_catalogues(snapshot, settings.languages, marks.of("languages"))
    if len(catalogues) < len(set(settings.languages)):
        return None, (*findings, *more)
    loader = _Loader(settings, vocabulary(catalogues), render, [*findings, *more])
    loader.read(snapshot)
    redirects = loader.redirects(snapshot)
    content = Content(
        settings,
        marks,
        catalogues,
        tuple(loader.originals[path] for path in sorted(loader.originals)),
        loader.translations,
        redirects,
        _files(snapshot),
        loader.ids,
        not any(finding.is_error for finding in loader.findings),
    )
    return content, tuple(loader.findings)


def load_settings(snapshot: Snapshot) -> tuple[Settings | None, Marks, Diagnostics]:
    """The settings, None if they have a mistake or are missing, and where each of them stands."""
    source = snapshot.get(CONFIG)
    if source is None:
        return None, Marks(CONFIG, {}), ()
    text, findings = read_text(source.read(), CONFIG)
    if any(one.is_error for one in findings):
        return None, Marks(CONFIG, {}), findings
    document, more = parse(text, CONFIG, source.digest)
    if document is None:
        return None, Marks(CONFIG, {}), (*findings, *more)
    every, _ = read_catalogues(snapshot, ("fi", "sv", "en"), Location(CONFIG))
    decoded, mistakes = decode_fields(document, (Settings,), frozenset(), vocabulary(every))
    findings = (*findings, *more, *mistakes)
    marks = marks_of(document)
    settings: Settings | None = construct(Settings, decoded.values)
    if settings and not settings.languages:
        findings = (*findings, NO_LANGUAGES.at(marks.of("languages"), fix="languages: [fi]"))
    broken = any(one.is_error for one in findings)
    return None if broken else settings, marks, findings


class _Loader:
    """Gathers what the files of one snapshot say; lives for one call of :func:`load`."""

    def __init__(
        self, settings: Settings, words: Vocabulary, render: RenderBody, findings: list[Diagnostic]
    ) -> None:
        self.settings = settings
        self.words = words
        self.render = render
        self.findings = findings
        self.originals: dict[str, Entry] = {}
        self.translations: dict[tuple[str, Language], Entry] = {}
        self.ids: dict[str, Location] = {}

    def read(self, snapshot: Snapshot) -> None:
        """Every entry of the snapshot, originals first."""
        names = [name for source in snapshot.under("content") if (name := self._name(source))]
        for name in names:
            if not name.language:
                self._original(name, snapshot.sources[name.path])
        stems = {(entry.type.folder, name_of(path).stem): entry for path, entry in self.originals.items()}
        unread = {(name.folder, name.stem) for name in names if not name.language}
        for name in names:
            if name.language:
                original = stems.get((name.folder, name.stem))
                if original is None and (name.folder, name.stem) not in unread:
                    self.findings.append(NO_ORIGINAL.at(Location(name.path), path=name.original))
                elif original is not None:
                    self._translation(name, snapshot.sources[name.path], original)

    def redirects(self, snapshot: Snapshot) -> tuple[RedirectLine, ...]:
        """The lines of the file of redirects."""
        source = snapshot.get(REDIRECTS)
        if source is None:
            return ()
        text, findings = read_text(source.read(), REDIRECTS)
        self.findings.extend(findings)
        lines, more = read_redirects(text, self.words)
        self.findings.extend(more)
        return lines

    def _name(self, source: Source) -> SourceName | None:
        name = name_of(source.path)
        if not name.is_text or source.path == REDIRECTS:
            return None
        type_ = BY_FOLDER.get(name.folder)
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

    def _original(self, name: SourceName, source: Source) -> None:
        document = self._document(source)
        if document is None:
            return
        entry, findings = decode_entry(document, BY_FOLDER[name.folder], self.settings.language, self.words)
        self.findings.extend(findings)
        if entry is None:
            self._know(salvaged_id("\n".join(document.lines)) or "", Location(name.path))
            return
        if self._know(entry.id, entry.marks.of("id")):
            self.originals[name.path] = self._with_body(entry, document)

    def _translation(self, name: SourceName, source: Source, original: Entry) -> None:
        document = self._document(source)
        if document is None:
            return
        entry, findings = decode_translation(document, original, name.language, self.words)
        self.findings.extend(findings)
        self.translations[original.id, name.language] = self._with_body(entry, document)

    def _document(self, source: Source) -> Document | None:
        text, findings = read_text(source.read(), source.path)
        self.findings.extend(findings)
        if any(one.is_error for one in findings):
            self._know(salvaged_id(text) or "", Location(source.path))
            return None
        document, more = parse(text, source.path, source.digest)
        self.findings.extend(more)
        if document is None:
            self._know(salvaged_id(text) or "", Location(source.path))
        return document

    def _know(self, id_: str, place: Location) -> bool:
        if id_ and id_ in self.ids:
            self.findings.append(SAME_ID.at(place, id=id_, other=self.ids[id_]))
            return False
        if id_:
            self.ids[id_] = place
        return True

    def _with_body(self, entry: Entry, document: Document) -> Entry:
        if not document.body.strip():
            return entry
        body, findings = self.render(document.body, document.path, document.body_line, entry.language)
        self.findings.extend(findings)
        return entry.with_body(body)


def _files(snapshot: Snapshot) -> Mapping[str, Source]:
    found = {}
    for source in snapshot.under("content"):
        if not name_of(source.path).is_text:
            found[source.path.removeprefix("content/")] = source
    return found
