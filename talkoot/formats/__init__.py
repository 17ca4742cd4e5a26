"""The output formats besides pages: an open set, one a file.

Each module has ``outputs(press, pages)``, which plans its files; ``pages`` are all pages of the site. It may
have ``FACETS``, which make what its files consist of, each once and kept for the next build.
Formats ask for a protocol (``Scheduled``, ``Windowed``) or a field group, never for a content type.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from talkoot.output.outputs import Output
from talkoot.output.press import MakeView, Press

_MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def files(press: Press, pages: tuple[Output, ...]) -> Iterator[Output]:
    """Every file besides the pages."""
    for module in _MODULES:
        if hasattr(module, "outputs"):
            yield from module.outputs(press, pages)


def facets() -> Mapping[str, MakeView]:
    """What makes the facets of the formats, by kind."""
    return {kind: make for module in _MODULES for kind, make in getattr(module, "FACETS", {}).items()}
