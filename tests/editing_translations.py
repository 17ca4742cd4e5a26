"""Edits of the translations of any hub."""

from random import Random

from tests.edited_files import (
    Files,
    removed,
    settings,
    translations,
    written,
)
from tests.editing import Edit, any_path, tell


def translation(files: Files, draw: Random) -> Files:
    path, others = any_path(files, draw), settings(files).get("languages", ["fi"])[1:]
    if not (path and others):
        return files
    stem, _, ending = path.rpartition(".")
    if ending == "yaml":
        name = "role: rådgivare" if path.startswith("content/contacts/") else "name: Nytt hus"
        return written(files, f"{stem}.{draw.choice(others)}.yaml", f"{name}\n")
    words = f"---\ntitle: {draw.choice(('Ny rubrik', 'En annan'))}\n---\nNy text.\n"
    return written(files, f"{stem}.{draw.choice(others)}.md", words)


def translation_removed(files: Files, draw: Random) -> Files:
    found = translations(files)
    return removed(files, draw.choice(found)) if found else files


def translated_slug(files: Files, draw: Random) -> Files:
    found = [path for path in translations(files) if path.endswith(".md")]
    return tell(files, draw.choice(found), "slug", draw.choice(("egen", None))) if found else files


TRANSLATIONS: tuple[Edit, ...] = (translation, translation_removed, translated_slug)
