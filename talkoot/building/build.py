"""A snapshot, an instant and a ledger to every file of the site: the pure build."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, partial

from talkoot.building.checking import checked
from talkoot.building.darkroom import Darkroom, EncodeAll
from talkoot.building.indexing import Found
from talkoot.building.memory import NOTHING, Memory, sources_beside_entries
from talkoot.building.page_faults import page_faults
from talkoot.building.planning import Plan, plan, press_with_facets
from talkoot.building.printing import Printed, Printer, print_outputs
from talkoot.building.publishing import publication_at
from talkoot.building.same_plan import ground_of, needs_a_plan, same_kinds
from talkoot.building.tables import of_publication
from talkoot.checks.pictures import undecodable
from talkoot.model.fields import Url
from talkoot.output import assets
from talkoot.output.outputs import Recipe
from talkoot.output.press import Press
from talkoot.output.publication import Publication
from talkoot.output.templating import references_of, renderer
from talkoot.reading.basis import Basis, load_basis
from talkoot.reading.catalogues import FOLDER as CATALOGUES
from talkoot.reading.loading import Content, RenderAll, load
from talkoot.reading.pictures import by_digest
from talkoot.reading.readings import Reading
from talkoot.reading.redirect_lines import NO_REDIRECTS
from talkoot.site.briefs import Stamped
from talkoot.site.ledger import Ledger, name_of, read_ledger, without, write_ledger
from talkoot.site.linking import Site, link
from talkoot.site.noted_settings import plain_settings
from talkoot.site.redirects import forgotten_entries, next_addresses
from talkoot.site.register import register
from talkoot.site.succession import Succession
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.digests import digest
from talkoot.values.facets import Facets, Trace
from talkoot.values.keeping import Held
from talkoot.values.progress import SILENT, Phase, Progress
from talkoot.values.snapshot import Snapshot

LEDGER = "ledger.json"


def nothing_stands(_: str) -> str:
    """The digest of what stands at a path of an output in which nothing does."""
    return ""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: the instant, the last publication's ledger, and two wishes of a preview.

    ``drafts`` shows drafts as if they were finished; ``base_url`` takes the place of the setting. ``engine``
    names the program that builds, with everything in it that can change a byte. ``standing`` gives the
    digest of the file that stands at a path of the output, empty for none; ``render`` makes many bodies,
    ``encode`` many pictures.
    ``progress`` hears how far the build is.
    """

    now: datetime
    ledger: bytes | None = None
    drafts: bool = False
    base_url: str = ""
    engine: str = ""
    standing: Callable[[str], str] = nothing_stands
    render: RenderAll | None = None
    encode: EncodeAll | None = None
    progress: Progress = SILENT


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made, or nothing if a mistake stands; when it goes out of date.

    ``files`` are those that were made, by path; ``kept`` those that stand and stay, with their digests. The
    ledger is among either.
    ``reasons`` tell for each file of ``files`` why it was made. ``memory`` is for the next build, ``found``
    for the search index.
    """

    files: tuple[tuple[str, bytes], ...]
    findings: Diagnostics
    site: Site | None = None
    next_change: datetime | None = None
    kept: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    memory: Memory = NOTHING
    found: Found | None = None

    @property
    def failed(self) -> bool:
        """True if a mistake stands."""
        return any(finding.is_error for finding in self.findings)


def build(snapshot: Snapshot, order: Order, memory: Memory = NOTHING) -> Build:
    """The site that the snapshot makes at ``order.now``: the same bytes for the same values.

    ``memory`` and ``order.standing`` only save work: what an earlier build made and still stands is kept
    where making it again would give the same bytes.
    Raises :class:`talkoot.values.failures.WrongUse` for a damaged or foreign ledger and
    :class:`talkoot.values.failures.BrokenTemplate` for a template that cannot be rendered.
    """
    memory = _usable(memory, snapshot, order)
    basis, findings = known_basis(snapshot, order, memory)
    if basis is None:
        return Build((), in_order(findings))
    site, findings, checks = _site(snapshot, order, basis, memory)
    # Lost addresses are told with all else that is wrong, unless files could not be read: their
    # entries would seem to be lost too.
    if not site.content.is_whole:
        return Build((), findings, site)
    made = _again(snapshot, order, site, memory) or _anew(snapshot, order, site, memory)
    known = replace(
        made.memory,
        basis=memory.basis or Held(basis),
        readings=site.content.readings,
        checked=checks,
        redirects=site.content.redirects,
        headers=by_digest(site.content.files, site.content.pictures),
        sources=sources_beside_entries(snapshot),
    )
    told = (*findings, *made.findings)
    return replace(made, findings=in_order((*told, *page_faults(known.outputs, told))), memory=known)


def _anew(snapshot: Snapshot, order: Order, site: Site, memory: Memory) -> Build:
    """The build by a plan of its own."""
    order.progress.phase(Phase.PLANNING)
    old = read_ledger(order.ledger, site.settings.site_id)
    look = assets.look(snapshot, plain_settings(site.settings))
    lines = register(site, order.now, memory.lines)
    publication = publication_at(site, lines, order.now, lambda: old, look)
    facets = Facets(site.reads, memory.trace)
    darkroom = Darkroom(order.encode, facets, publication)
    planned, findings = plan(publication, facets, old, look)
    if any(finding.is_error for finding in findings):
        return Build((), findings, site)
    references = references_of(snapshot, memory.references)
    facets.compare(of_publication(snapshot, planned.press, references))
    outputs = tuple((output.path, output.recipe) for output in planned.outputs)
    printed = _printed(snapshot, planned.press, outputs, facets, darkroom, order, memory)
    if printed.lost:
        return Build((), undecodable(site, printed.lost), site)
    ledger = write_ledger(_next_ledger(planned, old), order.ledger, old)
    new = replace(
        memory,
        lines=lines.lines,
        trace=facets.trace(),
        outputs=printed.made,
        references=references,
        ground=ground_of(snapshot, site, memory.words),
        wrong=findings,
        succession=Succession(name_of(order.ledger), name_of(ledger), order.now),
    )
    files, found = (*printed.files, (LEDGER, ledger)), Found(publication, look)
    return Build(files, findings, site, lines.next_change(), printed.kept, printed.reasons, new, found)


def _again(snapshot: Snapshot, order: Order, site: Site, memory: Memory) -> Build | None:
    """The build by the plan of the last one, if that is still the plan; else None."""
    last = memory.succession.written
    if not memory.succession.follows(name_of(order.ledger), order.now) or order.standing(LEDGER) != last:
        return None
    lines = register(site, order.now, memory.lines)
    same = same_kinds(memory.lines, lines.lines)
    if not same or memory.ground != ground_of(snapshot, site, memory.words):
        return None
    ledger = partial(read_ledger, order.ledger, site.settings.site_id)
    look = assets.look(snapshot, plain_settings(site.settings))
    publication = publication_at(site, lines, order.now, cache(ledger), look)
    facets = Facets(site.reads, memory.trace)
    darkroom = Darkroom(order.encode, facets, publication)
    printing = press_with_facets(publication, facets, look)
    references = references_of(snapshot, memory.references)
    facets.compare(of_publication(snapshot, printing, references), same)
    if needs_a_plan(memory, facets, order.standing):
        return None
    outputs = tuple((path, made.recipe) for path, made in memory.outputs.items())
    printed = _printed(snapshot, printing, outputs, facets, darkroom, order, memory)
    if printed.lost:
        return Build((), undecodable(site, printed.lost), site)
    new = replace(
        memory, lines=lines.lines, trace=facets.trace(), outputs=printed.made, references=references
    )
    kept = {**printed.kept, LEDGER: last}
    found, coming = Found(publication, look), lines.next_change()
    return Build(printed.files, memory.wrong, site, coming, kept, printed.reasons, new, found)


def _printed(
    snapshot: Snapshot,
    press: Press,
    outputs: Sequence[tuple[str, Recipe]],
    facets: Facets,
    darkroom: Darkroom,
    order: Order,
    memory: Memory,
) -> Printed:
    site = press.publication.site
    rendering = renderer(snapshot, site.content.catalogues, site.reads)
    printer = Printer(press, rendering, darkroom, facets)
    return print_outputs(outputs, printer, memory.outputs, order.standing, order.progress)


def load_site(snapshot: Snapshot, order: Order) -> tuple[Site | None, Diagnostics]:
    """The linked and checked site; None if the settings cannot be read."""
    basis, findings = load_basis(snapshot)
    if basis is None:
        return None, in_order(findings)
    site, findings, _ = _site(snapshot, order, basis, NOTHING)
    return site, findings


def known_basis(snapshot: Snapshot, order: Order, memory: Memory) -> tuple[Basis | None, Diagnostics]:
    """The settings and words, as the memory has them or as they are read."""
    kept = _usable(memory, snapshot, order).basis
    if kept is None:
        return load_basis(snapshot)
    basis = kept.get()
    return basis, basis.findings


def _site(snapshot: Snapshot, order: Order, basis: Basis, memory: Memory) -> tuple[Site, Diagnostics, Trace]:
    content, findings = load(
        snapshot, basis, order.render, memory.readings, memory.redirects, order.progress, memory.headers
    )
    order.progress.phase(Phase.CHECKING)
    briefs = {id_: Stamped(line.stamp, line.brief) for id_, line in memory.lines.items()}
    site = link(_at_address(content, order.base_url), order.drafts, briefs)
    mistakes, trace = checked(site, memory.checked, order.progress)
    return site, in_order((*findings, *mistakes)), trace


def _usable(memory: Memory, snapshot: Snapshot, order: Order) -> Memory:
    """As much of the memory as this build may use, made its own."""
    config = snapshot.get("config.yaml")
    environment = digest(order.engine, str(order.drafts), order.base_url)
    words = digest(*(source.digest for source in snapshot.under(CATALOGUES)), config.digest if config else "")
    if memory.environment != environment:
        return Memory(environment, words)
    if memory.words == words:
        return memory
    readings = _without_mistakes(memory.readings)
    return replace(memory, words=words, basis=None, readings=readings, redirects=NO_REDIRECTS)


def _without_mistakes(readings: Mapping[str, Reading]) -> Mapping[str, Reading]:
    """The readings in which no mistake had to be explained, which the words of a language may do."""
    return {path: one for path, one in readings.items() if one.entry and not one.of_fields}


def _at_address(content: Content, base_url: str) -> Content:
    if not base_url:
        return content
    settings = replace(content.settings, base_url=Url(base_url.rstrip("/") + "/"))
    return replace(content, settings=settings)


def _next_ledger(planned: Plan, old: Ledger) -> Ledger:
    publication: Publication = planned.press.publication
    ledger = Ledger(
        site_id=publication.settings.site_id,
        generation=old.generation,
        predecessor=old.predecessor,
        addresses=next_addresses(old, planned.current, planned.redirects),
        first=publication.past.first,
        sequences=publication.past.sequences,
        forgotten=planned.redirects.forgotten,
    )
    return without(ledger, forgotten_entries(old, planned.current, planned.redirects))
