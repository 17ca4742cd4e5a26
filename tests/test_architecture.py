"""The house as a test: layers, budgets, and what may be found where."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "talkoot"

LAYERS: tuple[tuple[str, ...], ...] = (
    ("values",),
    ("model", "content"),
    ("reading",),
    ("site",),
    ("checks",),
    ("search",),
    ("output", "pages", "formats", "page_checks"),
    ("building",),
    ("shell",),
    ("commands", "cli", "__main__"),
)
"""From the top of the house down: a module imports only from its own layer and those above it."""

LONGEST_FUNCTION = 30
"""Lines of a function, its docstring left out."""

LONGEST_FILE = 300
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}
SHELL = {"shell", "commands", "cli", "__main__"}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name below ``talkoot``."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = path
    return found


MODULES = modules()
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def room(name: str) -> str:
    """The folder or file directly below the package that a module belongs to."""
    return name.partition(".")[0]


def layer(name: str) -> int:
    """The number of a module's layer, 0 at the top."""
    return next(number for number, rooms in enumerate(LAYERS) if room(name) in rooms)


def imports(name: str) -> Iterator[tuple[str, ast.stmt]]:
    """Every module of the package that a module imports, with the statement."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("talkoot"):
            below = node.module.removeprefix("talkoot").lstrip(".")
            for alias in node.names:
                inner = f"{below}.{alias.name}".lstrip(".")
                yield (inner if inner in MODULES else below), node
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("talkoot."):
                    yield alias.name.removeprefix("talkoot."), node


def outside(name: str) -> set[str]:
    """The top-level names of all libraries that a module imports."""
    found = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
        elif isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
    return found


def imported_names(name: str) -> set[str]:
    """The names that a module imports from others."""
    found = (node for node in ast.walk(TREES[name]) if isinstance(node, ast.ImportFrom))
    return {alias.name for node in found for alias in node.names}


def functions(name: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    end = function.end_lineno or function.lineno
    first = function.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if has_docstring else 0
    return end - function.lineno + 1 - docstring


def test_every_module_has_its_place() -> None:
    rooms = {one for rooms in LAYERS for one in rooms}
    assert {room(name) for name in MODULES if name} == rooms


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_a_module_imports_only_from_its_own_layer_and_those_above(name: str) -> None:
    below = [found for found, _ in imports(name) if found and layer(found) > layer(name)]
    assert below == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    edges = {name: {found for found, _ in imports(name) if found and found != name} for name in MODULES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name not in done:
            for found in sorted(edges[name]):
                visit(found, (*trail, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())


@pytest.mark.parametrize("name", MODULES)
def test_files_and_functions_stay_within_their_budgets(name: str) -> None:
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert {one.name: length(one) for one in functions(name) if length(one) > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("name", MODULES)
def test_modules_say_in_a_sentence_what_they_are_and_are_not_named_for_nothing(name: str) -> None:
    assert ast.get_docstring(TREES[name])
    assert not FORBIDDEN_NAMES & set(name.split("."))


@pytest.mark.parametrize("name", MODULES)
def test_imports_stand_at_the_top_and_hide_no_circle(name: str) -> None:
    late = [
        node.lineno
        for function in functions(name)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    lines = MODULES[name].read_text(encoding="utf-8").splitlines()
    told = [f"{lines[number - 2]}{lines[number - 1]}" for number in late]
    assert [line for line in told if "# here" not in line.casefold()] == []  # start-up is the only reason
    assert "TYPE_CHECKING" not in MODULES[name].read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) not in SHELL])
def test_only_the_shell_touches_files_other_programs_and_the_network(name: str) -> None:
    touching = {
        "os",
        "shutil",
        "subprocess",
        "socket",
        "tempfile",
        "click",
        "livereload",
        "tornado",
    }
    assert outside(name) & touching == set()
    calls = {
        node.func.id
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls & {"open", "print", "input"} == set()
    assert "Path" not in imported_names(name)


def test_the_clock_is_read_in_one_place() -> None:
    readers = {
        name
        for name, path in MODULES.items()
        if any(
            word in path.read_text(encoding="utf-8")
            for word in ("datetime.now(", "time.time(", "date.today(", "utcnow(")
        )
    }
    assert readers == {"shell.session"}


def test_the_environment_is_read_in_one_place_and_never_by_a_build() -> None:
    readers = {name for name, path in MODULES.items() if "os.environ" in path.read_text(encoding="utf-8")}
    assert readers <= {"shell.session"}


def test_pydantic_stays_with_the_decoding_of_fields() -> None:
    users = {name for name in MODULES if {"pydantic", "pydantic_core"} & outside(name)}
    assert users == {"reading.decoding", "reading.validators"}


def test_content_types_and_formats_never_know_each_other() -> None:
    for name in MODULES:
        if room(name) == "formats":
            known = {found for found, _ in imports(name) if found.startswith("content.")}
            assert known == set(), name


GATHERERS = {
    "reading.markdown.anchors.Anchors",
    "reading.markdown.links._Digger",
    "reading.markdown.tree.Tree",
    "reading.markdown.tree._Builder",
}
"""Values that fill up while one text is walked and never outlive the function that walks it."""


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) not in SHELL])
def test_values_are_frozen(name: str) -> None:
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ClassDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "dataclass":
                    told = {keyword.arg for keyword in decorator.keywords}
                    whole = f"{name}.{node.name}"
                    assert {"frozen", "slots"} <= told or whole in GATHERERS, whole
