"""What one can learn: workshops and training events on one page, ``/koulutukset/``."""

from collections.abc import Iterator

from talkoot.output.channels import calendar
from talkoot.output.listings import Listing, listing_outputs
from talkoot.output.outputs import Output
from talkoot.output.press import Press
from talkoot.output.training import is_training


def pages(press: Press) -> Iterator[Output]:
    """The pages of the list of training."""
    entries = press.publication.site.entries
    ids = tuple(id_ for id_ in press.publication.public if is_training(entries[id_]))
    for viewer in press.viewers.values():
        listing = Listing(
            identity="view:training",
            address_in=lambda one: one.addresses.view("training", one.language),
            title=viewer.words.word("view.training"),
            intro=viewer.words.word("view.training.intro"),
            ids=ids,
            channels=(calendar(viewer),),
        )
        yield from listing_outputs(press, viewer, listing)
