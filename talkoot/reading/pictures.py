"""The pictures among the files of content to what their headers tell, each file looked at once."""

from collections.abc import Mapping
from types import MappingProxyType

from talkoot.model.picture import ENDINGS, PictureHeader
from talkoot.values.filenames import ending
from talkoot.values.snapshot import Source

Headers = Mapping[str, PictureHeader]
"""What pictures are, by the digests of their bytes or by their paths."""

NO_HEADERS: Headers = MappingProxyType({})


def headers_by_digest(files: Mapping[str, Source], known: Headers = NO_HEADERS) -> Headers:
    """What each picture is, by the digest of its bytes; those ``known`` are not read."""
    found: dict[str, PictureHeader] = {}
    for path, source in files.items():
        if ending(path) in ENDINGS and source.digest not in found:
            old = known.get(source.digest)
            found[source.digest] = old if old is not None else _read(source)
    return found


def by_path(files: Mapping[str, Source], headers: Headers) -> Headers:
    """The same by the paths of the files."""
    return {path: headers[one.digest] for path, one in files.items() if ending(path) in ENDINGS}


def by_digest(files: Mapping[str, Source], pictures: Headers) -> Headers:
    """What pictures are by the digests of their bytes, as the next build wants to know it."""
    return {files[path].digest: header for path, header in pictures.items()}


def _read(source: Source) -> PictureHeader:
    # Here, because the picture library takes a while to start and most builds have no new picture.
    from talkoot.reading.picture_headers import header_of

    return header_of(source.read())
