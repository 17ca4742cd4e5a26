"""The settings as a whole: an address that works, a menu that leads somewhere, names that exist."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from talkoot.content import BY_NAME
from talkoot.model.config import Labels
from talkoot.model.entry import FieldPath
from talkoot.reading.replacements import replacement
from talkoot.reading.shapes import is_group, item_of, shape_of
from talkoot.reading.suggestions import nearest
from talkoot.site.linking import Site
from talkoot.site.noted_settings import plain_settings
from talkoot.site.suggesting import known_of_type
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words
from talkoot.values.location import Location

VIEWS = ("deadlines", "training", "subscribe", "search", "index")
"""Pages that are made from several types and can stand in the menu."""

BASE_URL = error(
    "base-url",
    Words(
        "Sivuston osoitteen (base_url) alussa on https:// ja lopussa vinoviiva.",
        "Webbplatsens adress (base_url) börjar med https:// och slutar med ett snedstreck.",
        "The address of the hub (base_url) begins with https:// and ends with a slash.",
    ),
)
UNKNOWN_MENU_ITEM = error(
    "unknown-menu-item",
    Words(
        "Valikon kohtaa ”{name}” ei ole.",
        "Menypunkten ”{name}” finns inte.",
        "There is no menu item “{name}”.",
    ),
    Words(
        "Valikkoon sopivat: {known} sekä sivun tunnus (id).",
        "I menyn passar: {known} och en sidas id.",
        "The menu takes {known}, or the id of a page.",
    ),
)
LANGUAGE_TWICE = error(
    "language-twice",
    Words(
        "Kieli {language} on luettelossa kahdesti.",
        "Språket {language} står två gånger i listan.",
        "The language {language} is listed twice.",
    ),
)
UNKNOWN_TYPE = error(
    "unknown-type",
    Words(
        "Sisältötyyppiä ”{name}” ei ole.",
        "Det finns ingen innehållstyp ”{name}”.",
        "There is no content type “{name}”.",
    ),
    Words("Tyypit ovat: {known}.", "Typerna är: {known}.", "The types are: {known}."),
)
OTHER_LANGUAGE = error(
    "language-not-in-use",
    Words(
        "Kieli ”{language}” ei ole sivuston kieli.",
        "Språket ”{language}” är inte ett av webbplatsens språk.",
        "“{language}” is not a language of the hub.",
    ),
    Words(
        "Sivuston kielet (languages) ovat: {known}.",
        "Webbplatsens språk (languages) är: {known}.",
        "The languages of the hub are: {known}.",
    ),
)
NO_FEEDBACK = error(
    "no-feedback",
    Words(
        "Palauteosoite (feedback) puuttuu. Laki digitaalisista palveluista (306/2019) edellyttää sitä.",
        "Återkopplingsadressen (feedback) saknas. Lagen om digitala tjänster (306/2019) kräver den.",
        "The address for feedback is missing. The Act on digital services (306/2019) requires one.",
    ),
    Words(
        "Lisää tiedostoon config.yaml sähköpostiosoite tai lomake.",
        "Lägg till en e-postadress eller ett formulär i config.yaml.",
        "Add an e-mail address or a form to config.yaml.",
    ),
)


def check(site: Site) -> Iterator[Diagnostic]:
    """What is wrong with the settings beyond single fields."""
    yield from _base_url(site)
    yield from _menu(site)
    yield from _languages(site)
    yield from _types(site)
    feedback = site.settings.feedback
    if feedback is None or not (feedback.email or feedback.form_url):
        fix = "feedback:\n  email: palaute@kunta.example"
        yield NO_FEEDBACK.at(_at(site, "feedback"), fix=fix)


def _at(site: Site, *path: str | int) -> Location:
    return site.content.settings_marks.of(*path)


def _base_url(site: Site) -> Iterator[Diagnostic]:
    written = site.settings.base_url
    parts = urlsplit(written)
    whole = parts.scheme in ("http", "https") and not parts.query and not parts.fragment
    if not whole or not parts.path.endswith("/"):
        fix = f"base_url: {parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/" if parts.netloc else ""
        yield BASE_URL.at(_at(site, "base_url"), written, fix)


def _menu(site: Site) -> Iterator[Diagnostic]:
    names = (*(one.name for one in BY_NAME.values() if one.has_list), *VIEWS)
    for number, name in enumerate(site.settings.menu):
        entry = site.entries.get(name)
        leads = (entry and entry.type.has_page) or (entry is None and name in site.content.ids)
        if name not in names and not leads:
            better = nearest(name, (*names, *known_of_type(site, "page")))
            fix = _rewritten(site, ("menu", number), better, site.settings.menu)
            yield UNKNOWN_MENU_ITEM.at(
                _at(site, "menu", number), name, fix, name=name, known=", ".join(names)
            )


def _languages(site: Site) -> Iterator[Diagnostic]:
    languages = site.settings.languages
    for number, language in enumerate(languages):
        if language in languages[:number]:
            fix = f"languages: [{', '.join(dict.fromkeys(languages))}]"
            yield LANGUAGE_TWICE.at(_at(site, "languages", number), language, fix, language=language)
    for path, named in _named_languages(site):
        if named and named not in languages:
            known = ", ".join(languages)
            yield OTHER_LANGUAGE.at(_at(site, *path), named, language=named, known=known)


def _named_languages(site: Site) -> Iterator[tuple[FieldPath, str]]:
    for type_name, required in site.settings.required_languages:
        for number, language in enumerate(required):
            yield ("required_languages", type_name, number), language
    yield from _labels(plain_settings(site.settings), ())


def _labels(owner: object, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """The language of every text of the settings that is told in several."""
    kind: type = type(owner)
    for field in shape_of(kind):
        value, here = getattr(owner, field.attribute), (*path, field.name)
        if field.hint == Labels:
            yield from (((*here, language), language) for language, _ in value)
        elif is_group(type(value)):
            yield from _labels(value, here)
        elif is_group(item_of(field.hint)):
            for number, one in enumerate(value):
                yield from _labels(one, (*here, number))


def _types(site: Site) -> Iterator[Diagnostic]:
    settings = site.settings
    told: tuple[tuple[str, Iterable[str]], ...] = (
        ("labels", (name for name, _ in settings.labels)),
        ("sections", (name for name, _ in settings.sections)),
        ("required_languages", (name for name, _ in settings.required_languages)),
    )
    for field, names in told:
        for name in names:
            if name not in BY_NAME:
                better = nearest(name, BY_NAME)
                fix = f"{better}:" if better else ""
                yield UNKNOWN_TYPE.at(_at(site, field, name), name, fix, name=name, known=", ".join(BY_NAME))


def _rewritten(site: Site, path: FieldPath, better: str, others: Iterable[str]) -> str:
    return replacement(site.content.settings_marks, path, better, tuple(others))
