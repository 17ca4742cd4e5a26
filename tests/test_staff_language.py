"""Staff are told in their own language what is wrong, also while the settings cannot be understood."""

from pathlib import Path

import pytest

from talkoot.cli import run
from talkoot.shell.staff_language import staff_language


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("editor_language: sv\n", "sv"),
        ("site_id: a\r\neditor_language: 'en'   # staff\r\n", "en"),
        ("\ufeffsite_id: a\neditor_language: sv", "sv"),
        ("name: {\n  editor_language: sv\n", "fi"),
        ("editor_language: ruotsi\n", "fi"),
        ("editor_language:\nsv\n", "fi"),
        ("site_id: a\n", "fi"),
    ],
)
def test_it_is_what_the_line_of_the_settings_says(tmp_path: Path, settings: str, expected: str) -> None:
    (tmp_path / "config.yaml").write_bytes(settings.encode())
    assert staff_language(tmp_path) == expected


def test_without_settings_it_is_finnish(tmp_path: Path) -> None:
    assert staff_language(tmp_path) == "fi"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "Det obligatoriska fältet organisation saknas"),
        (["check", "--now", "i morgon"], "är inte en tid"),
        (["chek"], "Det finns inget kommando"),
        (["build", "--output", "."], "innehåller hela projektet"),
        (["check", "--lang", "en"], "The required field organisation is missing"),
    ],
)
def test_what_is_wrong_is_told_in_it(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "config.yaml").write_text("editor_language: sv\nsite_id: a\n", "utf-8")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    assert told in capsys.readouterr().err
