"""Everything that can be read while something is made, by the kinds of names: one table for each."""

from collections.abc import Mapping
from functools import partial

from talkoot.output import lists
from talkoot.output.press import Press
from talkoot.output.templating import KIND as TEMPLATE
from talkoot.output.templating import References, template_digests
from talkoot.site import noted_settings
from talkoot.site.linking import Site
from talkoot.site.shelf import FIELDS, TEXT
from talkoot.values.facets import Fingerprint
from talkoot.values.snapshot import Snapshot
from talkoot.values.tracing import ABSENT, Table


def of_site(site: Site) -> Mapping[str, Fingerprint]:
    """The tables of a linked site."""
    content = site.content
    named = (content.catalogues, content.files, content.ids, site.types, site.paths)
    return {
        **_by_kind(named),
        FIELDS: partial(_first, site.entries.fields_fingerprint, site.translations.fields_fingerprint),
        TEXT: partial(_first, site.entries.text_fingerprint, site.translations.text_fingerprint),
        noted_settings.KIND: partial(noted_settings.fingerprint, site.settings),
    }


def of_publication(
    snapshot: Snapshot, press: Press, references: Mapping[str, References]
) -> Mapping[str, Fingerprint]:
    """The tables of a publication whose pages are planned, those of its site among them."""
    one = press.publication
    named = (one.shown, one.away, one.since, one.told, one.sequences, one.links, one.places, one.assets)
    planned = (one.coming, press.stylesheet, press.listed, press.moved, press.redirects)
    return {
        **of_site(one.site),
        **_by_kind((*named, *planned)),
        lists.KIND: one.lists.fingerprint,
        TEMPLATE: template_digests(snapshot, references),
    }


def _by_kind(tables: tuple[object, ...]) -> dict[str, Fingerprint]:
    return {table.kind: table.fingerprint for table in tables if isinstance(table, Table)}


def _first(originals: Fingerprint, translations: Fingerprint, name: str) -> str:
    return originals(name) or translations(name) or ABSENT
