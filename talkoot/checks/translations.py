"""Translations: those that the settings ask for exist, and those that exist have words."""

from collections.abc import Iterator

from talkoot.model.body import EMPTY_BODY
from talkoot.model.entry import Entry
from talkoot.model.groups import Named
from talkoot.site.coverage import path_in, required
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, obligation, warning
from talkoot.values.language import Words
from talkoot.values.location import Location

MISSING = obligation(
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


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """The languages that an original lacks; the words that a translation does."""
    if not site.is_original(entry):
        yield from _empty(site.entries[entry.id], entry)
    elif site.settings.required_languages and not (entry.published.draft or entry.published.withdrawn):
        yield from _missing(site, entry)


def _missing(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    for language in required(site, entry):
        if language not in site.languages_of(entry.id):
            yield MISSING.at(Location(entry.path), language=language, path=path_in(entry, language))


def _empty(original: Entry, translation: Entry) -> Iterator[Diagnostic]:
    place = Location(translation.path)
    if original.type.has(Named) and ("title",) not in translation.marks.at:
        yield NO_TITLE.at(place, fix="title: …")
    if translation.body == EMPTY_BODY and original.body != EMPTY_BODY:
        yield NO_TEXT.at(place)
