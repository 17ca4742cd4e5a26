"""The Nu Html Checker finds nothing wrong with any page, style sheet or drawing of the sample hub."""

import re
from pathlib import Path

import pytest

from tests.gates.kinds import Hub
from tests.gates.validating import mistakes

CHECKED = (".html", ".css", ".svg")
BLOCKED = re.compile(
    r"[^ ]+ Resource violates Content Security Policy \(meta tag\): [a-z ]+ “([^”]*)” blocked by"
)
"""What a page fetches although its policy forbids it. Read as a file, a page has no origin, so that its own
addresses seem to be another's; in a browser, test_visits.py shows that the policy lets them through."""


def test_every_page_and_style_is_valid(hub: Hub) -> None:
    paths = sorted(path for path in hub.folder.rglob("*") if path.suffix in CHECKED)
    files = [path.relative_to(hub.folder).as_posix() for path in paths]
    ours = [path for path in files if not path.startswith("pagefind/")]
    assert {path for path in ours if path.endswith(".html")} == hub.pages.keys()
    assert any(path.endswith(".css") for path in ours)
    assert [one for one in mistakes(hub.folder, ours) if not is_own(one, hub.address)] == []


def is_own(mistake: str, address: str) -> bool:
    """True if the mistake is that a page fetches something of the hub at that address."""
    blocked = BLOCKED.match(mistake)
    return blocked is not None and (":" not in blocked[1] or blocked[1].startswith(address))


@pytest.mark.parametrize(
    ("fetched", "is_fine"), [("../assets/site.css", True), ("https://example.org/site.css", False)]
)
def test_only_what_is_the_hubs_own_may_seem_blocked(tmp_path: Path, fetched: str, is_fine: bool) -> None:
    policy = """<meta http-equiv="Content-Security-Policy" content="style-src 'self'">"""
    head = f'<!DOCTYPE html><html lang="fi"><head>{policy}<title>A</title>'
    (tmp_path / "a.html").write_text(f'{head}<link rel="stylesheet" href="{fetched}">', "utf-8")
    found = [one for one in mistakes(tmp_path, ["a.html"]) if "Security Policy" in one]
    assert [is_own(one, "http://127.0.0.1:1/") for one in found] == [is_fine]


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
