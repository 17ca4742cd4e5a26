"""The look of the pages, and the documents that entries offer, at addresses that carry their digests."""

from collections.abc import Iterator

from talkoot.output.outputs import Copy, Data, Output
from talkoot.output.press import Press


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Each of them once; pictures are no documents."""
    publication = press.publication
    pictures = frozenset(publication.pictures)
    by_address = {address: path for path, address in publication.assets.items() if path not in pictures}
    for address, path in sorted(by_address.items()):
        yield Output(address, shipped if path in press.look else copied, (path,))


def shipped(press: Press, name: str) -> Data:
    """The style sheet or a script."""
    return Data(press.look[name])


def copied(press: Press, path: str) -> Copy:
    """A file of the content as it is."""
    return Copy(press.publication.site.content.files[path])
