"""The Nu Html Checker finds nothing wrong with any page, style sheet or drawing of the sample hub."""

from pathlib import Path

import pytest

from tests.gates.kinds import Hub
from tests.gates.validating import mistakes

pytestmark = pytest.mark.xdist_group("validity")
CHECKED = (".html", ".css", ".svg")


def test_every_page_and_style_is_valid(hub: Hub) -> None:
    paths = sorted(path for path in hub.folder.rglob("*") if path.suffix in CHECKED)
    files = [path.relative_to(hub.folder).as_posix() for path in paths]
    ours = [path for path in files if not path.startswith("pagefind/")]
    assert {path for path in ours if path.endswith(".html")} == hub.pages.keys()
    assert any(path.endswith(".css") for path in ours)
    assert mistakes(hub.folder, ours) == []


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.html", "<!DOCTYPE html><p><ul><li>Yksi</ul>", "Element “head” is missing"),
        ("a.html", "<!DOCTYPE html><html lang='fi'><title>A</title><b id=a></b><b id=a></b>", "Duplicate ID"),
        ("a.css", "@layer a { p { colr: red } }", "Property “colr” doesn't exist"),
    ],
)
def test_a_mistake_is_found_with_its_file(tmp_path: Path, name: str, text: str, what: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    found = mistakes(tmp_path, [name])
    assert any(one.startswith(f"{name}: ") and what in one for one in found), found
