"""The pictures that entries show, in AVIF and JPEG or PNG and in up to three widths, or offer whole."""

from collections.abc import Iterator

from talkoot.output.outputs import Encoded, Output
from talkoot.output.pictures import AVIF
from talkoot.output.press import Press


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Every file of each of them once: files of the same name and content have one address."""
    by_address = {one.address: one for one in (*_scaled(press), *_whole(press))}
    yield from by_address.values()


def _scaled(press: Press) -> Iterator[Output]:
    for path, picture in press.publication.pictures.items():
        for width in picture.widths if picture.is_shown else ():
            for ending in (AVIF, picture.ending):
                yield Output(picture.address(width, ending), scaled, (path, str(width), ending))


def _whole(press: Press) -> Iterator[Output]:
    for path in press.publication.pictures:
        if address := press.publication.assets.get(path):
            yield Output(address, whole, (path,))


def scaled(press: Press, path: str, width: str, ending: str) -> Encoded:
    """The picture in one width and kind."""
    publication = press.publication
    wish = publication.pictures[path].wish(int(width), ending)
    return Encoded(publication.site.content.files[path], wish)


def whole(press: Press, path: str) -> Encoded:
    """A picture with all its pixels, without what its file told of place and camera."""
    publication = press.publication
    return Encoded(publication.site.content.files[path], publication.whole(path))
