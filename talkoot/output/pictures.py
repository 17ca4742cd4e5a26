"""The pictures that public entries show or offer to what is made of each, and where that is found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from talkoot.model.picture import WHOLE, Credit, Look, Wish
from talkoot.output.licences import licence_name
from talkoot.site.linking import Site
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.filenames import ending
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

    ``stem`` is the beginning of the addresses and ``print`` their digest, ``width`` and ``height`` are those
    of the whole, in pixels as one sees it, ``ending`` is that of what browsers without AVIF get, ``format``
    what the whole is, and ``credit`` what all of its files tell.
    """

    stem: str
    print: str
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
        return f"{self.stem}-{width}.{self.print}.{ending}"

    def wish(self, width: int, ending: str) -> Wish:
        """The picture of that width and kind."""
        return Wish(_FORMATS[ending], width, self.height_at(width), self.credit)

    def whole(self) -> Wish:
        """The picture with all its pixels, without what its file told of place and camera."""
        return Wish(WHOLE, self.width, self.height, self.credit)


def shown_pictures(site: Site, register: Register, public: Iterable[str]) -> Mapping[str, Shown]:
    """Every sound picture that a public entry or the settings use, by its path below ``content/``."""
    ids = tuple(public)
    shown = frozenset(path for id_ in ids for path, _ in register.lines[id_].brief.shown)
    credits_ = dict(_credits(site, register, ids))
    found: dict[str, Shown] = {}
    for path in sorted({*_used(site, register, ids)}):
        look = site.content.pictures.get(path)
        if look is not None and look.is_sound:
            credit = _filled(credits_.get(path, Credit()), look.credit)
            found[path] = _shown(path, look, credit, site.content.files[path].digest, path in shown)
    return found


def _shown(path: str, look: Look, credit: Credit, source: str, is_shown: bool) -> Shown:
    name = path.rpartition("/")[2].rpartition(".")[0]
    return Shown(
        stem=f"media/{slug_of(name) or 'x'}",
        print=digest(source, *credit, _MANNER)[:_DIGITS],
        width=look.width,
        height=look.height,
        ending="png" if look.is_drawing else "jpg",
        format=look.format,
        credit=credit,
        is_shown=is_shown,
    )


def whole_address(path: str, picture: Shown) -> str:
    """Where the whole picture is, for those who fetch it."""
    return f"{picture.stem}.{picture.print}.{ending(path)}"


def _used(site: Site, register: Register, ids: Iterable[str]) -> Iterator[str]:
    brand = site.settings.brand
    if brand and brand.logo:
        yield brand.logo
    for id_ in ids:
        yield from register.lines[id_].brief.files


def _credits(site: Site, register: Register, ids: Iterable[str]) -> Iterator[tuple[str, Credit]]:
    """What the entries tell of pictures, the first of them last: the maker and, for newsrooms, the licence."""
    licence = licence_name(site.settings.licence)
    for id_ in reversed(tuple(ids)):
        brief = register.lines[id_].brief
        for path, maker in reversed(brief.shown):
            if maker:
                yield path, Credit(maker, licence if path in brief.offered else "")


def _filled(told: Credit, own: Credit) -> Credit:
    """What the entry tells, else what the picture's own file does."""
    return Credit(told.artist or own.artist, own.copyright or told.copyright)
