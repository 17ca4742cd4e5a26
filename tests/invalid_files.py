"""Mistakes of files that not every checkout could keep: links, odd bytes, huge files, names that clash."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image

from talkoot.shell.disk import shipped_templates
from tests.pictures import jpeg, photo, png, saved

Make = Callable[[Path], None]

NETWORK = "content/networks/kokeilu.md"
FRONT = "---\nid: kokeilu\ntitle: Kokeilu\n---\n"


def _bytes(data: bytes, path: str = NETWORK) -> Make:
    def make(hub: Path) -> None:
        (hub / path).parent.mkdir(parents=True, exist_ok=True)
        (hub / path).write_bytes(data)

    return make


def _text(text: str, path: str = NETWORK) -> Make:
    return _bytes(text.encode("utf-8"), path)


def _body(text: str) -> Make:
    return _text(FRONT + text)


def _sparse(size: int, path: str) -> Make:
    """A file of that size with nothing in it, which takes no room on the disk."""

    def make(hub: Path) -> None:
        (hub / path).parent.mkdir(parents=True, exist_ok=True)
        with (hub / path).open("wb") as file:
            file.truncate(size)

    return make


def _link(hub: Path) -> None:
    (hub / "content/networks").mkdir()
    (hub / NETWORK).symlink_to(hub / "content/pages/tietoa.md")


def _linked_folder(hub: Path) -> None:
    (hub / "content/networks").symlink_to(hub / "content", target_is_directory=True)


def _pipe(hub: Path) -> None:
    (hub / "content/networks").mkdir()
    os.mkfifo(hub / NETWORK)


def _same_names(hub: Path) -> None:
    for name in ("Verkosto", "verkosto"):
        _text(FRONT, f"content/networks/{name}.md")(hub)


def _without_words(hub: Path) -> None:
    """A city's own catalogue that lacks one of our messages."""
    shipped = shipped_templates() / "translations" / "sv.po"
    place = hub / "templates" / "translations" / "sv.po"
    place.parent.mkdir(parents=True)
    entries = shipped.read_text("utf-8").split("\n\n")
    place.write_text("\n\n".join(one for one in entries if 'msgid "ui.home"' not in one), "utf-8")


def _picture(data: bytes, name: str = "kuva.jpg") -> Make:
    return _bytes(data, f"content/media/{name}")


def _two_pictures(hub: Path) -> None:
    _picture(HEIC, "ohje.jpg")(hub)
    _picture(b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "kuva.png")(hub)


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"

MADE: Mapping[str, Make] = {
    "picture-unreadable": _picture(jpeg()[:900]),
    "picture-unreadable--logo": _picture(b"\x89PNG eli ei mitaan", "logo.png"),
    "picture-unreadable--unused": _picture(b"ei kuva", "kuva.png"),
    "picture-ending": _picture(png()),
    "picture-format": _picture(HEIC),
    "picture-format--svg-in-a-text": _two_pictures,
    "picture-too-large": _picture(saved(Image.new("1", (9434, 9434)), "PNG"), "kuva.png"),
    "picture-too-large--178-megapixels": _picture(saved(Image.new("1", (13342, 13342)), "PNG"), "kuva.png"),
    "picture-moves": _picture(
        saved(photo(), "GIF", save_all=True, append_images=[photo().rotate(90)]), "kuva.gif"
    ),
    "words-missing": _without_words,
    "symlink": _link,
    "symlink--folder-in-a-loop": _linked_folder,
    "not-a-file": _pipe,
    "same-name": _same_names,
    "unsafe-name": _text(FRONT, "content/networks/mitä?.md"),
    "unsafe-name--reserved": _text(FRONT, "content/networks/con.md"),
    "unsafe-name--too-long": _text(FRONT, f"content/networks/{'pitka-' * 33}nimi.md"),
    "file-too-large": _sparse(200 * (1 << 20) + 1, "content/media/video.mp4"),
    "file-too-large--text": _sparse(2_000_000_000, NETWORK),
    "large-file": _sparse(61 * (1 << 20), "content/media/video.mp4"),
    "text-too-large": _body("Teksti. " * 128_000),
    "not-utf-8": _bytes(FRONT.replace("Kokeilu", "Kesäyö").encode("latin-1")),
    "not-utf-8--surrogate": _bytes(FRONT.encode() + b"Teksti \xed\xa0\x80.\n"),
    "utf-16": _bytes(FRONT.encode("utf-16")),
    "not-text": _bytes(b"PK\x03\x04" + b"\0" * 60),
    "control-character": _text(FRONT.replace("Kokeilu", "Koke\x0bilu")),
    "control-character--nul": _body("Teksti\0.\n"),
    "bidi-control": _text(FRONT.replace("Kokeilu", "Koke\u202eilu")),
    "zero-width": _text(FRONT.replace("Kokeilu", "Koke\u200bilu")),
    "invisible-space": _text(FRONT.replace("title: ", "title:\u00a0")),
    "yaml-line-break": _text(FRONT.replace("Kokeilu", "Koke\u2028ilu")),
    "yaml-size": _text(FRONT.replace("---\n", f"---\ntopics: [{'a, ' * 20_001}a]\n", 1)),
    "yaml-alias--bomb": _text(
        FRONT.replace(
            "Kokeilu\n",
            "Kokeilu\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
        )
    ),
    "yaml-depth--bomb": _text(FRONT.replace("Kokeilu", "[" * 100_000)),
    "too-deep-nesting": _body("".join(f"{'  ' * depth}- a\n" for depth in range(40))),
    "too-deep-nesting--quotes": _body("> " * 5_000 + "a\n"),
    "too-many-brackets": _body("[" * 4_000 + "\n"),
    "too-many-brackets--time-bomb": _body("<![CDATA[" * 4_000 + "\n"),
    "too-long-paragraph": _body("Sana sanasta. " * 4_000 + "\n"),
    "too-long-table": _body("| a |\n|---|\n" + "| b |\n" * 2_001),
    "too-many-blocks": _body("> > > > > > > > a\n\n" * 3_000),
    "too-many-lines": _body("a\n\n" * 6_000),
    "too-many-cells": _body(f"|{' a |' * 100}\n|{'---|' * 100}\n" + f"|{' b |' * 100}\n" * 300),
    "too-many-signs": _body("*a* **b** `c`\n\n" * 3_000),
}
"""What makes each case in a hub, by the name of its folder."""
