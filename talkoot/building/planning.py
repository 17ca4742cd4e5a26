"""A publication to every output of the site, redirects included."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from talkoot.formats import files
from talkoot.formats.redirect_maps import maps
from talkoot.output import assets
from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press, press
from talkoot.output.publication import Publication
from talkoot.output.redirect_pages import redirect_pages
from talkoot.pages import pages
from talkoot.site.ledger import Ledger
from talkoot.site.redirects import Redirects, page_addresses, plan_redirects
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.location import Location


@dataclass(frozen=True, slots=True)
class Plan:
    """Every output, and where old addresses lead. ``current`` are the addresses that are remembered."""

    press: Press
    outputs: tuple[Output, ...]
    current: dict[str, str]
    redirects: Redirects


def plan(publication: Publication, old: Ledger, styles: bytes) -> tuple[Plan, Diagnostics]:
    """The outputs of a publication; ``old`` is the last ledger, ``styles`` the style sheet."""
    printing = press(publication)
    every_page = tuple(pages(printing))
    site = publication.site
    outputs = [*every_page, *files(printing, every_page), *assets.outputs(site, publication.assets, styles)]
    current = {output.address: output.identity for output in outputs if output.identity}
    awaited = _awaited(publication, current)
    base_path = urlsplit(site.settings.base_url).path
    redirects, findings = plan_redirects(
        old,
        current,
        tuple(_aliases(publication)),
        site.content.redirects,
        _resolver({**awaited, **current}),
        base_path,
        {entry.id: entry.path for entry in site.entries.values()},
        awaited,
    )
    taken = tuple(output.path for output in outputs)
    outputs.extend(redirect_pages(printing, redirects, page_addresses(redirects, taken)))
    outputs.extend(Output(name, Data(data)) for name, data in maps(redirects, base_path))
    return Plan(printing, tuple(outputs), current, redirects), findings


def _aliases(publication: Publication) -> Iterator[tuple[str, str, Location]]:
    """Every old address that an entry names, with its present one and where it is written."""
    for id_, original in publication.site.entries.items():
        for language in publication.site.languages_of(id_):
            entry = publication.entry(id_, language)
            if entry.language != entry.original and entry.named.aliases == original.named.aliases:
                continue
            address = publication.site.addresses.entry(entry, language)
            for number, alias in enumerate(entry.named.aliases):
                yield alias, address, entry.marks.of("aliases", number)


def _awaited(publication: Publication, current: dict[str, str]) -> dict[str, str]:
    """The addresses of entries that are not public yet, so that what clashes with them shows now."""
    site = publication.site
    found = {}
    for id_, entry in site.entries.items():
        for language in publication.languages:
            address = site.addresses.entry(site.in_language(id_, language), language)
            if entry.type.has_page and address not in current:
                first = language == publication.settings.language
                found[address] = id_ if first else f"{id_}@{language}"
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
