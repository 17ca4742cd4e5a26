"""The months and years of a view: where each is, and where what its first page has no room for is."""

from collections.abc import Iterator

from talkoot.output.page_links import pages_of_several
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


def period_address(viewer: Viewer, view: str, period: str, number: int = 1) -> str:
    """A page of a period in the viewer's language; those after the first have a number."""
    first = viewer.addresses.period(view, period, viewer.language)
    return viewer.addresses.sheet(first, number, viewer.language)


def period_links(viewer: Viewer, view: str, period: str, current: int) -> Iterator[Link]:
    """The ways to all pages of a period; none if it has but one."""
    numbers = viewer.publication.lists.sheets(period)
    return pages_of_several(viewer, numbers, lambda one: period_address(viewer, view, period, one), current)
