"""What somebody may have meant, from the whole hub.

Everything else that a check of one entry asks of others is a single look-up; these searches are made only for a
finding that is about to be told, so that an entry without mistakes depends on few others.
"""

from talkoot.site.linking import Site
from talkoot.site.references import fits


def known_ids(site: Site) -> tuple[str, ...]:
    """Every id, also those of files with mistakes."""
    return tuple(site.content.ids)


def known_to_fit(site: Site, types: tuple[str, ...]) -> tuple[str, ...]:
    """The ids that a field for these content types takes; of a file with mistakes nobody knows the type."""
    entries = site.entries
    return tuple(id_ for id_ in site.content.ids if id_ not in entries or fits(entries[id_], types))


def known_of_type(site: Site, name: str) -> tuple[str, ...]:
    """The ids of the entries of one content type, in their order."""
    return tuple(one.id for one in site.entries.values() if one.type.name == name)


def known_files(site: Site) -> tuple[str, ...]:
    """The pictures and documents, by their paths below ``content/``."""
    return tuple(site.content.files)


def known_paths(site: Site) -> tuple[str, ...]:
    """Everything that a link can lead to by its path below ``content/``: entries, pictures, documents."""
    return (*site.paths, *site.content.files)


def known_sources(site: Site) -> frozenset[str]:
    """The files that hold an id, also those with mistakes, by their paths from the project's root."""
    return frozenset(place.path for place in site.content.ids.values())
