"""All public pages by their first letters: how many stand on one page, and where each letter is."""

from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.values.language import Language
from talkoot.values.slugs import slug_of

_SLUGS = {"Å": "ao", "Ä": "ae", "Ö": "oe", "0–9": "0-9", "#": "0"}


def slug_of_letter(letter: str) -> str:
    """The letter in addresses and anchors, each of å, ä and ö its own."""
    return _SLUGS.get(letter) or slug_of(letter) or f"u{ord(letter[0]):x}"


def letter_address(viewer: Viewer, letter: str, language: Language) -> str:
    """The page of a letter, where each has its own."""
    return f"{viewer.addresses.view('index', language)}{slug_of_letter(letter)}/"


def letter_links(viewer: Viewer) -> tuple[Link, ...]:
    """The ways to all letters with which a page begins."""
    lists, language = viewer.publication.lists, viewer.language
    front = viewer.addresses.view("index", language)
    if lists.is_long():
        return tuple(Link(one, letter_address(viewer, one, language)) for one in lists.letters(language))
    return tuple(Link(one, f"{front}#{slug_of_letter(one)}") for one in lists.letters(language))
