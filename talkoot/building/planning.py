"""A publication to every output of the site, redirects included."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from talkoot.formats import facets as facets_of_formats
from talkoot.formats import files
from talkoot.output.assets import Look
from talkoot.output.outputs import Output
from talkoot.output.press import ALL, Press, in_language, press
from talkoot.output.publication import Publication
from talkoot.output.redirect_pages import redirect_pages
from talkoot.pages import pages
from talkoot.site.ledger import Ledger
from talkoot.site.redirects import Redirects, page_addresses, plan_redirects
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.facets import Facets, Maker
from talkoot.values.location import Location
from talkoot.values.tracing import Table


@dataclass(frozen=True, slots=True)
class Plan:
    """Every output, and where old addresses lead. ``current`` are the addresses that are remembered."""

    press: Press
    outputs: tuple[Output, ...]
    current: dict[str, str]
    redirects: Redirects


def plan(publication: Publication, facets: Facets, old: Ledger, look: Look) -> tuple[Plan, Diagnostics]:
    """The outputs of a publication; ``old`` is the last ledger, ``look`` how the pages look."""
    printing = press_with_facets(publication, facets, look)
    every_page = tuple(pages(printing))
    outputs = [*every_page, *files(printing, every_page)]
    current = {output.address: output.identity for output in outputs if output.identity}
    redirects, findings = _redirects(publication, old, current)
    addresses = page_addresses(redirects, tuple(output.path for output in outputs))
    printing = _with_pages(printing, every_page, redirects)
    outputs.extend(redirect_pages(printing, addresses))
    return Plan(printing, tuple(outputs), current, redirects), findings


def press_with_facets(publication: Publication, facets: Facets, look: Look) -> Press:
    """The press of a publication, with the facets of its pages and of all formats."""
    printing = press(publication, facets, look)
    for kind, make in facets_of_formats().items():
        facets.add(kind, Maker(in_language(printing.viewers, make), is_kept=True))
    return printing


def _with_pages(printing: Press, pages: tuple[Output, ...], redirects: Redirects) -> Press:
    """The press with what only the plan of all pages tells."""
    reads = printing.publication.site.reads
    listed = {page.address: page.changed for page in pages if page.listed}
    moved = {**redirects.moved, **dict.fromkeys(redirects.gone, "")}
    return replace(
        printing,
        listed=Table("listed", listed, reads),
        moved=Table("moved", moved, reads),
        redirects=Table("redirects", {ALL: redirects}, reads, _in_order),
    )


def _in_order(redirects: Redirects) -> str:
    """A fingerprint that does not go by the order of sets."""
    parts = (redirects.moved.items(), redirects.gone, redirects.outside.items(), redirects.outside_gone)
    return repr([sorted(part) for part in parts])


def _redirects(
    publication: Publication, old: Ledger, current: dict[str, str]
) -> tuple[Redirects, Diagnostics]:
    site = publication.site
    awaited = _awaited(publication, current)
    lines = publication.register.lines
    return plan_redirects(
        old,
        current,
        tuple(_aliases(publication)),
        site.content.redirects.lines,
        _resolver({**awaited, **current}),
        urlsplit(site.settings.base_url).path,
        {id_: line.brief.path for id_, line in lines.items()},
        awaited,
    )


def _aliases(publication: Publication) -> Iterator[tuple[str, str, Location]]:
    """Every old address that an entry names, with its present one and where it is written."""
    for id_, line in publication.register.lines.items():
        for alias in line.brief.aliases:
            if address := publication.places.get(f"{alias.language} {id_}"):
                yield alias.address, address, Location(alias.path, alias.line, alias.column)


def _awaited(publication: Publication, current: dict[str, str]) -> dict[str, str]:
    """The addresses of entries that are not public yet, so that what clashes with them shows now."""
    found = {}
    first = publication.settings.language
    for name, address in publication.places.items():
        if address not in current:
            language, _, id_ = name.partition(" ")
            found[address] = id_ if language == first else f"{id_}@{language}"
    return found


def _resolver(known: dict[str, str]) -> Callable[[str], str | None]:
    """What tells the address that a line of ``redirects.yaml`` leads to, None if there is none."""
    places = {identity: address for address, identity in known.items()}

    def resolve(target: str) -> str | None:
        if "://" in target:
            return target
        if target.startswith("id:"):
            id_, _, key = target.removeprefix("id:").partition(".")
            address = places.get(id_)
            return f"{address}#{key}" if address and key else address
        written = target.lstrip("/")
        return written if written.partition("#")[0] in known else None

    return resolve
