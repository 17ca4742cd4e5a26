"""A site to everything that is wrong with it; an entry is checked anew only if what was read then differs."""

from talkoot.building.tables import of_site
from talkoot.checks import check_entry, check_whole
from talkoot.site.linking import Site
from talkoot.site.shelf import name_of_entry
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.facets import Facets, Maker, Trace
from talkoot.values.progress import SILENT, Phase, Progress, watched

KIND = "findings"


def checked(site: Site, before: Trace, progress: Progress = SILENT) -> tuple[Diagnostics, Trace]:
    """The findings of all checks, and what they were made from."""
    facets = Facets(site.reads, before)
    facets.add(KIND, Maker(lambda name: _of_entry(site, name), is_kept=True))
    facets.compare(of_site(site))
    found = list(check_whole(site))
    names = (*site.entries, *(name_of_entry(*key) for key in site.translations))
    for name in watched(progress, Phase.CHECKING, names):
        found.extend(facets.get(KIND, name))
    return tuple(found), facets.trace()


def _of_entry(site: Site, name: str) -> Diagnostics:
    id_, _, language = name.partition("@")
    entry = site.translations[id_, language] if language else site.entries[id_]
    return tuple(check_entry(site, entry))
