"""How it stands with translations, to lines that a person reads."""

from collections.abc import Iterator, Sequence

from talkoot.content import TYPES
from talkoot.reading.catalogues import Catalogue
from talkoot.site.coverage import Standing, Translation
from talkoot.values.language import Language, Words

_HEADS = {
    Standing.CURRENT: Words("ajan tasalla", "aktuell", "current"),
    Standing.OUTDATED: Words("vanhentunut", "föråldrad", "out of date"),
    Standing.UNCONFIRMED: Words("vahvistamatta", "obekräftad", "not confirmed"),
    Standing.MISSING: Words("puuttuu", "saknas", "missing"),
}
_REQUIRED = Words("niistä pakollisia", "därav obligatoriska", "of these required")
_ALL = Words("Yhteensä", "Sammanlagt", "In all")
_LISTS = {
    Standing.OUTDATED: Words(
        "Nämä voivat olla vanhentuneita:", "De här kan vara föråldrade:", "These may be out of date:"
    ),
    Standing.UNCONFIRMED: Words(
        "Näistä ei tiedetä, mitä alkuperäisen versiota ne vastaavat. Vahvista ajan tasalla olevat: "
        "python build.py confirm TIEDOSTO",
        "Om de här vet man inte vilken version av originalet de motsvarar. Bekräfta dem som stämmer: "
        "python build.py confirm FIL",
        "Of these it is not known which version of the original they translate. Confirm those that are "
        "right: python build.py confirm FILE",
    ),
}
_LACKING = Words(
    "Nämä puuttuvat, vaikka asetukset (required_languages) vaativat ne:",
    "De här saknas, fast inställningarna (required_languages) kräver dem:",
    "These are missing, although the settings (required_languages) ask for them:",
)
_NOTHING = Words(
    "Sivustolla ei ole käännettävää. Sivuston kielet (languages): {languages}.",
    "Webbplatsen har inget att översätta. Webbplatsens språk (languages): {languages}.",
    "There is nothing to translate. The languages of the hub (languages): {languages}.",
)
_MOST = 20
_MORE = Words("… ja {number} muuta", "… och {number} till", "… and {number} more")


def coverage_lines(
    found: Sequence[Translation], languages: Sequence[Language], words: Catalogue
) -> Iterator[str]:
    """A table for each language that has or lacks translations, with the files to look at below it."""
    if not found:
        yield _NOTHING.in_language(words.language).format(languages=", ".join(languages))
    for language in languages:
        here = tuple(one for one in found if one.language == language)
        if here:
            name = words.find(f"language.{language}") or language
            yield f"{name[:1].upper()}{name[1:]} ({language})"
            yield from _table(here, words)
            yield from _files(here, words.language)
            yield ""


def _table(found: Sequence[Translation], words: Catalogue) -> Iterator[str]:
    heads = (
        *(one.in_language(words.language) for one in _HEADS.values()),
        _REQUIRED.in_language(words.language),
    )
    by_type = [(words.word(f"type.{one.name}.many"), _of_type(found, one.name)) for one in TYPES]
    rows = [(name, _counts(those)) for name, those in by_type if those]
    rows.append((_ALL.in_language(words.language), _counts(found)))
    first = max(len(name) for name, _ in rows)
    yield "  ".join((" " * first, *heads))
    for name, counts in rows:
        cells = (f"{number or '–':>{len(head)}}" for number, head in zip(counts, heads, strict=True))
        yield "  ".join((name.ljust(first), *cells))


def _of_type(found: Sequence[Translation], name: str) -> Sequence[Translation]:
    return tuple(one for one in found if one.type == name)


def _counts(found: Sequence[Translation]) -> tuple[int, ...]:
    numbers = (sum(one.standing is standing for one in found) for standing in _HEADS)
    return (*numbers, len(_lacking(found)))


def _lacking(found: Sequence[Translation]) -> tuple[Translation, ...]:
    return tuple(one for one in found if one.standing is Standing.MISSING and one.required)


def _files(found: Sequence[Translation], language: Language) -> Iterator[str]:
    for standing, words in _LISTS.items():
        yield from _list(words, tuple(one for one in found if one.standing is standing), language)
    yield from _list(_LACKING, _lacking(found), language)


def _list(words: Words, those: Sequence[Translation], language: Language) -> Iterator[str]:
    if those:
        yield words.in_language(language)
        yield from (f"  {one.path}" for one in those[:_MOST])
    if len(those) > _MOST:
        yield f"  {_MORE.in_language(language).format(number=len(those) - _MOST)}"
