"""The pictures that public entries show or offer to what is made of each, and where that is found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from talkoot.model.picture import WHOLE, Credit, PictureHeader, Wish
from talkoot.output.licences import licence_name
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.slugs import slug_of

WIDTHS = (480, 960, 1600)
"""The widths in which pictures are shown: a phone, a phone with a fine screen, a desktop with one."""

AVIF = "avif"
"""The ending of the files that almost every browser takes; see :attr:`Shown.ending` for the others."""

_MANNER = "1"
"""Another one for every change in how pictures are made, so that they get new addresses."""

_DIGITS = 10
_FORMATS = {AVIF: "AVIF", "jpg": "JPEG", "png": "PNG"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as the hub publishes it; the addresses of its files are known before any is made.

    ``stem`` is the beginning of the addresses, ``source`` the digest of the original. ``width`` and
    ``height`` are those of the whole, in pixels as one sees it, ``ending`` is that of what browsers without
    AVIF get, ``format`` what the whole is, and ``credit`` what all of its files tell. What depends on the
    licence is not in here, so that another one encodes nothing but the pictures for newsrooms.
    """

    stem: str
    source: str
    width: int
    height: int
    ending: str
    format: str
    credit: Credit
    is_shown: bool

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in which it is shown, the largest last; never more pixels than the whole has."""
        largest = min(self.width, WIDTHS[-1])
        return (*(one for one in WIDTHS if 5 * one <= 4 * largest), largest)

    def height_at(self, width: int) -> int:
        """The height that belongs to a width."""
        return max(1, (self.height * width + self.width // 2) // self.width)

    def address(self, width: int, ending: str) -> str:
        """Where the picture of that width and kind is."""
        return f"{self.stem}-{width}.{_print(self.source, self.credit)}.{ending}"

    def wish(self, width: int, ending: str) -> Wish:
        """The picture of that width and kind."""
        return Wish(_FORMATS[ending], width, self.height_at(width), self.credit)

    def whole_address(self, licence: str, ending: str) -> str:
        """Where the whole picture is, for those who fetch it."""
        return f"{self.stem}.{_print(self.source, self.whole(licence).credit)}.{ending}"

    def whole(self, licence: str) -> Wish:
        """The picture with all its pixels and a licence, without what its file told of place and camera."""
        credit = Credit(self.credit.artist, self.credit.copyright or licence)
        return Wish(WHOLE, self.width, self.height, credit)


def shown_pictures(site: Site, register: Register, public: Iterable[str]) -> Mapping[str, Shown]:
    """Every sound picture that a public entry or the settings use, by its path below ``content/``."""
    ids = tuple(public)
    briefs = [register.lines[id_].brief for id_ in ids]
    uses = _Uses(
        {path: maker for brief in reversed(briefs) for path, maker in reversed(brief.shown) if maker},
        frozenset(path for brief in briefs for path, _ in brief.shown),
    )
    found: dict[str, Shown] = {}
    for path in sorted({*_used(site, register, ids)}):
        header = site.content.pictures.get(path)
        if header is not None and header.is_sound:
            found[path] = _shown(path, header, site.content.files[path].digest, uses)
    return found


def licences(site: Site, register: Register, public: Iterable[str]) -> Mapping[str, str]:
    """The licence that the file of each picture for newsrooms tells, by the picture's path."""
    name = licence_name(site.settings.licence)
    return {path: name for id_ in public for path in register.lines[id_].brief.press}


class _Uses(NamedTuple):
    """Who made a picture, by the first entry that tells, and which are shown."""

    makers: Mapping[str, str]
    shown: frozenset[str]


def _shown(path: str, header: PictureHeader, source: str, uses: _Uses) -> Shown:
    name = path.rpartition("/")[2].rpartition(".")[0]
    return Shown(
        stem=f"media/{slug_of(name) or 'x'}",
        source=source,
        width=header.width,
        height=header.height,
        ending="png" if header.is_drawing else "jpg",
        format=header.format,
        credit=Credit(uses.makers.get(path) or header.credit.artist, header.credit.copyright),
        is_shown=path in uses.shown,
    )


def _print(source: str, credit: Credit) -> str:
    return digest(source, *credit, _MANNER)[:_DIGITS]


def _used(site: Site, register: Register, ids: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    for id_ in ids:
        yield from register.lines[id_].brief.files
