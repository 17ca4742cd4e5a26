"""The pages of a hub by kind, read off the build itself, so that a new kind is looked at by itself."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from talkoot.building.memory import Made, Memory
from talkoot.output.templating import KIND

LEADS_ON = b'http-equiv="refresh"'
Traits = frozenset[str]


class Hub(NamedTuple):
    """A built hub: its folder, where it is published, all its pages, and one of each kind."""

    folder: Path
    address: str
    pages: Mapping[str, bytes]
    kinds: Mapping[str, str]

    def at(self, path: str) -> str:
        """The address of a page as readers know it."""
        return self.address + path.removesuffix("index.html")


def pages_of(site: Path) -> Mapping[str, bytes]:
    """Every page of a built site by its path; what the search index keeps for itself is none."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith("pagefind/")}


def by_kind(pages: Mapping[str, bytes], memory: Memory) -> Mapping[str, str]:
    """A page of each kind by the name of the kind, and as many more as show what none of these has.

    A kind is a recipe with its template and, for entries, their content type; the page that shows the most
    stands for it, one in the hub's first language if there is any. What a page shows are its elements,
    classes, roles and languages.
    """
    shows = {path: traits(data) for path, data in pages.items()}
    first = _language(pages["index.html"])
    rank = {path: (_language(data) == first, len(shows[path])) for path, data in pages.items()}
    best: dict[str, str] = {}
    for path in pages:
        kind = kind_of(path, memory)
        if kind not in best or rank[path] > rank[best[kind]]:
            best[kind] = path
    seen: Traits = frozenset().union(*(shows[path] for path in best.values()))
    return {**dict(sorted(best.items())), **{f"also {path}": path for path in _more(shows, seen)}}


def kind_of(path: str, memory: Memory) -> str:
    """The name of the kind of a page; a page that no recipe made is of a kind of its own."""
    made = memory.outputs.get(path)
    if made is None:
        return path
    module, name, *key = made.recipe
    types = [memory.lines[word].brief.type for word in key if word in memory.lines]
    return " ".join([*_templates(made, memory), module.rpartition(".")[2], name, *types])


def traits(data: bytes) -> Traits:
    """What a page shows: its elements, classes, roles and languages."""
    text = data.decode()
    classes = (name for told in re.findall(r'class="([^"]*)"', text) for name in told.split())
    return frozenset([*classes, *re.findall(r'<[a-z][a-z0-9]*|role="[^"]*"|\slang="[^"]*"', text)])


def leads_on(data: bytes) -> bool:
    """True for a page that nobody stays on."""
    return LEADS_ON in data


def _language(data: bytes) -> str:
    found = re.search(rb'<html lang="([^"]*)"', data)
    return found[1].decode() if found else ""


def _templates(made: Made, memory: Memory) -> Iterator[str]:
    names = (memory.trace.names[number] for number in made.inputs)
    return (name.removeprefix(f"{KIND} ") for name in names if name.startswith(f"{KIND} "))


def _more(shows: Mapping[str, Traits], seen: Traits) -> Iterator[str]:
    """Pages that show what no page before them has; the richest first."""
    for path in sorted(shows, key=lambda one: (-len(shows[one]), one)):
        if shows[path] - seen:
            yield path
            seen |= shows[path]
