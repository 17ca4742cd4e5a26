"""Writes the style guide: every component with each example of its contract, as readers would see it.

``make styleguide`` writes it into ``.talkoot/styleguide/`` and says where it is. It is a page with all
examples, a page for each of them alone, and the style sheet of the sample hub with all that it needs.
"""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from docs.components import COMPONENTS, EXAMPLES, ROOT, contract, shown, templates, words
from talkoot.building.build import Order, build
from talkoot.output.templating import FOLDER, environment
from talkoot.reading.moments import read_moment
from talkoot.shell.project import read_project
from talkoot.values.snapshot import Snapshot, in_memory

PLACE = ROOT / ".talkoot" / "styleguide"
NOW = "2026-09-15T09:00"
WHOLE, ALONE = "styleguide.html", "styleguide_example.html"


@dataclass(frozen=True, slots=True)
class Shown:
    """An example of a component as it is shown, and the file that shows it alone.

    ``under`` are headings that its own need above them, if it stands alone below one of level 2.
    """

    style: str
    component: str
    name: str
    address: str
    markup: Markup
    under: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The first page of the guide."""

    style: str
    components: tuple["Component", ...]


@dataclass(frozen=True, slots=True)
class Component:
    """A component as the guide shows it: its name, its contract and its examples."""

    name: str
    told: Mapping[str, Any]
    examples: tuple[Shown, ...]


def main() -> None:
    """Writes every file of the guide, removes what is none of them, and says where its first page is."""
    shutil.rmtree(PLACE, ignore_errors=True)
    for name, data in files().items():
        (PLACE / name).parent.mkdir(parents=True, exist_ok=True)
        (PLACE / name).write_bytes(data)
    print(f"{len(EXAMPLES)} examples of {len(COMPONENTS)} components: {PLACE / 'index.html'}")


def files() -> Mapping[str, bytes]:
    """Every file of the guide by its path."""
    jinja, assets = _environment(), _assets()
    (style,) = (path for path in assets if path.endswith(".css"))
    examples = tuple(_shown(number, style) for number in range(len(EXAMPLES)))
    components = tuple(
        Component(name, contract(name), tuple(one for one in examples if one.component == name))
        for name in COMPONENTS
    )
    alone = {one.address: _page(jinja, ALONE, one) for one in examples}
    return {"index.html": _page(jinja, WHOLE, Guide(style, components)), **alone, **assets}


def _assets() -> Mapping[str, bytes]:
    """The style sheet of the sample hub, and the fonts and scripts beside it."""
    snapshot, _, _ = read_project(ROOT, ROOT / "site")
    made = build(snapshot, Order(read_moment(NOW).starts))
    return {path: data for path, data in made.files if path.startswith("assets/")}


def _shown(number: int, style: str) -> Shown:
    one = EXAMPLES[number]
    name = re.sub(r"[^a-z0-9]+", "-", f"{one.component} {one.name}".casefold()).strip("-")
    first = re.search(r"<h([1-6])", shown(number))
    under = tuple(range(3, int(first[1]) if first else 3))
    return Shown(style, one.component, one.name, f"{name}.html", Markup(shown(number)), under)


def _page(jinja: Environment, template: str, page: object) -> bytes:
    return jinja.get_template(template).render(page=page, t=words().word).encode()


def _environment() -> Environment:
    """Jinja with the templates of the guide beside the shipped ones."""
    own = {FOLDER + name: (ROOT / "docs" / name).read_bytes() for name in (WHOLE, ALONE)}
    return environment(Snapshot({**templates().sources, **in_memory(own).sources}))


if __name__ == "__main__":
    main()
