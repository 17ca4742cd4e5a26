"""Everything that can be read while something is made, by the kinds of names: one table for each."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from talkoot.output import lists
from talkoot.output.press import Press
from talkoot.output.templating import KIND as TEMPLATE
from talkoot.output.templating import References, template_digests
from talkoot.site import noted_settings
from talkoot.site.linking import Site
from talkoot.site.shelf import FIELDS, TEXT
from talkoot.values.facets import Prints
from talkoot.values.snapshot import Snapshot
from talkoot.values.tracing import EVERYTHING, Table, with_everything


def of_site(site: Site) -> Mapping[str, Prints]:
    """The tables of a linked site."""
    content = site.content
    named = (content.catalogues, content.files, content.ids, site.types, site.paths, site.singles)
    fields = {**site.entries.fields_prints(), **site.translations.fields_prints()}
    texts = {**site.entries.text_prints(), **site.translations.text_prints()}
    return {
        **_by_kind(named),
        FIELDS: lambda keys: _with_whole(fields, keys),
        TEXT: lambda _: texts,
        noted_settings.KIND: partial(_each, partial(noted_settings.fingerprint, site.settings)),
    }


def of_publication(
    snapshot: Snapshot, press: Press, references: Mapping[str, References]
) -> Mapping[str, Prints]:
    """The tables of a publication whose pages are planned, those of its site among them."""
    one = press.publication
    named = (one.shown, one.away, one.since, one.told, one.sequences, one.links, one.places, one.assets)
    planned = (one.coming, press.look, press.listed, press.moved, press.redirects)
    return {
        **of_site(one.site),
        **_by_kind((*named, *planned)),
        lists.KIND: partial(_each, one.lists.fingerprint),
        TEMPLATE: partial(_each, template_digests(snapshot, references)),
    }


def _by_kind(tables: tuple[object, ...]) -> dict[str, Prints]:
    return {table.kind: partial(_all, table) for table in tables if isinstance(table, Table)}


def _all(table: Table[Any, Any], keys: Sequence[str]) -> Mapping[str, str]:
    return _with_whole(table.fingerprints(), keys)


def _with_whole(prints: Mapping[str, str], keys: Sequence[str]) -> Mapping[str, str]:
    """The fingerprints, with that of the whole table only if it is asked for."""
    return with_everything(prints) if EVERYTHING in keys else prints


def _each(fingerprint: Callable[[str], str], keys: Sequence[str]) -> Mapping[str, str]:
    return {key: fingerprint(key) for key in keys}
