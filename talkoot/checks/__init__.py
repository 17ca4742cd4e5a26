"""The checks of content: an open set, one a file.

A module here has one or more of four functions. ``check_entry(site, entry)`` finds what is wrong with one
entry in one language, and asks of others only what it looks up by id or path; most checks are of this kind,
so that a build can keep the findings of what has not changed. ``check(site)`` finds what only the hub as a
whole shows. ``check_at(site, now)`` finds what has grown old, and ``check_files(site, snapshot, now)`` what
only the files as they are written show; both run in ``check`` only, never in ``build``.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic
from talkoot.values.snapshot import Snapshot

_MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def _every(name: str) -> tuple[Callable[..., Iterator[Diagnostic]], ...]:
    return tuple(getattr(module, name) for module in _MODULES if hasattr(module, name))


_OF_ENTRY = _every("check_entry")
_OF_WHOLE = _every("check")
_OF_AGE = _every("check_at")
_OF_FILES = _every("check_files")


def check(site: Site) -> Iterator[Diagnostic]:
    """Everything that is wrong with the content."""
    for entry in (*site.entries.values(), *site.translations.values()):
        yield from check_entry(site, entry)
    yield from check_whole(site)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with an original or a translation.

    It reads other entries only by single look-ups in the site and by :mod:`talkoot.site.suggesting`.
    """
    for of_entry in _OF_ENTRY:
        yield from of_entry(site, entry)


def check_whole(site: Site) -> Iterator[Diagnostic]:
    """What is wrong beyond single entries: addresses, circles, settings, files that nothing uses."""
    for of_whole in _OF_WHOLE:
        yield from of_whole(site)


def check_freshness(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """Everything that has grown old by ``now``."""
    for of_age in _OF_AGE:
        yield from of_age(site, now)


def check_files(site: Site, snapshot: Snapshot, now: datetime) -> Iterator[Diagnostic]:
    """Everything that only the files of the hub show, as they are written."""
    for of_files in _OF_FILES:
        yield from of_files(site, snapshot, now)
