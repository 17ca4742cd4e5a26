"""Planned outputs to bytes: those whose inputs differ or that do not stand are made, the others stay."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from talkoot.building.memory import Made
from talkoot.building.planning import Plan
from talkoot.output.outputs import Copy, Data, Html, Output
from talkoot.output.press import Press
from talkoot.output.templating import Renderer, renderer
from talkoot.values.digests import digest
from talkoot.values.facets import Facets
from talkoot.values.progress import SILENT, Phase, Progress, watched
from talkoot.values.snapshot import Snapshot

NEW, ALTERED, RECIPE = "new", "altered", "recipe"
"""Reasons besides differing inputs: it did not stand before, or not as it was made, or is made otherwise."""


@dataclass(frozen=True, slots=True)
class Printed:
    """``files`` were made, ``kept`` stand with these digests; ``made`` is what the next build compares."""

    files: tuple[tuple[str, bytes], ...]
    kept: Mapping[str, str]
    made: Mapping[str, Made]
    reasons: Mapping[str, tuple[str, ...]]


def print_outputs(
    snapshot: Snapshot,
    planned: Plan,
    facets: Facets,
    before: Mapping[str, Made],
    standing: Callable[[str], str],
    progress: Progress = SILENT,
) -> Printed:
    """Every output, made or kept."""
    site = planned.press.publication.site
    rendering = renderer(snapshot, site.content.catalogues, site.reads)
    files: list[tuple[str, bytes]] = []
    kept: dict[str, str] = {}
    made: dict[str, Made] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    for output in watched(progress, Phase.MAKING, planned.outputs, attrgetter("path")):
        path, known = output.path, before.get(output.path)
        why = _reasons(output, known, facets, standing)
        if known is not None and not why:
            kept[path], made[path] = known.digest, known
        else:
            data, inputs = facets.recorded(lambda: _bytes(output, planned.press, rendering))  # noqa: B023
            files.append((path, data))
            made[path] = Made(output.recipe, digest(data), inputs)
            reasons[path] = why
    return Printed(tuple(files), kept, made, reasons)


def _reasons(
    output: Output, known: Made | None, facets: Facets, standing: Callable[[str], str]
) -> tuple[str, ...]:
    """Why an output is to be made; nothing if it stands as it should."""
    if known is None:
        return (NEW,)
    if known.recipe != output.recipe:
        return (RECIPE,)
    if facets.differ(known.inputs):
        return tuple(name for name, _, _ in facets.reasons(known.inputs))
    return () if standing(output.path) == known.digest else (ALTERED,)


def _bytes(output: Output, press: Press, rendering: Renderer) -> bytes:
    match output.make(press, *output.key):
        case Html() as content:
            return rendering.html(content)
        case Data(data):
            return data
        case Copy(source):
            return source.read()
