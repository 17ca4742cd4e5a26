"""Small hubs for tests of checks: text in, codes and places out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

from talkoot.reading.basis import load_basis
from talkoot.reading.loading import load
from talkoot.reading.moments import read_moment
from talkoot.site.linking import Site, link
from talkoot.values.diagnostics import Diagnostic, in_order
from talkoot.values.snapshot import in_memory

Files = Mapping[str, str | bytes]

CONFIG = """\
site_id: kunta
name: Yhdistyksille
organisation: Kunta
base_url: https://www.kunta.example/
languages: [fi, sv]
topics:
  - {id: kulttuuri, label: Kulttuuri}
  - {id: liikunta, label: {fi: Liikunta, sv: Motion}}
areas:
  - id: kantakaupunki
    label: Kantakaupunki
    parts:
      - {id: keskusta, label: Keskusta}
audience:
  - {id: seurat, label: Seurat}
feedback:
  email: palaute@kunta.example
"""
_TRANSLATIONS = Path(__file__).resolve().parent.parent / "templates" / "translations"


def site_of(files: Files) -> Site:
    """The hub that the content files make; ``config.yaml`` and the words are there unless told."""
    given = {"config.yaml": CONFIG, **_words(), **files}
    basis, findings = load_basis(in_memory(given))
    assert basis is not None, findings
    return link(load(in_memory(given), basis)[0])


def found(module: ModuleType, files: Files) -> list[Diagnostic]:
    """What the check of the module finds in the hub, in order."""
    return found_in(module, site_of(files))


def found_in(module: ModuleType, site: Site) -> list[Diagnostic]:
    """What the check of the module finds in the entries of the hub and in the whole of it, in order."""
    findings = list(module.check(site)) if hasattr(module, "check") else []
    if hasattr(module, "check_entry"):
        for one in (*site.entries.values(), *site.translations.values()):
            findings.extend(module.check_entry(site, one))
    return list(in_order(findings))


def codes(module: ModuleType, files: Files) -> list[str]:
    """The codes of what a check finds."""
    return [finding.code for finding in found(module, files)]


def places(module: ModuleType, files: Files) -> list[tuple[str, str]]:
    """The codes of what a check finds with where it stands."""
    return [(finding.code, str(finding.location)) for finding in found(module, files)]


def codes_at(check_at: Callable[..., Iterable[Diagnostic]], now: str, files: Files) -> list[str]:
    """The codes of what a check of freshness finds at the time ``now``."""
    findings = check_at(site_of(files), read_moment(now).starts)
    return [finding.code for finding in in_order(findings)]


def entry(folder: str, name: str, fields: str = "", body: str = "", title: str = "Otsikko") -> dict[str, str]:
    """One content file whose id is its name: its own fields as YAML, its body as Markdown."""
    text = f"id: {name}\ntitle: {title}\n{_dedented(fields)}"
    return {f"content/{folder}/{name}.md": f"---\n{text}---\n{body}"}


def record(folder: str, name: str, fields: str = "") -> dict[str, str]:
    """One contact or place whose id is its name."""
    first = "role: neuvoja\n" if folder == "contacts" else "name: Talo\n"
    return {f"content/{folder}/{name}.yaml": f"id: {name}\n{first}{_dedented(fields)}"}


def together(*files: Files) -> Files:
    """All the files."""
    return {path: text for some in files for path, text in some.items()}


def _dedented(fields: str) -> str:
    return f"{fields.strip()}\n" if fields.strip() else ""


@cache
def _words() -> Files:
    """The catalogues with the words of addresses alone: all that linking and checking need."""
    return {
        f"templates/translations/{language}.po": "\n\n".join(_addresses(language))
        for language in ("fi", "sv")
    }


def _addresses(language: str) -> Iterator[str]:
    yield 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"'
    for message in (_TRANSLATIONS / f"{language}.po").read_text("utf-8").split("\n\n"):
        if 'msgid "address.' in message or ('msgid "type.' in message and ".section" in message):
            yield message
