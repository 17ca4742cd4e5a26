"""The guides say what is so: examples work, commands exist, and the reference is the program's own."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import is_dataclass
from pathlib import Path

import click
import pytest

from docs import reference
from docs.reference_pages.commands import EXIT_CODES
from docs.reference_pages.examples import field_lines
from docs.reference_pages.fields import fields_of, parts_of
from docs.reference_pages.markdown import Said
from docs.reference_pages.values import KINDS, SPAN
from talkoot import cli, commands
from talkoot.content import TYPES
from talkoot.model.config import Settings
from talkoot.model.content_type import ContentType
from talkoot.model.groups import GROUPS
from talkoot.model.when import When
from talkoot.reading.catalogues import vocabulary
from talkoot.reading.decoding import decode_fields
from talkoot.reading.documents import parse
from talkoot.reading.field_readers import READERS
from talkoot.reading.moments import read_moment
from talkoot.reading.redirect_lines import RedirectFields
from talkoot.reading.shapes import shape_of
from tests import handbook
from tests.machine import AFTER, BEFORE, CLOSES, ON_POSIX, Machine

FIRST_PAGE = "docs/editors/aloitus.md"
FIELDS_PAGE = "docs/editors/kentat.md"
TYPES_PAGE = "docs/reference/content-types.md"
SETTINGS_PAGE = "docs/reference/settings.md"
DIAGNOSTICS_PAGE = "docs/reference/diagnostics.md"
COMMANDS_PAGE = "docs/reference/commands.md"
PUBLISHING_PAGE = "docs/publishing.md"
PAGES = reference.pages()
WORDS = reference.catalogues()
VOCABULARY = vocabulary(WORDS)


def _with_parts(*roots: type) -> tuple[type, ...]:
    fields = [one for root in roots for one in fields_of(root)]
    return tuple(dict.fromkeys((*roots, *parts_of(fields))))


def _shared(type_: ContentType) -> tuple[type, ...]:
    return tuple(one for one in type_.own.__mro__[1:] if is_dataclass(one))


CONTENT = _with_parts(
    *GROUPS, *(one for type_ in TYPES for one in _shared(type_)), *(type_.own for type_ in TYPES)
)
SETTINGS = (*_with_parts(Settings), RedirectFields)
EVERY_FIELD = [(owner, field.name) for owner in (*CONTENT, *SETTINGS) for field in shape_of(owner)]


@pytest.mark.parametrize("path", PAGES)
def test_a_committed_page_of_the_reference_is_what_the_program_says(path: str) -> None:
    assert reference.committed(path) == PAGES[path], "run: make reference"


def test_the_check_writes_nothing_and_names_a_page_that_differs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reference.main(["--check"]) == 0
    monkeypatch.setattr(reference, "committed", lambda path: PAGES[path] + "x" * (path == FIELDS_PAGE))
    monkeypatch.setattr(reference, "write", lambda *_: pytest.fail("it wrote"))
    assert reference.main(["--check"]) == 1
    assert capsys.readouterr().out == f"{FIELDS_PAGE} is not what the program says. Run: make reference\n"


def test_the_folder_of_the_reference_holds_generated_pages_only() -> None:
    found = {
        path.relative_to(handbook.ROOT).as_posix() for path in (handbook.ROOT / "docs/reference").iterdir()
    }
    assert found == {path for path in PAGES if path.startswith("docs/reference/")}


@pytest.mark.parametrize("page", [TYPES_PAGE, FIELDS_PAGE])
@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.name)
def test_every_content_type_has_its_folder_and_its_addresses(page: str, type_: ContentType) -> None:
    section = PAGES[page].split(f"({type_.name})\n", 1)[1].split("\n## ", 1)[0]
    assert f"`content/{type_.folder}/" in section
    for language in ("fi", "sv", "en") if page == TYPES_PAGE else ("fi",):
        assert not type_.has_list or WORDS[language].find(f"type.{type_.name}.section") in section


@pytest.mark.parametrize("page", [TYPES_PAGE, FIELDS_PAGE])
def test_every_field_of_content_stands_in_the_one_table_of_its_group(page: str) -> None:
    assert _tables(page) == Counter(names for owner in CONTENT if (names := _own_names(owner)))


def test_every_setting_and_every_field_of_a_redirect_stands_in_its_table() -> None:
    assert _tables(SETTINGS_PAGE) == Counter(map(_own_names, SETTINGS))


@pytest.mark.parametrize(("owner", "name"), EVERY_FIELD, ids=lambda one: getattr(one, "__name__", one))
def test_the_example_of_every_field_is_read_without_a_mistake(owner: type, name: str) -> None:
    fields = [one for one in shape_of(owner) if one.required or one.name == name]
    text = "".join(f"{line}\n" for field in fields for line in field_lines(field, owner))
    document, findings = parse(text, "content/places/esimerkki.yaml", "")
    assert document is not None
    decoded, more = decode_fields(document, (owner,), frozenset(), VOCABULARY)
    assert ((*findings, *more), set(decoded.values)) == ((), {field.name for field in fields})


def test_every_kind_of_value_is_told_and_its_example_is_read() -> None:
    assert set(KINDS) == set(READERS)
    for hint, kind in KINDS.items():
        READERS[hint][0](kind.example.strip('"'))


@pytest.mark.parametrize("said", [KINDS[When].how, SPAN.how], ids=["moments", "spans"])
def test_every_way_to_write_a_time_that_is_told_is_read(said: Said) -> None:
    for language in ("fi", "en"):
        written = re.findall(r"`([^`]+)`", said.in_language(language))
        assert len([read_moment(one) for one in written]) >= 5


def test_every_code_of_a_diagnostic_is_told_once_in_both_languages() -> None:
    source = "".join(path.read_text("utf-8") for path in (handbook.ROOT / "talkoot").rglob("*.py"))
    codes = re.findall(r'\b(?:error|warning|obligation)\(\s*"([a-z0-9-]+)"', source)
    cell = r"(?:[^|]|\\\|)+"
    row = rf"(?m)^\| `([\w-]+)` \| (?:error|warning)[^|]* \| {cell} \| {cell} \|$"
    told = re.findall(row, PAGES[DIAGNOSTICS_PAGE])
    assert told == sorted(set(told))
    assert set(codes) <= set(told)
    assert [one for one in told if f'"{one}"' not in source] == []


@pytest.mark.parametrize("name", commands.NAMES)
def test_every_command_and_every_option_is_told(name: str) -> None:
    page = PAGES[COMMANDS_PAGE]
    assert f"\n## {name}\n" in page
    for option in _options(name):
        assert f"| `{option}" in page


@pytest.mark.parametrize("path", handbook.PAGES)
def test_every_command_that_a_page_names_exists_with_its_options(path: str) -> None:
    for words in handbook.commands(path):
        name = next((one for one in words if re.fullmatch(r"[a-z][a-z-]*", one)), "build")
        assert name in commands.NAMES, f"{path}: {words}"
        told = {one for one in words if one.startswith("--") and one != "--help"}
        assert told <= _options(name), f"{path}: {words}"


@pytest.mark.parametrize("path", handbook.PAGES)
def test_everything_that_a_page_asks_make_for_is_made(path: str) -> None:
    makefile = handbook.text_of("Makefile")
    for target in re.findall(r"(?:`|^)make ([a-z]+)", handbook.text_of(path), re.M):
        assert re.search(rf"(?m)^{target}\b.*:", makefile), target


@pytest.mark.parametrize("path", handbook.PAGES)
def test_every_link_of_a_page_leads_to_a_file_and_a_heading(path: str) -> None:
    for target, place in handbook.links(path):
        assert (handbook.ROOT / target).exists(), f"{path} links to {target}"
        assert not place or place in handbook.headings(target), f"{path} links to {target}#{place}"


@pytest.mark.parametrize("path", handbook.GUIDES)
def test_no_two_headings_of_a_page_have_the_same_anchor(path: str) -> None:
    assert [one for one, count in Counter(handbook.headings(path)).items() if count > 1] == []


def test_every_file_that_the_readme_names_exists() -> None:
    made = ("site/", ".venv", ".talkoot/")
    names = re.findall(r"`([\w.-]+(?:/[\w.-]+)*/?)`", handbook.prose("README.md"))
    paths = [one for one in names if re.search(r"/|\.(?:md|py|yaml|toml)$", one) and not one.startswith(made)]
    assert {"content/", "config.yaml"} <= set(paths)
    assert [one for one in paths if not (handbook.ROOT / one).exists()] == []


@pytest.mark.parametrize("path", handbook.GUIDES)
def test_every_example_in_yaml_or_markdown_says_what_it_is(path: str) -> None:
    found = [one for one in handbook.examples(path) if one.language in ("yaml", "markdown")]
    assert [one.text for one in found if not handbook.is_readable(one)] == []


@pytest.mark.parametrize("path", handbook.GUIDES)
def test_every_example_works_in_a_hub_that_has_what_it_refers_to(path: str) -> None:
    assert [f"{one.location} {one.message('en')}" for one in handbook.findings(path) if one.is_error] == []


def test_the_first_page_is_one_page() -> None:
    assert len(handbook.text_of(FIRST_PAGE).splitlines()) <= 150


def test_nothing_on_the_first_page_earns_even_a_warning() -> None:
    assert handbook.findings(FIRST_PAGE) == ()


def test_every_time_on_the_first_page_is_read() -> None:
    lines = handbook.example(FIRST_PAGE, "times").splitlines()
    assert len({read_moment(line) for line in lines}) >= 7


def test_the_new_event_of_the_first_page_is_made_where_it_says(tmp_path: Path) -> None:
    _project(tmp_path)
    (words,) = {one for one in handbook.commands(FIRST_PAGE) if one[:1] == ("new",)}
    assert cli.run([*(one.strip('"') for one in words), "--project", str(tmp_path)]) == 0
    path = _event()
    made, shown = (tmp_path / path).read_text("utf-8"), handbook.example(FIRST_PAGE, path)
    for line in ("id: ", "draft: true"):
        assert line in made
    assert re.findall("(?m)^id: .*", made) == re.findall("(?m)^id: .*", shown)
    assert "draft" not in shown


def test_the_mistakes_of_the_first_page_are_those_that_the_program_finds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _event()
    right = handbook.example(FIRST_PAGE, path)
    wrong = right.replace("starts: 17.4.", "starts: 31.4.").replace("kylatalo\n", "kylatal\n")
    _project(tmp_path, {path: wrong})
    assert cli.run(["check", "--project", str(tmp_path), "--now", "1.2.2027", "--lang", "fi"]) == 1
    (told,) = [one.text for one in handbook.examples(FIRST_PAGE) if one.language == "text" and not one.what]
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("path", ["README.md", PUBLISHING_PAGE])
def test_every_exit_code_has_the_meaning_of_the_program(path: str) -> None:
    told = {int(one) for one in re.findall(r"(?m)^\| (\d+) \|", handbook.text_of(path))}
    assert told >= {number for number, _ in EXIT_CODES}


@ON_POSIX
def test_the_recipe_for_cron_builds_only_when_the_time_has_come(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.build(BEFORE) == 0
    before = machine.ledger("site")
    assert machine.run("scheduled.sh", BEFORE) == 0
    assert machine.next_change("site") == CLOSES
    assert machine.run("scheduled.sh", AFTER) == 0
    assert machine.next_change("site") is None
    assert machine.ledger("site") == before
    (tmp_path / "config.yaml").unlink()
    assert machine.run("scheduled.sh", AFTER) == 2


@ON_POSIX
def test_the_recipe_for_ci_goes_on_from_the_live_ledger_and_never_without_it(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.run("publish.sh", BEFORE) != 0
    assert not (tmp_path / "site").exists()
    assert machine.build(BEFORE) == 0
    (tmp_path / "site").rename(tmp_path / "web")
    assert machine.run("publish.sh", BEFORE, "scheduled") == 0
    assert not (tmp_path / "site").exists()
    machine.rename()
    assert machine.run("publish.sh", AFTER, "scheduled") == 0
    assert machine.next_change("web") is None
    assert (tmp_path / "web/kyselyt/vanha/index.html").exists()
    assert machine.ledger("web")["generation"] == 2


def _tables(page: str) -> Counter[tuple[str, ...]]:
    """The names of the fields of each table of a page of the reference."""
    blocks = (
        re.findall(r"(?m)^\| `(\w+)`", block) for block in PAGES[page].split("\n\n") if "\n| `" in block
    )
    return Counter(tuple(names) for names in blocks)


def _own_names(owner: type) -> tuple[str, ...]:
    """The names of the fields of a class that it does not share with another."""
    shared = {field.name for one in owner.__mro__[1:] if is_dataclass(one) for field in shape_of(one)}
    return tuple(field.name for field in shape_of(owner) if field.name not in shared)


def _options(name: str) -> set[str]:
    found = (one for one in commands.load(name).params if isinstance(one, click.Option))
    return {option for one in found for option in one.opts}


def _event() -> str:
    (path,) = (one.what for one in handbook.examples(FIRST_PAGE) if one.what.startswith("content/"))
    return path


def _project(folder: Path, more: Mapping[str, str] | None = None) -> None:
    for path, text in {"config.yaml": handbook.CONFIG, **handbook.NEIGHBOURS, **(more or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
