"""Planned outputs to bytes: those whose inputs differ or that do not stand are made, the others stay."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from talkoot.building.memory import Made
from talkoot.output.looking import leads_of, page_of
from talkoot.output.outputs import Content, Copy, Data, Html, Recipe, by_recipe
from talkoot.output.press import Press
from talkoot.output.templating import Renderer
from talkoot.page_checks import faults_of
from talkoot.site.noted_settings import plain_settings
from talkoot.values.digests import digest
from talkoot.values.facets import Facets
from talkoot.values.progress import SILENT, Phase, Progress, watched

NEW, MISSING, ALTERED, RECIPE = "new", "missing", "altered", "recipe"
"""Reasons besides differing inputs: it was never made, went, was altered since, or is made otherwise."""


@dataclass(frozen=True, slots=True)
class Printed:
    """``files`` were made, ``kept`` stand with these digests; ``made`` is what the next build compares."""

    files: tuple[tuple[str, bytes], ...]
    kept: Mapping[str, str]
    made: Mapping[str, Made]
    reasons: Mapping[str, tuple[str, ...]]


def print_outputs(
    planned: Sequence[tuple[str, Recipe]],
    press: Press,
    rendering: Renderer,
    facets: Facets,
    before: Mapping[str, Made],
    standing: Callable[[str], str],
    progress: Progress = SILENT,
) -> Printed:
    """Every output by its path and recipe, made or kept."""
    files: list[tuple[str, bytes]] = []
    kept: dict[str, str] = {}
    made: dict[str, Made] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    at = press.publication.now.isoformat()
    base = plain_settings(press.publication.settings).base_url
    for path, recipe in watched(progress, Phase.MAKING, planned, _path):
        known = before.get(path)
        why = _reasons(path, recipe, known, facets, standing)
        if known is not None and not why:
            kept[path], made[path] = known.digest, known
        else:
            (content, data), inputs = facets.recorded(lambda: _made(press, recipe, rendering))  # noqa: B023
            files.append((path, data))
            reasons[path] = (known and known.recipe == recipe and _differing(known, facets)) or why
            one = Made(recipe, digest(data), inputs, at, reasons[path])
            made[path] = _looked_at(one, path, content, data, base) if isinstance(content, Html) else one
    return Printed(tuple(files), kept, made, reasons)


def _path(planned: tuple[str, Recipe]) -> str:
    return planned[0]


def _reasons(
    path: str, recipe: Recipe, known: Made | None, facets: Facets, standing: Callable[[str], str]
) -> tuple[str, ...]:
    """Why an output is to be made; nothing if it stands as it should."""
    if known is None:
        return (NEW,)
    if known.recipe != recipe:
        return (RECIPE,)
    if facets.differ(known.inputs):
        return _differing(known, facets)
    found = standing(path)
    return () if found == known.digest else (ALTERED if found else MISSING,)


def _differing(known: Made, facets: Facets) -> tuple[str, ...]:
    return tuple(name for name, _, _ in facets.reasons(known.inputs))


def _made(press: Press, recipe: Recipe, rendering: Renderer) -> tuple[Content, bytes]:
    content = by_recipe(press, recipe)
    match content:
        case Html():
            return content, rendering.html(content)
        case Data(data):
            return content, data
        case Copy(source):
            return content, source.read()


def _looked_at(made: Made, path: str, content: Html, data: bytes, base_url: str) -> Made:
    """The page with what its checks find. Texts that many pages share are kept once."""
    page = page_of(path, data)
    return made._replace(
        template=content.template,
        faults=faults_of(page),
        leads=tuple(map(intern, leads_of(page, base_url))),
        anchors=tuple(map(intern, page.ids)),
    )
