"""What one can learn: workshops and training events on one page, ``/koulutukset/``."""

from collections.abc import Iterator

from talkoot.output.channels import calendar
from talkoot.output.listings import Listing, Makers, archive_page, front_page, listing_outputs, shelf_page
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Press, view_link
from talkoot.output.subjects import TRAINING
from talkoot.output.viewing import Viewer


def pages(press: Press) -> Iterator[Output]:
    """The pages of the list of training."""
    for language, viewer in press.viewers.items():
        yield from listing_outputs(press, language, _listing(viewer), Makers(front, archive, shelf))


def front(press: Press, language: str, _: str) -> Html:
    """The front of the list of training."""
    viewer = press.viewers[language]
    return front_page(press, viewer, _listing(viewer))


def archive(press: Press, language: str, _: str, number: str) -> Html:
    """A page of the archive of training."""
    viewer = press.viewers[language]
    return archive_page(press, viewer, _listing(viewer), int(number))


def shelf(press: Press, language: str, _: str, group: str, number: str) -> Html:
    """A page of a group of training."""
    viewer = press.viewers[language]
    return shelf_page(press, viewer, _listing(viewer), group, int(number))


def _listing(viewer: Viewer) -> Listing:
    return Listing(
        subject=TRAINING,
        address_in=lambda one: one.addresses.view("training", one.language),
        title=viewer.words.word("view.training"),
        intro=viewer.words.word("view.training.intro"),
        channels=(calendar(viewer),),
        links=(view_link(viewer, "calendar"),) if viewer.publication.lists.has(TRAINING) else (),
    )
