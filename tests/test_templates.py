"""The templates: each component keeps its contract, and nothing in them reaches outside the page."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

import html5lib
import pytest
import yaml
from jinja2 import Environment
from jinja2.runtime import Macro
from lxml import html

from talkoot.output.channels import Channel
from talkoot.output.press import Chrome
from talkoot.output.templating import FOLDER
from talkoot.output.templating import environment as environment_of
from talkoot.output.views import (
    AuthorityView,
    Card,
    ContactLine,
    Deadline,
    Download,
    Fact,
    Filters,
    Group,
    Link,
    LiveState,
    Moment,
    Parts,
    Picture,
)
from talkoot.pages.home import Door
from talkoot.reading.catalogues import read_catalogue
from talkoot.values.snapshot import in_memory
from tests.hubs import ROOT, shipped

COMPONENTS = sorted(path.name for path in (ROOT / FOLDER / "components").iterdir())
SOURCES = sorted(path for path in (ROOT / FOLDER).rglob("*") if path.suffix in (".html", ".css"))
STYLES = [path for path in SOURCES if path.suffix == ".css"]
MARKUP = [path for path in SOURCES if path.suffix == ".html"]
VALUES: Mapping[str, type] = {
    one.__name__: one
    for one in (
        AuthorityView,
        Card,
        Channel,
        Chrome,
        ContactLine,
        Deadline,
        Door,
        Download,
        Fact,
        Filters,
        Group,
        Link,
        LiveState,
        Moment,
        Parts,
        Picture,
    )
}
PLAIN: Mapping[str, type] = {"text": str, "truth": bool, "number": int}


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a contract: the component, what it shows, and its values as written."""

    component: str
    name: str
    values: Mapping[str, Any]


@cache
def environment() -> Environment:
    return environment_of(in_memory(shipped()))


@cache
def contract(component: str) -> Mapping[str, Any]:
    path = ROOT / FOLDER / "components" / component / f"{component}.yaml"
    return cast("Mapping[str, Any]", yaml.safe_load(path.read_text(encoding="utf-8")))


def macro(component: str) -> Macro:
    """The component itself."""
    template = environment().get_template(f"components/{component}/{component}.html")
    return cast("Macro", getattr(template.module, component))


def examples() -> Iterator[Example]:
    for component in COMPONENTS:
        for one in contract(component)["examples"]:
            yield Example(component, one["name"], one["values"])


EXAMPLES = tuple(examples())


@cache
def words() -> Callable[..., str]:
    return read_catalogue((ROOT / FOLDER / "translations/fi.po").read_bytes(), "fi").word


@cache
def shown(number: int) -> str:
    """The markup of an example."""
    one = EXAMPLES[number]
    kinds = {each["name"]: each["type"] for each in contract(one.component)["parameters"]}
    given = {name: made(kinds[name], told) for name, told in one.values.items()}
    if "t" in kinds:
        given["t"] = words()
    return str(macro(one.component)(**given))


def made(kind: str, told: Any) -> Any:
    """The value of a parameter, from its kind and what the example says."""
    name, _, rest = kind.partition(", ")
    if kind == "ids":
        return tuple(told)
    if rest == "several":
        return tuple(made(name, each) for each in told)
    if rest == "or nothing" and told is None:
        return None
    if name in PLAIN:
        assert isinstance(told, PLAIN[name])
        return told
    return view(VALUES[name], told)


def view(type_: type, told: Mapping[str, Any]) -> Any:
    """A view from a mapping of its fields; a field that the view does not have is a mistake."""
    hints = get_type_hints(type_)
    return type_(**{name: field_value(hints[name], value) for name, value in told.items()})


def field_value(hint: Any, told: Any) -> Any:
    if get_origin(hint) is UnionType:
        return None if told is None else field_value(get_args(hint)[0], told)
    if get_origin(hint) is tuple:
        return tuple(field_value(get_args(hint)[0], each) for each in told)
    return view(hint, told) if is_dataclass(hint) and isinstance(hint, type) else told


def headings(markup: str) -> list[int]:
    tree = html.fragment_fromstring(markup, create_parent="div")
    return [int(one.tag[1]) for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_is_its_markup_its_contract_and_perhaps_its_style(component: str) -> None:
    names = {path.name for path in (ROOT / FOLDER / "components" / component).iterdir()}
    assert {f"{component}.html", f"{component}.yaml"} <= names
    assert names <= {f"{component}.{ending}" for ending in ("html", "yaml", "css", "txt")}


def test_drawings_of_others_have_their_licence_beside_them() -> None:
    licence = (ROOT / FOLDER / "components/icon/icon.txt").read_text(encoding="utf-8")
    assert "MIT License" in licence
    assert "Copyright" in licence


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_contract_names_every_parameter_in_order_and_has_an_example(component: str) -> None:
    told = contract(component)
    assert told["description"].endswith(".")
    assert [one["name"] for one in told["parameters"]] == list(macro(component).arguments)
    for one in told["parameters"]:
        assert set(one) == {"name", "type", "required", "sentence"}
        assert one["sentence"].endswith(".")
    names = [one["name"] for one in told["examples"]]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("component", COMPONENTS)
def test_the_examples_of_a_contract_use_every_parameter_and_only_those(component: str) -> None:
    told = contract(component)["parameters"]
    used = {name for one in EXAMPLES if one.component == component for name in one.values}
    assert used == {one["name"] for one in told} - {"t"}
    required = {one["name"] for one in told if one["required"]} - {"t"}
    assert all(required <= set(one.values) for one in EXAMPLES if one.component == component)


@pytest.mark.parametrize(
    "number",
    range(len(EXAMPLES)),
    ids=[f"{one.component}: {one.name}" for one in EXAMPLES],
)
def test_an_example_is_well_formed_with_headings_in_order_and_ids_once(number: int) -> None:
    markup = shown(number)
    html5lib.HTMLParser(strict=True).parseFragment(markup)
    levels = headings(markup)
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = re.findall(r'\sid="([^"]*)"', markup)
    assert len(ids) == len(set(ids))


def test_every_icon_that_there_is_can_be_drawn() -> None:
    drawn = environment().get_template("components/icon/icon.html").module
    for name in cast("Mapping[str, Any]", drawn.shapes):  # type: ignore[attr-defined]
        assert 'aria-hidden="true"' in str(macro("icon")(name))


def test_everything_that_content_can_say_is_escaped() -> None:
    sharp = "<b>\"&'"
    link = macro("link")(Link(sharp, "https://a.example/?a=1&b=2", outside=True, language=sharp), "../")
    assert "<b>" not in str(link)
    assert "a=1&amp;b=2" in str(link)
    assert html.fragment_fromstring(str(link)).text == sharp


@pytest.mark.parametrize("path", MARKUP, ids=lambda path: path.name)
@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a filter that trusts text", r"\|\s*safe\b"),
        ("autoescape turned off", r"autoescape"),
        ("a style of its own", r"\sstyle\s*=|<style"),
        ("a script", r"<script(?! src=)|\son[a-z]+\s*=|javascript:"),
        ("an address of another site", r"""["'(]\s*(https?:)?//"""),
        ("a new window", r"\starget\s*="),
    ],
)
def test_no_template_holds(path: Path, what: str, pattern: str) -> None:
    found = re.findall(pattern, path.read_text(encoding="utf-8"), re.IGNORECASE)
    assert found == [], what


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_loads_nothing_and_stands_in_its_layer(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"@import|!important|&", text)
    assert "url(" not in re.sub(r"@font-face \{[^}]*\}", "", text)
    assert all(one.startswith("../fonts/") for one in re.findall(r'url\("?([^)"]*)', text))
    assert path.name == "1-tokens.css" or "url(" not in text
    layer = "components" if path.parent.parent.name == "components" else path.stem.partition("-")[2]
    assert re.findall(r"@layer (\w+) \{", text) == [layer]
    assert text.count("{") == text.count("}")


def test_the_layers_are_named_once_and_first() -> None:
    first = STYLES[[path.parent.name for path in STYLES].index("styles")].read_text(encoding="utf-8")
    assert first.startswith("@layer tokens, base, layout, components, utilities;")
