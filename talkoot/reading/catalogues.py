"""Interface words: one ``.po`` file a language, as plain frozen mappings.

A message is a key such as ``state.open``; only the sentences of fields are their own keys, in
English, and stand in the models.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from talkoot.reading.suggestions import Vocabulary
from talkoot.values.diagnostics import Diagnostic, Diagnostics, error
from talkoot.values.digests import digest
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language, Words
from talkoot.values.location import Location
from talkoot.values.slugs import slug_of
from talkoot.values.snapshot import Snapshot

FOLDER = "templates/translations"

_KEY = re.compile(r"(?!also)[a-z][a-z-]*(?:\.[a-z0-9_-]+)+")

BROKEN_CATALOGUE = error(
    "broken-catalogue",
    Words(
        "Käännöstiedostoa ei voi lukea: {why}.",
        "Översättningsfilen kan inte läsas: {why}.",
        "The catalogue cannot be read: {why}.",
    ),
)
WORDS_MISSING = error(
    "words-missing",
    Words(
        "Käännöstiedostosta puuttuu sanoja: {keys}.",
        "Översättningsfilen saknar ord: {keys}.",
        "The catalogue lacks words: {keys}.",
    ),
    Words(
        "Kopioi puuttuvat kohdat Talkootin omasta tiedostosta {name} ja käännä ne.",
        "Kopiera det som saknas från Talkoots egen fil {name} och översätt det.",
        "Copy what is missing from Talkoot's own file {name} and translate it.",
    ),
)
NO_CATALOGUE = error(
    "no-catalogue",
    Words(
        "Kielelle ”{language}” ei ole käännöstiedostoa.",
        "Språket ”{language}” har ingen översättningsfil.",
        "The language “{language}” has no catalogue.",
    ),
    Words(
        "Lisää tiedosto {path} tai poista kieli asetuksesta languages.",
        "Lägg till filen {path} eller ta bort språket från languages.",
        "Add the file {path}, or remove the language from languages.",
    ),
)

_BRACES = Words(
    "Tiedoston {path} kohdassa {key} on aaltosulkeet, joita ohjelma ei ymmärrä: {written}."
    " Siihen sopivat: {known}.",
    "I filen {path} har {key} klammerparenteser som programmet inte förstår: {written}."
    " De som passar: {known}.",
    "In the file {path} the message {key} has braces that mean nothing: {written}. Those that fit: {known}.",
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language. ``digest`` is that of the file.

    ``inherits`` is the language whose words fill what the file does not say: a form of a language, such as
    plain Finnish, says only what it says otherwise.
    """

    language: Language
    messages: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]
    digest: str
    inherits: Language = ""

    def word(self, key: str, **values: object) -> str:
        """The message; KeyError if the catalogue lacks it, which is a mistake of ours."""
        return self._filled(key, self.messages[key], values)

    def find(self, *keys: str) -> str:
        """The first of the messages that exists, else an empty text."""
        return next((self.messages[key] for key in keys if key in self.messages), "")

    def count(self, key: str, number: int) -> str:
        """The message in the form that ``number`` asks for."""
        # Here, because Babel takes a tenth of a second to start and few pages count anything.
        from talkoot.reading.po_files import plural_form

        form = self.plurals[key][plural_form(self.language, number)]
        return self._filled(key, form, {"number": number})

    def _filled(self, key: str, template: str, values: Mapping[str, object]) -> str:
        """The message with its values; raises :class:`WrongUse` for braces that a city's file gets wrong."""
        try:
            return template.format(**values)
        except (LookupError, ValueError, AttributeError) as failed:
            path = f"{FOLDER}/{self.language}.po"
            known = ", ".join(f"{{{name}}}" for name in values) or "–"
            raise WrongUse(_BRACES, path=path, key=key, written=template, known=known) from failed

    def sentence(self, english: str) -> str:
        """The sentence of a field in this language."""
        return self.messages.get(english, english)


def read_catalogues(
    snapshot: Snapshot, languages: tuple[Language, ...], where: Location
) -> tuple[Mapping[Language, Catalogue], Diagnostics]:
    """The catalogues of the languages; ``where`` is the place at which the languages are named."""
    # Here, because Babel takes a tenth of a second to start and most builds have read the words before.
    from talkoot.reading.po_files import BrokenCatalogue

    found: dict[Language, Catalogue] = {}
    findings = []
    for language in dict.fromkeys(languages):
        path = f"{FOLDER}/{language}.po"
        source = snapshot.get(path)
        if source is None:
            findings.append(NO_CATALOGUE.at(where, language=language, path=path))
            continue
        try:
            found[language] = _whole(snapshot, read_catalogue(source.read(), language))
        except BrokenCatalogue as failed:
            findings.append(BROKEN_CATALOGUE.at(Location(path), why=failed))
    return _completed(found), (*findings, *_missing(found))


def _missing(found: Mapping[Language, Catalogue]) -> Iterator[Diagnostic]:
    """A finding for every catalogue that lacks words which another one has."""
    wanted = {key for one in found.values() for key in (*one.messages, *one.plurals) if _KEY.fullmatch(key)}
    for language, one in found.items():
        lacking = sorted(wanted - one.messages.keys() - one.plurals.keys())
        if lacking:
            name = f"{language}.po"
            shown = ", ".join(lacking[:5]) + (" …" if len(lacking) > 5 else "")
            yield WORDS_MISSING.at(Location(f"{FOLDER}/{name}"), keys=shown, name=name)


def _completed(found: Mapping[Language, Catalogue]) -> Mapping[Language, Catalogue]:
    """The catalogues, each with the words of the others where it has none: what lacks words is an error, and
    whatever else is wrong is still to be told in the same run.
    """
    messages = {key: said for one in found.values() for key, said in one.messages.items()}
    plurals = {key: said for one in found.values() for key, said in one.plurals.items()}
    return {
        language: replace(one, messages={**messages, **one.messages}, plurals={**plurals, **one.plurals})
        for language, one in found.items()
    }


def _whole(snapshot: Snapshot, own: Catalogue) -> Catalogue:
    """The catalogue with the words that it inherits; raises ``BrokenCatalogue`` if there are none."""
    if not own.inherits:
        return own
    # Here for the same reason.
    from talkoot.reading.po_files import BrokenCatalogue

    path = f"{FOLDER}/{own.inherits}.po"
    source = snapshot.get(path)
    if source is None:
        raise BrokenCatalogue(f"X-Inherits: {own.inherits} ({path})")
    return over(own, read_catalogue(source.read(), own.inherits))


def over(own: Catalogue, other: Catalogue) -> Catalogue:
    """The words of ``own`` laid over those of the catalogue from which it inherits."""
    return replace(
        own,
        messages={**other.messages, **own.messages},
        plurals={**other.plurals, **own.plurals},
        digest=digest(own.digest, other.digest),
    )


def read_catalogue(data: bytes, language: Language) -> Catalogue:
    """What the bytes of a ``.po`` file (UTF-8) say themselves; raises ``BrokenCatalogue``."""
    # Here for the same reason.
    from talkoot.reading.po_files import inherited, read_messages

    messages, plurals = read_messages(data, language)
    return Catalogue(language, messages, plurals, digest(data), inherited(data))


def vocabulary(catalogues: Mapping[Language, Catalogue]) -> Vocabulary:
    """The everyday words for fields, choices and content types in all the catalogues."""
    return Vocabulary(
        fields=_words(catalogues, ("label.", "also.")),
        choices=_words(catalogues, ("choice.", "also-choice.")),
        types=_words(catalogues, ("type.",)),
    )


def _words(
    catalogues: Mapping[Language, Catalogue], prefixes: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for catalogue in catalogues.values():
        for key, text in catalogue.messages.items():
            if key.startswith(prefixes):
                parts = key.split(".")
                name = parts[1] if key.startswith("type.") else parts[-1]
                for word in text.split(","):
                    found[slug_of(word)][name] = None
    return {word: tuple(names) for word, names in found.items() if word}
