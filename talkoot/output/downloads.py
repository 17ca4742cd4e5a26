"""Documents to downloads: with their kind, size and language, as one should know before opening them."""

from collections.abc import Iterable

from talkoot.model.groups import Attachment
from talkoot.output.viewing import Viewer
from talkoot.output.views import Download
from talkoot.reading.shapes import shape_of
from talkoot.values.language import Language


def downloads(viewer: Viewer, told: Iterable[Attachment], language: Language) -> tuple[Download, ...]:
    """The documents whose files are there; ``language`` is that of the words around them."""
    found = (_download(viewer, one, language) for one in dict.fromkeys(told))
    return tuple(one for one in found if one)


def about_file(viewer: Viewer, file: str) -> str:
    """The kind and the size of a file below ``content/``, ``PDF, 120 kt``; nothing if it is not there."""
    source = viewer.site.content.files.get(file)
    return f"{_kind(file)}, {_size(viewer, source.size)}" if source else ""


def documents_of(owner: object) -> tuple[Attachment, ...]:
    """The documents that the fields of a dataclass hold, those of groups within it left out."""
    found: list[Attachment] = []
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        members = value if isinstance(value, tuple) else (value,)
        found.extend(one for one in members if isinstance(one, Attachment))
    return tuple(found)


def _download(viewer: Viewer, one: Attachment, language: Language) -> Download | None:
    source = viewer.site.content.files.get(one.file)
    address = viewer.publication.assets.get(one.file)
    if source is None or address is None:
        return None
    other = "" if one.lang in ("", language) else one.lang
    return Download(one.title, address, _kind(one.file), _size(viewer, source.size), other, one.accessible)


def _kind(file: str) -> str:
    return file.rpartition(".")[2].upper()


def _size(viewer: Viewer, octets: int) -> str:
    """Kilobytes or megabytes of a thousand, as the language writes them."""
    if octets < 1_000_000:
        return viewer.words.word("unit.kilobytes", size=max(round(octets / 1000), 1))
    return viewer.words.word("unit.megabyte_size", size=f"{octets / 1_000_000:.1f}".replace(".", ","))
