"""Chains of references that come back to where they began."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, Rule, error
from talkoot.values.language import Words

PART_OF_CYCLE = error(
    "part-of-cycle",
    Words(
        "Sisällöt kuuluvat toisiinsa ympyrässä: {cycle}.",
        "Innehållen hör till varandra i en cirkel: {cycle}.",
        "The entries belong to each other in a circle: {cycle}.",
    ),
    Words(
        "Poista kenttä part_of siitä, joka on koko joukon ylin.",
        "Ta bort fältet part_of från det som är överst.",
        "Remove the field part_of from the one that is above all others.",
    ),
)
SUBSTITUTE_CYCLE = error(
    "substitute-cycle",
    Words(
        "Yhteyshenkilöt sijaistavat toisiaan ympyrässä: {cycle}.",
        "Kontaktpersonerna vikarierar för varandra i en cirkel: {cycle}.",
        "The contacts stand in for each other in a circle: {cycle}.",
    ),
    Words(
        "Poista kenttä substitute siltä, jolla ei ole sijaista.",
        "Ta bort fältet substitute från den som inte har någon vikarie.",
        "Remove the field substitute from the one that has no substitute.",
    ),
)


def check(site: Site) -> Iterator[Diagnostic]:
    """The circles of belonging and of standing in for."""
    belonging = {
        id_: targets for id_, (_, brief) in site.briefs.items() if (targets := brief.leads_to("part_of"))
    }
    yield from _circles(site, belonging, PART_OF_CYCLE, "part_of")
    substitutes = {
        id_: targets for id_, (_, brief) in site.briefs.items() if (targets := brief.leads_to("substitute"))
    }
    yield from _circles(site, substitutes, SUBSTITUTE_CYCLE, "substitute")


def _circles(
    site: Site, leads: Mapping[str, tuple[str, ...]], rule: Rule, field: str
) -> Iterator[Diagnostic]:
    for circle in cycles(leads):
        first = site.entries[circle[0]]
        yield rule.at(first.marks.of(field), cycle=" → ".join((*circle, circle[0])))


def cycles(leads: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Circles in the graph until none is left, each from its smallest id; each is cut where it closes."""
    graph = {id_: set(leads[id_]) for id_ in sorted(leads)}
    while circle := _first_circle(graph):
        yield circle
        graph[circle[-1]].discard(circle[0])


def _first_circle(graph: Mapping[str, set[str]]) -> tuple[str, ...]:
    ordered = {id_: sorted(targets) for id_, targets in graph.items()}
    try:
        TopologicalSorter(ordered).prepare()
    except CycleError as found:
        # graphlib lists a circle against the direction of its references, with its first id at both ends.
        circle = list(reversed(found.args[1]))[:-1]
        start = circle.index(min(circle))
        return (*circle[start:], *circle[:start])
    return ()
