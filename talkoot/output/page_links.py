"""The ways from one page to the others of what has several."""

from collections.abc import Callable, Iterable, Iterator

from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


def page_links(
    viewer: Viewer, numbers: Iterable[int], address: Callable[[int], str], current: int = 0
) -> Iterator[Link]:
    """The ways to the pages of these numbers, in their order; ``current`` is the page that is read."""
    for number in numbers:
        text = viewer.words.word("ui.page_number", number=number)
        yield Link(text, address(number), current=number == current)


def pages_of_several(
    viewer: Viewer, numbers: tuple[int, ...], address: Callable[[int], str], current: int
) -> Iterator[Link]:
    """The same, but none if there is only one page."""
    return page_links(viewer, numbers if len(numbers) > 1 else (), address, current)
