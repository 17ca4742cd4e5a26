"""Addresses: every page has one, no two have the same, and none takes that of the hub's own pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from talkoot.content import BY_NAME, TYPES
from talkoot.reading.loading_rules import BAD_FILE_NAME
from talkoot.reading.source_names import name_of
from talkoot.site.briefs import Brief, Wording
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.filenames import is_safe
from talkoot.values.language import Language, Words

SAME_ADDRESS = error(
    "same-address",
    Words(
        "Osoite {address} on jo toisella sivulla: {other}.",
        "Adressen {address} används redan av en annan sida: {other}.",
        "The address {address} is already that of another page: {other}.",
    ),
    Words(
        "Anna sivulle oma osoite kentällä slug tai muuta tiedoston nimi. Alikansio ei muuta osoitetta.",
        "Ge sidan en egen adress med fältet slug eller byt filens namn. En undermapp ändrar inte adressen.",
        "Give the page its own address with the field slug, or rename the file; subfolders do not count.",
    ),
)
RESERVED_ADDRESS = error(
    "reserved-address",
    Words(
        "Osoite {address} on varattu sivuston omalle sivulle.",
        "Adressen {address} är reserverad för webbplatsens egen sida.",
        "The address {address} is reserved for a page of the hub itself.",
    ),
    Words(
        "Anna sivulle toinen osoite kentällä slug, tai muuta tiedoston nimi.",
        "Ge sidan en annan adress med fältet slug, eller byt filens namn.",
        "Give the page another address with the field slug, or rename the file.",
    ),
)
UNSAFE_ADDRESS = error(
    "unsafe-address",
    Words(
        "Osoite ei voi olla ”{slug}”: Windows ei salli sen nimistä tiedostoa.",
        "Adressen kan inte vara ”{slug}”: Windows tillåter ingen fil med det namnet.",
        "The address cannot be “{slug}”: Windows allows no file of that name.",
    ),
    Words(
        "Kirjoita kenttään slug pidempi osoite.",
        "Skriv en längre adress i fältet slug.",
        "Write a longer address in the field slug.",
    ),
)
SECTION_TAKEN = error(
    "section-taken",
    Words(
        "Osoite {address} on jo toisen luettelon osoite.",
        "Adressen {address} används redan av en annan lista.",
        "The address {address} is already that of another list.",
    ),
    Words(
        "Valitse sisältötyypille {type} toinen osoite kohtaan sections.",
        "Välj en annan adress för innehållstypen {type} under sections.",
        "Choose another address for the content type {type} under sections.",
    ),
)
_FOLDERS = frozenset(
    {"404", "index", "assets", "media", "data", "api", "admin", "pagefind", "ledger", "sitemap", "robots"}
)
"""Folders and files at the root that the hub makes itself, or may make later."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Addresses that cannot be, in any language of the hub."""
    told: set[str] = set()
    for language in site.settings.languages:
        own = tuple(_own(site, language))
        sections = {type_.name: site.addresses.section(type_, language) for type_ in TYPES}
        yield from _sections(site, sections, own)
        taken = _Taken(dict(own), sections, {})
        for brief, wording in _by_name(site, language):
            finding = _finding(site, brief, wording, taken)
            if finding and brief.id not in told:
                told.add(brief.id)
                yield finding


@dataclass(frozen=True, slots=True)
class _Taken:
    """The addresses of one language: of the hub's own pages, where each type's begin, of entries so far."""

    own: Mapping[str, str]
    sections: Mapping[str, str]
    paths: dict[str, str]


def _finding(site: Site, brief: Brief, wording: Wording, taken: _Taken) -> Diagnostic | None:
    """The first thing that is wrong with the address of the entry, which is taken from then on."""
    slug, section = wording.slug, taken.sections[brief.type]
    address = site.addresses.within(section, BY_NAME[brief.type], slug)
    is_reserved = address in taken.own or ("/" not in address.removesuffix("/") and slug in _FOLDERS)
    first = taken.paths.setdefault(address, wording.path)
    if slug and is_safe(slug) and not is_reserved and first == wording.path:
        return None
    entry = site.in_language(brief.id, wording.language)
    place, fix = entry.marks.of("slug"), f"slug: {entry.id if entry.id != slug else f'{slug}-2'}"
    if not slug:
        name = name_of(entry.path)
        return BAD_FILE_NAME.at(place, "", fix, name=name.stem, better=f"{entry.id}{name.ending}")
    if not is_safe(slug):
        return UNSAFE_ADDRESS.at(place, slug, fix, slug=slug)
    if is_reserved:
        return RESERVED_ADDRESS.at(place, slug, fix, address=f"/{address}")
    return SAME_ADDRESS.at(place, slug, fix, address=f"/{address}", other=first)


def _by_name(site: Site, language: Language) -> list[tuple[Brief, Wording]]:
    """The entries with a page: those that keep their file's name before those that ask for another."""
    found = (
        (brief, brief.in_language(language))
        for _, brief in site.briefs.values()
        if BY_NAME[brief.type].has_page
    )
    return sorted(found, key=lambda one: (one[1].asks, one[1].path))


def _own(site: Site, language: Language) -> Iterator[tuple[str, str]]:
    """The addresses of lists, views and homes, each with what it is."""
    addresses = site.addresses
    for type_ in TYPES:
        if type_.has_list:
            yield addresses.section(type_, language), type_.name
    for key in site.content.catalogues[language].messages:
        if key.startswith("address."):
            yield addresses.view(key.removeprefix("address."), language), key
    for other in site.settings.languages:
        yield addresses.home(other), other


def _sections(
    site: Site, sections: Mapping[str, str], own: Sequence[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """Sections of the settings that another list or view has, or that are empty."""
    told = [name for name, _ in site.settings.sections]
    for type_ in TYPES:
        address = sections[type_.name]
        others = [name for other, name in own if other == address and name != type_.name]
        if type_.name in told and type_.has_list and others:
            place = site.content.settings_marks.of("sections", type_.name)
            yield SECTION_TAKEN.at(place, address, address=f"/{address}", type=type_.name)
