"""The content types: an open set, one a file. A module here is a type if it names a ``TYPE``."""

from importlib import import_module
from pkgutil import iter_modules

from talkoot.model.content_type import ContentType


def _gathered() -> tuple[ContentType, ...]:
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return tuple(sorted((module.TYPE for module in modules), key=lambda one: (one.order, one.name)))


TYPES: tuple[ContentType, ...] = _gathered()
"""Every content type, in the order of menus."""

BY_NAME = {one.name: one for one in TYPES}
"""Every content type by its name."""

BY_FOLDER = {one.folder: one for one in TYPES if not one.is_single}
"""Every content type that has a folder below ``content/`` to itself, by that folder."""

_SINGLE = {(one.folder, one.name): one for one in TYPES if one.is_single}


def type_of(folder: str, stem: str) -> ContentType | None:
    """The content type of the files in a folder that have the stem, None for a folder that is not known."""
    return _SINGLE.get((folder, stem)) or BY_FOLDER.get(folder)
