"""The guides and the reference, taken apart: headings, links, code, and examples made into small hubs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docs.reference_pages.examples import file_lines, file_path
from docs.reference_pages.markdown import anchor
from talkoot.building.build import Order, load_site
from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.reading.moments import read_moment
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.snapshot import Snapshot, in_memory

ROOT = Path(__file__).resolve().parent.parent
GUIDES = tuple(sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")))
PAGES = ("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", *GUIDES)

CONFIG_FILE = "config.yaml"
CONFIG = """\
site_id: haapalahti-yhdistyksille
name: Yhdistyksille
organisation: Haapalahden kaupunki
base_url: https://www.haapalahti.example/yhdistyksille/
languages: [fi, sv]
topics:
  - {id: kulttuuri, label: Kulttuuri}
areas:
  - {id: keskusta, label: Keskusta}
audience:
  - {id: yhdistykset, label: Yhdistykset}
feedback:
  email: palaute@haapalahti.example
"""
NEIGHBOURS = {
    "content/contacts/jarjestokoordinaattori.yaml": "id: jarjestokoordinaattori\nrole: Koordinaattori\n",
    "content/contacts/viestintapaallikko.yaml": "id: viestintapaallikko\nrole: Viestintäpäällikkö\n",
    "content/contacts/tietosuojavastaava.yaml": "id: tietosuojavastaava\nrole: Tietosuojavastaava\n",
    "content/events/avustusinfo.md": "---\nid: avustusinfo\ntitle: Info\nstarts: 2026-02-10\n---\n",
    "content/events/yhdistysmessut.md": "---\nid: yhdistysmessut\ntitle: Messut\nstarts: 2027-10-02\n---\n",
    "content/events/ilta.md": "---\nid: kumppanuuspoyta-ilta-2026\ntitle: Ilta\nstarts: syksy 2026\n---\n",
    "content/grants/kohdeavustus.md": "---\nid: avustus-kohde\ntitle: Avustus\nalways_open: true\n---\n",
    "content/places/kirjasto.yaml": "id: kirjasto\nname: Kirjasto\n",
    "content/places/vahajoen-kylatalo.yaml": "id: vahajoen-kylatalo\nname: Vähäjoen kylätalo\n",
    "content/places/yhdistystalo.yaml": "id: yhdistystalo\nname: Yhdistystalo\n",
}
MEDIA = ("kuva.jpg", "logo.png", "muistio-2025.pdf", "ohje.pdf", "kunta.woff2", "talkoot.png")
"""What the examples refer to: things that stand in the sample hub, each as small as it can be."""
START = {"logo.png": b"GIF89a\x01\0\x01\0", "kunta.woff2": b"wOF2"}
"""How files begin whose beginning is looked at."""


@dataclass(frozen=True, slots=True)
class Example:
    """A fenced block: what the comment above it says that it is, its language and its text."""

    what: str
    language: str
    text: str


def text_of(path: str) -> str:
    """The page as it is committed."""
    return (ROOT / path).read_text("utf-8")


def examples(path: str) -> tuple[Example, ...]:
    """The fenced blocks of a page."""
    found = re.finditer(r"(?:<!-- example: (.+?) -->\n)?^```(\w+)\n(.*?)^```$", text_of(path), re.M | re.S)
    return tuple(Example(one[1] or "", one[2], one[3]) for one in found)


def example(path: str, what: str) -> str:
    """The text of the block of a page that is marked as ``what``."""
    return next(one.text for one in examples(path) if one.what == what)


def prose(path: str) -> str:
    """The page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", text_of(path), flags=re.M | re.S)


def headings(path: str) -> list[str]:
    """The anchors of a page, in order."""
    return [anchor(one.replace("`", "")) for one in re.findall(r"^#+ (.+)$", prose(path), re.M)]


def links(path: str) -> Iterator[tuple[str, str]]:
    """The links of a page to others here: the path of the other, from the root, and its anchor."""
    for target in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", prose(path))):
        if "://" not in target and not target.startswith("mailto:"):
            other, _, place = target.partition("#")
            found = (ROOT / path).parent / other if other else ROOT / path
            yield found.resolve().relative_to(ROOT).as_posix(), place


def commands(path: str) -> list[tuple[str, ...]]:
    """The words of each command of ours that a page names, the program itself left out."""
    found = re.findall(r"build\.py((?: +(?:\"[^\"]*\"|[\w./:-]+|\[?[A-Z]+\]?))*)", text_of(path))
    return [tuple(re.findall(r"\"[^\"]*\"|\S+", one)) for one in found]


def is_readable(one: Example) -> bool:
    """True if the comment above the block tells how it is to be read."""
    known = (CONFIG_FILE, "text", "times", *BY_NAME)
    return one.what in known or one.what.startswith("content/")


def findings(path: str) -> Diagnostics:
    """What is wrong with the examples of a page, put together in a hub with everything they refer to."""
    files: dict[str, str] = {}
    for number, one in enumerate(examples(path)):
        if one.what == CONFIG_FILE:
            files[CONFIG_FILE] = overlaid(files.get(CONFIG_FILE, CONFIG), one.text)
        elif one.what.startswith("content/"):
            files[one.what] = one.text
        elif one.what == "text":
            files[f"content/pages/{number}.md"] = f"---\nid: sivu-{number}\ntitle: Sivu\n---\n{one.text}"
        elif (type_ := BY_NAME.get(one.what)) and type_.is_single:
            path_of_it = file_path(type_)
            base = files.get(path_of_it) or "\n".join(file_lines(type_)) + "\n"
            files[path_of_it] = overlaid(base, one.text)
        elif type_:
            files[f"content/{type_.folder}/{number}.md"] = _completed(one.text, type_, number)
    _, found = load_site(_hub(files), Order(read_moment("2026-01-15T12:00").starts))
    return tuple(one for one in found if one.location.path in files)


def _hub(files: Mapping[str, str]) -> Snapshot:
    paths = [f"templates/translations/{language}.po" for language in ("fi", "sv", "en")]
    media = {f"content/media/{name}": START.get(name, b"x") for name in MEDIA}
    given = {CONFIG_FILE: CONFIG, **{path: text_of(path) for path in paths}, **media, **NEIGHBOURS}
    return in_memory({**given, **files})


def _completed(fields: str, type_: ContentType, number: int) -> str:
    """A small file of the type with the fields, and a name of its own."""
    whole = overlaid("\n".join(file_lines(type_)) + "\n", f"id: osa-{number}\ntitle: Osa {number}\n{fields}")
    # Sessions tell the times themselves.
    return re.sub(r"(?m)^(starts|ends):.*\n", "", whole) if "\nsessions:" in whole else whole


def overlaid(base: str, more: str) -> str:
    """The fields of ``base`` with those of ``more`` in their place or, if they are new, before the rest."""
    names = set(re.findall(r"^\w+(?=:)", more, re.M))
    first = "---\n" if base.startswith("---\n") else ""
    blocks = re.split(r"(?m)^(?=\w+:|---$)", base.removeprefix(first))
    kept = "".join(block for block in blocks if block.partition(":")[0] not in names)
    return f"{first}{more}{kept}"
