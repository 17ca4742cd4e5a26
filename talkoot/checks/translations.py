"""Translations: those that the settings ask for exist, and those that exist have words."""

from collections.abc import Iterator

from talkoot.model.body import EMPTY_BODY
from talkoot.model.entry import Entry
from talkoot.model.groups import Named
from talkoot.reading.entries import name_of
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words
from talkoot.values.location import Location

MISSING = warning(
    "missing-translation",
    Words(
        "Kieliversio {language} puuttuu.",
        "Språkversionen {language} saknas.",
        "The version in {language} is missing.",
    ),
    Words(
        "Luo tiedosto {path}. Siihen tulevat vain käännettävät tekstit; ajat ja muut tiedot otetaan tästä.",
        "Skapa filen {path}. Den får bara texterna; tider och andra uppgifter tas härifrån.",
        "Make the file {path}. It takes only the words; times and other facts come from here.",
    ),
)
NO_TITLE = warning(
    "translation-without-title",
    Words(
        "Käännöksestä puuttuu otsikko (title), joten alkuperäinen otsikko näkyy väärällä kielellä.",
        "Översättningen saknar rubrik (title), så originalets rubrik syns på fel språk.",
        "The translation has no title, so that of the original is shown in the wrong language.",
    ),
)
NO_TEXT = warning(
    "translation-without-text",
    Words(
        "Käännöksestä puuttuu leipäteksti, vaikka alkuperäisessä se on.",
        "Översättningen saknar brödtext, fast originalet har en.",
        "The translation has no text, although the original has one.",
    ),
    Words(
        "Kirjoita teksti alemman viivarivin (---) alle. Lyhyt tiivistelmäkin riittää.",
        "Skriv texten under den nedre raden med ---. Ett kort sammandrag räcker.",
        "Write it below the lower --- line. A short summary is enough.",
    ),
)


def check(site: Site) -> Iterator[Diagnostic]:
    """What the languages of the hub lack."""
    required = dict(site.settings.required_languages)
    for id_, entry in site.entries.items():
        if not entry.published.draft and not entry.published.withdrawn:
            for language in required.get(entry.type.name, ()):
                if language not in site.languages_of(id_) and language in site.settings.languages:
                    yield MISSING.at(Location(entry.path), language=language, path=_path(entry, language))
    for (id_, _), translation in site.content.translations.items():
        yield from _empty(site.entries[id_], translation)


def _empty(original: Entry, translation: Entry) -> Iterator[Diagnostic]:
    place = Location(translation.path)
    if original.type.has(Named) and ("title",) not in translation.marks.at:
        yield NO_TITLE.at(place, fix="title: …")
    if translation.body == EMPTY_BODY and original.body != EMPTY_BODY:
        yield NO_TEXT.at(place)


def _path(entry: Entry, language: str) -> str:
    name = name_of(entry.path)
    return f"{entry.path.rpartition('/')[0]}/{name.stem}.{language}{name.ending}"
