"""The pictures among the files of content to what their headers tell, each file looked at once."""

from collections.abc import Mapping
from types import MappingProxyType

from talkoot.model.picture import ENDINGS, Look
from talkoot.values.filenames import ending
from talkoot.values.snapshot import Source

NO_LOOKS: Mapping[str, Look] = MappingProxyType({})


def looked_at(files: Mapping[str, Source], known: Mapping[str, Look] = NO_LOOKS) -> Mapping[str, Look]:
    """What each picture is, by the digest of its bytes; those ``known`` are not read."""
    found: dict[str, Look] = {}
    for path, source in files.items():
        if ending(path) in ENDINGS and source.digest not in found:
            old = known.get(source.digest)
            found[source.digest] = old if old is not None else _seen(source)
    return found


def by_path(files: Mapping[str, Source], looks: Mapping[str, Look]) -> Mapping[str, Look]:
    """The same by the paths of the files."""
    return {path: looks[one.digest] for path, one in files.items() if ending(path) in ENDINGS}


def by_digest(files: Mapping[str, Source], pictures: Mapping[str, Look]) -> Mapping[str, Look]:
    """What pictures are by the digests of their bytes, as the next build wants to know it."""
    return {files[path].digest: look for path, look in pictures.items()}


def _seen(source: Source) -> Look:
    # Here, because the picture library takes a while to start and most builds have no new picture.
    from talkoot.reading.picture_headers import look

    return look(source.read())
