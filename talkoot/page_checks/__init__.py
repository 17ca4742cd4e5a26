"""The checks of produced pages: an open set, one a file.

What is wrong in content is found by ``talkoot/checks/`` before anything is made; what these find is wrong in
templates. It is a warning, so that an urgent notice gets out even while a template is mended: whoever
changes templates builds with ``--strict``. A module has its rules as constants, and ``faults(page)`` for what
a page shows by itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from talkoot.output.page_tags import Page
from talkoot.values.diagnostics import Diagnostic, Rule
from talkoot.values.location import Location

Found = tuple[str, str]
"""The code of a rule and the text at fault."""

_MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
_RULES: Mapping[str, Rule] = {
    rule.code: rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)
}
_FAULTS: tuple[Callable[[Page], Iterator[tuple[Rule, str]]], ...] = tuple(
    module.faults for module in _MODULES if hasattr(module, "faults")
)


def faults_of(page: Page) -> tuple[Found, ...]:
    """Everything that is wrong with a page by itself."""
    return tuple((rule.code, text) for faults in _FAULTS for rule, text in faults(page))


def findings(found: Iterable[tuple[str, str, Found]]) -> Iterator[Diagnostic]:
    """What is wrong, by template and page, to one finding for each rule and template."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for template, path, (code, text) in sorted(found):
        groups.setdefault((code, template), []).append((path, text))
    for (code, template), places in groups.items():
        (path, text), pages = places[0], len({path for path, _ in places})
        yield _RULES[code].at(Location(f"templates/{template}"), text, page=path, pages=pages)
