"""A picture's file to what it is, and to files that carry its pixels, its maker's name and nothing else."""

import zlib
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PIL import ExifTags, Image, features

from talkoot.model.picture import LONGEST_SIDE, WHOLE, Credit, Flaw, PictureHeader, Wish
from talkoot.output.encoding import Undecodable, encode
from talkoot.reading.picture_headers import header_of
from tests.pictures import ARTIST, COMMENT, DEVICE, jpeg, opened, phone_notes, photo, png, profile, saved

NOBODY = Credit()
SOMEBODY = Credit("Väinö Ääri", "CC BY 4.0")
FORMATS = ("AVIF", "JPEG", "PNG", WHOLE)


def notes(data: bytes) -> dict[int, object]:
    return dict(opened(data).getexif())


def nearly(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 70 for one, other in zip(found, wanted, strict=False))


# What a file is


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (jpeg(), PictureHeader("JPEG", 120, 80)),
        (jpeg(orientation=6, artist=ARTIST), PictureHeader("JPEG", 80, 120, credit=Credit(ARTIST))),
        (jpeg(orientation=3), PictureHeader("JPEG", 120, 80)),
        (png(), PictureHeader("PNG", 12, 8, is_drawing=True)),
        (saved(photo(), "PNG"), PictureHeader("PNG", 120, 80, is_drawing=True)),
        (saved(Image.effect_noise((200, 200), 90), "PNG"), PictureHeader("PNG", 200, 200)),
        (saved(photo(), "WEBP"), PictureHeader("WEBP", 120, 80)),
        (saved(photo().convert("RGBA"), "WEBP"), PictureHeader("WEBP", 120, 80)),
        (saved(photo(), "GIF"), PictureHeader("GIF", 120, 80, is_drawing=True)),
        (
            saved(photo(), "GIF", save_all=True, append_images=[photo().rotate(90)]),
            PictureHeader("GIF", 120, 80, is_drawing=True, is_animated=True),
        ),
        (
            saved(photo(), "MPO", save_all=True, append_images=[photo().rotate(90)]),
            PictureHeader("JPEG", 120, 80),
        ),
    ],
)
def test_a_picture_is_known_at_a_glance(data: bytes, expected: PictureHeader) -> None:
    assert header_of(data) == expected


@pytest.mark.parametrize(
    ("data", "format_", "flaw"),
    [
        (b"", "", Flaw.UNREADABLE),
        (b"kuva", "", Flaw.UNREADABLE),
        (b"\0" * 5000, "", Flaw.UNREADABLE),
        (jpeg()[:300], "", Flaw.UNREADABLE),
        (saved(photo(800, 600), "JPEG")[:-500], "JPEG", Flaw.CUT_SHORT),
        (saved(photo(), "PNG")[:-20], "PNG", Flaw.CUT_SHORT),
        (saved(photo(), "PNG")[:200], "PNG", Flaw.CUT_SHORT),
        (saved(photo(), "PNG").replace(b"IDAT", b"IDAT\1", 1), "PNG", Flaw.CUT_SHORT),
        (saved(photo(), "WEBP")[:-10], "", Flaw.UNREADABLE),
        (saved(photo(), "GIF")[:-100], "GIF", Flaw.CUT_SHORT),
        (saved(photo(), "TIFF"), "TIFF", Flaw.OTHER),
        (saved(photo(), "BMP"), "BMP", Flaw.OTHER),
        (saved(photo(), "AVIF"), "AVIF", Flaw.OTHER),
        (b"%PDF-1.7", "PDF", Flaw.OTHER),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<svg onload='alert(1)'/>", "SVG", Flaw.OTHER),
        (b"<!DOCTYPE html><p>404", "HTML", Flaw.OTHER),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "", Flaw.POINTER),
        (saved(Image.new("1", (6325, 6325)), "PNG"), "PNG", Flaw.TOO_LARGE),
        (saved(Image.new("1", (9434, 9434)), "PNG"), "PNG", Flaw.TOO_LARGE),
        (saved(Image.new("1", (LONGEST_SIDE + 1, 2)), "PNG"), "PNG", Flaw.TOO_LARGE),
    ],
)
def test_what_cannot_be_shown_is_known_without_a_look_at_its_pixels(
    data: bytes, format_: str, flaw: Flaw
) -> None:
    found = header_of(data)
    assert (found.format, found.flaw) == (format_, flaw)
    assert not found.is_sound


def test_forty_megapixels_and_the_longest_side_are_still_taken() -> None:
    assert header_of(saved(Image.new("1", (6324, 6325)), "PNG")).is_sound
    assert header_of(saved(Image.new("1", (LONGEST_SIDE, 2)), "PNG")).is_sound


def test_the_maker_is_read_in_whatever_way_programs_write_names() -> None:
    own = encode(jpeg(), Wish("JPEG", 60, 40, SOMEBODY))
    assert header_of(own).credit == SOMEBODY
    by_line = b"\x1c\x02\x50\x00\x0dKaisa Kuvaaja\x1c\x02\x74\x00\x05(c) K"
    block = b"8BIM\x04\x04\0\0" + len(by_line).to_bytes(4, "big") + by_line + b"\0" * (len(by_line) % 2)
    segment = b"Photoshop 3.0\0" + block
    data = saved(photo(), "JPEG")
    with_iptc = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + data[2:]
    assert header_of(with_iptc).credit == Credit("Kaisa Kuvaaja", "(c) K")


# What is made of it


def with_notes() -> Iterator[tuple[str, bytes]]:
    """A picture of every format with everything that can be told in it."""
    told = phone_notes()
    yield "JPEG", jpeg()
    yield "JPEG with a profile", saved(photo(), "JPEG", exif=told, icc_profile=profile(), comment=COMMENT)
    yield "JPEG for printing", saved(photo().convert("CMYK"), "JPEG", exif=told)
    yield "JPEG with XMP", saved(photo(), "JPEG", exif=told, xmp=b"<x>" + b" ".join(DEVICE) + b"</x>")
    yield "PNG", saved(photo(), "PNG", exif=told)
    yield "PNG of few colours", saved(photo().quantize(16), "PNG", exif=told)
    yield "PNG with a profile", saved(photo(), "PNG", exif=told, icc_profile=profile())
    yield "WEBP", saved(photo(), "WEBP", exif=told, xmp=b"<x>" + b" ".join(DEVICE) + b"</x>")
    yield "GIF", saved(photo(), "GIF", comment=b" ".join(DEVICE))
    frames = [photo().rotate(90)]
    yield "WEBP that moves", saved(photo(), "WEBP", exif=told, save_all=True, append_images=frames)
    yield "GIF that moves", saved(photo(), "GIF", save_all=True, append_images=frames, comment=COMMENT)


WITH_NOTES = dict(with_notes())


@pytest.mark.parametrize(("name", "format_"), list(product(WITH_NOTES, FORMATS)))
def test_no_file_tells_of_place_or_device_and_every_file_tells_its_maker(name: str, format_: str) -> None:
    made = encode(WITH_NOTES[name], Wish(format_, 60, 40, SOMEBODY))
    assert [one for one in DEVICE if one in made] == []
    told = opened(made).getexif()
    assert dict(told.get_ifd(ExifTags.IFD.GPSInfo)) == {}
    assert dict(told.get_ifd(ExifTags.IFD.Exif)) == {}
    assert set(told) <= {ExifTags.Base.Artist, ExifTags.Base.Copyright}
    assert b"http://ns.adobe.com" not in made
    assert "Väinö Ääri".encode() in made
    assert b"CC BY 4.0" in made


def test_the_notes_would_be_found_if_they_were_left() -> None:
    for name, data in WITH_NOTES.items():
        assert any(one in data for one in DEVICE), name
    assert dict(opened(jpeg()).getexif().get_ifd(ExifTags.IFD.GPSInfo))


@pytest.mark.parametrize(("orientation", "format_"), list(product(range(1, 9), ("AVIF", "JPEG", "PNG"))))
def test_a_picture_stands_as_its_photographer_saw_it(orientation: int, format_: str) -> None:
    back = {5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE}
    ways = {
        **{2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180},
        **{4: Image.Transpose.FLIP_TOP_BOTTOM, 8: Image.Transpose.ROTATE_270, **back},
    }
    seen = photo(240, 160)
    held = seen.transpose(ways[orientation]) if orientation in ways else seen
    data = saved(held, "JPEG", exif=phone_notes(orientation), quality=95)
    assert (header_of(data).width, header_of(data).height) == (240, 160)
    made = opened(encode(data, Wish(format_, 120, 80, NOBODY)))
    assert made.size == (120, 80)
    assert nearly(made.convert("RGB").getpixel((5, 5)), (255, 0, 0))
    assert nearly(made.convert("RGB").getpixel((115, 75)), (0, 0, 255))
    assert dict(made.getexif()) == {}


@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_a_whole_photo_keeps_every_pixel_and_how_it_is_turned(orientation: int) -> None:
    data = jpeg(640, 480, orientation)
    made = encode(data, Wish(WHOLE, 640, 480, NOBODY))
    assert opened(made).tobytes() == opened(data).tobytes()
    assert notes(made) == ({} if orientation == 1 else {ExifTags.Base.Orientation: orientation})
    assert len(made) < len(data)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_a_whole_drawing_keeps_every_pixel(mode: str) -> None:
    data = saved(Image.linear_gradient("L").convert("RGBA").convert(mode if mode != "I;16" else "L"), "PNG")
    assert opened(encode(data, Wish(WHOLE, 256, 256, SOMEBODY))).tobytes() == opened(data).tobytes()


def test_what_moves_is_shown_as_its_first_picture_and_offered_as_it_is() -> None:
    data = WITH_NOTES["GIF that moves"]
    assert getattr(opened(encode(data, Wish(WHOLE, 120, 80, NOBODY))), "n_frames", 1) == 2
    still = opened(encode(data, Wish("PNG", 120, 80, NOBODY)))
    assert getattr(still, "n_frames", 1) == 1
    assert nearly(still.convert("RGB").getpixel((5, 5)), (255, 0, 0))


def test_what_is_seen_through_stays_so() -> None:
    image = Image.new("RGBA", (300, 200), (255, 0, 0, 0))
    image.paste((0, 120, 0, 255), (0, 0, 150, 200))
    data = saved(image, "PNG")
    assert header_of(data).is_drawing
    for format_ in ("AVIF", "PNG"):
        made = opened(encode(data, Wish(format_, 60, 40, NOBODY))).convert("RGBA")
        (_, _, _, solid), (_, _, _, clear) = made.getpixel((5, 20)), made.getpixel((55, 20))  # type: ignore[misc]
        assert (solid, clear) == (255, 0)


def test_colours_of_a_printer_or_of_a_wide_profile_become_those_of_the_web() -> None:
    red = Image.new("CMYK", (300, 200), (0, 255, 255, 0))
    made = opened(encode(saved(red, "JPEG"), Wish("JPEG", 60, 40, NOBODY)))
    assert made.mode == "RGB"
    assert "icc_profile" not in made.info
    assert nearly(made.getpixel((30, 20)), (255, 0, 0))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_picture_gives_the_same_bytes(format_: str) -> None:
    wish = Wish(format_, 300, 200, SOMEBODY)
    assert encode(jpeg(640, 480), wish) == encode(jpeg(640, 480), wish)


def no_zlib() -> bytes:
    """A PNG whose checksums are right and whose pixels are nothing."""
    data = saved(Image.new("RGB", (300, 200)), "PNG")
    return data.replace(_chunk(_pixels(data)), _chunk(b"ei mitaan"))


def _pixels(data: bytes) -> bytes:
    at = data.index(b"IDAT")
    return data[at + 4 : at + 4 + int.from_bytes(data[at - 4 : at], "big")]


def _chunk(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + b"IDAT" + data + zlib.crc32(b"IDAT" + data).to_bytes(4, "big")


@pytest.mark.parametrize("make", [no_zlib, lambda: jpeg()[:500], lambda: b"kuva"])
@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_pixels_are_told_from_our_own_mistakes(make: Callable[[], bytes], format_: str) -> None:
    with pytest.raises(Undecodable):
        encode(make(), Wish(format_, 60, 40, NOBODY))


def test_the_library_can_do_what_is_asked_of_it() -> None:
    assert all(features.check(one) for one in ("avif", "webp", "jpg", "zlib", "littlecms2"))
