"""The pages of views that are made from several types, and of their months and years: plan and frames.

A view is known by its name, such as ``deadlines``, in words (``view.<name>``, with ``.intro``), in addresses
and in the ledger.
"""

from collections.abc import Iterator

from talkoot.output.outputs import Make, Output
from talkoot.output.period_addresses import period_address
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.views import Link
from talkoot.values.language import Language


def view_outputs(press: Press, view: str, make: Make) -> Iterator[Output]:
    """The page of a view in every language; ``make`` gets the language."""
    for language in press.viewers:
        yield view_output(press, view, make, language)


def view_output(press: Press, view: str, make: Make, language: Language, *more: str) -> Output:
    """The page of a view in one language; ``make`` gets the language and ``more``."""
    address = press.viewers[language].addresses.view(view, language)
    identity = press.identity(f"view:{view}", language)
    return Output(address, make, (language, *more), identity, listed=True)


def view_frame(press: Press, view: str, language: Language, *trail: Link) -> Frame:
    """The frame of the page; its title and description are the view's. ``trail`` are the pages above it."""
    words = press.viewers[language].words
    title, intro = words.word(f"view.{view}"), words.word(f"view.{view}.intro")
    return press.frame(language, title, intro, lambda one: one.addresses.view(view, one.language), trail)


def period_outputs(
    press: Press, view: str, language: Language, period: str, first: Make, further: Make
) -> Iterator[Output]:
    """The pages of a period in one language.

    ``first`` gets the language and the period, ``further``, for those after the first, their number too.
    """
    viewer = press.viewers[language]
    for number in viewer.publication.lists.sheets(period) or (1,):
        key = (language, period) if number == 1 else (language, period, str(number))
        identity = press.identity("/".join((f"view:{view}", *key[1:])), language)
        address = period_address(viewer, view, period, number)
        yield Output(address, first if number == 1 else further, key, identity, listed=True)


def period_frame(press: Press, view: str, language: Language, period: str, title: str) -> Frame:
    """The frame of a period's first page, below that of the view and described by the same words."""
    viewer = press.viewers[language]
    intro, trail = viewer.words.word(f"view.{view}.intro"), (view_link(viewer, view),)
    return press.frame(language, title, intro, lambda one: period_address(one, view, period), trail)


def further_frame(press: Press, view: str, language: Language, period: str, title: str, number: int) -> Frame:
    """The frame of a further page of a period, below the first one, which has the title."""
    viewer = press.viewers[language]
    told = viewer.words.word("ui.page_title", title=title, number=number)
    trail = (view_link(viewer, view), Link(title, period_address(viewer, view, period)))
    return press.frame(language, told, "", lambda one: period_address(one, view, period, number), trail)
