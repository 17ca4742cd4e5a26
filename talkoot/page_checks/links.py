"""Links within the hub: each leads to a file that is there, and to an anchor that the page has."""

from collections.abc import Collection, Iterator, Mapping

from talkoot.values.diagnostics import warning
from talkoot.values.language import Words

BROKEN_LINK = warning(
    "page-broken-link",
    Words(
        "Sivulla {page} on linkki, joka ei johda minnekään. Sivuja, joita tämä koskee: {pages}.",
        "På sidan {page} finns en länk som inte leder någonstans. Sidor som berörs: {pages}.",
        "The page {page} has a link that leads nowhere. Pages concerned: {pages}.",
    ),
    Words(
        "Korjaa osoite mallipohjassa. Sivustolla ei ole tätä tiedostoa tai sivulla tätä kohtaa.",
        "Rätta adressen i sidmallen. Webbplatsen har inte filen eller sidan inte stället.",
        "Mend the address in the template: the hub has no such file, or the page no such place.",
    ),
)

Leads = Mapping[str, Collection[str]]
"""Paths of files to other files, perhaps with an anchor, or to their anchors."""


def broken(leads: Leads, anchors: Leads) -> Iterator[tuple[str, str]]:
    """The path of every page that leads nowhere, and whereto. ``anchors`` has every file of the hub."""
    every: set[str] = set().union(*leads.values())
    lost = {one for one in every if not _stands(one, anchors)}
    if lost:
        yield from ((path, one) for path, told in leads.items() for one in told if one in lost)


def _stands(lead: str, anchors: Leads) -> bool:
    path, _, anchor = lead.partition("#")
    return path in anchors and (not anchor or anchor in anchors[path])
