"""Pictures as cameras and drawing programs leave them, made here, since none is kept in the repository."""

import io
from functools import cache
from typing import Any

from PIL import ExifTags, Image, ImageCms, ImageDraw

MAKER, OWNER, SERIAL, COMMENT = "FoneCorp", "Matin puhelin", "SN-0012345", "Kuvattu kotona"
DEVICE = tuple(one.encode() for one in (MAKER, OWNER, SERIAL, COMMENT))
"""What a phone writes of itself and of its owner, and what nobody may read in anything that is published."""

ARTIST = "Kaisa Kuvaaja"


@cache
def png(width: int = 12, height: int = 8, mode: str = "RGB") -> bytes:
    """A drawing: a bar on an even ground."""
    image = Image.new(mode, (width, height))
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height // 2), fill=1 if mode in "1LP" else "#17505b")
    return saved(image, "PNG")


@cache
def photo(width: int = 120, height: int = 80) -> Image.Image:
    """Something like a photo, whose left upper corner is red and right lower one blue."""
    grey = Image.linear_gradient("L").resize((width, height))
    image = Image.merge("RGB", (grey, grey.rotate(180), grey.transpose(Image.Transpose.FLIP_LEFT_RIGHT)))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 4, height // 4), fill="#ff0000")
    draw.rectangle((width - width // 4, height - height // 4, width, height), fill="#0000ff")
    return image


@cache
def jpeg(width: int = 120, height: int = 80, orientation: int = 1, artist: str = "") -> bytes:
    """A photo as a phone saves it: with the place, the phone, and more behind its end."""
    notes = phone_notes(orientation, artist)
    data = saved(photo(width, height), "JPEG", exif=notes, comment=COMMENT, quality=90)
    return data + b"MotionPhoto " + b" ".join(DEVICE)


def phone_notes(orientation: int = 1, artist: str = "") -> Image.Exif:
    """What a phone notes of a photo (Exif 3.0)."""
    notes = Image.Exif()
    notes[ExifTags.Base.Make] = MAKER
    notes[ExifTags.Base.Orientation] = orientation
    if artist:
        notes[ExifTags.Base.Artist] = artist
    inner = notes.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.CameraOwnerName] = OWNER
    inner[ExifTags.Base.BodySerialNumber] = SERIAL
    place = notes.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", (62.0, 47.0, 25.0)
    place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "E", (22.0, 50.0, 24.0)
    return notes


def profile() -> bytes:
    """A profile of colours whose description names a device."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + b" ".join(DEVICE)


def opened(data: bytes) -> Image.Image:
    """The picture in the bytes, decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def saved(image: Image.Image, format_: str, **options: Any) -> bytes:
    """The picture as a file."""
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


PNG = png()
"""The smallest picture that will do."""
