"""Planned outputs to bytes: those whose inputs differ or that do not stand are made, the others stay."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern

from talkoot.building.darkroom import Darkroom
from talkoot.building.memory import Made
from talkoot.output.outputs import Content, Copy, Data, Encoded, Html, Recipe, by_recipe
from talkoot.output.page_tags import leads_of, page_of
from talkoot.output.press import Press
from talkoot.output.templating import Renderer
from talkoot.page_checks import faults_of
from talkoot.site.noted_settings import plain_settings
from talkoot.values.digests import digest
from talkoot.values.facets import Facets
from talkoot.values.progress import SILENT, Phase, Progress, watched

NEW, MISSING, ALTERED, RECIPE = "new", "missing", "altered", "recipe"
"""Reasons besides differing inputs: it was never made, went, was altered since, or is made otherwise."""

PICTURES = "talkoot.formats.pictures"
"""The module whose outputs are made before all others, many at once, since others tell what they weigh."""

Standing = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Printed:
    """``files`` were made, ``kept`` stand with these digests; ``made`` is what the next build compares.

    ``lost`` are the files of pictures that could not be decoded: then the rest is not to be published.
    """

    files: tuple[tuple[str, bytes], ...]
    kept: Mapping[str, str]
    made: Mapping[str, Made]
    reasons: Mapping[str, tuple[str, ...]]
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Printer:
    """What makes the bytes of outputs."""

    press: Press
    rendering: Renderer
    darkroom: Darkroom
    facets: Facets

    def made(self, recipe: Recipe) -> tuple[Content, bytes]:
        """What a recipe makes, and its bytes."""
        content = by_recipe(self.press, recipe)
        match content:
            case Html():
                return content, self.rendering.html(content)
            case Data(data):
                return content, data
            case Copy(source):
                return content, source.read()
            case Encoded(source, wish):
                return content, self.darkroom.picture(source, wish)

    def develop(self, recipes: Sequence[Recipe]) -> None:
        """Make the pictures among what the recipes make."""
        found = (by_recipe(self.press, one) for one in recipes)
        self.darkroom.develop((one.source, one.wish) for one in found if isinstance(one, Encoded))


@dataclass(frozen=True, slots=True)
class _Tray:
    """Where outputs are laid as they are made or kept."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)


def print_outputs(
    planned: Sequence[tuple[str, Recipe]],
    printer: Printer,
    before: Mapping[str, Made],
    standing: Standing,
    progress: Progress = SILENT,
) -> Printed:
    """Every output by its path and recipe, made or kept."""
    tray = _Tray()
    pictures = [one for one in planned if one[1][0] == PICTURES]
    others = [one for one in planned if one[1][0] != PICTURES]
    stale = [
        recipe
        for path, recipe in pictures
        if _reasons(path, recipe, before.get(path), printer.facets, standing)
    ]
    printer.develop(stale)
    if not printer.darkroom.lost:
        _print(tray, pictures, printer, before, standing)
        _print(tray, watched(progress, Phase.MAKING, others, _path), printer, before, standing)
    lost = frozenset(printer.darkroom.lost)
    return Printed(tuple(tray.files), tray.kept, tray.made, tray.reasons, lost)


def _print(
    tray: _Tray,
    planned: Iterable[tuple[str, Recipe]],
    printer: Printer,
    before: Mapping[str, Made],
    standing: Standing,
) -> None:
    at, facets = printer.press.publication.now.isoformat(), printer.facets
    base = plain_settings(printer.press.publication.settings).base_url
    for path, recipe in planned:
        known = before.get(path)
        why = _reasons(path, recipe, known, facets, standing)
        if known is not None and not why:
            tray.kept[path], tray.made[path] = known.digest, known
        else:
            (content, data), inputs = facets.recorded(lambda: printer.made(recipe))  # noqa: B023
            tray.files.append((path, data))
            tray.reasons[path] = (known and known.recipe == recipe and _differing(known, facets)) or why
            one = Made(recipe, digest(data), inputs, at, tray.reasons[path])
            tray.made[path] = _looked_at(one, path, content, data, base) if isinstance(content, Html) else one


def _path(planned: tuple[str, Recipe]) -> str:
    return planned[0]


def _reasons(
    path: str, recipe: Recipe, known: Made | None, facets: Facets, standing: Standing
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


def _looked_at(made: Made, path: str, content: Html, data: bytes, base_url: str) -> Made:
    """The page with what its checks find. Texts that many pages share are kept once."""
    page = page_of(path, data)
    return made._replace(
        template=content.template,
        faults=faults_of(page),
        leads=tuple(map(intern, leads_of(page, base_url))),
        anchors=tuple(map(intern, page.ids)),
    )
