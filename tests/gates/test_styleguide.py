"""Each example of each component is valid and usable where nothing stands beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from docs import styleguide
from docs.components import EXAMPLES
from docs.pictures import served
from tests.gates.browsing import looking, visit
from tests.gates.kinds import Hub
from tests.gates.scanning import Found, prepare, scan, told
from tests.gates.validating import mistakes

HEAD = "look-as-shipped.html: A “link” element must not appear as a descendant of a “body” element"
"""That component stands in the head of a page, and the guide shows all in the body."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """The style guide, its pages in place of kinds."""
    folder = tmp_path_factory.mktemp("guide")
    files = styleguide.files()
    for path, data in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(data)
    pages = {path: data for path, data in files.items() if path.endswith(".html")}
    with served(folder) as address:
        yield Hub(folder, address, pages, {path: path for path in pages if path != "index.html"})


def test_each_example_has_a_page_and_the_first_page_shows_them_all(guide: Hub) -> None:
    assert len(guide.kinds) == len(EXAMPLES)
    first = guide.pages["index.html"].decode()
    assert [path for path in guide.kinds if f'href="{path}"' not in first] == []


def test_each_example_is_valid(guide: Hub) -> None:
    found = mistakes(guide.folder, sorted(guide.kinds))
    assert [one for one in found if not one.startswith(HEAD)] == []


@pytest.mark.parametrize("look", ["light", "dark"])
def test_nothing_is_wrong_with_an_example(look: str, browser: Browser, axe: str, guide: Hub) -> None:
    wrong: list[tuple[str, Found]] = []
    with looking(browser, look) as context:
        prepare(context, axe)
        for path in guide.kinds:
            with visit(context, guide, path) as seen:
                found = scan(seen.page)
                wrong += ((path, one) for one in (*found.wrong, *found.unsure))
    assert told(wrong) == ""


def test_the_command_writes_the_guide_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "guide"
    monkeypatch.setattr(styleguide, "PLACE", place)
    for _ in range(2):
        styleguide.main()
    assert str(place / "index.html") in capsys.readouterr().out
    assert {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()} == set(
        styleguide.files()
    )
