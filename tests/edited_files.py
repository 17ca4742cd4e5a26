"""The files of a project and how an editor changes single fields of them, everything else left as it is."""

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from talkoot.content import BY_FOLDER

Files = Mapping[str, str | bytes]
"""A project by path: its settings, its content and the templates that it shows itself with."""

Fields = dict[str, Any]

CONFIG = "config.yaml"
REDIRECTS = "content/redirects.yaml"
_TEXTS = (".md", ".yaml", ".po", ".html", ".css")


def texts(files: Mapping[str, bytes]) -> dict[str, str | bytes]:
    """The files with their texts decoded, pictures and documents as they are."""
    return {path: data.decode() if path.endswith(_TEXTS) else data for path, data in files.items()}


def text(files: Files, path: str) -> str:
    """The text of a file, empty if it is not there."""
    found = files.get(path, "")
    assert isinstance(found, str)  # only texts are edited
    return found


def written(files: Files, path: str, content: str | bytes) -> Files:
    """The project with the file."""
    return {**files, path: content}


def removed(files: Files, *paths: str) -> Files:
    """The project without the files."""
    return {path: one for path, one in files.items() if path not in paths}


def originals(files: Files, *folders: str) -> list[str]:
    """The files of entries in their first language, of all types or of those in the folders."""
    known = folders or tuple(BY_FOLDER)
    return sorted(path for path in files if _folder(path) in known and _is_entry(path) and not language(path))


def translations(files: Files) -> list[str]:
    """The files of translations."""
    return sorted(path for path in files if _folder(path) in BY_FOLDER and _is_entry(path) and language(path))


def in_other_languages(files: Files, path: str) -> list[str]:
    """The translations of an original."""
    stem, ending = _parts(path)
    return [one for one in translations(files) if re.fullmatch(re.escape(stem) + r"\.[a-z-]+" + ending, one)]


def language(path: str) -> str:
    """The language that a file's name tells, empty for an original."""
    return _parts(path)[0].rpartition("/")[2].partition(".")[2]


def renamed(path: str, stem: str) -> str:
    """The path with another stem, its folder, language and ending kept."""
    folder, _, name = path.rpartition("/")
    _, dot, rest = name.partition(".")
    return f"{folder}/{stem}{dot}{rest}"


def fields(content: str) -> Fields:
    """What the front matter or the record tells, every scalar as text; nothing if it cannot be read."""
    try:
        found = yaml.load(_halves(content)[0], Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return {}
    return found if isinstance(found, dict) else {}


def told(content: str, name: str, value: object) -> str:
    """The file with one field told so; None takes the field out."""
    front, rest = _halves(content)
    front = re.sub(rf"(?m)^{name}:.*\n(?:[ -].*\n|\n(?=[ -]))*", "", front)
    if value is not None:
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        front += f"{name}: {shown}\n"
    return f"---\n{front}---\n{rest}" if _is_markdown(content) else front


def settings(files: Files) -> Fields:
    """The settings as plain values."""
    found = yaml.load(text(files, CONFIG), Loader=yaml.BaseLoader)
    return dict(found) if isinstance(found, dict) else {}


def set_to(files: Files, name: str, value: object) -> Files:
    """The project with one setting told so; None takes it out."""
    return written(files, CONFIG, told(text(files, CONFIG), name, value))


def ids(files: Files, *folders: str) -> list[str]:
    """The ids of entries, of all types that have a page or of those in the folders."""
    chosen = folders or tuple(name for name, one in BY_FOLDER.items() if one.has_page)
    found = (fields(text(files, path)).get("id") for path in originals(files, *chosen))
    return [one for one in found if isinstance(one, str)]


def _halves(content: str) -> tuple[str, str]:
    """The data, ending in a line end, and the text after them."""
    if not _is_markdown(content):
        return f"{content.rstrip()}\n" if content.strip() else "", ""
    front, _, rest = content.removeprefix("---\n").partition("\n---\n")
    return f"{front}\n", rest


def _is_markdown(content: str) -> bool:
    return content.startswith("---\n")


def _folder(path: str) -> str:
    parts = path.split("/")
    return parts[1] if parts[0] == "content" and len(parts) > 2 else ""


def _is_entry(path: str) -> bool:
    return path.endswith((".md", ".yaml"))


def _parts(path: str) -> tuple[str, str]:
    """The path without what its name tells besides, and its ending: ``a/messut.sv``, ``.md``."""
    stem, dot, ending = path.rpartition(".")
    return stem, dot + ending
