"""Documents to downloads: with their kind, size and language, as one should know before opening them."""

from collections.abc import Iterable
from decimal import Decimal

from talkoot.model.entry import Entry
from talkoot.model.groups import Attachment
from talkoot.output import wording
from talkoot.output.viewing import Viewer
from talkoot.output.views import Download
from talkoot.reading.shapes import shape_of
from talkoot.values.language import base_of


def downloads(viewer: Viewer, entry: Entry, told: Iterable[Attachment]) -> tuple[Download, ...]:
    """The documents of an entry whose files are there."""
    found = (_download(viewer, entry, one) for one in dict.fromkeys(told))
    return tuple(one for one in found if one)


def about_file(viewer: Viewer, file: str) -> str:
    """The kind and the size of a file below ``content/``, ``PDF, 120 kt``; nothing if it is not there."""
    source = viewer.site.content.files.get(file)
    return f"{_kind(file)}, {_size(viewer, file)}" if source else ""


def documents_of(owner: object) -> tuple[Attachment, ...]:
    """The documents that the fields of a dataclass hold, those of groups within it left out."""
    found: list[Attachment] = []
    for field in shape_of(type(owner)):
        value = getattr(owner, field.attribute)
        members = value if isinstance(value, tuple) else (value,)
        found.extend(one for one in members if isinstance(one, Attachment))
    return tuple(found)


def _download(viewer: Viewer, entry: Entry, one: Attachment) -> Download | None:
    source = viewer.site.content.files.get(one.file)
    address = viewer.publication.assets.get(one.file)
    if source is None or address is None:
        return None
    spoken = one.lang or entry.language_of(one.file)
    other = "" if base_of(spoken) == base_of(viewer.language) else spoken
    return Download(
        one.title,
        address,
        _kind(one.file),
        _size(viewer, one.file),
        other,
        one.accessible,
        viewer.words.find(f"language.{other}") or other,
        viewer.tongue(entry, one.title),
    )


def _kind(file: str) -> str:
    return file.rpartition(".")[2].upper()


def _size(viewer: Viewer, file: str) -> str:
    """What a file weighs as it goes out: a picture without its notes."""
    is_picture = file in viewer.publication.pictures
    octets = viewer.weight(file, "whole") if is_picture else viewer.site.content.files[file].size
    return size_in_words(viewer, octets)


def size_in_words(viewer: Viewer, octets: int) -> str:
    """Kilobytes or megabytes of a thousand, as the language writes them."""
    if octets < 1_000_000:
        return viewer.words.word("unit.kilobytes", size=max(round(octets / 1000), 1))
    size = wording.number(Decimal(octets) / 1_000_000, viewer.words, 1)
    return viewer.words.word("unit.megabyte_size", size=size)
