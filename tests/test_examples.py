"""What holds for both example cities, and what the demo makes of one of them."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from docs import demo
from talkoot.model.authorities import ACCESSIBILITY, DATA_PROTECTION
from tests.example_sites import EXAMPLES, built, files

CITIES = ("seinajoki", "joensuu")


def readme_moment(city: str) -> str:
    readme = (EXAMPLES / city / "README.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"At \*\*(\S+)\*\* it builds without a warning", readme)
    return str(told)


@pytest.mark.parametrize("city", CITIES)
def test_an_example_builds_without_a_warning_at_the_moment_its_readme_names(city: str) -> None:
    assert built(city, readme_moment(city)).findings == ()


@pytest.mark.parametrize("city", CITIES)
def test_a_second_city_is_settings_and_content_only(city: str) -> None:
    root = EXAMPLES / city
    found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    kept = {path for path in found if not path.startswith(".talkoot/")}
    assert {path for path in kept if not path.startswith("content/")} == {"config.yaml", "README.md"}
    assert {Path(path).suffix for path in kept} <= {".yaml", ".md", ".png"}


@pytest.mark.parametrize("city", CITIES)
def test_no_real_mailbox_number_or_address_of_the_city_is_shown(city: str) -> None:
    told = files(city, readme_moment(city))
    text = b"\n".join(told.values()).decode("utf-8", "replace")
    for one in (*ACCESSIBILITY, *DATA_PROTECTION):  # supervising authorities, whose facts are public
        text = text.replace(one.email, "").replace(one.phone_link, "")
    mailboxes = re.findall(r"[\w.+-]+@[\w.-]+\.\w+", text)
    assert mailboxes
    assert {one for one in mailboxes if not one.endswith(f"@{city}.example")} == set()
    assert "tel:" not in text
    pages = (html.fromstring(data) for path, data in told.items() if path.endswith(".html"))
    hosts = {urlsplit(str(one.get("href"))).hostname or "" for page in pages for one in page.iter("a")}
    assert {host for host in hosts if city in host and not host.endswith(f"{city}.example")} == set()


def test_the_demo_shows_the_survey_coming_open_and_closed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.main(tmp_path / "demo") == 0
    shown = " ".join(capsys.readouterr().out.split())
    survey = shown[shown.index("kyselyt/kokemukset-yhteistyosta-2024/index.html") :]
    order = [survey.index(one) for one in ("avautuu pe 1.3.2024", "Vastaa kyselyyn", "päättyi su 31.3.2024")]
    assert order == sorted(order)
    assert "2024-02-29/index.html" in shown
    assert "\x1b" not in shown
