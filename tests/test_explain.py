"""Reasons as staff read them: ``explain``, ``build --explain`` and ``build --dry-run``."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from talkoot.building.build import Build
from talkoot.building.list_words import LISTS, SUBJECTS
from talkoot.building.memory import Memory
from talkoot.building.overview import MOST_LINES, ingredients, made_from, overview
from talkoot.building.reason_words import CAUSES, NOUNS, PARTS, WHOLE
from talkoot.building.reasons import Cause, Origin, Reason
from talkoot.building.telling import named, noun, told
from talkoot.cli import run
from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, entry
from tests.on_disk import published_in

LANGUAGES = ("fi", "sv", "en")
PAGE = "tapahtumat/messut/index.html"
HUB: Mapping[str, str] = {
    "config.yaml": CONFIG,
    "content/contacts/viestinta.yaml": CONTACT,
    "content/places/talo.yaml": "id: talo\nname: Talo\n",
    **entry("events", "messut", "starts: 2026-08-01T10:00\nplace: talo", title="Messut"),
    **entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-03-31"),
}
NEW_TITLE = entry("events", "messut", "starts: 2026-08-01T10:00\nplace: talo", title="Suurmessut")


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small hub, published at noon on 5 March 2026; the clock of the commands stands there."""
    yield from published_in(tmp_path / "hub", HUB, monkeypatch)


def names_in(memory: Memory) -> set[str]:
    return set(memory.trace.names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_the_sample_hub_is_made_from_has_words(language: str, sample_build: Build) -> None:
    for name in names_in(sample_build.memory):
        assert noun(name, language)


def test_every_part_of_what_the_sample_hub_shows_of_others_has_words(sample_build: Build) -> None:
    trace = sample_build.memory.trace
    facets = (print_ for print_, inputs in zip(trace.prints, trace.inputs, strict=True) if inputs is not None)
    parts = {part.partition("=")[0] for one in facets if "=" in one for part in one.split(" ")}
    assert {"title", "moment", "menu", "phone"} < parts <= PARTS.keys()


def test_whatever_an_output_is_made_from_is_told_in_one_of_the_lines(sample_build: Build) -> None:
    for name in names_in(sample_build.memory):
        assert tuple(ingredients((name,), "en")), name


def test_all_words_are_there_in_all_languages_with_the_same_places() -> None:
    tables = (WHOLE, NOUNS, LISTS, SUBJECTS, PARTS, dict(CAUSES))
    for words in (words for table in tables for words in table.values()):
        texts = [words.in_language(language) for language in LANGUAGES]
        assert all(texts)
        for place in ("{id}", "{key}", "{name}", "{subject}", "{0}", "{1}"):
            assert len({place in text for text in texts}) == 1, texts


CARD = Reason(
    "card", "fi messut", ("title",), causes=(Cause(Origin.FIELDS, "content/events/messut.md", ("title",)),)
)
SENTENCES = {
    CARD: (
        "kohteen id:messut kortti muuttui: otsikko (content/events/messut.md muuttui: title)",
        "kortet för id:messut ändrades: rubrik (content/events/messut.md ändrades: title)",
        "card of id:messut changed: title (content/events/messut.md changed: title)",
    ),
    Reason("list", "front fi topic:x now", came=("a", "b"), went=("c",)): (
        "luettelo aiheesta x, nyt muuttui: tuli id:a, id:b; poistui id:c",
        "listan om ämnet x, nu ändrades: id:a, id:b kom till; id:c försvann",
        "list of the topic x, now changed: id:a, id:b came; id:c went",
    ),
    Reason("setting", "licence", causes=(Cause(Origin.SETTING, "licence"),)): (
        "asetus licence muuttui",
        "inställningen licence ändrades",
        "setting licence changed",
    ),
    Reason(
        "template", "pages/entry.html", causes=(Cause(Origin.SOURCE, "templates/components/card/card.html"),)
    ): (
        "mallipohja pages/entry.html tai jokin sen osa muuttui: templates/components/card/card.html",
        "sidmallen pages/entry.html eller någon del av den ändrades: templates/components/card/card.html",
        "page template pages/entry.html or a part of it changed: templates/components/card/card.html",
    ),
    Reason("time", "kysely", causes=(Cause(Origin.CLOCK, "2026-03-31T13:00:00+00:00"),)): (
        "kohteen id:kysely vaihe muuttui (hetki 31.3.2026 klo 16.00 meni ohi)",
        "skedet för id:kysely ändrades (tidpunkten 31.3.2026 kl. 16.00 passerade)",
        "phase of id:kysely changed (time passed 31.3.2026 at 16.00)",
    ),
    Reason("altered"): (
        "tiedostoa oli muutettu käsin",
        "filen hade ändrats för hand",
        "the file had been edited by hand",
    ),
}


@pytest.mark.parametrize("reason", SENTENCES)
def test_a_reason_names_its_thing_and_where_it_began_in_the_language_of_staff(reason: Reason) -> None:
    assert tuple(told(reason, language) for language in LANGUAGES) == SENTENCES[reason]


def test_a_row_of_many_names_is_cut_and_says_how_many_there_are() -> None:
    reason = Reason("list", "next 9", came=tuple("abcdefgh"))
    assert told(reason, "en").endswith("id:a, id:b, id:c, id:d, id:e and 3 more came")


def test_files_with_the_same_reasons_share_a_line() -> None:
    lines = overview({f"{number}.html": (CARD,) for number in range(142)}, "en")
    assert lines == ("142 files (0.html …): " + told(CARD, "en"),)


def test_files_whose_changes_began_at_the_same_share_a_line_if_there_would_be_too_many() -> None:
    reasons = {f"{one}.html": (Reason("card", f"fi e{one}", causes=CARD.causes),) for one in range(100)}
    assert overview(reasons, "en") == ("100 files (0.html …): content/events/messut.md changed: title",)


def test_an_overview_never_becomes_a_wall() -> None:
    reasons = {f"{one}.html": (Reason("setting", f"s{one % 900}"),) for one in range(1000)}
    lines = overview(reasons, "en")
    assert len(lines) == MOST_LINES
    assert lines[0].startswith("2 files")
    assert lines[-1].startswith(f"… and {1000 - 2 * (MOST_LINES - 1)} other files")


def test_what_was_not_there_is_no_ingredient(sample_build: Build) -> None:
    path = "tapahtumat/digikahvila/index.html"
    names = made_from(sample_build.memory, path)
    assert "fields digikahvila" in names
    assert "fields digikahvila@sv" not in names


@pytest.mark.parametrize(
    "written",
    [
        "tapahtumat/messut/",
        "tapahtumat/messut",
        "/tapahtumat/messut/index.html",
        "site/tapahtumat/messut/index.html",
        "./site/tapahtumat/messut/",
        "tapahtumat\\messut\\index.html",
        "https://www.kunta.example/yhdistyksille/tapahtumat/messut/#info",
    ],
)
def test_a_file_is_known_by_its_path_and_by_its_address(
    written: str, hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del hub
    capsys.readouterr()
    assert run(["explain", written, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith(f"{PAGE}\nIt is up to date.\nIt is made from:\n")


def test_the_home_page_has_an_empty_address(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del hub
    capsys.readouterr()
    assert run(["explain", "/", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("index.html\n")


def test_a_file_that_a_build_would_change_is_explained_and_nothing_is_written(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(hub, NEW_TITLE)
    before = files_in(hub)
    capsys.readouterr()
    assert run(["explain", PAGE, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "A build would change it:\n  - content/events/messut.md changed: title\n" in said
    assert "It was last made on 5.3.2026 at 12.00: there was no such file before" in said
    assert run(["explain", "kyselyt/index.html", "--lang", "en"]) == 0
    assert "It is up to date." in capsys.readouterr().out
    assert files_in(hub) == before


def test_a_file_tells_why_it_was_made_last(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, NEW_TITLE)
    assert run([]) == 0
    capsys.readouterr()
    assert run(["explain", "tapahtumat/", "--lang", "en"]) == 0
    assert "It was last made on 5.3.2026 at 12.00: card of id:messut changed" in capsys.readouterr().out


def test_a_file_that_a_build_would_remove_is_explained(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, entry("events", "messut", "draft: true\nstarts: 2026-08-01T10:00\nplace: talo", title="Messut"))
    capsys.readouterr()
    assert run(["explain", "tapahtumat/messut/messut.ics", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "A build would remove it:\n  - nothing makes the file any more (content/events/messut.md" in said


def test_a_file_with_the_same_content_is_told_apart(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (hub / "content/events/messut.md").read_text()
    put(hub, {"content/events/messut.md": text.replace("title:", "# Nimi\ntitle:")})
    capsys.readouterr()
    assert run(["explain", PAGE, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "A build would make it anew, but its content would stay the same:" in said
    assert "is written otherwise, though no field changed" in said


def test_without_a_memory_nothing_is_known(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_in(hub / "site")
    assert run(["explain", PAGE, "--output", "toinen", "--lang", "en"]) == 0
    assert "nothing is known of an earlier run, so everything is made" in capsys.readouterr().out
    assert not (hub / "toinen").exists()
    assert files_in(hub / "site") == before


def test_an_unknown_file_is_met_with_the_nearest(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del hub
    capsys.readouterr()
    assert run(["explain", "tapahtumat/mesut/index.html", "--lang", "en"]) == 2
    assert f"Did you mean {PAGE}?" in capsys.readouterr().err


def test_explain_gives_the_same_as_data(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(hub, NEW_TITLE)
    capsys.readouterr()
    assert run(["explain", "tapahtumat/", "--json", "--lang", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["path"], found["state"]) == ("tapahtumat/index.html", "written")
    assert found["reasons"] == [
        {
            "kind": "card",
            "key": "fi messut",
            "parts": ["title"],
            "came": [],
            "went": [],
            "causes": [{"origin": "fields", "subject": "content/events/messut.md", "parts": ["title"]}],
            "text": "card of id:messut changed: title (content/events/messut.md changed: title)",
        }
    ]
    assert "card fi messut" in found["made_from"]
    assert found["last_made"] == {"at": "2026-03-05T10:00:00+00:00", "because": ["new"]}


def test_with_a_mistake_nothing_is_explained_but_the_mistake(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(hub, entry("events", "messut", "starts: joskus"))
    for arguments in (["explain", PAGE], ["build", "--dry-run"], ["build", "--dry-run", "--explain"]):
        capsys.readouterr()
        assert run(arguments) == 1
        assert "content/events/messut.md" in capsys.readouterr().err
    put(hub, {"config.yaml": "site_id: [\n"})
    assert run(["explain", PAGE]) == run(["build", "--dry-run"]) == run(["build"]) == 2


def test_a_reason_of_an_earlier_build_is_told_by_its_name_alone() -> None:
    assert named("missing", "en") == "the file was missing from the output"
    assert named("list closings open", "sv") == "listan över tidsfrister, öppna ändrades"


def _lines_below(said: list[str], heading: str) -> list[str]:
    rest = said[said.index(heading) + 1 :]
    end = next(number for number, line in enumerate(rest) if not line.startswith("  "))
    return [line.strip() for line in rest[:end]]
