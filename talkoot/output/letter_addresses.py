"""The letters of an index or a directory: where each is, on one page for all or on pages of its own."""

from collections.abc import Iterator, Mapping

from talkoot.output.page_links import pages_of_several
from talkoot.output.subjects import HUB
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.values.language import Language
from talkoot.values.slugs import slug_of

_SLUGS = {"Å": "ao", "Ä": "ae", "Ö": "oe", "0–9": "0-9", "#": "0"}


def slug_of_letter(letter: str) -> str:
    """The letter in addresses and anchors, each of å, ä and ö its own."""
    return _SLUGS.get(letter) or slug_of(letter) or f"u{ord(letter[0]):x}"


def letter_address(base: str, letter: str, number: int = 1) -> str:
    """A page of a letter below ``base``, where each has its own; those after the first have a number."""
    first = f"{base}{slug_of_letter(letter)}/"
    return first if number == 1 else f"{first}{number}/"


def letter_place(viewer: Viewer, subject: str, base: str, front: str, letter: str, number: int) -> str:
    """The page of a letter in the viewer's language, or the ``front`` if nothing there begins with it."""
    is_there = number in viewer.publication.lists.letter_pages(viewer.language, subject, letter)
    return letter_address(base, letter, number) if is_there else front


def letter_languages(
    viewers: Mapping[Language, Viewer], subject: str, letter: str, number: int
) -> tuple[Language, ...]:
    """The languages in which there is that page of a letter: titles are translated, and letters with them."""
    return tuple(
        language
        for language, viewer in viewers.items()
        if number in viewer.publication.lists.letter_pages(language, subject, letter)
    )


def letter_links(viewer: Viewer, subject: str, base: str, current: str = "") -> tuple[Link, ...]:
    """The ways to the pages of all letters with which a page of the subject begins."""
    letters = viewer.publication.lists.letters(viewer.language, subject)
    return tuple(Link(one, letter_address(base, one), current=one == current) for one in letters)


def letter_pages(viewer: Viewer, subject: str, base: str, letter: str, current: int) -> Iterator[Link]:
    """The ways to all pages of a letter; none if it has but one."""
    numbers = viewer.publication.lists.letter_pages(viewer.language, subject, letter)
    return pages_of_several(viewer, numbers, lambda one: letter_address(base, letter, one), current)


def index_links(viewer: Viewer) -> tuple[Link, ...]:
    """The ways to all letters of the index of the hub, on its one page or on their own."""
    lists, front = viewer.publication.lists, viewer.addresses.view("index", viewer.language)
    if lists.is_long(HUB):
        return letter_links(viewer, HUB, front)
    letters = lists.letters(viewer.language, HUB)
    return tuple(Link(one, f"{front}#{slug_of_letter(one)}") for one in letters)
