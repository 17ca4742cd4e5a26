"""The kinds of page: an open set, one a file. Each module has ``pages(press)``, which plans its outputs."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from talkoot.output.outputs import Output
from talkoot.output.press import Press

_MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def pages(press: Press) -> Iterator[Output]:
    """Every page of the site."""
    for module in _MODULES:
        yield from module.pages(press)
