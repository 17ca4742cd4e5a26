"""How it stands with translations: known by the words of the original, never by time stamps."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from talkoot.cli import run
from talkoot.content import BY_NAME
from talkoot.reading.confirming import confirmed
from talkoot.reading.documents import parse
from talkoot.reading.original_words import fingerprint
from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, entry, prepared

NOW = "2026-03-05T12:00"
ORIGINAL = """\
---
id: messut
title: Messut
lead: Tervetuloa.
starts: 2026-09-19
sessions:
  - {key: aamu, starts: 2026-09-19T10:00, theme: Aamu}
  - {key: ilta, starts: 2026-09-19T18:00, theme: Ilta}
online: {platform: Teams, url: "https://teams.example/1"}
---
Leipäteksti.

Toinen kappale.
"""
SWEDISH = "---\ntitle: Mässan\nlead: Välkommen.\n---\nBrödtext.\n"


def mark(text: str, kind: str = "event") -> str:
    document, findings = parse(text, "content/events/messut.md", "")
    assert document is not None, findings
    return fingerprint(document, BY_NAME[kind])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Messut", "title: Suuret messut"),
        ("lead: Tervetuloa.", "lead: Tervetuloa kaikki."),
        ("Leipäteksti.", "Leipäteksti, uusi."),
        ("theme: Aamu}", "theme: Aamupäivä}"),
        ("platform: Teams", "platform: Zoom"),
        ("https://teams.example/1", "https://teams.example/2"),
        ("lead: Tervetuloa.\n", "lead: Tervetuloa.\nupdates: [{at: 2026-03-01, note: Korjattu paikka.}]\n"),
        ("lead: Tervetuloa.\n", ""),
    ],
)
def test_a_change_of_words_is_a_change(old: str, new: str) -> None:
    assert old in ORIGINAL
    assert mark(ORIGINAL.replace(old, new)) != mark(ORIGINAL)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("starts: 2026-09-19\n", "starts: 2026-09-20\n"),
        ("T18:00", "T18:30"),
        ("title: Messut", 'title: "Messut"'),
        ("lead: Tervetuloa.\n", "lead: >-\n  Tervetuloa.\n"),
        ("lead: Tervetuloa.\n", "lead: Tervetuloa.\nslug: messut-2026\naliases: [vanha/]\n"),
        ("id: messut\ntitle: Messut\n", "title: Messut\nid: messut\n"),
        ("---\nLeipä", "---\n\nLeipä"),
        ("teksti.\n", "teksti.   \n"),
        (
            "  - {key: aamu, starts: 2026-09-19T10:00, theme: Aamu}\n"
            "  - {key: ilta, starts: 2026-09-19T18:00, theme: Ilta}\n",
            "  - {key: ilta, starts: 2026-09-19T18:00, theme: Ilta}\n"
            "  - {key: aamu, starts: 2026-09-19T10:00, theme: Aamu}\n",
        ),
    ],
)
def test_a_change_of_facts_or_of_how_it_is_written_is_none(old: str, new: str) -> None:
    assert old in ORIGINAL
    assert mark(ORIGINAL.replace(old, new)) == mark(ORIGINAL)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("x.sv.md", "---\ntitle: A\n---\nText.\n", "---\ntitle: A\ntranslated_from: 12345678\n---\nText.\n"),
        (
            "x.sv.md",
            "---\ntranslated_from: 00000000 # vanha\ntitle: A\n---\nText.",
            "---\ntranslated_from: 12345678\ntitle: A\n---\nText.",
        ),
        ("x.sv.yaml", "role: A\n", "role: A\ntranslated_from: 12345678\n"),
        ("x.sv.yaml", "role: A\nunit: B", "role: A\nunit: B\ntranslated_from: 12345678\n"),
    ],
)
def test_a_note_is_one_line_and_every_other_line_stays(path: str, before: str, after: str, end: str) -> None:
    document, _ = parse(before, path, "")
    assert document is not None
    found = confirmed(before.replace("\n", end), document, "12345678")  # type: ignore[arg-type]  # digits
    assert found == after.replace("\n", end)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A hub in three languages with one event, of which there is a Swedish translation."""
    config = CONFIG + "languages: [fi, sv, en]\nrequired_languages: {event: [sv, en]}\n"
    put(
        tmp_path,
        {
            "config.yaml": config,
            "content/contacts/viestinta.yaml": CONTACT,
            "content/events/messut.md": ORIGINAL,
            "content/events/messut.sv.md": SWEDISH,
            **entry("pages", "tietoa", "", "Teksti."),
        },
    )
    monkeypatch.chdir(tmp_path)
    with prepared():
        yield tmp_path


def standings(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """How it stands with each translation, by its file."""
    capsys.readouterr()
    assert run(["translations", "--json", "--now", NOW]) == 0
    return {one["path"]: one["standing"] for one in json.loads(capsys.readouterr().out)}


def checked(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    run(["check", "--now", NOW])
    return capsys.readouterr().err


def test_a_translation_is_first_unconfirmed_then_current_then_out_of_date_and_current_again(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    swedish, original = "content/events/messut.sv.md", hub / "content/events/messut.md"
    assert standings(capsys)[swedish] == "unconfirmed"
    assert "translation-outdated" not in checked(capsys)
    assert run(["confirm", swedish]) == 0
    assert standings(capsys)[swedish] == "current"
    original.write_text(ORIGINAL.replace("Leipäteksti.", "Uusi teksti."), "utf-8")
    assert standings(capsys)[swedish] == "outdated"
    told = checked(capsys)
    assert f"{swedish}:4:18  huomio  translation-outdated" in told
    (line,) = (one.partition("Kirjoita: ")[2] for one in told.splitlines() if "Kirjoita: translated" in one)
    text = (hub / swedish).read_text("utf-8").splitlines()
    (hub / swedish).write_text("\n".join([text[0], line, *text[1:3], *text[4:]]), "utf-8")
    assert standings(capsys)[swedish] == "current"


@pytest.mark.usefixtures("hub")
def test_what_is_missing_is_told_with_the_file_to_make_and_whether_it_is_required(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = standings(capsys)
    assert found["content/events/messut.en.md"] == found["content/pages/tietoa.sv.md"] == "missing"
    assert run(["translations", "--now", NOW]) == 0
    shown = capsys.readouterr().out
    english = shown[shown.index("Englanti (en)") :]
    assert "vaativat ne:\n  content/events/messut.en.md\n" in english
    assert "tietoa" not in english


def test_nothing_is_asked_of_what_is_not_public(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, entry("pages", "luonnos", "draft: true"))
    put(hub, entry("pages", "vanha", "expires: 2026-01-01"))
    assert [path for path in standings(capsys) if "luonnos" in path or "vanha" in path] == []


def test_a_folder_stands_for_the_translations_in_it(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_in(hub)
    assert run(["confirm", str(hub / "content")]) == 0
    after = files_in(hub)
    assert {path for path in after if after[path] != before.get(path)} == {"content/events/messut.sv.md"}
    capsys.readouterr()
    assert run(["confirm", "content/events/"]) == 0
    assert "oli jo ajan tasalla" in capsys.readouterr().out
    assert files_in(hub) == after


@pytest.mark.parametrize("wrong", ["content/events/messut.md", "content/events/mesut.sv.md", "content/media"])
def test_what_is_no_translation_is_refused(hub: Path, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_in(hub)
    assert run(["confirm", wrong]) == 2
    assert wrong in capsys.readouterr().err
    assert files_in(hub) == before


def test_a_translation_with_mistakes_is_not_confirmed(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, {"content/events/messut.sv.md": SWEDISH.replace("lead:", "starts: 2026-01-01\nlead:")})
    before = files_in(hub)
    assert run(["confirm", "content/events/messut.sv.md"]) == 2
    assert "Korjaa ne ensin" in capsys.readouterr().err
    assert files_in(hub) == before


def test_an_original_cannot_say_that_it_is_translated(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, {"content/events/messut.md": ORIGINAL.replace("lead:", "translated_from: 12345678\nlead:")})
    assert "unknown-field" in checked(capsys)
