"""The size of a picture from its first bytes."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from talkoot.values.picture_size import picture_size


def picture(kind: str, mode: str = "RGB", **told: Any) -> bytes:
    """A picture of 301 by 17 pixels."""
    written = BytesIO()
    Image.new(mode, (301, 17)).save(written, kind, **told)
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        picture("PNG"),
        picture("GIF"),
        picture("JPEG"),
        picture("JPEG", progressive=True),
        picture("JPEG", exif=b"Exif\0\0" + b"x" * 5000),
        picture("WEBP"),
        picture("WEBP", lossless=True),
        picture("WEBP", "RGBA"),
        picture("WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    ],
)
def test_the_size_is_that_of_the_picture(data: bytes) -> None:
    assert picture_size(data) == (301, 17)


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", picture("PNG")[:20], b"\xff\xd8\xff"],
)
def test_what_is_no_picture_has_no_size(data: bytes) -> None:
    assert picture_size(data) is None


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF0000WEBP", b"\xff\xd8"]), st.binary())
def test_no_bytes_are_too_odd(start: bytes, rest: bytes) -> None:
    picture_size(start + rest)
