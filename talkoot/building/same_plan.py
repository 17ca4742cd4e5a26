"""Whether the plan of the last build is still the plan, so that nothing need be planned anew."""

from collections.abc import Callable, Mapping

from talkoot.building.memory import Memory
from talkoot.output.assets import look
from talkoot.site.linking import Site
from talkoot.site.noted_settings import plain_settings
from talkoot.site.register import Line
from talkoot.values.collation import initial
from talkoot.values.digests import digest
from talkoot.values.facets import Facets
from talkoot.values.snapshot import Snapshot

_OF_REGISTER = frozenset(
    "public away time told sequence links address asset picture licence look coming".split()  # noqa: SIM905
)
_OF_PLAN = frozenset({"listed", "moved", "redirects"})
"""What only a plan of all pages tells."""

_OF_SITE = frozenset({"type", "path", "single", "file", "pixels"})


def ground_of(snapshot: Snapshot, site: Site, words: str) -> str:
    """The digest of what a plan rests on besides the register and the ledger."""
    media = (f"{path} {source.digest}" for path, source in site.content.files.items())
    shipped = (
        f"{name} {digest(data)}" for name, data in look(snapshot, plain_settings(site.settings)).items()
    )
    return digest(words, site.content.redirects.digest, *shipped, *media)


def same_kinds(before: Mapping[str, Line], now: Mapping[str, Line]) -> frozenset[str]:
    """The kinds of names that hold what they held if the ground is the same; none if a plan could differ.

    A plan goes by everything in the register but titles, of which it knows the first letters alone, for the
    index has a page for each; only lists go by the rest.
    """
    kinds = _OF_REGISTER | _OF_PLAN | _OF_SITE
    if before.keys() != now.keys():
        return frozenset()
    differing = [id_ for id_, line in now.items() if not _is_same(line, before[id_])]
    if any(_without_titles(now[id_]) != _without_titles(before[id_]) for id_ in differing):
        return frozenset()
    return kinds if differing else kinds | {"list"}


def needs_a_plan(memory: Memory, facets: Facets, standing: Callable[[str], str]) -> bool:
    """True if something is to be made of which only a plan of all pages knows what it shows."""
    prefixes = tuple(f"{kind} " for kind in _OF_PLAN)
    of_plan = {number for name, number in memory.trace.numbers.items() if name.startswith(prefixes)}
    resting = ((path, made) for path, made in memory.outputs.items() if not of_plan.isdisjoint(made.inputs))
    return any(facets.differ(made.inputs) or standing(path) != made.digest for path, made in resting)


def _is_same(one: Line, other: Line) -> bool:
    return one is other or (one.brief == other.brief and one.phase == other.phase)


def _without_titles(line: Line) -> tuple[object, ...]:
    wordings = tuple(one._replace(title=initial(one.title)) for one in line.brief.wordings)
    return line.brief._replace(wordings=wordings), line.phase
