"""Pictures as they are wanted, each encoded once in a build, and what they weigh."""

from collections.abc import Callable, Iterable, Sequence

from talkoot.model.picture import Wish
from talkoot.output.publication import Publication
from talkoot.output.viewing import WEIGHT
from talkoot.values.facets import Facets, Maker
from talkoot.values.snapshot import Source

Wanted = tuple[Source, Wish]
"""The file of a picture and what is wanted of it."""

EncodeAll = Callable[[Sequence[Wanted]], Sequence[bytes | None]]
"""Pictures to their bytes, each by itself; None for one that cannot be decoded."""


def encode_all(wanted: Sequence[Wanted]) -> Sequence[bytes | None]:
    """The pictures, encoded here one after the other."""
    return tuple(encode_one(source.read(), wish) for source, wish in wanted)


def encode_one(data: bytes, wish: Wish) -> bytes | None:
    """One picture; None if it cannot be decoded."""
    # Here, because the picture library takes a while to start and most builds encode nothing.
    from talkoot.output.encoding import Undecodable, encode

    try:
        return encode(data, wish)
    except Undecodable:
        return None


class Darkroom:
    """Encodes what is asked for and keeps it until the build ends; tells the facets what pictures weigh.

    ``lost`` are the files that cannot be decoded.
    """

    def __init__(self, encode: EncodeAll | None, facets: Facets, publication: Publication) -> None:
        self._encode = encode or encode_all
        self._publication = publication
        self._made: dict[tuple[str, Wish], bytes] = {}
        self.lost: set[str] = set()
        facets.add(WEIGHT, Maker(self._weight, is_kept=True))

    def develop(self, wanted: Iterable[Wanted]) -> None:
        """Make pictures that are going to be asked for, all at once."""
        new = {(source.digest, wish): (source, wish) for source, wish in wanted}
        ahead = [one for key, one in new.items() if key not in self._made]
        for (source, wish), data in zip(ahead, self._encode(ahead) if ahead else (), strict=True):
            self._made[source.digest, wish] = data or b""
            if data is None:
                self.lost.add(source.path)

    def picture(self, source: Source, wish: Wish) -> bytes:
        """A picture; empty if it cannot be decoded."""
        self.develop(((source, wish),))
        return self._made[source.digest, wish]

    def _weight(self, key: str) -> int:
        """How many bytes a picture has, by the facet's key."""
        kind, _, path = key.partition(" ")
        publication = self._publication
        shown = publication.pictures[path]
        wish = shown.wish(int(kind), shown.ending) if kind.isdigit() else publication.whole(path)
        return len(self.picture(publication.site.content.files[path], wish))
