"""A snapshot, an instant and a ledger to every file of the site: the pure build."""

from dataclasses import dataclass, replace
from datetime import datetime

from talkoot.building.planning import Plan, plan
from talkoot.building.publishing import publication_at
from talkoot.checks import check
from talkoot.model.fields import Url
from talkoot.output import assets
from talkoot.output.outputs import Copy, Data, Html, Output
from talkoot.output.templating import Renderer, renderer
from talkoot.reading.loading import Content, load
from talkoot.reading.markdown.rendering import render_body
from talkoot.site.changes import next_change
from talkoot.site.ledger import Ledger, read_ledger, without, write_ledger
from talkoot.site.linking import Site, link, with_drafts
from talkoot.site.redirects import forgotten_entries, next_addresses
from talkoot.values.diagnostics import Diagnostics, in_order
from talkoot.values.snapshot import Snapshot

LEDGER = "ledger.json"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: the instant, the last publication's ledger, and two wishes of a preview.

    ``drafts`` shows drafts as if they were finished; ``base_url`` takes the place of the setting.
    """

    now: datetime
    ledger: bytes | None = None
    drafts: bool = False
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: every file by its path, or none if a mistake stands; when it goes out of date."""

    files: tuple[tuple[str, bytes], ...]
    findings: Diagnostics
    site: Site | None = None
    next_change: datetime | None = None

    @property
    def failed(self) -> bool:
        """True if a mistake stands."""
        return any(finding.is_error for finding in self.findings)


def build(snapshot: Snapshot, order: Order) -> Build:
    """The site that the snapshot makes at ``order.now``: the same bytes for the same values.

    Raises :class:`talkoot.values.failures.WrongUse` for a damaged or foreign ledger and
    :class:`talkoot.output.templating.BrokenTemplate` for a template that cannot be rendered.
    """
    site, findings = load_site(snapshot, order)
    # Lost addresses are told with all else that is wrong, unless files could not be read: their
    # entries would seem to be lost too.
    if site is None or not site.content.is_whole:
        return Build((), findings, site)
    old = read_ledger(order.ledger, site.settings.site_id)
    styles = assets.stylesheet(snapshot)
    planned, more = plan(publication_at(site, order.now, old, styles), old, styles)
    findings = in_order((*findings, *more))
    if any(finding.is_error for finding in findings):
        return Build((), findings, site)
    rendering = renderer(snapshot, site.content.catalogues)
    made = [(output.path, rendered(output, rendering)) for output in planned.outputs]
    made.append((LEDGER, write_ledger(_next_ledger(planned, old), order.ledger)))
    return Build(tuple(made), findings, site, next_change(site, order.now))


def load_site(snapshot: Snapshot, order: Order) -> tuple[Site | None, Diagnostics]:
    """The linked and checked site; None if the settings cannot be read."""
    content, findings = load(snapshot, render_body)
    if content is None:
        return None, in_order(findings)
    site = link(_previewed(content, order))
    return site, in_order((*findings, *check(site)))


def rendered(output: Output, rendering: Renderer) -> bytes:
    """The bytes of an output."""
    match output.content:
        case Html() as content:
            return rendering.html(content)
        case Data(data):
            return data
        case Copy(source):
            return source.read()


def _previewed(content: Content, order: Order) -> Content:
    if order.base_url:
        settings = replace(content.settings, base_url=Url(order.base_url.rstrip("/") + "/"))
        content = replace(content, settings=settings)
    return with_drafts(content) if order.drafts else content


def _next_ledger(planned: Plan, old: Ledger) -> Ledger:
    publication = planned.press.publication
    ledger = Ledger(
        site_id=publication.settings.site_id,
        generation=old.generation,
        predecessor=old.predecessor,
        addresses=next_addresses(old, planned.current, planned.redirects),
        first=publication.first,
        sequences=publication.sequences,
        forgotten=planned.redirects.forgotten,
    )
    return without(ledger, forgotten_entries(old, planned.current, planned.redirects))
