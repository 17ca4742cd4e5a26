"""What of a project's folder is read, what is passed over and what is a mistake."""

import os
import socket
import tracemalloc
from pathlib import Path

import pytest

from talkoot.shell import project as project_module
from talkoot.shell.disk import shipped_templates
from talkoot.shell.project import read_project
from talkoot.values.diagnostics import Diagnostics, report
from talkoot.values.digests import digest
from talkoot.values.failures import WrongUse
from talkoot.values.snapshot import Snapshot
from tests.disks import put


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shipped/templates"
    put(folder, {"pages/home.html": "shipped home", "pages/list.html": "shipped list"})
    monkeypatch.setattr(project_module, "shipped_templates", lambda: folder)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(tmp_path / "hub", {"config.yaml": "name: Hub\n", "content/events/kylailta.md": "Hyvää iltaa"})
    return tmp_path / "hub"


def read(root: Path) -> tuple[Snapshot, Diagnostics]:
    return read_project(root, root / "site")[:2]


def codes(root: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.location.path) for finding in read(root)[1]]


def test_a_snapshot_holds_settings_content_and_templates(root: Path) -> None:
    put(root, {"templates/pages/home.html": "own home", "templates/pages/own.html": "own", "notes.txt": "x"})
    snapshot, findings = read(root)
    assert findings == ()
    assert {path: source.read() for path, source in snapshot.sources.items()} == {
        "config.yaml": b"name: Hub\n",
        "content/events/kylailta.md": "Hyvää iltaa".encode(),
        "templates/pages/home.html": b"own home",
        "templates/pages/list.html": b"shipped list",
        "templates/pages/own.html": b"own",
    }
    assert all(source.digest == digest(source.read()) for source in snapshot.sources.values())
    assert all(source.size == len(source.read()) for source in snapshot.sources.values())
    assert list(snapshot.sources) == sorted(snapshot.sources)


def test_the_templates_of_the_checkout_are_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, {"templates/x.html": "x"})
    monkeypatch.setattr(project_module, "shipped_templates", lambda: root / "templates")
    assert [source.path for source in read(root)[0].under("templates")] == ["templates/x.html"]


def test_the_real_shipped_templates_have_no_mistakes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_module, "shipped_templates", shipped_templates)
    assert read(root)[1] == ()


def test_what_editors_and_systems_leave_behind_is_passed_over(root: Path) -> None:
    droppings = [
        "~$a.docx",
        ".a.md.swp",
        "a.md~",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "x.tmp",
        ".git/x.md",
    ]
    put(root / "content", dict.fromkeys(droppings, "x"))
    (root / "content/.#lock.md").symlink_to("nobody@nowhere")
    snapshot, findings = read(root)
    assert findings == ()
    assert [source.path for source in snapshot.under("content")] == ["content/events/kylailta.md"]


@pytest.mark.parametrize(
    ("name", "code", "fix"),
    [
        ("x (1).md", "copy-file", ""),
        ("x - kopio.md", "copy-file", ""),
        ("x.md.txt", "hidden-ending", "x.md"),
        ("logo.svg", "svg-file", ""),
        ("x.yml", "file-type", "x.yaml"),
        ("x", "file-type", ""),
        ("con.md", "unsafe-name", ""),
        ("a:b.md", "unsafe-name", "a-b.md"),
        ("a .md ", "unsafe-name", "a .md"),
        ("trailing./x.md", "unsafe-name", "trailing"),
        ("a" * 195 + ".md", "unsafe-name", ""),
        ("x.md/inner.md", "folder-named-like-file", ""),
    ],
)
def test_a_name_that_cannot_be_published_is_told_and_its_file_left_out(
    root: Path, name: str, code: str, fix: str
) -> None:
    put(root / "content", {name: "x"})
    snapshot, findings = read(root)
    assert [(finding.code, finding.fix) for finding in findings] == [(code, fix)]
    assert [source.path for source in snapshot.under("content")] == ["content/events/kylailta.md"]


def test_warnings_do_not_stop_a_build(root: Path) -> None:
    put(root / "content", {"x (1).md": "x", "y.md.txt": "x"})
    assert not any(finding.is_error for finding in read(root)[1])


def test_every_type_of_file_that_content_may_hold_is_read(root: Path) -> None:
    pictures, sounds = ["jpg", "JPEG", "png", "webp", "gif"], ["mp3", "mp4", "vtt"]
    documents = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt"]
    endings = [*pictures, *sounds, *documents, "md", "MD", "yaml"]
    put(root / "content", {f"{number}.{ending}": "x" for number, ending in enumerate(endings)})
    snapshot, findings = read(root)
    assert findings == ()
    assert len(snapshot.under("content")) == len(endings) + 1
    assert snapshot.get("content/18.MD") is not None


def test_links_are_mistakes_and_never_followed(root: Path, tmp_path: Path) -> None:
    put(tmp_path, {"secret/a.md": "secret"})
    put(root, {"templates/pages/x.html": "x"})
    links = {
        "content/a.md": "secret/a.md",
        "content/secret": "secret",
        "content/events/loop": "hub/content",
        "content/nowhere.md": "nowhere",
        "templates/pages/y.html": "secret/a.md",
        "templates/secret": "secret",
    }
    for link, target in links.items():
        (root / link).symlink_to(tmp_path / target)
    assert codes(root) == [("symlink", path) for path in sorted(links)]
    assert not any(b"secret" in source.read() for source in read(root)[0].sources.values())


@pytest.mark.parametrize("folder", ["content", "templates"])
def test_a_folder_of_ours_that_is_a_link_is_a_mistake(root: Path, tmp_path: Path, folder: str) -> None:
    put(tmp_path, {"secret/a.md": "secret"})
    if (root / folder).exists():
        (root / folder).rename(root / "moved")
    (root / folder).symlink_to(tmp_path / "secret")
    assert codes(root) == [("symlink", folder)]


def test_pipes_and_sockets_are_mistakes_that_nobody_waits_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(root / "content/pipe.md")
    monkeypatch.chdir(root / "content")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.md")
        assert codes(root) == [("not-a-file", "content/pipe.md"), ("not-a-file", "content/socket.md")]


@pytest.mark.parametrize(
    ("name", "size", "expected"),
    [
        ("a.md", 1 << 20, []),
        ("a.md", (1 << 20) + 1, ["file-too-large"]),
        ("a.md", 2 << 30, ["file-too-large"]),
        ("a.pdf", (60 << 20) + 1, ["large-file"]),
        ("a.pdf", (200 << 20) + 1, ["file-too-large"]),
        ("a.mp4", 2 << 40, ["file-too-large"]),
    ],
)
def test_a_file_that_is_too_large_is_told_without_reading_it(
    root: Path, name: str, size: int, expected: list[str]
) -> None:
    with (root / "content" / name).open("wb") as sparse:
        sparse.truncate(size)
    read(root)
    tracemalloc.start()
    assert [finding.code for finding in read(root)[1]] == expected
    assert tracemalloc.get_traced_memory()[1] < 5 << 20
    tracemalloc.stop()
    assert (read(root)[0].get(f"content/{name}") is None) == ("file-too-large" in expected)


def test_sizes_are_told_in_whole_megabytes(root: Path) -> None:
    put(root / "content", {"a.md": b"x" * ((1 << 20) + 1)})
    assert "2 Mt. Raja on 1 Mt." in report(read(root)[1], "fi")


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kylailta.md", "kylailta.md"), ("kes\u00e4.md", "kesa\u0308.md"), ("TILAT/a.md", "tilat/b.md")],
)
def test_two_names_that_some_computers_take_for_one_are_a_mistake(
    root: Path, first: str, second: str
) -> None:
    put(root / "content", {first: "1", second: "2"})
    (finding,) = read(root)[1]
    names = {first.split("/")[0], second.split("/")[0]}
    told = {finding.location.path, dict(finding.values)["other"]}
    assert finding.code == "same-name"
    assert told == {f"content/{name}" for name in names}


def test_keys_are_in_composed_form_on_every_system(root: Path) -> None:
    put(root / "content", {"kesa\u0308/yo\u0308.md": "x"})
    source = read(root)[0].get("content/kes\u00e4/y\u00f6.md")
    assert source is not None
    assert source.read() == b"x"


def test_a_name_that_is_no_text_can_still_be_shown(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root / "content") + b"/k\xe4sky\n.md")).write_bytes(b"x")
    findings = read(root)[1]
    assert [finding.code for finding in findings] == ["unsafe-name"]
    assert "content/k\\udce4sky\\u000a.md:1:1" in report(findings, "fi").encode("utf-8").decode()


@pytest.mark.parametrize(
    ("remove", "put_back", "words"),
    [
        ("config.yaml", {}, "There is no config.yaml"),
        ("config.yaml", {"config.yaml/x": ""}, "not an ordinary file"),
        ("config.yaml", {"config.yaml": "x" * ((1 << 20) + 1)}, "not an ordinary file"),
        ("content", {}, "There is no content folder"),
    ],
)
def test_a_folder_that_is_no_project_is_wrong_use(
    root: Path, remove: str, put_back: dict[str, str], words: str
) -> None:
    (root / remove).rename(root / "moved")
    put(root, put_back)
    with pytest.raises(WrongUse, match=words) as caught:
        read(root)
    assert caught.value.exit_code == 2


def test_a_missing_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"There is no config\.yaml"):
        read(tmp_path / "nowhere")


def test_settings_that_are_a_link_are_wrong_use(root: Path) -> None:
    (root / "config.yaml").rename(root / "elsewhere.yaml")
    (root / "config.yaml").symlink_to(root / "elsewhere.yaml")
    with pytest.raises(WrongUse, match="not an ordinary file"):
        read(root)


def test_what_was_published_inside_content_is_not_read(root: Path) -> None:
    put(root / "content/site", {"x.md": "x"})
    assert read_project(root, root / "content/site")[0].get("content/site/x.md") is None
