"""The checks of content: an open set, one a file.

A module here has ``check(site)``, which finds what is wrong with the content itself, or
``check_at(site, now)``, which finds what has grown old and runs in ``check`` only, never in ``build``.
"""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules

from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic

_MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def check(site: Site) -> Iterator[Diagnostic]:
    """Everything that is wrong with the content."""
    for module in _MODULES:
        if hasattr(module, "check"):
            yield from module.check(site)


def check_freshness(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """Everything that has grown old by ``now``."""
    for module in _MODULES:
        if hasattr(module, "check_at"):
            yield from module.check_at(site, now)
