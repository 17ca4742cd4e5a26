"""Pictures to what a page needs to show one without a jump, and to what a newsroom needs to use one."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from talkoot.model.groups import Image
from talkoot.output.downloads import size_in_words
from talkoot.output.licences import licence_name
from talkoot.output.pictures import AVIF, Shown
from talkoot.output.viewing import Viewer
from talkoot.reading.markdown.holes import Sight

SIZES = "(min-width: 60rem) 44rem, 100vw"
"""How wide a picture is shown: as the column of text, or as a narrow window (``--t-read`` of the styles)."""


@dataclass(frozen=True, slots=True)
class Size:
    """A picture in one width, in pixels."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class PressPicture:
    """A whole picture for newsrooms: its size in pixels and in words, and how its maker is to be named."""

    address: str
    format: str
    width: int
    height: int
    size: str
    credit: str
    licence: str = ""
    licence_address: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its words.

    ``avif`` and ``others`` are what a browser may choose from, ``sizes`` tells it how wide the picture is
    shown; ``width`` and ``height`` are those of ``address``, so that nothing moves when it comes.
    """

    address: str
    width: int
    height: int
    alt: str
    caption: str = ""
    photographer: str = ""
    avif: tuple[Size, ...] = ()
    others: tuple[Size, ...] = ()
    sizes: str = "100vw"
    press: PressPicture | None = None


def picture(viewer: Viewer, image: Image | None) -> Picture | None:
    """The picture of an entry; None if there is none that can be shown."""
    shown = viewer.publication.pictures.get(image.file) if image else None
    if image is None or shown is None:
        return None
    width = shown.widths[-1]
    return Picture(
        address=shown.address(width, shown.ending),
        width=width,
        height=shown.height_at(width),
        alt=image.alt,
        caption=image.caption,
        photographer=image.photographer,
        avif=_sizes(shown, AVIF),
        others=_sizes(shown, shown.ending),
        sizes=SIZES,
        press=_press(viewer, image, shown) if image.press else None,
    )


def sight(shown: Shown, root: str) -> Sight:
    """What stands around a picture in a text on a page at ``root``, and what is told of its size."""
    width = shown.widths[-1]
    avif, others = (
        ", ".join(f"{root}{one.address} {one.width}w" for one in _sizes(shown, kind))
        for kind in (AVIF, shown.ending)
    )
    source = Markup('<source type="image/avif" srcset="{}" sizes="{}">').format(avif, SIZES)
    told = Markup(' srcset="{}" sizes="{}" width="{}" height="{}" decoding="async"').format(
        others, SIZES, width, shown.height_at(width)
    )
    return Sight(f"<picture>{source}", told, "</picture>")


def plain_sight(shown: Shown) -> Sight:
    """The same for a feed, whose readers know neither sizes nor formats to choose from."""
    width = shown.widths[-1]
    return Sight("", f' width="{width}" height="{shown.height_at(width)}"', "")


def _sizes(shown: Shown, ending: str) -> tuple[Size, ...]:
    return tuple(Size(shown.address(width, ending), width) for width in shown.widths)


def _press(viewer: Viewer, image: Image, shown: Shown) -> PressPicture:
    """The whole picture, with what a newsroom must tell when it publishes it."""
    licence = viewer.settings.licence
    return PressPicture(
        address=viewer.publication.assets[image.file],
        format=shown.format,
        width=shown.width,
        height=shown.height,
        size=size_in_words(viewer, viewer.weight(image.file, "whole")),
        credit=viewer.words.word("ui.photo", name=" / ".join(_names(viewer, image))),
        licence=licence_name(licence),
        licence_address=licence,
    )


def _names(viewer: Viewer, image: Image) -> Iterator[str]:
    yield from dict.fromkeys(filter(None, (image.photographer, viewer.told(viewer.settings.organisation))))
