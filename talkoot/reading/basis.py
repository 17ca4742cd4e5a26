"""What all content is read by: the settings and the words of every language."""

from collections.abc import Mapping
from dataclasses import dataclass

from talkoot.model.config import Settings
from talkoot.model.entry import Marks
from talkoot.reading.catalogues import Catalogue, read_catalogues, vocabulary
from talkoot.reading.documents import parse
from talkoot.reading.loading_rules import NO_LANGUAGES
from talkoot.reading.shapes import construct
from talkoot.reading.source_text import read_text
from talkoot.reading.suggestions import Vocabulary
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.language import Language
from talkoot.values.location import Location
from talkoot.values.snapshot import Snapshot

CONFIG = "config.yaml"


@dataclass(frozen=True, slots=True)
class Basis:
    """The settings, with their places, and the words of every language.

    ``vocabulary`` are the everyday words by which mistakes are explained; ``findings`` are warnings.
    """

    settings: Settings
    marks: Marks
    catalogues: Mapping[Language, Catalogue]
    vocabulary: Vocabulary
    findings: Diagnostics


def load_basis(snapshot: Snapshot) -> tuple[Basis | None, Diagnostics]:
    """The settings and words, None if they cannot be used, and what is wrong with them."""
    settings, marks, findings = load_settings(snapshot)
    if settings is None:
        return None, findings
    catalogues, more = read_catalogues(snapshot, settings.languages, marks.of("languages"))
    findings = (*findings, *more)
    if len(catalogues) < len(set(settings.languages)):
        return None, findings
    return Basis(settings, marks, catalogues, vocabulary(catalogues), findings), findings


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
    # Here, because what validates takes a tenth of a second to start and settings seldom change.
    from talkoot.reading.decoding import decode_fields, marks_of

    every, _ = read_catalogues(snapshot, ("fi", "sv", "en"), Location(CONFIG))
    decoded, mistakes = decode_fields(document, (Settings,), frozenset(), vocabulary(every))
    findings = (*findings, *more, *mistakes)
    marks = marks_of(document)
    settings: Settings | None = construct(Settings, decoded.values)
    if settings and not settings.languages:
        findings = (*findings, NO_LANGUAGES.at(marks.of("languages"), fix="languages: [fi]"))
    broken = any(one.is_error for one in findings)
    return None if broken else settings, marks, findings
