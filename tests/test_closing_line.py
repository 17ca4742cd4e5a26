"""The one sentence that a build ends with."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from talkoot.cli import run
from talkoot.shell.closing import Ending, closing_line, duration
from talkoot.shell.commit import Report
from tests.disks import put
from tests.hubs import CONFIG, CONTACT, STATEMENT, entry, prepared

PAGES = ("a/index.html", "404.html", "b/index.html")
FEEDS = ("en/tapahtumat.xml", "tiedotteet.xml")
CALENDARS = ("a/a.ics", "tapahtumat.ics")
OTHERS = ("ledger.json", "sitemap.xml")
SECONDS = r"\d+,\d s"


def told(
    language: str,
    written: Iterable[str] = (),
    removed: Iterable[str] = (),
    coming: str = "",
    seconds: float = 0.4,
) -> str:
    report = Report(tuple(written), ("robots.txt",), tuple(removed))
    return closing_line(Ending(report, "site", 373, seconds, coming), language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "3 sivua muuttui, 2 syötettä, 0,4 s; seuraava muutos ti 31.3.2026 klo 16."),
        ("sv", "3 sidor ändrades, 2 flöden, 0,4 s; nästa ändring ti 31.3.2026 klo 16."),
        ("en", "3 pages changed, 2 feeds, 0.4 s; next change ti 31.3.2026 klo 16."),
    ],
)
def test_it_tells_what_changed_how_long_it_took_and_when_the_site_changes_next(
    language: str, words: str
) -> None:
    assert told(language, (*PAGES, *FEEDS), coming="ti 31.3.2026 klo 16") == words


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (
            "fi",
            "1 sivu muuttui, 1 syöte, 1 kalenteri, 1 muu tiedosto; 1 sivu poistui, 0,4 s.",
            "3 sivua muuttui, 2 syötettä, 2 kalenteria, 2 muuta tiedostoa; 2 kalenteria poistui, 0,4 s.",
        ),
        (
            "sv",
            "1 sida ändrades, 1 flöde, 1 kalender, 1 annan fil; 1 sida togs bort, 0,4 s.",
            "3 sidor ändrades, 2 flöden, 2 kalendrar, 2 andra filer; 2 kalendrar togs bort, 0,4 s.",
        ),
        (
            "en",
            "1 page changed, 1 feed, 1 calendar, 1 other file; 1 page removed, 0.4 s.",
            "3 pages changed, 2 feeds, 2 calendars, 2 other files; 2 calendars removed, 0.4 s.",
        ),
    ],
)
def test_one_and_many_are_said_as_the_language_says_them(language: str, one: str, many: str) -> None:
    assert told(language, (PAGES[0], FEEDS[0], CALENDARS[0], OTHERS[0]), PAGES[:1]) == one
    assert told(language, (*PAGES, *FEEDS, *CALENDARS, *OTHERS), CALENDARS) == many


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Mikään ei muuttunut, 0,4 s."),
        ("sv", "Ingenting ändrades, 0,4 s."),
        ("en", "Nothing changed, 0.4 s."),
    ],
)
def test_it_says_when_nothing_changed(language: str, words: str) -> None:
    assert told(language) == words


def test_what_only_went_is_told_alone() -> None:
    assert told("fi", removed=PAGES) == "3 sivua poistui, 0,4 s."


@pytest.mark.parametrize(
    ("pages", "language", "words"),
    [
        (373, "fi", "Valmis: 373 sivua kansiossa site, 12,3 s."),
        (1, "fi", "Valmis: 1 sivu kansiossa site, 12,3 s."),
        (373, "sv", "Klart: 373 sidor i mappen site, 12,3 s."),
        (373, "en", "Done: 373 pages in site, 12.3 s."),
    ],
)
def test_a_first_build_tells_where_the_site_is(pages: int, language: str, words: str) -> None:
    assert closing_line(Ending(Report(PAGES, (), ()), "site", pages, 12.3, ""), language) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "0,1 s"),
        (0.44, "0,4 s"),
        (59.94, "59,9 s"),
        (59.96, "1 min 0 s"),
        (119.6, "2 min 0 s"),
        (72, "1 min 12 s"),
    ],
)
def test_a_duration_is_never_nothing_and_never_sixty_seconds(seconds: float, words: str) -> None:
    assert duration(seconds, "fi") == words


def test_each_build_ends_with_one_line_of_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, {"config.yaml": CONFIG, "content/contacts/viestinta.yaml": CONTACT})
    put(tmp_path, {"content/pages/statement.yaml": STATEMENT})
    put(tmp_path, entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-03-31"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772704800")
    coming = "; seuraava muutos ke 1.4.2026 klo\N{NO-BREAK SPACE}0."

    def ending() -> str:
        assert run([]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        assert said.out.endswith(f"{coming}\n")
        return said.out.removesuffix(f"{coming}\n")

    with prepared():
        assert re.fullmatch(rf"Valmis: \d+ sivua kansiossa site, {SECONDS}", ending())
        assert re.fullmatch(rf"Mikään ei muuttunut, {SECONDS}", ending())
        put(tmp_path, {"content/surveys/kysely.md": entry_text(tmp_path) + "\nLisää tekstiä.\n"})
        assert re.fullmatch(rf"1 sivu muuttui, 1 syöte, {SECONDS}", ending())


def entry_text(project: Path) -> str:
    return (project / "content/surveys/kysely.md").read_text("utf-8")
