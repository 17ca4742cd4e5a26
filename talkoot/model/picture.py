"""What the header of a picture's file tells, and what may be wanted of the picture."""

from enum import StrEnum
from typing import NamedTuple

MEGAPIXELS = 40
"""The most millions of pixels that a picture may have: more take more memory than they are worth."""

LONGEST_SIDE = 30_000
"""The most pixels on one side: JPEG and AVIF stop at 65,535, and nobody headers at a longer strip."""

ENDINGS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
"""The formats of pictures that content may hold, by the endings of their files."""


class Flaw(StrEnum):
    """Why a file cannot be shown as a picture."""

    NONE = ""
    UNREADABLE = "unreadable"
    CUT_SHORT = "cut short"
    TOO_LARGE = "too large"
    OTHER = "other"
    POINTER = "pointer"


class Credit(NamedTuple):
    """Who made a picture, and who has which rights to it; all that a published file tells besides itself."""

    artist: str = ""
    copyright: str = ""


class PictureHeader(NamedTuple):
    """A picture's file at a glance, without a look at its pixels.

    ``format`` is what the file really is, whatever its name; ``width`` and ``height`` are in pixels as one
    sees it, turned as its camera says. ``is_drawing`` means that hard edges, few colours or transparency
    would suffer as JPEG. ``credit`` is what the file itself tells.
    """

    format: str
    width: int = 0
    height: int = 0
    flaw: Flaw = Flaw.NONE
    is_drawing: bool = False
    is_animated: bool = False
    credit: Credit = Credit()

    @property
    def is_sound(self) -> bool:
        """True if it can be shown."""
        return not self.flaw


class Wish(NamedTuple):
    """A file that is wanted of a picture: ``AVIF``, ``JPEG`` or ``PNG`` of that size, or ``WHOLE``.

    The whole picture keeps its format and every pixel. Each file carries the credit and nothing else that
    the original told of its place, time, camera or maker.
    """

    format: str
    width: int
    height: int
    credit: Credit


WHOLE = "WHOLE"
