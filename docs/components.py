"""The components of the templates as their contracts tell of them, and their examples as markup."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

import yaml
from jinja2 import Environment
from jinja2.runtime import Macro

from talkoot import output, pages
from talkoot.output.templating import FOLDER
from talkoot.output.templating import environment as environment_of
from talkoot.reading.catalogues import Catalogue, read_catalogue
from talkoot.values.snapshot import Snapshot, in_memory

ROOT = Path(__file__).resolve().parent.parent
COMPONENTS = sorted(path.name for path in (ROOT / FOLDER / "components").iterdir())
PLAIN: Mapping[str, type] = {"text": str, "truth": bool, "number": int}
LANGUAGE = "fi"


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a contract: the component, what it shows, and its values as written."""

    component: str
    name: str
    values: Mapping[str, Any]


@cache
def contract(component: str) -> Mapping[str, Any]:
    """What a component tells of itself: its description, parameters and examples."""
    path = ROOT / FOLDER / "components" / component / f"{component}.yaml"
    return cast("Mapping[str, Any]", yaml.safe_load(path.read_text(encoding="utf-8")))


def _examples() -> Iterator[Example]:
    for component in COMPONENTS:
        for one in contract(component)["examples"]:
            yield Example(component, one["name"], one["values"])


EXAMPLES = tuple(_examples())


@cache
def templates() -> Snapshot:
    """The shipped templates, styles and words."""
    found = (path for path in sorted((ROOT / FOLDER).rglob("*")) if path.is_file())
    return in_memory({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in found})


@cache
def environment() -> Environment:
    """Jinja with the shipped templates."""
    return environment_of(templates())


@cache
def words() -> Catalogue:
    """The words of the language in which the examples are shown."""
    return read_catalogue((ROOT / FOLDER / f"translations/{LANGUAGE}.po").read_bytes(), LANGUAGE)


def macro(component: str) -> Macro:
    """The component itself."""
    template = environment().get_template(f"components/{component}/{component}.html")
    return cast("Macro", getattr(template.module, component))


@cache
def shown(number: int) -> str:
    """The markup of an example by its number in ``EXAMPLES``."""
    one = EXAMPLES[number]
    kinds = {each["name"]: each["type"] for each in contract(one.component)["parameters"]}
    given = {name: _made(kinds[name], told) for name, told in one.values.items()}
    if "t" in kinds:
        given["t"] = words().word
    if "n" in kinds:
        given["n"] = words().count
    return str(macro(one.component)(**given))


@cache
def views() -> Mapping[str, type]:
    """Every view that can be a parameter, by its name."""
    found: dict[str, type] = {}
    for package in (output, pages):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, one in vars(importlib.import_module(module.name)).items():
                if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.name:
                    found.setdefault(name, one)
    return found


def _made(kind: str, told: Any) -> Any:
    """The value of a parameter, from its kind and what the example says."""
    name, _, rest = kind.partition(", ")
    if kind == "ids":
        return tuple(told)
    if rest == "several":
        return tuple(_made(name, each) for each in told)
    if rest == "or nothing" and told is None:
        return None
    if name in PLAIN:
        assert isinstance(told, PLAIN[name])
        return told
    return _view(views()[name], told)


def _view(type_: type, told: Mapping[str, Any]) -> Any:
    """A view from a mapping of its fields; a field that the view does not have is a mistake."""
    hints = get_type_hints(type_)
    return type_(**{name: _field_value(hints[name], value) for name, value in told.items()})


def _field_value(hint: Any, told: Any) -> Any:
    if get_origin(hint) is UnionType:
        return None if told is None else _field_value(get_args(hint)[0], told)
    if get_origin(hint) is tuple:
        return tuple(_field_value(get_args(hint)[0], each) for each in told)
    return _view(hint, told) if is_dataclass(hint) and isinstance(hint, type) else told
