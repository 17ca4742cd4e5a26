"""The pages of views that are made from several types, and of their months and years: plan and frames.

A view is known by its name, such as ``deadlines``, in words (``view.<name>``, with ``.intro``), in addresses
and in the ledger.
"""

from collections.abc import Iterator

from talkoot.output.outputs import Make, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.viewing import Viewer
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


def period_outputs(press: Press, view: str, kind: str, front: Make, one: Make) -> Iterator[Output]:
    """The page of a view and those of its periods of a kind, in every language.

    ``front`` gets the language, ``one`` the language and the period.
    """
    for language, viewer in press.viewers.items():
        yield view_output(press, view, front, language)
        for period in viewer.publication.lists.periods(kind):
            identity = press.identity(f"view:{view}/{period}", language)
            yield Output(period_address(viewer, view, period), one, (language, period), identity, listed=True)


def period_address(viewer: Viewer, view: str, period: str) -> str:
    """The address of a period's page in the viewer's language."""
    return viewer.addresses.period(view, period, viewer.language)


def period_frame(press: Press, view: str, language: Language, period: str, title: str) -> Frame:
    """The frame of a period's page, below that of the view and described by the same words."""
    viewer = press.viewers[language]
    intro, trail = viewer.words.word(f"view.{view}.intro"), (view_link(viewer, view),)
    return press.frame(language, title, intro, lambda one: period_address(one, view, period), trail)
