"""Pictures on pages and in feeds: sizes to choose from, words apart, nothing of place and camera."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from lxml import etree, html

from talkoot.building.build import Build, Order, build
from talkoot.building.darkroom import Wanted, encode_all
from talkoot.model.picture import Credit
from talkoot.output.licences import licence_name
from talkoot.output.pictures import Shown
from talkoot.reading.moments import read_moment
from talkoot.values.digests import digest
from tests.hubs import CONFIG, Files, built, codes, entry, files, prepared, project, seen, site
from tests.pictures import ARTIST, DEVICE, jpeg, opened, png, saved
from tests.test_picture_files import no_zlib

NOW = "2026-06-15T12:00"
PAGE, FEED = "tiedotteet/uutinen/index.html", "tiedotteet.xml"
PHOTO = {"content/media/Kevät juhla.jpg": jpeg(2000, 1500, 6, ARTIST)}
IMAGE = {
    "file": "../media/Kevät juhla.jpg",
    "alt": "Väkeä torilla.",
    "caption": "Torilla oli tungosta.",
    "photographer": "Aino Aalto",
    "press": "true",
}
LICENCE = "licence: https://creativecommons.org/licenses/by/4.0/\n"


def release(image: Mapping[str, str] = IMAGE, body: str = "", more: str = "") -> Files:
    told = "".join(f"  {name}: {value}\n" for name, value in image.items())
    shown = f"image:\n{told}" if told else ""
    return entry("releases", "uutinen", f"published: 2026-03-02T09:00\nlead: Lyhyesti.\n{shown}{more}", body)


def hub(*more: Files) -> Build:
    return built(project({"config.yaml": CONFIG + LICENCE}, PHOTO, *more), NOW)


def main(made: Mapping[str, bytes], path: str = PAGE) -> html.HtmlElement:
    (found,) = html.fromstring(made[path]).iter("main")
    return found


def choices(element: html.HtmlElement) -> list[tuple[str, int]]:
    """The addresses and widths that a browser may choose from."""
    pairs = (one.split() for one in str(element.get("srcset")).split(", "))
    return [(address, int(width.removesuffix("w"))) for address, width in pairs]


def standing(made: Mapping[str, bytes], path: str, address: str) -> bytes:
    return made[posixpath.normpath(posixpath.join(posixpath.dirname(path), address))]


def pictures(made: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in made.items() if path.endswith((".jpg", ".png", ".avif"))}


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (4000, (480, 960, 1600)),
        (1600, (480, 960, 1600)),
        (1599, (480, 960, 1599)),
        (1200, (480, 960, 1200)),
        (1199, (480, 1199)),
        (600, (480, 600)),
        (599, (599,)),
        (480, (480,)),
        (12, (12,)),
        (1, (1,)),
    ],
)
def test_a_picture_is_shown_in_three_widths_and_never_larger_than_it_is(
    width: int, expected: tuple[int, ...]
) -> None:
    shown = Shown("media/a", "0" * 64, width, 10, "jpg", "JPEG", Credit(), is_shown=True)
    assert shown.widths == expected
    assert shown.height_at(width) == 10


def test_a_page_names_every_size_of_its_picture_by_its_true_width_and_keeps_its_room() -> None:
    made = files(hub(release()))
    (picture,) = main(made).iter("picture")
    (source,), (image,) = picture.iter("source"), picture.iter("img")
    assert (source.tag, source.get("type")) == ("source", "image/avif")
    assert source.get("sizes") == image.get("sizes")
    for element, format_ in ((source, "AVIF"), (image, "JPEG")):
        assert [width for _, width in choices(element)] == [480, 960, 1500]
        for address, width in choices(element):
            found = opened(standing(made, PAGE, address))
            assert (found.format, found.width, found.height) == (format_, width, round(width * 4 / 3))
    shown = opened(standing(made, PAGE, str(image.get("src"))))
    assert (
        (str(shown.width), str(shown.height)) == (image.get("width"), image.get("height")) == ("1500", "2000")
    )
    assert image.get("loading") is None
    assert re.fullmatch(r"media/kevat-juhla-480\.[0-9a-f]{10}\.avif", sorted(pictures(made))[2])


def test_caption_and_photographer_stand_apart_from_the_alternative_text() -> None:
    (figure,) = main(files(hub(release()))).iter("figure")
    (image,) = figure.iter("img")
    assert image.get("alt") == "Väkeä torilla."
    (words,) = figure.iter("figcaption")
    text = " ".join(" ".join(words.itertext()).split())
    assert text.startswith("Torilla oli tungosta. Kuva: Aino Aalto Lataa kuva")


def test_newsrooms_get_the_whole_picture_with_its_size_its_maker_and_its_licence() -> None:
    made = files(hub(release()))
    text = seen(made[PAGE])
    assert "Lataa kuva median käyttöön (JPEG, 1500 × 2000 kuvapistettä, " in text
    assert "Mainitse käyttäessäsi: Kuva: Aino Aalto / Kunta, CC BY 4.0" in text
    (link,) = [one for one in main(made).iter("a") if one.get("download") is not None]
    whole = standing(made, PAGE, str(link.get("href")))
    assert opened(whole).size == (2000, 1500)  # it says how it is turned
    assert f"{max(round(len(whole) / 1000), 1)} kt)" in text
    assert b"Aino Aalto" in whole
    assert b"CC BY 4.0" in whole
    assert [one.get("href") for one in main(made).iter("a") if one.get("rel") == "license"] == [
        "https://creativecommons.org/licenses/by/4.0/"
    ]


def test_a_picture_that_is_only_shown_is_not_published_whole() -> None:
    made = files(hub(release({**IMAGE, "press": "false"})))
    assert [path for path in pictures(made) if opened(made[path]).width > 1600 or "juhla." in path] == []
    assert "Lataa kuva" not in seen(made[PAGE])


@pytest.mark.parametrize(
    "use",
    [
        release(),
        release({}, "![Väkeä torilla.](<../media/Kevät juhla.jpg>)"),
        release({}, "Katso [kuva](<../media/Kevät juhla.jpg>)."),
        release({}, more="attachments:\n  - {file: ../media/Kevät juhla.jpg, title: Kuva}\n"),
    ],
)
def test_nothing_that_is_published_tells_of_place_or_device_however_a_photo_is_used(use: Files) -> None:
    made = files(hub(use))
    assert pictures(made)
    assert [path for path, data in made.items() if any(one in data for one in DEVICE)] == []
    assert [path for path, data in pictures(made).items() if opened(data).getexif().get_ifd(0x8825)] == []


def test_the_maker_that_the_file_tells_is_kept_unless_the_entry_tells_another() -> None:
    own = release({**IMAGE, "photographer": '""'})
    assert all(ARTIST.encode() in data for data in pictures(files(hub(own))).values())
    assert all(b"Aino Aalto" in data for data in pictures(files(hub(release()))).values())


def test_a_picture_in_a_text_has_sizes_too_and_waits_until_it_is_near() -> None:
    made = files(hub(release({}, '![Väkeä torilla.](<../media/Kevät juhla.jpg> "Torilla.")')))
    (picture,) = main(made).iter("picture")
    (source,), (image,) = picture.iter("source"), picture.iter("img")
    assert (image.get("alt"), image.get("loading"), image.get("decoding")) == (
        "Väkeä torilla.",
        "lazy",
        "async",
    )
    assert (image.get("width"), image.get("height")) == ("1500", "2000")
    for address, width in (*choices(source), *choices(image)):
        assert opened(standing(made, PAGE, address)).width == width
    assert "Torilla." in seen(made[PAGE])


def test_a_feed_names_a_jpeg_of_middling_size_with_its_true_length() -> None:
    made = files(hub(release({**IMAGE, "photographer": '""'}, "![Torilla.](<../media/Kevät juhla.jpg>)")))
    base = "https://www.kunta.example/yhdistyksille/"
    (media,) = etree.fromstring(made[FEED]).iter("{http://search.yahoo.com/mrss/}content")
    data = made[str(media.get("url")).removeprefix(base)]
    assert (media.get("type"), media.get("fileSize")) == ("image/jpeg", str(len(data)))
    assert (media.get("width"), media.get("height")) == ("1500", "2000") == tuple(map(str, opened(data).size))
    (text,) = etree.fromstring(made[FEED]).iter("{http://purl.org/rss/1.0/modules/content/}encoded")
    (image,) = html.fromstring(text.text or "").iter("img")
    assert str(image.get("src")).removeprefix(base) in made
    assert "srcset" not in image.attrib


def test_a_drawing_stays_a_drawing() -> None:
    drawing = {"content/media/piirros.png": png(1000, 500)}
    made = files(hub(drawing, release({"file": "../media/piirros.png", "alt": "Kartta."})))
    assert {path.rpartition(".")[2] for path in pictures(made)} == {"png", "avif"}


def test_two_files_with_one_content_and_name_are_published_once() -> None:
    twice = {"content/media/a/k.png": png(30, 20), "content/media/b/k.png": png(30, 20)}
    body = "![Talo.](../media/a/k.png)\n\n![Sama talo.](../media/b/k.png)"
    assert len(pictures(files(hub(twice, release({}, body))))) == 2


def test_pixels_that_turn_out_to_be_damaged_are_told_where_the_picture_is_named() -> None:
    broken = {"content/media/rikki.png": no_zlib()}
    made = hub(broken, release({"file": "../media/rikki.png", "alt": "Talo."}))
    assert made.failed
    (finding,) = [one for one in made.findings if one.is_error]
    assert (finding.code, str(finding.location)) == ("picture-unreadable", "content/releases/uutinen.md:7:9")
    assert made.files == ()


def test_a_logo_is_published_whole_and_without_notes() -> None:
    logo = {
        "content/media/logo.png": saved(opened(png(300, 100)), "PNG", exif=b"Exif\0\0" + b"MM\0*" + DEVICE[0])
    }
    config = {"config.yaml": CONFIG + "brand:\n  logo: media/logo.png\n"}
    made = site(project(config, logo, entry("pages", "ohje")), NOW)
    (path,) = pictures(made)
    assert re.fullmatch(r"media/logo\.[0-9a-f]{10}\.png", path)
    assert DEVICE[0] not in made[path]


class Counting:
    """Encodes, and counts."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []

    def __call__(self, wanted: Sequence[Wanted]) -> Sequence[bytes | None]:
        self.wanted.extend(wanted)
        return encode_all(wanted)


EDITS: Mapping[str, tuple[Files, int]] = {
    "nothing": ({}, 0),
    "a title": ({path: str(text).replace("Otsikko", "Toinen") for path, text in release().items()}, 0),
    "an alternative text": (release({**IMAGE, "alt": "Ihmisiä."}), 0),
    "a licence": ({"config.yaml": CONFIG + LICENCE.replace("4.0", "3.0")}, 1),
    "a photographer": (release({**IMAGE, "photographer": "Väinö Ääri"}), 7),
    "no press picture": (release({**IMAGE, "press": "false"}), 0),
    "another photo": ({"content/media/Kevät juhla.jpg": jpeg(400, 300)}, 3),
    "another picture besides": (
        {**entry("pages", "k", "image: {file: ../media/k.png, alt: Talo}"), "content/media/k.png": png()},
        2,
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_only_what_differs_is_encoded_and_a_later_build_equals_a_clean_one(edit: str) -> None:
    before, (change, count) = hub(release()), EDITS[edit]
    stands = {path: digest(data) for path, data in before.files}
    new = project({"config.yaml": CONFIG + LICENCE}, PHOTO, release(), change)
    ledger = dict(before.files)["ledger.json"]
    order = Order(read_moment(NOW).starts, ledger, standing=lambda path: stands.get(path, ""))
    counting = Counting()
    with prepared():
        made = build(new, replace(order, encode=counting), before.memory)
        clean = build(new, Order(order.now, ledger))
    assert {**{path: dict(before.files)[path] for path in made.kept}, **dict(made.files)} == dict(clean.files)
    assert len(counting.wanted) == count


def test_a_picture_that_somebody_removed_from_the_output_is_made_again() -> None:
    before = hub(release())
    stands = {path: digest(data) for path, data in before.files if not path.endswith(".avif")}
    ledger, counting = dict(before.files)["ledger.json"], Counting()
    order = Order(
        read_moment(NOW).starts, ledger, standing=lambda path: stands.get(path, ""), encode=counting
    )
    with prepared():
        made = build(project({"config.yaml": CONFIG + LICENCE}, PHOTO, release()), order, before.memory)
    assert len(counting.wanted) == 3
    assert {path for path, _ in made.files} == {path for path in dict(before.files) if path.endswith(".avif")}


def sized() -> Iterator[tuple[str, str]]:
    yield "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"
    yield "https://creativecommons.org/licenses/by-sa/4.0/deed.fi", "CC BY-SA 4.0"
    yield "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"
    yield "https://kunta.example/lupa", "https://kunta.example/lupa"
    yield "", ""


@pytest.mark.parametrize(("address", "name"), list(sized()))
def test_a_licence_is_known_by_its_name(address: str, name: str) -> None:
    assert licence_name(address) == name


def test_every_picture_of_the_sample_hub_has_the_size_that_its_page_says(sample_build: Build) -> None:
    made, found = files(sample_build), 0
    assert codes(sample_build) == [one for one in codes(sample_build) if not one.startswith("picture")]
    for path in (path for path in made if path.endswith(".html")):
        for image in html.fromstring(made[path]).iter("img"):
            found += 1
            address = str(image.get("src"))
            if "://" not in address:  # the page of lost addresses tells whole ones
                size = opened(standing(made, path, address)).size
                assert tuple(map(str, size)) == (image.get("width"), image.get("height")), path
    assert found > 10
