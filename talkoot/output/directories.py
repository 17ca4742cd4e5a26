"""A directory to its pages: all letters on one, each with its group and anchor, or pages for each letter."""

from collections.abc import Iterator

from talkoot.output.letter_addresses import (
    letter_address,
    letter_languages,
    letter_links,
    letter_pages,
    letter_place,
    slug_of_letter,
)
from talkoot.output.letter_names import Letter, letter_of
from talkoot.output.listings import Listing, frame_below, further_page, page_of_groups
from talkoot.output.outputs import Html, Make, Output
from talkoot.output.press import Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Group, Link
from talkoot.values.language import Language


def letter_outputs(press: Press, language: Language, listing: Listing, make: Make) -> Iterator[Output]:
    """The pages of the letters of a long directory, made from language, subject, letter and number."""
    viewer, subject = press.viewers[language], listing.subject
    lists = viewer.publication.lists
    for letter in lists.letters(language, subject) if lists.is_long(subject) else ():
        for number in lists.letter_pages(language, subject, letter):
            identity = press.identity(f"{subject}/letter-{slug_of_letter(letter)}/{number}", language)
            address = letter_address(_base(viewer, listing), letter, number)
            yield Output(address, make, (language, subject, letter, str(number)), identity, listed=True)


def directory_page(press: Press, viewer: Viewer, listing: Listing) -> Html:
    """The first page: everything by its letter or, if that is too much, names and the ways to the letters."""
    if viewer.publication.lists.is_long(listing.subject):
        letters = letter_links(viewer, listing.subject, _base(viewer, listing))
        names = tuple(_names(viewer, listing.subject))
        return page_of_groups(press, viewer, listing, (), letters=letters, names=names)
    groups = tuple(_groups(viewer, listing.subject))
    address = listing.address_in(viewer)
    letters = tuple(Link(one.heading, f"{address}#{one.anchor}") for one in groups)
    return page_of_groups(press, viewer, listing, groups, letters=letters)


def letter_page(press: Press, viewer: Viewer, listing: Listing, letter: str, number: int) -> Html:
    """A page of one letter of a long directory."""
    subject, base = listing.subject, _base(viewer, listing)
    ids = viewer.publication.lists.lettered(viewer.language, subject, letter, number)
    title = f"{listing.title}: {letter}"
    if number > 1:
        title = viewer.words.word("ui.page_title", title=title, number=number)
    frame = frame_below(
        press,
        viewer,
        listing,
        title,
        lambda one: letter_place(one, subject, _base(one, listing), listing.address_in(one), letter, number),
        letter_languages(press.viewers, subject, letter, number),
    )
    return further_page(
        viewer,
        frame,
        title,
        (Group("letter", letter, viewer.cards(ids)),),
        tuple(letter_pages(viewer, subject, base, letter, number)),
        letters=letter_links(viewer, subject, base, letter),
    )


def _names(viewer: Viewer, subject: str) -> Iterator[Letter]:
    lists = viewer.publication.lists
    for letter in lists.letters(viewer.language, subject) if lists.has_names(subject) else ():
        yield letter_of(viewer, subject, letter)


def _groups(viewer: Viewer, subject: str) -> Iterator[Group]:
    lists, language = viewer.publication.lists, viewer.language
    word = viewer.addresses.word("letter", language)
    for letter in lists.letters(language, subject):
        cards = viewer.cards(lists.lettered(language, subject, letter))
        yield Group("letter", letter, cards, anchor=f"{word}-{letter.casefold()}")


def _base(viewer: Viewer, listing: Listing) -> str:
    return f"{listing.address_in(viewer)}{viewer.addresses.word('letter', viewer.language)}/"
